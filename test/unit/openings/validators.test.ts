import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCvr,
  hasCprShape,
  isPhone,
  normaliseCvr,
  normalisePhone,
  passesCprChecksum,
} from '../../../src/domain/openings/validators';

/** Numbers of well-known companies and public bodies. */
const VALID_CVR = ['13748136', '13585628', '19319970', '24256790', '30715063', '35408002'];

/** Any number that passes the check: seven digits and the eighth that makes it so. */
const validCvr = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
  .map((digits) => {
    const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
    return { digits, last: (11 - (sum % 11)) % 11 };
  })
  .filter(({ last }) => last < 10)
  .map(({ digits, last }) => [...digits, last].join(''));

describe('CVR', () => {
  it.each(VALID_CVR)('%s passes', (cvr) => expect(checkCvr(cvr)).toBe('ok'));
  it.each(['24256791', '35254119'])('%s fails the check', (cvr) => expect(checkCvr(cvr)).toBe('checksum'));
  it.each(['', '1374813', '137481366', '1374813a', '13 74 81 36'])('%j has not the shape', (cvr) =>
    expect(checkCvr(cvr)).toBe('shape'),
  );

  it('fails whenever a single digit is changed', () => {
    fc.assert(
      fc.property(
        validCvr,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (cvr, at, change) => {
          expect(checkCvr(cvr)).toBe('ok');
          const digit = (Number(cvr[at]) + change) % 10;
          expect(checkCvr(cvr.slice(0, at) + digit + cvr.slice(at + 1))).toBe('checksum');
        },
      ),
    );
  });

  it.each([
    ['DK13748136', '13748136'],
    ['dk 13 74 81 36', '13748136'],
    ['13.74.81.36', '13748136'],
    ['13-748-136', '13748136'],
    [' 13748136 ', '13748136'],
    [' SE 556677 ', 'SE 556677'],
    ['Dk Byg', 'Dk Byg'],
  ])('%j becomes %j', (typed, stored) => expect(normaliseCvr(typed)).toBe(stored));
});

describe('phone', () => {
  it.each([
    ['12 34 56 78', '12345678'],
    ['+45 12345678', '12345678'],
    ['0045 12 34 56 78', '12345678'],
    ['(+45) 12-34-56-78', '12345678'],
    ['12.34.56.78', '12345678'],
    ['+46 8 123 456', '+46 8 123 456'],
    ['1234 lok. 5', '1234 lok. 5'],
    ['45123456', '45123456'],
  ])('%j becomes %j', (typed, stored) => expect(normalisePhone(typed)).toBe(stored));

  it('is eight digits', () => {
    expect(isPhone('12345678')).toBe(true);
    expect(isPhone('1234567')).toBe(false);
    expect(isPhone('+46 8 123 456')).toBe(false);
  });
});

describe('text shaped like a CPR number', () => {
  it.each([
    '010190-1234',
    '0101901234',
    '010190 1234',
    'Borger 311299-0000 ringer igen',
    'cpr:290200-4321',
    '290296-1234',
    '(150685-1234)',
    '150685–1234',
    '150685 - 1234',
    '150685\u00a01234',
    '15.06.85-1234',
    '15.06.85 – 1234',
    '15-06-85-1234',
  ])('is found in %j', (text) => expect(hasCprShape(text)).toBe(true));

  it.each([
    '',
    '12 34 56 78',
    '+45 12345678',
    '0045 12345678',
    '4512345678',
    '320190-1234',
    '011390-1234',
    '310690-1234',
    '000190-1234',
    '010190',
    '010190-123',
    '010190-12345',
    '9010190-1234',
    '5790000123456',
    '26-11-2026',
    'Møde 26-11-26 1400',
    '+46 10 12 34 5678',
    'fra 26-11-26 til 28-11-26',
    '13748136',
    'Vej 12, 4. sal, 8000 Aarhus',
    '290297-1234',
  ])('is not found in %j', (text) => expect(hasCprShape(text)).toBe(false));

  it.each(['P-nr. 1012345678', 'p-nummer: 1012345678', 'P nr 1012345678', 'Afdelingen har P-nr.1012345678'])(
    'is not found in a P-number that says that it is one: %j',
    (text) => expect(hasCprShape(text)).toBe(false),
  );

  it.each([
    '1012345678',
    'P-nr. 101234-5678',
    'nr. 1012345678',
    'P-nr. 1012345678 og 010190-1234',
    'cpr-nr. 1012345678',
    'skrip-nr. 1012345678',
  ])('is found where nothing says that it is a P-number: %j', (text) => expect(hasCprShape(text)).toBe(true));

  it('is found for every day of a century, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_524 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('', '-', ' '),
        fc.constantFrom('', 'Ring til ', 'nr.'),
        (days, serial, separator, before) => {
          const date = new Date(Date.UTC(1950, 0, 1 + days)).toISOString();
          const day = date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);
          const text = `${before}${day}${separator}${String(serial).padStart(4, '0')} i dag`;
          expect(hasCprShape(text)).toBe(true);
        },
      ),
    );
  });

  it('is found without the check as well, which is not asked for since 2007', () => {
    expect(passesCprChecksum('0101901234')).toBe(false);
    expect(passesCprChecksum('0707614285')).toBe(true);
    expect(passesCprChecksum('070761428')).toBe(false);
  });
});
