/** Writing a document whole. */
import type { DocumentRows, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { type ChunkName, chunkKey, chunkOf } from './chunks';
import { deleteDatabase, makeDatabase } from './database';
import { documentName } from './document-name';
import { type Generation, putMeta } from './document-records';
import type { PlainRow, PlainRows } from './migrations';
import { SCHEMA } from './schema';
import { seal } from './sealed';

/** Writes a new document whole, or not at all. */
export async function storeDocument(id: Id, rows: DocumentRows): Promise<void> {
  const database = makeDatabase(documentName(id), { mayCreate: true });
  try {
    await database.use('readwrite', (store) => {
      const generation = putGeneration(store, rows as unknown as PlainRows, SCHEMA);
      putMeta(store, { ...generation, seq: 0 });
    });
  } catch (error) {
    database.close();
    await deleteDatabase(documentName(id)).catch(() => {});
    throw error;
  }
  database.close();
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
