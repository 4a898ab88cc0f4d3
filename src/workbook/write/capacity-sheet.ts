/**
 * The calculator in the guide's layout, with what ours adds to the right of it; every figure is a
 * live formula of the named inputs.
 */
import { neededFte } from '../../domain/capacity/formulas';
import { timelyPerYear } from '../../domain/capacity/frequencies';
import { calculateNeed, interviewsOfFrequency } from '../../domain/capacity/need';
import { checkTime } from '../../domain/capacity/time-check';
import {
  type Calculator,
  type DocumentRows,
  type Frequency,
  TIMELY_ID,
} from '../../domain/document/registers';
import { isFew } from '../../domain/privacy/few-citizens';
import type { IsoDate } from '../../domain/values/field';
import { cellAt, fixedCell, fixedRange, onSheet, rangeAt } from './addresses';
import { neededFormula, putMatrix } from './capacity-matrix';
import { cell, live } from './cells';
import { LOOKS } from './looks';
import type { Cell, CellValue, DefinedName, Look, Sheet, Validation } from './plan';
import { danishDate } from './serial-date';
import { makeSheetGrid, type SheetGrid } from './sheet-grid';
import { orderedRows } from './source';
import { told } from './week-sheet';
import { CAPACITY, HIDDEN, NAMES, SHEETS } from './words';

/** Rows of the inputs, counted from 0: as in the guide's workbook. */
const CITIZENS_ROW = 2;
const DAYS_ROW = 3;
const WEEKS_ROW = 4;
const GENERAL_ROW = 6;
/** The block to the right: label in two columns, value in two. */
const SIDE = { label: 7, value: 9, firstRow: 1 };

export interface CapacityPlan {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** @param isHiding whether few citizens are left out, and with them all that is worked out of their number */
export function makeCapacitySheet(rows: DocumentRows, today: IsoDate, isHiding = false): CapacityPlan | null {
  const calculator = rows.calculator[0];
  if (!calculator) return null;
  const isFewHidden = isHiding && isFew(calculator.citizens);
  const frequencies = orderedRows(rows.frequencies);
  const grid = makeSheetGrid();
  const context: Context = {
    grid,
    calculator,
    frequencies,
    isFewHidden,
    names: [],
    merges: [],
    validations: [],
  };

  grid.put(
    0,
    0,
    cell(
      [CAPACITY.title, rows.settings[0]?.teamName, danishDate(today), isHiding ? HIDDEN.note : null]
        .filter(Boolean)
        .join(' · '),
      LOOKS.title,
    ),
  );
  putInputs(context);
  const options = putTables(context);
  const sideEnd = putSide(context, options.headingRow);
  const matrixRow = Math.max(options.lastRow, sideEnd) + 2;
  const matrix = putMatrix(context, matrixRow);
  putOptions(context, options.lines, matrix.lastColumn + 3);
  putAnswer(context);

  return {
    sheet: {
      name: SHEETS.capacity,
      visibility: 'visible',
      rows: grid.rows(),
      widths: [40, 17, ...Array.from({ length: Math.max(10, matrix.lastColumn - 1) }, () => 13)],
      hiddenColumns: [matrix.lastColumn + 3, matrix.lastColumn + 4],
      heights: new Map([
        [0, 24],
        [1, 22],
        [options.headingRow, 30],
        [matrixRow + 1, 30],
      ]),
      merges: context.merges,
      conditionalFormats: matrix.formats,
      validations: context.validations,
      print: {
        orientation: 'landscape',
        pagesHigh: 1,
        areas: [rangeAt(0, 0, matrix.lastRow + 2, Math.max(SIDE.value + 1, matrix.lastColumn))],
      },
      tabColor: '0B6A6B',
    },
    names: context.names,
  };
}

interface Context {
  readonly grid: SheetGrid;
  readonly calculator: Calculator;
  readonly frequencies: readonly Frequency[];
  /** The number of citizens may not be told, nor what tells it. */
  readonly isFewHidden: boolean;
  readonly names: DefinedName[];
  readonly merges: string[];
  readonly validations: Validation[];
}

function putInput(
  { grid, names, validations }: Context,
  row: number,
  column: number,
  value: CellValue,
  look: Look,
  name: string | null,
  most?: number,
) {
  grid.put(row, column, cell(value, look));
  if (name !== null) names.push({ name, range: onSheet(SHEETS.capacity, fixedCell(row, column)) });
  validations.push({
    kind: 'number',
    min: 0,
    ...(most === undefined ? {} : { max: most }),
    range: cellAt(row, column),
    title: CAPACITY.check,
    message: most === undefined ? CAPACITY.notANumber : CAPACITY.notAShare,
  });
}

/** A figure that tells how many citizens there are, or what stands in its place. */
const telling = ({ isFewHidden }: Pick<Context, 'isFewHidden'>, figure: Cell): Cell =>
  told(isFewHidden ? 'hidden' : 'live', figure);

function putInputs(context: Context) {
  const { grid, calculator, isFewHidden } = context;
  const inputs = [
    [
      CITIZENS_ROW,
      CAPACITY.citizens,
      isFewHidden ? HIDDEN.count : calculator.citizens,
      NAMES.citizens,
      LOOKS.inputWhole,
    ],
    [DAYS_ROW, CAPACITY.days, calculator.interviewDaysPerWeek, NAMES.daysPerWeek, LOOKS.input],
    [WEEKS_ROW, CAPACITY.weeks, calculator.weeksPerFte, NAMES.weeksPerFte, LOOKS.input],
  ] as const;
  for (const [row, label, value, name, look] of inputs) {
    grid.put(row, 0, cell(label, LOOKS.label));
    putInput(context, row, 1, value, look, name);
  }
}

/** A frequency that can be chosen, and where its total stands. */
interface Option {
  readonly label: string;
  readonly labelFormula: string;
  readonly total: number;
  readonly totalCell: string;
  readonly id: string;
}

function putTables(context: Context) {
  const { grid, calculator, frequencies } = context;
  const lines: Option[] = [];
  const countOf = (frequency: Frequency) => interviewsOfFrequency(calculator, frequencies, frequency);
  const fteOf = (total: number) =>
    neededFte(total, calculator.interviewsPerDay, calculator, calculator.noShow);

  let row = GENERAL_ROW;
  grid.putRow(row, 0, [
    cell(CAPACITY.general, LOOKS.heading),
    cell(CAPACITY.frequency, LOOKS.headingCenter),
    cell(CAPACITY.interviews, LOOKS.headingCenter),
    cell(CAPACITY.fte, LOOKS.headingCenter),
  ]);
  for (const frequency of frequencies.filter((one) => one.table === 'general')) {
    row += 1;
    const total = countOf(frequency).total;
    const isTimely = frequency.id === TIMELY_ID;
    grid.put(row, 0, cell(frequency.label, LOOKS.label));
    putInput(context, row, 1, frequency.perYear, LOOKS.input, isTimely ? NAMES.timely : null);
    grid.putRow(row, 2, [
      telling(context, live(`${NAMES.citizens}*${cellAt(row, 1)}`, total, LOOKS.whole)),
      telling(context, live(neededFormula(cellAt(row, 2)), fteOf(total), LOOKS.oneDecimal)),
    ]);
    lines.push({
      id: frequency.id,
      label: CAPACITY.generalOption(frequency.label),
      labelFormula: `"${CAPACITY.generalOption('')}"&${cellAt(row, 0)}`,
      total,
      totalCell: cellAt(row, 2),
    });
  }

  row += 2;
  grid.put(row, 0, cell(CAPACITY.intensive, LOOKS.section));
  row += 1;
  grid.put(row, 0, cell(CAPACITY.share, LOOKS.label));
  putInput(context, row, 1, calculator.intensiveShare, LOOKS.inputPercent, NAMES.share, 1);
  row += 1;
  const headingRow = row;
  grid.putRow(row, 0, [
    cell(CAPACITY.intensiveFrequency, LOOKS.heading),
    cell(CAPACITY.frequency, LOOKS.headingCenter),
    cell(CAPACITY.intensiveCount, LOOKS.headingCenter),
    cell(CAPACITY.timelyCount, LOOKS.headingCenter),
    cell(CAPACITY.totalCount, LOOKS.headingCenter),
    cell(CAPACITY.fte, LOOKS.headingCenter),
  ]);
  const hasTimely = frequencies.some((one) => one.id === TIMELY_ID && one.table === 'general');
  const base = hasTimely ? NAMES.timely : String(timelyPerYear(frequencies));
  for (const frequency of frequencies.filter((one) => one.table === 'intensive')) {
    row += 1;
    const count = countOf(frequency);
    grid.put(row, 0, cell(frequency.label, LOOKS.label));
    putInput(context, row, 1, frequency.perYear, LOOKS.input, null);
    grid.putRow(row, 2, [
      telling(
        context,
        live(`${NAMES.citizens}*${NAMES.share}*${cellAt(row, 1)}`, count.intensive, LOOKS.whole),
      ),
      telling(context, live(`${NAMES.citizens}*(1-${NAMES.share})*${base}`, count.timely, LOOKS.whole)),
      telling(context, live(`${cellAt(row, 2)}+${cellAt(row, 3)}`, count.total, LOOKS.wholeBold)),
      telling(context, live(neededFormula(cellAt(row, 4)), fteOf(count.total), LOOKS.oneDecimal)),
    ]);
    lines.push({
      id: frequency.id,
      label: CAPACITY.intensiveOption(frequency.label),
      labelFormula: `"${CAPACITY.intensiveOption('')}"&${cellAt(row, 0)}`,
      total: count.total,
      totalCell: cellAt(row, 4),
    });
  }
  return { lines, lastRow: row, headingRow };
}

/** The frequencies to choose from, in hidden columns: label and total. */
function putOptions(
  { grid, names, frequencies, isFewHidden }: Context,
  lines: readonly Option[],
  column: number,
) {
  // The pick list follows the order of the document, which may mix the two tables.
  const ordered = frequencies.flatMap((frequency) => lines.filter((line) => line.id === frequency.id));
  ordered.forEach((line, index) => {
    grid.putRow(index + 2, column, [
      live(line.labelFormula, line.label, LOOKS.label),
      telling({ isFewHidden }, live(line.totalCell, line.total, LOOKS.whole)),
    ]);
  });
  const last = 2 + Math.max(1, ordered.length) - 1;
  names.push(
    { name: NAMES.requirements, range: onSheet(SHEETS.capacity, fixedRange(2, column, last, column)) },
    {
      name: NAMES.requirementTotals,
      range: onSheet(SHEETS.capacity, fixedRange(2, column + 1, last, column + 1)),
    },
  );
}

/**
 * The chosen frequency's need, and the inputs the guide has not. Returns its last row.
 * @param assumptionsRow first row the further inputs may begin on
 */
function putSide(context: Context, assumptionsRow: number): number {
  const { grid, calculator, frequencies, names, merges, validations } = context;
  const need = calculateNeed(calculator, frequencies);
  // Without a number of citizens their formulas come to an empty text.
  const seen = context.isFewHidden ? null : need;
  const time = checkTime(
    calculator.interviewsPerDay,
    calculator.minutesPerInterview,
    calculator.minutesAroundInterview,
  );
  let row = SIDE.firstRow;
  const putPair = (label: string, value: Cell): string => {
    row += 1;
    grid.putRow(row, SIDE.label, [
      cell(label, LOOKS.label),
      cell(null, LOOKS.label),
      value,
      cell(null, value.look),
    ]);
    merges.push(rangeAt(row, SIDE.label, row, SIDE.label + 1), rangeAt(row, SIDE.value, row, SIDE.value + 1));
    return fixedCell(row, SIDE.value);
  };
  const putSideInput = (label: string, value: number | null, look: Look, name: string, most?: number) => {
    putPair(label, cell(value, look));
    putInput(context, row, SIDE.value, value, look, name, most);
  };

  const chosen = need && optionLabel(need.frequency);
  const chosenCell = putPair(CAPACITY.chosenFrequency, cell(chosen, LOOKS.inputText));
  names.push({ name: NAMES.requirement, range: onSheet(SHEETS.capacity, chosenCell) });
  validations.push({
    kind: 'list',
    range: cellAt(row, SIDE.value),
    source: NAMES.requirements,
    title: CAPACITY.check,
    message: CAPACITY.notAFrequency,
  });
  const total = putPair(
    CAPACITY.required,
    telling(
      context,
      live(
        `IFERROR(INDEX(${NAMES.requirementTotals},MATCH(${NAMES.requirement},${NAMES.requirements},0)),"")`,
        need?.interviews.total ?? null,
        LOOKS.wholeBold,
      ),
    ),
  );
  names.push({ name: NAMES.total, range: onSheet(SHEETS.capacity, total) });
  const onlyWith = (formula: string) => `IF(ISNUMBER(${total}),${formula},"")`;
  const toBook = putPair(
    CAPACITY.toBook,
    live(onlyWith(`${total}/(1-${NAMES.noShow})`), seen?.toBook ?? null, LOOKS.whole),
  );
  names.push({ name: NAMES.required, range: onSheet(SHEETS.capacity, toBook) });
  const needed = putPair(
    CAPACITY.needed,
    live(onlyWith(neededFormula(total)), seen?.neededFte ?? null, LOOKS.twoDecimalsBold),
  );
  names.push({ name: NAMES.needed, range: onSheet(SHEETS.capacity, needed) });
  putPair(
    CAPACITY.citizensPerFte,
    live(`IF(N(${needed})>0,${NAMES.citizens}/${needed},"")`, seen?.citizensPerFte ?? null, LOOKS.oneDecimal),
  );
  const both = `AND(ISNUMBER(${needed}),ISNUMBER(${NAMES.availableFte}))`;
  putPair(
    CAPACITY.gap,
    live(`IF(${both},${NAMES.availableFte}-${needed},"")`, seen?.fteGap ?? null, LOOKS.signedTwo),
  );
  putPair(
    CAPACITY.occupancy,
    live(
      `IF(${both},IF(${NAMES.availableFte}>0,${needed}/${NAMES.availableFte},""),"")`,
      seen?.occupancy ?? null,
      LOOKS.percent,
    ),
  );

  // On the tall row of the table's headings, which would else stretch one of the fields.
  row = Math.max(row + 2, assumptionsRow);
  grid.put(row, SIDE.label, cell(CAPACITY.more, LOOKS.section));
  putSideInput(CAPACITY.perDay, calculator.interviewsPerDay, LOOKS.input, NAMES.perDay);
  putSideInput(CAPACITY.noShow, calculator.noShow, LOOKS.inputPercent, NAMES.noShow, 0.99);
  putSideInput(CAPACITY.available, calculator.availableFte, LOOKS.input, NAMES.availableFte);
  putSideInput(CAPACITY.minutes, calculator.minutesPerInterview, LOOKS.input, NAMES.minutesPerInterview);
  putSideInput(CAPACITY.minutesAround, calculator.minutesAroundInterview, LOOKS.input, NAMES.minutesAround);
  putPair(
    CAPACITY.minutesPerDay,
    live(
      `IF(ISNUMBER(${NAMES.minutesPerInterview}),${NAMES.perDay}*(${NAMES.minutesPerInterview}+N(${NAMES.minutesAround})),"")`,
      time?.minutes ?? null,
      LOOKS.whole,
    ),
  );
  return row;
}

const optionLabel = (frequency: Frequency): string =>
  frequency.table === 'general'
    ? CAPACITY.generalOption(frequency.label)
    : CAPACITY.intensiveOption(frequency.label);

/** The answer in words. FIXED writes numbers as the reader's Excel does; TEXT would need its language. */
function putAnswer({ grid, calculator, frequencies, isFewHidden }: Context) {
  const need = isFewHidden ? null : calculateNeed(calculator, frequencies);
  const { answer } = CAPACITY;
  const interviews = `FIXED(${NAMES.total},0)`;
  const formula = `IF(ISNUMBER(${NAMES.needed}),${interviews}&"${answer.requires}"&FIXED(${NAMES.needed},1)&"${answer.fteAt}"&${NAMES.perDay}&"${answer.perDay}",IF(ISNUMBER(${NAMES.total}),${interviews}&"${answer.unknown}",""))`;
  const danish = (value: number, decimals: number) =>
    value.toLocaleString('da-DK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  let words: CellValue = null;
  if (need) {
    words =
      need.neededFte === null
        ? `${danish(need.interviews.total, 0)}${answer.unknown}`
        : `${danish(need.interviews.total, 0)}${answer.requires}${danish(need.neededFte, 1)}${answer.fteAt}${String(calculator.interviewsPerDay).replace('.', ',')}${answer.perDay}`;
  }
  grid.put(1, 0, live(formula, words, LOOKS.answer));
}
