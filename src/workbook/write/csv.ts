/**
 * CSV as Danish Excel opens it with a double click: semicolons, a byte order mark, decimal commas, dates as
 * 26-11-2026, CRLF. It says what the sheets of the workbook say, cell by cell.
 */
import { dateOfDayNumber } from '../../domain/calendar/dates';
import type { ExportRequest } from '../protocol';
import { chooseRows } from './choose-rows';
import { cleanText } from './clean-text';
import { FORMATS } from './looks';
import { layOutOpenings } from './openings-layout';
import { makeOpeningsSheet } from './openings-sheet';
import type { Cell, Row } from './plan';
import { makeScenariosSheet, scenarioTable } from './scenarios-sheet';
import { danishDate, SERIAL_OF_1970 } from './serial-date';
import { makeWeekTable } from './week-list';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** Lines joined to one text: a text of a hundred thousand lines is built in pieces. */
const LINES_AT_ONCE = 1000;

/** What a spreadsheet would run as a formula; an apostrophe already in front must not be lost either. */
const FORMULA_LIKE = /^'*[=+\-@\t\r\n]/;

/** Pieces of the file, in order. */
export function writeCsv(request: ExportRequest): string[] {
  const rows = tableOf(request);
  const pieces = [BYTE_ORDER_MARK];
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE)
    pieces.push(
      rows
        .slice(from, from + LINES_AT_ONCE)
        .map((row) => row.map(textOfCell).join(';') + LINE_END)
        .join(''),
    );
  return pieces;
}

function tableOf({ kind, rows: all, context, choices = {} }: ExportRequest): readonly Row[] {
  const { rows, openings, few } = chooseRows(all, choices);
  switch (kind) {
    case 'openings': {
      const layout = layOutOpenings(choices.columns);
      const sheet = makeOpeningsSheet(rows, openings, layout, context.today);
      // From the headings on, without the hidden column of ids.
      return sheet.rows.slice(3).map((row) => row.slice(0, layout.idColumn));
    }
    case 'goals':
      return makeWeekTable({ ...rows, entries: all.entries }, context.today, choices.weeks, few);
    case 'scenarios':
      return scenarioTable(
        makeScenariosSheet({ ...rows, scenarios: all.scenarios }, context.today, choices.isWithoutFew),
      );
    default:
      throw new RangeError(`${kind} is no table`);
  }
}

function textOfCell(cell: Cell | null | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'number') return textOfNumber(value, cell?.look?.format);
  const text = cleanText(value);
  const safe = FORMULA_LIKE.test(text) ? `'${text}` : text;
  return /[;"\n\t]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A number is no text: a minus in front of it is harmless. */
function textOfNumber(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return '';
  if (format === FORMATS.date) return danishDate(dateOfDayNumber(value - SERIAL_OF_1970));
  const isShare = format === FORMATS.percent || format === FORMATS.finePercent;
  const text = plain(isShare ? value * 100 : value).replace('.', ',');
  return isShare ? `${text} %` : text;
}

/** All of the number, without the dust of binary fractions and never as 1e-7. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(12).replace(/\.?0+$/, '') : text;
}
