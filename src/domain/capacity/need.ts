/** What the chosen frequency asks of the team: the calculator read together with its frequencies. */
import type { Calculator, Frequency } from '../document/registers';
import type { Id } from '../values/field';
import {
  citizensPerFte,
  countInterviews,
  type InterviewCount,
  interviewsToBook,
  neededFte,
} from './formulas';
import { chosenFrequency, timelyPerYear } from './frequencies';

/**
 * Interviews a year when this frequency is chosen. A general one is for everyone; an intensive one
 * is for the share, while the rest are met at the base frequency.
 */
export function interviewsOfFrequency(
  calculator: Calculator,
  frequencies: readonly Frequency[],
  frequency: Frequency,
): InterviewCount {
  const isGeneral = frequency.table === 'general';
  return countInterviews({
    citizens: calculator.citizens,
    intensiveShare: isGeneral ? 0 : calculator.intensiveShare,
    timelyPerYear: isGeneral ? frequency.perYear : timelyPerYear(frequencies),
    intensivePerYear: frequency.perYear,
  });
}

export interface CapacityNeed {
  readonly frequency: Frequency;
  /** Interviews a year with those who are not met more often. */
  readonly timelyPerYear: number;
  readonly interviews: InterviewCount;
  /** Interviews to book so that the total is held; equal to the total without no-show. */
  readonly toBook: number;
  /** Årsværk the total takes at the calculator's interviews a day; null when none can be held. */
  readonly neededFte: number | null;
  readonly citizensPerFte: number | null;
  readonly availableFte: number | null;
  /** Available less needed årsværk: below 0 the team is short. Null when either is unknown. */
  readonly fteGap: number | null;
  /** Needed per available årsværk (belægning), 1 being full. Null when either is unknown or none is available. */
  readonly occupancy: number | null;
}

/**
 * The need for a frequency, by default the chosen one. Null only in a document without frequencies.
 */
export function calculateNeed(
  calculator: Calculator,
  frequencies: readonly Frequency[],
  requirement: Id = calculator.requirement,
): CapacityNeed | null {
  const frequency = chosenFrequency(frequencies, requirement);
  if (frequency === null) return null;
  const interviews = interviewsOfFrequency(calculator, frequencies, frequency);
  const { interviewsPerDay, noShow, availableFte } = calculator;
  const needed = neededFte(interviews.total, interviewsPerDay, calculator, noShow);
  return {
    frequency,
    timelyPerYear: timelyPerYear(frequencies),
    interviews,
    toBook: interviewsToBook(interviews.total, noShow),
    neededFte: needed,
    citizensPerFte: citizensPerFte(calculator.citizens, needed),
    availableFte,
    fteGap: needed !== null && availableFte !== null ? availableFte - needed : null,
    occupancy: needed !== null && availableFte !== null && availableFte > 0 ? needed / availableFte : null,
  };
}

/** How full the team is. The limits are ours: up to 90 % there is room, over 100 % it does not go. */
export type OccupancyLevel = 'room' | 'tight' | 'short';

/** @param occupancy needed per available årsværk, 1 being full */
export function occupancyLevel(occupancy: number): OccupancyLevel {
  if (occupancy > 1 + 1e-9) return 'short';
  return occupancy > 0.9 + 1e-9 ? 'tight' : 'room';
}
