/** The matrix "Årsværk": interviews a year for every interviews a day (rows) and årsværk (columns). */
import { bookableInterviews, isEnough, type WorkingYear } from './formulas';

/** More lines than this fit no screen and no sheet. */
const MOST_STEPS = 100;

/**
 * The values from `from` to `to`, both included, `step` apart. Each is computed from the start, so
 * that steps of 0.1 do not drift.
 */
export function makeAxis(from: number, to: number, step = 1): number[] {
  const count = Math.min(MOST_STEPS, Math.floor((to - from) / step + 1e-9) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index * step);
}

/** The ranges of the calculator's matrix. */
export interface MatrixRanges {
  readonly matrixPerDayFrom: number;
  readonly matrixPerDayTo: number;
  readonly matrixFteFrom: number;
  readonly matrixFteTo: number;
  readonly matrixFteStep: number;
}

export interface MatrixAxes {
  /** Interviews a day, one per row. */
  readonly perDay: readonly number[];
  /** Årsværk, one per column. */
  readonly fte: readonly number[];
}

export function matrixAxes(ranges: MatrixRanges): MatrixAxes {
  return {
    perDay: makeAxis(ranges.matrixPerDayFrom, ranges.matrixPerDayTo),
    fte: makeAxis(ranges.matrixFteFrom, ranges.matrixFteTo, ranges.matrixFteStep),
  };
}

/** One cell, and how it stands to the requirement. */
export interface MatrixCell {
  /** Interviews a year that can be booked. */
  readonly interviews: number;
  readonly isEnough: boolean;
  /** The fewest årsværk that are enough at these interviews a day. */
  readonly isSmallestInRow: boolean;
  /** The fewest interviews a day that are enough with these årsværk. */
  readonly isSmallestInColumn: boolean;
}

/**
 * All cells, row by row, marked for a requirement. Figures grow along both axes, so the smallest
 * sufficient cell is the one whose neighbour before it is not enough.
 * @param toBook interviews a year that must be booked: the requirement, no-show included
 */
export function makeMatrix(axes: MatrixAxes, year: WorkingYear, toBook: number): MatrixCell[][] {
  const isEnoughAt = (row: number, column: number): boolean => {
    const perDay = axes.perDay[row];
    const fte = axes.fte[column];
    return (
      perDay !== undefined && fte !== undefined && isEnough(bookableInterviews(perDay, year, fte), toBook)
    );
  };
  return axes.perDay.map((perDay, row) =>
    axes.fte.map((fte, column) => {
      const isMet = isEnoughAt(row, column);
      return {
        interviews: bookableInterviews(perDay, year, fte),
        isEnough: isMet,
        isSmallestInRow: isMet && !isEnoughAt(row, column - 1),
        isSmallestInColumn: isMet && !isEnoughAt(row - 1, column),
      };
    }),
  );
}
