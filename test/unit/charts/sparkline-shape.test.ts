import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparklineShape } from '../../../src/charts/sparkline-shape';

describe('a sparkline', () => {
  it('breaks where a week is missing, and shows a lonely week as a dot', () => {
    const shape = sparklineShape([1, 2, null, 3, null, 4, 5], 60, 20);
    expect(shape.runs).toHaveLength(2);
    expect(shape.lonely).toHaveLength(1);
    expect(shape.last).not.toBeNull();
  });

  it('does not take missing for zero', () => {
    expect(sparklineShape([null, null], 60, 20)).toEqual({ runs: [], lonely: [], last: null });
    expect(sparklineShape([0, 0], 60, 20).runs).toHaveLength(1);
  });

  it('marks no newest value when the newest week is missing', () => {
    expect(sparklineShape([1, 2, null], 60, 20).last).toBeNull();
  });

  it('stands on zero, and below it only when values do', () => {
    const bottom = (values: number[]) => sparklineShape(values, 60, 20).last?.y;
    expect(bottom([10, 0])).toBe(17);
    expect(bottom([10, 5])).toBe(10);
    expect(bottom([10, -10])).toBe(17);
  });

  it('keeps within its box, whatever the values', () => {
    const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const { runs, lonely } = sparklineShape(values, 96, 20);
        const points = runs.flatMap((run) => run.split(' ').map((point) => point.split(',').map(Number)));
        for (const [x, y] of [...points, ...lonely.map((point) => [point.x, point.y])]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(96);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});
