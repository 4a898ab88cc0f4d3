import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnPart,
  inOrder,
  isSameLayout,
  readLayout,
  reduceLayout,
  rowPart,
} from '../../../src/grid/model/layout';
import type { GridLayout } from '../../../src/grid/types';

const COLUMNS = [
  { id: 'name', width: 200, pin: 'left', filter: 'text' },
  { id: 'date', width: 96, filter: 'date' },
  { id: 'branch', width: 150, filter: 'choice' },
  { id: 'places', width: 80, filter: 'number' },
  { id: 'note', width: 240 },
] as const;

const FULL: GridLayout = {
  widths: { date: 120 },
  order: ['name', 'branch', 'date', 'places', 'note'],
  hidden: ['note'],
  pins: { name: null, places: 'right' },
  filters: {
    branch: { kind: 'choice', values: ['I', null] },
    date: { kind: 'range', from: '2026-01-01', to: null },
    name: { kind: 'text', text: 'kro' },
  },
  sorting: [
    { column: 'date', descending: true },
    { column: 'name', descending: false },
  ],
};

describe('a layout that is read', () => {
  it('is the layout that was written, through JSON too', () => {
    expect(readLayout(FULL)).toEqual(FULL);
    expect(readLayout(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
  });

  it('says nothing where there is nothing to say', () => {
    expect(readLayout({ widths: {}, order: [], hidden: [], pins: {}, filters: {}, sorting: [] })).toEqual({});
    expect(readLayout(undefined)).toEqual({});
  });

  it('leaves out what is no layout, part by part', () => {
    expect(
      readLayout({
        widths: { date: 'wide', name: Number.NaN, branch: 1, note: 90.4, places: 1e9 },
        order: 'name',
        hidden: ['note', 7, 'note'],
        pins: { name: 'top', date: 'left' },
        filters: {
          name: { kind: 'regex', text: '.*' },
          note: { kind: 'text', text: '  ' },
          date: { kind: 'range', from: null, to: null },
          places: { kind: 'range', from: 1, to: { raw: 'x' } },
          branch: { kind: 'choice', values: 'I' },
          status: { kind: 'choice', values: [] },
        },
        sorting: [
          { column: 'date' },
          { column: 'date', descending: true },
          'name',
          null,
          { descending: true },
        ],
        colours: { date: 'red' },
      }),
    ).toEqual({
      widths: { branch: 48, note: 90, places: 2000 },
      hidden: ['note'],
      pins: { date: 'left' },
      filters: { status: { kind: 'choice', values: [] } },
      sorting: [{ column: 'date', descending: false }],
    });
  });

  it('never fails, and is the same when read again, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (value, inner) => {
        for (const candidate of [value, { widths: inner, filters: { a: inner }, sorting: [inner] }]) {
          const read = readLayout(candidate);
          expect(readLayout(read)).toEqual(read);
          expect(readLayout(JSON.parse(JSON.stringify(read)))).toEqual(read);
          expect(() => reduceLayout(read, COLUMNS)).not.toThrow();
        }
      }),
    );
  });

  it('brings nothing in by a name that objects have by birth', () => {
    const read = readLayout(JSON.parse('{"widths": {"__proto__": 90, "constructor": 91}}'));
    expect(Object.getPrototypeOf(read.widths)).toBe(Object.prototype);
    expect(reduceLayout({ hidden: ['toString'] }, COLUMNS)).toEqual({ hidden: ['toString'] });
  });
});

describe('a layout for certain columns', () => {
  it('keeps only what differs from their own', () => {
    expect(
      reduceLayout(
        {
          widths: { date: 96, name: 210 },
          order: ['name', 'date', 'branch', 'places', 'note'],
          pins: { name: 'left', date: null, branch: 'left' },
        },
        COLUMNS,
      ),
    ).toEqual({ widths: { name: 210 }, pins: { branch: 'left' } });
    expect(reduceLayout(FULL, COLUMNS)).toEqual(FULL);
  });

  it('drops a filter that its column cannot have', () => {
    expect(
      reduceLayout(
        {
          filters: {
            name: { kind: 'choice', values: ['x'] },
            note: { kind: 'text', text: 'x' },
            places: { kind: 'range', from: 2, to: null },
          },
        },
        COLUMNS,
      ),
    ).toEqual({ filters: { places: { kind: 'range', from: 2, to: null } } });
  });

  it('keeps what is said of columns that are gone, for when they come back', () => {
    const layout: GridLayout = { widths: { gone: 90 }, hidden: ['gone'], pins: { gone: 'left' } };
    expect(reduceLayout(layout, COLUMNS)).toEqual(layout);
  });

  it('does not hide every column', () => {
    const all = COLUMNS.map(({ id }) => id);
    expect(reduceLayout({ hidden: all }, COLUMNS)).toEqual({});
    expect(reduceLayout({ hidden: all.slice(1) }, COLUMNS).hidden).toHaveLength(4);
  });

  it('puts columns that came since after the one they follow', () => {
    expect(inOrder(COLUMNS, ['places', 'name']).map(({ id }) => id)).toEqual([
      'places',
      'note',
      'name',
      'date',
      'branch',
    ]);
    expect(inOrder(COLUMNS, ['gone', 'note']).map(({ id }) => id)).toEqual([
      'name',
      'date',
      'branch',
      'places',
      'note',
    ]);
  });
});

describe('two layouts', () => {
  it('are parted into columns and rows, and make the whole again', () => {
    expect({ ...columnPart(FULL), ...rowPart(FULL) }).toEqual(FULL);
    expect(Object.keys(rowPart(FULL))).toEqual(['filters', 'sorting']);
  });

  it('are the same whatever order they were told in, except the columns’ and the sorting’s', () => {
    const told: GridLayout = {
      hidden: ['note'],
      ...FULL,
      filters: {
        name: { text: 'kro', kind: 'text' },
        date: { kind: 'range', from: '2026-01-01', to: null },
        branch: { kind: 'choice', values: [null, 'I'] },
      },
    };
    expect(isSameLayout(told, FULL)).toBe(true);
    expect(isSameLayout({ ...FULL, sorting: [...(FULL.sorting ?? [])].reverse() }, FULL)).toBe(false);
    expect(isSameLayout({ ...FULL, order: [...(FULL.order ?? [])].reverse() }, FULL)).toBe(false);
    expect(isSameLayout({ ...FULL, widths: { date: 121 } }, FULL)).toBe(false);
  });
});
