/** A calculator's sheet and scenarios of a file against the document's. */
import { CALCULATOR_LIMITS, type Limits, limitBreach, PER_YEAR_LIMITS } from '../capacity/limits';
import { CALCULATOR_ID, type Calculator, type Scenario, TIMELY_ID } from '../document/registers';
import { orderAfter } from './draft';
import type { IncomingCalculator, IncomingScenario, Merge } from './incoming';
import { normaliseLabel } from './labels';

/** Whether a figure of a file can be the calculator's. */
export function isCalculatorFigure(field: keyof IncomingCalculator['inputs'], value: number | null): boolean {
  if (value === null) return isNullable(field);
  return limitBreach(value, CALCULATOR_LIMITS[field]) === null;
}

const isNullable = (field: string): boolean =>
  field === 'minutesPerInterview' || field === 'minutesAroundInterview' || field === 'availableFte';

export const isPerYear = (value: number): boolean => limitBreach(value, PER_YEAR_LIMITS) === null;

const SCENARIO_LIMITS: Readonly<Record<keyof IncomingScenario['inputs'], Limits>> = {
  ...CALCULATOR_LIMITS,
  timelyPerYear: PER_YEAR_LIMITS,
  intensivePerYear: PER_YEAR_LIMITS,
};

/** Whether a figure of a file can be a scenario's. */
export function isScenarioFigure(field: keyof IncomingScenario['inputs'], value: number | null): boolean {
  if (value === null) return isNullable(field);
  return limitBreach(value, SCENARIO_LIMITS[field]) === null;
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

/** Brings in a calculator's inputs and frequencies; frequencies are known by table and name. */
export function mergeCalculator(merge: Merge, incoming: IncomingCalculator): void {
  const { draft } = merge;
  const calculator = draft.get('calculator', CALCULATOR_ID);
  if (calculator) draft.put('calculator', { ...calculator, ...incoming.inputs }, incoming.source);
  for (const table of ['general', 'intensive'] as const) {
    const used = new Set<string>();
    for (const { source, ...one } of incoming.frequencies.filter((frequency) => frequency.table === table)) {
      const rows = draft.rows('frequencies').sort(byOrder);
      // The first of several with the same name: a sheet of the app's lists them in order.
      const known = rows.find(
        (row) =>
          row.table === table && !used.has(row.id) && normaliseLabel(row.label) === normaliseLabel(one.label),
      );
      const id = known?.id ?? merge.makeId();
      used.add(id);
      draft.put(
        'frequencies',
        known
          ? { ...known, perYear: one.perYear }
          : {
              id,
              order: orderAfter(rows, (row) => row.table === table),
              ...one,
            },
        source,
      );
    }
  }
}

/** Brings in scenarios, known by their names; what a new one's sheet leaves out is the calculator's. */
export function mergeScenarios(merge: Merge, incoming: readonly IncomingScenario[]): void {
  const { draft } = merge;
  const used = new Set<string>();
  for (const one of incoming) {
    const rows = draft.rows('scenarios').sort(byOrder);
    const known = rows.find(
      (row) => !used.has(row.id) && normaliseLabel(row.name) === normaliseLabel(one.name),
    );
    const scenario: Scenario | null =
      known ??
      makeBlankScenario(
        merge,
        one.name,
        orderAfter(rows, () => true),
      );
    if (!scenario) continue;
    used.add(scenario.id);
    draft.put('scenarios', { ...scenario, ...one.inputs }, one.source);
  }
}

function makeBlankScenario(merge: Merge, name: string, order: number): Scenario | null {
  const calculator: Calculator | undefined = merge.draft.get('calculator', CALCULATOR_ID);
  if (!calculator) return null;
  const timelyPerYear = merge.draft.get('frequencies', TIMELY_ID)?.perYear ?? 4;
  return {
    id: merge.makeId(),
    order,
    name,
    citizens: calculator.citizens,
    interviewDaysPerWeek: calculator.interviewDaysPerWeek,
    weeksPerFte: calculator.weeksPerFte,
    intensiveShare: calculator.intensiveShare,
    timelyPerYear,
    intensivePerYear: merge.draft.get('frequencies', calculator.requirement)?.perYear ?? timelyPerYear,
    interviewsPerDay: calculator.interviewsPerDay,
    noShow: calculator.noShow,
    availableFte: calculator.availableFte,
  };
}
