/** How the fill handle continues what was selected. */
import { addDays, addMonths, daysBetween, isIsoDate } from '../../i18n/read';
import type { CellValue } from '../types';

/** The value that repeating the selection gives: the plain copy. */
const repeated = (values: readonly CellValue[], steps: number): CellValue =>
  values[(steps - 1) % values.length] ?? null;

/**
 * The value `steps` after the last of `values` (1 is the next). Two numbers or more in a row go on
 * with their common step; one number, or numbers without a common step, are copied.
 */
export function continueNumbers(values: readonly CellValue[], steps: number): CellValue {
  const last = values[values.length - 1];
  const first = values[0];
  if (values.length < 2 || typeof first !== 'number' || typeof last !== 'number')
    return repeated(values, steps);
  const step = (last - first) / (values.length - 1);
  const isEven = values.every(
    (value, index) => typeof value === 'number' && Math.abs(value - (first + step * index)) < 1e-9,
  );
  if (!isEven) return repeated(values, steps);
  // Twelve digits: 0.1 + 0.2 must not end as 0.30000000000000004 in a cell.
  return Number((last + step * steps).toPrecision(12));
}

/**
 * The date `steps` after the last of `values`. One date goes on by days; dates a whole number of
 * months apart go on by months, others with a common distance by that; the rest are copied.
 */
export function continueDates(values: readonly CellValue[], steps: number): CellValue {
  const dates = values.filter((value): value is string => typeof value === 'string' && isIsoDate(value));
  const [first, second] = dates;
  const last = dates[dates.length - 1];
  if (dates.length !== values.length || first === undefined || last === undefined)
    return repeated(values, steps);
  if (second === undefined) return addDays(last, steps);
  const months = monthIndex(second) - monthIndex(first);
  if (months !== 0 && dates.every((date, index) => date === addMonths(first, months * index)))
    return addMonths(first, months * (dates.length - 1 + steps));
  const days = daysBetween(first, second);
  if (dates.every((date, index) => date === addDays(first, days * index))) return addDays(last, days * steps);
  return repeated(values, steps);
}

const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
