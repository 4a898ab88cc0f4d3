/** Which rows are shown, and in which order: lists of row keys, never copies of rows. */
import type { CellType, CellValue, ColumnFilter, ColumnId, RowKey, RowKind } from '../types';
import type { ReadColumn, ReaderOf } from './row-search';

export interface SortBy {
  readonly column: ColumnId;
  readonly type: CellType;
  readonly descending: boolean;
}

/** Sort keys that were made already, by column and value. Null: no key can be made of the value. */
export type SortKeys = Map<ColumnId, Map<CellValue, number | string | null>>;

const isBlank = (value: CellValue): boolean => value === null || value === '';

/**
 * The rows in ascending or descending order of several columns; rows that are alike stay in their
 * order, and empty cells come last either way.
 */
export function sortRows(
  rows: readonly RowKey[],
  sorting: readonly SortBy[],
  readerOf: ReaderOf,
  made: SortKeys = new Map(),
): readonly RowKey[] {
  // The least column first: what is alike in a greater one keeps the order it has by then.
  return sorting.reduceRight((sorted, by) => {
    const keys = made.get(by.column) ?? new Map();
    made.set(by.column, keys);
    return sortByColumn(sorted, by, readerOf(by.column), keys);
  }, rows);
}

/**
 * Sorts the different values of a column, which are fewer than its rows, and puts each row where its
 * value belongs: rows themselves are never compared.
 */
function sortByColumn(
  rows: readonly RowKey[],
  { type, descending }: SortBy,
  read: ReadColumn,
  keys: Map<CellValue, number | string | null>,
): readonly RowKey[] {
  const numbers = new Map<CellValue, number>();
  const values: CellValue[] = [];
  /** The number of each row's value; -1 for an empty cell. */
  const numberOfRow = rows.map((row) => {
    const value = read(row);
    if (isBlank(value)) return -1;
    let number = numbers.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      numbers.set(value, number);
    }
    return number;
  });

  const keyOf = (value: CellValue): number | string | null => {
    let key = keys.get(value);
    if (key === undefined) {
      key = type.sortKey?.(value) ?? null;
      keys.set(value, key);
    }
    return key;
  };
  const keyOfNumber = values.map(keyOf);
  const compare = (a: number, b: number): number => {
    const [left, right] = [keyOfNumber[a] ?? null, keyOfNumber[b] ?? null];
    return left === null || right === null
      ? type.compare(values[a] ?? null, values[b] ?? null)
      : compareKeys(left, right);
  };
  const inOrder = values.map((_, number) => number).sort(compare);
  if (descending) inOrder.reverse();

  // Values that are alike share a place; empty cells have the one after the last.
  const placeOf: number[] = new Array(values.length);
  let last = -1;
  inOrder.forEach((number, at) => {
    if (at === 0 || compare(inOrder[at - 1] as number, number) !== 0) last += 1;
    placeOf[number] = last;
  });
  const placeOfRow = numberOfRow.map((number) => placeOf[number] ?? last + 1);

  /** Where the next row of each place goes. */
  const next: number[] = new Array(last + 3).fill(0);
  for (const at of placeOfRow) next[at + 1] = (next[at + 1] as number) + 1;
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] as number) + (next[at - 1] as number);
  const sorted: RowKey[] = new Array(rows.length);
  placeOfRow.forEach((at, index) => {
    const to = next[at] as number;
    sorted[to] = rows[index] as RowKey;
    next[at] = to + 1;
  });
  return sorted;
}

function compareKeys(left: number | string, right: number | string): number {
  if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sorts what stands between group and total rows, which keep their places. */
export function sortWithinGroups(
  rows: readonly RowKey[],
  kindOf: (row: RowKey) => RowKind,
  sort: (rows: readonly RowKey[]) => readonly RowKey[],
): readonly RowKey[] {
  const sorted: RowKey[] = [];
  let members: RowKey[] = [];
  const flush = () => {
    sorted.push(...sort(members));
    members = [];
  };
  for (const row of rows) {
    if (kindOf(row) === 'data') members.push(row);
    else {
      flush();
      sorted.push(row);
    }
  }
  flush();
  return sorted;
}

export interface FilterableColumn {
  readonly id: ColumnId;
  readonly type: CellType;
}

/** Without regard to case, as filters and search compare texts. */
export const foldCase = (text: string): string => text.toLowerCase();

/** Whether a cell's value passes a column's filter. */
export function passesFilter(value: CellValue, type: CellType, filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case 'text':
      return foldCase(type.format(value)).includes(foldCase(filter.text.trim()));
    case 'range': {
      const { from, to } = filter;
      if (from === null && to === null) return true;
      // Numbers against numbers, ISO dates against ISO dates; what does not fit the type passes no range.
      const isComparable = (bound: number | string | null) => bound === null || typeof bound === typeof value;
      if (value === null || typeof value === 'object' || !isComparable(from) || !isComparable(to))
        return false;
      return (from === null || value >= from) && (to === null || value <= to);
    }
    case 'choice': {
      if (value === null || value === '') return filter.values.includes(null);
      return filter.values.includes(typeof value === 'object' ? value.raw : String(value));
    }
  }
}

/** The test of all filters at once; null when there is none. */
export function makeFilterTest(
  columns: readonly FilterableColumn[],
  filters: Readonly<Record<ColumnId, ColumnFilter>>,
  readerOf: ReaderOf,
): ((row: RowKey) => boolean) | null {
  const tests = columns.flatMap(({ id, type }) => {
    const filter = filters[id];
    const read = readerOf(id);
    return filter ? [(row: RowKey) => passesFilter(read(row), type, filter)] : [];
  });
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

/**
 * The rows that pass, with the group rows that still have members, without what is folded away.
 *
 * @param passes null: all rows pass
 */
export function foldGroups(
  rows: readonly RowKey[],
  kindOf: (row: RowKey) => RowKind,
  passes: ((row: RowKey) => boolean) | null,
  isFolded: (group: RowKey) => boolean,
): RowKey[] {
  const shown: RowKey[] = [];
  let group: RowKey | null = null;
  let isGroupShown = false;
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === 'group') {
      group = row;
      // With a filter a group row waits until one of its members passes.
      isGroupShown = passes === null;
      if (isGroupShown) shown.push(row);
    } else if (kind === 'total') {
      group = null;
      shown.push(row);
    } else if (passes === null || passes(row)) {
      if (group !== null && !isGroupShown) {
        shown.push(group);
        isGroupShown = true;
      }
      if (group === null || !isFolded(group)) shown.push(row);
    }
  }
  return shown;
}
