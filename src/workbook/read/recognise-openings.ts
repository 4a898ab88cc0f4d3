/** The register of openings: one contact a row, under headings in any order. */
import type { IncomingOpening } from '../../domain/merge/incoming';
import { normaliseCvr, normalisePhone } from '../../domain/openings/validators';
import { type Field, type IsoDate, isRaw } from '../../domain/values/field';
import type { RejectReason, SheetReport } from '../protocol';
import { dateOf, hasCpr, numberOf } from './cell-values';
import { findHeadings, type Headings, isTotalLabel, repeatsHeadings, type Vocabulary } from './headings';
import { makeReport, type ReportDraft } from './report';
import { type Cell, columnName, isBlank, type Sheet, textOf } from './sheet';

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
  ],
  company: [
    'Virksomhedens navn',
    'Virksomhed',
    'Virksomhedsnavn',
    'Firma',
    'Firmanavn',
    'Arbejdsgiver',
    'Arbejdsplads',
    'Navn',
  ],
  cvr: ['CVR-nummer', 'CVR', 'CVR-nr.', 'CVR nr', 'Cvr nummer', 'Virksomhedens CVR'],
  address: ['Adresse', 'Virksomhedens adresse', 'Vej', 'Gade', 'Beliggenhed'],
  phone: ['Telefonnummer', 'Telefon', 'Tlf.', 'Tlf. nr.', 'Tlfnummer', 'Telefonnr.', 'Mobil', 'Mobilnummer'],
  mail: ['Mailadresse', 'E-mail', 'Mail', 'E-mailadresse', 'E-post'],
  contact: ['Kontaktperson', 'Kontakt', 'Navn på kontaktperson', 'Kontaktpersonens navn', 'Kontaktnavn'],
  branch: ['Virksomhedstype', 'Branche', 'Brancher', 'Brancheområde', 'Branchegruppe', 'Type virksomhed'],
  result: [
    'Resultat af kontakt',
    'Resultat',
    'Kontaktresultat',
    'Resultat af kontakten',
    'Udfald',
    'Type åbning',
  ],
  jobFunction: ['Jobfunktion', 'Stilling', 'Stillingsbetegnelse', 'Stillinger', 'Jobtype', 'Funktion', 'Job'],
  places: ['Antal pladser', 'Pladser', 'Antal', 'Antal åbninger', 'Antal stillinger', 'Åbninger'],
  filledPlaces: ['Antal besatte pladser', 'Besatte pladser', 'Besat', 'Besatte', 'Antal besatte'],
  consultant: ['Konsulent', 'Virksomhedskonsulent', 'Medarbejder', 'Jobkonsulent', 'Ansvarlig'],
  followUp: ['Opfølgningsdato', 'Opfølgning', 'Følg op', 'Næste kontakt'],
  note: ['Bemærkning', 'Bemærkninger', 'Note', 'Noter', 'Kommentar', 'Kommentarer'],
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

/**
 * Null when the sheet is no register.
 * @param hasIds whether the file carries the app's own ids: else a column called Id is the file's own affair
 */
export function recogniseOpenings(sheet: Sheet, today: IsoDate, hasIds: boolean): OpeningsSheet | null {
  const headings = findHeadings(sheet, HEADINGS, isRegister);
  if (!headings) return null;
  const columns = usedColumns(headings, hasIds);
  const report = makeReport(sheet);
  report.headerRow = headings.row + 1;
  const counts = { totals: 0, repeated: 0 };
  const openings: IncomingOpening[] = [];
  const rowsTaken: number[] = [];
  const valueColumns = [...columns].flatMap(([field, column]) => (field === 'id' ? [] : [column]));
  for (let row = headings.row + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const id = columns.has('id') ? textOf(cells[columns.get('id') as number]) : '';
    const isFilled = valueColumns.some((column) => !isBlank(cells[column]));
    if (!isFilled && id === '') continue;
    if (repeatsHeadings(sheet, row, headings)) counts.repeated += 1;
    else if (id === '' && isTotalRow(cells)) counts.totals += 1;
    else {
      openings.push(readOpening(cells, row, columns, id, today, report));
      rowsTaken.push(row);
    }
  }
  report.taken = openings.length;
  if (counts.totals > 0) report.notes.push({ code: 'totalsLeftOut', count: counts.totals });
  if (counts.repeated > 0) report.notes.push({ code: 'headingsRepeated', count: counts.repeated });
  reportColumns(sheet, headings, columns, rowsTaken, report);
  return { report: report.finish('openings'), openings };
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
  const [first, ...rest] = cells.filter((cell) => !isBlank(cell));
  return (
    typeof first === 'string' &&
    isTotalLabel(first) &&
    rest.length > 0 &&
    rest.every((cell) => typeof numberOf(cell) === 'number')
  );
}

function readOpening(
  cells: readonly Cell[],
  row: number,
  columns: ReadonlyMap<Column, number>,
  id: string,
  today: IsoDate,
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
    if (text !== null && field === 'cvr') fields.cvr = normaliseCvr(text);
    else if (text !== null && field === 'phone') fields.phone = normalisePhone(text);
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
  return { id: id === '' ? null : id, ...fields };
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
    const heading = textOf(sheet.rows[headings.row]?.[column]);
    const field = fields.get(column) ?? null;
    if (field !== null && field !== 'id') report.columns.push({ column: columnName(column), heading, field });
    if (computed.has(column)) continue;
    const values = rows.filter((row) => !isBlank(sheet.rows[row]?.[column])).length;
    if (values === 0) continue;
    report.columns.push({ column: columnName(column), heading, field: null });
    report.notes.push({ code: 'columnLeftOut', heading: heading || columnName(column), values });
  }
}
