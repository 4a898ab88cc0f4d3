/** The keys of an open calendar, which the text field beside it takes. */
import { addDays, addMonths, type IsoDate } from '../../i18n/read';

const DAYS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
const MONTHS_BY_KEY: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** The day that a key of the calendar leads to; null: it is none of its keys. */
export function stepDay(key: string, from: IsoDate): IsoDate | null {
  const days = DAYS_BY_KEY[key];
  if (days !== undefined) return addDays(from, days);
  const months = MONTHS_BY_KEY[key];
  return months === undefined ? null : addMonths(from, months);
}
