/** Excel's day numbers as calendar dates, by UTC arithmetic: a local Date lands a day early in half the world. */
import { dateOfDayNumber } from '../../domain/calendar/dates';
import type { DateCell } from './sheet';

/** Days from 1 January 1900 (Excel's day 1, with its 29 February 1900) to 1970, and between its two systems. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

/** A register has the same few hundred days a hundred thousand times. */
const cells = new Map<number, DateCell>();
const MOST_CELLS = 5_000;

/** Null when the number is no day that anyone means. */
export function dayCell(value: number, is1904: boolean): DateCell | null {
  const days = Math.floor(
    // To the second first: 0.99999 of a day is midnight, not the day before.
    Math.round((value + (is1904 ? DAYS_TO_1904 : 0) - DAYS_TO_1970) * 86_400) / 86_400,
  );
  if (Math.abs(days) >= 100_000) return null;
  const known = cells.get(days);
  if (known) return known;
  const cell: DateCell = { date: dateOfDayNumber(days) };
  if (cells.size < MOST_CELLS) cells.set(days, cell);
  return cell;
}
