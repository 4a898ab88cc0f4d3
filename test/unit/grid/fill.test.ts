import { expect, test } from 'vitest';
import { continueDates, continueNumbers } from '../../../src/grid/cells/series';
import { fillDown, fillRight, fillSeries, fillTarget } from '../../../src/grid/model/fill';
import type { CellValue } from '../../../src/grid/types';

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const from =
  (cells: readonly (readonly CellValue[])[]) =>
  ({ row, column }: { row: number; column: number }) =>
    cells[row]?.[column] ?? null;

test('Ctrl+D repeats the first row, or takes the row above into a single one', () => {
  const read = from([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(fillDown(range(0, 0, 2, 0), read).map((cell) => cell.value)).toEqual([1, 1]);
  expect(fillDown(range(2, 0, 2, 1), read)).toEqual([
    { row: 2, column: 0, value: 2 },
    { row: 2, column: 1, value: 'b' },
  ]);
  expect(fillDown(range(0, 0, 0, 1), read)).toEqual([]);
});

test('Ctrl+R repeats the first column', () => {
  expect(fillRight(range(0, 0, 0, 2), from([[7, 1, 2]])).map((cell) => cell.value)).toEqual([7, 7]);
});

test('numbers go on with their step; one number is copied', () => {
  expect([1, 2, 3].map((steps) => continueNumbers([5], steps))).toEqual([5, 5, 5]);
  expect([1, 2].map((steps) => continueNumbers([2, 4], steps))).toEqual([6, 8]);
  expect(continueNumbers([0.1, 0.2], 1)).toBe(0.3);
  expect([1, 2, 3].map((steps) => continueNumbers([1, 2, 4], steps))).toEqual([1, 2, 4]);
});

test('dates go on by days, by their distance or by months', () => {
  expect(continueDates(['2026-10-24'], 2)).toBe('2026-10-26');
  expect(continueDates(['2026-11-02', '2026-11-09'], 1)).toBe('2026-11-16');
  expect([1, 2].map((steps) => continueDates(['2026-12-31', '2027-01-31'], steps))).toEqual([
    '2027-02-28',
    '2027-03-31',
  ]);
  expect(continueDates(['2026-11-02', null], 1)).toBe('2026-11-02');
});

test('the fill handle continues each column downwards, and backwards upwards', () => {
  const read = from([
    [null, null],
    [null, null],
    [1, 'x'],
    [2, 'y'],
    [null, null],
    [null, null],
  ]);
  const seriesOf = ({ column }: { column: number }) => (column === 0 ? continueNumbers : undefined);
  const down = fillSeries(range(2, 0, 3, 1), range(2, 0, 5, 1), read, seriesOf);
  expect(down.map((cell) => [cell.row, cell.value])).toEqual([
    [4, 3],
    [5, 4],
    [4, 'x'],
    [5, 'y'],
  ]);
  const up = fillSeries(range(2, 0, 3, 0), range(0, 0, 3, 0), read, seriesOf);
  expect(up.map((cell) => [cell.row, cell.value])).toEqual([
    [1, 0],
    [0, -1],
  ]);
});

test('one date dragged upwards counts down', () => {
  const up = fillSeries(
    range(2, 0, 2, 0),
    range(0, 0, 2, 0),
    () => '2026-11-21',
    () => continueDates,
  );
  expect(up.map((cell) => cell.value)).toEqual(['2026-11-20', '2026-11-19']);
});

test('the target grows the way the pointer went furthest', () => {
  expect(fillTarget(range(2, 2, 2, 2), { row: 6, column: 3 })).toEqual(range(2, 2, 6, 2));
  expect(fillTarget(range(2, 2, 2, 2), { row: 2, column: 0 })).toEqual(range(2, 0, 2, 2));
  expect(fillTarget(range(2, 2, 4, 4), { row: 3, column: 3 })).toEqual(range(2, 2, 4, 4));
});
