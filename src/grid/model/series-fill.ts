/** Series: how cells go on from others, and which those are. */
import type { CellValue } from '../types';
import { cellsOf, type FilledCell } from './fill';
import { type CellRange, columnsIn, type Position, rowsIn } from './selection';

/** How values in a line go on, forwards and with negative steps backwards. */
export type Continue = (values: readonly CellValue[], steps: number) => CellValue;

/**
 * The fill handle: the cells of `target` outside `source` continue it, down or up when the target
 * is taller, else right or left.
 *
 * @param seriesOf how values go on from a cell
 */
export function fillSeries(
  source: CellRange,
  target: CellRange,
  read: (at: Position) => CellValue,
  seriesOf: (at: Position) => Continue,
): FilledCell[] {
  const isVertical = rowsIn(target) > rowsIn(source);
  const lines = isVertical ? columnsIn(source) : rowsIn(source);
  const [start, end] = isVertical ? [source.top, source.bottom] : [source.left, source.right];
  const [first, last] = isVertical ? [target.top, target.bottom] : [target.left, target.right];
  const filled: FilledCell[] = [];
  for (let line = 0; line < lines; line += 1) {
    const at = (index: number): Position =>
      isVertical ? { row: index, column: source.left + line } : { row: source.top + line, column: index };
    const values = Array.from({ length: end - start + 1 }, (_, index) => read(at(start + index)));
    const series = seriesOf(at(start));
    for (let index = start - 1; index >= first; index -= 1)
      filled.push({ ...at(index), value: series(values, index - start) });
    for (let index = end + 1; index <= last; index += 1)
      filled.push({ ...at(index), value: series(values, index - end) });
  }
  return filled;
}

/** The cells at the beginning of a selection that its others are to go on from; null: there are none. */
export function seedOf(
  range: CellRange,
  isFilled: (at: Position) => boolean,
): { readonly seed: CellRange; readonly target: CellRange } | null {
  // A selection of one row goes on to the right, every other downwards.
  const isVertical = rowsIn(range) > 1;
  const [start, end] = isVertical ? [range.top, range.bottom] : [range.left, range.right];
  const isLineFilled = (index: number): boolean =>
    cellsOf(
      isVertical ? { ...range, top: index, bottom: index } : { ...range, left: index, right: index },
    ).some(isFilled);
  let last = start - 1;
  while (last < end && isLineFilled(last + 1)) last += 1;
  // All of it is filled: the first line goes on.
  if (last === end) last = start;
  if (last < start || last >= end) return null;
  return {
    seed: isVertical ? { ...range, bottom: last } : { ...range, right: last },
    target: range,
  };
}

/** Repeats the values in their order, backwards too. */
export const repeat: Continue = (values, steps) => {
  const { length } = values;
  const at = steps > 0 ? steps - 1 : steps;
  return values[((at % length) + length) % length] ?? null;
};
