/** Everything this browser holds of the app, deleted for good; and what is left elsewhere. */

import { loadBackupRecord } from '../storage/backup-record';
import { deleteDatabase } from '../storage/database';
import { documentName } from '../storage/document-database';
import { type DocumentEntry, LIBRARY_NAME } from '../storage/library';
import { removeCopies } from '../storage/reserve/copy-files';
import { loadSharedFile } from '../storage/shared-file';
import type { BackupRecord } from '../tools/backup/backup-keeper';
import type { HeldHere, WholeBrowser } from '../tools/services';

/** What the app calls its own, in databases, caches and preferences alike. */
const PREFIX = 'indsatstavlen';

export const makeWholeBrowser = (list: () => readonly DocumentEntry[]): WholeBrowser => ({
  heldHere: () => heldHere(list()),
  deleteEverything: () => deleteEverything(list()),
});

type FileElsewhere = HeldHere['files'][number];

/** Files that the app knows of outside the browser: they are the leader's, and are not touched. */
async function heldHere(documents: readonly DocumentEntry[]): Promise<HeldHere> {
  const found = await Promise.all(
    documents.map(async ({ id }): Promise<FileElsewhere[]> => {
      try {
        const { record } = await loadBackupRecord<BackupRecord>(id);
        const shared = await loadSharedFile(id);
        const folder = record?.folder?.name ?? null;
        const written = record?.written.map(({ name }) => ({ folder, file: name })) ?? [];
        const last = record?.lastName;
        const isListed = written.some(({ file }) => file === last);
        return [
          ...written,
          ...(last && !isListed ? [{ folder: null, file: last }] : []),
          ...(shared ? [{ folder: null, file: shared.handle.name }] : []),
        ];
      } catch {
        // A document that cannot be read has files nobody knows of.
        return [];
      }
    }),
  );
  return { documents: documents.map(({ name }) => name), files: found.flat() };
}

/**
 * Deletes all documents, the list of them, preferences, the offline copy and the handles of files,
 * and begins anew. Rejects with a `StorageError` when another tab does not let go.
 */
async function deleteEverything(documents: readonly DocumentEntry[]): Promise<void> {
  // What is to be deleted is not to be kept by a question.
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  const known = documents.map(({ id }) => documentName(id));
  const there = (await indexedDB.databases?.()) ?? [];
  const names = there.flatMap(({ name }) => (name?.startsWith(`${PREFIX}-`) ? [name] : []));
  for (const name of new Set([...known, ...names])) if (name !== LIBRARY_NAME) await deleteDatabase(name);
  // Also those of documents that are in no list any more.
  await removeCopies(null);
  // Last: until all documents are gone, it names those that are left.
  await deleteDatabase(LIBRARY_NAME);
  forget(localStorage);
  forget(sessionStorage);
  if (navigator.onLine) await forgetOfflineCopy();
  location.replace(`${location.pathname}${location.search}#/`);
  location.reload();
}

function forget(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

/** Without a network it is the only way to the app, and holds nothing but the app. */
async function forgetOfflineCopy(): Promise<void> {
  if ('caches' in window)
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    if (worker.scope.startsWith(new URL('.', location.href).href)) await worker.unregister();
}
