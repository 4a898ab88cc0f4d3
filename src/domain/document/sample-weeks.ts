/** Invented weeks for the sample document: what six employees reached of the 2026 template's goals. */
import { isoWeekday } from '../calendar/dates';
import { makeWeekKey, numberOfWeek, weekOfDate, yearOfWeek } from '../calendar/iso-week';
import { type Id, type IsoDate, known, type WeekKey } from '../values/field';
import {
  type Employee,
  type Indicator,
  makeEntryId,
  makePlanGoalId,
  type Opening,
  type PlanGoal,
  type WeekEntry,
} from './registers';
import type { SeededRandom } from './seeded-random';

/** What an employee of each kind does in an ordinary week; 0: it is not theirs to do. */
interface Profile {
  readonly consultant: number;
  readonly caseworker: number;
  /** How well the team does against its goal, 1 being just. */
  readonly luck: number;
  /** The employment plan's goal for the year. */
  readonly plan?: number;
  /** Results of the register that the figure counts the places of. */
  readonly counts?: readonly Id[];
}

const PROFILES: Readonly<Record<string, Profile>> = {
  'Jobsamtaler afholdt': { consultant: 3, caseworker: 15, luck: 0.97, plan: 1930 },
  Udeblivelser: { consultant: 0, caseworker: 2, luck: 1.1 },
  'Intensiverede samtaler': { consultant: 0, caseworker: 6, luck: 0.82, plan: 480 },
  'Opsøgende virksomhedskontakt (kanvas)': { consultant: 6, caseworker: 0, luck: 0.9, plan: 1050 },
  'Virksomhedskontakter pr. telefon': { consultant: 9, caseworker: 2, luck: 1.04 },
  Virksomhedsmøder: { consultant: 3, caseworker: 0, luck: 1.02, plan: 540 },
  'Henvendelser fra virksomheder': { consultant: 2, caseworker: 0, luck: 0.8 },
  'Ordinære åbninger': {
    consultant: 1,
    caseworker: 0,
    luck: 1,
    plan: 105,
    counts: ['ordinaer', 'smaajob'],
  },
  Praktikpladser: { consultant: 1, caseworker: 0, luck: 1, plan: 85, counts: ['praktik'] },
  Løntilskudspladser: { consultant: 1, caseworker: 0, luck: 1, counts: ['lt_privat', 'lt_offentlig'] },
  'Etablerede ordinære job': { consultant: 1, caseworker: 1, luck: 0.78, plan: 260 },
  'Etablerede praktikker': { consultant: 1, caseworker: 1, luck: 1.05, plan: 270 },
  'Etablerede løntilskud': { consultant: 1, caseworker: 0, luck: 0.5 },
  'Etablerede småjob og lønnede timer': { consultant: 1, caseworker: 1, luck: 0.66 },
};
/** The first four call on companies, the others meet citizens. */
export const CONSULTANTS = 4;
/** Nobody was there, or nobody wrote anything down. */
const EMPTY_WEEKS: readonly number[] = [21, 29, 30, 52];
/** Half of the team was away. */
const HALF_WEEKS: readonly number[] = [7, 28, 42];

const profileOf = (indicator: Indicator): Profile =>
  PROFILES[indicator.label] ?? { consultant: 1, caseworker: 1, luck: 1 };

/** Weekly figures from week 1 of this ISO year up to and with this week, which has only begun. */
export function makeSampleEntries(
  today: IsoDate,
  indicators: readonly Indicator[],
  employees: readonly Employee[],
  openings: readonly Opening[],
  random: SeededRandom,
): WeekEntry[] {
  const thisWeek = weekOfDate(today);
  const year = yearOfWeek(thisWeek);
  const places = countPlaces(openings);
  const entries: WeekEntry[] = [];
  for (let number = 1; number <= numberOfWeek(thisWeek); number++) {
    const week = makeWeekKey(year, number);
    const isThisWeek = week === thisWeek;
    if (EMPTY_WEEKS.includes(number) && !isThisWeek) continue;
    const share = isThisWeek ? Math.min(1, isoWeekday(today) / 5) : 1;
    employees.forEach((employee, index) => {
      if (employee.from !== null && week < employee.from) return;
      const isAway = HALF_WEEKS.includes(number) && index % 2 === number % 2;
      for (const indicator of indicators) {
        const profile = profileOf(indicator);
        const goal = index < CONSULTANTS ? profile.consultant : profile.caseworker;
        if (goal === 0) continue;
        const reached = profile.counts
          ? profile.counts.reduce(
              (sum, result) => sum + (places.get(`${week}|${employee.id}|${result}`) ?? 0),
              0,
            )
          : Math.round(goal * profile.luck * share * (0.55 + 0.9 * random.next()));
        entries.push({
          id: makeEntryId(week, indicator.id, employee.id),
          week,
          indicator: indicator.id,
          employee: employee.id,
          real: isAway ? null : reached,
          // One place a week is too much to ask of everyone: every second consultant has the goal.
          goal: profile.counts && index % 2 === 1 ? null : goal,
        });
      }
    });
  }
  return entries;
}

/** The plan's goals for a year. */
export function makeSamplePlanGoals(year: number, indicators: readonly Indicator[]): PlanGoal[] {
  return indicators.flatMap((indicator) => {
    const goal = profileOf(indicator).plan;
    return goal === undefined
      ? []
      : [{ id: makePlanGoalId(year, indicator.id), year, indicator: indicator.id, goal }];
  });
}

/** Places by week, employee and result. */
function countPlaces(openings: readonly Opening[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const opening of openings) {
    const date = known(opening.date);
    if (date === null) continue;
    const week: WeekKey = weekOfDate(date);
    const key = `${week}|${known(opening.consultant)}|${known(opening.result)}`;
    places.set(key, (places.get(key) ?? 0) + (known(opening.places) ?? 0));
  }
  return places;
}
