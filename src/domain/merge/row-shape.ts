/** Rows that come from outside as plain data: only what has every field of its register is taken. */
import { isIsoDate } from '../calendar/dates';
import { isWeekKey } from '../calendar/iso-week';
import { DEFAULT_HISTORY_MONTHS } from '../document/defaults';
import { REGISTER_NAMES, type RegisterName, type Registers } from '../document/registers';

type Check = (value: unknown) => boolean;
type Shape<Row> = { readonly [Field in keyof Row]-?: Check };

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** A typed cell: a value, nothing, or typed text. */
const field =
  (check: Check): Check =>
  (value) =>
    value === null ||
    check(value) ||
    (typeof value === 'object' && Object.keys(value).length === 1 && text((value as { raw?: unknown }).raw));
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const date: Check = (value) => text(value) && isIsoDate(value as string);
const week: Check = (value) => text(value) && isWeekKey(value as string);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const LIST_ITEM = { id: text, order: number, label: text, hidden: flag, aliases: listOf(text) };

const SHAPES: { readonly [Name in RegisterName]: Shape<Registers[Name]> } = {
  settings: {
    id: text,
    teamName: text,
    yellowDays: number,
    redDays: number,
    goalTemplate: oneOf(null, '2013', '2026'),
    goalSpread: oneOf('even', 'weekly'),
    holidayWeeks: listOf(number),
    baselineScenario: orNull(text),
    contactMonths: orNull(number),
    hidesFewCitizens: flag,
    historyMonths: number,
    isSample: flag,
  },
  views: {
    id: text,
    order: number,
    tool: oneOf('openings'),
    name: text,
    base: oneOf('current', 'all'),
    layout: record,
  },
  branches: LIST_ITEM,
  results: { ...LIST_ITEM, isOpening: flag, kind: oneOf('ordinary', 'supported', 'education', 'none') },
  jobFunctions: { ...LIST_ITEM, branch: orNull(text) },
  employees: { id: text, order: number, name: text, from: orNull(week), to: orNull(week) },
  indicators: {
    id: text,
    order: number,
    group: text,
    label: text,
    aliases: listOf(text),
    unit: oneOf('count', 'hours'),
    direction: oneOf('high', 'low'),
    countsCitizens: flag,
    retiredFrom: orNull(week),
  },
  frequencies: {
    id: text,
    order: number,
    table: oneOf('general', 'intensive'),
    label: text,
    perYear: number,
  },
  calculator: {
    id: text,
    citizens: number,
    interviewDaysPerWeek: number,
    weeksPerFte: number,
    intensiveShare: number,
    interviewsPerDay: number,
    noShow: number,
    minutesPerInterview: orNull(number),
    minutesAroundInterview: orNull(number),
    requirement: text,
    availableFte: orNull(number),
    matrixPerDayFrom: number,
    matrixPerDayTo: number,
    matrixFteFrom: number,
    matrixFteTo: number,
    matrixFteStep: number,
  },
  scenarios: {
    id: text,
    order: number,
    name: text,
    citizens: number,
    interviewDaysPerWeek: number,
    weeksPerFte: number,
    intensiveShare: number,
    timelyPerYear: number,
    intensivePerYear: number,
    interviewsPerDay: number,
    noShow: number,
    availableFte: orNull(number),
  },
  planGoals: { id: text, year: number, indicator: text, goal: field(number) },
  entries: {
    id: text,
    week,
    indicator: text,
    employee: text,
    real: field(number),
    goal: field(number),
  },
  openings: {
    id: text,
    order: number,
    date: field(date),
    company: orNull(text),
    cvr: orNull(text),
    address: orNull(text),
    phone: orNull(text),
    mail: orNull(text),
    contact: orNull(text),
    branch: field(text),
    result: field(text),
    jobFunction: field(text),
    places: field(number),
    filledPlaces: field(number),
    consultant: field(text),
    followUp: field(date),
    note: orNull(text),
  },
};

/** Fields that are younger than the first files, and what was so before there was a choice. */
const ABSENT: { readonly [Name in RegisterName]?: Partial<Registers[Name]> } = {
  settings: { contactMonths: null, hidesFewCitizens: false, historyMonths: DEFAULT_HISTORY_MONTHS },
  indicators: { countsCitizens: true },
};

export const isRegisterName = (name: unknown): name is RegisterName =>
  REGISTER_NAMES.includes(name as RegisterName);

/** The value as a row of the register, without members it does not know; null when it is none. */
export function readRow<Name extends RegisterName>(register: Name, value: unknown): Registers[Name] | null {
  if (typeof value !== 'object' || value === null) return null;
  const row: Record<string, unknown> = {};
  for (const [name, check] of Object.entries(SHAPES[register])) {
    // Own members only: a name like `constructor` must not be found on the prototype.
    const from = [value, ABSENT[register] ?? {}].find((one) => Object.hasOwn(one, name));
    const member = (from as Record<string, unknown> | undefined)?.[name];
    if (!(check as Check)(member)) return null;
    row[name] = member;
  }
  return row.id === '' ? null : (row as unknown as Registers[Name]);
}
