/** The register of openings: one contact a row, under headings in any order. */
import type { SheetChoice } from '../../domain/merge/import-items';
import type { IncomingOpening } from '../../domain/merge/incoming';
import { normaliseCvr, normalisePhone } from '../../domain/openings/validators';
import { type Field, type IsoDate, isRaw } from '../../domain/values/field';
import type { RejectReason, SheetReport } from '../protocol';
import { dateOf, hasCpr, numberOf } from './cell-values';
import {
  findChosenHeadings,
  type Headings,
  isTotalLabel,
  repeatsHeadings,
  type Vocabulary,
} from './headings';
import { makeReport, type ReportDraft } from './report';
import { type Cell, columnName, isBlank, isDateCell, type Sheet, textOf } from './sheet';

/** The fields a column of a register can be read into. */
type OpeningField = Exclude<keyof IncomingOpening, 'id' | 'source'>;
/** `remaining` and `status` are computed by the app and left out. */
type Column = OpeningField | 'id' | 'remaining' | 'status';

const HEADINGS: Vocabulary<Column> = {
  date: [
    'Dato',
    'Kontaktdato',
    'Dato for kontakt',
    'Oprettet',
    'Oprettelsesdato',
    'Registreret',
    'Registreringsdato',
    'Dato for besøg',
    'Besøgsdato',
    'Kontaktet',
    'Kontaktet den',
    'Dato oprettet',
  ],
  company: [
    'Virksomhedens navn',
    'Virksomhed',
    'Virksomhedsnavn',
    'Firma',
    'Firmanavn',
    'Arbejdsgiver',
    'Arbejdsplads',
    'Virksomhed/arbejdsgiver',
    'Navn på virksomhed',
    'Virksomhedens navn og afdeling',
    'Kunde',
    'Navn',
  ],
  cvr: [
    'CVR-nummer',
    'CVR',
    'CVR-nr.',
    'CVR nr',
    'Cvr nummer',
    'Virksomhedens CVR',
    'CVR/SE',
    'SE-nr',
    'CVR/P-nr',
  ],
  address: ['Adresse', 'Virksomhedens adresse', 'Vejnavn', 'Vej', 'Gade', 'Gadenavn', 'Beliggenhed', 'Adr.'],
  phone: [
    'Telefonnummer',
    'Telefon',
    'Tlf.',
    'Tlf. nr.',
    'Tlfnummer',
    'Telefonnr.',
    'Tlf',
    'Tel',
    'Mobil',
    'Mobilnummer',
    'Direkte telefon',
  ],
  mail: ['Mailadresse', 'E-mail', 'Mail', 'E-mailadresse', 'E-post', 'Mailadr.', 'E-mail adresse'],
  contact: [
    'Kontaktperson',
    'Kontakt',
    'Navn på kontaktperson',
    'Kontaktpersonens navn',
    'Kontaktnavn',
    'Kontaktpers.',
    'Leder',
  ],
  branch: [
    'Virksomhedstype',
    'Branche',
    'Brancher',
    'Brancheområde',
    'Branchegruppe',
    'Type virksomhed',
    'Branchekode',
    'Sektor',
    'Erhverv',
  ],
  result: [
    'Resultat af kontakt',
    'Resultat',
    'Kontaktresultat',
    'Resultat af kontakten',
    'Udfald',
    'Type åbning',
    'Åbningstype',
    'Type',
    'Aftale',
    'Kontaktens resultat',
  ],
  jobFunction: [
    'Jobfunktion',
    'Stilling',
    'Stillingsbetegnelse',
    'Stillinger',
    'Jobtype',
    'Funktion',
    'Job',
    'Jobtitel',
    'Arbejdsfunktion',
  ],
  places: [
    'Antal pladser',
    'Pladser',
    'Antal',
    'Antal åbninger',
    'Antal stillinger',
    'Åbninger',
    'Antal jobs',
    'Antal job',
    'Stk',
  ],
  filledPlaces: [
    'Antal besatte pladser',
    'Besatte pladser',
    'Besat',
    'Besatte',
    'Antal besatte',
    'Heraf besat',
    'Heraf besatte',
  ],
  consultant: [
    'Konsulent',
    'Virksomhedskonsulent',
    'Medarbejder',
    'Jobkonsulent',
    'Ansvarlig',
    'Kontaktet af',
    'Initialer',
    'Sagsbehandler',
    'Virk.konsulent',
  ],
  followUp: [
    'Opfølgningsdato',
    'Opfølgning',
    'Følg op',
    'Næste kontakt',
    'Opfølges',
    'Følges op',
    'Kontakt igen',
  ],
  note: ['Bemærkning', 'Bemærkninger', 'Note', 'Noter', 'Kommentar', 'Kommentarer', 'Bem.', 'Notat', 'Andet'],
  remaining: ['Ledige pladser', 'Ledige', 'Åbne pladser', 'Ubesatte pladser'],
  status: ['Status', 'Alder', 'Dage'],
  id: ['Id'],
};

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
  const { file, today, choice } = reading;
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
        openings.push(readOpening(cells, row, columns, id, reading, sheet.name, file, report));
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

function readOpening(
  cells: readonly Cell[],
  row: number,
  columns: ReadonlyMap<Column, number>,
  id: string,
  { today }: Reading,
  sheet: string,
  file: number,
  report: ReportDraft,
): IncomingOpening {
  const fields: { -readonly [Name in OpeningField]?: IncomingOpening[Name] } = {};
  const read = <T>(
    field: OpeningField,
    reason: RejectReason,
    readCell: (cell: Cell | undefined) => T,
  ): T | undefined => {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const cell = cells[column];
    const value = readCell(cell);
    const heading = HEADINGS[field][0] ?? null;
    const isText = typeof value === 'string' || isRaw(value);
    if (isText && hasCpr(cell)) {
      report.reject(row, column, heading, 'cpr', false);
      return null as T;
    }
    if (isRaw(value)) report.reject(row, column, heading, reason, true);
    return value;
  };

  for (const field of TEXT_FIELDS) {
    const text = read(field, 'notNumber', (cell) => textOf(cell) || null);
    if (text === undefined) continue;
    if (text !== null && field === 'cvr') fields.cvr = normaliseCvr(text.replace(BEFORE_CVR, ''));
    else if (text !== null && field === 'phone') fields.phone = readPhone(text);
    else fields[field] = text;
  }
  for (const field of ['date', 'followUp'] as const) {
    const date = read<Field<IsoDate>>(field, 'notDate', (cell) => dateOf(cell, today));
    if (date !== undefined) fields[field] = date;
  }
  for (const field of ['places', 'filledPlaces'] as const) {
    const number = read<Field<number>>(field, 'notNumber', numberOf);
    if (number !== undefined) fields[field] = number;
  }
  return Object.assign(fields, { id: id === '' ? null : id, source: { file, sheet, row: row + 1 } });
}

/** `CVR-nr.: 12 34 56 78`. */
const BEFORE_CVR = /^\s*(?:cvr|se)[^\d]*/i;

/** Also `Tlf. 12 34 56 78`, `45 12 34 56 78`, `DK 12345678`. */
function readPhone(text: string): string {
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
