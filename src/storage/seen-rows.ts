/**
 * What a document knows of others it was merged with, beside its rows in its own database and outside
 * its registers:
 * - `['seen', document]`: bytes, packed and read by the workbook worker
 * - `['files']`: how many files the document was written to
 *
 * It is kept for merging only. When it is lost, merging asks more than it had to.
 */
import { promisifyRequest } from 'idb-keyval';
import type { Id } from '../domain/values/field';
import { makeDatabase } from './database';
import { documentName } from './document-database';
import { readMeta } from './document-records';
import { SCHEMA } from './schema';
import { StorageError } from './storage-error';

export interface SeenBytes {
  /** The other document's id. */
  readonly peer: Id;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const FILES_KEY = ['files'];
const seenKey = (peer: Id) => ['seen', peer];
const allSeen = () => IDBKeyRange.bound(['seen'], ['seen', []]);

export function loadSeen(id: Id): Promise<SeenBytes[]> {
  return withDocument(id, 'readonly', async (store) => {
    const [keys, records] = await Promise.all([
      promisifyRequest(store.getAllKeys(allSeen())) as Promise<[string, Id][]>,
      promisifyRequest(store.getAll(allSeen())) as Promise<Uint8Array<ArrayBuffer>[]>,
    ]);
    return keys.map(([, peer], index) => ({ peer, bytes: records[index] as Uint8Array<ArrayBuffer> }));
  });
}

/**
 * Keeps what is known of some documents; `bytes: null` forgets one.
 * @returns what was known of them before
 */
export function saveSeen(
  id: Id,
  seen: readonly { readonly peer: Id; readonly bytes: Uint8Array<ArrayBuffer> | null }[],
): Promise<{ readonly peer: Id; readonly bytes: Uint8Array<ArrayBuffer> | null }[]> {
  return withDocument(id, 'readwrite', async (store) => {
    await refuseNewer(store);
    const before = await Promise.all(
      seen.map(async ({ peer }) => ({
        peer,
        bytes:
          ((await promisifyRequest(store.get(seenKey(peer)))) as Uint8Array<ArrayBuffer> | undefined) ?? null,
      })),
    );
    for (const { peer, bytes } of seen) {
      if (bytes === null) store.delete(seenKey(peer));
      else store.put(bytes, seenKey(peer));
    }
    return before;
  });
}

/** The number of the file about to be written: from 1, never twice. */
export function takeFileNumber(id: Id): Promise<number> {
  return withDocument(id, 'readwrite', async (store) => {
    await refuseNewer(store);
    const last = (await promisifyRequest(store.get(FILES_KEY))) as number | undefined;
    const next = (last ?? 0) + 1;
    store.put(next, FILES_KEY);
    return next;
  });
}

/** What a later app keeps here may be another thing by then: a page of the old one that is still open leaves it. */
export async function refuseNewer(store: IDBObjectStore): Promise<void> {
  const meta = await readMeta(store);
  if (meta && meta.schema > SCHEMA) throw new StorageError('newer');
}

/** A transaction on what stands beside a document's rows. It is used seldom, so nobody is blocked by it. */
export async function withDocument<T>(
  id: Id,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const database = makeDatabase(documentName(id), { mayCreate: false });
  try {
    return await database.use(mode, work);
  } finally {
    database.close();
  }
}
