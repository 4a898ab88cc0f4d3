/** Scenarios side by side: a name over each column, inputs down the rows. */
import type { IncomingScenario } from '../../domain/merge/incoming';
import { isScenarioFigure } from '../../domain/merge/merge-capacity';
import { isRaw } from '../../domain/values/field';
import type { SheetReport } from '../protocol';
import { SCENARIOS } from '../write/words';
import { hasCpr, isHiddenFigure, numberOf } from './cell-values';
import { matchHeading, type Vocabulary } from './headings';
import { shareOf } from './recognise-capacity';
import { makeReport } from './report';
import { cellAt, HEAD_ROWS, isBlank, type Sheet, textOf } from './sheet';

type Input = keyof IncomingScenario['inputs'];

const CORNER: Vocabulary<'scenario'> = { scenario: ['Scenarie', 'Scenarier', 'Scenario', 'Scenarium'] };

const INPUTS: Vocabulary<Input> = {
  citizens: ['Antal borgere', 'Borgere'],
  interviewDaysPerWeek: ['Antal dage med samtaler', 'Dage med samtaler'],
  weeksPerFte: ['Antal uger pr. årsværk', 'Uger pr. årsværk'],
  intensiveShare: ['Andel med behov for intensiveret indsats', 'Andel med intensiveret indsats'],
  timelyPerYear: [SCENARIOS.timely, 'Rettidighed, samtaler pr. år', 'Rettidighed'],
  intensivePerYear: [SCENARIOS.intensive, 'Intensiveret, samtaler pr. år', 'Intensiveret'],
  interviewsPerDay: ['Samtaler pr. dag'],
  noShow: ['Udeblivelse'],
  availableFte: [SCENARIOS.available, 'Årsværk til rådighed'],
};
const LEAST_INPUTS = 3;

export interface ScenariosSheet {
  readonly report: SheetReport;
  readonly scenarios: readonly IncomingScenario[];
}

/** Null when the sheet has no scenarios. `isExact`: an export of the app, in which an empty cell was emptied. */
export function recogniseScenarios(sheet: Sheet, isExact: boolean, file = 0): ScenariosSheet | null {
  const headRow = sheet.rows
    .slice(0, HEAD_ROWS)
    .findIndex(
      (cells) => typeof cells[0] === 'string' && matchHeading(cells[0], CORNER) !== null && cells.length > 1,
    );
  if (headRow < 0) return null;
  const rowsOfInputs = new Map<Input, number>();
  for (let row = headRow + 1; row < sheet.rows.length; row++) {
    const label = cellAt(sheet, row, 0);
    const input = typeof label === 'string' ? matchHeading(label, INPUTS) : null;
    if (input !== null && !rowsOfInputs.has(input)) rowsOfInputs.set(input, row);
  }
  if (rowsOfInputs.size < LEAST_INPUTS) return null;

  const report = makeReport(sheet);
  report.headerRow = headRow + 1;
  const scenarios: IncomingScenario[] = [];
  const width = sheet.rows[headRow]?.length ?? 0;
  for (let column = 1; column < width; column++) {
    const name = textOf(cellAt(sheet, headRow, column));
    const isUsed = [...rowsOfInputs.values()].some((row) => !isBlank(cellAt(sheet, row, column)));
    if (!isUsed || (name === '' && !isExact)) continue;
    if (hasCpr(name)) {
      report.reject(headRow, column, null, 'cpr', false);
      continue;
    }
    const inputs: { [Name in Input]?: number | null } = {};
    for (const [input, row] of rowsOfInputs) {
      const cell = cellAt(sheet, row, column);
      if (isHiddenFigure(cell)) {
        report.hidden += 1;
        continue;
      }
      const value = input === 'intensiveShare' || input === 'noShow' ? shareOf(cell) : numberOf(cell);
      if (value === null && !isExact) continue;
      if (isRaw(value) || !isScenarioFigure(input, value)) {
        if (!isBlank(cell))
          report.reject(
            row,
            column,
            textOf(cellAt(sheet, row, 0)),
            hasCpr(cell) ? 'cpr' : isRaw(value) ? 'notNumber' : 'outOfRange',
            false,
          );
      } else inputs[input] = value;
    }
    scenarios.push({
      name,
      inputs: inputs as IncomingScenario['inputs'],
      source: { file, sheet: sheet.name, row: headRow + 1 },
    });
  }
  report.taken = scenarios.length;
  return { report: report.finish('scenarios'), scenarios };
}
