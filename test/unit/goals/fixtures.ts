/** Small teams and weeks to test with. */
import {
  type Employee,
  type Indicator,
  makeEntryId,
  makePlanGoalId,
  type PlanGoal,
  type WeekEntry,
} from '../../../src/domain/document/registers';
import { makeWeekTotals } from '../../../src/domain/goals/week-totals';
import { makeYearFront, type YearFront, type YearFrontInput } from '../../../src/domain/goals/year-front';

export const makeEmployee = (id: string, fields: Partial<Employee> = {}): Employee => ({
  id,
  order: 0,
  name: id,
  from: null,
  to: null,
  ...fields,
});

export const makeIndicator = (id: string, fields: Partial<Indicator> = {}): Indicator => ({
  id,
  order: 0,
  group: 'Gruppe',
  label: id,
  aliases: [],
  unit: 'count',
  direction: 'high',
  countsCitizens: false,
  retiredFrom: null,
  ...fields,
});

export const makeEntry = (
  week: string,
  indicator: string,
  employee: string,
  real: WeekEntry['real'],
  goal: WeekEntry['goal'] = null,
): WeekEntry => ({ id: makeEntryId(week, indicator, employee), week, indicator, employee, real, goal });

export const makePlan = (year: number, indicator: string, goal: PlanGoal['goal']): PlanGoal => ({
  id: makePlanGoalId(year, indicator),
  year,
  indicator,
  goal,
});

export function makeFront(
  fields: Partial<Omit<YearFrontInput, 'totals'>> & { readonly entries: readonly WeekEntry[] },
): YearFront {
  const { entries, ...rest } = fields;
  return makeYearFront({
    year: 2026,
    today: '2026-11-18',
    indicators: [makeIndicator('moeder')],
    planGoals: [],
    spread: 'even',
    holidayWeeks: [],
    totals: (week) => makeWeekTotals(entries.filter((entry) => entry.week === week)),
    ...rest,
  });
}
