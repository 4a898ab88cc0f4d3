/** What the attributes of a copied cell say of its value, program by program. */
import { makeDate } from '../../i18n/read';
import type { Block, BlockCell } from './clipboard';
import { dateOfSerial, type Typed } from './typed';

/** A cell as a program wrote it. Absent attributes are null. */
export interface ShownCell {
  readonly text: string;
  readonly isExcel: boolean;
  /** `x:num`: the number with a decimal point; empty where the text shows all of it. */
  readonly number: string | null;
  /** `x:str`. */
  readonly isText: boolean;
  /** `x:bool`: `TRUE` or `FALSE`. */
  readonly truth: string | null;
  /** `sdval`: the number in the notation of the language that `sdnum` begins with. */
  readonly officeValue: string | null;
  /** `sdnum`: language, language of the format, format. */
  readonly officeFormat: string | null;
  /** `data-sheets-value`: JSON. */
  readonly sheetsValue: string | null;
  readonly sheetsFormat: string | null;
  /** Excel's number format, in its American notation. */
  readonly excelFormat: string | null;
  /** Aligned right by the program itself: numbers are, texts are not. */
  readonly isRight: boolean;
}

/** How the program copied from writes numbers and dates. */
interface Ways {
  readonly decimalSign: string | null;
  readonly isMonthFirst: boolean;
}

type FormatKind = 'general' | 'number' | 'percent' | 'date' | 'text' | 'other';

const DATE_NAMES = new Set(['short date', 'medium date', 'long date', 'general date']);
const NUMBER_NAMES = new Set(['fixed', 'standard', 'currency', 'general number']);

/** What kind of values a number format shows. Letters of dates differ by language: `DD-MM-ÅÅÅÅ`. */
export function formatKind(format: string): FormatKind {
  const whole = format.trim().toLowerCase();
  if (whole === '' || whole === 'general') return 'general';
  if (DATE_NAMES.has(whole)) return 'date';
  if (NUMBER_NAMES.has(whole)) return 'number';
  if (whole === 'percent') return 'percent';
  const bare = whole
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '');
  const first = bare.split(';')[0] ?? '';
  if (first.includes('%')) return 'percent';
  if (/[dyåj]|aa|vv|t{2}|m(?!.*[hs])(?<![hs].*m)/.test(first.replace(/am\/pm|a\/p/g, ''))) return 'date';
  if (first.includes('@')) return 'text';
  return /[0#?]/.test(first) && !/[hsm]/.test(first) ? 'number' : 'other';
}

const NUMBER_LIKE = /^[-+−]?[\d.,'\s]*\d[.,'\s]*%?$/;

/** The number that a text shows where the sign that parts its decimals is known; null: it is none. */
export function numberOfShown(text: string, decimalSign: string): number | null {
  const shown = text.trim();
  const parts = shown.split(decimalSign);
  if (!NUMBER_LIKE.test(shown) || parts.length > 2) return null;
  const digits = parts.map((part) => part.replace(/\D/g, ''));
  const value = Number(digits.join('.'));
  return Number.isFinite(value) ? (/^[-−]/.test(shown) ? -value : value) : null;
}

const DATE_PARTS = /^(\d{1,4})([-/. ]+)(\d{1,2})[-/. ]+(\d{1,4})(?:\s|$)/;

/** Whether the dates of a block stand with the month before the day. */
function isMonthFirst(cells: readonly ShownCell[], decimalSign: string | null): boolean {
  let isUnpadded = false;
  for (const { text } of cells) {
    const parts = DATE_PARTS.exec(text);
    if (!parts || Number(parts[1]) > 31) continue;
    if (Number(parts[1]) > 12) return false;
    if (Number(parts[3]) > 12) return true;
    isUnpadded ||= parts[2] === '/' && (/^\d$/.test(parts[1] ?? '') || /^\d$/.test(parts[3] ?? ''));
  }
  // An American Excel writes `1/5/2026`; a British one pads its days, a Danish one has decimal commas.
  return isUnpadded && decimalSign === '.';
}

function dateOfShown(text: string, isMonthBeforeDay: boolean): Typed | undefined {
  const parts = DATE_PARTS.exec(text);
  if (!parts) return undefined;
  const [first, third, fourth] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const isYearFirst = (parts[1] ?? '').length === 4;
  const year = isYearFirst ? first : fourth < 100 ? fourth + (fourth < 30 ? 2000 : 1900) : fourth;
  const [month, day] = isYearFirst ? [third, fourth] : isMonthBeforeDay ? [first, third] : [third, first];
  const value = makeDate(year, month, day);
  return value === null ? undefined : { kind: 'date', value };
}

/** A number as a value of its format's kind. */
function typedNumber(value: number, kind: FormatKind): Typed | undefined {
  if (!Number.isFinite(value) || kind === 'other') return undefined;
  if (kind === 'text') return { kind: 'text' };
  if (kind === 'percent') return { kind: 'percent', value };
  if (kind !== 'date') return { kind: 'number', value };
  const date = dateOfSerial(value);
  return date === null ? undefined : { kind: 'date', value: date };
}

/** A number in plain notation, its decimals parted by a point or a comma. */
function readPlain(text: string): number {
  const trimmed = text.trim();
  return /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?$/i.test(trimmed)
    ? Number(trimmed.replace(',', '.'))
    : Number.NaN;
}

function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `{"1":3,"3":12.5}`, and as it was until 2015 or so: `[null,3,null,12.5]`. */
function partOf(json: unknown, part: number): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.hasOwn(json, part) ? (json as Record<number, unknown>)[part] : undefined;
}

const SHEETS_KINDS: Readonly<Record<number, FormatKind>> = {
  2: 'number',
  3: 'percent',
  4: 'number',
  5: 'date',
  6: 'other',
  7: 'date',
  8: 'number',
};

function typedOfSheets(cell: ShownCell): Typed | undefined {
  const value = readJson(cell.sheetsValue);
  const kind = partOf(value, 1);
  if (kind === 2) return { kind: 'text' };
  if (kind === 4) return { kind: 'check', value: partOf(value, 4) === 1 };
  const number = partOf(value, 3);
  if (kind !== 3 || typeof number !== 'number') return undefined;
  const format = readJson(cell.sheetsFormat);
  const [code, pattern] = [partOf(format, 1), partOf(format, 2)];
  const ofPattern = typeof pattern === 'string' ? formatKind(pattern) : 'general';
  return typedNumber(number, (typeof code === 'number' ? SHEETS_KINDS[code] : undefined) ?? ofPattern);
}

function typedOfOffice(cell: ShownCell): Typed | undefined {
  const format = (cell.officeFormat ?? '').split(';').slice(2).join(';');
  const kind = formatKind(format);
  if (cell.officeValue !== null) return typedNumber(readPlain(cell.officeValue), kind);
  return kind === 'text' ? { kind: 'text' } : undefined;
}

/** Excel tells the format, and only older ones the value. */
function typedOfExcel(cell: ShownCell, ways: Ways): Typed | undefined {
  if (cell.isText) return { kind: 'text' };
  if (cell.truth !== null) return { kind: 'check', value: cell.truth.toLowerCase() === 'true' };
  const format = cell.excelFormat ?? '';
  const kind = formatKind(format);
  if (cell.number) return typedNumber(readPlain(cell.number), kind);
  if (kind === 'text') return { kind: 'text' };
  if (kind === 'date') return dateOfShown(cell.text, ways.isMonthFirst);
  // In the general format digits may be a text: then they stand to the left.
  if (kind === 'general' && !cell.isRight && cell.number === null) return undefined;
  const value = ways.decimalSign === null ? null : numberOfShown(cell.text, ways.decimalSign);
  if (value === null) return undefined;
  return typedNumber(kind === 'percent' ? Number((value / 100).toPrecision(15)) : value, kind);
}

/**
 * The cells with their values, as far as they are told for certain.
 *
 * @param decimalSign what parts decimals where numbers are only shown; null: not told
 */
export function typeCells(rows: readonly (readonly ShownCell[])[], decimalSign: string | null): Block {
  const dates = rows.flat().filter((cell) => cell.isExcel && formatKind(cell.excelFormat ?? '') === 'date');
  const ways: Ways = { decimalSign, isMonthFirst: isMonthFirst(dates, decimalSign) };
  return rows.map((row) =>
    row.map((cell): BlockCell => {
      const { text } = cell;
      const typed = typedOfCell(cell, ways);
      return typed ? { text, typed } : { text };
    }),
  );
}

function typedOfCell(cell: ShownCell, ways: Ways): Typed | undefined {
  if (cell.officeValue !== null || cell.officeFormat !== null) return typedOfOffice(cell);
  if (cell.sheetsValue !== null) return typedOfSheets(cell);
  return cell.isExcel ? typedOfExcel(cell, ways) : undefined;
}
