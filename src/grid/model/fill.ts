/** Filling cells from their neighbours: Ctrl+D, Ctrl+R and the fill handle. */
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

/** How values in a line go on; absent: they are repeated. */
export type Continue = (values: readonly CellValue[], steps: number) => CellValue;

/**
 * The fill handle: the cells of `target` outside `source` continue it, down or up when the target
 * is taller, else right or left.
 *
 * @param seriesOf how values go on from a cell; undefined copies
 */
export function fillSeries(
  source: CellRange,
  target: CellRange,
  read: (at: Position) => CellValue,
  seriesOf: (at: Position) => Continue | undefined,
): FilledCell[] {
  const isVertical = rowsIn(target) > rowsIn(source);
  const isBackwards = isVertical ? target.top < source.top : target.left < source.left;
  const lines = isVertical ? columnsIn(source) : rowsIn(source);
  const filled: FilledCell[] = [];
  for (let line = 0; line < lines; line += 1) {
    const at = (index: number): Position =>
      isVertical ? { row: index, column: source.left + line } : { row: source.top + line, column: index };
    const [start, end] = isVertical ? [source.top, source.bottom] : [source.left, source.right];
    const values = Array.from({ length: end - start + 1 }, (_, index) => read(at(start + index)));
    if (isBackwards) values.reverse();
    const series = seriesOf(at(start)) ?? repeat;
    const from = isBackwards ? start - 1 : end + 1;
    const to = isVertical
      ? isBackwards
        ? target.top
        : target.bottom
      : isBackwards
        ? target.left
        : target.right;
    const step = isBackwards ? -1 : 1;
    for (let index = from, steps = 1; isBackwards ? index >= to : index <= to; index += step, steps += 1)
      // A single value that goes on by days upwards counts down.
      filled.push({
        ...at(index),
        value: series(values, isBackwards && values.length === 1 ? -steps : steps),
      });
  }
  return filled;
}

const repeat: Continue = (values, steps) => {
  const length = values.length;
  return values[(((steps - 1) % length) + length) % length] ?? null;
};

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
