/** Random commands for property tests: intents that become valid changes of whatever rows there are. */
import fc from 'fast-check';
import { applyChange, type Change, makeInsert, makeRemove } from '../../../src/domain/document/operations';
import {
  type AnyRow,
  makeEntryId,
  type Opening,
  type WeekEntry,
} from '../../../src/domain/document/registers';
import type { DocumentStore } from '../../../src/store/document-store';
import { makeOpening } from '../storage/fixtures';

/** What someone does to a row: adds it when it is not there, else edits or removes it. */
export interface Intent {
  readonly register: 'openings' | 'entries';
  readonly row: number;
  readonly field: number;
  readonly value: number | null;
  readonly isRemoval: boolean;
}

const FIELDS = { openings: ['places', 'note', 'order'], entries: ['real', 'goal'] } as const;

export const intent: fc.Arbitrary<Intent> = fc.record({
  register: fc.constantFrom('openings', 'entries'),
  row: fc.nat(2),
  field: fc.nat(2),
  value: fc.option(fc.nat(5)),
  isRemoval: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

export const intents = fc.array(intent, { minLength: 1, maxLength: 4 });

function makeRow({ register, row, field, value }: Intent): Opening | WeekEntry {
  if (register === 'openings') return makeOpening(`o${row}`, row, { places: value });
  const employee = `e${row}`;
  const id = makeEntryId('2026-W47', 'i', employee);
  const entry = { id, week: '2026-W47', indicator: 'i', employee, real: null, goal: null };
  return field === 0 ? { ...entry, real: value } : { ...entry, goal: value };
}

/** The changes of one command, each made for what the ones before it leave. */
export function makeChanges(store: DocumentStore, wanted: readonly Intent[]): Change[] {
  const rows = new Map<string, AnyRow | null>();
  return wanted.map((intent) => {
    const row = makeRow(intent);
    const now = rows.has(row.id)
      ? (rows.get(row.id) ?? null)
      : (store.registers[intent.register].peek(row.id) ?? null);
    const change = makeChange(intent, row, now);
    rows.set(row.id, applyChange(now, change));
    return change;
  });
}

function makeChange(intent: Intent, row: Opening | WeekEntry, now: AnyRow | null): Change {
  const { register } = intent;
  if (now === null) return makeInsert(register, row);
  if (intent.isRemoval) return makeRemove(register, now as Opening);
  const fields = FIELDS[register];
  const field = fields[intent.field % fields.length] ?? 'note';
  const before = (now as unknown as Record<string, unknown>)[field];
  const after = field === 'order' ? (intent.value ?? 0) : intent.value;
  return { register, row: row.id, field, before, after };
}
