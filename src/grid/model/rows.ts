/** Which rows are shown, and in which order: lists of row keys, never copies of rows. */
import type { CellType, CellValue, ColumnFilter, ColumnId, RowKey, RowKind } from '../types';

export type ReadCell = (row: RowKey, column: ColumnId) => CellValue;

export interface SortBy {
  readonly column: ColumnId;
  readonly type: CellType;
  readonly descending: boolean;
}

/** Sort keys that were made already, by column and row. Whoever changes a row takes its keys out. */
export type SortKeys = Map<ColumnId, Map<RowKey, SortKey>>;
/** Undefined: an empty cell. Null: no key can be made. */
type SortKey = number | string | null | undefined;

const isBlank = (value: CellValue): boolean => value === null || value === '';

/**
 * The rows in ascending or descending order of several columns; rows that are alike stay in their
 * order, and empty cells come last either way.
 */
export function sortRows(
  rows: readonly RowKey[],
  sorting: readonly SortBy[],
  read: ReadCell,
  made: SortKeys = new Map(),
): readonly RowKey[] {
  if (sorting.length === 0 || rows.length < 2) return rows;
  const columns = sorting.map((by) => {
    let known = made.get(by.column);
    if (!known) {
      known = new Map();
      made.set(by.column, known);
    }
    const keys: SortKey[] = new Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as RowKey;
      if (!known.has(row)) {
        const value = read(row, by.column);
        known.set(row, isBlank(value) ? undefined : (by.type.sortKey?.(value) ?? null));
      }
      keys[index] = known.get(row);
    }
    return { by, keys };
  });
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { by, keys } of columns) {
      const [left, right] = [keys[a], keys[b]];
      if (left === right && left !== null) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      const sign =
        left === null || right === null
          ? by.type.compare(read(rows[a] as RowKey, by.column), read(rows[b] as RowKey, by.column))
          : compareKeys(left, right);
      if (sign !== 0) return by.descending ? -sign : sign;
    }
    return a - b;
  });
  return order.map((index) => rows[index] as RowKey);
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

/** All texts of a row without regard to case, as the search looks through them. */
export type ReadRowText = (row: RowKey) => string;

/** Parts the cells of a row: nothing that is looked for holds it. */
const BETWEEN_CELLS = '\n';

/**
 * Reads rows' texts for the search. Values that many rows share (dates, choices, figures) are put
 * into words once.
 */
export function makeRowTexts(columns: readonly FilterableColumn[], read: ReadCell): ReadRowText {
  const parts = columns.map(({ id, type }) => {
    if (type.name === 'text') {
      return (row: RowKey) => {
        const value = read(row, id);
        return value === null ? '' : foldCase(type.format(value));
      };
    }
    const known = new Map<CellValue, string>();
    return (row: RowKey) => {
      const value = read(row, id);
      if (value === null) return '';
      let text = known.get(value);
      if (text === undefined) {
        text = foldCase(type.format(value));
        known.set(value, text);
      }
      return text;
    };
  });
  return (row) => {
    let text = '';
    for (const part of parts) text += part(row) + BETWEEN_CELLS;
    return text;
  };
}

/** The test of all filters and the search at once; null when there is nothing to test. */
export function makeRowTest(
  columns: readonly FilterableColumn[],
  filters: Readonly<Record<ColumnId, ColumnFilter>>,
  search: string,
  read: ReadCell,
  textOf: ReadRowText = makeRowTexts(columns, read),
): ((row: RowKey) => boolean) | null {
  const filtered = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter ? [{ ...column, filter }] : [];
  });
  const sought = foldCase(search.trim());
  if (filtered.length === 0 && sought === '') return null;
  return (row) =>
    filtered.every(({ id, type, filter }) => passesFilter(read(row, id), type, filter)) &&
    (sought === '' || textOf(row).includes(sought));
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
