/** The list of documents made anew; loaded when it is needed. */
import { deleteDatabase } from './database';
import { documentName } from './document-database';
import { type DocumentEntry, entryKey, isEntry, LIBRARY_NAME, tellAll, withLibrary } from './library';

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
