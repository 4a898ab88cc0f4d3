/** All sheets of the goals: for each year its front page, its weeks in figures, then the weeks. */
import { weekOfDate, weeksOfYear, yearOfWeek } from '../../domain/calendar/iso-week';
import type { DocumentRows, Indicator, WeekEntry } from '../../domain/document/registers';
import { employeesInWeek, indicatorsInWeek, unknownEmployees } from '../../domain/goals/activity';
import { makeWeekTotals, type WeekTotals } from '../../domain/goals/week-totals';
import { makeYearFront } from '../../domain/goals/year-front';
import { type FewCitizens, NOTHING_HIDDEN } from '../../domain/privacy/few-citizens';
import { type IsoDate, known, type WeekKey } from '../../domain/values/field';
import type { ExportChoices } from '../export-choices';
import { makeDevelopmentSheet, makeYearRanges, type YearPlan } from './development-sheet';
import type { Sheet } from './plan';
import { orderedRows } from './source';
import { makeWeekAddresses, makeWeekSheet, type WeekAddresses, type WeekPlan } from './week-sheet';
import { GOALS } from './words';
import { makeYearSheet, throughCell } from './year-sheet';

const NO_TOTALS: WeekTotals = makeWeekTotals([]);

/** Weeks whose schedules are wanted, both included. */
type Weeks = NonNullable<ExportChoices['weeks']>;

/**
 * The newest year first; of a year the front page, the weeks side by side, and each week's schedule.
 * @param chosen weeks whose schedules are wanted; the sums of the others then stand as plain figures,
 *   so that the front page is still the whole year's
 * @param few which figures may not be told
 */
export function makeGoalSheets(
  rows: DocumentRows,
  today: IsoDate,
  chosen?: Weeks,
  few = NOTHING_HIDDEN,
): Sheet[] {
  const settings = rows.settings[0];
  const teamName = settings?.teamName ?? '';
  const indicators = orderedRows(rows.indicators);
  const plans = new Map(findWeekPlans(rows, today, few).map((plan) => [plan.week, plan]));
  const isChosen = (week: WeekKey) => !chosen || (week >= chosen.from && week <= chosen.to);
  const addresses = new Map(
    [...plans].filter(([week]) => isChosen(week)).map(([week, plan]) => [week, makeWeekAddresses(plan)]),
  );
  const totals = (week: WeekKey): WeekTotals => plans.get(week)?.totals ?? NO_TOTALS;

  const years = new Set([...plans.keys()].map(yearOfWeek));
  for (const plan of rows.planGoals) if (known(plan.goal) !== null) years.add(plan.year);

  return [...years]
    .filter((year) => !chosen || (year >= yearOfWeek(chosen.from) && year <= yearOfWeek(chosen.to)))
    .sort((a, b) => b - a)
    .flatMap((year) => {
      const spread = settings?.goalSpread ?? 'even';
      const holidayWeeks = settings?.holidayWeeks ?? [];
      const known = withUnknown(indicators, rows, year);
      const front = makeYearFront({
        year,
        today,
        indicators: known,
        planGoals: rows.planGoals,
        spread,
        holidayWeeks,
        totals,
      });
      const plan: YearPlan = {
        year,
        front,
        indicators: front.rows.map((row) => row.indicator),
        holidayWeeks,
        through: throughCell(year),
        totals,
        few,
        addresses: (week): WeekAddresses | undefined => addresses.get(week),
      };
      return [
        makeYearSheet({ front, ranges: makeYearRanges(plan), spread, teamName, today, few, holidayWeeks }),
        makeDevelopmentSheet(plan, teamName),
        ...weeksOfYear(year).flatMap((week) => {
          const weekPlan = plans.get(week);
          return weekPlan && isChosen(week) ? [makeWeekSheet(weekPlan, teamName)] : [];
        }),
      ];
    });
}

/** Weeks that hold a figure, and this week: what there are schedules of. */
export function findWeekPlans(rows: DocumentRows, today: IsoDate, few = NOTHING_HIDDEN): WeekPlan[] {
  const entriesByWeek = new Map<WeekKey, WeekEntry[]>();
  for (const entry of rows.entries) {
    if (entry.real === null && entry.goal === null) continue;
    const entries = entriesByWeek.get(entry.week);
    if (entries) entries.push(entry);
    else entriesByWeek.set(entry.week, [entry]);
  }
  const thisWeek = weekOfDate(today);
  if (!entriesByWeek.has(thisWeek)) entriesByWeek.set(thisWeek, []);
  return [...entriesByWeek].map(([week, entries]) => makeWeekPlan(rows, week, entries, few));
}

function makeWeekPlan(
  rows: DocumentRows,
  week: WeekKey,
  entries: readonly WeekEntry[],
  few: FewCitizens,
): WeekPlan {
  const employees = orderedRows(rows.employees);
  return {
    week,
    entries,
    employees: [
      ...employeesInWeek(employees, week, entries),
      // A figure that is part of a total is always in sight, even when its owner was deleted.
      ...unknownEmployees(employees, entries).map((id) => ({ id, name: GOALS.unnamedEmployee })),
    ],
    indicators: withUnknownIn(
      indicatorsInWeek(orderedRows(rows.indicators), week, entries),
      rows.indicators,
      entries,
    ),
    totals: makeWeekTotals(entries),
    few,
  };
}

function withUnknown(indicators: readonly Indicator[], rows: DocumentRows, year: number): Indicator[] {
  return withUnknownIn(
    indicators,
    rows.indicators,
    rows.entries.filter((entry) => yearOfWeek(entry.week) === year),
  );
}

/** Indicators that entries name but no row has, so that no figure is left out. */
function withUnknownIn(
  shown: readonly Indicator[],
  all: readonly Indicator[],
  entries: readonly WeekEntry[],
): Indicator[] {
  const ids = new Set(all.map((indicator) => indicator.id));
  const unknown = new Set(entries.map((entry) => entry.indicator).filter((id) => !ids.has(id)));
  return [
    ...shown,
    ...[...unknown].map(
      (id, index): Indicator => ({
        id,
        order: Number.MAX_SAFE_INTEGER,
        group: GOALS.unnamedIndicator,
        label: `${GOALS.unnamedIndicator} ${index + 1}`,
        aliases: [],
        unit: 'count',
        direction: 'high',
        countsCitizens: true,
        retiredFrom: null,
      }),
    ),
  ];
}
