/** Which documents this browser holds: a small database beside the documents' own. */
import { promisifyRequest } from 'idb-keyval';
import type { DocumentRows } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { makeDatabase } from './database';
import { deleteDocument, storeDocument } from './document-database';

export interface DocumentEntry {
  readonly id: Id;
  /** Mirrors the document's `settings.teamName`. */
  readonly name: string;
  readonly isSample: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** When it was last opened, milliseconds since 1970. */
  readonly openedAt: number;
}

export const LIBRARY_NAME = 'indsatstavlen-library';
const LAST_KEY = ['last'];
export const entryKey = (id: Id) => ['document', id];
const allEntries = () => IDBKeyRange.bound(['document'], ['document', []]);

const listeners = new Set<() => void>();

/** In the order they were made. */
export function listDocuments(): Promise<DocumentEntry[]> {
  return withLibrary('readonly', async (store) => {
    const entries = (await promisifyRequest(store.getAll(allEntries()))) as unknown[];
    return entries.filter(isEntry).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  });
}

/** What is damaged is no entry. */
export const isEntry = (value: unknown): value is DocumentEntry => {
  const entry = value as DocumentEntry | null | undefined;
  return typeof entry?.id === 'string' && typeof entry.name === 'string' && Number.isFinite(entry.createdAt);
};

/** Id of the document that was opened last and is still in the list; null when there is none. */
export function lastOpenedDocument(): Promise<Id | null> {
  return withLibrary('readonly', async (store) => {
    const id = (await promisifyRequest(store.get(LAST_KEY))) as Id | undefined;
    if (id === undefined) return null;
    const entry = (await promisifyRequest(store.get(entryKey(id)))) as DocumentEntry | undefined;
    return entry ? id : null;
  });
}

/**
 * Makes a document of the rows. The list is told last, so that what it names is always whole.
 * Rejects with a `StorageError` and leaves nothing behind.
 */
export async function createDocument(document: {
  readonly name: string;
  readonly rows: DocumentRows;
  readonly isSample: boolean;
}): Promise<DocumentEntry> {
  const id = makeDocumentId();
  const now = Date.now();
  const entry = { id, name: document.name, isSample: document.isSample, createdAt: now, openedAt: now };
  await storeDocument(id, document.rows);
  try {
    await withLibrary('readwrite', (store) => void store.put(entry, entryKey(id)));
  } catch (error) {
    await deleteDocument(id).catch(() => {});
    throw error;
  }
  tellAll();
  return entry;
}

/** Remembers that the document is the one opened last. */
export async function openedDocument(id: Id): Promise<void> {
  await withLibrary('readwrite', async (store) => {
    const entry = (await promisifyRequest(store.get(entryKey(id)))) as DocumentEntry | undefined;
    if (!entry) return;
    store.put({ ...entry, openedAt: Date.now() }, entryKey(id));
    store.put(id, LAST_KEY);
  });
  tellAll();
}

/** Changes the name in the list; the document's own is the caller's to keep in step. */
export async function renameDocument(id: Id, name: string): Promise<void> {
  const isChanged = await withLibrary('readwrite', async (store) => {
    const entry = (await promisifyRequest(store.get(entryKey(id)))) as DocumentEntry | undefined;
    if (!entry || entry.name === name) return false;
    store.put({ ...entry, name }, entryKey(id));
    return true;
  });
  if (isChanged) tellAll();
}

/** Calls back when the list changed, in this tab or another. Returns how to stop it. */
export function onLibraryChange(listener: () => void): () => void {
  const channel = openChannel();
  if (channel) channel.onmessage = listener;
  listeners.add(listener);
  return () => {
    channel?.close();
    listeners.delete(listener);
  };
}

// A channel does not hear itself, but it hears every other one of its own tab: so the listeners here
// are called by the channels where there are any, and by hand where there are none.
export function tellAll(): void {
  const channel = openChannel();
  if (channel) {
    channel.postMessage('changed');
    channel.close();
  } else {
    for (const listener of listeners) listener();
  }
}

const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(LIBRARY_NAME);

export const makeDocumentId = (): Id =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36).padStart(7, '0')).join(
    '',
  );

/** The list is used seldom, so its database is never held open: nobody can be blocked by it. */
export async function withLibrary<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const database = makeDatabase(LIBRARY_NAME, { mayCreate: true });
  try {
    return await database.use(mode, work);
  } finally {
    database.close();
  }
}
