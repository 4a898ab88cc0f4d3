import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlots, rowWindow, scrollForRow } from '../../../src/grid/model/row-window';

const scrolled = fc.record({
  rowCount: fc.integer({ min: 0, max: 400 }),
  visible: fc.integer({ min: 1, max: 30 }),
  steps: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }),
  kept: fc.integer({ min: -1, max: 400 }),
});

test('every row in sight and the focused one has exactly one slot, however one scrolls', () => {
  fc.assert(
    fc.property(scrolled, ({ rowCount, visible, steps, kept }) => {
      let slots: readonly number[] = [];
      for (const step of steps) {
        const window = rowWindow(Math.min(step, Math.max(0, rowCount - visible)), visible, rowCount);
        const before = slots;
        slots = assignSlots(slots, window, kept, rowCount);
        const shown = slots.filter((row) => row >= 0);
        expect(new Set(shown).size).toBe(shown.length);
        for (let row = window.first; row < window.end; row += 1) expect(shown).toContain(row);
        if (kept >= 0 && kept < rowCount) {
          expect(shown).toContain(kept);
          // The element with the focus must not be given to another row.
          const held = before.indexOf(kept);
          if (held >= 0) expect(slots[held]).toBe(kept);
        }
        for (const row of shown) expect(row).toBeLessThan(rowCount);
      }
    }),
  );
});

test('scrolling one row changes one slot', () => {
  const before = assignSlots([], { first: 0, end: 40 }, -1, 1000);
  const after = assignSlots(before, { first: 1, end: 41 }, -1, 1000);
  expect(after.filter((row, slot) => row !== before[slot])).toEqual([40]);
});

test('shows a row by scrolling as little as possible', () => {
  expect(scrollForRow(0, 28, 100, 280)).toBe(0);
  expect(scrollForRow(5, 28, 100, 280)).toBeNull();
  expect(scrollForRow(20, 28, 0, 280)).toBe(308);
});
