/**
 * Where a document's backups go and what was written there, in the document's own database
 * (`['backup']`), so that it goes with the document. A handle and a key can be stored; a permission not.
 */
import { promisifyRequest } from 'idb-keyval';
import type { Id } from '../domain/values/field';
import { lastSeq } from './document-records';
import { refuseNewer, withDocument } from './seen-rows';

const KEY = ['backup'];

export interface StoredBackupRecord<Kept> {
  readonly record: Kept | null;
  /** Place of the document's last command: it has changed when this has. */
  readonly seq: number;
}

export function loadBackupRecord<Kept>(id: Id): Promise<StoredBackupRecord<Kept>> {
  return withDocument(id, 'readonly', async (store) => {
    const [record, seq] = await Promise.all([
      promisifyRequest(store.get(KEY)) as Promise<Kept | undefined>,
      lastSeq(store),
    ]);
    return { record: record ?? null, seq };
  });
}

/** @param change gets what is stored now, which another tab may have changed, and gives what is to be */
export function changeBackupRecord<Kept>(id: Id, change: (record: Kept | null) => Kept): Promise<Kept> {
  return withDocument(id, 'readwrite', async (store) => {
    await refuseNewer(store);
    const before = (await promisifyRequest(store.get(KEY))) as Kept | undefined;
    const after = change(before ?? null);
    store.put(after, KEY);
    return after;
  });
}
