/** The calculator's matrix of interviews a day and årsværk, marked live for the chosen frequency. */
import { bookableInterviews, neededFte } from '../../domain/capacity/formulas';
import { matrixAxes } from '../../domain/capacity/matrix';
import { calculateNeed } from '../../domain/capacity/need';
import type { Calculator, Frequency } from '../../domain/document/registers';
import { cellAt, columnName, rangeAt } from './addresses';
import { blanks, cell, live } from './cells';
import { CONDITIONS, LOOKS } from './looks';
import type { ConditionalFormat } from './plan';
import type { SheetGrid } from './sheet-grid';
import { CAPACITY, NAMES } from './words';

const MATRIX_COLUMN = 2;

const heldPerFteFormula = `(${NAMES.perDay}*${NAMES.daysPerWeek}*${NAMES.weeksPerFte}*(1-${NAMES.noShow}))`;

/** Domain: `neededFte`. */
export const neededFormula = (total: string, perFte = heldPerFteFormula): string =>
  `IF(${total}=0,0,IF(${perFte}>0,${total}/${perFte},""))`;

export interface MatrixContext {
  readonly grid: SheetGrid;
  readonly calculator: Calculator;
  readonly frequencies: readonly Frequency[];
  readonly merges: string[];
  /** Without a number of citizens nothing is required, and no cell reaches it. */
  readonly isFewHidden: boolean;
}

export interface PutMatrix {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly formats: readonly ConditionalFormat[];
}

/** Puts the matrix on the sheet from `titleRow` on, and tells where it ends and how it is marked. */
export function putMatrix(
  { grid, calculator, frequencies, merges, isFewHidden }: MatrixContext,
  titleRow: number,
): PutMatrix {
  const axes = matrixAxes(calculator);
  const headRow = titleRow + 1;
  const firstRow = headRow + 1;
  const lastRow = firstRow + Math.max(1, axes.perDay.length) - 1;
  const lastAxisColumn = MATRIX_COLUMN + Math.max(1, axes.fte.length) - 1;
  const inverseColumn = lastAxisColumn + 1;
  const need = isFewHidden ? null : calculateNeed(calculator, frequencies);

  grid.putRow(titleRow, MATRIX_COLUMN, [
    cell(CAPACITY.matrixColumns, LOOKS.bandHeading),
    ...blanks(lastAxisColumn - MATRIX_COLUMN, LOOKS.bandHeading),
  ]);
  if (lastAxisColumn > MATRIX_COLUMN) merges.push(rangeAt(titleRow, MATRIX_COLUMN, titleRow, lastAxisColumn));
  grid.putRow(headRow, 0, [
    cell(CAPACITY.matrixRows, LOOKS.heading),
    cell(null, LOOKS.heading),
    ...axes.fte.map((fte) => cell(fte, LOOKS.headingNumber)),
    cell(CAPACITY.inverse, LOOKS.headingCenter),
  ]);
  axes.perDay.forEach((perDay, index) => {
    const row = firstRow + index;
    const held = `($B${row + 1}*${NAMES.daysPerWeek}*${NAMES.weeksPerFte}*(1-${NAMES.noShow}))`;
    grid.putRow(row, 1, [
      cell(perDay, LOOKS.headingNumber),
      ...axes.fte.map((fte, at) =>
        live(
          `$B${row + 1}*${NAMES.daysPerWeek}*${NAMES.weeksPerFte}*${columnName(MATRIX_COLUMN + at)}$${headRow + 1}`,
          bookableInterviews(perDay, calculator, fte),
          LOOKS.matrix,
        ),
      ),
      live(
        `IF(ISNUMBER(${NAMES.total}),${neededFormula(NAMES.total, held)},"")`,
        need ? neededFte(need.interviews.total, perDay, calculator, calculator.noShow) : null,
        LOOKS.twoDecimalsBold,
      ),
    ]);
  });
  grid.put(lastRow + 1, 0, cell(CAPACITY.matrixNote, LOOKS.note));
  grid.put(lastRow + 2, 0, cell(CAPACITY.hint, LOOKS.note));

  const first = cellAt(firstRow, MATRIX_COLUMN);
  const range = rangeAt(firstRow, MATRIX_COLUMN, lastRow, lastAxisColumn);
  // Domain: `isEnough`, which forgives a billionth.
  const limit = `${NAMES.required}-0.000000001*MAX(1,ABS(${NAMES.required}))`;
  const before = (neighbour: string, isFirst: string) => `OR(${isFirst},${neighbour}<${limit})`;
  const inRow = before(cellAt(firstRow, MATRIX_COLUMN - 1), `COLUMN()=${MATRIX_COLUMN + 1}`);
  const inColumn = before(cellAt(firstRow - 1, MATRIX_COLUMN), `ROW()=${firstRow + 1}`);
  return {
    lastRow,
    lastColumn: inverseColumn,
    formats: isFewHidden
      ? []
      : [
          { range, formula: `AND(${first}>=${limit},OR(${inRow},${inColumn}))`, look: CONDITIONS.smallest },
          { range, formula: `${first}>=${limit}`, look: CONDITIONS.reached },
        ],
  };
}
