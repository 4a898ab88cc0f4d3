import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { type IsoDate, isIsoDate, readDate } from '../../i18n/read';
import type { CellType, CellValue } from '../types';
import { isEmpty, plainText } from './values';

const isDate = (value: CellValue): value is IsoDate => typeof value === 'string' && isIsoDate(value);

/**
 * Dates `YYYY-MM-DD`, shown as `dd-mm-yyyy` and typed as Danes type them.
 *
 * @param today the local calendar date, for what is left out: `26/11`, `i dag`
 */
export function makeDateType(today: () => IsoDate): CellType {
  return {
    name: 'date',
    align: 'left',
    format: (value) => (isDate(value) ? formatDate(value) : plainText(value)),
    editText: (value) => (isDate(value) ? formatDate(value) : plainText(value)),
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      return readDate(trimmed, today()) ?? { raw: trimmed };
    },
    problem: (value) =>
      isEmpty(value) || isDate(value)
        ? null
        : t().grid.problem.notADate(plainText(value), formatDate(today())),
    compare(a, b) {
      // ISO dates are in order as they are; text that is no date comes after them.
      if (isDate(a) !== isDate(b)) return isDate(a) ? -1 : 1;
      const [left, right] = [plainText(a), plainText(b)];
      return left < right ? -1 : left > right ? 1 : 0;
    },
    canShow: (text) => /^[\d-]+$/.test(text),
    sortKey: (value) => `${isDate(value) ? 0 : 1}${plainText(value)}`,
    series: 'dates',
  };
}
