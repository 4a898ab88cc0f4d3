/**
 * A document's rows on their way to the worker. Every row is copied by the page that sends it, and a
 * hundred thousand at once would hold it up for a third of a second: they go in slices, and the page
 * may draw and answer between two of them.
 */
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
} from '../domain/document/registers';

/** Copied in less than the time of a frame. */
const ROWS_AT_ONCE = 2000;

export interface SendOptions {
  /** Whether anybody still waits for the job. */
  isWanted(): boolean;
  onProgress(done: number, total: number): void;
}

/**
 * Sends the long registers piece by piece, and gives what is to go with the request itself: the
 * document without them. Null: nobody wants it any more. Where no register is long nothing is waited for.
 */
export async function sendRows(
  rows: DocumentRows,
  send: (register: RegisterName, rows: readonly AnyRow[]) => void,
  { isWanted, onProgress }: SendOptions,
): Promise<DocumentRows | null> {
  const long = REGISTER_NAMES.filter((name) => rows[name].length > ROWS_AT_ONCE);
  const total = long.reduce((sum, name) => sum + rows[name].length, 0);
  let done = 0;
  for (const name of long) {
    for (let from = 0; from < rows[name].length; from += ROWS_AT_ONCE) {
      if (!isWanted()) return null;
      const slice: readonly AnyRow[] = rows[name].slice(from, from + ROWS_AT_ONCE);
      send(name, slice);
      done += slice.length;
      onProgress(done, total);
      await turn();
    }
  }
  return isWanted() ? { ...rows, ...Object.fromEntries(long.map((name) => [name, []])) } : null;
}

/** Lets the page do what waits: a message to itself comes after it, and sooner than a timer would. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
