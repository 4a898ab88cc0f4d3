/** A fresh set of fake databases per test, and small documents to put in them. */

import { IDBFactory } from 'fake-indexeddb';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import 'fake-indexeddb/auto';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import type { Change, Command } from '../../../src/domain/document/operations';
import type { DocumentRows, Opening } from '../../../src/domain/document/registers';
import { type DocumentDatabase, openDocument, storeDocument } from '../../../src/storage/document-database';

export function useFreshDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export const ID = 'testdocument';

export function makeOpening(id: string, order: number, fields: Partial<Opening> = {}): Opening {
  return { ...makeEmptyOpening(id, order), date: '2026-11-16', company: `Firma ${id}`, ...fields };
}

export function makeDocument(openings: readonly Opening[] = []): DocumentRows {
  return { ...makeDefaultDocument('Team Test'), openings };
}

let commands = 0;
export function makeCommand(changes: readonly Change[], actor = 'a'): Command {
  return { id: `command-${++commands}`, actor, at: 0, label: 'Rettede en celle', changes };
}

export const makeEdit = (row: string, field: string, before: unknown, after: unknown): Change => ({
  register: 'openings',
  row,
  field,
  before,
  after,
});

/** Opens the document or fails the test. */
export async function openOrThrow(id = ID): Promise<DocumentDatabase> {
  const opened = await openDocument(id);
  if (!opened.ok) throw opened.error;
  return opened.value;
}

/** Stores a document, opens it and loads it. */
export async function storeAndOpen(rows: DocumentRows): Promise<DocumentDatabase> {
  await storeDocument(ID, rows);
  const database = await openOrThrow();
  await database.load();
  return database;
}

/** The rows that load gives, which must be whole. */
export async function loadRows(database: DocumentDatabase): Promise<DocumentRows> {
  const outcome = await database.load();
  if (outcome.kind !== 'loaded') throw new Error(JSON.stringify(outcome.damages));
  return outcome.rows;
}

/** Reads and writes a database's raw records, as damage and other versions of the app do. */
export function withRawStore<T>(
  name: string,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onerror = () => reject(request.error);
    request.onsuccess = async () => {
      const database = request.result;
      const transaction = database.transaction('records', 'readwrite');
      const result = await work(transaction.objectStore('records'));
      transaction.oncomplete = () => {
        database.close();
        resolve(result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

export const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
