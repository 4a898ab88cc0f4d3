/** Scenarios are named copies of the calculator's inputs: how one is made. */
import { chosenFrequency, timelyPerYear } from '../capacity/frequencies';
import { type Calculator, type Frequency, type Scenario, TIMELY_ID } from '../document/registers';
import type { Id } from '../values/field';

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
