/**
 * The selection follows its rows and columns by their keys: sorting, filtering and rows that come
 * or go move it with the cells it was made on.
 */
import { createComputed, createMemo, createSignal, on, untrack } from 'solid-js';
import {
  type CellRange,
  clampSelection,
  HEADING_ROW,
  type Position,
  rangeOf,
  type Selection,
  selectCell,
} from '../model/selection';
import { type CellAddress, type ColumnId, isNewRowKey, type RowKey } from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';

export type GridSelection = ReturnType<typeof createSelection>;

interface Keys {
  readonly anchorRow: RowKey | null;
  readonly headRow: RowKey | null;
  readonly anchorColumn: ColumnId | null;
  readonly headColumn: ColumnId | null;
}

/**
 * @param rows read when it is needed, since the rows in turn ask which one has the focus
 * @param focusedRow where the key of the focused row is told
 */
export function createSelection(
  columns: GridColumns,
  rows: GridRows,
  setFocusedRow: (row: RowKey | null) => void,
) {
  const [selection, setSelection] = createSignal<Selection>(selectCell({ row: 0, column: 0 }));
  let keys: Keys = { anchorRow: null, headRow: null, anchorColumn: null, headColumn: null };

  const remember = (next: Selection) => {
    keys = {
      anchorRow: rows.keyAt(next.anchor.row),
      headRow: rows.keyAt(next.head.row),
      anchorColumn: columns.visible()[next.anchor.column]?.id ?? null,
      headColumn: columns.visible()[next.head.column]?.id ?? null,
    };
  };
  const put = (next: Selection) => {
    const clamped = clampSelection(next, rows.count(), columns.visible().length);
    remember(clamped);
    setSelection(clamped);
    setFocusedRow(keys.anchorRow);
  };

  const follow = (position: Position, row: RowKey | null, column: ColumnId | null): Position => {
    const rowIndex = row === null ? -1 : rows.indexOf(row);
    const columnIndex = column === null ? -1 : columns.indexOf(column);
    return {
      row: position.row === HEADING_ROW || rowIndex < 0 ? position.row : rowIndex,
      column: columnIndex < 0 ? position.column : columnIndex,
    };
  };
  createComputed(
    on([rows.shown, rows.count, columns.visible], () =>
      untrack(() => {
        const old = selection();
        const before = keys;
        put({
          ...old,
          anchor: follow(old.anchor, keys.anchorRow, keys.anchorColumn),
          head: follow(old.head, keys.headRow, keys.headColumn),
        });
        // A filter that leaves no row sets it on the waiting one, where nobody went: with the next
        // filter it is not to follow that one to the end.
        const isDriven = (now: RowKey | null, then: RowKey | null) =>
          now !== null && isNewRowKey(now) && (then === null || !isNewRowKey(then));
        if (isDriven(keys.anchorRow, before.anchorRow)) keys = { ...keys, anchorRow: null };
        if (isDriven(keys.headRow, before.headRow)) keys = { ...keys, headRow: null };
      }),
    ),
  );

  const range = createMemo(
    (): CellRange =>
      rangeOf(selection(), {
        rowCount: rows.count() - rows.waiting(),
        columnCount: columns.visible().length,
      }),
    undefined,
    {
      equals: (a, b) =>
        a !== undefined &&
        a.top === b.top &&
        a.bottom === b.bottom &&
        a.left === b.left &&
        a.right === b.right,
    },
  );

  return {
    selection,
    set: (next: Selection) => untrack(() => put(next)),
    range,
    /** The cell that has the focus; null in the headings and in an empty grid. */
    focused(): CellAddress | null {
      const { anchor } = selection();
      const row = rows.keyAt(anchor.row);
      const column = columns.visible()[anchor.column];
      return row === null || !column ? null : { row, column: column.id };
    },
    /** Goes on with a row that was waiting and has got its key. */
    renameRow(from: RowKey, to: RowKey) {
      keys = {
        ...keys,
        anchorRow: keys.anchorRow === from ? to : keys.anchorRow,
        headRow: keys.headRow === from ? to : keys.headRow,
      };
    },
  };
}
