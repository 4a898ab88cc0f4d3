/** The document a team begins with: full pick lists, the guide's calculator, and nothing of its own. */
import { makeDefaultCalculator, makeDefaultFrequencies } from '../capacity/defaults';
import { makeStrategyScenarios } from '../scenarios/strategies';
import type { Id } from '../values/field';
import { BRANCH_SEEDS } from './lists/branches';
import { JOB_FUNCTION_ALIASES, JOB_FUNCTION_TITLES } from './lists/job-functions';
import { RESULT_SEEDS } from './lists/results';
import {
  type Branch,
  type ContactResult,
  type DocumentRows,
  type JobFunction,
  SETTINGS_ID,
  type Settings,
} from './registers';

/** Limits of the guide: yellow after one week, red after two. */
export const DEFAULT_YELLOW_DAYS = 7;
export const DEFAULT_RED_DAYS = 14;

/** A year and a month: last year's same month can still be looked up. */
export const DEFAULT_HISTORY_MONTHS = 13;

/**
 * Weeks in which a Danish municipality commonly stands still: winter holiday (7), industrial
 * holiday (28-30), autumn holiday (42) and Christmas (52). Six weeks, as many as an employee has;
 * Easter moves and is left to the team. Winter holiday is week 8 in some municipalities.
 */
export const DEFAULT_HOLIDAY_WEEKS: readonly number[] = [7, 28, 29, 30, 42, 52];

/** The Statistics Denmark branches as rows. */
export function makeDefaultBranches(): Branch[] {
  return BRANCH_SEEDS.map((seed, index) => ({
    id: seed.id,
    order: index + 1,
    label: seed.label,
    hidden: false,
    aliases: seed.aliases ?? [],
  }));
}

/** The results of a contact as rows. */
export function makeDefaultResults(): ContactResult[] {
  return RESULT_SEEDS.map((seed, index) => ({
    id: seed.id,
    order: index + 1,
    label: seed.label,
    hidden: seed.hidden ?? false,
    aliases: seed.aliases ?? [],
    isOpening: seed.isOpening,
    kind: seed.kind,
  }));
}

/** The job functions as rows, branch by branch. */
export function makeDefaultJobFunctions(): JobFunction[] {
  return Object.entries(JOB_FUNCTION_TITLES)
    .flatMap(([branch, titles]) => titles.map((title) => ({ branch, title })))
    .map(({ branch, title }, index) => ({
      id: makeTitleId(title),
      order: index + 1,
      label: title,
      hidden: false,
      aliases: JOB_FUNCTION_ALIASES[title] ?? [],
      branch,
    }));
}

/**
 * The id of a default value, made of its title so that every document gives it the same one:
 * `Køkkenmedhjælper` is `koekkenmedhjaelper`.
 */
export function makeTitleId(title: string): Id {
  return title
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A new document of a team, with nothing typed into it yet. */
export function makeDefaultDocument(teamName: string): DocumentRows {
  const settings: Settings = {
    id: SETTINGS_ID,
    teamName,
    yellowDays: DEFAULT_YELLOW_DAYS,
    redDays: DEFAULT_RED_DAYS,
    goalTemplate: null,
    goalSpread: 'even',
    holidayWeeks: DEFAULT_HOLIDAY_WEEKS,
    baselineScenario: null,
    contactMonths: null,
    hidesFewCitizens: false,
    historyMonths: DEFAULT_HISTORY_MONTHS,
    isSample: false,
  };
  return {
    settings: [settings],
    views: [],
    branches: makeDefaultBranches(),
    results: makeDefaultResults(),
    jobFunctions: makeDefaultJobFunctions(),
    employees: [],
    indicators: [],
    frequencies: makeDefaultFrequencies(),
    calculator: [makeDefaultCalculator()],
    scenarios: makeStrategyScenarios(),
    planGoals: [],
    entries: [],
    openings: [],
  };
}
