import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/i18n/format';

describe('numbers', () => {
  it('are written as the browser writes them in Danish, without a minus before zero', () => {
    const danish = (value: number, most: number) =>
      new Intl.NumberFormat('da-DK', { maximumFractionDigits: most }).format(value === 0 ? 0 : value);
    const whole = fc.maxSafeInteger();
    const any = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.oneof(whole, any, fc.constant(-0)), fc.nat({ max: 3 }), (value, most) => {
        expect(formatNumber(value, most)).toBe(danish(value, most));
      }),
    );
  });

  it.each([
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1234, '-1.234'],
    [1320.5, '1.320,5'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
