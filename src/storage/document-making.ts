/** Writing a document whole: a new one, or one that is brought to the app's schema. */
import type { DocumentRows, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { type ChunkName, chunkKey, chunkOf, chunksOf } from './chunks';
import { type Database, deleteDatabase, makeDatabase } from './database';
import { documentName } from './document-name';
import { type Generation, putMeta, readContents } from './document-records';
import {
  MIGRATIONS,
  type Migration,
  migrateRows,
  type PlainRow,
  type PlainRows,
  schemaVersion,
} from './migrations';
import { seal } from './sealed';

/** Writes a new document whole, or not at all. */
export async function storeDocument(
  id: Id,
  rows: DocumentRows,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const database = makeDatabase(documentName(id), { mayCreate: true });
  try {
    await database.use('readwrite', (store) => {
      const generation = putGeneration(store, rows as unknown as PlainRows, schemaVersion(migrations));
      putMeta(store, { ...generation, seq: 0 });
    });
  } catch (error) {
    database.close();
    await deleteDatabase(documentName(id)).catch(() => {});
    throw error;
  }
  database.close();
}

/**
 * One transaction: the new generation, then the meta that names it. The old one stays beside it until
 * the next opening. False when nothing was done: another tab was first, or damage was found.
 */
export async function migrateDocument(
  database: Database,
  migrations: readonly Migration[],
): Promise<boolean> {
  const latest = schemaVersion(migrations);
  return database.use('readwrite', async (store) => {
    const { meta, rows, seq, damages } = await readContents(store);
    if (!meta || damages.length > 0 || meta.schema >= latest) return false;
    const { seq: _, previous, logFrom: from, ...old } = meta;
    if (previous) store.delete(chunksOf(previous.generation));
    const next = putGeneration(store, migrateRows(rows, meta.schema, migrations), latest);
    putMeta(store, { ...next, seq, previous: old, ...(from ? { logFrom: from } : {}) });
    return true;
  });
}

/** Puts all rows as chunks of a new generation; the caller puts the meta that names it. */
export function putGeneration(store: IDBObjectStore, rows: PlainRows, schema: number): Generation {
  const generation = makeGenerationName();
  const counts: Record<string, number> = {};
  for (const [register, list] of Object.entries(rows)) {
    counts[register] = list.length;
    const chunks = new Map<ChunkName, PlainRow[]>();
    for (const row of list) {
      const name = chunkOf(register as RegisterName, row.id);
      const chunk = chunks.get(name);
      if (chunk) chunk.push(row);
      else chunks.set(name, [row]);
    }
    for (const [name, chunk] of chunks) {
      const key = chunkKey(generation, register, name);
      store.put(seal(key, chunk), key);
    }
  }
  return { generation, schema, counts };
}

const makeGenerationName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
