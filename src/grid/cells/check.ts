import { t } from '../../i18n/i18n';
import type { CellType, CellValue } from '../types';
import { isEmpty, plainText } from './values';

const YES = new Set(['ja', 'j', 'sand', 'true', '1', 'x']);
const NO = new Set(['nej', 'n', 'falsk', 'false', '0']);

/** Yes or no, shown as a tick box that Space turns. An empty cell is no. */
export function makeCheckType(): CellType {
  const isYes = (value: CellValue): boolean => value === true;
  const show = (value: CellValue): string => {
    if (typeof value !== 'boolean' && !isEmpty(value)) return plainText(value);
    return isYes(value) ? t().grid.yes : t().grid.no;
  };
  return {
    name: 'check',
    align: 'center',
    format: show,
    editText: show,
    parse(text) {
      const word = text.trim().toLowerCase();
      if (YES.has(word)) return true;
      if (NO.has(word) || word === '') return false;
      return { raw: text.trim() };
    },
    problem: (value) =>
      typeof value === 'boolean' || isEmpty(value) ? null : t().grid.problem.notYesOrNo(plainText(value)),
    sortKey: (value) => Number(isYes(value)),
    compare: (a, b) => Number(isYes(a)) - Number(isYes(b)),
  };
}
