/**
 * Keeps what is stored from being lost with the second end of the browser after a crash.
 *
 * Chromium keeps all databases of a site in one LevelDB, which appends to a log and, when it is opened, goes
 * on with the log there is. A process that dies in the middle of writing leaves a record without an end. It is
 * passed over the next time, and written on behind; but the time after that it stands in the middle of the log,
 * is taken for damage, and Chromium deletes every database of the site (seen in 156, docs/reliability.md). When a
 * database is deleted, though, the log is replaced by tables and a new one, and the danger is over. So one is
 * made and deleted at each start, before anything else is written.
 */
import { deleteDatabase, makeDatabase } from './database';

const SCRATCH = 'indsatstavlen-scratch';

/** Does nothing where the browser is another. Where storage is full or forbidden the log is left as it is. */
export async function renewLog(): Promise<void> {
  if (!globalThis.navigator?.userAgent?.includes('Chrome/')) return;
  const database = makeDatabase(SCRATCH, { mayCreate: true });
  try {
    await database.use('readonly', () => {});
    database.close();
    await deleteDatabase(SCRATCH);
  } catch {
    // What is stored is as it was, and is opened next: who asks for it is told what is wrong.
  }
}
