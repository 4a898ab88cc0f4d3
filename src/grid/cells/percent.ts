import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { readShare } from '../../i18n/read';
import type { CellType } from '../types';
import { compareValues, plainText, valueSortKey } from './values';

export interface PercentOptions {
  /** Most decimals shown of the percentage. */
  readonly decimals?: number;
  /** Smallest and largest share (0-1) that fits, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** Shares (0-1) shown and typed as percentages. */
export function makePercentType(options: PercentOptions = {}): CellType {
  const { decimals = 1, min, max } = options;
  const misfit = (share: number, text: string): string | null => {
    if (min !== undefined && share < min) return t().grid.problem.tooSmall(text, formatShare(min, decimals));
    if (max !== undefined && share > max) return t().grid.problem.tooLarge(text, formatShare(max, decimals));
    return null;
  };
  return {
    name: 'percent',
    align: 'right',
    format: (value) => (typeof value === 'number' ? formatShare(value, decimals) : plainText(value)),
    editText: (value) =>
      typeof value === 'number' ? `${formatNumber(value * 100, 10).replace(/\./g, '')} %` : plainText(value),
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      const share = readShare(trimmed);
      return share === null || misfit(share, trimmed) !== null ? { raw: trimmed } : share;
    },
    problem(value) {
      if (value === null) return null;
      if (typeof value === 'number') return misfit(value, formatShare(value, decimals));
      const text = plainText(value);
      const share = readShare(text);
      return (share === null ? null : misfit(share, text)) ?? t().grid.problem.notAShare(text);
    },
    compare: compareValues,
    sortKey: valueSortKey,
    series: 'numbers',
  };
}
