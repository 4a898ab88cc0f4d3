/** One figure for how a week went: for the sentence a team leader reads on Monday. */
import { addWeeks, weekOfDate } from '../calendar/iso-week';
import type { Indicator } from '../document/registers';
import type { IsoDate, WeekKey } from '../values/field';
import { totalOf, type WeekTotals } from './week-totals';

export interface WeekFulfilment {
  /** Mean of the indicators' fulfilment, 0-1. */
  readonly share: number;
  /** Indicators that had a goal that week. */
  readonly goals: number;
  readonly reached: number;
}

/**
 * How far a week came towards its goals. Indicators have different units and are never summed, so
 * each counts alike: its Real / Mål, 1 at most, since twice the phone calls do not make up for a
 * meeting not held. Where low is good it is Mål / Real. A goal that nobody wrote a figure for is not
 * reached at all. Null when no indicator had a goal above 0.
 *
 * @param indicators those that count
 */
export function weekFulfilment(indicators: readonly Indicator[], totals: WeekTotals): WeekFulfilment | null {
  const shares = indicators.flatMap((indicator) => {
    const { real, goal } = totalOf(totals, indicator.id);
    if (goal === null || goal <= 0) return [];
    if (real === null) return [0];
    if (indicator.direction === 'low') return [real <= goal ? 1 : goal / real];
    return [Math.min(1, Math.max(0, real / goal))];
  });
  if (shares.length === 0) return null;
  return {
    share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    goals: shares.length,
    reached: shares.filter((share) => share >= 1).length,
  };
}

/**
 * The week to speak of today: this one as soon as somebody has written in it, else the one before
 * if anybody wrote in that. On Monday morning the question is how last week went.
 */
export function weekInFocus(today: IsoDate, isFilled: (week: WeekKey) => boolean): WeekKey {
  const thisWeek = weekOfDate(today);
  const lastWeek = addWeeks(thisWeek, -1);
  return !isFilled(thisWeek) && isFilled(lastWeek) ? lastWeek : thisWeek;
}
