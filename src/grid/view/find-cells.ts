/** What finding looks through: the texts of the cells that are shown, and where it leads. */
import { untrack } from 'solid-js';
import { readCell } from '../model/cell-view';
import { beforeFirst, type Findable, findNext } from '../model/find';
import { HEADING_ROW, type Position, selectCell } from '../model/selection';
import type { GridController } from './create-grid';

/** The text of a cell or heading as it is shown (reactive); a group's title stands in its first column. */
function textAt(grid: GridController, { row, column: index }: Position): string {
  const { columns, rows, source } = grid;
  const column = columns.visible()[index];
  if (!column) return '';
  if (row === HEADING_ROW) {
    const isGroupStart = column.group !== columns.visible()[index - 1]?.group;
    return isGroupStart && column.group !== undefined ? `${column.group}\n${column.title}` : column.title;
  }
  const key = rows.keyAt(row);
  if (key === null) return '';
  if (rows.kindOf(key) === 'group') return index === 0 ? (source.groupTitle?.(key) ?? '') : '';
  const cell = readCell(source, key, column);
  // A tick is no text.
  return cell.type.name === 'check' ? '' : cell.text;
}

/** The cells that are shown (reactive), with their headings where those are looked through too. */
export const findableCells = (grid: GridController, firstRow: number): Findable => ({
  rowCount: grid.rows.shown().length,
  columnCount: grid.columns.visible().length,
  firstRow,
  textAt: (at) => textAt(grid, at),
});

/** Selects a cell that was found and scrolls to it; the keyboard's focus stays where it is. */
export function showFound(grid: GridController, at: Position): void {
  grid.selection.set(selectCell(at));
  grid.viewport.reveal(at.row, at.column);
}

/** Goes to a cell that holds the text; without any, the focus goes to the first row. */
export const goToMatch = (grid: GridController, text: string, which: 'first' | 'next' | 'previous'): void =>
  untrack(() => {
    const cells = findableCells(grid, 0);
    const { anchor } = grid.selection.selection();
    const from = which === 'first' ? beforeFirst(cells) : anchor;
    const found = findNext(cells, text, from, which === 'previous' ? -1 : 1);
    grid.selection.set(selectCell(found ?? (which === 'first' ? { row: 0, column: anchor.column } : anchor)));
    grid.focus();
  });
