/**
 * What the register says about the local labour market. All rows count, filled and old ones too:
 * a place that leaves the current view stays in the statistics.
 */
import type { Opening } from '../document/registers';
import { type Id, type IsoDate, known } from '../values/field';
import { type ResultsById, resultOf } from './result-of';
import { type AgeLimits, isOpeningRow, type OpeningStatus, remainingPlaces, statusOf } from './status';

export interface BranchFigures {
  /** Null: rows without a branch that is known. */
  readonly branch: Id | null;
  /** Rows in all. */
  readonly rows: number;
  readonly places: number;
  readonly filledPlaces: number;
  readonly openPlaces: number;
  /** Rows from which no opening came. */
  readonly contactsWithoutOpening: number;
  /** Openings whose number of places is not known: they add nothing to the places. */
  readonly openingsWithoutPlaces: number;
}

/** Figures per branch, in the order in which branches first appear. */
export function figuresByBranch(openings: readonly Opening[], results: ResultsById): BranchFigures[] {
  const figures = new Map<Id | null, { -readonly [Key in keyof BranchFigures]: BranchFigures[Key] }>();
  for (const opening of openings) {
    const branch = known(opening.branch);
    let sums = figures.get(branch);
    if (!sums) {
      sums = {
        branch,
        rows: 0,
        places: 0,
        filledPlaces: 0,
        openPlaces: 0,
        contactsWithoutOpening: 0,
        openingsWithoutPlaces: 0,
      };
      figures.set(branch, sums);
    }
    const result = resultOf(opening, results);
    const places = known(opening.places);
    sums.rows += 1;
    if (!isOpeningRow(opening, result)) sums.contactsWithoutOpening += 1;
    else if (places === null) sums.openingsWithoutPlaces += 1;
    else {
      sums.places += places;
      sums.filledPlaces += known(opening.filledPlaces) ?? 0;
      sums.openPlaces += remainingPlaces(opening, result) ?? 0;
    }
  }
  return [...figures.values()];
}

/** `YYYY-MM`. */
export type Month = string;

export const monthOf = (date: IsoDate): Month => date.slice(0, 7);

/** The `count` months up to and including that of `last`, oldest first. */
export function monthsUntil(last: IsoDate, count: number): Month[] {
  const index = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const month = index - count + 1 + at;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Places offered in each month, by branch: where is there growth? Rows without a date are left out. */
export function placesByMonth(
  openings: readonly Opening[],
  results: ResultsById,
  months: readonly Month[],
): Map<Id | null, number[]> {
  const indexOfMonth = new Map(months.map((month, index) => [month, index]));
  const counts = new Map<Id | null, number[]>();
  for (const opening of openings) {
    const date = known(opening.date);
    const at = date === null ? undefined : indexOfMonth.get(monthOf(date));
    if (at === undefined || !isOpeningRow(opening, resultOf(opening, results))) continue;
    const branch = known(opening.branch);
    let row = counts.get(branch);
    if (!row) {
      row = months.map(() => 0);
      counts.set(branch, row);
    }
    row[at] = (row[at] ?? 0) + (known(opening.places) ?? 0);
  }
  return counts;
}

/** Whether a row is an opening that no month can be told for. */
export function isUndatedOpening(opening: Opening, results: ResultsById): boolean {
  return known(opening.date) === null && isOpeningRow(opening, resultOf(opening, results));
}

export type OpenState = 'new' | 'yellow' | 'red' | 'undated';

export interface AgeFigures {
  readonly openings: number;
  /** Places that are open in them, as far as their number is known. */
  readonly places: number;
}

/** Open rows and their places by age. */
export function openByAge(
  openings: readonly Opening[],
  results: ResultsById,
  limits: AgeLimits,
  today: IsoDate,
): Readonly<Record<OpenState, AgeFigures>> {
  const sums = {
    new: { openings: 0, places: 0 },
    yellow: { openings: 0, places: 0 },
    red: { openings: 0, places: 0 },
    undated: { openings: 0, places: 0 },
  };
  for (const opening of openings) {
    const { state, remaining } = statusOf(opening, resultOf(opening, results), limits, today);
    if (state === 'filled' || state === 'contact') continue;
    sums[state].openings += 1;
    sums[state].places += remaining ?? 0;
  }
  return sums;
}

/** The rows that have been open longest, oldest first; rows of one age in their own order. */
export function oldestOpen(
  openings: readonly Opening[],
  results: ResultsById,
  limits: AgeLimits,
  today: IsoDate,
  count: number,
): { readonly opening: Opening; readonly status: OpeningStatus }[] {
  return openings
    .map((opening) => ({ opening, status: statusOf(opening, resultOf(opening, results), limits, today) }))
    .filter(({ status }) => status.state === 'new' || status.state === 'yellow' || status.state === 'red')
    .sort((a, b) => (b.status.ageDays ?? 0) - (a.status.ageDays ?? 0))
    .slice(0, count);
}
