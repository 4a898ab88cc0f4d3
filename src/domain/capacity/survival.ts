/**
 * How many are still unemployed after some weeks. The guide's rule of thumb takes the share to be
 * met more often from this curve at 39 weeks (guide 2013, p. 94).
 */

export interface SurvivalPoint {
  /** Weeks since the first day of unemployment. */
  readonly week: number;
  /** Share still unemployed, 0-1. */
  readonly share: number;
}

export interface SurvivalCurve {
  /** Points in ascending order of weeks. At week 0 the share is 1, told or not. */
  readonly points: readonly SurvivalPoint[];
  /** Whether it is an example and not the team's own figures; it must then say so where it is shown. */
  readonly isExample: boolean;
}

/** The week at which the guide reads the curve: nine months. */
export const GUIDE_WEEK = 39;

/**
 * An example, to be replaced by a municipality's own figures. Published are the share on
 * unemployment benefit after 13 weeks (54 %) and after a year (31 %): AE, February 2012. The other
 * points are ours, on the Weibull curve exp(-(t / 36.972)^0.4633) through those two. The source
 * counts status on the day, so those who came back are in it.
 */
export const EXAMPLE_CURVE: SurvivalCurve = {
  isExample: true,
  points: [
    { week: 4, share: 0.7 },
    { week: 8, share: 0.611 },
    { week: 13, share: 0.54 },
    { week: 20, share: 0.471 },
    { week: 26, share: 0.428 },
    { week: 39, share: 0.359 },
    { week: 52, share: 0.31 },
    { week: 78, share: 0.243 },
    { week: 104, share: 0.199 },
  ],
};

/**
 * The share still unemployed after `week` weeks: straight between the curve's points, level after
 * the last. Null for a curve without points or a week before the start.
 */
export function shareAfter(curve: SurvivalCurve, week: number): number | null {
  if (curve.points.length === 0 || !(week >= 0)) return null;
  let before: SurvivalPoint = { week: 0, share: 1 };
  for (const point of curve.points) {
    if (week <= point.week) {
      const way = point.week === before.week ? 1 : (week - before.week) / (point.week - before.week);
      return before.share + way * (point.share - before.share);
    }
    before = point;
  }
  return before.share;
}

/** How far above the curve a share may lie before it is pointed out: ten percentage points, ours. */
const WELL_ABOVE = 0.1;

/** Whether more are to be met often than the curve leaves unemployed, by a good margin. */
export function isShareWellAbove(share: number, proposed: number): boolean {
  return share > proposed + WELL_ABOVE + 1e-9;
}
