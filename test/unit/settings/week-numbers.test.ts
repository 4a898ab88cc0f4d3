import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWeekNumbers, readWeekNumbers } from '../../../src/tools/settings/week-numbers';

describe('week numbers', () => {
  it.each([
    ['7, 28-30, 42, 52', [7, 28, 29, 30, 42, 52]],
    ['52;7', [7, 52]],
    ['28 – 30', [28, 29, 30]],
    ['7 8', [7, 8]],
    ['7, 7, 7', [7]],
    ['  ', []],
  ])('reads %s', (text, weeks) => {
    expect(readWeekNumbers(text)).toEqual(weeks);
  });

  it.each(['0', '54', '30-28', 'uge 7', '7-', '2026'])('refuses %s', (text) => {
    expect(readWeekNumbers(text)).toBeNull();
  });

  it('writes runs of three and more as a range', () => {
    expect(formatWeekNumbers([52, 28, 30, 29, 7, 8])).toBe('7, 8, 28-30, 52');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 53 })), (weeks) => {
        expect(readWeekNumbers(formatWeekNumbers(weeks))).toEqual(weeks.sort((a, b) => a - b));
      }),
    );
  });
});
