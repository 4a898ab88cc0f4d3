/** What was done, in words: who, when, to which row and field. */
import { localDate } from '../../domain/calendar/dates';
import type { LogEntry } from '../../domain/document/log';
import type { Change } from '../../domain/document/operations';
import type { RegisterName } from '../../domain/document/registers';
import { isCitizenCount } from '../../domain/privacy/few-citizens';
import '../../i18n/da/history';
import { formatClock, formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { fieldName, nameOfRow, type RowFinder, showValue } from '../row-words';

export const HISTORY_TOOLS = ['openings', 'goals', 'capacity', 'scenarios', 'settings'] as const;
export type HistoryTool = (typeof HISTORY_TOOLS)[number];

/** What the tools are called in an address. */
export const TOOL_SLUGS: Readonly<Record<HistoryTool, string>> = {
  openings: 'brancheregister',
  goals: 'maalstyring',
  capacity: 'ressourceberegner',
  scenarios: 'scenarier',
  settings: 'indstillinger',
};

const TOOL_OF: Readonly<Record<RegisterName, HistoryTool>> = {
  openings: 'openings',
  views: 'openings',
  entries: 'goals',
  planGoals: 'goals',
  frequencies: 'capacity',
  calculator: 'capacity',
  scenarios: 'scenarios',
  settings: 'settings',
  branches: 'settings',
  results: 'settings',
  jobFunctions: 'settings',
  employees: 'settings',
  indicators: 'settings',
};

export const toolsOf = (entry: LogEntry): readonly HistoryTool[] => {
  const tools = new Set(Object.keys(entry.touches).map((register) => TOOL_OF[register as RegisterName]));
  return HISTORY_TOOLS.filter((tool) => tools.has(tool));
};

/** How many changes it has, those in parts too. */
export const countChanges = (entry: LogEntry): number =>
  Object.values(entry.touches).reduce((sum, count) => sum + count, 0);

/** Who did it. @param actor this tab */
export function whoDid(entry: Pick<LogEntry, 'by' | 'actor'>, actor: string): string {
  return entry.by ?? (entry.actor === actor ? t().history.you : t().history.unnamed);
}

export const dayOf = (entry: Pick<LogEntry, 'at'>): string => localDate(new Date(entry.at));
/** `26-11-2026 kl. 14.03`. */
export const momentOf = (entry: Pick<LogEntry, 'at'>): string =>
  t().history.at(formatDate(dayOf(entry)), formatClock(entry.at));

/** Fields of a whole row that tell nothing to anyone, or what its name says already. */
const UNTOLD = [
  'id',
  'order',
  'week',
  'indicator',
  'employee',
  'year',
  'company',
  'date',
  'label',
  'name',
  'hidden',
];

/** What a row that came or went held, in one line. */
function wholeRow(rows: RowFinder, row: unknown): string {
  return Object.entries(row ?? {})
    .filter(([field, value]) => {
      const isEmpty =
        value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
      return !UNTOLD.includes(field) && !isEmpty;
    })
    .map(([field, value]) => `${fieldName(field)} ${showValue(rows, field, value)}`)
    .join(' · ');
}

/** Whether a change tells a number of citizens. */
export function tellsCitizens({ register, row, field }: Change, rows: RowFinder): boolean {
  if (register === 'calculator' || register === 'scenarios') return field === null || field === 'citizens';
  if (register !== 'entries' || field === 'goal') return false;
  const indicator = rows.get('indicators', row.split('|')[1] ?? '');
  return indicator === undefined || isCitizenCount(indicator);
}

const FIGURES: Readonly<Partial<Record<RegisterName, readonly string[]>>> = {
  entries: ['real', 'goal'],
  planGoals: ['goal'],
};
const spread = new WeakMap<Change, readonly Change[]>();

/**
 * A change as it is told. The first figure of a week makes a row of the document, which nobody sees as
 * one: it is told as the cells that were empty before.
 */
export function toldChanges(change: Change): readonly Change[] {
  const fields = FIGURES[change.register];
  if (!fields || change.field !== null || change.before !== null) return [change];
  let told = spread.get(change);
  if (!told) {
    const row = change.after as Readonly<Record<string, unknown>>;
    told = fields
      .filter((field) => (row[field] ?? null) !== null)
      .map((field) => ({ ...change, field, after: row[field] }));
    spread.set(change, told);
  }
  return told;
}

export interface WordedChange {
  readonly kind: 'field' | 'made' | 'deleted';
  readonly row: string;
  /** Of a row that came or went: that it did. */
  readonly field: string;
  /** Of a whole row: ''. */
  readonly before: string;
  /** Of a whole row: what it held. */
  readonly after: string;
}

export function wordChange(change: Change, rows: RowFinder): WordedChange {
  const { register, row, field, before, after } = change;
  const name = nameOfRow(rows, register, row);
  if (field !== null)
    return {
      kind: 'field',
      row: name,
      field: fieldName(field),
      before: showValue(rows, field, before),
      after: showValue(rows, field, after),
    };
  const kind = after === null ? 'deleted' : 'made';
  return { kind, row: name, field: t().history[kind], before: '', after: wholeRow(rows, after ?? before) };
}
