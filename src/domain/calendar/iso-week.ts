/**
 * ISO 8601 weeks: Monday first, week 1 holds 4 January, and the week's year is the year of its
 * Thursday. 1 January 2027 lies in 2026-W53; 29 December 2025 in 2026-W01.
 */
import type { IsoDate, WeekKey } from '../values/field';
import { addDays, dateOfDayNumber, dayNumber, isoWeekday } from './dates';

export function makeWeekKey(year: number, week: number): WeekKey {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

export const yearOfWeek = (week: WeekKey): number => Number(week.slice(0, 4));
export const numberOfWeek = (week: WeekKey): number => Number(week.slice(6));

export function isWeekKey(text: string): boolean {
  const parts = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!parts) return false;
  const week = Number(parts[2]);
  return week >= 1 && week <= weeksInYear(Number(parts[1]));
}

export function weekOfDate(date: IsoDate): WeekKey {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = Number(thursday.slice(0, 4));
  const firstDay = dayNumber(`${thursday.slice(0, 4)}-01-01`);
  return makeWeekKey(year, Math.floor((dayNumber(thursday) - firstDay) / 7) + 1);
}

/** The Monday on which a week begins. */
export function mondayOfWeek(week: WeekKey): IsoDate {
  const fourth = `${week.slice(0, 4)}-01-04`;
  const firstMonday = dayNumber(fourth) - isoWeekday(fourth) + 1;
  return dateOfDayNumber(firstMonday + (numberOfWeek(week) - 1) * 7);
}

/** 52 or 53. 28 December always lies in the last week of its ISO year. */
export function weeksInYear(year: number): number {
  return numberOfWeek(weekOfDate(`${String(year).padStart(4, '0')}-12-28`));
}

export function addWeeks(week: WeekKey, weeks: number): WeekKey {
  return weekOfDate(addDays(mondayOfWeek(week), weeks * 7));
}

/** All weeks of an ISO year, in order. */
export function weeksOfYear(year: number): WeekKey[] {
  return Array.from({ length: weeksInYear(year) }, (_, index) => makeWeekKey(year, index + 1));
}
