/**
 * .xlsx, .xlsm, .xlsb, .xls and .ods as sheets of plain cells. What is no plain .xlsx goes through
 * the parsing library, of which this is the only user.
 */
import { read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import { dayCell } from './day-cell';
import type { FileShape } from './guard';
import { readXlsx } from './read-xlsx';
import { type Cell, LARGE_SHEET, MAX_COLUMNS, MAX_ROWS, type Sheet, type Source } from './sheet';
import { openZip, packStored, readArchive, type ZipArchive, type ZipEntry, type ZipPart } from './zip';

/** The library needs a second for a tenth of this, and cannot be hurried. */
const MAX_LIBRARY_MB = 60;
const MEGABYTE = 1_048_576;

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
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Result<Source, FileProblem>> {
  if (shape === 'ole') return readWithLibrary(bytes, []);
  const archive = readArchive(bytes);
  if (!archive.ok) return archive;
  const hasBook = archive.value.entries.some((entry) => entry.name.toLowerCase() === 'xl/workbook.xml');
  const plain = hasBook ? await readXlsx(archive.value, onProgress) : null;
  if (plain) return plain;
  return readOtherZip(archive.value);
}

async function readOtherZip(archive: ZipArchive): Promise<Result<Source, FileProblem>> {
  const total = archive.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_LIBRARY_MB * MEGABYTE)
    return makeError({ code: 'inflatesTooMuch', limitMb: MAX_LIBRARY_MB });
  const opened = await openZip(archive.bytes);
  if (!opened.ok) return opened;
  const problem = checkParts(opened.value);
  if (problem) return makeError(problem);
  return readWithLibrary(packStored(opened.value), archive.entries);
}

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
