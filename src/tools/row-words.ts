/** Rows and values in words: what a row is called, what a field would show. */

import { isIsoDate } from '../domain/calendar/dates';
import { isWeekKey } from '../domain/calendar/iso-week';
import type { AnyRow, RegisterName, Registers } from '../domain/document/registers';
import { isRaw } from '../domain/values/field';
import { readLayout } from '../grid/model/layout';
import '../i18n/da/transfer';
import { formatDate, formatNumber, formatPhone, formatShare, formatWeek } from '../i18n/format';
import { t } from '../i18n/i18n';
import type { DocumentStore } from '../store/document-store';

/** Finds rows by their ids, wherever they are. */
export interface RowFinder {
  get<Name extends RegisterName>(register: Name, id: string): Registers[Name] | undefined;
}

/** The document's rows, and over them those that come with a proposal, by `register/id`. */
export const makeRowFinder = (
  store: DocumentStore,
  incoming: Readonly<Record<string, AnyRow>>,
): RowFinder => ({
  get: (register, id) => {
    const key = `${register}/${id}`;
    const row = Object.hasOwn(incoming, key) ? incoming[key] : store.registers[register].peek(id);
    return row as Registers[typeof register] | undefined;
  },
});

/** Fields that hold the id of a row in another register. */
const REFERENCES: Readonly<Record<string, RegisterName>> = {
  branch: 'branches',
  result: 'results',
  jobFunction: 'jobFunctions',
  consultant: 'employees',
  indicator: 'indicators',
  employee: 'employees',
  requirement: 'frequencies',
  baselineScenario: 'scenarios',
};
const SHARES = ['intensiveShare', 'noShow'];

export const fieldName = (field: string): string =>
  Object.hasOwn(t().transfer.fields, field) ? (t().transfer.fields[field] ?? field) : field;

export function nameOfRow(rows: RowFinder, register: RegisterName, id: string): string {
  const words = t().transfer.changes;
  const indicator = (of: string) => rows.get('indicators', of)?.label ?? words.nameless;
  switch (register) {
    case 'openings': {
      const row = rows.get('openings', id);
      const date = row && typeof row.date === 'string' ? formatDate(row.date) : null;
      return [row?.company ?? words.nameless, date].filter(Boolean).join(', ');
    }
    case 'entries': {
      // The id says it too, when the row is gone.
      const [week = '', of = '', who = ''] = id.split('|');
      return words.entry(week, indicator(of), rows.get('employees', who)?.name ?? words.nameless);
    }
    case 'planGoals': {
      const [year, of = ''] = id.split('|');
      return words.plan(Number(year), indicator(of));
    }
    case 'settings':
    case 'calculator':
      return t().transfer.registers[register];
    default: {
      const row = rows.get(register, id);
      if (!row) return words.nameless;
      return ('label' in row ? row.label : 'name' in row ? row.name : '') || words.nameless;
    }
  }
}

export function showValue(rows: RowFinder, field: string, value: unknown): string {
  const words = t().transfer.changes;
  if (value === null || value === undefined || value === '') return words.empty;
  if (isRaw(value)) return value.raw;
  if (field === 'year') return String(value);
  if (typeof value === 'number')
    return SHARES.includes(field) ? formatShare(value, 2) : formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.join(', ') || words.empty;
  if (field === 'layout') return showLayout(value);
  const text = String(value);
  const named = Object.hasOwn(words.values, field) ? words.values[field] : undefined;
  if (named) return Object.hasOwn(named, text) ? (named[text] ?? text) : text;
  const reference = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  if (reference) return nameOfRow(rows, reference, text);
  if (field === 'phone') return formatPhone(text);
  if (isWeekKey(text)) return formatWeek(text);
  return isIsoDate(text) ? formatDate(text) : text;
}

function showLayout(value: unknown): string {
  const { filters = {}, sorting = [], hidden = [] } = readLayout(value);
  return t().transfer.changes.layout(Object.keys(filters).length, sorting.length, hidden.length);
}
