/** Short ways to write down a cell. */
import { type Field, isRaw } from '../../domain/values/field';
import type { Cell, CellValue, Look } from './plan';

export const cell = (value: CellValue, look?: Look): Cell => (look ? { value, look } : { value });

/**
 * A live formula with what it came to. An unknown result is an empty text, as the formulas
 * themselves give it: a cell with nothing cached would show as 0 in a preview.
 */
export const live = (formula: string, result: CellValue, look: Look): Cell => ({
  formula,
  value: result ?? '',
  look,
});

/** A number of the document: typed text that is no number stays as it was typed. */
export const numberCell = (field: Field<number>, look: Look): Cell => ({
  value: isRaw(field) ? field.raw : field,
  look,
});

/** A row of empty cells with one look: the lines around merged or unused cells. */
export const blanks = (count: number, look: Look): Cell[] =>
  Array.from({ length: count }, () => ({ value: null, look }));
