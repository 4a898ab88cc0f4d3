/** Scenarios side by side: inputs above, what comes of them below as live formulas, and their charts. */
import type { DocumentRows, Scenario } from '../../domain/document/registers';
import { isFew } from '../../domain/privacy/few-citizens';
import {
  baselineScenario,
  calculateScenario,
  differenceTo,
  type ScenarioOutcome,
} from '../../domain/scenarios/scenarios';
import { makeShareSeries } from '../../domain/scenarios/share-series';
import type { IsoDate } from '../../domain/values/field';
import { columnName, fixedRange, onSheet, rangeAt } from './addresses';
import { blanks, cell, live } from './cells';
import { COLORS, FORMATS, LOOKS } from './looks';
import type { Cell, Chart, Look, Row, Sheet, Validation } from './plan';
import { danishDate } from './serial-date';
import { orderedRows } from './source';
import { told } from './week-sheet';
import { HIDDEN, SCENARIOS, SHEETS } from './words';

const NAME_ROW = 2;
const INPUT_ROW = 5;
const FIRST_COLUMN = 1;
const SHARE_STEPS = 20;

type InputField = Exclude<keyof Scenario, 'id' | 'order' | 'name'>;

const INPUTS: readonly { readonly field: InputField; readonly label: string; readonly look: Look }[] = [
  { field: 'citizens', label: SCENARIOS.citizens, look: LOOKS.inputWhole },
  { field: 'interviewDaysPerWeek', label: SCENARIOS.days, look: LOOKS.input },
  { field: 'weeksPerFte', label: SCENARIOS.weeks, look: LOOKS.input },
  { field: 'intensiveShare', label: SCENARIOS.share, look: LOOKS.inputPercent },
  { field: 'timelyPerYear', label: SCENARIOS.timely, look: LOOKS.input },
  { field: 'intensivePerYear', label: SCENARIOS.intensive, look: LOOKS.input },
  { field: 'interviewsPerDay', label: SCENARIOS.perDay, look: LOOKS.input },
  { field: 'noShow', label: SCENARIOS.noShow, look: LOOKS.inputPercent },
  { field: 'availableFte', label: SCENARIOS.available, look: LOOKS.input },
];

const OUTPUT_ROW = INPUT_ROW + INPUTS.length + 2;

type Output = keyof ScenarioOutcome;

const OUTPUTS: readonly {
  readonly field: Output;
  readonly label: string;
  readonly look: Look;
  readonly difference: Look | null;
}[] = [
  { field: 'intensive', label: SCENARIOS.intensiveCount, look: LOOKS.whole, difference: null },
  { field: 'timely', label: SCENARIOS.timelyCount, look: LOOKS.whole, difference: null },
  { field: 'total', label: SCENARIOS.totalCount, look: LOOKS.wholeBold, difference: LOOKS.signed },
  { field: 'neededFte', label: SCENARIOS.needed, look: LOOKS.twoDecimalsBold, difference: LOOKS.signedTwo },
  {
    field: 'citizensPerFte',
    label: SCENARIOS.citizensPerFte,
    look: LOOKS.oneDecimal,
    difference: LOOKS.signedDecimal,
  },
  { field: 'fteGap', label: SCENARIOS.gap, look: LOOKS.signedTwo, difference: LOOKS.signedTwo },
];

const DIFFERENCES = OUTPUTS.filter((output) => output.difference !== null);
const DIFFERENCE_ROW = OUTPUT_ROW + OUTPUTS.length + 2;
const SHARE_ROW = DIFFERENCE_ROW + DIFFERENCES.length + 2;

/** The sheet from the names down to the differences: what stands beside a chart is left out. */
export const scenarioTable = (sheet: Sheet): readonly Row[] => sheet.rows.slice(NAME_ROW, SHARE_ROW - 2);

const inputRow = (field: InputField): number =>
  INPUT_ROW + INPUTS.findIndex((input) => input.field === field);
const outputRow = (field: Output): number =>
  OUTPUT_ROW + OUTPUTS.findIndex((output) => output.field === field);

/** @param isHiding whether few citizens are left out, and with them all that is worked out of their number */
export function makeScenariosSheet(rows: DocumentRows, today: IsoDate, isHiding = false): Sheet {
  const scenarios = orderedRows(rows.scenarios);
  const title = [SCENARIOS.title, rows.settings[0]?.teamName, danishDate(today)].filter(Boolean).join(' · ');
  const baseline = baselineScenario(scenarios, rows.settings[0]?.baselineScenario ?? null);
  const common = { name: SHEETS.scenarios, visibility: 'visible', tabColor: COLORS.accent } as const;
  if (!baseline) {
    return { ...common, rows: [[cell(title, LOOKS.title)], [], [cell(SCENARIOS.empty)]], widths: [40] };
  }
  const outcomes = scenarios.map(calculateScenario);
  const isHidden = (scenario: Scenario) => isHiding && isFew(scenario.citizens);
  const telling = (scenario: Scenario | undefined, figure: Cell): Cell =>
    told(scenario && isHidden(scenario) ? 'hidden' : 'live', figure);
  const baseColumn = FIRST_COLUMN + scenarios.indexOf(baseline);
  const base = calculateScenario(baseline);
  const lastColumn = FIRST_COLUMN + scenarios.length - 1;
  const heading = (text: string): Row => [cell(text, LOOKS.group), ...blanks(scenarios.length, LOOKS.group)];

  return {
    ...common,
    rows: [
      [cell(title, LOOKS.title)],
      isHiding ? [cell(HIDDEN.note, LOOKS.note)] : [],
      [
        cell(SCENARIOS.scenario, LOOKS.heading),
        ...scenarios.map((scenario) => cell(scenario.name, LOOKS.headingCenter)),
      ],
      [
        cell(SCENARIOS.baseline, LOOKS.label),
        ...scenarios.map((scenario) =>
          cell(scenario === baseline ? SCENARIOS.isBaseline : null, LOOKS.status),
        ),
      ],
      heading(SCENARIOS.inputs),
      ...INPUTS.map(
        (input): Row => [
          cell(input.label, LOOKS.label),
          ...scenarios.map((scenario) =>
            cell(
              input.field === 'citizens' && isHidden(scenario) ? HIDDEN.count : scenario[input.field],
              input.look,
            ),
          ),
        ],
      ),
      [],
      heading(SCENARIOS.outputs),
      ...OUTPUTS.map(
        (output): Row => [
          cell(output.label, LOOKS.label),
          ...outcomes.map((outcome, index) =>
            telling(
              scenarios[index],
              live(outputFormula(output.field, FIRST_COLUMN + index), outcome[output.field], output.look),
            ),
          ),
        ],
      ),
      [],
      heading(SCENARIOS.difference(baseline.name)),
      ...DIFFERENCES.map(
        (output): Row => [
          cell(output.label, LOOKS.label),
          ...outcomes.map((outcome, index): Cell => {
            const look = output.difference as Look;
            const column = FIRST_COLUMN + index;
            if (column === baseColumn) return cell(null, look);
            const own = `${columnName(column)}${outputRow(output.field) + 1}`;
            const other = `$${columnName(baseColumn)}${outputRow(output.field) + 1}`;
            return live(
              `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),${own}-${other},"")`,
              [scenarios[index], baseline].some((one) => one && isHidden(one))
                ? null
                : differenceTo(outcome[output.field], base[output.field]),
              look,
            );
          }),
        ],
      ),
      [],
      [
        cell(SCENARIOS.shareTable, LOOKS.heading),
        ...scenarios.map((scenario) => cell(scenario.name, LOOKS.headingCenter)),
        cell(SCENARIOS.capacityLine(baseline.name), LOOKS.headingCenter),
      ],
      ...makeShareLines(scenarios, baseColumn, baseline.availableFte, telling),
    ],
    widths: [46, ...scenarios.map(() => 16), 24],
    heights: new Map([
      [0, 24],
      [NAME_ROW, 30],
      [SHARE_ROW - 1, 30],
    ]),
    frozen: { rows: NAME_ROW + 1, columns: FIRST_COLUMN },
    validations: makeValidations(lastColumn),
    charts: makeCharts(scenarios, lastColumn, baseline),
    print: { orientation: 'landscape', titleColumns: ['A', 'A'], pagesHigh: 1 },
  };
}

/** Domain: `calculateScenario`. */
function outputFormula(field: Output, column: number): string {
  const name = columnName(column);
  const input = (of: InputField) => `${name}$${inputRow(of) + 1}`;
  const output = (of: Output) => `${name}$${outputRow(of) + 1}`;
  switch (field) {
    case 'intensive':
      return `${input('citizens')}*${input('intensiveShare')}*${input('intensivePerYear')}`;
    case 'timely':
      return `${input('citizens')}*(1-${input('intensiveShare')})*${input('timelyPerYear')}`;
    case 'total':
      return `${output('intensive')}+${output('timely')}`;
    case 'neededFte':
      return neededFormula(name, output('total'));
    case 'citizensPerFte':
      return `IF(N(${output('neededFte')})>0,${input('citizens')}/${output('neededFte')},"")`;
    case 'fteGap':
      return `IF(AND(ISNUMBER(${output('neededFte')}),ISNUMBER(${input('availableFte')})),${input('availableFte')}-${output('neededFte')},"")`;
  }
}

/** Domain: `neededFte`, of the scenario in a column. */
function neededFormula(column: string, total: string): string {
  const input = (of: InputField) => `${column}$${inputRow(of) + 1}`;
  const held = `(${input('interviewsPerDay')}*${input('interviewDaysPerWeek')}*${input('weeksPerFte')}*(1-${input('noShow')}))`;
  return `IF(${total}=0,0,IF(${held}>0,${total}/${held},""))`;
}

function makeShareLines(
  scenarios: readonly Scenario[],
  baseColumn: number,
  availableFte: number | null,
  telling: (scenario: Scenario, figure: Cell) => Cell,
): Row[] {
  const series = scenarios.map((scenario) =>
    makeShareSeries(scenario, scenario.intensivePerYear, SHARE_STEPS),
  );
  const available = `$${columnName(baseColumn)}$${inputRow('availableFte') + 1}`;
  const availableFormula = `IF(ISNUMBER(${available}),${available},"")`;
  return Array.from({ length: SHARE_STEPS + 1 }, (_, step): Row => {
    const row = SHARE_ROW + step;
    return [
      cell(step / SHARE_STEPS, LOOKS.percentLabel),
      ...scenarios.map((scenario, index) => {
        const name = columnName(FIRST_COLUMN + index);
        const input = (of: InputField) => `${name}$${inputRow(of) + 1}`;
        const total = `(${input('citizens')}*($A${row + 1}*${input('intensivePerYear')}+(1-$A${row + 1})*${input('timelyPerYear')}))`;
        return telling(
          scenario,
          live(neededFormula(name, total), series[index]?.[step]?.neededFte ?? null, LOOKS.twoDecimals),
        );
      }),
      live(availableFormula, availableFte, LOOKS.twoDecimals),
    ];
  });
}

function makeValidations(lastColumn: number): Validation[] {
  return INPUTS.map(({ field }, index): Validation => {
    const isShare = field === 'intensiveShare' || field === 'noShow';
    return {
      kind: 'number',
      min: 0,
      ...(isShare ? { max: field === 'noShow' ? 0.99 : 1 } : {}),
      range: rangeAt(INPUT_ROW + index, FIRST_COLUMN, INPUT_ROW + index, lastColumn),
      title: SCENARIOS.check,
      message: isShare ? SCENARIOS.notAShare : SCENARIOS.notANumber,
    };
  });
}

function makeCharts(scenarios: readonly Scenario[], lastColumn: number, baseline: Scenario): Chart[] {
  const onThis = (row: number, column: number, lastRow: number, last: number) =>
    onSheet(SHEETS.scenarios, fixedRange(row, column, lastRow, last));
  const names = onThis(NAME_ROW, FIRST_COLUMN, NAME_ROW, lastColumn);
  const left = lastColumn + 3;
  const share = (column: number) => onThis(SHARE_ROW, column, SHARE_ROW + SHARE_STEPS, column);
  const acrossRow = (row: number) => onThis(row, FIRST_COLUMN, row, lastColumn);
  return [
    {
      kind: 'column',
      title: SCENARIOS.fteChart,
      description: SCENARIOS.fteDescription,
      series: [
        {
          name: SCENARIOS.needed,
          values: acrossRow(outputRow('neededFte')),
          categories: names,
          color: COLORS.series[0],
        },
        {
          name: SCENARIOS.available,
          values: acrossRow(inputRow('availableFte')),
          categories: names,
          color: COLORS.muted,
        },
      ],
      format: FORMATS.oneDecimal,
      hasLabels: true,
      from: { row: NAME_ROW, column: left },
      to: { row: OUTPUT_ROW + 6, column: left + 9 },
    },
    {
      kind: 'line',
      title: SCENARIOS.shareTable,
      description: SCENARIOS.shareDescription,
      series: [
        ...scenarios.map((scenario, index) => ({
          name: scenario.name,
          values: share(FIRST_COLUMN + index),
          categories: share(0),
          color: COLORS.series[index % COLORS.series.length] as string,
        })),
        ...(baseline.availableFte === null
          ? []
          : [
              {
                name: SCENARIOS.capacityLine(baseline.name),
                values: share(lastColumn + 1),
                categories: share(0),
                color: COLORS.muted,
                dashed: true,
              },
            ]),
      ],
      labelEvery: 4,
      format: FORMATS.oneDecimal,
      categoryFormat: FORMATS.percent,
      xTitle: SCENARIOS.shareColumn,
      from: { row: OUTPUT_ROW + 7, column: left },
      to: { row: SHARE_ROW + SHARE_STEPS + 1, column: left + 9 },
    },
  ];
}
