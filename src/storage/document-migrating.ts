/** Bringing a document to the app's schema; loaded when there is one that is older. */
import { chunksOf } from './chunks';
import type { Database } from './database';
import { putGeneration } from './document-making';
import { putMeta, readContents, type UseDocument } from './document-records';
import { MIGRATIONS, type Migration, migrateRows, schemaVersion } from './migrations';

export { migrateRows };

/**
 * One transaction: the new generation, then the meta that names it. The old one stays beside it until
 * the next opening. False when nothing was done: another tab was first, or damage was found.
 */
export async function migrateDocument(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
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

/** Deletes the generation before a migration, once the document has been opened with the new one. */
export const forgetPrevious = (use: UseDocument): Promise<void> =>
  use('readwrite', async (store, { previous, ...kept }) => {
    if (!previous) return;
    store.delete(chunksOf(previous.generation));
    putMeta(store, kept);
  });
