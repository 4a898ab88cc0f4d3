/** Workbooks by the parsing library, for all that is no plain .xlsx. Its only user. */
import { read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import { dayCell } from './day-cell';
import { type Cell, LARGE_SHEET, MAX_COLUMNS, MAX_ROWS, type Sheet, type Source } from './sheet';
import type { ZipEntry } from './zip';

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

/** Also what the reader of plain workbooks is tried against. */
export function readWithLibrary(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Result<Source, FileProblem> {
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      // Hidden rows are told with the styles only.
      cellStyles: true,
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
  const isLarge = entries.some((entry) => SHEET_PART.test(entry.name) && entry.size > LARGE_SHEET);
  if (sheets.every((sheet) => sheet.rows.length === 0) && (isLarge || workbook.SheetNames.length === 0))
    return makeError({ code: 'noRows' });
  return makeOk({ sheets, formulasWithoutResult: 0 });
}

const SHEET_PART = /^xl\/worksheets\/[^/]+\.(?:xml|bin)$|^content\.xml$/i;

function readSheets(workbook: WorkBook): Sheet[] {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => ({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    rows: readRows(workbook.Sheets[name], is1904),
    hiddenRows: readHiddenRows(workbook.Sheets[name]),
  }));
}

function readHiddenRows(sheet: WorkSheet | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  sheet?.['!rows']?.forEach((row, index) => {
    if (row?.hidden) hidden.add(index);
  });
  return hidden;
}

function readRows(sheet: WorkSheet | undefined, is1904: boolean): Cell[][] {
  const data = (sheet?.['!data'] ?? []) as (RawCell | undefined)[][];
  const dateFormats = new Map<string, boolean>();
  const isDateFormat = (format: string): boolean => {
    const known = dateFormats.get(format);
    if (known !== undefined) return known;
    const isDate = SSF.is_date(format) === true && !/\[(?:h+|m+|s+)\]/i.test(format);
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
  if (typeof raw.v === 'number' && raw.z !== undefined && raw.v >= 1 && isDateFormat(raw.z))
    return dayCell(raw.v, is1904) ?? raw.v;
  return raw.v;
}
