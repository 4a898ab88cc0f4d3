/** Numbers and dates as they are shown. One formatter each: making an Intl object is slow. */

import { addDays } from '../domain/calendar/dates';
import { mondayOfWeek, numberOfWeek, yearOfWeek } from '../domain/calendar/iso-week';
import type { IsoDate, WeekKey } from '../domain/values/field';

const LOCALE = 'da-DK';
/** Before every third figure from the end, but not before the first. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
const decimals = new Map<string, Intl.NumberFormat>();

/** `1.320,5`: at most `most` decimals, at least `least`. */
export function formatNumber(value: number, most = 2, least = 0): string {
  // Most figures in the grids: a formatter takes a hundred times as long to say the same, and more to be made.
  if (least === 0 && Number.isSafeInteger(value) && value >= 0)
    return String(Math.abs(value)).replace(THOUSANDS, '.');
  const key = `${most}/${least}`;
  let format = decimals.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, {
      maximumFractionDigits: most,
      minimumFractionDigits: least,
      useGrouping: true,
    });
    decimals.set(key, format);
  }
  // Minus zero would be shown as "-0".
  return format.format(value === 0 ? 0 : value);
}

/** A share (0-1) as `12,5 %`. */
export function formatShare(share: number, most = 0): string {
  return `${formatNumber(share * 100, most)} %`;
}

/** `26-11-2026`. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

const longDate = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });
const utc = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** `16. november`. */
export function formatLongDate(date: IsoDate): string {
  return longDate.format(utc(date));
}

/** `22. november 2026`. */
export function formatFullDate(date: IsoDate): string {
  return `${formatLongDate(date)} ${date.slice(0, 4)}`;
}

/** `nov.` of a date or of a month `YYYY-MM`. */
export function formatMonth(month: string): string {
  return monthName.format(utc(`${month.slice(0, 7)}-01`));
}

/** `uge 47, 2026`. */
export function formatWeek(week: WeekKey): string {
  return `uge ${numberOfWeek(week)}, ${yearOfWeek(week)}`;
}

/** `16.-22. november`, or `28. december - 3. januar` across months. */
export function formatWeekDates(week: WeekKey): string {
  const monday = mondayOfWeek(week);
  const sunday = addDays(monday, 6);
  return monday.slice(5, 7) === sunday.slice(5, 7)
    ? `${Number(monday.slice(8))}.-${formatLongDate(sunday)}`
    : `${formatLongDate(monday)} - ${formatLongDate(sunday)}`;
}

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

/** `14.03` of a moment in milliseconds since 1970, local time. */
export function formatClock(moment: number): string {
  return clock.format(moment).replace(':', '.');
}

/** `12 34 56 78` of eight digits; other text as it is. */
export function formatPhone(phone: string): string {
  if (!/^\d{8}$/.test(phone)) return phone;
  return `${phone.slice(0, 2)} ${phone.slice(2, 4)} ${phone.slice(4, 6)} ${phone.slice(6)}`;
}

/** Danish order of texts: æ, ø and å last, aa as å. One collator for the whole app. */
export const collator = new Intl.Collator(LOCALE, { sensitivity: 'base', numeric: true });
