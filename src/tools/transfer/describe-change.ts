/** Changes to rows that exist, in words: which row, which field, what stood there and what would. */

import { isIsoDate } from '../../domain/calendar/dates';
import type { Change } from '../../domain/document/operations';
import type { RegisterName, Registers } from '../../domain/document/registers';
import { isRaw } from '../../domain/values/field';
import { readLayout } from '../../grid/model/layout';
import { formatDate, formatNumber, formatPhone, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import type { ImportProposal } from '../../workbook/protocol';

export interface DescribedChange {
  readonly register: string;
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Rows = { get<Name extends RegisterName>(register: Name, id: string): Registers[Name] | undefined };

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

/** Changes of fields and removals; new rows are counted, not listed. */
export function listChanges(proposal: ImportProposal): Change[] {
  return proposal.changes.filter((change) => change.before !== null || change.field !== null);
}

/** @param store the document; rows that come with the proposal are known too */
export function makeDescriber(
  proposal: ImportProposal,
  store: DocumentStore,
): (change: Change) => DescribedChange {
  const incoming = new Map(
    proposal.changes.flatMap((change) =>
      change.field === null && change.after !== null
        ? [[`${change.register}/${change.row}`, change.after] as const]
        : [],
    ),
  );
  const rows: Rows = {
    get: (register, id) =>
      store.registers[register].peek(id) ??
      (incoming.get(`${register}/${id}`) as Registers[typeof register] | undefined),
  };
  return (change) => ({
    register: t().transfer.registers[change.register],
    row: nameOf(rows, change.register, change.row),
    field: change.field === null ? '' : (t().transfer.fields[change.field] ?? change.field),
    before: change.field === null ? '' : showValue(rows, change.field, change.before),
    after: change.field === null ? t().transfer.changes.removed : showValue(rows, change.field, change.after),
  });
}

function nameOf(rows: Rows, register: RegisterName, id: string): string {
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

function showValue(rows: Rows, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t().transfer.changes.empty;
  if (isRaw(value)) return value.raw;
  if (typeof value === 'number')
    return SHARES.includes(field) ? formatShare(value, 2) : formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? t().transfer.changes.yes : t().transfer.changes.no;
  if (Array.isArray(value)) return value.join(', ') || t().transfer.changes.empty;
  if (field === 'layout') return showLayout(value);
  const text = String(value);
  if (field === 'base') return text === 'all' ? t().transfer.changes.all : t().transfer.changes.current;
  const reference = REFERENCES[field];
  if (reference) return nameOf(rows, reference, text);
  if (field === 'phone') return formatPhone(text);
  return isIsoDate(text) ? formatDate(text) : text;
}

function showLayout(value: unknown): string {
  const { filters = {}, sorting = [], hidden = [] } = readLayout(value);
  return t().transfer.changes.layout(Object.keys(filters).length, sorting.length, hidden.length);
}
