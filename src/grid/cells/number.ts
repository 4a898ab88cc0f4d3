import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { readNumberOrSum } from '../../i18n/read';
import type { CellType, CellValue } from '../types';
import { canBeInFigure, compareValues, plainText, valueSortKey } from './values';

export interface NumberOptions {
  /** Most decimals shown. With 0 the cell takes whole numbers only, unless `isWhole` is false. */
  readonly decimals?: number;
  /** Decimals always shown. */
  readonly leastDecimals?: number;
  /** Smallest and largest number that fits, both included. */
  readonly min?: number;
  readonly max?: number;
  /** Shown after the number: `5 timer`. Columns with a unit in their heading need none. */
  readonly unit?: string;
  readonly isWhole?: boolean;
  /** Whether the cell may not be empty, so that its messages do not offer that. */
  readonly isRequired?: boolean;
}

/** Numbers typed the Danish way, or as a sum that begins with `=`. */
export function makeNumberType(options: NumberOptions = {}): CellType {
  const { decimals = 2, leastDecimals = 0, min, max, unit } = options;
  const isWhole = options.isWhole ?? decimals === 0;
  const show = (value: number): string => formatNumber(value, decimals, leastDecimals);

  const misfit = (value: number, text: string): string | null => {
    if (isWhole && !Number.isInteger(value)) return t().grid.problem.notWhole(text);
    if (min !== undefined && value < min) return t().grid.problem.tooSmall(text, show(min));
    if (max !== undefined && value > max) return t().grid.problem.tooLarge(text, show(max));
    return null;
  };

  return {
    name: 'number',
    align: 'right',
    format(value) {
      if (typeof value !== 'number') return plainText(value);
      return unit ? `${show(value)} ${unit}` : show(value);
    },
    // All decimals of the stored number, so that editing without typing changes nothing.
    editText: (value) =>
      typeof value === 'number' ? formatNumber(value, 12).replace(/\./g, '') : plainText(value),
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      const bare =
        unit && trimmed.toLowerCase().endsWith(unit.toLowerCase()) ? trimmed.slice(0, -unit.length) : trimmed;
      const value = readNumberOrSum(bare);
      return value === null || misfit(value, trimmed) !== null ? { raw: trimmed } : value;
    },
    problem(value: CellValue) {
      if (value === null) return null;
      if (typeof value === 'number') return misfit(value, show(value));
      const text = plainText(value);
      const read = readNumberOrSum(text);
      const { notANumber, notARequiredNumber } = t().grid.problem;
      const wrong = options.isRequired ? notARequiredNumber(text) : notANumber(text);
      return (read === null ? null : misfit(read, text)) ?? wrong;
    },
    canShow: (text) => unit !== undefined || canBeInFigure(text),
    compare: compareValues,
    sortKey: valueSortKey,
    series: 'numbers',
  };
}
