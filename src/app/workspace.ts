/** An open document: its database, its store, and the channel to other tabs, joined. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { DocumentRows } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { createDocumentChannel } from '../storage/document-channel';
import { openDocument } from '../storage/document-database';
import type { Damage } from '../storage/document-records';
import { type StorageErrorCode, toStorageError } from '../storage/storage-error';
import { createDocumentStore, type DocumentStore } from '../store/document-store';
import { makeId } from '../store/ids';

export type Workspace =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly id: Id; readonly store: DocumentStore }
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

/**
 * Opens the document named and closes the one before it.
 * @param onTrouble the open document can no longer be read or written: deleted elsewhere, cleared
 */
export function createWorkspace(
  documentId: Accessor<Id | null>,
  onTrouble: (code: StorageErrorCode, store: DocumentStore) => void,
): Accessor<Workspace> {
  const [workspace, setWorkspace] = createSignal<Workspace>({ kind: 'opening' });
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
        (commands) => store.receive(commands),
        (error) => onTrouble(error.code, store),
      );
      const store = createDocumentStore(outcome.rows, outcome.seq, channel, ACTOR, Date.now);
      close = () => {
        channel.close();
        database.close();
      };
      setWorkspace({ kind: 'open', id, store });
    } catch (error) {
      database.close();
      if (isWanted())
        setWorkspace({ kind: 'failed', id, code: toStorageError(error).code, rows: null, damages: [] });
    }
  };

  const closeCurrent = () => {
    close();
    close = () => {};
  };

  createEffect(
    on(documentId, (id) => {
      closeCurrent();
      setWorkspace({ kind: 'opening' });
      if (id !== null) void open(id, () => documentId() === id);
    }),
  );
  onCleanup(closeCurrent);
  return workspace;
}
