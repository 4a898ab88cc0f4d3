/** The year's front page: every indicator against the employment plan, summed live from the weeks. */
import { addWeeks, numberOfWeek, weekOfDate, weeksInYear, yearOfWeek } from '../../domain/calendar/iso-week';
import { groupIndicators } from '../../domain/goals/activity';
import {
  type GoalSpread,
  type GoalStatus,
  STATUS_LIMITS,
  type YearFront,
  type YearFrontRow,
} from '../../domain/goals/year-front';
import type { FewCitizens } from '../../domain/privacy/few-citizens';
import type { IsoDate, WeekKey } from '../../domain/values/field';
import { cellAt, fixedCell, onSheet, rangeAt } from './addresses';
import { blanks, cell, live } from './cells';
import type { YearRanges } from './development-sheet';
import { COLORS, CONDITIONS, LOOKS } from './looks';
import type { Cell, Row, Sheet, Sparkline } from './plan';
import { danishDate } from './serial-date';
import { labelOf, noteOf, told } from './week-sheet';
import { GOALS, SHEETS } from './words';

const COLUMNS = {
  name: 0,
  real: 1,
  plan: 2,
  ofYear: 3,
  toDate: 4,
  ofDate: 5,
  status: 6,
  expected: 7,
  trend: 8,
};
const OVER = { row: 1, column: 4 };
const THROUGH = { row: 2, column: 4 };
const HEADING_ROW = 4;
const FIRST_ROW = 5;

/** Address of the cell that tells the last week "to date" counts. */
export const throughCell = (year: number): string =>
  onSheet(SHEETS.year(year), fixedCell(THROUGH.row, THROUGH.column));

export interface FrontPage {
  readonly front: YearFront;
  readonly ranges: YearRanges;
  readonly spread: GoalSpread;
  readonly teamName: string;
  readonly today: IsoDate;
  /** Which figures may not be told. */
  readonly few: FewCitizens;
  readonly holidayWeeks: readonly number[];
}

export function makeYearSheet(page: FrontPage): Sheet {
  const { front, ranges, spread, teamName, today } = page;
  const name = SHEETS.year(front.year);
  const weekOver = lastWeekOver(front.year, today);
  const isYearOver = front.year < yearOfWeek(weekOfDate(today));
  const lines: Row[] = [];
  const sparklines: Sparkline[] = [];
  const rowsById = new Map(front.rows.map((row) => [row.indicator.id, row]));
  for (const { group, indicators } of groupIndicators(front.rows.map((row) => row.indicator))) {
    lines.push([cell(group, LOOKS.group), ...blanks(COLUMNS.trend, LOOKS.group)]);
    for (const indicator of indicators) {
      const row = rowsById.get(indicator.id) as YearFrontRow;
      const at = FIRST_ROW + lines.length;
      lines.push(makeLine(row, at, page, isYearOver));
      const range = ranges.trend(indicator.id);
      if (range !== null) sparklines.push({ cell: cellAt(at, COLUMNS.trend), range, kind: 'column' });
    }
  }
  const lastRow = FIRST_ROW + Math.max(1, lines.length) - 1;
  const throughWeek = front.through === null ? 0 : numberOfWeek(front.through);
  const input = (label: string, value: Cell): Row => [null, null, cell(label, LOOKS.plainRight), null, value];
  const missing = describeMissing(front);
  const missingText = ranges.missingCells
    .map(({ week, cell: at, working }) => `IF(${at}=1,", ${week}"&IF(${working}=0,"${GOALS.holiday}",""),"")`)
    .join('&');
  const status = (word: string) => `$G${FIRST_ROW + 1}="${word}"`;
  const statusRange = rangeAt(FIRST_ROW, COLUMNS.ofDate, lastRow, COLUMNS.status);
  const line = (label: string, value: Cell) => input(label, value).slice(1);

  return {
    name,
    visibility: 'visible',
    rows: [
      [cell(GOALS.frontTitle(front.year), LOOKS.title)],
      [
        cell([teamName, danishDate(today)].filter(Boolean).join(' · '), LOOKS.subtitle),
        ...line(GOALS.lastWeekOver, cell(weekOver, LOOKS.input)),
        null,
        cell(GOALS.missing, LOOKS.plainRight),
        live(
          `IF(SUM(${ranges.missing})=0,"${GOALS.none}",MID(${missingText},3,1000))`,
          missing,
          LOOKS.warningText,
        ),
      ],
      [
        null,
        ...line(
          GOALS.through,
          live(
            `MAX(${fixedCell(OVER.row, OVER.column)},SUMPRODUCT(MAX(${ranges.weeks}*${ranges.filled})))`,
            throughWeek,
            LOOKS.labelBold,
          ),
        ),
      ],
      [
        cell(
          [spread === 'even' ? GOALS.evenNote : GOALS.weeklyNote, noteOf(page.few)].filter(Boolean).join(' '),
          LOOKS.note,
        ),
      ],
      GOALS.frontHeadings.map((heading) => cell(heading, LOOKS.heading)),
      ...lines,
    ],
    widths: [40, 13, 24, 14, 13, 13, 13, 16, 24],
    heights: new Map([
      [0, 24],
      [HEADING_ROW, 30],
      // Room for the small charts in the last column.
      ...lines.map((_, index): [number, number] => [FIRST_ROW + index, 18]),
    ]),
    frozen: { rows: HEADING_ROW + 1, columns: 1 },
    sparklines,
    conditionalFormats: [
      { range: statusRange, formula: status(GOALS.status.good), look: CONDITIONS.good },
      { range: statusRange, formula: status(GOALS.status.warning), look: CONDITIONS.warning },
      { range: statusRange, formula: status(GOALS.status.bad), look: CONDITIONS.bad },
      { range: statusRange, formula: status(GOALS.status.badLow), look: CONDITIONS.bad },
    ],
    charts:
      front.rows.length === 0
        ? []
        : [
            {
              kind: 'bar',
              title: GOALS.fulfilmentChart,
              description: GOALS.fulfilmentDescription,
              series: [
                {
                  name: GOALS.fulfilmentChart,
                  values: onSheet(name, `$F$${FIRST_ROW + 1}:$F$${lastRow + 1}`),
                  categories: onSheet(name, `$A$${FIRST_ROW + 1}:$A$${lastRow + 1}`),
                  color: COLORS.accent,
                },
              ],
              format: '0 %',
              hasLabels: true,
              from: { row: HEADING_ROW, column: COLUMNS.trend + 1 },
              to: { row: lastRow + 1, column: COLUMNS.trend + 9 },
            },
          ],
    print: {
      orientation: 'landscape',
      titleRows: [HEADING_ROW + 1, HEADING_ROW + 1],
      pagesHigh: 1,
    },
    tabColor: COLORS.accent,
  };
}

/** The last week of the year that is over today: 0 before it begins, the last one after it ends. */
function lastWeekOver(year: number, today: IsoDate): number {
  const over = addWeeks(weekOfDate(today), -1);
  if (yearOfWeek(over) < year) return 0;
  return yearOfWeek(over) > year ? weeksInYear(year) : numberOfWeek(over);
}

function makeLine(
  row: YearFrontRow,
  at: number,
  { front, ranges, spread, few, holidayWeeks }: FrontPage,
  isYearOver: boolean,
): Row {
  const { indicator } = row;
  const telling = few.year(front.year, indicator.id);
  const expected = isYearOver ? telling : few.expected(front.year, indicator.id, holidayWeeks);
  const seen = <T>(value: T): T | null => (telling === 'hidden' ? null : value);
  const real = cellAt(at, COLUMNS.real);
  const plan = cellAt(at, COLUMNS.plan);
  const toDate = cellAt(at, COLUMNS.toDate);
  const isHours = indicator.unit === 'hours';
  const figure = isHours ? LOOKS.oneDecimal : LOOKS.whole;
  const through = fixedCell(THROUGH.row, THROUGH.column);
  const share = (goal: string) =>
    `IF(AND(ISNUMBER(${real}),ISNUMBER(${goal})),IF(${goal}>0,${real}/${goal},""),"")`;
  const goalFormula =
    spread === 'even'
      ? `IF(AND(ISNUMBER(${plan}),SUM(${ranges.working})>0),${plan}*SUMIFS(${ranges.working},${ranges.weeks},"<="&${through})/SUM(${ranges.working}),IF(ISNUMBER(${plan}),0,""))`
      : `IF(SUMPRODUCT((${ranges.weeks}<=${through})*ISNUMBER(${ranges.goal(indicator.id)}))=0,"",SUMIFS(${ranges.goal(indicator.id)},${ranges.weeks},"<="&${through}))`;
  return [
    cell(labelOf(indicator), LOOKS.label),
    told(
      telling,
      live(
        `IF(SUM(${ranges.filled})=0,"",SUM(${ranges.real(indicator.id)}))`,
        row.yearToDate,
        isHours ? LOOKS.oneDecimalBold : LOOKS.wholeBold,
      ),
    ),
    cell(row.planGoal, isHours ? LOOKS.inputOneDecimal : LOOKS.inputWhole),
    live(share(plan), seen(row.fulfilmentOfYear), LOOKS.percent),
    live(goalFormula, row.goalToDate, figure),
    live(share(toDate), seen(row.fulfilmentToDate), LOOKS.percent),
    live(
      statusFormula(real, toDate, indicator.direction),
      seen(row.status) === null || row.status === null ? null : statusWord(row.status, indicator.direction),
      LOOKS.status,
    ),
    told(
      expected,
      live(
        isYearOver ? `IF(ISNUMBER(${real}),${real},"")` : expectedFormula(row, real, ranges),
        row.projection?.value ?? null,
        figure,
      ),
    ),
    cell(null, LOOKS.label),
  ];
}

const statusWord = (status: GoalStatus, direction: 'high' | 'low'): string =>
  status === 'bad' && direction === 'low' ? GOALS.status.badLow : GOALS.status[status];

/** Domain: `judgeGoal`. */
function statusFormula(real: string, goal: string, direction: 'high' | 'low'): string {
  const limits = STATUS_LIMITS[direction];
  const percent = `ROUND(${real}/${goal}*100,0)`;
  const sign = direction === 'high' ? '>=' : '<=';
  const word = (status: GoalStatus) => `"${statusWord(status, direction)}"`;
  const judged = `IF(${percent}${sign}${limits.good},${word('good')},IF(${percent}${sign}${limits.warning},${word('warning')},${word('bad')}))`;
  const withoutGoal = direction === 'high' ? '""' : `IF(${real}<=0,${word('good')},${word('bad')})`;
  return `IF(AND(ISNUMBER(${real}),ISNUMBER(${goal})),IF(${goal}>0,${judged},${withoutGoal}),"")`;
}

/** Domain: `projectionOf`. The mean of the filled working weeks, for each that is not filled yet. */
function expectedFormula(row: YearFrontRow, real: string, ranges: YearRanges): string {
  const { retiredFrom } = row.indicator;
  const before = firstWeekOutOfUse(retiredFrom, ranges.year);
  const inUse = `${ranges.working},1,${ranges.weeks},"<${before}"`;
  const counted = `COUNTIFS(${inUse},${ranges.filled},1)`;
  const sum = `SUMIFS(${ranges.real(row.indicator.id)},${inUse},${ranges.filled},1)`;
  const first = `MATCH(1,${ranges.filled},0)`;
  const left = `COUNTIFS(${inUse},${ranges.filled},0,${ranges.weeks},">"&${first})`;
  return `IF(ISNUMBER(${real}),IF(${counted}=0,"",${real}+${sum}/${counted}*${left}),"")`;
}

/** First week number of the year in which an indicator is no longer used; 99 when it is all year. */
function firstWeekOutOfUse(retiredFrom: WeekKey | null, year: string): number {
  if (retiredFrom === null || retiredFrom.slice(0, 4) > year) return 99;
  return retiredFrom.slice(0, 4) < year ? 0 : numberOfWeek(retiredFrom);
}

/** `7 (ferie), 12`: a week the team does not work in is missing too, but no omission. */
function describeMissing(front: YearFront): string {
  const holidays = new Set(front.missingHolidays);
  const named = front.missing.map(
    (week) => `${numberOfWeek(week)}${holidays.has(week) ? GOALS.holiday : ''}`,
  );
  return named.join(', ') || GOALS.none;
}
