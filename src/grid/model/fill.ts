/** Filling cells from their neighbours: Ctrl+D, Ctrl+R and where the fill handle leads. */
import type { CellValue } from '../types';
import { type CellRange, columnsIn, type Position, rowsIn } from './selection';

export interface FilledCell<Content = CellValue> extends Position {
  readonly value: Content;
}

/**
 * Ctrl+D: the selection's first row into the rows under it; with one row, the row above into it.
 */
export function fillDown<Content>(range: CellRange, read: (at: Position) => Content): FilledCell<Content>[] {
  const from = rowsIn(range) > 1 ? range.top : range.top - 1;
  if (from < 0) return [];
  return cellsOf({ ...range, top: from + 1 }).map((at) => ({ ...at, value: read({ ...at, row: from }) }));
}

/** Ctrl+R: the selection's first column into those to its right; with one, the column before. */
export function fillRight<Content>(range: CellRange, read: (at: Position) => Content): FilledCell<Content>[] {
  const from = columnsIn(range) > 1 ? range.left : range.left - 1;
  if (from < 0) return [];
  return cellsOf({ ...range, left: from + 1 }).map((at) => ({ ...at, value: read({ ...at, column: from }) }));
}

/** The target of a handle dragged to a cell: the selection grown in the direction dragged furthest. */
export function fillTarget(source: CellRange, to: Position): CellRange {
  const down = to.row - source.bottom;
  const up = source.top - to.row;
  const right = to.column - source.right;
  const left = source.left - to.column;
  const vertical = Math.max(down, up, 0);
  const horizontal = Math.max(right, left, 0);
  if (vertical === 0 && horizontal === 0) return source;
  if (vertical >= horizontal) return down > 0 ? { ...source, bottom: to.row } : { ...source, top: to.row };
  return right > 0 ? { ...source, right: to.column } : { ...source, left: to.column };
}

/** Every cell of a block, row by row. */
export function cellsOf(range: CellRange): Position[] {
  const cells: Position[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
  return cells;
}
