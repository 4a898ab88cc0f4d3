/** The register of openings: one contact a row, under headings in any order. */
import type { SheetChoice } from '../../domain/merge/import-items';
import type { IncomingOpening } from '../../domain/merge/incoming';
import { normaliseCvr, normalisePhone } from '../../domain/openings/validators';
import { type Field, type IsoDate, isRaw } from '../../domain/values/field';
import type { RejectReason, SheetReport } from '../protocol';
import { dateOf, hasCpr, numberOf } from './cell-values';
import { findChosenHeadings, type Headings, isTotalLabel, repeatsHeadings } from './headings';
import { type Column, HEADINGS, type OpeningField } from './opening-headings';
import { makeReport, type ReportDraft } from './report';
import { type Cell, columnName, isBlank, isDateCell, type Sheet, textOf } from './sheet';

const TEXT_FIELDS = [
  'company',
  'cvr',
  'address',
  'phone',
  'mail',
  'contact',
  'branch',
  'result',
  'jobFunction',
  'consultant',
  'note',
] as const satisfies readonly OpeningField[];

const isRegister = (columns: ReadonlyMap<Column, number>): boolean =>
  columns.size >= 3 &&
  (columns.has('company') || columns.has('cvr')) &&
  (['date', 'branch', 'result', 'places', 'jobFunction'] as const).some((field) => columns.has(field));

export interface OpeningsSheet {
  readonly report: SheetReport;
  readonly openings: readonly IncomingOpening[];
}

/** How a sheet is read, besides what stands in it. */
export interface Reading {
  /** Place among the chosen files. */
  readonly file: number;
  readonly today: IsoDate;
  /** Whether the file carries the app's own ids: else a column called Id is the file's own affair. */
  readonly isExact: boolean;
  readonly choice: SheetChoice | undefined;
}

/** Null when the sheet is no register. */
export function recogniseOpenings(sheet: Sheet, reading: Reading): OpeningsSheet | null {
  const { today, choice } = reading;
  const headings = findChosenHeadings(sheet, HEADINGS, isRegister, choice);
  if (!headings) return null;
  const columns = usedColumns(headings, reading.isExact);
  const report = makeReport(sheet);
  report.headerRow = headings.row + 1;
  const counts = { totals: 0, repeated: 0 };
  const openings: IncomingOpening[] = [];
  const rowsTaken: number[] = [];
  const valueColumns = [...columns].flatMap(([field, column]) => (field === 'id' ? [] : [column]));
  const idColumn = columns.get('id');
  const sums = makeSums(columns);
  const readOpening = makeOpeningReader(sheet, columns, reading, report);
  for (let row = headings.row + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const id = idColumn === undefined ? '' : textOf(cells[idColumn]);
    if (id === '' && !valueColumns.some((column) => !isBlank(cells[column]))) continue;
    if (repeatsHeadings(sheet, row, headings)) {
      counts.repeated += 1;
      report.leaveOut(row, 'headingAgain');
    } else if (id === '' && (isTotalRow(cells) || sums.isSum(cells, valueColumns))) {
      counts.totals += 1;
      report.leaveOut(row, 'totals');
    } else if (choice?.hasHiddenRows === false && sheet.hiddenRows.has(row)) report.leaveOut(row, 'hidden');
    else {
      const aside = id === '' ? asideOf(cells, columns, today) : null;
      if (aside) report.leaveOut(row, aside);
      else {
        openings.push(readOpening(cells, row, id));
        rowsTaken.push(row);
        sums.add(cells);
      }
    }
  }
  report.taken = openings.length;
  if (counts.totals > 0) report.notes.push({ code: 'totalsLeftOut', count: counts.totals });
  if (counts.repeated > 0) report.notes.push({ code: 'headingsRepeated', count: counts.repeated });
  reportColumns(sheet, headings, columns, rowsTaken, report);
  return { report: report.finish('openings'), openings };
}

const SECTION =
  /^(?:(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+\d{4})?|uge\s*\d{1,2}(?:\s*[-,]?\s*\d{4})?|[1-4]\.\s*kvartal(?:\s+\d{4})?|\d{4})$/i;
const TYPED: readonly Column[] = ['date', 'followUp', 'places', 'filledPlaces'];

/** A lone text that says what the rows under it are, or that stands where no such text can be meant. */
function asideOf(
  cells: readonly Cell[],
  columns: ReadonlyMap<Column, number>,
  today: IsoDate,
): 'section' | 'remark' | null {
  let at = -1;
  for (let column = 0; column < cells.length; column++) {
    if (isBlank(cells[column])) continue;
    if (at >= 0) return null;
    at = column;
  }
  const cell = cells[at];
  if (at < 0 || isDateCell(cell)) return null;
  if (SECTION.test(textOf(cell))) return 'section';
  const field = TYPED.find((name) => columns.get(name) === at);
  if (field === undefined || typeof cell !== 'string') return null;
  const value = field === 'date' || field === 'followUp' ? dateOf(cell, today) : numberOf(cell);
  return isRaw(value) ? 'remark' : null;
}

/** Knows the row that holds nothing but the sums of the columns of figures above it. */
function makeSums(columns: ReadonlyMap<Column, number>) {
  const figures = (['places', 'filledPlaces'] as const).flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ column, sum: 0 }];
  });
  let rows = 0;
  return {
    add(cells: readonly Cell[]) {
      rows += 1;
      for (const figure of figures) {
        const value = cells[figure.column];
        if (typeof value === 'number') figure.sum += value;
        else if (typeof value === 'string') figure.sum += Number(numberOf(value)) || 0;
      }
    },
    isSum(cells: readonly Cell[], valueColumns: readonly number[]): boolean {
      if (rows < 2) return false;
      // Most rows have something else in them, and are done with here.
      for (const column of valueColumns)
        if (!isBlank(cells[column]) && !figures.some((figure) => figure.column === column)) return false;
      const filled = figures.filter(({ column }) => !isBlank(cells[column]));
      return filled.length > 0 && filled.every(({ column, sum }) => numberOf(cells[column]) === sum);
    },
  };
}

/**
 * Columns that are read. `Ledige` is the number of places when no other column tells it, but not in a file
 * of the app's own, whose column of places was left out on purpose.
 */
function usedColumns(headings: Headings<Column>, hasIds: boolean): Map<Column, number> {
  const columns = new Map(headings.columns);
  const remaining = columns.get('remaining');
  if (!hasIds && remaining !== undefined && !columns.has('places')) columns.set('places', remaining);
  columns.delete('remaining');
  columns.delete('status');
  if (!hasIds) columns.delete('id');
  return columns;
}

/** "I alt" under the table: one label, and beside it nothing but figures. */
function isTotalRow(cells: readonly Cell[]): boolean {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const label = cells[first];
  if (typeof label !== 'string' || !isTotalLabel(label)) return false;
  const rest = cells.slice(first + 1).filter((cell) => !isBlank(cell));
  return rest.length > 0 && rest.every((cell) => typeof numberOf(cell) === 'number');
}

/** Reads rows of a register. Made once for a sheet: a hundred thousand rows must not each make their own. */
function makeOpeningReader(
  sheet: Sheet,
  columns: ReadonlyMap<Column, number>,
  { file, today }: Reading,
  report: ReportDraft,
): (cells: readonly Cell[], row: number, id: string) => IncomingOpening {
  let cells: readonly Cell[] = [];
  let row = 0;
  const headingOf = (field: OpeningField) => HEADINGS[field][0] ?? null;

  /** Undefined: the sheet has no such column. */
  const text = (field: (typeof TEXT_FIELDS)[number]): string | null | undefined => {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const cell = cells[column];
    if (cell === null || cell === undefined) return null;
    const value = textOf(cell);
    if (value === '') return null;
    if (!hasCpr(cell)) return value;
    report.reject(row, column, headingOf(field), 'cpr', false);
    return null;
  };
  const typed = <T>(
    field: 'date' | 'followUp' | 'places' | 'filledPlaces',
    reason: RejectReason,
    readCell: (cell: Cell | undefined, today: IsoDate) => Field<T>,
  ): Field<T> | undefined => {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const value = readCell(cells[column], today);
    // A number too may be one that lost its first zero; a date is a day by then.
    if (!isRaw(value) && (typeof value !== 'number' || !hasCpr(cells[column]))) return value;
    if (hasCpr(cells[column])) {
      report.reject(row, column, headingOf(field), 'cpr', false);
      return null;
    }
    report.reject(row, column, headingOf(field), reason, true);
    return value;
  };

  return (rowCells, rowNumber, id) => {
    cells = rowCells;
    row = rowNumber;
    const company = text('company');
    const cvr = text('cvr');
    const address = text('address');
    const phone = text('phone');
    // One shape for all rows, whatever columns there are: it is half as quick otherwise.
    return {
      id: id === '' ? null : id,
      source: { file, sheet: sheet.name, row: row + 1 },
      company,
      cvr:
        typeof cvr === 'string' && !EIGHT_DIGITS.test(cvr) ? normaliseCvr(cvr.replace(BEFORE_CVR, '')) : cvr,
      address,
      phone: typeof phone === 'string' ? readPhone(phone) : phone,
      mail: text('mail'),
      contact: text('contact'),
      branch: text('branch'),
      result: text('result'),
      jobFunction: text('jobFunction'),
      consultant: text('consultant'),
      note: text('note'),
      date: typed<IsoDate>('date', 'notDate', dateOf),
      followUp: typed<IsoDate>('followUp', 'notDate', dateOf),
      places: typed<number>('places', 'notNumber', numberOf),
      filledPlaces: typed<number>('filledPlaces', 'notNumber', numberOf),
    };
  };
}

const EIGHT_DIGITS = /^\d{8}$/;

/** `CVR-nr.: 12 34 56 78`. */
const BEFORE_CVR = /^\s*(?:cvr|se)[^\d]*/i;

/** Also `Tlf. 12 34 56 78`, `45 12 34 56 78`, `DK 12345678`. */
function readPhone(text: string): string {
  if (EIGHT_DIGITS.test(text)) return text;
  const phone = normalisePhone(text);
  if (/^\d{8}$/.test(phone)) return phone;
  const bare = text
    .replace(/^(?:tlf|tel|mobil|mob|dk)(?:efon|\.)?[:\s]*/i, '')
    .replace(/[\s.\-()\u00a0]/g, '');
  const digits = /^(?:\+|00)?(?:45)?(\d{8})$/.exec(bare)?.[1];
  return digits ?? phone;
}

function reportColumns(
  sheet: Sheet,
  headings: Headings<Column>,
  columns: ReadonlyMap<Column, number>,
  rows: readonly number[],
  report: ReportDraft,
) {
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const computed = new Set([...headings.columns.values()]);
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), 0);
  for (let column = 0; column < width; column++) {
    const heading = textOf(headings.cells[column]);
    const field = fields.get(column) ?? null;
    if (field !== null && field !== 'id') report.columns.push({ column: columnName(column), heading, field });
    if (computed.has(column)) continue;
    let values = 0;
    for (const row of rows) if (!isBlank(sheet.rows[row]?.[column])) values += 1;
    if (values === 0) continue;
    report.columns.push({ column: columnName(column), heading, field: null });
    report.notes.push({ code: 'columnLeftOut', heading: heading || columnName(column), values });
  }
}
