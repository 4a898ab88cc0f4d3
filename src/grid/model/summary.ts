/** What the status line says of a selection. */
import type { CellValue } from '../types';

export interface SelectionSummary {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  /** Null without numbers. */
  readonly mean: number | null;
}

export const EMPTY_SUMMARY: SelectionSummary = { cells: 0, numbers: 0, sum: 0, mean: null };

/** Counts all cells, and adds up those that hold a number. */
export function summarise(values: Iterable<CellValue>): SelectionSummary {
  let cells = 0;
  let numbers = 0;
  let sum = 0;
  for (const value of values) {
    cells += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
  }
  return { cells, numbers, sum, mean: numbers === 0 ? null : sum / numbers };
}
