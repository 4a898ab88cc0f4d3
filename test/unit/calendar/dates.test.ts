import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isIsoDate,
  localDate,
  makeDate,
} from '../../../src/domain/calendar/dates';

const timeZone = process.env.TZ;
process.env.TZ = 'Europe/Copenhagen';
afterAll(() => {
  process.env.TZ = timeZone;
});

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

describe('days', () => {
  it('counts days back and forth', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });

  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-12-25', '2027-01-08', 14],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-19', '2026-11-12', -7],
  ])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('dates that exist', () => {
  it('knows leap years and the lengths of months', () => {
    expect(makeDate(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDate(2026, 2, 29)).toBeNull();
    expect(makeDate(2026, 4, 31)).toBeNull();
    expect(makeDate(2026, 13, 1)).toBeNull();
    expect(makeDate(2026, 0, 1)).toBeNull();
    expect(makeDate(1900, 2, 29)).toBeNull();
    expect(makeDate(2000, 2, 29)).toBe('2000-02-29');
    expect(makeDate(1899, 12, 31)).toBeNull();
  });

  it('takes the ISO form only', () => {
    expect(isIsoDate('2026-11-26')).toBe(true);
    for (const text of ['2026-11-31', '26-11-2026', '2026-1-1', '', '2026-11-26T00:00'])
      expect(isIsoDate(text)).toBe(false);
  });
});

it('months end on their last day', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2026-12-31', -12)).toBe('2025-12-31');
});

describe('today in Copenhagen', () => {
  it('is the date on the wall, not the one in Greenwich', () => {
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(-120);
    expect(localDate(new Date('2026-11-18T22:59:59Z'))).toBe('2026-11-18');
    expect(localDate(new Date('2026-11-18T23:00:00Z'))).toBe('2026-11-19');
    expect(localDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(localDate(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  it.each([
    ['spring', '2026-03-28', '2026-03-30'],
    ['autumn', '2026-10-24', '2026-10-26'],
  ])('grows by one a day around the change in %s, whatever the hour', (_, first, last) => {
    for (let date = first; date < last; date = addDays(date, 1)) {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      for (const hour of [0, 1, 4, 12, 23]) {
        const now = localDate(new Date(year, month - 1, day, hour, 30));
        const tomorrow = localDate(new Date(year, month - 1, day + 1, hour, 30));
        expect(daysBetween(now, tomorrow)).toBe(1);
      }
    }
  });
});
