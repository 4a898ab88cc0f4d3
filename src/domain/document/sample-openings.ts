/** Invented rows for the sample document's register: ten months, every state, a few loose ends. */
import { addDays, isoWeekday } from '../calendar/dates';
import type { Id, IsoDate } from '../values/field';
import { makeTitleId } from './defaults';
import { JOB_FUNCTION_TITLES } from './lists/job-functions';
import type { Opening } from './registers';
import type { SampleCompany } from './sample-companies';
import type { SeededRandom } from './seeded-random';

const COUNT = 182;
/** How far back the oldest row lies, in days: some ten months. */
const DAYS_BACK = 300;

/** What contacts come to, with how often. */
const RESULTS: readonly (readonly [result: Id, weight: number])[] = [
  ['ingen', 26],
  ['ordinaer', 27],
  ['praktik', 22],
  ['lt_privat', 6],
  ['lt_offentlig', 3],
  ['voksenlaerling', 2],
  ['elev', 3],
  ['fleksjob', 3],
  ['smaajob', 4],
  ['senere', 5],
  ['partnerskab', 1],
];
const WITHOUT_OPENING: ReadonlySet<Id> = new Set(['ingen', 'senere', 'partnerskab']);

/** The states that must be there on any day, by age in days. */
const CERTAIN: readonly { age: number; result: Id; places: number; filled: number }[] = [
  { age: 1, result: 'ordinaer', places: 2, filled: 0 },
  { age: 2, result: 'ingen', places: 0, filled: 0 },
  { age: 9, result: 'praktik', places: 3, filled: 1 },
  { age: 10, result: 'ordinaer', places: 2, filled: 0 },
  { age: 17, result: 'praktik', places: 2, filled: 0 },
  { age: 23, result: 'ordinaer', places: 1, filled: 0 },
  { age: 31, result: 'lt_privat', places: 1, filled: 0 },
];

const CONTACT_NOTES = [
  'Ring igen efter ferien.',
  'Ønsker at høre om løntilskud.',
  'Har ikke brug for flere lige nu.',
  'Vil gerne have besøg i det nye år.',
  'Har før haft praktikanter med gode erfaringer.',
] as const;
const OPENING_NOTES = [
  'Kan starte med det samme.',
  'Kræver kørekort B.',
  'Vil gerne se to kandidater.',
  'Skiftende arbejdstider.',
  'Mangler folk til weekenden.',
  'Oplæring de første to uger.',
] as const;

/**
 * The register, oldest row first.
 * @param consultants ids of those who log contacts
 */
export function makeSampleOpenings(
  today: IsoDate,
  companies: readonly [SampleCompany, ...SampleCompany[]],
  consultants: readonly [Id, ...Id[]],
  random: SeededRandom,
): Opening[] {
  const drafts = Array.from({ length: COUNT }, (_, index) => {
    const certain = CERTAIN[index];
    // Denser towards today, as a register is that people have begun to use.
    const spread = (index - CERTAIN.length) / (COUNT - CERTAIN.length - 1);
    const age = certain?.age ?? Math.round(DAYS_BACK * spread ** 1.2);
    const date = previousWorkingDay(addDays(today, -age));
    return { ...makeDraft(age, random), ...certain, date };
  });
  return drafts
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, result, places, filled, age }, index): Opening => {
      const company = random.pick(companies);
      const isContact = WITHOUT_OPENING.has(result);
      const titles = JOB_FUNCTION_TITLES[company.branch] ?? [];
      const title = titles[random.whole(0, titles.length - 1)];
      const isOpen = !isContact && filled < places;
      return {
        id: `aabning-${String(index + 1).padStart(3, '0')}`,
        order: index + 1,
        date,
        company: company.name,
        cvr: company.cvr,
        address: company.address,
        phone: company.phone,
        mail: company.mail,
        contact: company.contact,
        branch: company.branch,
        result,
        jobFunction: isContact || title === undefined ? null : makeTitleId(title),
        places: isContact ? null : places,
        filledPlaces: isContact ? null : filled,
        consultant: random.pick(consultants),
        followUp: makeFollowUp(date, today, result, isOpen, random),
        note:
          age < 60 && random.happens(0.35) ? random.pick(isContact ? CONTACT_NOTES : OPENING_NOTES) : null,
      };
    });
}

/** What a contact of this age came to: the older, the likelier its places are filled. */
function makeDraft(age: number, random: SeededRandom) {
  const result = random.weighted(RESULTS);
  const places = random.weighted([
    [1, 55],
    [2, 28],
    [3, 12],
    [5, 5],
  ]);
  const chance = age < 7 ? 0.12 : age < 14 ? 0.35 : age < 40 ? 0.72 : age < 90 ? 0.93 : 1;
  let filled = 0;
  for (let place = 0; place < places; place++) if (random.happens(chance)) filled++;
  return { age, result, places, filled };
}

/** Promised contacts have a day to call again; so have some of the open places. */
function makeFollowUp(
  date: IsoDate,
  today: IsoDate,
  result: Id,
  isOpen: boolean,
  random: SeededRandom,
): IsoDate | null {
  if (result === 'senere') return nextWorkingDay(addDays(date, random.whole(14, 60)));
  if (!isOpen || !random.happens(0.4)) return null;
  const planned = addDays(today, random.whole(-3, 12));
  return nextWorkingDay(planned > date ? planned : addDays(date, 7));
}

const previousWorkingDay = (date: IsoDate): IsoDate => addDays(date, Math.min(0, 5 - isoWeekday(date)));
const nextWorkingDay = (date: IsoDate): IsoDate =>
  isoWeekday(date) > 5 ? addDays(date, 8 - isoWeekday(date)) : date;
