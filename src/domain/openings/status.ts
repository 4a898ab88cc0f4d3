/**
 * How an opening ages. Ages count calendar days; `today` is the local calendar date.
 * The rule is the guide's: visible until filled, yellow after one week, red after two.
 */
import { daysBetween } from '../calendar/dates';
import type { ContactResult, Opening } from '../document/registers';
import { type IsoDate, known } from '../values/field';

/** Ages in days from which an open row is yellow and red. Settings; the guide's are 7 and 14. */
export interface AgeLimits {
  readonly yellowDays: number;
  readonly redDays: number;
}

/**
 * `undated`: places are open, but nothing tells for how long.
 * `contact`: no opening came of it (or none is told of yet).
 */
export type OpeningState = 'new' | 'yellow' | 'red' | 'undated' | 'filled' | 'contact';

export interface OpeningStatus {
  readonly state: OpeningState;
  /** Calendar days since the contact; negative for a date to come, null without a date. */
  readonly ageDays: number | null;
  /** Places not yet filled; null when the row is an opening whose number of places is not known. */
  readonly remaining: number | null;
  /** Whether the row belongs to the current view (*Aktuelle*). */
  readonly isCurrent: boolean;
}

type StatusFields = Pick<Opening, 'date' | 'result' | 'places' | 'filledPlaces'>;

/**
 * Places not yet filled: max(0, places - filled), null when the number of places is not known.
 * Zero for a result that is no opening, whatever stands in the row.
 *
 * @param result the row's result; undefined when the row has none, and then places make it an opening
 */
export function remainingPlaces(
  opening: Pick<Opening, 'places' | 'filledPlaces'>,
  result: Pick<ContactResult, 'isOpening'> | undefined,
): number | null {
  const places = known(opening.places);
  if (result ? !result.isOpening : places === null) return 0;
  return places === null ? null : Math.max(0, places - (known(opening.filledPlaces) ?? 0));
}

/** Whether the row offered places, filled or not. */
export function isOpeningRow(
  opening: Pick<Opening, 'places'>,
  result: Pick<ContactResult, 'isOpening'> | undefined,
): boolean {
  return result ? result.isOpening : known(opening.places) !== null;
}

/**
 * State of a row today.
 *
 * An opening without a number of places is open: a row half typed must not count as filled.
 * A date to come gives no colour. A contact without an opening is never coloured and stays
 * current until it is as old as the red limit, or for good when it has no date.
 */
export function statusOf(
  opening: StatusFields,
  result: Pick<ContactResult, 'isOpening'> | undefined,
  limits: AgeLimits,
  today: IsoDate,
): OpeningStatus {
  const date = known(opening.date);
  const ageDays = date === null ? null : daysBetween(date, today);
  const remaining = remainingPlaces(opening, result);
  if (!isOpeningRow(opening, result))
    return { state: 'contact', ageDays, remaining, isCurrent: ageDays === null || ageDays < limits.redDays };
  if (remaining === 0) return { state: 'filled', ageDays, remaining, isCurrent: false };
  return { state: openState(ageDays, limits), ageDays, remaining, isCurrent: true };
}

/**
 * Whether a row belongs to the current view: what `statusOf` says, for registers of many rows,
 * without counting anybody's days.
 *
 * @param oldest the latest date that is as old as the red limit
 */
export function isCurrentOpening(
  opening: StatusFields,
  result: Pick<ContactResult, 'isOpening'> | undefined,
  oldest: IsoDate,
): boolean {
  if (isOpeningRow(opening, result)) return remainingPlaces(opening, result) !== 0;
  const date = known(opening.date);
  return date === null || date > oldest;
}

function openState(ageDays: number | null, limits: AgeLimits): OpeningState {
  if (ageDays === null) return 'undated';
  if (ageDays >= limits.redDays) return 'red';
  return ageDays >= limits.yellowDays ? 'yellow' : 'new';
}
