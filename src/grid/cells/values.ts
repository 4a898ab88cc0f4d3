/** Reading what a cell holds, whichever its type. */
import { collator } from '../../i18n/format';
import { isRaw } from '../../i18n/read';
import { danishSortKey } from '../model/sort-key';
import type { CellType, CellValue } from '../types';

/** The text of a value without regard to its type: what was typed, or the value as it is stored. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  return isRaw(value) ? value.raw : String(value);
}

/** Whether a text may be part of a number as it is shown. */
export const canBeInFigure = (text: string): boolean => /^[\d.,\-\s]+$/.test(text);

export const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** Numbers before texts, each in its own order: a column may hold text that did not fit. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return collator.compare(plainText(a), plainText(b));
}

/** The sort key that goes with `compareValues`. */
export const valueSortKey = (value: CellValue): number | string | null =>
  typeof value === 'number' ? value : danishSortKey(plainText(value));

/**
 * A value as a cell of another kind takes it when it is filled in there: figures as they are, a
 * list's value by its label, a date as it is shown.
 */
export function carryValue(value: CellValue, from: CellType, to: CellType): CellValue {
  if (value === null || from === to) return value;
  if (typeof value === 'number' && (to.name === 'number' || to.name === 'percent')) return value;
  if (from.name === to.name && to.name !== 'choice') return value;
  return to.parse(from.format(value));
}

/** Whether a person may type in cells of the type. */
export const isEditableType = (type: CellType): boolean => type.name !== 'computed';
