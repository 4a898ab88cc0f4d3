/**
 * The guide's three ways of deciding when to step in (guide 2013, "Ledighedens varighed: Hvornår
 * sætter vi ind?"), put into the calculator's figures. The guide describes them in words only; the
 * figures are ours, chosen so that each strategy is a line the guide's own tables already have:
 *
 * - dødvægt: nothing beyond what the law's timing asks. No one is met more often; everyone at the
 *   base frequency (the general table's "Rettidighed": 1,320 interviews).
 * - catch all: early and intensive for everyone. All are met every month (the general table's
 *   "Hver måned": 3,960 interviews).
 * - selektion: the share found to be at risk is met more often, the rest at the base frequency
 *   (the intensified table's "To gange i måneden" for 30 %: 3,300 interviews).
 */
import {
  DEFAULT_REQUIREMENT_ID,
  GENERAL_MONTHLY_ID,
  makeDefaultCalculator,
  makeDefaultFrequencies,
} from '../capacity/defaults';
import { type Calculator, type Scenario, TIMELY_ID } from '../document/registers';
import type { Id } from '../values/field';
import { makeScenario } from './make-scenario';

export type Strategy = 'deadweight' | 'catchAll' | 'selection';
export const STRATEGIES = ['deadweight', 'catchAll', 'selection'] as const satisfies readonly Strategy[];

/** The guide's names. They are data: a scenario's name is the team's to change. */
const NAMES: Readonly<Record<Strategy, string>> = {
  deadweight: 'Dødvægt',
  catchAll: 'Catch all',
  selection: 'Selektion',
};

const REQUIREMENTS: Readonly<Record<Strategy, Id>> = {
  deadweight: TIMELY_ID,
  catchAll: GENERAL_MONTHLY_ID,
  selection: DEFAULT_REQUIREMENT_ID,
};

/**
 * The three strategies as scenarios, for the guide's example or for the team's own citizens,
 * working year and share.
 * @param makeScenarioId ids of the new scenarios; by default the same every time
 * @param firstOrder place of the first among the scenarios
 */
export function makeStrategyScenarios(
  calculator: Calculator = makeDefaultCalculator(),
  makeScenarioId: (strategy: Strategy) => Id = (strategy) => `strategy-${strategy}`,
  firstOrder = 1,
): Scenario[] {
  const frequencies = makeDefaultFrequencies();
  return STRATEGIES.map((strategy, index) =>
    makeScenario(
      calculator,
      frequencies,
      { id: makeScenarioId(strategy), order: firstOrder + index, name: NAMES[strategy] },
      REQUIREMENTS[strategy],
    ),
  );
}
