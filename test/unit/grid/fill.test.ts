import { expect, test } from 'vitest';
import { continueDates, continueNumbers } from '../../../src/grid/cells/series';
import { fillDown, fillRight, fillTarget } from '../../../src/grid/model/fill';
import { fillSeries, repeat, seedOf } from '../../../src/grid/model/series-fill';
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

test('working days in a row go on by working days once they have stepped over a weekend', () => {
  // Thursday, Friday, Monday.
  const days = ['2026-11-19', '2026-11-20', '2026-11-23'];
  expect([1, 2, 4, 5].map((steps) => continueDates(days, steps))).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-27',
    '2026-11-30',
  ]);
  expect([-1, -3, -4].map((steps) => continueDates(days, steps))).toEqual([
    '2026-11-18',
    '2026-11-16',
    '2026-11-13',
  ]);
  // Within a week nothing tells them from days.
  expect(continueDates(['2026-11-18', '2026-11-19', '2026-11-20'], 1)).toBe('2026-11-21');
});

test('dates go on by weeks and years, and in any way that is asked for', () => {
  expect(continueDates(['2026-11-20', '2026-11-27', '2026-12-04'], 2)).toBe('2026-12-18');
  expect(continueDates(['2024-02-29', '2025-02-28'], 1)).toBe('2026-02-28');
  expect(continueDates(['2024-02-29', '2025-02-28'], 3)).toBe('2028-02-29');
  const friday = ['2026-11-20'];
  const ways = ['copy', 'series', 'days', 'weekdays', 'months', 'years'] as const;
  expect(ways.map((way) => continueDates(friday, 1, way))).toEqual([
    '2026-11-20',
    '2026-11-21',
    '2026-11-21',
    '2026-11-23',
    '2026-12-20',
    '2027-11-20',
  ]);
  expect(ways.map((way) => continueDates(friday, -5, way))).toEqual([
    '2026-11-20',
    '2026-11-15',
    '2026-11-15',
    '2026-11-13',
    '2026-06-20',
    '2021-11-20',
  ]);
  // From a Saturday the next working day is Monday, the one before Friday.
  expect([1, -1].map((steps) => continueDates(['2026-11-21'], steps, 'weekdays'))).toEqual([
    '2026-11-23',
    '2026-11-20',
  ]);
});

test('a number asked for as a series goes on by ones; asked for as a copy it does not go on', () => {
  expect([1, 3, -2].map((steps) => continueNumbers([5], steps, 'series'))).toEqual([6, 8, 3]);
  expect([1, 2, 3].map((steps) => continueNumbers([2, 4], steps, 'copy'))).toEqual([2, 4, 2]);
  expect([-1, -2].map((steps) => continueNumbers([10, 7], steps))).toEqual([13, 16]);
  expect([-1, -2, -3].map((steps) => continueNumbers([1, 2, 4], steps))).toEqual([4, 2, 1]);
});

test('dragged to the left a series counts backwards, and a copy keeps its pattern', () => {
  const read = from([[null, null, null, 4, 6]]);
  const left = (series: typeof repeat) =>
    fillSeries(range(0, 3, 0, 4), range(0, 0, 0, 4), read, () => series).map((cell) => [
      cell.column,
      cell.value,
    ]);
  expect(left(continueNumbers)).toEqual([
    [2, 2],
    [1, 0],
    [0, -2],
  ]);
  expect(left(repeat)).toEqual([
    [2, 6],
    [1, 4],
    [0, 6],
  ]);
});

test('a selection goes on from its first filled cells: downwards, or to the right in one row', () => {
  const isFilled = ({ row, column }: { row: number; column: number }) => row < 2 && column < 3;
  expect(seedOf(range(0, 0, 4, 0), isFilled)?.seed).toEqual(range(0, 0, 1, 0));
  expect(seedOf(range(0, 0, 0, 5), isFilled)?.seed).toEqual(range(0, 0, 0, 2));
  // All filled: the first cell is what goes on.
  expect(seedOf(range(0, 0, 1, 0), isFilled)?.seed).toEqual(range(0, 0, 0, 0));
  expect(seedOf(range(2, 0, 4, 0), isFilled)).toBeNull();
  expect(seedOf(range(0, 0, 0, 0), isFilled)).toBeNull();
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
  const seriesOf = ({ column }: { column: number }) => (column === 0 ? continueNumbers : repeat);
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
