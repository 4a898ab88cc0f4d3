import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDefaultCalculator, makeDefaultFrequencies } from '../../../src/domain/capacity/defaults';
import {
  bookableInterviews,
  countInterviews,
  heldPerFte,
  interviewsToBook,
  isEnough,
  isRoundedSumOff,
  neededFte,
} from '../../../src/domain/capacity/formulas';
import { CALCULATOR_LIMITS, limitBreach } from '../../../src/domain/capacity/limits';
import { makeAxis, makeMatrix } from '../../../src/domain/capacity/matrix';
import { calculateNeed, occupancyLevel } from '../../../src/domain/capacity/need';
import {
  EXAMPLE_CURVE,
  GUIDE_WEEK,
  isShareWellAbove,
  shareAfter,
} from '../../../src/domain/capacity/survival';
import { checkTime } from '../../../src/domain/capacity/time-check';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = real(0, 1);
const noShow = real(0, 0.9);
const citizens = real(0, 100_000);
const perYear = real(0, 60);
const perDay = real(0.5, 20);
const year = fc.record({ interviewDaysPerWeek: real(0.5, 5), weeksPerFte: real(20, 52) });
const effort = fc.record({
  citizens,
  intensiveShare: share,
  timelyPerYear: perYear,
  intensivePerYear: perYear,
});
const closeTo = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('interviews', () => {
  it('are the intensive and the timely ones together', () => {
    fc.assert(
      fc.property(effort, (input) => {
        const count = countInterviews(input);
        expect(count.total).toBe(count.intensive + count.timely);
      }),
    );
  });

  it('grow with citizens', () => {
    fc.assert(
      fc.property(effort, real(0, 1000), (input, more) => {
        const grown = countInterviews({ ...input, citizens: input.citizens + more });
        expect(isEnough(grown.total, countInterviews(input).total)).toBe(true);
      }),
    );
  });

  it('grow with the intensive frequency', () => {
    fc.assert(
      fc.property(effort, real(0, 30), (input, more) => {
        const grown = countInterviews({ ...input, intensivePerYear: input.intensivePerYear + more });
        expect(isEnough(grown.total, countInterviews(input).total)).toBe(true);
      }),
    );
  });

  it('grow with the share when it is met more often, and fall when it is met less often', () => {
    fc.assert(
      fc.property(effort, share, (input, other) => {
        const low = countInterviews({ ...input, intensiveShare: Math.min(other, input.intensiveShare) });
        const high = countInterviews({ ...input, intensiveShare: Math.max(other, input.intensiveShare) });
        if (input.intensivePerYear >= input.timelyPerYear) expect(isEnough(high.total, low.total)).toBe(true);
        else expect(isEnough(low.total, high.total)).toBe(true);
      }),
    );
  });

  it('are not rounded: 12.5 % of 1,247 citizens is 155.875', () => {
    const count = countInterviews({
      citizens: 1247,
      intensiveShare: 0.125,
      timelyPerYear: 4,
      intensivePerYear: 1,
    });
    expect(count.intensive).toBe(155.875);
  });
});

describe('the inverse', () => {
  it('is the inverse: the årsværk it asks for hold the interviews', () => {
    fc.assert(
      fc.property(real(0, 1e6), perDay, year, noShow, (total, daily, rhythm, missed) => {
        const fte = neededFte(total, daily, rhythm, missed) as number;
        expect(closeTo(fte * heldPerFte(daily, rhythm, missed), total)).toBe(true);
        expect(isEnough(bookableInterviews(daily, rhythm, fte), interviewsToBook(total, missed))).toBe(true);
      }),
    );
  });

  it('has no answer when nothing can be held, and asks for nobody when nothing is needed', () => {
    const idle = { interviewDaysPerWeek: 0, weeksPerFte: 44 };
    expect(neededFte(100, 5, idle, 0)).toBeNull();
    expect(neededFte(0, 5, idle, 0)).toBe(0);
  });
});

describe('the requirement', () => {
  it('forgives what binary fractions add, and nothing else', () => {
    expect(isEnough(3300, 3300.0000000005)).toBe(true);
    expect(isEnough(0.1 + 0.2, 0.3)).toBe(true);
    expect(isEnough(3299.999, 3300)).toBe(false);
    expect(isEnough(0, 0.001)).toBe(false);
  });
});

describe('the matrix', () => {
  const axis = fc
    .record({ from: real(0.5, 10), steps: fc.integer({ min: 0, max: 12 }), step: fc.constantFrom(0.5, 1) })
    .map(({ from, steps, step }) => makeAxis(from, from + steps * step, step));

  it('marks what brute force marks', () => {
    fc.assert(
      fc.property(axis, axis, year, real(0, 20_000), (perDayAxis, fteAxis, rhythm, required) => {
        const cells = makeMatrix({ perDay: perDayAxis, fte: fteAxis }, rhythm, required);
        perDayAxis.forEach((daily, row) => {
          const enough = fteAxis.filter((fte) => isEnough(bookableInterviews(daily, rhythm, fte), required));
          fteAxis.forEach((fte, column) => {
            const cell = cells[row]?.[column];
            expect(cell?.isEnough).toBe(enough.includes(fte));
            expect(cell?.isSmallestInRow).toBe(fte === enough[0]);
          });
        });
        fteAxis.forEach((fte, column) => {
          const enough = perDayAxis.filter((daily) =>
            isEnough(bookableInterviews(daily, rhythm, fte), required),
          );
          perDayAxis.forEach((daily, row) => {
            expect(cells[row]?.[column]?.isSmallestInColumn).toBe(daily === enough[0]);
          });
        });
      }),
    );
  });

  it('counts in half årsværk without drifting', () => {
    expect(makeAxis(1, 3, 0.5)).toEqual([1, 1.5, 2, 2.5, 3]);
    expect(makeAxis(0.1, 0.7, 0.1)).toHaveLength(7);
    expect(makeAxis(3, 2)).toEqual([]);
    expect(makeAxis(1, 1e9)).toHaveLength(100);
  });
});

describe('need against capacity', () => {
  const frequencies = makeDefaultFrequencies();
  const need = (availableFte: number | null) =>
    calculateNeed({ ...makeDefaultCalculator(), availableFte }, frequencies);

  it('tells what is missing and how full the team is', () => {
    expect(need(4)?.fteGap).toBeCloseTo(-1, 9);
    expect(need(4)?.occupancy).toBeCloseTo(1.25, 9);
    expect(need(null)).toMatchObject({ fteGap: null, occupancy: null });
    expect(need(0)?.occupancy).toBeNull();
  });

  it('calls the level by its limits, both included', () => {
    expect([0.9, 0.91, 1, 1.01].map(occupancyLevel)).toEqual(['room', 'tight', 'tight', 'short']);
  });

  it('falls back on the first intensive frequency when the chosen one is gone', () => {
    const calculator = { ...makeDefaultCalculator(), requirement: 'gone' };
    expect(calculateNeed(calculator, frequencies)?.frequency.perYear).toBe(24);
    expect(calculateNeed(calculator, [])).toBeNull();
  });

  it('meets everyone equally often when a general frequency is chosen', () => {
    const total = calculateNeed(makeDefaultCalculator(), frequencies, 'timely')?.interviews.total;
    expect(total).toBe(1320);
  });
});

describe('shown figures', () => {
  it('say when rounded parts do not add up', () => {
    expect(isRoundedSumOff([1.4, 1.4], 2.8)).toBe(true);
    expect(isRoundedSumOff([2376, 923.9999999999999], 3300)).toBe(false);
  });
});

describe('limits', () => {
  it('take the ends that belong and refuse the rest', () => {
    expect(limitBreach(1, CALCULATOR_LIMITS.intensiveShare)).toBeNull();
    expect(limitBreach(1, CALCULATOR_LIMITS.noShow)).toBe('above');
    expect(limitBreach(0, CALCULATOR_LIMITS.weeksPerFte)).toBe('below');
    expect(limitBreach(0, CALCULATOR_LIMITS.citizens)).toBeNull();
    expect(limitBreach(-5, CALCULATOR_LIMITS.citizens)).toBe('below');
    expect(limitBreach(1.5, CALCULATOR_LIMITS.matrixPerDayFrom)).toBe('notWhole');
    expect(limitBreach(Number.NaN, CALCULATOR_LIMITS.citizens)).toBe('below');
  });
});

describe('the time check', () => {
  it('compares the day with 7 h 24 min', () => {
    expect(checkTime(5, 45, 45)).toEqual({ minutes: 450, minutesPerDay: 444, isFitting: false });
    expect(checkTime(4, 45, 45)?.isFitting).toBe(true);
    expect(checkTime(5, 45, null)?.minutes).toBe(225);
    expect(checkTime(5, null, 45)).toBeNull();
  });
});

describe('the survival curve', () => {
  it('gives its own points, a straight line between, and level after the last', () => {
    expect(shareAfter(EXAMPLE_CURVE, GUIDE_WEEK)).toBe(0.359);
    expect(shareAfter(EXAMPLE_CURVE, 0)).toBe(1);
    expect(shareAfter(EXAMPLE_CURVE, 2)).toBeCloseTo(0.85, 9);
    expect(shareAfter(EXAMPLE_CURVE, 500)).toBe(0.199);
    expect(shareAfter({ points: [], isExample: false }, 39)).toBeNull();
  });

  it('never rises', () => {
    fc.assert(
      fc.property(real(0, 150), real(0, 50), (week, more) => {
        const early = shareAfter(EXAMPLE_CURVE, week) as number;
        expect(shareAfter(EXAMPLE_CURVE, week + more)).toBeLessThanOrEqual(early + 1e-12);
      }),
    );
  });

  it('points out a share more than ten points above it', () => {
    expect(isShareWellAbove(0.3, 0.359)).toBe(false);
    expect(isShareWellAbove(0.459, 0.359)).toBe(false);
    expect(isShareWellAbove(0.5, 0.359)).toBe(true);
  });
});
