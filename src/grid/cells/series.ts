/** How the fill handle continues what was selected. */
import { addDays, addMonths, daysBetween, isIsoDate, isoWeekday } from '../../i18n/read';
import { repeat } from '../model/series-fill';
import type { CellValue, FillWay } from '../types';

/** The value that the steps are counted from: the last, or going backwards the first. */
const edgeOf = <Value>(values: readonly Value[], steps: number): Value | undefined =>
  steps > 0 ? values[values.length - 1] : values[0];

/**
 * The number `steps` after the last of `values` (1 is the next), or with negative steps before the
 * first. Two numbers or more in a row go on with their common step; one number, or numbers without
 * a common step, are copied unless a series is asked for: then one number goes on by ones.
 */
export function continueNumbers(values: readonly CellValue[], steps: number, way?: FillWay): CellValue {
  const first = values[0];
  const last = values[values.length - 1];
  if (typeof first !== 'number' || typeof last !== 'number' || way === 'copy') return repeat(values, steps);
  if (values.length === 1 && way !== 'series') return first;
  const step = values.length === 1 ? 1 : (last - first) / (values.length - 1);
  const isEven = values.every(
    (value, index) => typeof value === 'number' && Math.abs(value - (first + step * index)) < 1e-9,
  );
  if (!isEven) return repeat(values, steps);
  // Twelve digits: 0.1 + 0.2 must not end as 0.30000000000000004 in a cell.
  return Number(((edgeOf([first, last], steps) ?? first) + step * steps).toPrecision(12));
}

const isWorkingDay = (date: string): boolean => isoWeekday(date) < 6;

/** The working day `steps` after a date, or before it. */
function addWorkingDays(date: string, steps: number): string {
  const step = Math.sign(steps);
  let day = date;
  for (let left = Math.abs(steps); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days in a row that step over a weekend: Thursday, Friday, Monday. */
const areWorkingDays = (dates: readonly string[]): boolean =>
  dates.length > 2 &&
  dates.every((date, index) => index === 0 || date === addWorkingDays(dates[index - 1] ?? date, 1)) &&
  daysBetween(dates[0] ?? '', dates[dates.length - 1] ?? '') > dates.length - 1;

const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/**
 * The date `steps` after the last of `values`, or with negative steps before the first. One date goes
 * on by days; dates a whole number of months apart go on by months, working days over a weekend by
 * working days, others with a common distance by that; the rest are copied. `way` asks for another.
 */
export function continueDates(values: readonly CellValue[], steps: number, way?: FillWay): CellValue {
  const dates = values.filter((value): value is string => typeof value === 'string' && isIsoDate(value));
  const [first, second] = dates;
  const edge = edgeOf(dates, steps);
  if (dates.length !== values.length || first === undefined || edge === undefined || way === 'copy')
    return repeat(values, steps);
  if (way === 'days') return addDays(edge, steps);
  if (way === 'weekdays') return addWorkingDays(edge, steps);
  // From the series' own day: the 31st must come back after a month without one.
  const at = steps > 0 ? dates.length - 1 + steps : steps;
  if (way === 'months') return addMonths(edge, steps);
  if (way === 'years') return addMonths(edge, steps * 12);
  if (second === undefined) return addDays(edge, steps);
  const months = monthIndex(second) - monthIndex(first);
  if (months !== 0 && dates.every((date, index) => date === addMonths(first, months * index)))
    return addMonths(first, months * at);
  if (areWorkingDays(dates)) return addWorkingDays(edge, steps);
  const days = daysBetween(first, second);
  if (dates.every((date, index) => date === addDays(first, days * index))) return addDays(edge, days * steps);
  return repeat(values, steps);
}
