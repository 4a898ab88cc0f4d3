/**
 * The workbook that several people keep together: which file it is, kept in the document's own
 * database (`['file']`), so that it goes with the document. A handle can be stored, a permission not.
 */
import { promisifyRequest } from 'idb-keyval';
import type { Id } from '../domain/values/field';
import { refuseNewer, withDocument } from './seen-rows';

export interface SharedFileRecord {
  readonly handle: FileSystemFileHandle;
  /** The file's time of change when it was last brought in or written, in milliseconds since 1970; null: never. */
  readonly known: number | null;
  /** When that was done here, in milliseconds since 1970. */
  readonly at: number | null;
}

const KEY = ['file'];

export function loadSharedFile(id: Id): Promise<SharedFileRecord | null> {
  return withDocument(id, 'readonly', async (store) => {
    const record = (await promisifyRequest(store.get(KEY))) as SharedFileRecord | undefined;
    return record ?? null;
  });
}

/** @param record null: the file is no longer the document's */
export function saveSharedFile(id: Id, record: SharedFileRecord | null): Promise<void> {
  return withDocument(id, 'readwrite', async (store) => {
    await refuseNewer(store);
    if (record) store.put(record, KEY);
    else store.delete(KEY);
  });
}
