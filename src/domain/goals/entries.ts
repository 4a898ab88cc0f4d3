/** The changes behind what is typed in a week or on the front page. */
import { type Change, makeInsert, makeRemove, makeUpdate } from '../document/operations';
import {
  type Employee,
  type Indicator,
  makeEntryId,
  makePlanGoalId,
  type PlanGoal,
  type WeekEntry,
} from '../document/registers';
import type { Field, Id, WeekKey } from '../values/field';
import { isEmployeeActive, isIndicatorActive } from './activity';

export interface EntryFields {
  readonly real?: Field<number>;
  readonly goal?: Field<number>;
}

/**
 * Changes that give an employee's entry these fields: it comes when it is first set and goes when
 * both Real and Mål are empty again.
 *
 * @param before the entry as it stands, if there is one
 */
export function makeEntryChanges(
  before: WeekEntry | undefined,
  week: WeekKey,
  indicator: Id,
  employee: Id,
  fields: EntryFields,
): Change[] {
  const real = fields.real !== undefined ? fields.real : (before?.real ?? null);
  const goal = fields.goal !== undefined ? fields.goal : (before?.goal ?? null);
  const isEmpty = real === null && goal === null;
  if (before)
    return isEmpty ? [makeRemove('entries', before)] : makeUpdate('entries', before, { real, goal });
  if (isEmpty) return [];
  return [
    makeInsert('entries', {
      id: makeEntryId(week, indicator, employee),
      week,
      indicator,
      employee,
      real,
      goal,
    }),
  ];
}

/** Changes that set the plan's goal of an indicator for a year; null takes it away. */
export function makePlanGoalChanges(
  before: PlanGoal | undefined,
  year: number,
  indicator: Id,
  goal: Field<number>,
): Change[] {
  if (before)
    return goal === null ? [makeRemove('planGoals', before)] : makeUpdate('planGoals', before, { goal });
  if (goal === null) return [];
  return [makeInsert('planGoals', { id: makePlanGoalId(year, indicator), year, indicator, goal })];
}

export interface CopiedGoals {
  readonly changes: readonly Change[];
  /** Goals that were set. */
  readonly copied: number;
  /** Cells that had a goal already and were left alone. */
  readonly kept: number;
}

/**
 * Changes that give a week the goals of an earlier one, for the employees and indicators that are
 * active in it. A goal that already stands is left alone: somebody set it on purpose.
 *
 * @param source entries of the earlier week
 * @param target entries of the week itself
 */
export function copyGoals(
  week: WeekKey,
  source: readonly WeekEntry[],
  target: readonly WeekEntry[],
  employees: readonly Employee[],
  indicators: readonly Indicator[],
): CopiedGoals {
  const employeeIds = new Set(employees.filter((row) => isEmployeeActive(row, week)).map((row) => row.id));
  const indicatorIds = new Set(indicators.filter((row) => isIndicatorActive(row, week)).map((row) => row.id));
  const targetById = new Map(target.map((entry) => [entry.id, entry]));
  const changes: Change[] = [];
  let copied = 0;
  let kept = 0;
  for (const entry of source) {
    if (typeof entry.goal !== 'number') continue;
    if (!employeeIds.has(entry.employee) || !indicatorIds.has(entry.indicator)) continue;
    const before = targetById.get(makeEntryId(week, entry.indicator, entry.employee));
    if (before && before.goal !== null) {
      kept += 1;
      continue;
    }
    changes.push(...makeEntryChanges(before, week, entry.indicator, entry.employee, { goal: entry.goal }));
    copied += 1;
  }
  return { changes, copied, kept };
}
