import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readNumberOrSum, readShare } from '../../../src/domain/values/read-number';
import { formatNumber } from '../../../src/i18n/format';

describe('numbers as Danes write them', () => {
  it.each([
    ['3', 3],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['2,5', 2.5],
    ['1.320,5', 1320.5],
    ['1.320', 1320],
    ['1 320', 1320],
    ['1\u00a0320,25', 1320.25],
    ['1.000.000', 1_000_000],
    ['2.5', 2.5],
    ['12.34', 12.34],
    ['0,1', 0.1],
    ['0', 0],
    [' 7 ', 7],
    [',5', 0.5],
    ['-,5', -0.5],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([
    '',
    '  ',
    'tre',
    '1,2,3',
    '1.2.3',
    '1.32,5',
    '3-4',
    '3 stk.',
    '1e5',
    '0x10',
    'Infinity',
    '--3',
    ',',
    ',5.',
  ])('does not guess at %j', (text) => expect(readNumber(text)).toBeNull());

  it('reads back every number it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          expect(readNumber(formatNumber(value, 4))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });

  it('never gives anything but a finite number or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const value of [readNumber(text), readNumberOrSum(text), readNumberOrSum(`=${text}`)])
          expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('shares', () => {
  it.each([
    ['30 %', 0.3],
    ['30%', 0.3],
    ['30', 0.3],
    ['12,5', 0.125],
    ['12,5 %', 0.125],
    ['0,125', 0.125],
    ['0,5 %', 0.005],
    ['1', 0.01],
    ['100', 1],
    ['7', 0.07],
    ['0', 0],
  ])('%s', (text, share) => expect(readShare(text)).toBe(share));

  it.each(['', '%', 'tredive', '30 procent'])('does not guess at %j', (text) =>
    expect(readShare(text)).toBeNull(),
  );
});

describe('sums', () => {
  it.each([
    ['=3+4*2', 11],
    ['=(3+4)*2', 14],
    ['=(1,5+2)/2', 1.75],
    ['=-2+5', 3],
    ['=10-4-3', 3],
    ['=24/4/2', 3],
    ['= 1 + 1', 2],
    ['=1.320+1', 1321],
    ['12', 12],
  ])('%s', (text, value) => expect(readNumberOrSum(text)).toBe(value));

  it.each(['=', '=1/0', '=(1', '=1)', '=A1', '=1 2', '=2**3', '=+'])('does not guess at %j', (text) =>
    expect(readNumberOrSum(text)).toBeNull(),
  );
});
