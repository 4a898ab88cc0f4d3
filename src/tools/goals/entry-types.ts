/** How figures are typed and shown on both pages. */

import { hasCprShape } from '../../domain/openings/validators';
import type { Field } from '../../domain/values/field';
import { makeComputedType } from '../../grid/cells/computed';
import { makeNumberType } from '../../grid/cells/number';
import type { CellValue } from '../../grid/types';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';

/** Counts and hours alike: decimals are taken everywhere and pointed out where things are counted. */
export const figureType = makeNumberType({ decimals: 2, min: 0, isWhole: false });

export const sumType = makeComputedType({ decimals: 2, align: 'right' });

/** A deviation always shows which way: `+3`, `-2`, `0`. */
export const deviationType = makeComputedType({
  align: 'right',
  format: (value) => (typeof value === 'number' ? `${value > 0 ? '+' : ''}${formatNumber(value)}` : ''),
});

export const labelType = makeComputedType({ align: 'left' });

/** What is stored of a cell's value: negative numbers do not fit, and stay as they were written. */
export function toField(value: CellValue): Field<number> {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value >= 0 ? value : { raw: formatNumber(value, 12) };
  return typeof value === 'object' ? value : { raw: String(value) };
}

/** No citizen data belongs here, not even in a cell where it does not fit. */
export function refuseCpr(text: string): string | null {
  return hasCprShape(text) ? t().goals.looksLikeCpr : null;
}
