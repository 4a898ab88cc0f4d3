/** What is seldom done with the list of documents: mended, made anew, shortened. Loaded when it is needed. */
import type { Id } from '../domain/values/field';
import { deleteDatabase } from './database';
import { deleteDocument, documentName } from './document-database';
import { type DocumentEntry, entryKey, isEntry, LIBRARY_NAME, tellAll, withLibrary } from './library';
import { removeCopies } from './reserve/copy-files';
import { noteSeq } from './seq-note';

/**
 * Makes the list anew of the documents that are there, where it cannot be read any more. The
 * documents themselves are not touched.
 * @param known what is known of some of them from elsewhere
 * @param name for those nobody knows of, until they are opened
 */
export async function rebuildLibrary(known: readonly DocumentEntry[], name: string): Promise<void> {
  await deleteDatabase(LIBRARY_NAME);
  const prefix = documentName('');
  const now = Date.now();
  const entries = (await indexedDB.databases()).flatMap((database): DocumentEntry[] => {
    if (!database.name?.startsWith(prefix)) return [];
    const id = database.name.slice(prefix.length);
    const found = known.find((entry) => entry.id === id && isEntry(entry));
    return [found ?? { id, name, isSample: false, createdAt: now, openedAt: 0 }];
  });
  await withLibrary('readwrite', (store) => {
    for (const entry of entries) store.put(entry, entryKey(entry.id));
  });
  tellAll();
}

/** Puts documents back into a list that lost them, those whose databases are still there. Gives them. */
export async function readopt(entries: readonly DocumentEntry[]): Promise<readonly DocumentEntry[]> {
  const there = new Set((await indexedDB.databases()).map(({ name }) => name));
  const found = entries.filter(({ id }) => there.has(documentName(id)));
  await putEntries(found);
  return found;
}

/** Names documents in the list, whether their databases are there or not. */
export const putEntries = (entries: readonly DocumentEntry[]): Promise<void> =>
  withLibrary('readwrite', (store) => {
    for (const entry of entries) store.put(entry, entryKey(entry.id));
  });

/**
 * Deletes the document and everything in it for good. Other tabs that have it open find it `missing`.
 * `blocked`: a tab does not let go of it; it stays in the list.
 */
export async function removeDocument(id: Id): Promise<void> {
  await deleteDocument(id);
  await removeCopies(id);
  noteSeq(id, null);
  await withLibrary('readwrite', (store) => void store.delete(entryKey(id)));
  tellAll();
}
