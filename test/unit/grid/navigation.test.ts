import { expect, test } from 'vitest';
import { enterFrom, type Ground, type Move, navigate, tabFrom } from '../../../src/grid/model/navigation';
import {
  HEADING_ROW,
  rangeOf,
  type Selection,
  selectCell,
  selectWhole,
} from '../../../src/grid/model/selection';

/** Ten rows of five columns; '#' is a filled cell. */
const PICTURE = ['##..#', '##...', '#....', '.....', '#....', '#....', '.....', '.....', '.....', '....#'];
const ground: Ground = {
  rowCount: 10,
  columnCount: 5,
  pageRows: 4,
  isFilled: ({ row, column }) => PICTURE[row]?.charAt(column) === '#',
};
const at = (row: number, column: number) => selectCell({ row, column });
const go = (from: Selection, move: Move) => navigate(from, move, ground, false).anchor;

test('arrows stop at the edges, upwards at the headings', () => {
  expect(go(at(9, 4), { kind: 'step', direction: 'down' })).toEqual({ row: 9, column: 4 });
  expect(go(at(9, 4), { kind: 'step', direction: 'right' })).toEqual({ row: 9, column: 4 });
  expect(go(at(0, 2), { kind: 'step', direction: 'up' })).toEqual({ row: HEADING_ROW, column: 2 });
  expect(go(at(HEADING_ROW, 2), { kind: 'step', direction: 'up' })).toEqual({ row: HEADING_ROW, column: 2 });
});

test('Ctrl and an arrow goes to the edge of the block, then to the next one, then to the end', () => {
  expect(go(at(0, 0), { kind: 'edge', direction: 'down' })).toEqual({ row: 2, column: 0 });
  expect(go(at(2, 0), { kind: 'edge', direction: 'down' })).toEqual({ row: 4, column: 0 });
  expect(go(at(5, 0), { kind: 'edge', direction: 'down' })).toEqual({ row: 9, column: 0 });
  expect(go(at(0, 0), { kind: 'edge', direction: 'right' })).toEqual({ row: 0, column: 1 });
  expect(go(at(0, 1), { kind: 'edge', direction: 'right' })).toEqual({ row: 0, column: 4 });
  expect(go(at(9, 0), { kind: 'edge', direction: 'up' })).toEqual({ row: 5, column: 0 });
});

test('pages, and the ends of rows and grid', () => {
  expect(go(at(0, 1), { kind: 'page', direction: 'down' })).toEqual({ row: 3, column: 1 });
  expect(go(at(8, 1), { kind: 'page', direction: 'down' })).toEqual({ row: 9, column: 1 });
  expect(go(at(2, 1), { kind: 'page', direction: 'up' })).toEqual({ row: 0, column: 1 });
  expect(go(at(2, 1), { kind: 'rowEnd', direction: 'right' })).toEqual({ row: 2, column: 4 });
  expect(go(at(2, 1), { kind: 'gridEnd', direction: 'down' })).toEqual({ row: 9, column: 4 });
});

test('Shift moves the corner and keeps the focus', () => {
  const grown = navigate(at(3, 3), { kind: 'step', direction: 'up' }, ground, true);
  expect(grown.anchor).toEqual({ row: 3, column: 3 });
  expect(rangeOf(grown, ground)).toEqual({ top: 2, bottom: 3, left: 3, right: 3 });
  const full = navigate(grown, { kind: 'gridEnd', direction: 'up' }, ground, true);
  expect(rangeOf(full, ground)).toEqual({ top: 0, bottom: 3, left: 0, right: 3 });
});

test('Enter after a row of typing and Tab goes back to the column where it began', () => {
  let now = at(4, 1);
  now = tabFrom(now, false, ground, true) as Selection;
  now = tabFrom(now, false, ground, false) as Selection;
  expect(now.anchor).toEqual({ row: 4, column: 3 });
  expect(enterFrom(now, false, ground).anchor).toEqual({ row: 5, column: 1 });
});

test('Enter without Tab stays in its column', () => {
  expect(enterFrom(at(4, 2), false, ground).anchor).toEqual({ row: 5, column: 2 });
  expect(enterFrom(at(4, 2), true, ground).anchor).toEqual({ row: 3, column: 2 });
});

test('Tab goes on in the next row and leaves the grid at its ends', () => {
  expect(tabFrom(at(4, 4), false, ground, false)?.anchor).toEqual({ row: 5, column: 0 });
  expect(tabFrom(at(4, 0), true, ground, false)?.anchor).toEqual({ row: 3, column: 4 });
  expect(tabFrom(at(9, 4), false, ground, false)).toBeNull();
  expect(tabFrom(at(0, 0), true, ground, false)).toBeNull();
});

test('entering passes over group rows', () => {
  const grouped = { ...ground, isPassedOver: (row: number) => row === 5 };
  expect(enterFrom(at(4, 2), false, grouped).anchor).toEqual({ row: 6, column: 2 });
});

test('whole rows, columns and everything are selected around the focus, which stays', () => {
  const rows = selectWhole({ ...at(2, 3), head: { row: 4, column: 3 } }, 'rows');
  expect(rows.anchor).toEqual({ row: 2, column: 3 });
  expect(rangeOf(rows, ground)).toEqual({ top: 2, bottom: 4, left: 0, right: 4 });
  expect(rangeOf(selectWhole(at(2, 3), 'columns'), ground)).toEqual({ top: 0, bottom: 9, left: 3, right: 3 });
  expect(rangeOf(selectWhole(rows, 'columns'), ground)).toEqual({ top: 0, bottom: 9, left: 0, right: 4 });
  const further = navigate(rows, { kind: 'step', direction: 'down' }, ground, true);
  expect(rangeOf(further, ground)).toEqual({ top: 2, bottom: 5, left: 0, right: 4 });
  const left = navigate(rows, { kind: 'step', direction: 'down' }, ground, false);
  expect(rangeOf(left, ground)).toEqual({ top: 3, bottom: 3, left: 3, right: 3 });
});
