/** The register's second page: places by branch and by month, summed live, with charts beside. */
import type { DocumentRows, Opening } from '../../domain/document/registers';
import {
  type BranchFigures,
  figuresByBranch,
  monthsUntil,
  placesByMonth,
} from '../../domain/openings/statistics';
import type { Id, IsoDate } from '../../domain/values/field';
import { cellAt, columnName, criterionFor, fixedRange, onSheet } from './addresses';
import { cell, live } from './cells';
import { COLORS, FORMATS, LOOKS } from './looks';
import type { OpeningsLayout } from './openings-layout';
import type { Cell, Chart, Row, Sheet } from './plan';
import { danishDate, serialOfDate } from './serial-date';
import { orderedRows } from './source';
import { OPENING_CHARTS, OPENINGS, SHEETS } from './words';

const MONTHS = 12;
const HEADING_ROW = 2;
const FIRST_ROW = 3;
/** After the months: a small chart of them in each row. */
const TREND_COLUMN = MONTHS + 1;

interface BranchLine {
  readonly id: Id;
  readonly label: string;
  readonly figures: BranchFigures | undefined;
}

/** Sums the register's sheet, which must have all the columns it sums. */
export function makeOpeningChartsSheet(
  rows: DocumentRows,
  openings: readonly Opening[],
  { whole }: OpeningsLayout,
  today: IsoDate,
): Sheet {
  const results = new Map(rows.results.map((result) => [result.id, result]));
  const figures = new Map(figuresByBranch(openings, results).map((line) => [line.branch, line]));
  const branches: BranchLine[] = orderedRows(rows.branches)
    .filter((branch) => !branch.hidden || figures.has(branch.id))
    .map((branch) => ({ id: branch.id, label: branch.label, figures: figures.get(branch.id) }))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const months = monthsUntil(today, MONTHS);
  const byMonth = placesByMonth(openings, results, months);
  const all = [...figures.values()];
  const known = new Set<Id | null>(branches.map((branch) => branch.id));
  const rest = all.filter((line) => !known.has(line.branch));

  const otherRow = FIRST_ROW + branches.length;
  const monthsTitleRow = otherRow + 3;
  const monthsHeadingRow = monthsTitleRow + 1;
  const firstMonthRow = monthsHeadingRow + 1;
  const otherMonthRow = firstMonthRow + branches.length;

  const branchRow = (line: BranchLine, index: number): Row => {
    const row = FIRST_ROW + index;
    const branch = `${whole('branch')},${criterionFor(line.label, `$A${row + 1}`)}`;
    return [
      cell(line.label, LOOKS.label),
      ...figureCells(sumFormulas(branch, whole), line.figures ? [line.figures] : []),
    ];
  };
  const belowBranches = (column: number) =>
    `SUM(${cellAt(FIRST_ROW, column)}:${cellAt(otherRow - 1, column)})`;
  const otherFormulas = sumFormulas('', whole).map(
    (formula, index) => `${formula}-${belowBranches(index + 1)}`,
  );
  const totalOf = (first: number, last: number, column: number, result: number): Cell =>
    live(`SUM(${cellAt(first, column)}:${cellAt(last, column)})`, result, LOOKS.total);

  const monthValue = (branch: Id | null, month: number): number => byMonth.get(branch)?.[month] ?? 0;
  const monthSum = (month: number) =>
    [...byMonth.values()].reduce((sum, line) => sum + (line[month] ?? 0), 0);
  const monthFormula = (column: number, branch: string) => {
    const head = `${columnName(column)}$${monthsHeadingRow + 1}`;
    const date = whole('date');
    return `SUMIFS(${whole('places')},${branch}${whole('status')},"<>${OPENINGS.status.contact}",${date},">="&${head},${date},"<"&EDATE(${head},1))`;
  };
  const monthRow = (line: BranchLine, index: number): Row => {
    const row = firstMonthRow + index;
    const branch = `${whole('branch')},${criterionFor(line.label, `$A${row + 1}`)},`;
    return [
      live(cellAt(FIRST_ROW + index, 0), line.label, LOOKS.label),
      ...months.map((_, month) =>
        live(monthFormula(month + 1, branch), monthValue(line.id, month), LOOKS.quietZero),
      ),
      cell(null, LOOKS.label),
    ];
  };
  const totals = (pick: (line: BranchFigures) => number) => all.reduce((sum, line) => sum + pick(line), 0);

  return {
    name: SHEETS.openingCharts,
    visibility: 'visible',
    rows: [
      [
        cell(
          [OPENING_CHARTS.title, rows.settings[0]?.teamName, danishDate(today)].filter(Boolean).join(' · '),
          LOOKS.title,
        ),
      ],
      [],
      OPENING_CHARTS.headings.map((heading) => cell(heading, LOOKS.heading)),
      ...branches.map(branchRow),
      [cell(OPENING_CHARTS.other, LOOKS.label), ...figureCells(otherFormulas, rest)],
      [
        cell(OPENING_CHARTS.total, LOOKS.totalLabel),
        ...PICKS.map((pick, index) => totalOf(FIRST_ROW, otherRow, index + 1, totals(pick))),
      ],
      [],
      [cell(OPENING_CHARTS.months, LOOKS.section)],
      [
        cell(OPENING_CHARTS.headings[0], LOOKS.heading),
        ...months.map((month) => cell(serialOfDate(`${month}-01`), LOOKS.monthHeading)),
        cell(OPENING_CHARTS.trend, LOOKS.headingCenter),
      ],
      ...branches.map(monthRow),
      [
        cell(OPENING_CHARTS.other, LOOKS.label),
        ...months.map((_, month) => {
          const above = `SUM(${cellAt(firstMonthRow, month + 1)}:${cellAt(otherMonthRow - 1, month + 1)})`;
          const rest = monthSum(month) - branches.reduce((sum, line) => sum + monthValue(line.id, month), 0);
          return live(`${monthFormula(month + 1, '')}-${above}`, rest, LOOKS.quietZero);
        }),
        cell(null, LOOKS.label),
      ],
      [
        cell(OPENING_CHARTS.total, LOOKS.totalLabel),
        ...months.map((_, month) => totalOf(firstMonthRow, otherMonthRow, month + 1, monthSum(month))),
        cell(null, LOOKS.totalLabel),
      ],
    ],
    widths: [48, ...Array.from({ length: MONTHS }, () => 10), 20],
    heights: new Map([
      [0, 24],
      [HEADING_ROW, 42],
      // Room for the bars beside them.
      ...Array.from({ length: branches.length + 2 }, (_, index): [number, number] => [FIRST_ROW + index, 17]),
    ]),
    frozen: { rows: HEADING_ROW + 1, columns: 1 },
    charts: makeCharts(branches.length, monthsHeadingRow, otherMonthRow + 1),
    sparklines: Array.from({ length: branches.length + 2 }, (_, index) => ({
      kind: 'column',
      cell: cellAt(firstMonthRow + index, TREND_COLUMN),
      range: onSheet(
        SHEETS.openingCharts,
        fixedRange(firstMonthRow + index, 1, firstMonthRow + index, MONTHS),
      ),
    })),
    print: { orientation: 'landscape', pagesHigh: 1 },
  };
}

const PICKS: readonly ((line: BranchFigures) => number)[] = [
  (line) => line.places,
  (line) => line.filledPlaces,
  (line) => line.openPlaces,
  (line) => line.contactsWithoutOpening,
];

const sizeOf = (line: BranchLine): number =>
  // Open places first; branches without any by their contacts.
  (line.figures?.openPlaces ?? 0) * 1e6 + (line.figures?.contactsWithoutOpening ?? 0);

function figureCells(formulas: readonly string[], lines: readonly BranchFigures[]): Cell[] {
  return PICKS.map((pick, index) =>
    live(
      formulas[index] as string,
      lines.reduce((sum, line) => sum + pick(line), 0),
      LOOKS.quietZero,
    ),
  );
}

/**
 * Domain: `figuresByBranch`. Filled places count where the number of places is known, which is where
 * places left are a number.
 * @param branch criterion pair that picks the branch, or nothing for all rows
 */
function sumFormulas(branch: string, whole: OpeningsLayout['whole']): string[] {
  const and = branch === '' ? '' : `${branch},`;
  const isOpening = `${whole('status')},"<>${OPENINGS.status.contact}"`;
  return [
    `SUMIFS(${whole('places')},${and}${isOpening})`,
    `SUMIFS(${whole('filledPlaces')},${and}${isOpening},${whole('remaining')},">=0")`,
    `SUMIFS(${whole('remaining')},${and}${isOpening})`,
    `COUNTIFS(${and}${whole('status')},"${OPENINGS.status.contact}")`,
  ];
}

function makeCharts(branchCount: number, monthsHeadingRow: number, monthTotalRow: number): Chart[] {
  const onThis = (range: string) => onSheet(SHEETS.openingCharts, range);
  const lastRow = FIRST_ROW + Math.max(0, branchCount - 1);
  const column = (at: number) => onThis(fixedRange(FIRST_ROW, at, lastRow, at));
  const chartEnd = lastRow + 3;
  return [
    {
      kind: 'bar',
      title: OPENING_CHARTS.branchChart,
      description: OPENING_CHARTS.branchDescription,
      hasLabels: true,
      format: FORMATS.withoutZero,
      series: [
        { name: OPENING_CHARTS.headings[3], values: column(3), categories: column(0), color: COLORS.accent },
        { name: OPENING_CHARTS.headings[4], values: column(4), categories: column(0), color: COLORS.muted },
      ],
      from: { row: HEADING_ROW, column: 5 },
      to: { row: chartEnd, column: 12 },
    },
    {
      kind: 'column',
      title: OPENING_CHARTS.monthsChart,
      description: OPENING_CHARTS.monthsDescription,
      hasLabels: true,
      series: [
        {
          name: OPENING_CHARTS.monthsChart,
          values: onThis(fixedRange(monthTotalRow, 1, monthTotalRow, MONTHS)),
          categories: onThis(fixedRange(monthsHeadingRow, 1, monthsHeadingRow, MONTHS)),
          color: COLORS.series[2],
        },
      ],
      categoryFormat: FORMATS.month,
      from: { row: HEADING_ROW, column: 12 },
      to: { row: chartEnd, column: MONTHS + 6 },
    },
  ];
}
