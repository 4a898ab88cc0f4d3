/** The register as the guide has it, with places left and the state of each row as live formulas. */
import type { DocumentRows, Opening } from '../../domain/document/registers';
import { resultOf } from '../../domain/openings/statistics';
import { type AgeLimits, statusOf } from '../../domain/openings/status';
import { type Field, type IsoDate, isRaw } from '../../domain/values/field';
import { columnName, rangeAt } from './addresses';
import { blanks, cell, live, numberCell } from './cells';
import { CONDITIONS, LOOKS } from './looks';
import type { Cell, CellValue, ConditionalFormat, Row, Sheet, Validation } from './plan';
import { danishDate, serialOfDate } from './serial-date';
import { makeLabelOf, orderedRows } from './source';
import { LISTS, NAMES, OPENINGS, SHEETS } from './words';

/** Columns of the sheet, counted from 0. */
export const OPENING_COLUMNS = {
  date: 0,
  branch: 7,
  result: 8,
  jobFunction: 9,
  places: 10,
  filledPlaces: 11,
  consultant: 12,
  followUp: 13,
  note: 14,
  remaining: 15,
  status: 16,
  id: 17,
} as const;

const BAND_ROW = 2;
const HEADING_ROW = 3;
/** First row of the register, counted from 0: row 5 in Excel. */
const FIRST_ROW = 4;
/** Rows under the register that already age, and offer the lists, when the leader types on in Excel. */
const SPARE_ROWS = 500;
/** Points. */
const LINE_HEIGHT = 13;
const MOST_LINES = 4;
/** Words end before the line does. */
const WRAP_SLACK = 1.1;
const GROUP_ENDS = { company: 6, contact: 11, followUp: 16 };

/**
 * Narrowest and widest of each column, in characters; it is as wide as what stands in it, and longer
 * texts wrap. All of them together can still be read on a page of A4.
 */
const WIDTHS: readonly (readonly [number, number])[] = [
  [11, 11],
  [16, 25],
  [10, 10],
  [14, 25],
  [14, 14],
  [14, 32],
  [12, 18],
  [15, 22],
  [13, 17],
  [13, 19],
  [8, 8],
  [8.5, 8.5],
  [12, 16],
  [15, 15],
  [15, 28],
  [8, 8],
  [10, 10],
  [4, 4],
];

export function makeOpeningsSheet(rows: DocumentRows, today: IsoDate): Sheet {
  const settings = rows.settings[0];
  const limits: AgeLimits = { yellowDays: settings?.yellowDays ?? 0, redDays: settings?.redDays ?? 0 };
  const openings = orderedRows(rows.openings);
  const results = new Map(rows.results.map((result) => [result.id, result]));
  const labels = {
    branch: makeLabelOf(rows.branches),
    result: makeLabelOf(rows.results),
    jobFunction: makeLabelOf(rows.jobFunctions),
    consultant: makeLabelOf(rows.employees),
  };
  const lastRow = FIRST_ROW + openings.length - 1;
  const spareRow = Math.max(lastRow, FIRST_ROW) + SPARE_ROWS;

  const lines = openings.map((opening, index): Row => {
    const status = statusOf(opening, resultOf(opening, results), limits, today);
    const row = FIRST_ROW + index + 1;
    return [
      dateCell(opening.date),
      cell(opening.company, LOOKS.labelWrap),
      cell(opening.cvr, LOOKS.digits),
      cell(opening.address, LOOKS.labelWrap),
      cell(shownPhone(opening.phone), LOOKS.digits),
      cell(opening.mail, LOOKS.labelWrap),
      cell(opening.contact, LOOKS.labelWrap),
      cell(labels.branch(opening.branch), LOOKS.labelWrap),
      cell(labels.result(opening.result), LOOKS.labelWrap),
      cell(labels.jobFunction(opening.jobFunction), LOOKS.labelWrap),
      numberCell(opening.places, LOOKS.numberInset),
      numberCell(opening.filledPlaces, LOOKS.numberInset),
      cell(labels.consultant(opening.consultant), LOOKS.labelWrap),
      dateCell(opening.followUp),
      cell(opening.note, LOOKS.labelWrap),
      live(remainingFormula(row), status.state === 'contact' ? null : status.remaining, LOOKS.numberInset),
      live(statusFormula(row), OPENINGS.status[status.state], LOOKS.status),
      cell(opening.id, LOOKS.label),
    ];
  });

  const widths = WIDTHS.map(([narrow, wide], column) => fitWidth(lines, column, narrow, wide));

  return {
    name: SHEETS.openings,
    visibility: 'visible',
    rows: [
      [
        cell(
          [OPENINGS.title, settings?.teamName, danishDate(today)].filter(Boolean).join(' · '),
          LOOKS.title,
        ),
      ],
      [cell(OPENINGS.ageNote(limits.yellowDays, limits.redDays), LOOKS.subtitle)],
      makeBands(),
      OPENINGS.headings.map((heading) => cell(heading, LOOKS.heading)),
      ...lines,
    ],
    widths,
    hiddenColumns: [OPENING_COLUMNS.id],
    heights: new Map([[0, 24], [HEADING_ROW, 42], ...fitHeights(lines, widths)]),
    merges: [
      rangeAt(BAND_ROW, 0, BAND_ROW, GROUP_ENDS.company),
      rangeAt(BAND_ROW, GROUP_ENDS.company + 1, BAND_ROW, GROUP_ENDS.contact),
      rangeAt(BAND_ROW, GROUP_ENDS.contact + 1, BAND_ROW, GROUP_ENDS.followUp),
    ],
    frozen: { rows: FIRST_ROW, columns: 2 },
    filter: rangeAt(HEADING_ROW, 0, Math.max(HEADING_ROW, lastRow), OPENING_COLUMNS.status),
    conditionalFormats: makeAgeing(spareRow),
    validations: makeValidations(spareRow),
    print: {
      orientation: 'landscape',
      titleRows: [BAND_ROW + 1, HEADING_ROW + 1],
      pagesHigh: 0,
      areas: [rangeAt(0, 0, Math.max(HEADING_ROW, lastRow), OPENING_COLUMNS.status)],
    },
    tabColor: '0B6A6B',
  };
}

function makeBands(): Row {
  const band = (text: string, count: number): Cell[] => [
    cell(text, LOOKS.bandHeading),
    ...blanks(count - 1, LOOKS.bandHeading),
  ];
  return [
    ...band(OPENINGS.companyGroup, GROUP_ENDS.company + 1),
    ...band(OPENINGS.contactGroup, GROUP_ENDS.contact - GROUP_ENDS.company),
    ...band(OPENINGS.followUpGroup, GROUP_ENDS.followUp - GROUP_ENDS.contact),
  ];
}

function dateCell(field: Field<IsoDate>): Cell {
  if (field === null) return { value: null, look: LOOKS.date };
  return isRaw(field)
    ? { value: field.raw, look: LOOKS.labelWrap }
    : { value: serialOfDate(field), look: LOOKS.date };
}

/** Eight digits as they are read out: 12 34 56 78. */
function shownPhone(phone: Opening['phone']): string | null {
  return phone && /^\d{8}$/.test(phone) ? phone.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
}

/** Whether the row is an opening: what its result says, else whether places are told. */
const isOpeningFormula = (row: number): string =>
  `IFERROR(INDEX(${NAMES.resultsThatAreOpenings},MATCH(I${row},${NAMES.results},0))="${LISTS.yes}",ISNUMBER(K${row}))`;

/** Domain: `remainingPlaces`, with nothing shown for a contact. N() reads typed text as 0. */
const remainingFormula = (row: number): string =>
  `IF(AND(${isOpeningFormula(row)},ISNUMBER(K${row})),MAX(0,K${row}-N(L${row})),"")`;

/** Domain: `statusOf`. */
function statusFormula(row: number): string {
  const { status } = OPENINGS;
  const aged = `IF(TODAY()-A${row}>=${NAMES.redDays},"${status.red}",IF(TODAY()-A${row}>=${NAMES.yellowDays},"${status.yellow}","${status.new}"))`;
  const open = `IF(ISNUMBER(A${row}),${aged},"${status.undated}")`;
  return `IF(${isOpeningFormula(row)},IF(P${row}=0,"${status.filled}",${open}),"${status.contact}")`;
}

function makeAgeing(spareRow: number): ConditionalFormat[] {
  const first = FIRST_ROW + 1;
  const range = rangeAt(FIRST_ROW, 0, spareRow, OPENING_COLUMNS.status);
  const { status } = OPENINGS;
  const isOpen = `ISNUMBER($A${first}),$Q${first}<>"${status.filled}",$Q${first}<>"${status.contact}",$Q${first}<>""`;
  const aged = (limit: string) => `AND(${isOpen},TODAY()-$A${first}>=${limit})`;
  return [
    { range, formula: aged(NAMES.redDays), look: CONDITIONS.red },
    {
      range,
      formula: `AND(${isOpen},TODAY()-$A${first}>=${NAMES.yellowDays},TODAY()-$A${first}<${NAMES.redDays})`,
      look: CONDITIONS.yellow,
    },
    { range, formula: `$Q${first}="${status.filled}"`, look: CONDITIONS.filled },
  ];
}

function makeValidations(spareRow: number): Validation[] {
  const column = (index: number) => rangeAt(FIRST_ROW, index, spareRow, index);
  const list = (index: number, source: string): Validation => ({
    kind: 'list',
    range: column(index),
    source,
    title: OPENINGS.check,
    message: OPENINGS.notInList,
  });
  const title = OPENINGS.check;
  return [
    list(OPENING_COLUMNS.branch, NAMES.branches),
    list(OPENING_COLUMNS.result, NAMES.results),
    list(OPENING_COLUMNS.jobFunction, NAMES.jobFunctions),
    list(OPENING_COLUMNS.consultant, NAMES.consultants),
    { kind: 'date', range: column(OPENING_COLUMNS.date), title, message: OPENINGS.notADate },
    { kind: 'date', range: column(OPENING_COLUMNS.followUp), title, message: OPENINGS.notADate },
    {
      kind: 'number',
      min: 0,
      range: rangeAt(FIRST_ROW, OPENING_COLUMNS.places, spareRow, OPENING_COLUMNS.filledPlaces),
      title,
      message: OPENINGS.notANumber,
    },
  ];
}

function fitWidth(lines: readonly Row[], column: number, narrow: number, wide: number): number {
  let widest = narrow;
  for (const line of lines) {
    const value: CellValue = line[column]?.value ?? null;
    if (typeof value === 'string' && value.length + 1 > widest) widest = value.length + 1;
    if (widest >= wide) return wide;
  }
  return widest;
}

/**
 * Heights of the rows whose texts take more than one line. They must be told: not every program fits
 * rows to wrapped text when it opens a file.
 */
function fitHeights(lines: readonly Row[], widths: readonly number[]): [number, number][] {
  return lines.flatMap((line, index): [number, number][] => {
    let most = 1;
    line.forEach((one, column) => {
      if (!one?.look?.wrap || typeof one.value !== 'string') return;
      const width = widths[column] ?? 1;
      const count = one.value
        .split('\n', MOST_LINES)
        .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * WRAP_SLACK) / width)), 0);
      most = Math.max(most, count);
    });
    return most > 1 ? [[FIRST_ROW + index, Math.min(most, MOST_LINES) * LINE_HEIGHT + 3]] : [];
  });
}

/** The whole column of the register, as the statistics sum it: rows typed below count at once. */
export function openingColumn(column: keyof typeof OPENING_COLUMNS): string {
  const name = columnName(OPENING_COLUMNS[column]);
  return `'${SHEETS.openings}'!$${name}:$${name}`;
}
