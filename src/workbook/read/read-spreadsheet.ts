/** .xlsx, .xlsm, .xlsb, .xls and .ods as sheets of plain cells. The only user of the parsing library. */
import { read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { dateOfDayNumber } from '../../domain/calendar/dates';
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import type { FileShape } from './guard';
import type { Cell, Sheet, Source } from './sheet';
import { openZip, packStored, type ZipPart } from './zip';

export const MAX_ROWS = 200_000;
const MAX_COLUMNS = 300;
const LARGE_SHEET = 100_000;
/** Days from 1 January 1900 (Excel's day 1, with its 29 February 1900) to 1970, and between its two systems. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

interface RawCell {
  readonly t: 'b' | 'e' | 'n' | 'd' | 's' | 'z';
  readonly v?: string | number | boolean;
  /** Number format. */
  readonly z?: string;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NUL!',
  7: '#DIVISION/0!',
  15: '#VÆRDI!',
  23: '#REFERENCE!',
  29: '#NAVN?',
  36: '#NUM!',
  42: '#I/T',
};

export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
  shape: Exclude<FileShape, 'text'>,
): Promise<Result<Source, FileProblem>> {
  let parts: readonly ZipPart[] = [];
  if (shape === 'zip') {
    const opened = await openZip(bytes);
    if (!opened.ok) return opened;
    parts = opened.value;
    const problem = checkParts(parts);
    if (problem) return makeError(problem);
  }
  let workbook: WorkBook;
  try {
    workbook = read(shape === 'zip' ? packStored(parts) : bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      // A small file can claim to fill the whole grid; the claim is not looked at.
      nodim: true,
      sheetRows: MAX_ROWS + 1,
    });
  } catch (error) {
    return makeError({ code: /password/i.test(String(error)) ? 'password' : 'damaged' });
  }
  const sheets = readSheets(workbook);
  if (sheets.some((sheet) => sheet.rows.length > MAX_ROWS))
    return makeError({ code: 'tooManyRows', limit: MAX_ROWS });
  const isLarge = parts.some((part) => SHEET_PART.test(part.name) && part.bytes.length > LARGE_SHEET);
  if (sheets.every((sheet) => sheet.rows.length === 0) && (isLarge || workbook.SheetNames.length === 0))
    return makeError({ code: 'noRows' });
  return makeOk({ sheets, formulasWithoutResult: countFormulasWithoutResult(parts) });
}

const SHEET_PART = /^xl\/worksheets\/[^/]+\.(?:xml|bin)$|^content\.xml$/i;

function checkParts(parts: readonly ZipPart[]): FileProblem | null {
  const part = (name: string) => parts.find((one) => one.name.toLowerCase() === name);
  const manifest = part('meta-inf/manifest.xml');
  if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest.bytes)))
    return { code: 'password' };
  const type = new TextDecoder().decode(part('mimetype')?.bytes);
  const isOds = part('content.xml') !== undefined && /spreadsheet/.test(type);
  const isExcel = part('xl/workbook.xml') !== undefined || part('xl/workbook.bin') !== undefined;
  return isExcel || isOds ? null : { code: 'unknownFormat' };
}

function readSheets(workbook: WorkBook): Sheet[] {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => ({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    rows: readRows(workbook.Sheets[name], is1904),
  }));
}

function readRows(sheet: WorkSheet | undefined, is1904: boolean): Cell[][] {
  const data = (sheet?.['!data'] ?? []) as (RawCell | undefined)[][];
  const dateFormats = new Map<string, boolean>();
  const isDateFormat = (format: string): boolean => {
    const known = dateFormats.get(format);
    if (known !== undefined) return known;
    const isDate = SSF.is_date(format) === true;
    dateFormats.set(format, isDate);
    return isDate;
  };
  const rows: Cell[][] = [];
  let last = 0;
  for (let r = 0; r < data.length; r++) {
    const cells: Cell[] = [];
    const raw = data[r];
    const width = Math.min(raw?.length ?? 0, MAX_COLUMNS);
    for (let c = 0; c < width; c++) cells.push(readCell(raw?.[c], is1904, isDateFormat));
    rows.push(cells);
    if (cells.some((cell) => cell !== null)) last = r + 1;
  }
  rows.length = last;
  return rows;
}

function readCell(
  raw: RawCell | undefined,
  is1904: boolean,
  isDateFormat: (format: string) => boolean,
): Cell {
  if (raw?.v === undefined || raw.v === null) return null;
  if (raw.t === 'e') return ERRORS[Number(raw.v)] ?? '#FEJL!';
  if (typeof raw.v === 'string') return raw.v;
  if (typeof raw.v === 'number' && raw.z !== undefined && raw.v >= 1 && isDateFormat(raw.z)) {
    const days = Math.floor(
      // To the second first: 0.99999 of a day is midnight, not the day before.
      Math.round((raw.v + (is1904 ? DAYS_TO_1904 : 0) - DAYS_TO_1970) * 86_400) / 86_400,
    );
    return Math.abs(days) < 100_000 ? { date: dateOfDayNumber(days) } : raw.v;
  }
  return raw.v;
}

/** An empty text (`t="str"`) is a result like any other. */
const FORMULA_WITHOUT_RESULT =
  /<c\b(?![^>]*\bt="str")[^>]*>\s*(?:<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g;

/**
 * Formulas that were written by a program and never computed. The library drops them without a
 * word, and an empty cell must not be taken for one that nobody filled.
 */
function countFormulasWithoutResult(parts: readonly ZipPart[]): number {
  const decoder = new TextDecoder();
  let count = 0;
  for (const part of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(part.name)) continue;
    // Cell by cell is too slow for large sheets, and those come from systems, not from programs of this kind.
    if (part.bytes.length > 20_000_000) continue;
    const text = decoder.decode(part.bytes);
    count += text.match(FORMULA_WITHOUT_RESULT)?.length ?? 0;
  }
  return count;
}
