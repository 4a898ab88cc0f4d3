import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWindow } from '../../../src/grid/model/column-window';

const widths = fc.array(fc.integer({ min: 48, max: 400 }), { minLength: 1, maxLength: 120 });

test('every column that is in sight is among them, wherever one has scrolled to', () => {
  fc.assert(
    fc.property(widths, fc.nat(20_000), fc.integer({ min: 1, max: 2000 }), (each, from, width) => {
      const offsets = [0];
      for (const one of each) offsets.push((offsets.at(-1) ?? 0) + one);
      const { first, end } = columnWindow(offsets, from, from + width);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(each.length);
      each.forEach((_, index) => {
        const isInSight = (offsets[index + 1] ?? 0) > from && (offsets[index] ?? 0) < from + width;
        if (isInSight) expect(index >= first && index < end).toBe(true);
      });
    }),
  );
});

test('a short way sideways changes nothing', () => {
  const offsets = Array.from({ length: 84 }, (_, index) => index * 56);
  const at = (left: number) => columnWindow(offsets, left, left + 1000);
  expect(at(10)).toEqual(at(50));
  expect(at(1120).end - at(1120).first).toBeLessThan(32);
});
