/** Inserting, duplicating and deleting the selected rows. */
import { batch, untrack } from 'solid-js';
import { selectCell } from '../model/selection';
import { isNewRowKey, type RowKey } from '../types';
import type { GridController } from './create-grid';

export function makeRowCommands(grid: GridController) {
  const { source, rows, selection } = grid;

  /** Keys of the selected rows that hold data, waiting ones included. */
  const selectedRows = (): readonly RowKey[] => {
    const { top, bottom } = selection.range();
    const keys: RowKey[] = [];
    for (let index = Math.max(0, top); index <= bottom; index += 1) {
      const key = rows.keyAt(index);
      if (key !== null && rows.kindOf(key) === 'data') keys.push(key);
    }
    return keys;
  };
  const realRows = () => selectedRows().filter((row) => !isNewRowKey(row));

  function insert(before: RowKey | null, count: number) {
    if (!source.insertRows) return;
    const insertRows = source.insertRows.bind(source);
    const added = untrack(() =>
      batch(() => {
        const keys = insertRows(before, count);
        rows.addFresh(keys);
        return keys;
      }),
    );
    const first = added[0];
    const index = first === undefined ? -1 : rows.indexOf(first);
    if (index >= 0) selection.set(selectCell({ row: index, column: selection.selection().anchor.column }));
    grid.focus();
  }

  return {
    selectedRows,
    insertAbove() {
      const chosen = selectedRows();
      const first = chosen[0];
      if (first !== undefined) insert(isNewRowKey(first) ? null : first, chosen.length);
    },
    insertBelow() {
      const chosen = realRows();
      const last = chosen[chosen.length - 1];
      if (last === undefined) return;
      const all = source.rows();
      insert(all[all.indexOf(last) + 1] ?? null, chosen.length);
    },
    duplicate() {
      const chosen = realRows();
      if (chosen.length > 0) source.duplicateRows?.(chosen);
      grid.focus();
    },
    remove() {
      const chosen = realRows();
      if (chosen.length > 0) source.removeRows?.(chosen);
      const { anchor } = selection.selection();
      selection.set(selectCell(anchor));
      grid.focus();
    },
  };
}
