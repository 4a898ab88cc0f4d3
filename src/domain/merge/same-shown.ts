/**
 * Whether a cell of an exported workbook still shows what the document held when it was written.
 * A file cannot hold every text to the letter, and typed text may since read as a value; neither
 * is an edit.
 */
import { normaliseCvr, normalisePhone } from '../openings/validators';
import { type Field, type IsoDate, isRaw } from '../values/field';
import { readDate } from '../values/read-date';
import { readNumber } from '../values/read-number';

/** Longest text of a cell in Excel. */
const MAX_CELL_TEXT = 32_767;

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as it comes back from a workbook: no control characters, trimmed, null when empty. */
export function shownText(text: string | null | undefined): string | null {
  const clean = (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '')
    .slice(0, MAX_CELL_TEXT - 1)
    .trim();
  return clean === '' ? null : clean;
}

export const isSameShownText = (a: string | null, b: string | null): boolean => shownText(a) === shownText(b);

export const isSameShownCvr = (a: string | null, b: string | null): boolean =>
  isSameShownText(normaliseCvr(a ?? ''), normaliseCvr(b ?? ''));

export const isSameShownPhone = (a: string | null, b: string | null): boolean =>
  isSameShownText(normalisePhone(a ?? ''), normalisePhone(b ?? ''));

export function isSameShownNumber(a: Field<number>, b: Field<number>): boolean {
  const shown = (value: Field<number>) => {
    if (!isRaw(value)) return value;
    const text = shownText(value.raw);
    return text === null ? null : (readNumber(text) ?? text);
  };
  return shown(a) === shown(b);
}

/** @param today for dates that leave out their year */
export function isSameShownDate(a: Field<IsoDate>, b: Field<IsoDate>, today: IsoDate): boolean {
  const shown = (value: Field<IsoDate>) => {
    if (!isRaw(value)) return value;
    const text = shownText(value.raw);
    return text === null ? null : (readDate(text, today) ?? text);
  };
  return shown(a) === shown(b);
}
