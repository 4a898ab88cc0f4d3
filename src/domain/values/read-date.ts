/** Dates as Danes write them, read against a given today. */
import { addDays, isIsoDate, isoWeekday, makeDate } from '../calendar/dates';
import { isWeekKey, makeWeekKey, mondayOfWeek, weekOfDate, yearOfWeek } from '../calendar/iso-week';
import type { IsoDate } from './field';

const NAMED_DAYS: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  'i går': -1,
  igår: -1,
  'i morgen': 1,
  imorgen: 1,
};
const WEEKDAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Two-digit years 00-79 lie in this century, 80-99 in the last. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 80 ? 2000 : 1900);
};

/**
 * Reads `26-11-2026`, `26/11/12`, `26.11.2012`, `261112`, `26112012`, `26/11` (this year),
 * `26. nov 2026`, `2026-11-26`, `i dag`, `uge 47`, `uge 47 tir`, `uge 47 2026 tir` and a weekday's
 * name (the one of this week). Null when it is none of them or the calendar has no such day.
 *
 * @param today the local calendar date, for what the text leaves out
 */
export function readDate(text: string, today: IsoDate): IsoDate | null {
  const trimmed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isIsoDate(trimmed)) return trimmed;
  const offset = Object.hasOwn(NAMED_DAYS, trimmed) ? NAMED_DAYS[trimmed] : undefined;
  if (offset !== undefined) return addDays(today, offset);

  const numeric = /^(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?\.?$/.exec(trimmed);
  if (numeric) {
    const year = numeric[3] ? fullYear(numeric[3]) : Number(today.slice(0, 4));
    return makeDate(year, Number(numeric[2]), Number(numeric[1]));
  }
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (solid) return makeDate(fullYear(solid[3] ?? ''), Number(solid[2]), Number(solid[1]));

  const named = /^(\d{1,2})[-/. ]*([a-zæøå]{3,})\.?(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(trimmed);
  if (named) {
    const month = MONTHS.findIndex((name) => named[2]?.startsWith(name)) + 1;
    const year = named[3] ? fullYear(named[3]) : Number(today.slice(0, 4));
    if (month > 0) return makeDate(year, month, Number(named[1]));
  }
  const week = /^(?:uge|u)\.? ?(\d{1,2})(?:[ -/]+(\d{4}))?(?: ([a-zæøå]{3,}))?$/.exec(trimmed);
  if (week) {
    const key = makeWeekKey(week[2] ? Number(week[2]) : yearOfWeek(weekOfDate(today)), Number(week[1]));
    const weekday = week[3] ? weekdayIndex(week[3]) : 0;
    return isWeekKey(key) && weekday >= 0 ? addDays(mondayOfWeek(key), weekday) : null;
  }
  const weekday = weekdayIndex(trimmed);
  return weekday >= 0 ? addDays(today, weekday + 1 - isoWeekday(today)) : null;
}

/** 0 (Monday) to 6 of a weekday's name or its first three letters; -1 when it is none. */
function weekdayIndex(text: string): number {
  return WEEKDAYS.findIndex((name) => text === name || (text.startsWith(name) && text.endsWith('dag')));
}
