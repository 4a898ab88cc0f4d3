/** The register as the guide has it, with places left and the state of each row as live formulas. */
import type { DocumentRows, Opening } from '../../domain/document/registers';
import { resultOf } from '../../domain/openings/result-of';
import { type AgeLimits, type OpeningStatus, statusOf } from '../../domain/openings/status';
import { type Field, type IsoDate, isRaw } from '../../domain/values/field';
import type { OpeningColumn } from '../export-choices';
import { columnName, rangeAt } from './addresses';
import { blanks, cell, live, numberCell } from './cells';
import { CONDITIONS, LOOKS } from './looks';
import { FIRST_ROW, type OpeningsLayout } from './openings-layout';
import type { Cell, CellValue, ConditionalFormat, Look, Row, Sheet, Validation } from './plan';
import { danishDate, serialOfDate } from './serial-date';
import { makeLabelOf } from './source';
import { NAMES, OPENINGS, SHEETS } from './words';

const BAND_ROW = 2;
const HEADING_ROW = 3;
/** Rows under the register that already age, and offer the lists, when the leader types on in Excel. */
const SPARE_ROWS = 500;
/** Points. */
const LINE_HEIGHT = 13;
const MOST_LINES = 4;
/** Words end before the line does. */
const WRAP_SLACK = 1.1;

type Group = keyof typeof OPENINGS.groups;

interface ColumnPlan {
  readonly group: Group;
  /**
   * Narrowest and widest, in characters; a column is as wide as what stands in it, and longer texts
   * wrap. All of them together can still be read on a page of A4.
   */
  readonly width: readonly [number, number];
}

const COLUMNS: Readonly<Record<OpeningColumn, ColumnPlan>> = {
  date: { group: 'company', width: [11, 11] },
  company: { group: 'company', width: [16, 25] },
  cvr: { group: 'company', width: [10, 10] },
  address: { group: 'company', width: [14, 25] },
  phone: { group: 'company', width: [14.5, 14.5] },
  mail: { group: 'company', width: [14, 37] },
  contact: { group: 'company', width: [12, 18] },
  branch: { group: 'contact', width: [15, 22] },
  result: { group: 'contact', width: [13, 17] },
  jobFunction: { group: 'contact', width: [13, 19] },
  places: { group: 'contact', width: [8, 8] },
  filledPlaces: { group: 'contact', width: [8.5, 8.5] },
  consultant: { group: 'followUp', width: [12, 16] },
  followUp: { group: 'followUp', width: [16, 16] },
  note: { group: 'followUp', width: [15, 28] },
  remaining: { group: 'followUp', width: [8, 8] },
  status: { group: 'followUp', width: [10, 10] },
};
const ID_WIDTH = 4;

/**
 * @param openings in the order they are to stand in
 * @param subset what to say of a sheet that is not the whole register; null when it is
 */
export function makeOpeningsSheet(
  rows: DocumentRows,
  openings: readonly Opening[],
  layout: OpeningsLayout,
  today: IsoDate,
  subset: string | null = null,
): Sheet {
  const settings = rows.settings[0];
  const limits: AgeLimits = { yellowDays: settings?.yellowDays ?? 0, redDays: settings?.redDays ?? 0 };
  const results = new Map(rows.results.map((result) => [result.id, result]));
  const lastRow = FIRST_ROW + openings.length - 1;
  const spareRow = Math.max(lastRow, FIRST_ROW) + SPARE_ROWS;

  const makers = layout.columns.map((column) => makeCellMaker(column, rows, layout, lastRow));
  const lines = openings.map((opening, index): Row => {
    const status = statusOf(opening, resultOf(opening, results), limits, today);
    const line: Cell[] = makers.map((make) => make(opening, status, index));
    line.push({ value: opening.id, look: LOOKS.label });
    return line;
  });

  const widths = layout.columns.map((column, at) => fitWidth(lines, at, ...COLUMNS[column].width));
  const notes = [
    ...(layout.has('date') && layout.has('status')
      ? [OPENINGS.ageNote(limits.yellowDays, limits.redDays)]
      : []),
    ...(subset === null ? [] : [subset]),
  ];

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
      [cell(notes.join(' '), LOOKS.subtitle)],
      bandsOf(layout).flatMap(({ group, from, to }) => [
        cell(OPENINGS.groups[group], LOOKS.bandHeading),
        ...blanks(to - from, LOOKS.bandHeading),
      ]),
      [
        ...layout.columns.map((column) => cell(OPENINGS.headings[column], LOOKS.heading)),
        cell(OPENINGS.id, LOOKS.heading),
      ],
      ...lines,
    ],
    widths: [...widths, ID_WIDTH],
    hiddenColumns: [layout.idColumn],
    heights: new Map([[0, 24], [HEADING_ROW, 42], ...fitHeights(lines, widths)]),
    merges: bandsOf(layout)
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => rangeAt(BAND_ROW, from, BAND_ROW, to)),
    frozen: { rows: FIRST_ROW, columns: layout.at('company') + 1 },
    filter: rangeAt(HEADING_ROW, 0, Math.max(HEADING_ROW, lastRow), layout.lastColumn),
    conditionalFormats: makeAgeing(layout, spareRow),
    validations: makeValidations(layout, spareRow),
    print: {
      orientation: 'landscape',
      titleRows: [BAND_ROW + 1, HEADING_ROW + 1],
      pagesHigh: 0,
      areas: [rangeAt(0, 0, Math.max(HEADING_ROW, lastRow), layout.lastColumn)],
    },
    tabColor: '0B6A6B',
  };
}

/** The groups over the columns, each from its first column to its last. */
function bandsOf({ columns }: OpeningsLayout): { group: Group; from: number; to: number }[] {
  const bands: { group: Group; from: number; to: number }[] = [];
  columns.forEach((column, at) => {
    const { group } = COLUMNS[column];
    const last = bands.at(-1);
    if (last?.group === group) last.to = at;
    else bands.push({ group, from: at, to: at });
  });
  return bands;
}

type CellMaker = (opening: Opening, status: OpeningStatus, index: number) => Cell;

/** The same cell for the same value: a column of a hundred thousand rows has a few values only. */
function keep<Value>(make: (value: Value) => Cell): (value: Value) => Cell {
  const made = new Map<Value, Cell>();
  return (value) => {
    let one = made.get(value);
    if (!one) {
      one = make(value);
      made.set(value, one);
    }
    return one;
  };
}

/** How a column's cells are made, decided once: a register has a hundred thousand of them. */
function makeCellMaker(
  column: OpeningColumn,
  rows: DocumentRows,
  layout: OpeningsLayout,
  lastRow: number,
): CellMaker {
  const place = layout.at(column);
  const range = rangeAt(FIRST_ROW, place, Math.max(FIRST_ROW, lastRow), place);
  const chosen = <Item extends Parameters<typeof makeLabelOf>[0][number]>(
    items: readonly Item[],
    read: (opening: Opening) => Field<string>,
  ): CellMaker => {
    const labelOf = makeLabelOf(items);
    const make = keep((field: Field<string>) => cell(labelOf(field), LOOKS.labelWrap));
    return (opening) => make(read(opening));
  };
  switch (column) {
    case 'date': {
      const make = keep(dateCell);
      return (opening) => make(opening.date);
    }
    case 'followUp': {
      const make = keep(dateCell);
      return (opening) => make(opening.followUp);
    }
    case 'cvr':
      return (opening) => (opening.cvr === null ? NO_DIGITS : { value: opening.cvr, look: LOOKS.digits });
    case 'phone':
      return (opening) =>
        opening.phone === null ? NO_DIGITS : { value: shownPhone(opening.phone), look: LOOKS.digits };
    case 'branch':
      return chosen(rows.branches, (opening) => opening.branch);
    case 'result':
      return chosen(rows.results, (opening) => opening.result);
    case 'jobFunction':
      return chosen(rows.jobFunctions, (opening) => opening.jobFunction);
    case 'consultant':
      return chosen(rows.employees, (opening) => opening.consultant);
    case 'places': {
      const make = keep((field: Field<number>) => numberCell(field, LOOKS.numberInset));
      return (opening) => make(opening.places);
    }
    case 'filledPlaces': {
      const make = keep((field: Field<number>) => numberCell(field, LOOKS.numberInset));
      return (opening) => make(opening.filledPlaces);
    }
    case 'remaining': {
      const formula = layout.isLive ? layout.remainingFormula(FIRST_ROW + 1) : null;
      const make = makeFollowers(formula, range, LOOKS.numberInset);
      return (_, { state, remaining }, index) => make(state === 'contact' ? null : remaining, index);
    }
    case 'status': {
      const formula = layout.isLive ? layout.statusFormula(FIRST_ROW + 1) : null;
      const make = makeFollowers(formula, range, LOOKS.status);
      return (_, { state }, index) => make(OPENINGS.status[state], index);
    }
    default:
      return (opening) => {
        const value = opening[column];
        return value === null ? NO_TEXT : { value, look: LOOKS.labelWrap };
      };
  }
}

const NO_DIGITS = cell(null, LOOKS.digits);
const NO_TEXT = cell(null, LOOKS.labelWrap);

/**
 * Cells of a computed column: the first has the formula, and the others follow it down.
 * @param formula for the first row; null: the columns it needs are not there, and the figures stand alone
 */
function makeFollowers(formula: string | null, range: string, look: Look) {
  if (formula === null) {
    const make = keep((result: CellValue) => cell(result, look));
    return (result: CellValue, _index: number) => make(result);
  }
  const follow = keep((result: CellValue): Cell => ({ ...live(formula, result, look), shared: { range } }));
  return (result: CellValue, index: number): Cell =>
    index === 0 ? { ...live(formula, result, look), shared: { range, isFirst: true } } : follow(result);
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

function makeAgeing(layout: OpeningsLayout, spareRow: number): ConditionalFormat[] {
  if (!layout.has('status')) return [];
  const row = FIRST_ROW + 1;
  const range = rangeAt(FIRST_ROW, 0, spareRow, layout.lastColumn);
  const status = `$${columnName(layout.at('status'))}${row}`;
  const words = OPENINGS.status;
  const filled: ConditionalFormat = {
    range,
    formula: `${status}="${words.filled}"`,
    look: CONDITIONS.filled,
  };
  if (!layout.has('date')) return [filled];
  const date = `$${columnName(layout.at('date'))}${row}`;
  const isOpen = `ISNUMBER(${date}),${status}<>"${words.filled}",${status}<>"${words.contact}",${status}<>""`;
  const isOld = `TODAY()-${date}>=${NAMES.redDays}`;
  return [
    { range, formula: `AND(${isOpen},${isOld})`, look: CONDITIONS.red },
    {
      range,
      formula: `AND(${isOpen},TODAY()-${date}>=${NAMES.yellowDays},TODAY()-${date}<${NAMES.redDays})`,
      look: CONDITIONS.yellow,
    },
    filled,
  ];
}

const LISTS_OF_COLUMNS: readonly (readonly [OpeningColumn, string])[] = [
  ['branch', NAMES.branches],
  ['result', NAMES.results],
  ['jobFunction', NAMES.jobFunctions],
  ['consultant', NAMES.consultants],
];

function makeValidations(layout: OpeningsLayout, spareRow: number): Validation[] {
  const title = OPENINGS.check;
  const rangeOf = (column: OpeningColumn) =>
    rangeAt(FIRST_ROW, layout.at(column), spareRow, layout.at(column));
  const present = (columns: readonly OpeningColumn[]) => columns.filter(layout.has);
  return [
    ...LISTS_OF_COLUMNS.filter(([column]) => layout.has(column)).map(
      ([column, source]): Validation => ({
        kind: 'list',
        range: rangeOf(column),
        source,
        title,
        message: OPENINGS.notInList,
      }),
    ),
    ...present(['date', 'followUp']).map(
      (column): Validation => ({ kind: 'date', range: rangeOf(column), title, message: OPENINGS.notADate }),
    ),
    ...present(['places', 'filledPlaces']).map(
      (column): Validation => ({
        kind: 'number',
        min: 0,
        range: rangeOf(column),
        title,
        message: OPENINGS.notANumber,
      }),
    ),
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
      if (one.value.length * WRAP_SLACK <= width && !one.value.includes('\n')) return;
      const count = one.value
        .split('\n', MOST_LINES)
        .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * WRAP_SLACK) / width)), 0);
      most = Math.max(most, count);
    });
    return most > 1 ? [[FIRST_ROW + index, Math.min(most, MOST_LINES) * LINE_HEIGHT + 3]] : [];
  });
}
