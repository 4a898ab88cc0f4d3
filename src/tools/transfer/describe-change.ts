/** Rows and values in words: what a row is called, what a field would show. */

import { isIsoDate } from '../../domain/calendar/dates';
import type { AnyRow, RegisterName, Registers } from '../../domain/document/registers';
import { isRaw } from '../../domain/values/field';
import { readLayout } from '../../grid/model/layout';
import { formatDate, formatNumber, formatPhone, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';

/** Finds rows by their ids, wherever they are. */
export interface RowFinder {
  get<Name extends RegisterName>(register: Name, id: string): Registers[Name] | undefined;
}

/** Fields that hold the id of a row in another register. */
const REFERENCES: Readonly<Record<string, RegisterName>> = {
  branch: 'branches',
  result: 'results',
  jobFunction: 'jobFunctions',
  consultant: 'employees',
  requirement: 'frequencies',
  baselineScenario: 'scenarios',
};
const SHARES = ['intensiveShare', 'noShow'];

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
      const row = rows.get('entries', id);
      if (!row) return words.nameless;
      const employee = rows.get('employees', row.employee)?.name ?? words.nameless;
      return words.entry(row.week, indicator(row.indicator), employee);
    }
    case 'planGoals': {
      const row = rows.get('planGoals', id);
      return row ? words.plan(row.year, indicator(row.indicator)) : words.nameless;
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
  if (value === null || value === undefined || value === '') return t().transfer.changes.empty;
  if (isRaw(value)) return value.raw;
  if (typeof value === 'number')
    return SHARES.includes(field) ? formatShare(value, 2) : formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? t().transfer.changes.yes : t().transfer.changes.no;
  if (Array.isArray(value)) return value.join(', ') || t().transfer.changes.empty;
  if (field === 'layout') return showLayout(value);
  const text = String(value);
  if (field === 'base') return text === 'all' ? t().transfer.changes.all : t().transfer.changes.current;
  const reference = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  if (reference) return nameOfRow(rows, reference, text);
  if (field === 'phone') return formatPhone(text);
  return isIsoDate(text) ? formatDate(text) : text;
}

function showLayout(value: unknown): string {
  const { filters = {}, sorting = [], hidden = [] } = readLayout(value);
  return t().transfer.changes.layout(Object.keys(filters).length, sorting.length, hidden.length);
}
