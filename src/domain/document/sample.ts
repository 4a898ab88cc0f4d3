/**
 * A document to try the app with: an invented team's ten months. The same day gives the same
 * document; no company, person, number or address in it exists.
 */
import { addWeeks, makeWeekKey, weekOfDate, yearOfWeek } from '../calendar/iso-week';
import { makeDefaultCalculator, makeDefaultFrequencies } from '../capacity/defaults';
import { makeTemplate } from '../goals/templates';
import { makeScenario } from '../scenarios/make-scenario';
import { makeStrategyScenarios } from '../scenarios/strategies';
import type { IsoDate, WeekKey } from '../values/field';
import { makeDefaultDocument } from './defaults';
import type { Calculator, DocumentRows, Employee } from './registers';
import { makeSampleCompanies, type SampleCompany } from './sample-companies';
import { makeSampleOpenings } from './sample-openings';
import { makeSampleViews } from './sample-views';
import { CONSULTANTS, makeSampleEntries, makeSamplePlanGoals } from './sample-weeks';
import { makeSeededRandom } from './seeded-random';

const TEAM_NAME = 'Eksempelteam';
const TEAM_SIZE = 6;
const SEED = 20_130_426;
const BASELINE_ID = 'scenario-i-aar';

/** @param today the local calendar date, up to which the team has filled its registers */
export function makeSampleDocument(today: IsoDate): DocumentRows {
  const random = makeSeededRandom(SEED);
  const base = makeDefaultDocument(TEAM_NAME);
  const thisWeek = weekOfDate(today);
  const year = yearOfWeek(thisWeek);
  const employees = makeEmployees(thisWeek);
  const companies = makeSampleCompanies(random) as [SampleCompany, ...SampleCompany[]];
  const consultants = employees.slice(0, CONSULTANTS).map((employee) => employee.id) as [string, ...string[]];
  const openings = makeSampleOpenings(today, companies, consultants, random);
  const indicators = makeTemplate('2026');
  const calculator = makeCalculator();
  const baseline = makeScenario(calculator, makeDefaultFrequencies(), {
    id: BASELINE_ID,
    order: 0,
    name: 'I år',
  });
  return {
    ...base,
    settings: base.settings.map((settings) => ({
      ...settings,
      goalTemplate: '2026',
      baselineScenario: BASELINE_ID,
      isSample: true,
    })),
    employees,
    indicators,
    calculator: [calculator],
    scenarios: [baseline, ...makeStrategyScenarios(calculator)],
    planGoals: makeSamplePlanGoals(year, indicators),
    entries: makeSampleEntries(today, indicators, employees, openings, random),
    openings,
    views: makeSampleViews(),
  };
}

/** Six, of whom the last began in spring; a new year must have gone some way before that shows. */
function makeEmployees(thisWeek: WeekKey): Employee[] {
  const spring = makeWeekKey(yearOfWeek(thisWeek), 10);
  return Array.from({ length: TEAM_SIZE }, (_, index) => ({
    id: `medarbejder-${index + 1}`,
    order: index + 1,
    name: `Medarbejder ${index + 1}`,
    from: index === TEAM_SIZE - 1 && addWeeks(thisWeek, -1) > spring ? spring : null,
    to: null,
  }));
}

/** A team that is a little short: 412 citizens, a share met every month, 3.3 årsværk. */
function makeCalculator(): Calculator {
  return {
    ...makeDefaultCalculator(),
    citizens: 412,
    intensiveShare: 0.22,
    noShow: 0.08,
    requirement: 'intensive-monthly',
    availableFte: 3.3,
  };
}
