/**
 * The year's front page: every indicator's total against the employment plan. The guide (2013,
 * p. 87-90) asks for the page and gives no layout; what each figure means is defined here.
 */
import {
  addWeeks,
  makeWeekKey,
  numberOfWeek,
  weekOfDate,
  weeksOfYear,
  yearOfWeek,
} from '../calendar/iso-week';
import type { Indicator, PlanGoal } from '../document/registers';
import { type Id, type IsoDate, known, type WeekKey } from '../values/field';
import { isIndicatorActive } from './activity';
import { totalOf, type WeekTotals } from './week-totals';

export const TREND_WEEKS = 13;

export type GoalStatus = 'good' | 'warning' | 'bad';
export type GoalSpread = 'even' | 'weekly';

/** Limits of the status, in whole percent of the goal to date. */
export const STATUS_LIMITS = {
  /** High is good: reached from 100 %, close from 90 %. */
  high: { good: 100, warning: 90 },
  /** Low is good: kept up to 100 %, close up to 110 %. */
  low: { good: 100, warning: 110 },
} as const;

export interface TrendPoint {
  readonly week: WeekKey;
  /** Null: nobody filled the week. */
  readonly value: number | null;
}

/** What the year may end at, and the figures it was made of. */
export type Projection =
  | { readonly kind: 'finished'; readonly value: number }
  | {
      readonly kind: 'pace';
      readonly value: number;
      /** Mean of the filled working weeks. */
      readonly perWeek: number;
      readonly filledWeeks: number;
      /** Working weeks that are expected to bring the mean: those to come and those not yet filled. */
      readonly weeksLeft: number;
    };

export interface YearFrontRow {
  readonly indicator: Indicator;
  /** Sum of Real in the year's weeks; null when nobody has filled a week. */
  readonly yearToDate: number | null;
  /** The plan's goal for the whole year. */
  readonly planGoal: number | null;
  readonly goalToDate: number | null;
  /** Year to date / goal to date, a share; null without a goal to date above 0. */
  readonly fulfilmentToDate: number | null;
  /** Year to date / the plan's goal, a share. */
  readonly fulfilmentOfYear: number | null;
  readonly status: GoalStatus | null;
  readonly trend: readonly TrendPoint[];
  readonly projection: Projection | null;
}

export interface YearFront {
  readonly year: number;
  /** Last week that "to date" counts; null when the year has not begun. */
  readonly through: WeekKey | null;
  /** Working weeks of the year, and those of them up to `through`. */
  readonly workingWeeks: number;
  readonly workingWeeksToDate: number;
  /** Weeks up to `through` that nobody has filled. Missing, not 0. */
  readonly missing: readonly WeekKey[];
  /** Those of the missing weeks in which the team does not work, so that they are no omission. */
  readonly missingHolidays: readonly WeekKey[];
  readonly rows: readonly YearFrontRow[];
}

export interface YearFrontInput {
  readonly year: number;
  readonly today: IsoDate;
  readonly indicators: readonly Indicator[];
  /** Plan goals of any years. */
  readonly planGoals: readonly PlanGoal[];
  readonly spread: GoalSpread;
  /** Numbers of the ISO weeks in which the team does not work, every year. */
  readonly holidayWeeks: readonly number[];
  /** Totals of a week, of any year. */
  totals(week: WeekKey): WeekTotals;
}

/** The weeks of an ISO year in which the team works: all 52 or 53 but its holiday weeks. */
export function workingWeeksOf(year: number, holidayWeeks: readonly number[]): WeekKey[] {
  return weeksOfYear(year).filter((week) => !holidayWeeks.includes(numberOfWeek(week)));
}

/**
 * The last week "to date" counts: the latest week that is over, or a later one that is already
 * filled. So the running week weighs in the goal from its first figure on, and not on Monday morning.
 */
export function lastWeekToDate(
  year: number,
  today: IsoDate,
  isFilled: (week: WeekKey) => boolean,
): WeekKey | null {
  const lastOver = addWeeks(weekOfDate(today), -1);
  const weeks = weeksOfYear(year);
  return weeks.filter((week) => week <= lastOver || isFilled(week)).at(-1) ?? null;
}

/**
 * Good, warning or bad by the limits above. The share is judged as it is shown, in whole percent,
 * so that "100 %" is never called missed. A ceiling of 0 is kept by 0 and broken by anything else.
 */
export function judgeGoal(
  yearToDate: number | null,
  goalToDate: number | null,
  direction: Indicator['direction'],
): GoalStatus | null {
  if (yearToDate === null || goalToDate === null) return null;
  if (goalToDate <= 0) return direction === 'high' ? null : yearToDate <= 0 ? 'good' : 'bad';
  const percent = Math.round((yearToDate / goalToDate) * 100);
  const limits = STATUS_LIMITS[direction];
  const reaches = (limit: number) => (direction === 'high' ? percent >= limit : percent <= limit);
  if (reaches(limits.good)) return 'good';
  return reaches(limits.warning) ? 'warning' : 'bad';
}

export function makeYearFront(input: YearFrontInput): YearFront {
  const weeks = weeksOfYear(input.year);
  const isFilled = (week: WeekKey) => input.totals(week).isFilled;
  const through = lastWeekToDate(input.year, input.today, isFilled);
  const working = workingWeeksOf(input.year, input.holidayWeeks);
  const workingToDate = through === null ? [] : working.filter((week) => week <= through);
  const goals = new Map<Id, number | null>();
  for (const plan of input.planGoals) {
    if (plan.year === input.year) goals.set(plan.indicator, known(plan.goal));
  }
  const span: YearSpan = {
    weeks,
    working,
    through,
    evenShare: working.length === 0 ? 0 : workingToDate.length / working.length,
    filled: weeks.filter(isFilled),
    isOver: input.year < yearOfWeek(weekOfDate(input.today)),
  };
  const firstWeek = makeWeekKey(input.year, 1);
  const missing = through === null ? [] : weeks.filter((week) => week <= through && !isFilled(week));
  const rows = input.indicators
    .filter(
      (indicator) =>
        isIndicatorActive(indicator, firstWeek) ||
        goals.has(indicator.id) ||
        weeks.some((week) => input.totals(week).byIndicator.has(indicator.id)),
    )
    .map((indicator) => makeRow(input, span, indicator, goals.get(indicator.id) ?? null));
  return {
    year: input.year,
    through,
    workingWeeks: working.length,
    workingWeeksToDate: workingToDate.length,
    missing,
    missingHolidays: missing.filter((week) => !working.includes(week)),
    rows,
  };
}

interface YearSpan {
  readonly weeks: readonly WeekKey[];
  readonly working: readonly WeekKey[];
  readonly through: WeekKey | null;
  /** Share of the working weeks that "to date" counts. */
  readonly evenShare: number;
  readonly filled: readonly WeekKey[];
  readonly isOver: boolean;
}

const sumOf = (values: readonly number[]): number =>
  // Hours have decimals; sums of them must not end in 0000000001.
  Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));

function makeRow(
  input: YearFrontInput,
  span: YearSpan,
  indicator: Indicator,
  planGoal: number | null,
): YearFrontRow {
  const realOf = (week: WeekKey) => totalOf(input.totals(week), indicator.id).real;
  // In a week the team has filled, an empty cell means none.
  const yearToDate = span.filled.length === 0 ? null : sumOf(span.weeks.map((week) => realOf(week) ?? 0));
  const goalToDate = goalToDateOf(input, span, indicator, planGoal);
  const share = (goal: number | null) =>
    yearToDate === null || goal === null || goal <= 0 ? null : yearToDate / goal;
  const trendEnd = span.through ?? addWeeks(makeWeekKey(input.year, 1), -1);
  return {
    indicator,
    yearToDate,
    planGoal,
    goalToDate,
    fulfilmentToDate: share(goalToDate),
    fulfilmentOfYear: share(planGoal),
    status: judgeGoal(yearToDate, goalToDate, indicator.direction),
    trend: Array.from({ length: TREND_WEEKS }, (_, index) => {
      const week = addWeeks(trendEnd, index + 1 - TREND_WEEKS);
      return { week, value: input.totals(week).isFilled ? (realOf(week) ?? 0) : null };
    }),
    projection: projectionOf(span, indicator, yearToDate, realOf),
  };
}

/**
 * Even: the plan's goal times the share of the working weeks that have passed. Weekly: the sum of the
 * weekly Mål up to and including `through`; null when no week has one.
 */
function goalToDateOf(
  input: YearFrontInput,
  span: YearSpan,
  indicator: Indicator,
  planGoal: number | null,
): number | null {
  if (input.spread === 'even') return planGoal === null ? null : planGoal * span.evenShare;
  const through = span.through;
  if (through === null) return null;
  const goals = span.weeks
    .filter((week) => week <= through)
    .map((week) => totalOf(input.totals(week), indicator.id).goal)
    .filter((goal) => goal !== null);
  return goals.length === 0 ? null : sumOf(goals);
}

/**
 * Year to date plus the mean of the filled working weeks for each working week that is not filled,
 * from the first filled week to the year's end (or until the indicator is retired). A missing week
 * among the filled ones is thus expected to bring the mean and not 0; weeks before the team began
 * are not made up. A year that is over ends at what was registered.
 */
function projectionOf(
  span: YearSpan,
  indicator: Indicator,
  yearToDate: number | null,
  realOf: (week: WeekKey) => number | null,
): Projection | null {
  const first = span.filled[0];
  if (yearToDate === null || first === undefined) return null;
  if (span.isOver) return { kind: 'finished', value: yearToDate };
  const inUse = span.working.filter((week) => isIndicatorActive(indicator, week));
  const filledInUse = inUse.filter((week) => span.filled.includes(week));
  if (filledInUse.length === 0) return null;
  const perWeek = sumOf(filledInUse.map((week) => realOf(week) ?? 0)) / filledInUse.length;
  const weeksLeft = inUse.filter((week) => week > first && !span.filled.includes(week)).length;
  return {
    kind: 'pace',
    value: yearToDate + perWeek * weeksLeft,
    perWeek,
    filledWeeks: filledInUse.length,
    weeksLeft,
  };
}
