import { formatNumber } from '../../i18n/format';
import type { CellType, CellValue } from '../types';
import { canBeInFigure, compareValues, plainText, valueSortKey } from './values';

export interface ComputedOptions {
  /** Most decimals shown of a number. */
  readonly decimals?: number;
  readonly align?: CellType['align'];
  /** How a value is shown, where a number with its decimals is not it. */
  readonly format?: (value: CellValue) => string;
  /** Whether the values are numbers and nothing else. */
  readonly isNumeric?: boolean;
  /** Ascending order, where numbers by size and texts by alphabet are not it. */
  readonly compare?: (a: CellValue, b: CellValue) => number;
}

/** A value that follows from others and is not typed: cells of it are read-only. */
export function makeComputedType(options: ComputedOptions = {}): CellType {
  const { decimals = 2 } = options;
  const format =
    options.format ??
    ((value: CellValue) => (typeof value === 'number' ? formatNumber(value, decimals) : plainText(value)));
  return {
    name: 'computed',
    align: options.align ?? 'left',
    format,
    editText: format,
    parse: (text) => ({ raw: text }),
    problem: () => null,
    compare: options.compare ?? compareValues,
    ...(options.compare ? {} : { sortKey: valueSortKey }),
    ...(options.isNumeric ? { canShow: canBeInFigure } : {}),
  };
}
