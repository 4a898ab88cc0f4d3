/** The calculator: labels with a figure beside them, two tables of frequencies, and the matrix. */
import type { Frequency } from '../../domain/document/registers';
import type { IncomingCalculator, IncomingFrequency } from '../../domain/merge/incoming';
import { normaliseWords } from '../../domain/merge/labels';
import { isCalculatorFigure, isPerYear } from '../../domain/merge/merge-capacity';
import { isRaw } from '../../domain/values/field';
import { readShare } from '../../domain/values/read-number';
import type { SheetReport } from '../protocol';
import { CAPACITY } from '../write/words';
import { hasCpr, isHiddenFigure, numberOf } from './cell-values';
import { matchHeading, type Vocabulary } from './headings';
import { makeReport, type ReportDraft } from './report';
import { type Cell, cellAt, isBlank, type Sheet, textOf } from './sheet';

type Input = keyof IncomingCalculator['inputs'];

const INPUTS: Vocabulary<
  Exclude<Input, 'matrixPerDayFrom' | 'matrixPerDayTo' | 'matrixFteFrom' | 'matrixFteTo' | 'matrixFteStep'>
> = {
  citizens: ['Antal borgere', 'Borgere', 'Antal borgere i målgruppen'],
  interviewDaysPerWeek: [
    'Antal dage med samtaler',
    'Antal dage med samtaler (pr. uge)',
    'Dage med samtaler',
    'Samtaledage pr. uge',
  ],
  weeksPerFte: [
    'Antal uger pr. årsværk',
    'Antal uger på et årsværk',
    'Antal uger på et årsværk (typisk 43-44)',
    'Uger pr. årsværk',
  ],
  intensiveShare: [
    'Andel med behov for intensiveret indsats',
    'Andel med behov for en intensiveret indsats',
    'Andel med intensiveret indsats',
  ],
  interviewsPerDay: ['Samtaler pr. dag'],
  noShow: ['Udeblivelse', 'Udeblivelser', 'Udeblivelsesprocent'],
  minutesPerInterview: ['Minutter pr. samtale'],
  minutesAroundInterview: [CAPACITY.minutesAround, 'Minutter omkring en samtale'],
  availableFte: [CAPACITY.available, 'Årsværk til rådighed'],
};

const SHARES: readonly Input[] = ['intensiveShare', 'noShow'];
const NULLABLE: readonly Input[] = ['minutesPerInterview', 'minutesAroundInterview', 'availableFte'];

const TABLES: Vocabulary<Frequency['table']> = {
  general: ['Generelt for hele målgruppen', 'Generelt'],
  intensive: ['Frekvens for den intensiverede indsats', 'Frekvens for intensiveret indsats'],
};
const MATRIX_ROWS = normaliseWords('Antal samtaler pr. dag');

/** A figure may stand a merged column away from its label. */
const REACH = 3;

export interface CapacitySheet {
  readonly report: SheetReport;
  readonly calculator: IncomingCalculator;
}

/**
 * Null when the sheet is no calculator.
 * @param isExact an export of the app: an empty cell is an emptied one, and the matrix's ranges are known
 */
export function recogniseCapacity(sheet: Sheet, isExact: boolean, file = 0): CapacitySheet | null {
  const report = makeReport(sheet);
  const inputs: { [Name in Input]?: number | null } = {};
  const frequencies: IncomingFrequency[] = [];
  let labels = 0;
  let firstRow = 0;
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell.length > 80 || cell === '') return;
      const input = matchHeading(cell, INPUTS);
      if (input !== null && !(input in inputs)) {
        const value = readInput(sheet, row, column, input, isExact, report);
        if (value === undefined) return;
        if (labels === 0) firstRow = row + 1;
        labels += 1;
        if (value !== 'rejected') inputs[input] = value;
        return;
      }
      const table = matchHeading(cell, TABLES);
      if (table !== null)
        frequencies.push(...readFrequencies(sheet, row, column, table, isExact, file, report));
      if (normaliseWords(cell) === MATRIX_ROWS && !isExact)
        Object.assign(inputs, readMatrixRanges(sheet, row, column));
    });
  });
  if (labels < 2 || !('citizens' in inputs || 'weeksPerFte' in inputs)) return null;
  report.taken = Object.keys(inputs).length + frequencies.length;
  return {
    report: report.finish('capacity'),
    calculator: {
      inputs: inputs as IncomingCalculator['inputs'],
      frequencies,
      source: { file, sheet: sheet.name, row: firstRow },
    },
  };
}

/** Undefined: nothing stands beside the label, so it is no input. */
function readInput(
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
  isExact: boolean,
  report: ReportDraft,
): number | null | 'rejected' | undefined {
  let at = column + 1;
  while (at < column + REACH && isBlank(cellAt(sheet, row, at))) at += 1;
  const cell = cellAt(sheet, row, at);
  if (isHiddenFigure(cell)) {
    report.hidden += 1;
    return undefined;
  }
  if (isBlank(cell)) return isExact && NULLABLE.includes(input) ? null : undefined;
  const value = SHARES.includes(input) ? shareOf(cell) : numberOf(cell);
  if (typeof value === 'number' && isCalculatorFigure(input, value)) return value;
  const label = textOf(cellAt(sheet, row, column));
  const reason = hasCpr(cell) ? 'cpr' : typeof value === 'number' ? 'outOfRange' : 'notNumber';
  report.reject(row, at, label, reason, false);
  return 'rejected';
}

/** 0.3, `30 %` and 30 are all 30 %. A number of at most 1 is a share already. */
export function shareOf(cell: Cell): number | { raw: string } | null {
  if (typeof cell === 'number') return cell <= 1 ? cell : cell / 100;
  if (isBlank(cell)) return null;
  const text = textOf(cell);
  return (typeof cell === 'string' ? readShare(text) : null) ?? { raw: text };
}

/** The lines under a table's heading, as far as a figure stands beside the label. */
function readFrequencies(
  sheet: Sheet,
  headingRow: number,
  column: number,
  table: Frequency['table'],
  isExact: boolean,
  file: number,
  report: ReportDraft,
): IncomingFrequency[] {
  const frequencies: IncomingFrequency[] = [];
  for (let row = headingRow + 1; row < sheet.rows.length; row++) {
    const label = textOf(cellAt(sheet, row, column));
    const cell = cellAt(sheet, row, column + 1);
    const perYear = numberOf(cell);
    if (perYear === null || (label === '' && !isExact)) break;
    if (hasCpr(cellAt(sheet, row, column))) report.reject(row, column, null, 'cpr', false);
    else if (hasCpr(cell)) report.reject(row, column + 1, label, 'cpr', false);
    else if (isRaw(perYear) || !isPerYear(perYear))
      report.reject(row, column + 1, label, isRaw(perYear) ? 'notNumber' : 'outOfRange', false);
    else frequencies.push({ table, label, perYear, source: { file, sheet: sheet.name, row: row + 1 } });
  }
  return frequencies;
}

/** First and last of the matrix's interviews a day (down) and årsværk (across), when they are even steps. */
function readMatrixRanges(sheet: Sheet, row: number, column: number): Partial<IncomingCalculator['inputs']> {
  const across = (sheet.rows[row] ?? []).slice(column + 1).filter((cell) => typeof cell === 'number');
  const down: number[] = [];
  for (let below = row + 1; below < sheet.rows.length; below++) {
    const cell = (sheet.rows[below] ?? []).slice(column, column + 2).find((one) => typeof one === 'number');
    if (cell === undefined) break;
    down.push(cell);
  }
  const ranges: { [Name in Input]?: number } = {};
  const [step, firstFte, lastFte] = [stepOf(across), across[0], across.at(-1)];
  if ((step === 1 || step === 0.5) && firstFte !== undefined && lastFte !== undefined) {
    ranges.matrixFteFrom = firstFte;
    ranges.matrixFteTo = lastFte;
    ranges.matrixFteStep = step;
  }
  const [firstDay, lastDay] = [down[0], down.at(-1)];
  if (stepOf(down) === 1 && firstDay !== undefined && lastDay !== undefined) {
    ranges.matrixPerDayFrom = firstDay;
    ranges.matrixPerDayTo = lastDay;
  }
  return Object.fromEntries(
    Object.entries(ranges).filter(([name, value]) => isCalculatorFigure(name as Input, value)),
  );
}

/** The step between all of them; null when they are not even. */
function stepOf(values: readonly number[]): number | null {
  const [first, second] = values;
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  return values.every((value, index) => Math.abs(value - first - index * step) < 1e-9) ? step : null;
}
