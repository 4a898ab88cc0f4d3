/**
 * The calculator's formulas (guide 2013, "Ressourceberegner", pp. 91-94), each a pure function of
 * plain numbers. Nothing is rounded here: 12.5 % of 1,247 citizens is 155.875 citizens, and only
 * what is shown is rounded.
 */

/** Interviews a year when every citizen is met equally often: citizens * frequency. */
export function generalInterviews(citizens: number, perYear: number): number {
  return citizens * perYear;
}

/** Interviews a year with the share (0-1) that is met more often: citizens * share * frequency. */
export function intensiveInterviews(citizens: number, share: number, perYear: number): number {
  return citizens * share * perYear;
}

/** Interviews a year with the rest, who are met at the base frequency: citizens * (1 - share) * base. */
export function timelyInterviews(citizens: number, share: number, basePerYear: number): number {
  return citizens * (1 - share) * basePerYear;
}

/** What the effort comes to in a year. `total` is the sum of the two parts. */
export interface InterviewCount {
  readonly intensive: number;
  readonly timely: number;
  readonly total: number;
}

export interface Effort {
  readonly citizens: number;
  /** Share met more often, 0-1. */
  readonly intensiveShare: number;
  /** Base number of interviews a citizen a year (rettidighed). */
  readonly timelyPerYear: number;
  /** Interviews a year with a citizen of the share. */
  readonly intensivePerYear: number;
}

/** Intensive, timely and total interviews a year. */
export function countInterviews(effort: Effort): InterviewCount {
  const intensive = intensiveInterviews(effort.citizens, effort.intensiveShare, effort.intensivePerYear);
  const timely = timelyInterviews(effort.citizens, effort.intensiveShare, effort.timelyPerYear);
  return { intensive, timely, total: intensive + timely };
}

/** A full-time year's working rhythm. */
export interface WorkingYear {
  /** Days with interviews a week. */
  readonly interviewDaysPerWeek: number;
  readonly weeksPerFte: number;
}

/** Interviews that can be booked: interviews a day * days a week * weeks * årsværk. A cell of the matrix. */
export function bookableInterviews(perDay: number, year: WorkingYear, fte: number): number {
  return perDay * year.interviewDaysPerWeek * year.weeksPerFte * fte;
}

/** Interviews that one årsværk holds in a year: what can be booked, less those that do not turn up. */
export function heldPerFte(perDay: number, year: WorkingYear, noShow: number): number {
  return bookableInterviews(perDay, year, 1) * (1 - noShow);
}

/**
 * Interviews that must be booked so that `total` are held: total / (1 - no-show).
 * @param noShow share of booked interviews that are not held, 0 up to but not including 1
 */
export function interviewsToBook(total: number, noShow: number): number {
  return total / (1 - noShow);
}

/**
 * The inverse of the matrix, which the guide's leader finds by eye: the årsværk that `total`
 * interviews a year take, n = total / (s * d * w * (1 - no-show)). Null when one årsværk holds none.
 */
export function neededFte(total: number, perDay: number, year: WorkingYear, noShow: number): number | null {
  const perFte = heldPerFte(perDay, year, noShow);
  if (total === 0) return 0;
  return perFte > 0 ? total / perFte : null;
}

/** Citizens to each årsværk; null when there are none to share them. */
export function citizensPerFte(citizens: number, fte: number | null): number | null {
  return fte !== null && fte > 0 ? citizens / fte : null;
}

/**
 * Whether `offered` reaches `required`. Shares as 0.3 have no exact binary form, so 3,300 required
 * interviews may be computed as 3300.0000000005: a billionth of the requirement (never less than a
 * billionth of one interview) is forgiven.
 */
export function isEnough(offered: number, required: number): boolean {
  return offered >= required - 1e-9 * Math.max(1, Math.abs(required));
}

/** Whether parts rounded for showing add up to the rounded total that is shown beside them. */
export function isRoundedSumOff(parts: readonly number[], total: number): boolean {
  const shown = parts.reduce((sum, part) => sum + Math.round(part), 0);
  return shown !== Math.round(total);
}
