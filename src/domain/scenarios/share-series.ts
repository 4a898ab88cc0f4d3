/** Interviews and årsværk as the share met more often runs from no one to everyone. */
import { countInterviews, isEnough, neededFte } from '../capacity/formulas';
import type { Scenario } from '../document/registers';
import { scenarioCapacity } from './scenarios';

export interface SharePoint {
  /** 0-1. */
  readonly share: number;
  readonly interviews: number;
  readonly neededFte: number | null;
}

/**
 * The scenario with one intensive frequency, its share set to 0, 1/steps, ... 1. The first point
 * is everyone at the base frequency, the last everyone at the intensive one.
 */
export function makeShareSeries(scenario: Scenario, intensivePerYear: number, steps = 20): SharePoint[] {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    const { total } = countInterviews({ ...scenario, intensivePerYear, intensiveShare: share });
    return {
      share,
      interviews: total,
      neededFte: neededFte(total, scenario.interviewsPerDay, scenario, scenario.noShow),
    };
  });
}

/**
 * Where the need meets the team's capacity.
 * - `unknown`: the team's årsværk are not told
 * - `enough`, `short`: at every share
 * - `upTo`: enough up to this share, short above it
 * - `from`: short below this share, enough from it on (an intensive frequency under the base one)
 */
export type CapacityCrossing =
  | { readonly kind: 'unknown' | 'enough' | 'short' }
  | { readonly kind: 'upTo' | 'from'; readonly share: number };

/** The need is a straight line over the share, so its crossing with the capacity is one point. */
export function findCrossing(scenario: Scenario, intensivePerYear: number): CapacityCrossing {
  const capacity = scenarioCapacity(scenario);
  if (capacity === null) return { kind: 'unknown' };
  const atShare = (share: number) =>
    countInterviews({ ...scenario, intensivePerYear, intensiveShare: share }).total;
  const none = atShare(0);
  const all = atShare(1);
  const isEnoughForNone = isEnough(capacity, none);
  const isEnoughForAll = isEnough(capacity, all);
  if (isEnoughForNone && isEnoughForAll) return { kind: 'enough' };
  if (!isEnoughForNone && !isEnoughForAll) return { kind: 'short' };
  const share = Math.min(1, Math.max(0, (capacity - none) / (all - none)));
  return { kind: isEnoughForNone ? 'upTo' : 'from', share };
}
