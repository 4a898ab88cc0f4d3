/** A team's document with all that makes a workbook hard: odd texts, gaps, and figures beside the norm. */
import { addDays } from '../../../../src/domain/calendar/dates';
import { makeWeekKey, weeksInYear } from '../../../../src/domain/calendar/iso-week';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import {
  type DocumentRows,
  type Employee,
  makeEntryId,
  makePlanGoalId,
  type Opening,
  type Scenario,
  type WeekEntry,
} from '../../../../src/domain/document/registers';
import { makeSampleViews } from '../../../../src/domain/document/sample-views';
import { makeTemplate } from '../../../../src/domain/goals/templates';
import type { IsoDate, WeekKey } from '../../../../src/domain/values/field';

/** Texts that must come out as they went in, and as texts. */
export const HARD_TEXTS = [
  '=HYPERLINK("http://ond.example","Klik her")',
  '+45 12 34 56 78',
  '-1+1',
  '@SUM(A1:A9)',
  '#N/A',
  '#REF!',
  'TRUE',
  '0012',
  '_x0041_ A/S',
  'Æblegården & Sønner <ApS> "Ågård"',
  "O'Brien\tog co.",
  'To\nlinjer',
  ' med mellemrum ',
  'Smedjen 🔧 på Søndergade',
] as const;

const EMPTY_OPENING: Omit<Opening, 'id' | 'order'> = {
  date: null,
  company: null,
  cvr: null,
  address: null,
  phone: null,
  mail: null,
  contact: null,
  branch: null,
  result: null,
  jobFunction: null,
  places: null,
  filledPlaces: null,
  consultant: null,
  followUp: null,
  note: null,
};

const YEAR = 2026;
/** Weeks of 2026 that nobody filled; week 7 and 42 are holidays of the default. */
const MISSING_WEEKS = new Set([7, 12, 13, 30, 42]);
/** A week with 0 everywhere, as the guide's own schedule comes: nobody touched it. */
const UNTOUCHED_WEEK = 33;
export const LOCAL_BRANCH = 'Hotel* og "mad"?';

/** @param today the openings' ages are counted back from it */
export function makeExampleDocument(today: IsoDate): DocumentRows {
  const base = makeDefaultDocument('Vores team & venner');
  const indicators = makeTemplate('2013').map((indicator, index) => ({
    ...indicator,
    direction: index === 3 ? ('low' as const) : indicator.direction,
    retiredFrom: index === 5 ? makeWeekKey(YEAR, 20) : index === 6 ? makeWeekKey(YEAR - 1, 10) : null,
  }));
  const employees = makeEmployees();
  return {
    ...base,
    settings: base.settings.map((settings) => ({
      ...settings,
      goalTemplate: '2013',
      yellowDays: 5,
      redDays: 12,
    })),
    branches: [
      ...base.branches,
      { id: 'lokal', order: 0, label: LOCAL_BRANCH, hidden: false, aliases: [] },
      { id: 'gammel', order: 99, label: 'Nedlagt branche', hidden: true, aliases: [] },
    ],
    employees,
    indicators,
    entries: makeEntries(
      indicators.map((indicator) => indicator.id),
      employees,
    ),
    planGoals: indicators.slice(0, 20).map(({ id }, index) => ({
      id: makePlanGoalId(YEAR, id),
      year: YEAR,
      indicator: id,
      goal: index === 4 ? 0 : index === 7 ? { raw: 'ikke aftalt' } : 120 + index * 37.5,
    })),
    calculator: base.calculator.map((calculator) => ({
      ...calculator,
      citizens: 1247,
      interviewDaysPerWeek: 3.5,
      weeksPerFte: 43,
      intensiveShare: 0.125,
      interviewsPerDay: 4.5,
      noShow: 0.07,
      minutesPerInterview: 45,
      minutesAroundInterview: 20,
      availableFte: 7.5,
      matrixFteStep: 0.5,
      matrixFteTo: 6,
    })),
    frequencies: base.frequencies.map((frequency) =>
      frequency.id === 'timely' ? { ...frequency, perYear: 7.7 } : frequency,
    ),
    scenarios: makeScenarios(),
    views: makeSampleViews(),
    openings: makeOpenings(today, base),
  };
}

function makeEmployees(): Employee[] {
  const names = ['Åse', 'Bo', 'Cecilie Ærøskøbing-Nørregaard', 'Dan', 'Eva', 'Finn', 'Gitte', 'Hans'];
  return names.map((name, index) => ({
    id: `e${index + 1}`,
    order: index + 1,
    name,
    from: index === 3 ? makeWeekKey(YEAR, 10) : null,
    to: index === 5 ? makeWeekKey(YEAR, 25) : null,
  }));
}

function makeEntries(indicators: readonly string[], employees: readonly Employee[]): WeekEntry[] {
  const entries: WeekEntry[] = [];
  const put = (
    week: WeekKey,
    indicator: string,
    employee: string,
    fields: Pick<WeekEntry, 'real' | 'goal'>,
  ) => entries.push({ id: makeEntryId(week, indicator, employee), week, indicator, employee, ...fields });
  for (let number = 1; number <= weeksInYear(YEAR); number += 1) {
    if (MISSING_WEEKS.has(number)) continue;
    const week = makeWeekKey(YEAR, number);
    indicators.forEach((indicator, i) => {
      employees.forEach((employee, e) => {
        const mix = (number * 7 + i * 5 + e * 3) % 11;
        if (number === UNTOUCHED_WEEK) put(week, indicator, employee.id, { real: 0, goal: null });
        else if (mix === 0) put(week, indicator, employee.id, { real: { raw: 'syg' }, goal: 2 });
        else if (mix < 8)
          put(week, indicator, employee.id, {
            real: i === 0 ? mix + 0.3 : mix - 1,
            goal: mix % 3 ? mix : null,
          });
      });
    });
  }
  // The year before, and an employee who was deleted since.
  put(makeWeekKey(YEAR - 1, 51), indicators[0] as string, 'e1', { real: 7.3, goal: 7.1 });
  put(makeWeekKey(YEAR - 1, 51), indicators[1] as string, 'slettet', { real: 3, goal: 5 });
  return entries;
}

function makeScenarios(): Scenario[] {
  const scenario: Scenario = {
    id: 's1',
    order: 1,
    name: 'I dag',
    citizens: 330,
    interviewDaysPerWeek: 3,
    weeksPerFte: 44,
    intensiveShare: 0.3,
    timelyPerYear: 4,
    intensivePerYear: 24,
    interviewsPerDay: 5,
    noShow: 0,
    availableFte: 4.2,
  };
  return [
    { ...scenario, id: 's2', order: 2, name: 'Uden årsværk', availableFte: null, noShow: 0.12 },
    scenario,
    { ...scenario, id: 's3', order: 3, name: '=Alle', intensiveShare: 1, interviewsPerDay: 0 },
  ];
}

function makeOpenings(today: IsoDate, base: DocumentRows): Opening[] {
  const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
  const plain = Array.from(
    { length: 60 },
    (_, index): Omit<Opening, 'id' | 'order'> => ({
      ...EMPTY_OPENING,
      date: addDays(today, -index * 6),
      company: `Virksomhed ${index}`,
      cvr: '47714087',
      address: 'Ågade 9, 2800 Kongens Lyngby',
      phone: '91641475',
      mail: 'post@virksomhed.example',
      contact: 'Jørgen Bæk',
      branch: at(base.branches, index).id,
      result: at(base.results, index).id,
      jobFunction: at(base.jobFunctions, index * 7).id,
      places: (index % 4) + 1,
      filledPlaces: index % 5,
      consultant: `e${(index % 8) + 1}`,
      followUp: index % 3 ? null : addDays(today, index - 20),
    }),
  );
  const opening = { ...EMPTY_OPENING, branch: 'lokal', result: 'ordinaer', places: 3, filledPlaces: 1 };
  const special: Omit<Opening, 'id' | 'order'>[] = [
    // On both sides of both limits, and a day to come.
    ...[0, 4, 5, 11, 12, -3].map((age) => ({
      ...opening,
      company: `${age} dage`,
      date: addDays(today, -age),
    })),
    { ...opening, company: 'Uden dato' },
    { ...opening, company: 'Dato som tekst', date: { raw: 'i morgen måske' } },
    { ...opening, company: 'Pladser som tekst', date: today, places: { raw: 'ca. 5' }, filledPlaces: 2 },
    { ...opening, company: 'Besatte som tekst', date: today, filledPlaces: { raw: 'alle' } },
    { ...opening, company: 'Flere besatte end pladser', date: today, filledPlaces: 9 },
    { ...opening, company: 'Uden antal', date: today, places: null, filledPlaces: null },
    { ...opening, company: 'Uden resultat', date: today, result: null },
    { ...opening, company: 'Resultat som tekst', date: today, result: { raw: 'Måske noget' } },
    { ...opening, company: 'Hverken resultat eller pladser', date: today, result: null, places: null },
    { ...opening, company: 'Kontakt med pladser', date: today, result: 'ingen' },
    { ...opening, company: 'Branche som tekst', date: today, branch: { raw: 'Hotelbranchen' } },
    { ...opening, company: 'Slettet branche', date: today, branch: 'findes-ikke' },
    { ...opening, company: 'Skjult branche', date: today, branch: 'gammel' },
    { ...opening, company: 'Lang bemærkning', date: today, note: `${'æøå '.repeat(10_000)}slut` },
    { ...opening, company: 'Ulovlige tegn', date: today, note: 'a\u0000b\u000bc\ufffed\uffffe\ud800f' },
    ...HARD_TEXTS.map((company) => ({ ...opening, company, date: today, note: company })),
  ];
  return [...plain, ...special].map((fields, index) => ({ ...fields, id: `å-${index}`, order: index }));
}
