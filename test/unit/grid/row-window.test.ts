import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assignSlots,
  NO_OVERSCAN,
  overscanFor,
  type PlacedRow,
  rowWindow,
  scrollForRow,
} from '../../../src/grid/model/row-window';
import { newRowKey } from '../../../src/grid/types';

const scrolled = fc.record({
  rowCount: fc.integer({ min: 0, max: 400 }),
  visible: fc.integer({ min: 1, max: 30 }),
  steps: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }),
  kept: fc.integer({ min: -1, max: 400 }),
});

const keyOf = (row: number) => `row-${row}`;
const placesOf = (window: { first: number; end: number }, kept: number, keyAt = keyOf): PlacedRow[] => {
  const rows = Array.from({ length: window.end - window.first }, (_, index) => window.first + index);
  if (kept >= 0 && !rows.includes(kept)) rows.push(kept);
  return rows.map((row) => ({ row, key: keyAt(row) }));
};

test('every row in sight and the focused one has exactly one slot, however one scrolls', () => {
  fc.assert(
    fc.property(scrolled, ({ rowCount, visible, steps, kept }) => {
      const keyAt = (row: number) => (row >= 0 && row < rowCount ? keyOf(row) : null);
      let slots: readonly PlacedRow[] = [];
      const overscan = overscanFor(steps.length % 2 === 0 ? 'down' : 'up');
      for (const step of steps) {
        const window = rowWindow(
          Math.min(step, Math.max(0, rowCount - visible)),
          visible,
          rowCount,
          overscan,
        );
        const before = slots;
        slots = assignSlots(slots, placesOf(window, kept < rowCount ? kept : -1), keyAt);
        const shown = slots.filter(({ key }) => key !== null).map(({ row }) => row);
        expect(new Set(shown).size).toBe(shown.length);
        for (let row = window.first; row < window.end; row += 1) expect(shown).toContain(row);
        if (kept >= 0 && kept < rowCount) {
          expect(shown).toContain(kept);
          // The element with the focus must not be given to another row.
          const held = before.findIndex(({ row }) => row === kept);
          if (held >= 0) expect(slots[held]).toBe(before[held]);
        }
        for (const { row, key } of slots) if (key !== null) expect(key).toBe(keyAt(row));
      }
    }),
  );
});

test('rows in sight come alone at first, and then with most of the others where one is going', () => {
  expect(rowWindow(100, 30, 1000, NO_OVERSCAN)).toEqual({ first: 100, end: 130 });
  const down = rowWindow(100, 30, 1000, overscanFor('down'));
  const up = rowWindow(100, 30, 1000, overscanFor('up'));
  expect(down.end - 130).toBe(100 - up.first);
  expect(100 - down.first).toBe(up.end - 130);
  expect(down.end - 130).toBeGreaterThan(100 - down.first);
});

const ten: readonly PlacedRow[] = placesOf({ first: 0, end: 10 }, -1);

test('scrolling one row changes one slot', () => {
  const before = assignSlots([], placesOf({ first: 0, end: 40 }, -1), keyOf);
  const after = assignSlots(before, placesOf({ first: 1, end: 41 }, -1), keyOf);
  expect(after.filter((place, slot) => place !== before[slot])).toEqual([{ row: 40, key: 'row-40' }]);
});

test('a row that goes leaves the others their slots: they move, and are not made anew', () => {
  const keyAfter = (row: number) => keyOf(row < 3 ? row : row + 1);
  const after = assignSlots(ten, placesOf({ first: 0, end: 10 }, -1, keyAfter), keyAfter);
  expect(after).toHaveLength(10);
  ten.forEach(({ row, key }, slot) => {
    if (row < 3) expect(after[slot]).toBe(ten[slot]);
    else if (row > 3) expect(after[slot]).toEqual({ row: row - 1, key });
  });
  expect(after[3]).toEqual({ row: 9, key: 'row-10' });
});

test('a row that waited keeps its slot when it gets its key, and another waits', () => {
  const before = [...ten.slice(0, 2), { row: 2, key: newRowKey(0) }];
  const keys = ['row-0', 'row-1', 'made', newRowKey(0)];
  const keyAt = (row: number) => keys[row] ?? null;
  const after = assignSlots(
    before,
    placesOf({ first: 0, end: 4 }, 2, (row) => keys[row] as string),
    keyAt,
  );
  expect(after[2]).toEqual({ row: 2, key: 'made' });
  expect(after[3]).toEqual({ row: 3, key: newRowKey(0) });
});

test('a slot whose row is gone shows none', () => {
  const after = assignSlots(ten, placesOf({ first: 0, end: 4 }, -1), (row) => (row < 4 ? keyOf(row) : null));
  expect(after.filter(({ key }) => key !== null)).toHaveLength(4);
});

test('shows a row by scrolling as little as possible', () => {
  expect(scrollForRow(0, 28, 100, 280)).toBe(0);
  expect(scrollForRow(5, 28, 100, 280)).toBeNull();
  expect(scrollForRow(20, 28, 0, 280)).toBe(308);
});
