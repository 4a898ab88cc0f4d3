/**
 * Which figures about citizens are left out of print and files when counts under five are to be hidden,
 * and which of the sums above them must go too, so that none can be worked out (decision 017).
 */
import { numberOfWeek, weeksOfYear } from '../calendar/iso-week';
import type { Indicator, WeekEntry } from '../document/registers';
import { isIndicatorActive } from '../goals/activity';
import { type Id, isRaw, known, type WeekKey } from '../values/field';

/** From this many on a count tells of nobody in particular. */
export const FEWEST_SHOWN = 5;

/** One to four: none at all tells of nobody. */
export const isFew = (count: number | null | undefined): boolean =>
  typeof count === 'number' && count > 0 && count < FEWEST_SHOWN;

/** Whether an indicator's figures are numbers of citizens. Hours never are. */
export const isCitizenCount = (indicator: Pick<Indicator, 'unit' | 'countsCitizens'> | undefined): boolean =>
  indicator?.unit === 'count' && indicator.countsCitizens;

/** Whether an entry's Real may not be told: few, or a text that nobody can tell the number of. */
export const isFewReal = (real: WeekEntry['real']): boolean => isRaw(real) || isFew(known(real));

/**
 * How a sum may be told.
 * - `live`: nothing under it is hidden
 * - `plain`: it may be seen, but something under it may not: a figure, and no formula
 * - `hidden`: with what is seen under it, it would tell what is hidden
 */
export type Telling = 'live' | 'plain' | 'hidden';

export interface FewCitizens {
  /** Whether the indicator's Real of an employee in a week is hidden. */
  entry(entry: Pick<WeekEntry, 'indicator' | 'real'>): boolean;
  /** I alt, Real, of a week. */
  week(week: WeekKey, indicator: Id): Telling;
  /** The year to date, and all that is worked out of it. */
  year(year: number, indicator: Id): Telling;
  /** What the year is expected to end at: it weighs working weeks otherwise than the others. */
  expected(year: number, indicator: Id, holidayWeeks: readonly number[]): Telling;
}

/** Nothing is hidden. */
export const NOTHING_HIDDEN: FewCitizens = {
  entry: () => false,
  week: () => 'live',
  year: () => 'live',
  expected: () => 'live',
};

interface WeekFigures {
  readonly total: number;
  /** How many of the week's figures are few, and what they come to. */
  readonly few: number;
  readonly fewSum: number;
}

/**
 * Whether no one of `count` figures, each from one to four, can be worked out of their sum: there is
 * more than one, and they are not all one or all four.
 */
const isAmbiguous = (count: number, sum: number): boolean =>
  count >= 2 && sum > count && sum < count * (FEWEST_SHOWN - 1);

/** @param entries all of the document's: a sum over a year is held against all of its weeks */
export function makeFewCitizens(
  indicators: readonly Indicator[],
  entries: readonly WeekEntry[],
): FewCitizens {
  const rows = new Map(indicators.map((row) => [row.id, row]));
  // Of an indicator that is gone nobody knows what it counted.
  const isCounted = (id: Id) => !rows.has(id) || isCitizenCount(rows.get(id));
  const figures = new Map<string, WeekFigures>();
  for (const { week, indicator, real } of entries) {
    const value = known(real);
    if (value === null || !isCounted(indicator)) continue;
    const key = `${week}|${indicator}`;
    const before = figures.get(key) ?? { total: 0, few: 0, fewSum: 0 };
    figures.set(key, {
      total: before.total + value,
      few: before.few + (isFew(value) ? 1 : 0),
      fewSum: before.fewSum + (isFew(value) ? value : 0),
    });
  }
  const at = (week: WeekKey, indicator: Id) => figures.get(`${week}|${indicator}`);

  function week(key: WeekKey, indicator: Id): Telling {
    const found = at(key, indicator);
    if (!found || found.few === 0) return 'live';
    return !isFew(found.total) && isAmbiguous(found.few, found.fewSum) ? 'plain' : 'hidden';
  }

  const hiddenWeeks = (year: number, indicator: Id) =>
    weeksOfYear(year).filter((key) => week(key, indicator) === 'hidden');

  function year(number: number, indicator: Id): Telling {
    const hidden = hiddenWeeks(number, indicator);
    if (hidden.length === 0) return 'live';
    const sums = hidden.map((key) => at(key, indicator) as WeekFigures);
    const few = sums.reduce((sum, one) => sum + one.few, 0);
    const fewSum = sums.reduce((sum, one) => sum + one.fewSum, 0);
    const total = weeksOfYear(number).reduce((sum, key) => sum + (at(key, indicator)?.total ?? 0), 0);
    return hidden.length >= 2 && !isFew(total) && isAmbiguous(few, fewSum) ? 'plain' : 'hidden';
  }

  return {
    entry: ({ indicator, real }) => isCounted(indicator) && isFewReal(real),
    week,
    year,
    expected(number, indicator, holidayWeeks) {
      const told = year(number, indicator);
      if (told !== 'plain') return told;
      const row = rows.get(indicator);
      // It tells apart the weeks that the mean is made of and those it is not.
      const isBesideTheMean = (key: WeekKey) =>
        holidayWeeks.includes(numberOfWeek(key)) || (row !== undefined && !isIndicatorActive(row, key));
      return hiddenWeeks(number, indicator).some(isBesideTheMean) ? 'hidden' : 'plain';
    },
  };
}
