import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeChoiceType } from '../../../src/grid/cells/choice';
import { makeDateType } from '../../../src/grid/cells/date';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makeTextType } from '../../../src/grid/cells/text';
import {
  foldGroups,
  makeFilterTest,
  passesFilter,
  type SortBy,
  sortRows,
  sortWithinGroups,
} from '../../../src/grid/model/rows';
import type { CellType, CellValue, RowKind } from '../../../src/grid/types';

const text = makeTextType();
const number = makeNumberType();
const date = makeDateType(() => '2026-11-21');
const branches = makeChoiceType(() => [
  { value: '1', label: 'Ærø' },
  { value: '2', label: 'Handel' },
]);

const by = (column: string, type: CellType, descending = false): SortBy => ({ column, type, descending });
const sorted = (values: readonly CellValue[], type: CellType, descending = false): CellValue[] =>
  sortRows(
    values.map((_, index) => String(index)),
    [by('a', type, descending)],
    () => (row) => values[Number(row)] ?? null,
  ).map((row) => values[Number(row)] ?? null);

test('names sort in Danish order, also those that need the collator itself', () => {
  expect(sorted(['Åbo', 'Łódź', 'Aarhus', 'Ødsted', 'zoo', 'Mors', 'Lolland'], text)).toEqual([
    'Łódź',
    'Lolland',
    'Mors',
    'zoo',
    'Ødsted',
    'Åbo',
    'Aarhus',
  ]);
});

test('empty cells come last either way', () => {
  expect(sorted([3, null, 1, 2], number)).toEqual([1, 2, 3, null]);
  expect(sorted([3, null, 1, 2], number, true)).toEqual([3, 2, 1, null]);
});

test('what does not fit comes after what does', () => {
  const raw = { raw: 'abc' };
  expect(sorted([raw, 10, 9], number)).toEqual([9, 10, raw]);
  expect(sorted([{ raw: 'i morgen måske' }, '2026-01-02', '2025-12-31'], date)).toEqual([
    '2025-12-31',
    '2026-01-02',
    { raw: 'i morgen måske' },
  ]);
});

test('choices sort by what is shown', () => {
  expect(sorted(['1', '2'], branches)).toEqual(['2', '1']);
});

test('equal rows keep their order, and later keys decide among them', () => {
  const cells: Readonly<Record<string, readonly CellValue[]>> = { a: ['x', 'y', 'x', 'x'], b: [2, 1, 1, 2] };
  const rows = ['0', '1', '2', '3'];
  const read =
    (column: string) =>
    (row: string): CellValue =>
      cells[column]?.[Number(row)] ?? null;
  expect(sortRows(rows, [by('a', text)], read)).toEqual(['0', '2', '3', '1']);
  expect(sortRows(rows, [by('a', text), by('b', number)], read)).toEqual(['2', '0', '3', '1']);
  expect(sortRows(rows, [by('a', text, true), by('b', number, true)], read)).toEqual(['1', '0', '3', '2']);
});

test('sorting by keys gives what sorting by comparison gives', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abæøåAZ 19é.-'), maxLength: 6 }));
  fc.assert(
    fc.property(words, (values) => {
      const filled = values.filter((value) => value !== '');
      expect(sorted(filled, text)).toEqual([...filled].sort(text.compare));
    }),
  );
});

test('filters by part of a text, range and list', () => {
  expect(passesFilter('Fjordlundens Kro', text, { kind: 'text', text: 'kro' })).toBe(true);
  expect(passesFilter(5, number, { kind: 'range', from: 5, to: null })).toBe(true);
  expect(passesFilter({ raw: 'abc' }, number, { kind: 'range', from: null, to: 9 })).toBe(false);
  expect(passesFilter(null, number, { kind: 'range', from: null, to: 9 })).toBe(false);
  expect(passesFilter('2026-11-26', date, { kind: 'range', from: '2026-11-01', to: '2026-11-26' })).toBe(
    true,
  );
  expect(passesFilter(null, branches, { kind: 'choice', values: [null] })).toBe(true);
  expect(passesFilter('2', branches, { kind: 'choice', values: ['1', null] })).toBe(false);
});

test('a row passes when it passes the filters of all columns', () => {
  const columns = [
    { id: 'branch', type: branches },
    { id: 'places', type: number },
  ];
  const cells: Readonly<Record<string, CellValue>> = { branch: '2', places: 3 };
  const readerOf = (column: string) => () => cells[column] ?? null;
  const passes = makeFilterTest(
    columns,
    { branch: { kind: 'choice', values: ['2'] }, places: { kind: 'range', from: 3, to: null } },
    readerOf,
  );
  expect(passes?.('r')).toBe(true);
  expect(makeFilterTest(columns, { places: { kind: 'range', from: 4, to: null } }, readerOf)?.('r')).toBe(
    false,
  );
  expect(makeFilterTest(columns, {}, readerOf)).toBeNull();
});

const kindOf = (row: string): RowKind =>
  row.startsWith('G') ? 'group' : row.startsWith('T') ? 'total' : 'data';

test('group rows fold their members, and go when a filter leaves none', () => {
  const rows = ['G1', 'a', 'b', 'G2', 'c', 'T'];
  expect(foldGroups(rows, kindOf, null, (group) => group === 'G1')).toEqual(['G1', 'G2', 'c', 'T']);
  expect(
    foldGroups(
      rows,
      kindOf,
      (row) => row === 'c',
      () => false,
    ),
  ).toEqual(['G2', 'c', 'T']);
});

test('sorting stays within the groups', () => {
  const reversed = (some: readonly string[]) => [...some].reverse();
  expect(sortWithinGroups(['G1', 'a', 'b', 'G2', 'c', 'd'], kindOf, reversed)).toEqual([
    'G1',
    'b',
    'a',
    'G2',
    'd',
    'c',
  ]);
});
