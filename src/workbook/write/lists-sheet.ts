/** The hidden sheet of pick lists, and the limits that the register's colours follow. */
import type { DocumentRows, ListItem } from '../../domain/document/registers';
import { fixedCell, fixedRange, onSheet } from './addresses';
import { cell } from './cells';
import { LOOKS } from './looks';
import type { DefinedName, Row, Sheet } from './plan';
import { orderedRows } from './source';
import { LISTS, NAMES, SHEETS } from './words';

const COLUMNS = { branches: 0, results: 1, isOpening: 2, jobFunctions: 3, consultants: 4, limits: 6 };
const FIRST_ROW = 1;

export interface Lists {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/**
 * Values that are offered, each list under its heading and with a defined name. Hidden values stand
 * on the sheet only where a row still uses them: else Excel would mark that row as wrong.
 */
export function makeLists(rows: DocumentRows): Lists {
  const used = (ids: readonly unknown[]) => new Set(ids);
  const offered = <Item extends ListItem>(items: readonly Item[], usedIds: ReadonlySet<unknown>) =>
    orderedRows(items).filter((item) => !item.hidden || usedIds.has(item.id));

  const branches = offered(rows.branches, used(rows.openings.map((row) => row.branch)));
  const results = offered(rows.results, used(rows.openings.map((row) => row.result)));
  const jobFunctions = offered(rows.jobFunctions, used(rows.openings.map((row) => row.jobFunction)));
  const consultants = orderedRows(rows.employees);
  const settings = rows.settings[0];

  const columns: (readonly (string | number)[])[] = [
    branches.map((item) => item.label),
    results.map((item) => item.label),
    results.map((item) => (item.isOpening ? LISTS.yes : LISTS.no)),
    jobFunctions.map((item) => item.label),
    consultants.map((item) => item.name),
    [],
    [LISTS.yellow, LISTS.red],
    [settings?.yellowDays ?? 0, settings?.redDays ?? 0],
  ];
  const height = Math.max(...columns.map((column) => column.length));
  const headings = [...LISTS.headings, null, LISTS.settings, null];
  const lines: Row[] = [
    headings.map((heading) => (heading === null ? null : cell(heading, LOOKS.heading))),
    ...Array.from({ length: height }, (_, index) =>
      columns.map((column) => {
        const value = column[index];
        return value === undefined ? null : cell(value, LOOKS.label);
      }),
    ),
  ];
  const listName = (name: string, column: number, length: number): DefinedName => ({
    name,
    // An empty list still needs a cell to point at.
    range: onSheet(SHEETS.lists, fixedRange(FIRST_ROW, column, FIRST_ROW + Math.max(1, length) - 1, column)),
  });
  const limitName = (name: string, row: number): DefinedName => ({
    name,
    range: onSheet(SHEETS.lists, fixedCell(row, COLUMNS.limits + 1)),
  });
  return {
    sheet: {
      name: SHEETS.lists,
      visibility: 'hidden',
      rows: lines,
      widths: [44, 28, 12, 36, 24, 3, 16, 8],
      frozen: { rows: 1, columns: 0 },
    },
    names: [
      listName(NAMES.branches, COLUMNS.branches, branches.length),
      listName(NAMES.results, COLUMNS.results, results.length),
      listName(NAMES.resultsThatAreOpenings, COLUMNS.isOpening, results.length),
      listName(NAMES.jobFunctions, COLUMNS.jobFunctions, jobFunctions.length),
      listName(NAMES.consultants, COLUMNS.consultants, consultants.length),
      limitName(NAMES.yellowDays, FIRST_ROW),
      limitName(NAMES.redDays, FIRST_ROW + 1),
    ],
  };
}
