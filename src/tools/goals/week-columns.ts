/** The columns of a week's schedule: who, and Real beside Mål for each. */
import { type Accessor, createMemo } from 'solid-js';
import type { Employee } from '../../domain/document/registers';
import { isEmployeeActive } from '../../domain/goals/activity';
import type { Id, WeekKey } from '../../domain/values/field';
import type { Column, ColumnId } from '../../grid/types';
import { t } from '../../i18n/i18n';
import { deviationType, figureType, sumType } from './entry-types';
import { isSameList, makeIndicatorColumn } from './indicator-rows';

const REAL = 'real:';
const GOAL = 'goal:';

export interface EntryColumn {
  readonly field: 'real' | 'goal';
  readonly employee: Id;
}

/** Whose figure a column holds; null for the columns that are not typed in. */
export function readEntryColumn(column: ColumnId): EntryColumn | null {
  if (column.startsWith(REAL)) return { field: 'real', employee: column.slice(REAL.length) };
  if (column.startsWith(GOAL)) return { field: 'goal', employee: column.slice(GOAL.length) };
  return null;
}

export const entryColumnId = (field: EntryColumn['field'], employee: Id): ColumnId =>
  (field === 'real' ? REAL : GOAL) + employee;

/** The same array, and the same columns in it, as long as the same people are on the schedule. */
export function createWeekColumns(
  employees: Accessor<readonly Employee[]>,
  week: Accessor<WeekKey>,
  isOnPhone: boolean,
): Accessor<readonly Column[]> {
  const pairs = new Map<string, readonly Column[]>();
  const pairOf = (employee: Employee, heading: string): readonly Column[] => {
    const isActive = isEmployeeActive(employee, week());
    const key = `${employee.id}|${heading}|${isActive}`;
    const pair = pairs.get(key) ?? makePair(employee.id, heading, isActive);
    pairs.set(key, pair);
    return pair;
  };
  const label = makeIndicatorColumn(isOnPhone);
  const totals = makeTotalColumns();
  return createMemo(
    () => {
      const headings = new Map<string, number>();
      const people = employees().flatMap((employee) => {
        // Two people of one name still have a heading each.
        const count = (headings.get(employee.name) ?? 0) + 1;
        headings.set(employee.name, count);
        return pairOf(employee, count === 1 ? employee.name : `${employee.name} (${count})`);
      });
      return [label, ...people, ...totals];
    },
    [],
    { equals: isSameList },
  );
}

function makePair(employee: Id, heading: string, isActive: boolean): readonly Column[] {
  const hint = (text: string) => (isActive ? text : `${text}. ${t().goals.inactiveEmployee}`);
  const shared = { group: heading, type: figureType, width: 56 };
  return [
    { ...shared, id: entryColumnId('real', employee), title: t().goals.real, hint: hint(t().goals.realHint) },
    {
      ...shared,
      id: entryColumnId('goal', employee),
      title: t().goals.goal,
      hint: hint(t().goals.goalHint),
      tone: 'muted',
    },
  ];
}

function makeTotalColumns(): readonly Column[] {
  const shared = { group: t().goals.total, pin: 'right' } as const;
  const sum = { ...shared, hint: t().goals.totalHint, type: sumType, width: 60 };
  return [
    { ...sum, id: 'total:real', title: t().goals.real },
    { ...sum, id: 'total:goal', title: t().goals.goal, tone: 'muted' },
    {
      ...shared,
      id: 'total:deviation',
      title: t().goals.deviation,
      hint: t().goals.deviationHint,
      type: deviationType,
      width: 92,
    },
  ];
}
