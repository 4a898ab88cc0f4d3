/** The rows that a driver hands over, as a document of the app that holds them. */
import { makeDefaultDocument } from '../../src/domain/document/defaults';
import type { Opening } from '../../src/domain/document/registers';
import type { OpenedRows } from '../../src/store/document-store';
import type { RowTable } from '../../src/store/register-store';

/** A row as every peer gets it. Dates are `YYYY-MM-DD`. */
export interface PlainRow {
  readonly id: string | number;
  readonly date: string;
  readonly company: string;
  readonly cvr: string;
  readonly address: string;
  readonly phone: string;
  readonly mail: string;
  readonly contact: string;
  readonly branch: string;
  readonly result: string;
  readonly job: string;
  readonly places: number;
  readonly filled: number;
}

/** Columns of the register by the names that drivers know them by. */
export const COLUMN_OF: Readonly<Record<string, string>> = { job: 'jobFunction', filled: 'filledPlaces' };

/** A list of different values, each its own id: rows need no translation. */
const makeList = (values: Iterable<string>) =>
  Array.from(values, (label, index) => ({ id: label, order: index + 1, label, hidden: false, aliases: [] }));

/** Nothing is looked at on the way: a search makes a hundred thousand of these for one key. */
const makeOpening = (id: string, row: PlainRow, index: number): Opening => ({
  id,
  order: index + 1,
  date: row.date,
  company: row.company,
  cvr: row.cvr,
  address: row.address,
  phone: row.phone,
  mail: row.mail,
  contact: row.contact,
  branch: row.branch,
  result: row.result,
  jobFunction: row.job,
  places: row.places,
  filledPlaces: row.filled,
  consultant: null,
  followUp: null,
  note: null,
});

/**
 * The rows as openings. In the app an opening is the data itself; here the data has another shape, so
 * an opening is made of its row whenever it is asked for, and only those that were edited are kept.
 * What is left in memory is then what grid and register add to the data, as it is in the app.
 */
function makeTable(plainRows: readonly PlainRow[]): RowTable<Opening> {
  const indexes = new Map<string, number>();
  for (let index = 0; index < plainRows.length; index += 1)
    indexes.set(String((plainRows[index] as PlainRow).id), index);
  const edited = new Map<string, Opening>();
  return {
    get size() {
      return indexes.size;
    },
    get(id) {
      const index = indexes.get(id);
      if (index === undefined) return undefined;
      const own = edited.size === 0 ? undefined : edited.get(id);
      return own ?? makeOpening(id, plainRows[index] as PlainRow, index);
    },
    set(id, row) {
      if (!indexes.has(id)) indexes.set(id, -1);
      edited.set(id, row);
      return this as never;
    },
    delete(id) {
      edited.delete(id);
      return indexes.delete(id);
    },
    keys: () => indexes.keys(),
  };
}

/** A document in which a row is red from 1 June 2025 backwards on the day the bench takes for today. */
export function makeDocument(rows: readonly PlainRow[]): OpenedRows {
  const defaults = makeDefaultDocument('Bench');
  const branches = new Set<string>();
  const results = new Set<string>();
  const jobs = new Set<string>();
  for (const row of rows) {
    branches.add(row.branch);
    results.add(row.result);
    jobs.add(row.job);
  }
  return {
    ...defaults,
    settings: defaults.settings.map((settings) => ({ ...settings, yellowDays: 14, redDays: 14 })),
    branches: makeList(branches),
    results: makeList(results).map((item) => ({ ...item, isOpening: true, kind: 'ordinary' as const })),
    jobFunctions: makeList(jobs).map((item) => ({ ...item, branch: null })),
    openings: makeTable(rows),
  };
}

/** A row of 31 May 2025 is 14 days old then, one of 1 June is not. */
export const TODAY = '2025-06-14';
