import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '../../../src/domain/calendar/dates';
import {
  addWeeks,
  isWeekKey,
  mondayOfWeek,
  weekOfDate,
  weeksInYear,
  weeksOfYear,
  yearOfWeek,
} from '../../../src/domain/calendar/iso-week';
/** Every week of 2020-2035 with its Monday, written by Python's `date.isocalendar`. */
import mondays from './iso-weeks-2020-2035.json';

const known = Object.entries(mondays);

describe('ISO weeks 2020-2035, against the list', () => {
  it('knows every Monday', () => {
    for (const [week, monday] of known) expect(mondayOfWeek(week)).toBe(monday);
  });

  it('puts each of the seven days in its week, and on its weekday', () => {
    for (const [week, monday] of known) {
      for (let day = 0; day < 7; day += 1) {
        expect(weekOfDate(addDays(monday, day))).toBe(week);
        expect(isoWeekday(addDays(monday, day))).toBe(day + 1);
      }
    }
  });

  it('walks from each week to the next', () => {
    const weeks = known.map(([week]) => week);
    for (let at = 1; at < weeks.length; at += 1) {
      expect(addWeeks(weeks[at - 1] as string, 1)).toBe(weeks[at]);
      expect(addWeeks(weeks[at] as string, -1)).toBe(weeks[at - 1]);
    }
  });

  it('lists the weeks of each year', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const expected = known.map(([week]) => week).filter((week) => yearOfWeek(week) === year);
      expect(weeksOfYear(year)).toEqual(expected);
      expect(weeksInYear(year)).toBe(expected.length);
    }
  });

  it('gives 53 weeks to 2020, 2026 and 2032 only', () => {
    const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
    expect(years.filter((year) => weeksInYear(year) === 53)).toEqual([2020, 2026, 2032]);
  });
});

describe('the traps at New Year', () => {
  it.each([
    ['2027-01-01', '2026-W53'],
    ['2025-12-29', '2026-W01'],
    ['2025-12-31', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (date, week) => expect(weekOfDate(date)).toBe(week));

  it('refuses weeks that the year has not', () => {
    expect(isWeekKey('2026-W53')).toBe(true);
    expect(isWeekKey('2027-W53')).toBe(false);
    expect(isWeekKey('2026-W00')).toBe(false);
    expect(isWeekKey('2026-W1')).toBe(false);
    expect(isWeekKey('2026-47')).toBe(false);
  });
});

it('any day of 1950-2150 lies between its week’s Monday and Sunday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
      const date = addDays('1950-01-01', days);
      const monday = mondayOfWeek(weekOfDate(date));
      expect(isoWeekday(monday)).toBe(1);
      expect(monday <= date && date <= addDays(monday, 6)).toBe(true);
    }),
  );
});
