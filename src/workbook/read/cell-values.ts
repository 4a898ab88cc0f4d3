/** Cells as the values of typed fields, by Danish habits; what does not fit is kept as text. */
import { addDays, dateOfDayNumber, makeDate } from '../../domain/calendar/dates';
import { hasCprShape } from '../../domain/openings/validators';
import type { Field, IsoDate } from '../../domain/values/field';
import { readDate } from '../../domain/values/read-date';
import { readNumber } from '../../domain/values/read-number';
import { HIDDEN } from '../write/words';
import { type Cell, isBlank, isDateCell, textOf } from './sheet';

/** Days from Excel's day 0 to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
const EARLIEST: IsoDate = '1990-01-01';
const YEARS_AHEAD = 10 * 366;
/** `26-11-2012 09:30:00`, `2012-11-26T00:00`, `26/11 kl. 10`. */
const TIME_OF_DAY = /(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?|,? ?kl\.? ?\d{1,2}(?:[.:]\d{2})?)$/i;
/** `torsdag d. 26. november`, `den 26/11`. */
const BEFORE_DATE = /^(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag|\.)?,? +)?(?:d(?:en)?\.? +)?(?=\d)/i;
const YEAR_FIRST = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/;
/** What stands in a cell that has nothing to say. */
const DASHES = /^[-–—]+$/;

/** @param today for dates that leave out their year */
export function dateOf(cell: Cell | undefined, today: IsoDate): Field<IsoDate> {
  if (isBlank(cell)) return null;
  if (isDateCell(cell)) return cell.date;
  if (typeof cell === 'number') return dateOfNumber(cell, today);
  const text = textOf(cell);
  // A register has the same few hundred days a hundred thousand times.
  const known = days.today === today ? days.byText.get(text) : undefined;
  if (known !== undefined) return known;
  const read = readDateText(text, today);
  if (days.today !== today || days.byText.size >= MOST_DAYS) days = { today, byText: new Map() };
  days.byText.set(text, read);
  return read;
}

const MOST_DAYS = 5_000;
let days: { readonly today: IsoDate; readonly byText: Map<string, Field<IsoDate>> } = {
  today: '',
  byText: new Map(),
};

function readDateText(text: string, today: IsoDate): Field<IsoDate> {
  if (DASHES.test(text)) return null;
  const bare = text
    .replace(TIME_OF_DAY, '')
    .replace(BEFORE_DATE, '')
    .replace(/[´'’](?=\d{2}$)/, '');
  return likely(readDate(text, today)) ?? likely(readDate(bare, today)) ?? yearFirst(bare) ?? { raw: text };
}

/** `20121126` is no day in the year 1126. */
const likely = (date: IsoDate | null): IsoDate | null => (date !== null && date >= '1900' ? date : null);

/** `2012/11/26`, `2012.11.26`, `20121126`. */
function yearFirst(text: string): IsoDate | null {
  const [, year, separator, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year === undefined || (separator === '' && text.length !== 8)) return null;
  return likely(makeDate(Number(year), Number(month), Number(day)));
}

/** A bare number is Excel's day when that gives a likely date, else digits: 261112, or 60112 without its zero. */
function dateOfNumber(value: number, today: IsoDate): Field<IsoDate> {
  const serial = dateOfDayNumber(Math.min(Math.max(Math.floor(value), 0), 80_000) - DAYS_TO_1970);
  if (serial >= EARLIEST && serial <= addDays(today, YEARS_AHEAD)) return serial;
  const digits = String(value);
  const padded = digits.length % 2 === 1 ? `0${digits}` : digits;
  return (/^\d{6}$|^\d{8}$/.test(padded) ? readDate(padded, today) : null) ?? { raw: textOf(value) };
}

/** `3 stk.`, `2 pladser`: the heading says the same. `ca. 3` and `2-3` are not known numbers, and stay text. */
const UNIT = /\s*(?:stk|pladser?|åbning(?:er)?|pers(?:oner)?|timer|t|borgere|samtaler|dage|uger|kr)\.?$/i;

export function numberOf(cell: Cell | undefined): Field<number> {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  // Most are a digit or two.
  if (text.length <= 4 && /^\d+$/.test(text)) return Number(text);
  if (DASHES.test(text)) return null;
  if (typeof cell !== 'string') return { raw: text };
  return readNumber(text) ?? readNumber(text.replace(UNIT, '')) ?? { raw: text };
}

/** Whether a cell says that a figure is left out: it tells nothing of what stands elsewhere. */
export const isHiddenFigure = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && (/^\s*<\s*5\s*$/.test(cell) || cell === HIDDEN.sum);

/** Whether a cell holds something shaped like a CPR number, also one whose first zero Excel dropped. */
export function hasCpr(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return hasTenDigits(cell) && hasCprShape(cell);
  if (typeof cell !== 'number' || !Number.isInteger(cell)) return false;
  return cell >= 100_000_000 && cell < 10_000_000_000 && hasCprShape(String(cell).padStart(10, '0'));
}

/** Told first: a hundred thousand rows have a million texts, and most have none or few. */
function hasTenDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits >= 10;
}

/** The text with its digits hidden, for showing which cell is meant without repeating what is in it. */
export const maskDigits = (text: string): string => text.slice(0, 80).replace(/\d/g, '•');
