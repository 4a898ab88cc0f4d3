/** What comes of a scenario, and of one beside another. */
import {
  citizensPerFte,
  countInterviews,
  heldPerFte,
  type InterviewCount,
  neededFte,
} from '../capacity/formulas';
import type { Scenario } from '../document/registers';
import type { Id } from '../values/field';

export interface ScenarioOutcome extends InterviewCount {
  /** Årsværk the interviews take; null when an årsværk holds none. */
  readonly neededFte: number | null;
  readonly citizensPerFte: number | null;
  /** Available less needed årsværk: below 0 the team is short. Null when either is unknown. */
  readonly fteGap: number | null;
}

/** What a scenario comes to. */
export function calculateScenario(scenario: Scenario): ScenarioOutcome {
  const interviews = countInterviews(scenario);
  const needed = neededFte(interviews.total, scenario.interviewsPerDay, scenario, scenario.noShow);
  return {
    ...interviews,
    neededFte: needed,
    citizensPerFte: citizensPerFte(scenario.citizens, needed),
    fteGap: needed !== null && scenario.availableFte !== null ? scenario.availableFte - needed : null,
  };
}

/** Interviews a year that the scenario's available årsværk hold; null when they are not told. */
export function scenarioCapacity(scenario: Scenario): number | null {
  if (scenario.availableFte === null) return null;
  return scenario.availableFte * heldPerFte(scenario.interviewsPerDay, scenario, scenario.noShow);
}

/** A figure less the baseline's; null when either is unknown. */
export function differenceTo(value: number | null, baseline: number | null): number | null {
  return value !== null && baseline !== null ? value - baseline : null;
}

/** The scenario the others are measured against: the chosen one, else the first. */
export function baselineScenario(scenarios: readonly Scenario[], chosen: Id | null): Scenario | null {
  return scenarios.find((scenario) => scenario.id === chosen) ?? scenarios[0] ?? null;
}
