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
  /** Whether the employment plan has a goal for the year. */
  readonly isInPlan?: boolean;
  /** Results of the register that the figure counts the places of. */
  readonly counts?: readonly Id[];
}

const PROFILES: Readonly<Record<string, Profile>> = {
  'Jobsamtaler afholdt': { consultant: 3, caseworker: 15, luck: 0.97, isInPlan: true },
  Udeblivelser: { consultant: 0, caseworker: 2, luck: 1.1 },
  'Intensiverede samtaler': { consultant: 0, caseworker: 6, luck: 0.82, isInPlan: true },
  'Opsøgende virksomhedskontakt (kanvas)': { consultant: 6, caseworker: 0, luck: 0.9, isInPlan: true },
  'Virksomhedskontakter pr. telefon': { consultant: 9, caseworker: 2, luck: 1.04 },
  Virksomhedsmøder: { consultant: 3, caseworker: 0, luck: 1.02, isInPlan: true },
  'Henvendelser fra virksomheder': { consultant: 2, caseworker: 0, luck: 0.8 },
  'Ordinære åbninger': {
    consultant: 1,
    caseworker: 0,
    luck: 1,
    isInPlan: true,
    counts: ['ordinaer', 'smaajob'],
  },
  Praktikpladser: { consultant: 1, caseworker: 0, luck: 1, isInPlan: true, counts: ['praktik'] },
  Løntilskudspladser: { consultant: 1, caseworker: 0, luck: 1, counts: ['lt_privat', 'lt_offentlig'] },
  'Etablerede ordinære job': { consultant: 1, caseworker: 1, luck: 0.78, isInPlan: true },
  'Etablerede praktikker': { consultant: 1, caseworker: 1, luck: 1.05, isInPlan: true },
  'Etablerede løntilskud': { consultant: 1, caseworker: 0, luck: 0.5 },
  'Etablerede småjob og lønnede timer': { consultant: 1, caseworker: 1, luck: 0.66 },
};
const WORKING_WEEKS = 46;
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
          goal,
        });
      }
    });
  }
  return entries;
}

/** The plan's goals for a year: what the team's weekly goals come to, in round figures. */
export function makeSamplePlanGoals(
  year: number,
  indicators: readonly Indicator[],
  team: number,
): PlanGoal[] {
  return indicators.flatMap((indicator) => {
    const { isInPlan, consultant, caseworker } = profileOf(indicator);
    if (!isInPlan) return [];
    const aWeek = consultant * CONSULTANTS + caseworker * (team - CONSULTANTS);
    const goal = Math.round((aWeek * WORKING_WEEKS) / 10) * 10;
    return [{ id: makePlanGoalId(year, indicator.id), year, indicator: indicator.id, goal }];
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
