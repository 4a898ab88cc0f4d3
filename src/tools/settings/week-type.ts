import { yearOfWeek } from '../../domain/calendar/iso-week';
import { readWeek } from '../../domain/goals/read-week';
import type { WeekKey } from '../../domain/values/field';
import { plainText } from '../../grid/cells/values';
import type { CellType } from '../../grid/types';
import { formatWeek } from '../../i18n/format';
import { t } from '../../i18n/i18n';

/** ISO weeks, shown as `uge 47, 2026` and typed as `47`, `uge 47` or with a year. */
export function makeWeekType(thisWeek: () => WeekKey): CellType {
  return {
    name: 'text',
    align: 'left',
    format: (value) => (typeof value === 'string' ? formatWeek(value) : plainText(value)),
    editText: (value) => (typeof value === 'string' ? formatWeek(value) : plainText(value)),
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      return readWeek(trimmed, yearOfWeek(thisWeek())) ?? { raw: trimmed };
    },
    problem: (value) =>
      value === null || typeof value === 'string' ? null : t().settings.week.problem(plainText(value)),
    compare: (a, b) => plainText(a).localeCompare(plainText(b)),
  };
}
