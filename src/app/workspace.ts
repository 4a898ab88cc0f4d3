/** An open document: its database, its store, and the channel to other tabs, joined. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { DocumentRows } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { createDocumentChannel } from '../storage/document-channel';
import { openDocument } from '../storage/document-database';
import type { Damage } from '../storage/document-records';
import { pause } from '../storage/pause';
import { type StorageErrorCode, toStorageError } from '../storage/storage-error';
import { createDocumentStore, type DocumentStore, type Persistence } from '../store/document-store';
import { holdRows } from '../store/hold-rows';
import { makeId } from '../store/ids';
import type { History } from '../tools/services';
import { personName } from '../ui/person';

export type Workspace =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly id: Id; readonly store: DocumentStore; readonly history: History }
  /** Nothing is written to it. `rows` is what could be read of a damaged document. */
  | {
      readonly kind: 'failed';
      readonly id: Id;
      readonly code: StorageErrorCode;
      readonly rows: DocumentRows | null;
      readonly damages: readonly Damage[];
    };

/** Who changes things here: this tab, for as long as it is open. */
const ACTOR = makeId();
/** By then the page has been drawn, and what came with it is loaded. */
const AT_REST_MS = 15_000;

/**
 * Opens the document named and closes the one before it.
 * @param onTrouble the open document can no longer be read or written: deleted elsewhere, cleared
 */
export function createWorkspace(
  documentId: Accessor<Id | null>,
  onTrouble: (code: StorageErrorCode, store: DocumentStore) => void,
): Accessor<Workspace> {
  const [workspace, setWorkspace] = createSignal<Workspace>({ kind: 'opening' });
  /** Counts what has come into the log, from here and from other tabs. */
  const [stored, setStored] = createSignal(0);
  let close = () => {};

  const open = async (id: Id, isWanted: () => boolean) => {
    const opened = await openDocument(id);
    if (!isWanted()) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) {
      setWorkspace({ kind: 'failed', id, code: opened.error.code, rows: null, damages: [] });
      return;
    }
    const database = opened.value;
    try {
      const outcome = await database.load();
      // Reading, taking in and showing very many rows: each by itself, so that the page can answer between them.
      await pause();
      const held = await holdRows(outcome.rows, pause);
      if (!isWanted() || outcome.kind === 'damaged') {
        database.close();
        if (outcome.kind === 'damaged' && isWanted())
          setWorkspace({
            kind: 'failed',
            id,
            code: 'damaged',
            rows: outcome.rows,
            damages: outcome.damages,
          });
        return;
      }
      const channel = createDocumentChannel(
        database,
        outcome.seq,
        (commands) => {
          store.receive(commands);
          setStored((count) => count + 1);
        },
        ({ code }) => {
          // What was missed is in the rows as they are stored: they are read anew, once all of our own are there.
          if (code === 'behind' && store.saveState().kind === 'saved') reopen(id);
          else onTrouble(code, store);
        },
      );
      const persistence: Persistence = {
        async commit(command) {
          const stored = await channel.commit(command);
          setStored((count) => count + 1);
          return stored;
        },
      };
      const store = createDocumentStore(held, outcome.seq, persistence, ACTOR, Date.now, personName);
      let stop = () => {};
      const timer = setTimeout(async () => {
        const { keepLogShort } = await import('./keep-log-short');
        if (isWanted()) stop = keepLogShort(database, channel, store, ACTOR);
      }, AT_REST_MS);
      close = () => {
        clearTimeout(timer);
        stop();
        channel.close();
        database.close();
      };
      await pause();
      // What the first page asks for, before it is made.
      store.registers.openings.rows();
      await pause();
      if (isWanted())
        setWorkspace({ kind: 'open', id, store, history: { log: database.log, stored, actor: ACTOR } });
      // Another tab may have stored something after this one had read, and before it listened.
      void channel.refresh();
    } catch (error) {
      database.close();
      if (isWanted())
        setWorkspace({ kind: 'failed', id, code: toStorageError(error).code, rows: null, damages: [] });
    }
  };

  let openings = 0;
  const closeCurrent = () => {
    openings += 1;
    close();
    close = () => {};
  };

  const reopen = (id: Id | null) => {
    closeCurrent();
    const own = openings;
    setWorkspace({ kind: 'opening' });
    if (id !== null) void open(id, () => own === openings);
  };

  createEffect(on(documentId, reopen));
  onCleanup(closeCurrent);
  return workspace;
}
