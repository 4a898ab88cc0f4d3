/** A year week by week: what the front page sums, and the trend of every indicator as a chart. */
import { numberOfWeek, weeksOfYear } from '../../domain/calendar/iso-week';
import type { Indicator } from '../../domain/document/registers';
import { totalOf, type WeekTotals } from '../../domain/goals/week-totals';
import type { YearFront } from '../../domain/goals/year-front';
import type { FewCitizens } from '../../domain/privacy/few-citizens';
import type { Id, WeekKey } from '../../domain/values/field';
import { cellAt, columnName, fixedRange, onSheet, rangeAt } from './addresses';
import { cell, live } from './cells';
import { COLORS, CONDITIONS, LOOKS } from './looks';
import type { Cell, Chart, Row, Sheet } from './plan';
import { labelOf, noteOf, told, type WeekAddresses } from './week-sheet';
import { GOALS, SHEETS } from './words';

const WEEK_ROW = 2;
const WORKING_ROW = 3;
const FILLED_ROW = 4;
const MISSING_ROW = 5;
const REAL_TITLE_ROW = 7;
const FIRST_COLUMN = 1;
/** Charts beside each other; a column of weeks is narrow. */
const CHARTS_ACROSS = 4;
const CHART_HEIGHT = 13;
/** What a page of A4 holds when it is as wide as a year. */
const ROWS_ON_PAGE = 55;
const CHART_ROWS_ON_PAGE = 4;

export interface YearPlan {
  readonly year: number;
  readonly front: YearFront;
  readonly indicators: readonly Indicator[];
  readonly holidayWeeks: readonly number[];
  /** Address of the cell that tells the last week "to date" counts. */
  readonly through: string;
  totals(week: WeekKey): WeekTotals;
  addresses(week: WeekKey): WeekAddresses | undefined;
  /** Which figures may not be told. */
  readonly few: FewCitizens;
}

/** Ranges of a year's weeks, with the sheet: what the front page's formulas are made of. */
export interface YearRanges {
  /** As a week key begins: `2026`. */
  readonly year: string;
  readonly weeks: string;
  readonly working: string;
  readonly filled: string;
  readonly missing: string;
  real(indicator: Id): string;
  goal(indicator: Id): string;
  /** The last 13 weeks up to `through`, for the trend; null when the year has not begun. */
  trend(indicator: Id): string | null;
  /** One cell a week: 1 when the week is missing. */
  readonly missingCells: readonly {
    readonly week: number;
    readonly cell: string;
    readonly working: string;
  }[];
}

const realRow = (index: number): number => REAL_TITLE_ROW + 1 + index;
const goalRow = (count: number, index: number): number => REAL_TITLE_ROW + 3 + count + index;

export function makeYearRanges(plan: YearPlan): YearRanges {
  const sheet = SHEETS.development(plan.year);
  const weeks = weeksOfYear(plan.year);
  const last = FIRST_COLUMN + weeks.length - 1;
  const indexOf = new Map(plan.indicators.map((indicator, index) => [indicator.id, index]));
  const line = (row: number) => onSheet(sheet, fixedRange(row, FIRST_COLUMN, row, last));
  const index = (indicator: Id) => indexOf.get(indicator) ?? 0;
  const through = plan.front.through === null ? 0 : numberOfWeek(plan.front.through);
  return {
    year: String(plan.year),
    weeks: line(WEEK_ROW),
    working: line(WORKING_ROW),
    filled: line(FILLED_ROW),
    missing: line(MISSING_ROW),
    real: (indicator) => line(realRow(index(indicator))),
    goal: (indicator) => line(goalRow(plan.indicators.length, index(indicator))),
    trend: (indicator) => {
      if (through === 0) return null;
      const row = realRow(index(indicator));
      const from = Math.max(1, through - 12);
      return onSheet(sheet, fixedRange(row, FIRST_COLUMN + from - 1, row, FIRST_COLUMN + through - 1));
    },
    missingCells: weeks.map((week, at) => ({
      week: numberOfWeek(week),
      cell: onSheet(sheet, cellAt(MISSING_ROW, FIRST_COLUMN + at)),
      working: onSheet(sheet, cellAt(WORKING_ROW, FIRST_COLUMN + at)),
    })),
  };
}

export function makeDevelopmentSheet(plan: YearPlan, teamName: string): Sheet {
  const name = SHEETS.development(plan.year);
  const weeks = weeksOfYear(plan.year);
  const last = FIRST_COLUMN + weeks.length - 1;
  const count = plan.indicators.length;
  const missing = new Set(plan.front.missing);

  const filledCells = weeks.map((week): Cell => {
    const addresses = plan.addresses(week);
    const filled = plan.totals(week).isFilled ? 1 : 0;
    if (!addresses) return cell(filled, LOOKS.flag);
    return live(`IF(${addresses.filledCount}>0,1,0)`, filled, LOOKS.flag);
  });
  const missingCells = weeks.map((week, index): Cell => {
    const at = (row: number) => cellAt(row, FIRST_COLUMN + index);
    const isMissing = `AND(${at(FILLED_ROW)}=0,${at(WEEK_ROW)}<=${plan.through})`;
    return live(`IF(${isMissing},1,0)`, missing.has(week) ? 1 : 0, LOOKS.flag);
  });

  const realLine = (indicator: Indicator): Row => [
    cell(labelOf(indicator), LOOKS.label),
    ...weeks.map((week, index): Cell => {
      const { isFilled } = plan.totals(week);
      const real = plan.addresses(week)?.real(indicator.id);
      // In a week the team has filled, an empty cell means none; any other week has no figure.
      const value = isFilled ? (totalOf(plan.totals(week), indicator.id).real ?? 0) : null;
      const telling = plan.few.week(week, indicator.id);
      if (telling === 'hidden') return told(telling, cell(value, LOOKS.weekNumber));
      // No schedule of the week in the file: nothing to follow.
      if (!plan.addresses(week)) return cell(value, LOOKS.weekNumber);
      const filled = cellAt(FILLED_ROW, FIRST_COLUMN + index);
      return live(`IF(${filled}=1,${real ? `N(${real})` : '0'},"")`, value, LOOKS.weekNumber);
    }),
  ];
  const goalLine = (indicator: Indicator): Row => [
    cell(labelOf(indicator), LOOKS.label),
    ...weeks.map((week): Cell => {
      const goal = plan.addresses(week)?.goal(indicator.id);
      const value = totalOf(plan.totals(week), indicator.id).goal;
      if (!goal) return cell(value, LOOKS.weekGoal);
      return live(`IF(ISNUMBER(${goal}),${goal},"")`, value, LOOKS.weekGoal);
    }),
  ];

  const lastTableRow = goalRow(count, Math.max(0, count - 1));
  return {
    name,
    visibility: 'visible',
    rows: [
      [
        cell(
          [GOALS.developmentTitle(plan.year), teamName, noteOf(plan.few)].filter(Boolean).join(' · '),
          LOOKS.title,
        ),
      ],
      [],
      [
        cell(GOALS.week, LOOKS.heading),
        ...weeks.map((week) => cell(numberOfWeek(week), LOOKS.headingNumber)),
      ],
      [
        cell(GOALS.workingWeek, LOOKS.label),
        ...weeks.map((week) => cell(plan.holidayWeeks.includes(numberOfWeek(week)) ? 0 : 1, LOOKS.flag)),
      ],
      [cell(GOALS.filledWeek, LOOKS.label), ...filledCells],
      [cell(GOALS.missingWeek, LOOKS.label), ...missingCells],
      [],
      [cell(GOALS.realPerWeek, LOOKS.section)],
      ...plan.indicators.map(realLine),
      [],
      [cell(GOALS.goalPerWeek, LOOKS.section)],
      ...plan.indicators.map(goalLine),
    ],
    widths: [34, ...weeks.map(() => 4.7)],
    heights: new Map([[0, 24]]),
    frozen: { rows: WEEK_ROW + 1, columns: FIRST_COLUMN },
    conditionalFormats: [
      {
        range: rangeAt(WEEK_ROW, FIRST_COLUMN, MISSING_ROW, last),
        formula: `${columnName(FIRST_COLUMN)}$${MISSING_ROW + 1}=1`,
        look: CONDITIONS.yellow,
      },
      ...(count === 0
        ? []
        : [
            {
              range: rangeAt(WORKING_ROW, FIRST_COLUMN, lastTableRow, last),
              formula: `${columnName(FIRST_COLUMN)}$${WORKING_ROW + 1}=0`,
              look: CONDITIONS.holiday,
            },
          ]),
    ],
    charts: plan.indicators.map((indicator, index) =>
      makeTrend(indicator, index, name, realRow(index), last, lastTableRow + 2),
    ),
    print: { orientation: 'landscape', pagesHigh: 0, areas: makePages(count, last, lastTableRow) },
  };
}

/** The figures on the first page, then whole rows of charts: no chart is cut in two. */
function makePages(count: number, lastColumn: number, lastTableRow: number): string[] {
  const realEnd = realRow(count);
  const tables =
    lastTableRow < ROWS_ON_PAGE
      ? [rangeAt(0, 0, lastTableRow, lastColumn)]
      : [rangeAt(0, 0, realEnd - 1, lastColumn), rangeAt(realEnd, 0, lastTableRow, lastColumn)];
  const chartRows = Math.ceil(count / CHARTS_ACROSS);
  const pages = Array.from({ length: Math.ceil(chartRows / CHART_ROWS_ON_PAGE) }, (_, page) => {
    const first = page * CHART_ROWS_ON_PAGE;
    const end = Math.min(chartRows, first + CHART_ROWS_ON_PAGE);
    const top = lastTableRow + 2;
    return rangeAt(top + first * CHART_HEIGHT, 0, top + end * CHART_HEIGHT - 1, lastColumn);
  });
  return [...tables, ...pages];
}

/** Columns, not a line: a week without a figure then leaves a gap, where a line would fall to 0. */
function makeTrend(
  indicator: Indicator,
  index: number,
  sheet: string,
  row: number,
  lastColumn: number,
  firstChartRow: number,
): Chart {
  const label = labelOf(indicator);
  const top = firstChartRow + Math.floor(index / CHARTS_ACROSS) * CHART_HEIGHT;
  const left = [0, 8, 23, 38][index % CHARTS_ACROSS] as number;
  const right = [7, 22, 37, lastColumn + 1][index % CHARTS_ACROSS] as number;
  return {
    kind: 'column',
    title: label,
    description: GOALS.trendDescription(label),
    series: [
      {
        name: label,
        values: onSheet(sheet, fixedRange(row, FIRST_COLUMN, row, lastColumn)),
        categories: onSheet(sheet, fixedRange(WEEK_ROW, FIRST_COLUMN, WEEK_ROW, lastColumn)),
        color: COLORS.accent,
      },
    ],
    labelEvery: 4,
    from: { row: top, column: left },
    to: { row: top + CHART_HEIGHT - 1, column: right },
  };
}
