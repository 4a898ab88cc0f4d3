/** Scenarios: named copies of the calculator's inputs, and what comes of each. */
import {
  citizensPerFte,
  countInterviews,
  heldPerFte,
  type InterviewCount,
  neededFte,
} from '../capacity/formulas';
import { chosenFrequency, timelyPerYear } from '../capacity/need';
import { type Calculator, type Frequency, type Scenario, TIMELY_ID } from '../document/registers';
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

/** What a new scenario is called and where it stands. */
export interface ScenarioPlace {
  readonly id: Id;
  readonly order: number;
  readonly name: string;
}

/**
 * The calculator as a scenario, for the frequency given (by default the chosen one). Its figures
 * are the calculator's own: a general frequency becomes a share of everyone, and the base frequency
 * a share of no one, with the first intensive frequency waiting for a share to use it.
 */
export function makeScenario(
  calculator: Calculator,
  frequencies: readonly Frequency[],
  place: ScenarioPlace,
  requirement: Id = calculator.requirement,
): Scenario {
  const base = timelyPerYear(frequencies);
  const frequency = chosenFrequency(frequencies, requirement);
  const isTimely = frequency?.id === TIMELY_ID;
  const firstIntensive = frequencies.find((other) => other.table === 'intensive')?.perYear ?? base;
  const share = isTimely ? 0 : frequency?.table === 'general' ? 1 : calculator.intensiveShare;
  return {
    ...place,
    citizens: calculator.citizens,
    interviewDaysPerWeek: calculator.interviewDaysPerWeek,
    weeksPerFte: calculator.weeksPerFte,
    intensiveShare: share,
    timelyPerYear: base,
    intensivePerYear: isTimely ? firstIntensive : (frequency?.perYear ?? base),
    interviewsPerDay: calculator.interviewsPerDay,
    noShow: calculator.noShow,
    availableFte: calculator.availableFte,
  };
}

/** A scenario to fill in: no citizens, no share and no team yet, in the calculator's working year. */
export function makeBlankScenario(
  calculator: Calculator,
  frequencies: readonly Frequency[],
  place: ScenarioPlace,
): Scenario {
  return {
    ...makeScenario(calculator, frequencies, place),
    citizens: 0,
    intensiveShare: 0,
    noShow: 0,
    availableFte: null,
  };
}
