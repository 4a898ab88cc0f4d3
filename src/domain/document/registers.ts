/**
 * The document of one team: a handful of registers, each a set of rows with an id.
 * Everything the app knows about a team is a row here, so that one kind of operation,
 * one way of storing and one way of merging serve all four tools.
 */
import type { Field, Id, IsoDate, WeekKey } from '../values/field';

/** One contact with a company, and the places that came of it. */
export interface Opening {
  readonly id: Id;
  /** Place in the register; rows are shown in ascending order until sorted otherwise. */
  readonly order: number;
  readonly date: Field<IsoDate>;
  readonly company: string | null;
  /** Eight digits when well formed; anything else stays as typed and is warned about. */
  readonly cvr: string | null;
  readonly address: string | null;
  /** Eight digits when well formed (`12345678`), else as typed. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly contact: string | null;
  /** Id of a row in `branches`. */
  readonly branch: Field<Id>;
  /** Id of a row in `results`. */
  readonly result: Field<Id>;
  /** Id of a row in `jobFunctions`. */
  readonly jobFunction: Field<Id>;
  readonly places: Field<number>;
  readonly filledPlaces: Field<number>;
  /** Id of a row in `employees`. */
  readonly consultant: Field<Id>;
  readonly followUp: Field<IsoDate>;
  readonly note: string | null;
}

/** A value of a pick list. Hidden values stay on the rows that use them but are not offered. */
export interface ListItem {
  readonly id: Id;
  readonly order: number;
  readonly label: string;
  readonly hidden: boolean;
  /** Other spellings that mean the same, read from files and typing. */
  readonly aliases: readonly string[];
}

export type Branch = ListItem;

export interface ContactResult extends ListItem {
  /** Whether the contact gave a place (false: "Ingen åbning" and its like, never coloured). */
  readonly isOpening: boolean;
  readonly kind: 'ordinary' | 'supported' | 'education' | 'none';
}

export interface JobFunction extends ListItem {
  /** Id of a row in `branches`, used to group the list. */
  readonly branch: Id | null;
}

/** Active from `from` to `to`, both weeks included; null is open-ended. */
export interface Employee {
  readonly id: Id;
  readonly order: number;
  readonly name: string;
  readonly from: WeekKey | null;
  readonly to: WeekKey | null;
}

export interface Indicator {
  readonly id: Id;
  readonly order: number;
  readonly group: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly unit: 'count' | 'hours';
  /** Whether a high or a low figure is good. */
  readonly direction: 'high' | 'low';
  /** Whether it counts citizens, so that a low figure may tell of somebody; of activities it does not. */
  readonly countsCitizens: boolean;
  /** First week in which it is no longer used; its history stays. */
  readonly retiredFrom: WeekKey | null;
}

/** What one employee achieved of one indicator in one week. Id: `${week}|${indicator}|${employee}`. */
export interface WeekEntry {
  readonly id: Id;
  readonly week: WeekKey;
  readonly indicator: Id;
  readonly employee: Id;
  readonly real: Field<number>;
  readonly goal: Field<number>;
}

/** The employment plan's goal for a whole ISO year. Id: `${year}|${indicator}`. */
export interface PlanGoal {
  readonly id: Id;
  readonly year: number;
  readonly indicator: Id;
  readonly goal: Field<number>;
}

/** How often citizens are met; a line of one of the calculator's two tables. */
export interface Frequency {
  readonly id: Id;
  readonly order: number;
  readonly table: 'general' | 'intensive';
  readonly label: string;
  /** Interviews a citizen a year. */
  readonly perYear: number;
}

/** The calculator's inputs. One row, id `calculator`. The base frequency is the row `timely` of `frequencies`. */
export interface Calculator {
  readonly id: Id;
  readonly citizens: number;
  /** Days with interviews a week. */
  readonly interviewDaysPerWeek: number;
  readonly weeksPerFte: number;
  /** 0-1. */
  readonly intensiveShare: number;
  /** Interviews a day that the answer in words and the inverse use. */
  readonly interviewsPerDay: number;
  /** Share of booked interviews that are not held, 0 up to but not including 1. */
  readonly noShow: number;
  readonly minutesPerInterview: number | null;
  readonly minutesAroundInterview: number | null;
  /** The frequency whose total the matrix is marked for: an id of `frequencies`. */
  readonly requirement: Id;
  /** Årsværk the team has; null when not told. */
  readonly availableFte: number | null;
  readonly matrixPerDayFrom: number;
  readonly matrixPerDayTo: number;
  readonly matrixFteFrom: number;
  readonly matrixFteTo: number;
  /** 1 or 0.5. */
  readonly matrixFteStep: number;
}

/** A named copy of the calculator's inputs. */
export interface Scenario {
  readonly id: Id;
  readonly order: number;
  readonly name: string;
  readonly citizens: number;
  readonly interviewDaysPerWeek: number;
  readonly weeksPerFte: number;
  readonly intensiveShare: number;
  /** Base number of interviews a citizen a year (rettidighed). */
  readonly timelyPerYear: number;
  readonly intensivePerYear: number;
  readonly interviewsPerDay: number;
  readonly noShow: number;
  readonly availableFte: number | null;
}

/** One row, id `settings`. */
export interface Settings {
  readonly id: Id;
  readonly teamName: string;
  /** Age in days from which an open row is yellow. */
  readonly yellowDays: number;
  /** Age in days from which an open row is red. */
  readonly redDays: number;
  /** The indicator template chosen at first use; null until then. */
  readonly goalTemplate: '2013' | '2026' | null;
  /** How a year's goal is spread to date. */
  readonly goalSpread: 'even' | 'weekly';
  /** ISO weeks of the year in which the team does not work, left out when a goal is spread evenly. */
  readonly holidayWeeks: readonly number[];
  /** Id of a row in `scenarios`; null: the first. */
  readonly baselineScenario: Id | null;
  /** Contact persons older than this many months are offered for clearing; null: they stay. */
  readonly contactMonths: number | null;
  /** Whether counts of citizens under five are left out of print and exported files. */
  readonly hidesFewCitizens: boolean;
  /** How many months the history of changes is kept. */
  readonly historyMonths: number;
  /** Whether the document holds invented sample data. */
  readonly isSample: boolean;
}

/** A named way to look at a tool's rows, shared by all who open the document. */
export interface SavedView {
  readonly id: Id;
  readonly order: number;
  readonly tool: 'openings';
  readonly name: string;
  /** Which rows it begins with, before its filters. */
  readonly base: 'current' | 'all';
  /** Columns, filters and sorting as the grid tells them: plain data, checked by what lays the grid out. */
  readonly layout: object;
}

/** Every register by name. */
export interface Registers {
  readonly openings: Opening;
  readonly views: SavedView;
  readonly branches: Branch;
  readonly results: ContactResult;
  readonly jobFunctions: JobFunction;
  readonly employees: Employee;
  readonly indicators: Indicator;
  readonly entries: WeekEntry;
  readonly planGoals: PlanGoal;
  readonly frequencies: Frequency;
  readonly calculator: Calculator;
  readonly scenarios: Scenario;
  readonly settings: Settings;
}

export type RegisterName = keyof Registers;
export type AnyRow = Registers[RegisterName];

export const REGISTER_NAMES = [
  'settings',
  'views',
  'branches',
  'results',
  'jobFunctions',
  'employees',
  'indicators',
  'frequencies',
  'calculator',
  'scenarios',
  'planGoals',
  'entries',
  'openings',
] as const satisfies readonly RegisterName[];

/** A whole document as plain data: what is stored, exported and imported. */
export type DocumentRows = { readonly [Name in RegisterName]: readonly Registers[Name][] };

export const SETTINGS_ID = 'settings';
export const CALCULATOR_ID = 'calculator';
/** The frequency that is the calculator's base (rettidighed). It cannot be removed. */
export const TIMELY_ID = 'timely';

export const makeEntryId = (week: WeekKey, indicator: Id, employee: Id): Id =>
  `${week}|${indicator}|${employee}`;
export const makePlanGoalId = (year: number, indicator: Id): Id => `${year}|${indicator}`;
