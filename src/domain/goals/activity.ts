/** Who and what belongs on a week's schedule. Week keys compare as texts: `2026-W09` < `2026-W47`. */
import type { Employee, Indicator, WeekEntry } from '../document/registers';
import type { Id, WeekKey } from '../values/field';

/** Both `from` and `to` are included; null is open-ended. */
export function isEmployeeActive(employee: Employee, week: WeekKey): boolean {
  return (employee.from === null || employee.from <= week) && (employee.to === null || week <= employee.to);
}

/** An indicator is in use until the week before `retiredFrom`. */
export function isIndicatorActive(indicator: Indicator, week: WeekKey): boolean {
  return indicator.retiredFrom === null || week < indicator.retiredFrom;
}

/**
 * The employees a week shows: the active ones, and any other that has entries in it, so that a
 * figure which is part of a total is always in sight.
 *
 * @param entries the week's entries
 */
export function employeesInWeek(
  employees: readonly Employee[],
  week: WeekKey,
  entries: readonly WeekEntry[],
): Employee[] {
  const withEntries = new Set(entries.map((entry) => entry.employee));
  return employees.filter((employee) => isEmployeeActive(employee, week) || withEntries.has(employee.id));
}

/** The indicators a week shows: the active ones, and any other that has entries in it. */
export function indicatorsInWeek(
  indicators: readonly Indicator[],
  week: WeekKey,
  entries: readonly WeekEntry[],
): Indicator[] {
  const withEntries = new Set(entries.map((entry) => entry.indicator));
  return indicators.filter(
    (indicator) => isIndicatorActive(indicator, week) || withEntries.has(indicator.id),
  );
}

export interface IndicatorGroup {
  readonly group: string;
  readonly indicators: readonly Indicator[];
}

/**
 * Indicators by group, groups in the order in which they first appear. An indicator that was moved
 * among those of another group still stands with its own.
 */
export function groupIndicators(indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.group);
    if (group) group.push(indicator);
    else groups.set(indicator.group, [indicator]);
  }
  return [...groups].map(([group, members]) => ({ group, indicators: members }));
}

/** Ids that entries name but no row has: of an employee who was deleted, not ended. */
export function unknownEmployees(employees: readonly Employee[], entries: readonly WeekEntry[]): Id[] {
  const knownIds = new Set(employees.map((employee) => employee.id));
  return [...new Set(entries.map((entry) => entry.employee))].filter((id) => !knownIds.has(id));
}
