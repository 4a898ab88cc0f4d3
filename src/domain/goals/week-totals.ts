/** A week's sums over the employees, and how far the team has come in filling it. */
import type { Employee, WeekEntry } from '../document/registers';
import { type Id, known, type WeekKey } from '../values/field';
import { isEmployeeActive } from './activity';

/** One indicator's line under I alt. Null is "nobody wrote a figure", which is not 0. */
export interface IndicatorTotal {
  readonly real: number | null;
  readonly goal: number | null;
  /** Real - Mål; null unless both are there. */
  readonly deviation: number | null;
}

export interface WeekTotals {
  /** Indicators with at least one figure. Never summed down: they have different units. */
  readonly byIndicator: ReadonlyMap<Id, IndicatorTotal>;
  /** Employees who wrote at least one Real, 0 included. */
  readonly employeesWithReal: ReadonlySet<Id>;
  /**
   * Whether anybody filled the week: some Real is not 0. The guide's own schedule comes with 0 in
   * every cell, so a week of nothing but 0 is one that nobody touched.
   */
  readonly isFilled: boolean;
  readonly hasGoals: boolean;
}

const NO_TOTAL: IndicatorTotal = { real: null, goal: null, deviation: null };

const plus = (sum: number | null, value: number | null): number | null =>
  value === null ? sum : (sum ?? 0) + value;

/** @param entries the entries of one week, in any order */
export function makeWeekTotals(entries: readonly WeekEntry[]): WeekTotals {
  const sums = new Map<Id, { real: number | null; goal: number | null }>();
  const employeesWithReal = new Set<Id>();
  let isFilled = false;
  let hasGoals = false;
  for (const entry of entries) {
    const real = known(entry.real);
    const goal = known(entry.goal);
    if (real === null && goal === null) continue;
    const sum = sums.get(entry.indicator) ?? { real: null, goal: null };
    sums.set(entry.indicator, { real: plus(sum.real, real), goal: plus(sum.goal, goal) });
    if (real !== null) employeesWithReal.add(entry.employee);
    if (real !== null && real !== 0) isFilled = true;
    if (goal !== null) hasGoals = true;
  }
  const byIndicator = new Map<Id, IndicatorTotal>();
  for (const [id, { real, goal }] of sums) {
    byIndicator.set(id, { real, goal, deviation: deviationOf(real, goal) });
  }
  return { byIndicator, employeesWithReal, isFilled, hasGoals };
}

/** Real - Mål. Without a goal there is nothing to deviate from, without a figure nothing that does. */
export function deviationOf(real: number | null, goal: number | null): number | null {
  if (real === null || goal === null) return null;
  // Hours have decimals: 7,3 - 7,1 must be 0,2 and not 0,20000000000000018.
  return Number((real - goal).toFixed(6));
}

export function totalOf(totals: WeekTotals, indicator: Id): IndicatorTotal {
  return totals.byIndicator.get(indicator) ?? NO_TOTAL;
}

/** Empty: nobody has filled it. Partly: some of those active that week have. Filled: all of them have. */
export type WeekState = 'empty' | 'partly' | 'filled';

export function weekState(totals: WeekTotals, employees: readonly Employee[], week: WeekKey): WeekState {
  if (!totals.isFilled) return 'empty';
  const isComplete = employees.every(
    (employee) => !isEmployeeActive(employee, week) || totals.employeesWithReal.has(employee.id),
  );
  return isComplete ? 'filled' : 'partly';
}
