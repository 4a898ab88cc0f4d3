/** Indicators as the rows of a grid, under the headings of their groups. */
import { type Accessor, createMemo } from 'solid-js';
import type { Indicator } from '../../domain/document/registers';
import { groupIndicators } from '../../domain/goals/activity';
import type { Column, RowKey, RowKind } from '../../grid/types';
import { t } from '../../i18n/i18n';
import { labelType } from './entry-types';

const GROUP = 'group:';

export interface IndicatorRows {
  /** Group and indicator rows in order (reactive; the same array while the rows are the same). */
  keys: Accessor<readonly RowKey[]>;
  kind(row: RowKey): RowKind;
  groupTitle(row: RowKey): string;
}

export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export function createIndicatorRows(indicators: Accessor<readonly Indicator[]>): IndicatorRows {
  const keys = createMemo<readonly RowKey[]>(
    () =>
      groupIndicators(indicators()).flatMap(({ group, indicators: members }) => [
        // Indicators without a group need no heading over them.
        ...(group === '' ? [] : [`${GROUP}${group}`]),
        ...members.map((indicator) => indicator.id),
      ]),
    [],
    { equals: isSameList },
  );
  return {
    keys,
    kind: (row) => (row.startsWith(GROUP) ? 'group' : 'data'),
    groupTitle: (row) => row.slice(GROUP.length),
  };
}

/** The column of names, which stays in sight. On a telephone it leaves room for two columns of figures. */
export const makeIndicatorColumn = (isOnPhone: boolean): Column => ({
  id: 'indicator',
  title: t().goals.indicator,
  type: labelType,
  width: isOnPhone ? 168 : 256,
  pin: 'left',
  isRowHeader: true,
});

/** An indicator's whole name, which may not fit, and what its figures mean: the tooltip of its name. */
export function describeIndicator(indicator: Indicator): string {
  const parts = [indicator.label, indicator.unit === 'hours' ? t().goals.inHours : t().goals.inCount];
  if (indicator.direction === 'low') parts.push(t().goals.lowIsGood);
  return parts.join('. ');
}
