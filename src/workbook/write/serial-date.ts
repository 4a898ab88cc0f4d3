import { dayNumber } from '../../domain/calendar/dates';
import type { IsoDate } from '../../domain/values/field';

/** 1970-01-01 as Excel counts days. */
export const SERIAL_OF_1970 = 25_569;
/** Excel believes that 1900 had a 29 February; earlier days are one lower. */
const SERIAL_OF_1900_03_01 = 61;

/** A date as the number that Excel keeps. Never a `Date`: it carries a time zone into the cell. */
export function serialOfDate(date: IsoDate): number {
  const serial = dayNumber(date) + SERIAL_OF_1970;
  return serial < SERIAL_OF_1900_03_01 ? serial - 1 : serial;
}

/** `21-11-2026`. */
export const danishDate = (date: IsoDate): string =>
  `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
