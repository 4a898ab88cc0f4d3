/**
 * Keeps what is stored from being lost with the second end of the browser after a crash.
 *
 * Chromium keeps all databases of a site in one LevelDB, which appends to a log and, when it is opened, goes
 * on with the log there is. A process that dies in the middle of writing leaves a record without an end. It is
 * passed over the next time, and written on behind; but the time after that it stands in the middle of the log,
 * is taken for damage, and Chromium deletes every database of the site (seen in 156, docs/reliability.md). Once
 * the log has grown beyond a few megabytes it is replaced by tables and a new log, and the danger is over. So
 * that much is written, soon after each start, to a database that then goes.
 */
import { deleteDatabase, makeDatabase } from './database';

const SCRATCH = 'indsatstavlen-scratch';
/** Larger values are kept in files of their own, beside the log. */
const VALUE_BYTES = 50_000;
const VALUES_AT_A_TIME = 20;
const TIMES = 6;

let isRenewed = false;

/** Once for as long as the page stands. Does nothing where the browser is another, and where there is no room for it. */
export async function renewLog(): Promise<void> {
  if (isRenewed || !globalThis.navigator?.userAgent?.includes('Chrome/')) return;
  isRenewed = true;
  // By chance, so that it cannot be compressed.
  const bytes = crypto.getRandomValues(new Uint8Array(VALUE_BYTES));
  const database = makeDatabase(SCRATCH, { mayCreate: true });
  try {
    for (let time = 0; time < TIMES; time += 1)
      await database.use('readwrite', (store) => {
        for (let value = 0; value < VALUES_AT_A_TIME; value += 1)
          store.put(bytes, time * VALUES_AT_A_TIME + value);
      });
  } catch {
    // A full disk: the log is as it was, and all that is stored as well.
  }
  database.close();
  await deleteDatabase(SCRATCH).catch(() => {});
}
