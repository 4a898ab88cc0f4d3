/** Taking very many rows in without holding up the page. */
import { type DocumentRows, REGISTER_NAMES } from '../domain/document/registers';
import type { OpenedRows } from './document-store';
import { putInOrder } from './register-store';

/** Fewer rows are taken in by the register itself in one go; so many of more at a time. */
const ROWS_AT_A_TIME = 20_000;

/** The rows of a document as a store is opened with them. @param pause lets the page answer */
export async function holdRows(rows: DocumentRows, pause: () => Promise<void>): Promise<OpenedRows> {
  const held: Record<string, unknown> = { ...rows };
  for (const name of REGISTER_NAMES) {
    if (rows[name].length <= ROWS_AT_A_TIME) continue;
    const ordered = putInOrder<{ readonly id: string; readonly order?: number }>(rows[name]);
    const table = new Map<string, unknown>();
    for (let from = 0; from < ordered.length; from += ROWS_AT_A_TIME) {
      await pause();
      for (const row of ordered.slice(from, from + ROWS_AT_A_TIME)) table.set(row.id, row);
    }
    // Two rows of one id are the register's to see to.
    if (table.size === ordered.length) held[name] = table;
  }
  return held as unknown as OpenedRows;
}
