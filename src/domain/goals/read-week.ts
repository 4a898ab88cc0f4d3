import { isWeekKey, makeWeekKey } from '../calendar/iso-week';
import type { WeekKey } from '../values/field';

/** Years the tool opens: a typing slip must not lead to the year 20. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** A year as it stands in an address or a field; null when it is none the tool opens. */
export function readYear(text: string): number | null {
  if (!/^\d{4}$/.test(text.trim())) return null;
  const year = Number(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/**
 * Reads `47`, `uge 47`, `u47`, `47 2025`, `uge 47, 2025`, `47/2025`, `2025-W47` and `2025 47`. Null when it
 * is no week, or the year has no such week.
 *
 * @param year the year meant when the text has none
 */
export function readWeek(text: string, year: number): WeekKey | null {
  const trimmed = text.trim().toLowerCase();
  const weekFirst = /^(?:uge|u)?\.?\s*(\d{1,2})(?:[\s,./-]+(?:i\s+)?(\d{4}))?$/.exec(trimmed);
  const yearFirst = /^(\d{4})[\s,./-]*(?:uge|u|w)?\.?\s*(\d{1,2})$/.exec(trimmed);
  const week = Number(weekFirst?.[1] ?? yearFirst?.[2]);
  const yearText = weekFirst?.[2] ?? yearFirst?.[1] ?? String(year);
  const inYear = readYear(yearText);
  if (inYear === null || !Number.isInteger(week)) return null;
  const key = makeWeekKey(inYear, week);
  return isWeekKey(key) ? key : null;
}
