import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/document/registers';
import type { CellEdit } from '../../../src/grid/types';
import { makeOpeningChanges, ordersBetween } from '../../../src/tools/openings/opening-edits';
import { makeRows } from './known-rows';
import { makeTestOpening } from './opening';

const TODAY = '2026-11-19';
const KRO = makeTestOpening({
  company: 'Fjordlundens Kro',
  cvr: '24256790',
  phone: '12345678',
  branch: 'hoteller',
  date: '2026-01-01',
});

function edit(edits: readonly CellEdit[], rows: readonly Opening[] = [KRO]) {
  let count = 0;
  return makeOpeningChanges(edits, {
    peek: (id) => rows.find((row) => row.id === id),
    lastOrder: 7,
    today: TODAY,
    makeId: () => {
      count += 1;
      return `made-${count}`;
    },
    companies: () => makeRows(rows).companies,
  });
}

describe('a new row', () => {
  it('gets today’s date when something else is typed first', () => {
    const { created, changes } = edit([{ row: 'new:0', column: 'company', value: 'Byg & Søn' }]);
    expect(created).toMatchObject([{ id: 'made-1', order: 8, date: TODAY, company: 'Byg & Søn' }]);
    expect(changes).toHaveLength(1);
  });

  it('keeps the date that was typed, also when it did not fit', () => {
    const date = { raw: 'i morgen måske' };
    expect(edit([{ row: 'new:0', column: 'date', value: date }]).created[0]?.date).toEqual(date);
    expect(edit([{ row: 'new:0', column: 'date', value: '2026-01-05' }]).created[0]?.date).toBe('2026-01-05');
  });

  it('has no date when a paste says that it has none', () => {
    const { created } = edit([
      { row: 'new:0', column: 'date', value: null },
      { row: 'new:0', column: 'company', value: 'Byg & Søn' },
    ]);
    expect(created[0]?.date).toBeNull();
  });

  it('is not made of nothing', () => {
    expect(edit([{ row: 'new:0', column: 'company', value: null }]).changes).toEqual([]);
    expect(edit([{ row: 'new:0', column: 'note', value: '  ' }]).changes).toEqual([]);
  });

  it('follows the ones before it, in order', () => {
    const { created } = edit(
      [0, 1, 2].map((n) => ({ row: `new:${n}`, column: 'company', value: `Firma ${n}` })),
    );
    expect(created.map(({ company, order }) => [company, order])).toEqual([
      ['Firma 0', 8],
      ['Firma 1', 9],
      ['Firma 2', 10],
    ]);
  });
});

describe('a known company', () => {
  it('fills what is empty, in the same command', () => {
    const { created, completed, changes } = edit([
      { row: 'new:0', column: 'company', value: 'fjordlundens kro' },
    ]);
    expect(created[0]).toMatchObject({
      company: 'fjordlundens kro',
      cvr: '24256790',
      phone: '12345678',
      branch: 'hoteller',
      date: TODAY,
    });
    expect(completed).toEqual(['cvr', 'phone', 'branch']);
    expect(changes).toHaveLength(1);
  });

  it('is found by its CVR number too, and leaves what stands', () => {
    const row = makeTestOpening({ id: 'x', phone: '87654321' });
    const { changes } = edit([{ row: 'x', column: 'cvr', value: 'DK 24 25 67 90' }], [KRO, row]);
    expect(changes.map(({ field, after }) => [field, after])).toEqual([
      ['cvr', '24256790'],
      ['company', 'Fjordlundens Kro'],
      ['branch', 'hoteller'],
    ]);
  });

  it('fills nothing in a paste: what it leaves empty may be meant so', () => {
    const { created, completed } = edit([
      { row: 'new:0', column: 'company', value: 'Fjordlundens Kro' },
      { row: 'new:1', column: 'company', value: 'Fjordlundens Kro' },
    ]);
    expect(created.map(({ cvr }) => cvr)).toEqual([null, null]);
    expect(completed).toEqual([]);
  });
});

describe('cells', () => {
  const one = (column: string, value: CellEdit['value']) =>
    edit([{ row: KRO.id, column, value }]).changes.map(({ field, after }) => [field, after]);

  it('store numbers and phone numbers in one form', () => {
    expect(one('phone', '87 65 43 21')).toEqual([['phone', '87654321']]);
    expect(one('cvr', '13.74.81.36')).toEqual([['cvr', '13748136']]);
  });

  it('keep what does not fit as it was typed', () => {
    expect(one('places', { raw: 'to-tre' })).toEqual([['places', { raw: 'to-tre' }]]);
  });

  it('change nothing when the value is the same, computed, unknown, or the row is gone', () => {
    expect(one('phone', '12 34 56 78')).toEqual([]);
    expect(one('status', 'red')).toEqual([]);
    expect(one('constructor', 'x')).toEqual([]);
    expect(edit([{ row: 'gone', column: 'note', value: 'x' }]).changes).toEqual([]);
  });
});

it('rows put between two others take places between theirs', () => {
  expect(ordersBetween(1, 2, 1)).toEqual([1.5]);
  expect(ordersBetween(1, 2, 3)).toEqual([1.25, 1.5, 1.75]);
  expect(ordersBetween(4, null, 2)).toEqual([5, 6]);
});
