/** Weeks as one table: a single week as the guide's schedule, several as a list with a line for each figure. */
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { DocumentRows, WeekEntry } from '../../domain/document/registers';
import { NOTHING_HIDDEN } from '../../domain/privacy/few-citizens';
import type { Id, IsoDate, WeekKey } from '../../domain/values/field';
import type { ExportChoices } from '../export-choices';
import { cell, numberCell } from './cells';
import { findWeekPlans } from './goals-sheets';
import { LOOKS } from './looks';
import type { Row } from './plan';
import { labelOf, makeWeekSheet, realCell } from './week-sheet';
import { WEEK_LIST } from './words';

export function makeWeekTable(
  rows: DocumentRows,
  today: IsoDate,
  weeks?: ExportChoices['weeks'],
  few = NOTHING_HIDDEN,
): readonly Row[] {
  const plans = findWeekPlans(rows, today, few)
    .filter(({ week }) => !weeks || (week >= weeks.from && week <= weeks.to))
    .sort((a, b) => (a.week < b.week ? -1 : 1));
  const [only] = plans;
  if (only && plans.length === 1) return makeWeekSheet(only, rows.settings[0]?.teamName ?? '').rows;
  const lines: Row[] = [WEEK_LIST.map((heading) => cell(heading))];
  for (const plan of plans) {
    const entries = new Map<string, WeekEntry>(
      plan.entries.map((entry) => [key(entry.indicator, entry.employee), entry]),
    );
    for (const indicator of plan.indicators)
      for (const employee of plan.employees) {
        const entry = entries.get(key(indicator.id, employee.id));
        if (entry)
          lines.push([
            ...placeOf(plan.week),
            cell(indicator.group),
            cell(labelOf(indicator)),
            cell(employee.name),
            realCell(entry, few, LOOKS.number),
            numberCell(entry.goal, LOOKS.goal),
          ]);
      }
  }
  return lines;
}

const key = (indicator: Id, employee: Id): string => `${indicator}|${employee}`;
const placeOf = (week: WeekKey) => [cell(yearOfWeek(week)), cell(numberOfWeek(week))];
