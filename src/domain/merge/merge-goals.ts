/** Week sheets and front pages of a file against the document's indicators, employees and weeks. */
import {
  type Employee,
  type Indicator,
  makeEntryId,
  makePlanGoalId,
  SETTINGS_ID,
  type WeekEntry,
} from '../document/registers';
import { employeesInWeek, groupIndicators, indicatorsInWeek } from '../goals/activity';
import { makeTemplate, type TemplateName } from '../goals/templates';
import { type Field, type Id, isRaw, type WeekKey } from '../values/field';
import { type Draft, orderAfter } from './draft';
import type { RowSource } from './import-items';
import type {
  IncomingFigure,
  IncomingIndicator,
  IncomingPlan,
  IncomingWeek,
  Merge,
  NewValue,
} from './incoming';
import { normaliseLabel, normaliseWords } from './labels';
import { choiceOf, resolveEmployee, tellNew } from './merge-lists';
import { isSameShownNumber, shownText } from './same-shown';

const TEMPLATE_NAMES: readonly TemplateName[] = ['2013', '2026'];

/**
 * Whether nobody filled the week: every Real that stands there is 0. Week sheets are often copied
 * with zeros in place for the whole year; a week in which no one did anything at all is rarer than
 * an empty form, and a zero that was not meant would drag the year down.
 */
export function isUnfilledWeek(week: IncomingWeek): boolean {
  const reals = week.lines.flatMap((line) => line.figures.map((figure) => figure.real));
  return reals.some((real) => real === 0) && reals.every((real) => real === 0 || real === null);
}

/** Whether the goals are zeros too: an empty form, in which nothing is meant. */
export function isBlankWeek(week: IncomingWeek): boolean {
  return (
    isUnfilledWeek(week) &&
    week.lines.every((line) => line.figures.every(({ goal }) => goal === 0 || goal === null))
  );
}

/** Brings in the weeks of one file. */
export function mergeWeeks(merge: Merge, weeks: readonly IncomingWeek[]): void {
  const shownAt = merge.isExact ? makeShownAt(merge.draft) : null;
  for (const week of weeks) {
    if (!merge.isExact && isBlankWeek(week)) continue;
    const isUnfilled = !merge.isExact && isUnfilledWeek(week);
    const shown = shownAt?.(week.week);
    const employees = resolveEmployees(merge, week.employees, shown?.employees);
    const indicators = resolveIndicators(
      merge,
      week.lines.map((line) => line.indicator),
      shown?.indicators,
    );
    week.lines.forEach((line, lineIndex) => {
      line.figures.forEach((figure, employeeIndex) => {
        const [indicator, employee] = [indicators[lineIndex], employees[employeeIndex]];
        if (!indicator || !employee) return;
        putFigure(
          merge,
          week.week,
          indicator,
          employee,
          isUnfilled ? { ...figure, real: null } : figure,
          line.source,
        );
      });
    });
  }
}

interface Shown {
  readonly employees: readonly Employee[];
  readonly indicators: readonly Indicator[];
}

/** Whom and what the app shows in a week, in the order in which an export writes them. */
function makeShownAt(draft: Draft): (week: WeekKey) => Shown {
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  const employees = draft.rows('employees').sort(byOrder);
  const indicators = draft.rows('indicators').sort(byOrder);
  const entriesByWeek = new Map<WeekKey, WeekEntry[]>();
  for (const entry of draft.rows('entries')) {
    if (entry.real === null && entry.goal === null) continue;
    const entries = entriesByWeek.get(entry.week);
    if (entries) entries.push(entry);
    else entriesByWeek.set(entry.week, [entry]);
  }
  return (week) => {
    const entries = entriesByWeek.get(week) ?? [];
    return {
      employees: employeesInWeek(employees, week, entries),
      indicators: groupIndicators(indicatorsInWeek(indicators, week, entries)).flatMap(
        (group) => group.indicators,
      ),
    };
  };
}

function putFigure(
  merge: Merge,
  week: string,
  indicator: Id,
  employee: Id,
  figure: IncomingFigure,
  source?: RowSource,
) {
  const { draft } = merge;
  const id = makeEntryId(week, indicator, employee);
  const known = draft.get('entries', id);
  if (!known && (figure.real ?? null) === null && (figure.goal ?? null) === null) return;
  const before: WeekEntry = known ?? { id, week, indicator, employee, real: null, goal: null };
  draft.put(
    'entries',
    {
      ...before,
      real: pick(merge, before.real, figure.real),
      goal: pick(merge, before.goal, figure.goal),
    },
    source,
  );
}

/** What a cell of the file makes of what stood there. */
function pick(merge: Merge, before: Field<number>, incoming: Field<number> | undefined): Field<number> {
  if (incoming === undefined) return before;
  if (merge.isExact) return isSameShownNumber(before, incoming) ? before : incoming;
  return incoming ?? before;
}

/** Brings in the plan's goals for a year. */
export function mergePlan(merge: Merge, plan: IncomingPlan): void {
  const { draft } = merge;
  const indicators = resolveIndicators(
    merge,
    plan.lines.map((line) => line.indicator),
  );
  plan.lines.forEach((line, index) => {
    const indicator = indicators[index];
    if (!indicator) return;
    const id = makePlanGoalId(plan.year, indicator);
    const known = draft.get('planGoals', id);
    if (!known && (line.goal ?? null) === null) return;
    const before = known?.goal ?? null;
    // Exports show a goal that is no number as an empty cell: nobody emptied it.
    const isUntold = line.goal === null && isRaw(before);
    const goal = isUntold ? before : pick(merge, before, line.goal);
    draft.put('planGoals', { id, year: plan.year, indicator, goal }, line.source);
  });
}

/** Employees of a sheet's columns; null: nobody's. A name that stands there twice is two people. */
function resolveEmployees(
  merge: Merge,
  names: readonly string[],
  shown?: readonly Employee[],
): (Id | null)[] {
  const expected = shown?.filter((row) => shownText(row.name) !== null);
  const isAsWritten =
    expected?.length === names.length &&
    expected.every((row, index) => normaliseLabel(row.name) === normaliseLabel(names[index] ?? ''));
  if (isAsWritten) return expected.map((row) => row.id);
  const rows = merge.draft.rows('employees').sort((a, b) => a.order - b.order);
  const used = new Set<Id>();
  return names.map((name) => {
    const wanted = normaliseLabel(name);
    const free = rows.find((row) => !used.has(row.id) && normaliseLabel(row.name) === wanted);
    const isNew = !free || merge.newValues.some(isNameOf(wanted));
    const id = isNew ? resolveEmployee(merge, name) : free.id;
    if (id !== null) used.add(id);
    return id;
  });
}

/** New names are counted sheet by sheet. */
const isNameOf = (wanted: string) => (value: NewValue) =>
  value.register === 'employees' && normaliseLabel(value.label) === wanted;

/**
 * The indicators of a sheet's lines, each used once. A line goes to the indicator of the same
 * group and name, else to one of the same name elsewhere, else it becomes one of the team's own.
 * In a sheet as the app wrote it the order alone decides, so that two of the same name stay apart.
 */
function resolveIndicators(
  merge: Merge,
  lines: readonly IncomingIndicator[],
  shown?: readonly Indicator[],
): (Id | null)[] {
  const expected = shown?.filter((row) => shownText(row.label) !== null);
  const isAsWritten =
    expected?.length === lines.length &&
    expected.every((row, index) => isSameWords(row.label, lines[index]?.label ?? ''));
  if (isAsWritten) return expected.map((row) => row.id);
  chooseTemplate(merge, lines);
  const known = merge.draft.rows('indicators').sort((a, b) => a.order - b.order);
  const used = new Set<Id>();
  const found: (Id | undefined)[] = lines.map(() => undefined);
  const passes: ((indicator: Indicator, line: IncomingIndicator) => boolean)[] = [
    (indicator, line) => isSameWords(indicator.group, line.group) && isSameWords(indicator.label, line.label),
    (indicator, line) => isSameWords(indicator.group, line.group) && isNamed(indicator, line.label),
    (indicator, line) => isSameWords(indicator.label, line.label),
    (indicator, line) => isNamed(indicator, line.label),
  ];
  for (const isMatch of passes) {
    lines.forEach((line, index) => {
      if (found[index] !== undefined) return;
      const match = known.find((indicator) => !used.has(indicator.id) && isMatch(indicator, line));
      if (!match) return;
      found[index] = match.id;
      used.add(match.id);
    });
  }
  return lines.map((line, index) => {
    const id = found[index];
    if (id === undefined) return addIndicator(merge, line);
    // Added by an earlier sheet: one more that uses it.
    const told = merge.newValues.find(
      (value) => value.register === 'indicators' && isSameWords(value.label, line.label),
    );
    if (told) told.uses += 1;
    return id;
  });
}

/** Units stand in brackets after some labels, and in exports after those that do not name theirs. */
const withoutUnit = (label: string): string => label.replace(/\s*\((?:timer|antal)\)\s*$/i, '');

const isSameWords = (a: string, b: string): boolean =>
  normaliseWords(withoutUnit(a)) === normaliseWords(withoutUnit(b));

const isNamed = (indicator: Indicator, label: string): boolean =>
  [indicator.label, ...indicator.aliases].some((name) => isSameWords(name, label));

/** An indicator of the team's own, last in its group; or what the leader decided the line to be. */
function addIndicator(merge: Merge, line: IncomingIndicator): Id | null {
  const { draft } = merge;
  const rows = draft.rows('indicators');
  const group = line.group.replace(/[\s:]+$/, '');
  const label = line.label.replace(/^[\s*]+|[\s*]+$/g, '').replace(/\s+/g, ' ');
  const choice = choiceOf(merge, 'indicators', label);
  const told = merge.newValues.find(
    (value) => value.register === 'indicators' && isSameWords(value.label, label),
  );
  const value = told ?? tellNew(merge, 'indicators', label, () => rows.map((row) => row.label));
  value.uses += 1;
  if (choice.kind === 'map') return choice.to;
  if (choice.kind === 'blank') return null;
  const sameGroup = rows.find((row) => isSameWords(row.group, group))?.group;
  const id = merge.makeId();
  draft.put('indicators', {
    id,
    order: orderAfter(rows, (row) => isSameWords(row.group, group)),
    group: sameGroup ?? group,
    label,
    aliases: [],
    unit: /(?:^|[^a-zæøå])timer(?![a-zæøå])/i.test(label) ? 'hours' : 'count',
    direction: 'high',
    countsCitizens: mayCountCitizens(label),
    retiredFrom: null,
  });
  return id;
}

/** As the templates have it; of what they do not know it may be so, which hides too much rather than too little. */
const mayCountCitizens = (label: string): boolean =>
  TEMPLATE_NAMES.flatMap(makeTemplate).find((row) => isNamed(row, label))?.countsCitizens ?? true;

/**
 * A document without indicators takes on the template that names at least half of the lines, so
 * that units, directions and spellings come with it.
 */
function chooseTemplate(merge: Merge, lines: readonly IncomingIndicator[]) {
  const { draft } = merge;
  const settings = draft.get('settings', SETTINGS_ID);
  if (draft.count('indicators') > 0 || merge.isExact || !settings) return;
  const fits = TEMPLATE_NAMES.map((name) => {
    const rows = makeTemplate(name);
    return { name, rows, hits: lines.filter((line) => rows.some((row) => isNamed(row, line.label))).length };
  }).sort((a, b) => b.hits - a.hits);
  const best = fits[0];
  if (!best || best.hits * 2 < lines.length) return;
  for (const row of best.rows) draft.put('indicators', row);
  draft.put('settings', { ...settings, goalTemplate: best.name });
}
