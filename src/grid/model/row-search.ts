/**
 * Looking for a text in the cells of many rows. Nothing is put by: a pattern goes over the texts as
 * they are stored, and what many rows share (choices, dates, figures) is judged once per value.
 */
import type { CellType, CellValue, ColumnId, RowKey } from '../types';

/** Reads one column of many rows, without tracking. */
export type ReadColumn = (row: RowKey) => CellValue;
export type ReaderOf = (column: ColumnId) => ReadColumn;

export interface SearchedColumn {
  readonly id: ColumnId;
  readonly type: CellType;
}

/** What is looked for, anywhere in a text and without regard to case; null: nothing is. */
export function makeTextPattern(text: string): RegExp | null {
  const sought = text.trim();
  return sought === '' ? null : new RegExp(sought.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i');
}

/** The test of one column, and whether it is quick; null: none of the column's values can hold the text. */
function makeColumnTest(
  type: CellType,
  read: ReadColumn,
  pattern: RegExp,
  sought: string,
): { readonly test: (row: RowKey) => boolean; readonly isQuick: boolean } | null {
  if (type.name === 'text') {
    const isAsStored = type.isShownAsStored === true || type.canShow?.(sought) === false;
    const test = (row: RowKey): boolean => {
      const value = read(row);
      if (value === null) return false;
      if (typeof value !== 'string') return pattern.test(type.format(value));
      // A telephone number is found as it is stored and as it is shown.
      if (pattern.test(value)) return true;
      return !isAsStored && pattern.test(type.format(value));
    };
    return { test, isQuick: true };
  }
  const known = new Map<CellValue, boolean>();
  const judge = (value: CellValue): boolean => {
    let holds = known.get(value);
    if (holds === undefined) {
      holds = pattern.test(type.format(value));
      known.set(value, holds);
    }
    return holds;
  };
  if (type.canShow?.(sought) === false) {
    if (type.name === 'computed') return null;
    // Only text that did not fit the type.
    const test = (row: RowKey): boolean => {
      const value = read(row);
      return typeof value === 'object' && value !== null && judge(value);
    };
    return { test, isQuick: true };
  }
  const test = (row: RowKey): boolean => {
    const value = read(row);
    return value !== null && judge(value);
  };
  return { test, isQuick: type.name !== 'computed' };
}

/** Whether some cell of a row shows the text; null when nothing is looked for. */
export function makeRowSearch(
  columns: readonly SearchedColumn[],
  text: string,
  readerOf: ReaderOf,
): ((row: RowKey) => boolean) | null {
  const pattern = makeTextPattern(text);
  if (pattern === null) return null;
  const sought = text.trim().toLowerCase();
  const made = columns.flatMap(({ id, type }) => makeColumnTest(type, readerOf(id), pattern, sought) ?? []);
  const tests = [...made.filter((each) => each.isQuick), ...made.filter((each) => !each.isQuick)].map(
    (each) => each.test,
  );
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return false;
  };
}
