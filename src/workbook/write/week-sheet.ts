/** One week as the guide's schedule: groups of indicators, employees with Real and Mål, and I alt. */

import { addDays } from '../../domain/calendar/dates';
import { mondayOfWeek, numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { Employee, Indicator, WeekEntry } from '../../domain/document/registers';
import { groupIndicators } from '../../domain/goals/activity';
import { totalOf, type WeekTotals } from '../../domain/goals/week-totals';
import { type FewCitizens, NOTHING_HIDDEN, type Telling } from '../../domain/privacy/few-citizens';
import { type Id, isRaw, type WeekKey } from '../../domain/values/field';
import { cellAt, columnName, fixedRange, onSheet, rangeAt } from './addresses';
import { blanks, cell, live, numberCell } from './cells';
import { CONDITIONS, LOOKS } from './looks';
import type { Cell, Look, PrintSetup, Row, Sheet } from './plan';
import { danishDate } from './serial-date';
import { GOALS, HIDDEN, SHEETS } from './words';

const NAME_ROW = 2;
const KIND_ROW = 3;
const FIRST_ROW = 4;
const FIRST_COLUMN = 1;
/** Characters above which a name takes two lines over its two columns. */
const LONG_NAME = 18;

/** What a week's sheet shows, and where the year's pages find its sums. */
export interface WeekPlan {
  readonly week: WeekKey;
  readonly employees: readonly Pick<Employee, 'id' | 'name'>[];
  readonly indicators: readonly Indicator[];
  readonly entries: readonly WeekEntry[];
  readonly totals: WeekTotals;
  /** Which figures may not be told. */
  readonly few: FewCitizens;
}

export interface WeekAddresses {
  readonly sheet: string;
  /** Address of I alt, Real (and Mål) of an indicator, with the sheet; undefined when it is not on it. */
  real(indicator: Id): string | undefined;
  goal(indicator: Id): string | undefined;
  /** Formula that tells how many Real are there and not 0: above 0 the week is filled. */
  readonly filledCount: string;
}

export const weekSheetName = (week: WeekKey): string => SHEETS.week(yearOfWeek(week), numberOfWeek(week));

interface Layout {
  /** Row of each indicator, counted from 0. */
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly lastRow: number;
  /** Column of I alt, Real. */
  readonly totalColumn: number;
}

function layOut(plan: WeekPlan): Layout {
  const rowOf = new Map<Id, number>();
  let row = FIRST_ROW;
  for (const { indicators } of groupIndicators(plan.indicators)) {
    row += 1;
    for (const indicator of indicators) rowOf.set(indicator.id, row++);
  }
  return {
    rowOf,
    lastRow: Math.max(FIRST_ROW, row - 1),
    totalColumn: FIRST_COLUMN + plan.employees.length * 2,
  };
}

export function makeWeekAddresses(plan: WeekPlan): WeekAddresses {
  const { rowOf, lastRow, totalColumn } = layOut(plan);
  const sheet = weekSheetName(plan.week);
  const at = (indicator: Id, column: number) => {
    const row = rowOf.get(indicator);
    return row === undefined ? undefined : onSheet(sheet, cellAt(row, column));
  };
  // A week without employees has no column to count in; its one empty column then counts as 0.
  const lastColumn = Math.max(FIRST_COLUMN, totalColumn - 1);
  const kinds = onSheet(sheet, fixedRange(KIND_ROW, FIRST_COLUMN, KIND_ROW, lastColumn));
  const figures = onSheet(sheet, fixedRange(FIRST_ROW, FIRST_COLUMN, lastRow, lastColumn));
  return {
    sheet,
    real: (indicator) => at(indicator, totalColumn),
    goal: (indicator) => at(indicator, totalColumn + 1),
    filledCount:
      plan.employees.length === 0
        ? '0'
        : plan.few === NOTHING_HIDDEN
          ? `SUMPRODUCT((${kinds}="${GOALS.real}")*ISNUMBER(${figures})*(${figures}<>0))`
          : // A figure that is hidden was there, and was not 0.
            `SUMPRODUCT((${kinds}="${GOALS.real}")*(ISNUMBER(${figures})*(${figures}<>0)+(${figures}="${HIDDEN.count}")))`,
  };
}

export function makeWeekSheet(plan: WeekPlan, teamName: string): Sheet {
  const { employees, week, totals, few } = plan;
  const { lastRow, totalColumn } = layOut(plan);
  const entries = new Map(plan.entries.map((entry) => [`${entry.indicator}|${entry.employee}`, entry]));
  const lastEmployeeColumn = totalColumn - 1;

  const indicatorRow = (indicator: Indicator, row: number): Row => {
    const total = totalOf(totals, indicator.id);
    const real = cellAt(row, totalColumn);
    const goal = cellAt(row, totalColumn + 1);
    return [
      cell(labelOf(indicator), LOOKS.labelWrap),
      ...employees.flatMap((employee): Cell[] => {
        const entry = entries.get(`${indicator.id}|${employee.id}`);
        return [
          entry ? realCell(entry, few, LOOKS.number) : numberCell(null, LOOKS.number),
          numberCell(entry?.goal ?? null, LOOKS.goal),
        ];
      }),
      told(
        few.week(week, indicator.id),
        live(sumFormula(row, totalColumn, lastEmployeeColumn), total.real, LOOKS.total),
      ),
      live(sumFormula(row, totalColumn + 1, lastEmployeeColumn), total.goal, LOOKS.total),
      live(
        `IF(AND(ISNUMBER(${real}),ISNUMBER(${goal})),${real}-${goal},"")`,
        few.week(week, indicator.id) === 'hidden' ? null : total.deviation,
        LOOKS.totalSigned,
      ),
    ];
  };

  const lines: Row[] = [];
  for (const { group, indicators } of groupIndicators(plan.indicators)) {
    lines.push([cell(group, LOOKS.group), ...blanks(totalColumn + 2, LOOKS.group)]);
    for (const indicator of indicators) lines.push(indicatorRow(indicator, FIRST_ROW + lines.length));
  }

  const monday = mondayOfWeek(week);
  const days = `${danishDate(monday)} - ${danishDate(addDays(monday, 6))}`;
  return {
    name: weekSheetName(week),
    visibility: 'visible',
    rows: [
      [cell(GOALS.weekTitle, LOOKS.title)],
      [
        cell(GOALS.week, LOOKS.strong),
        cell(numberOfWeek(week), LOOKS.strong),
        cell(GOALS.year, LOOKS.strong),
        cell(yearOfWeek(week), LOOKS.strong),
        null,
        cell([days, teamName, noteOf(few)].filter(Boolean).join(' · '), LOOKS.subtitle),
      ],
      [
        cell(null, LOOKS.bandHeading),
        ...employees.flatMap(({ name }) => [cell(name, LOOKS.bandWrap), cell(null, LOOKS.bandWrap)]),
        cell(GOALS.total, LOOKS.bandHeading),
        ...blanks(2, LOOKS.bandHeading),
      ],
      [
        cell(null, LOOKS.headingCenter),
        ...employees.flatMap(() => [
          cell(GOALS.real, LOOKS.headingCenter),
          cell(GOALS.goal, LOOKS.headingCenter),
        ]),
        cell(GOALS.real, LOOKS.headingCenter),
        cell(GOALS.goal, LOOKS.headingCenter),
        cell(GOALS.deviation, LOOKS.headingCenter),
      ],
      ...lines,
    ],
    widths: [
      34,
      ...employees.flatMap(({ name }) => {
        const each = Math.min(11, Math.max(6.5, name.length * 0.6 + 1));
        return [each, each];
      }),
      8,
      8,
      10,
    ],
    heights: new Map([
      [0, 24],
      ...(employees.some(({ name }) => name.length > LONG_NAME) ? [[NAME_ROW, 28] as const] : []),
    ]),
    merges: [
      ...employees.map((_, index) => {
        const column = FIRST_COLUMN + index * 2;
        return rangeAt(NAME_ROW, column, NAME_ROW, column + 1);
      }),
      rangeAt(NAME_ROW, totalColumn, NAME_ROW, totalColumn + 2),
    ],
    frozen: { rows: FIRST_ROW, columns: FIRST_COLUMN },
    conditionalFormats:
      lines.length === 0
        ? []
        : [
            {
              range: rangeAt(FIRST_ROW, totalColumn + 2, lastRow, totalColumn + 2),
              formula: `AND(ISNUMBER(${cellAt(FIRST_ROW, totalColumn + 2)}),${cellAt(FIRST_ROW, totalColumn + 2)}<0)`,
              look: CONDITIONS.negative,
            },
          ],
    validations:
      employees.length === 0 || lines.length === 0
        ? []
        : [
            {
              kind: 'number',
              min: 0,
              range: rangeAt(FIRST_ROW, FIRST_COLUMN, lastRow, lastEmployeeColumn),
              title: GOALS.check,
              message: GOALS.notANumber,
            },
          ],
    print: makePrint(employees.length),
  };
}

/** More than a dozen employees on one sheet of paper cannot be read. */
const EMPLOYEES_ON_PAGE = 12;

function makePrint(employees: number): PrintSetup {
  const common = { orientation: 'landscape', pagesHigh: 1 } as const;
  if (employees <= EMPLOYEES_ON_PAGE) return { ...common, titleRows: [NAME_ROW + 1, KIND_ROW + 1] };
  // Not rows and columns both: LibreOffice takes a third of a second for each sheet that repeats both.
  return { ...common, titleColumns: ['A', 'A'], pagesWide: Math.ceil(employees / EMPLOYEES_ON_PAGE) };
}

/** What is hidden says so on every sheet that may have some. */
export const noteOf = (few: FewCitizens): string | null => (few === NOTHING_HIDDEN ? null : HIDDEN.note);

/** An employee's Real, or what stands in its place. A text is not told either: it may be any number. */
export function realCell(entry: WeekEntry, few: FewCitizens, look: Look): Cell {
  if (!few.entry(entry)) return numberCell(entry.real, look);
  return cell(isRaw(entry.real) ? HIDDEN.sum : HIDDEN.count, look);
}

/** A sum as it may be told. A hidden one says nothing of its size. */
export function told(telling: Telling, sum: Cell): Cell {
  if (telling === 'live') return sum;
  return { value: telling === 'plain' ? sum.value : HIDDEN.sum, ...(sum.look ? { look: sum.look } : {}) };
}

export const labelOf = (indicator: Indicator): string =>
  indicator.unit === 'hours' && !/timer/i.test(indicator.label)
    ? `${indicator.label} (${GOALS.hours})`
    : indicator.label;

/**
 * The sum of an indicator's Real or Mål, whichever stands over the column; an empty text when nobody
 * wrote one, which is not 0. Domain: `makeWeekTotals`.
 */
function sumFormula(row: number, column: number, lastEmployeeColumn: number): string {
  if (lastEmployeeColumn < FIRST_COLUMN) return '""';
  const last = columnName(lastEmployeeColumn);
  const first = columnName(FIRST_COLUMN);
  const kinds = `$${first}$${KIND_ROW + 1}:$${last}$${KIND_ROW + 1}`;
  const figures = `$${first}${row + 1}:$${last}${row + 1}`;
  const kind = `${columnName(column)}$${KIND_ROW + 1}`;
  return `IF(SUMPRODUCT((${kinds}=${kind})*ISNUMBER(${figures}))=0,"",SUMIF(${kinds},${kind},${figures}))`;
}
