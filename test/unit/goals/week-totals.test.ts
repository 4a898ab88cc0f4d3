import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWeekTotals, totalOf, weekState } from '../../../src/domain/goals/week-totals';
import { isRaw } from '../../../src/domain/values/field';
import { makeEmployee, makeEntry } from './fixtures';

const WEEK = '2026-W47';

describe('week totals', () => {
  it('sums over employees and deviates from the goal', () => {
    const totals = makeWeekTotals([
      makeEntry(WEEK, 'a', 'm1', 5, 3),
      makeEntry(WEEK, 'a', 'm2', 2, 6),
      makeEntry(WEEK, 'b', 'm1', 7.3),
      makeEntry(WEEK, 'c', 'm1', null, 4),
      makeEntry(WEEK, 'd', 'm1', { raw: 'to' }, null),
    ]);
    expect(totalOf(totals, 'a')).toEqual({ real: 7, goal: 9, deviation: -2 });
    expect(totalOf(totals, 'b')).toEqual({ real: 7.3, goal: null, deviation: null });
    expect(totalOf(totals, 'c')).toEqual({ real: null, goal: 4, deviation: null });
    expect(totalOf(totals, 'd')).toEqual({ real: null, goal: null, deviation: null });
  });

  it('keeps decimals of hours clean', () => {
    const totals = makeWeekTotals([makeEntry(WEEK, 'a', 'm1', 7.3, 7.1)]);
    expect(totalOf(totals, 'a').deviation).toBe(0.2);
  });

  it('equals a sum by brute force, in whatever order the entries come', () => {
    const field = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 500 }), fc.constant({ raw: 'x' }));
    const entry = fc.record({
      indicator: fc.constantFrom('a', 'b', 'c'),
      employee: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
      real: field,
      goal: field,
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (row) => row.indicator + row.employee }), (rows) => {
        const entries = rows.map((row) => makeEntry(WEEK, row.indicator, row.employee, row.real, row.goal));
        const totals = makeWeekTotals(entries);
        for (const indicator of ['a', 'b', 'c']) {
          const reals = rows.filter((row) => row.indicator === indicator && typeof row.real === 'number');
          const goals = rows.filter((row) => row.indicator === indicator && typeof row.goal === 'number');
          const real = reals.length ? reals.reduce((sum, row) => sum + Number(row.real), 0) : null;
          const goal = goals.length ? goals.reduce((sum, row) => sum + Number(row.goal), 0) : null;
          expect(totalOf(totals, indicator)).toEqual({
            real,
            goal,
            deviation: real === null || goal === null ? null : real - goal,
          });
        }
        expect(makeWeekTotals([...entries].reverse()).byIndicator).toEqual(new Map([...totals.byIndicator]));
        expect(totals.isFilled).toBe(rows.some((row) => !isRaw(row.real) && (row.real ?? 0) !== 0));
      }),
    );
  });
});

describe('state of a week', () => {
  const team = [
    makeEmployee('m1'),
    makeEmployee('m2'),
    makeEmployee('foer', { to: '2026-W46' }),
    makeEmployee('senere', { from: '2026-W48' }),
  ];
  const stateOf = (...entries: ReturnType<typeof makeEntry>[]) =>
    weekState(makeWeekTotals(entries), team, WEEK);

  it('is empty without figures, with goals only, and with nothing but the guide’s zeros', () => {
    expect(stateOf()).toBe('empty');
    expect(stateOf(makeEntry(WEEK, 'a', 'm1', null, 5))).toBe('empty');
    expect(stateOf(makeEntry(WEEK, 'a', 'm1', 0, 5), makeEntry(WEEK, 'a', 'm2', 0, 5))).toBe('empty');
  });

  it('is partly filled until everybody who is active has written a figure', () => {
    expect(stateOf(makeEntry(WEEK, 'a', 'm1', 5))).toBe('partly');
    expect(stateOf(makeEntry(WEEK, 'a', 'm1', 5), makeEntry(WEEK, 'b', 'm2', 0))).toBe('filled');
  });
});
