import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeChoiceType } from '../../../src/grid/cells/choice';
import { makeComputedType } from '../../../src/grid/cells/computed';
import { makeDateType } from '../../../src/grid/cells/date';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makePercentType } from '../../../src/grid/cells/percent';
import { makeTextType } from '../../../src/grid/cells/text';
import { makeRowSearch } from '../../../src/grid/model/row-search';
import { makeSearchIndex } from '../../../src/grid/model/search-index';
import type { CellType, CellValue } from '../../../src/grid/types';
import { formatPhone } from '../../../src/i18n/format';

const isInPhone = (text: string) => /^[\d ]+$/.test(text);
const TYPES: Readonly<Record<string, CellType>> = {
  name: makeTextType(),
  phone: makeTextType({ format: formatPhone, canShow: isInPhone }),
  branch: makeChoiceType(() => [
    { value: '1', label: 'Ærø og øer' },
    { value: '2', label: 'Handel' },
  ]),
  date: makeDateType(() => '2026-11-21'),
  places: makeNumberType(),
  hours: makeNumberType({ unit: 'timer' }),
  share: makePercentType(),
  left: makeComputedType({ isNumeric: true }),
};
const columns = Object.entries(TYPES).map(([id, type]) => ({ id, type }));

/** Whether a search for the text finds a row with these cells. */
const finds = (cells: Readonly<Record<string, CellValue>>, text: string): boolean | undefined =>
  makeRowSearch(columns, text, (column) => () => cells[column] ?? null)?.('r');

test('a search looks at what is shown, without regard to case and to blanks around it', () => {
  expect(finds({ branch: '2' }, ' HAND ')).toBe(true);
  expect(finds({ branch: '1' }, 'æRØ')).toBe(true);
  expect(finds({ date: '2026-11-26' }, '26-11')).toBe(true);
  expect(finds({ hours: 5 }, '5 tim')).toBe(true);
  expect(finds({ share: 0.125 }, '12,5')).toBe(true);
  expect(finds({ left: 1320 }, '1.320')).toBe(true);
  expect(finds({ branch: '2' }, 'fjord')).toBe(false);
  expect(finds({ branch: '2' }, '   ')).toBeUndefined();
});

test('a telephone number is found as it is stored and as it is shown', () => {
  expect(finds({ phone: '12345678' }, '12 34')).toBe(true);
  expect(finds({ phone: '12345678' }, '2345')).toBe(true);
  expect(finds({ phone: '12345678' }, '23 45')).toBe(false);
  expect(finds({ phone: 'ring senere' }, 'SENERE')).toBe(true);
});

test('what did not fit its column is found as it was typed', () => {
  for (const id of ['date', 'places', 'share', 'branch'])
    expect(finds({ [id]: { raw: 'I morgen måske' } }, 'måske'), id).toBe(true);
});

test('signs that patterns are made of are letters like others', () => {
  expect(finds({ name: 'Kro (lukket) [*.+]' }, '(lukket) [*.')).toBe(true);
  expect(finds({ name: 'Kro' }, '.*')).toBe(false);
});

/** Cells as they may be held: what fits the column's type, or what was typed instead. */
const raw = fc.record({ raw: fc.string({ unit: fc.constantFrom(...'aå 1-'), minLength: 1 }) });
const cell = (fits: fc.Arbitrary<CellValue>) => fc.oneof(fc.constant(null), fits, raw);
const words = cell(fc.string({ unit: fc.constantFrom(...'abæøåÅ 19-.,%(') }));
const figure = cell(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: -9, max: 9, noNaN: true })));
const row = fc.record({
  name: words,
  phone: fc.oneof(words, fc.constant('12345678')),
  branch: cell(fc.constantFrom('1', '2')),
  date: cell(fc.constantFrom('2026-01-31', '2019-12-09')),
  places: figure,
  hours: figure,
  share: figure,
  left: fc.integer({ min: 0, max: 5000 }),
});
const sought = fc.string({ unit: fc.constantFrom(...'abæøÅ 129-.,%('), minLength: 1, maxLength: 3 });

test('it finds what looking through every shown text would', () => {
  fc.assert(
    fc.property(row, sought, (cells, wanted) => {
      fc.pre(wanted.trim() !== '');
      const shown = Object.entries(cells).flatMap(([id, held]) =>
        held === null
          ? []
          : [TYPES[id]?.format(held) ?? '', id === 'phone' && typeof held === 'string' ? held : ''],
      );
      const isThere = shown.some((each) => each.toLowerCase().includes(wanted.trim().toLowerCase()));
      expect(finds(cells, wanted)).toBe(isThere);
    }),
    { numRuns: 2000 },
  );
});

test('the index of many rows finds the rows that a look at each would, those changed since too', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), sought, fc.nat(12), row, (all, wanted, at, other) => {
      fc.pre(wanted.trim() !== '');
      const rows = new Map(all.map((cells, index) => [`r${index}`, cells as Record<string, CellValue>]));
      const order = [...rows.keys()];
      const readerOf = (column: string) => (key: string) => rows.get(key)?.[column] ?? null;
      const isFound = makeRowSearch(columns, wanted, readerOf) ?? (() => true);
      const index = makeSearchIndex(order, columns, readerOf);
      expect(index.find(wanted, new Set(), isFound)).toEqual(order.filter(isFound));
      const changed = `r${at}`;
      if (!rows.has(changed)) return;
      rows.set(changed, other);
      expect(index.find(wanted, new Set([changed]), isFound)).toEqual(order.filter(isFound));
    }),
    { numRuns: 500 },
  );
});

test('the index keeps rows apart over the joints of its texts', () => {
  const order = Array.from({ length: 2500 }, (_, index) => `r${index}`);
  const readerOf = (column: string) => (key: string) => (column === 'name' ? `Kro ${key.slice(1)}` : null);
  const index = makeSearchIndex(order, columns, readerOf);
  expect(index.find('kro 2499', new Set(), () => false)).toEqual(['r2499']);
  expect(index.find('kro 99', new Set(), () => false)).toHaveLength(11);
  expect(index.find('kro', new Set(), () => false)).toHaveLength(2500);
});
