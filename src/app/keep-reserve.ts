/** Keeps a copy of the open document outside the browser's databases; one of the tabs that have it open does. */
import { type Accessor, createEffect, createRoot } from 'solid-js';
import type { Id } from '../domain/values/field';
import { documentName } from '../storage/document-name';
import { removeCopies } from '../storage/reserve/copy-files';
import type { Copied } from '../storage/reserve/write-copy';
import { notedSeq, noteSeq } from '../storage/seq-note';
import type { DocumentStore } from '../store/document-store';

/**
 * Where the browser has what it takes. The sample is missed by nobody.
 * @param stored changes with each command that has come into the log, from here and from other tabs
 * @returns what stops it
 */
export function keepReserve(id: Id, store: DocumentStore, stored: Accessor<number>): () => void {
  const { locks, storage } = navigator;
  if (store.settings().isSample || !locks || !storage?.getDirectory) return () => {};
  const leaving = new AbortController();
  const { signal } = leaving;
  const copy = () =>
    new Promise<void>((leave) => {
      const worker = new Worker(new URL('../storage/reserve/copy-worker.ts', import.meta.url), {
        type: 'module',
        name: id,
      });
      // Where it cannot be loaded there is no copy.
      worker.onerror = (event) => event.preventDefault();
      worker.onmessage = ({ data: { seq, isAhead } }: MessageEvent<Copied>) => {
        if (!isAhead) return;
        // The browser has set its databases back, and the note with them: opened anew it is found, and told.
        noteSeq(id, seq);
        if (notedSeq(id) === seq && store.saveState().kind === 'saved') location.reload();
      };
      createRoot((dispose) => {
        createEffect(() => worker.postMessage(stored()));
        createEffect(() => {
          const state = store.saveState();
          // The room that a copy takes may be what the document lacks.
          if (state.kind === 'failed' && state.reason === 'quota') {
            worker.terminate();
            removeCopies(id).catch(() => {});
          }
        });
        const stop = () => {
          dispose();
          worker.terminate();
          leave();
        };
        if (signal.aborted) stop();
        signal.addEventListener('abort', stop);
      });
    });
  // Another tab that copies it keeps this one waiting.
  locks.request(`${documentName(id)}-reserve`, { signal }, copy).catch(() => {});
  return () => leaving.abort();
}
