/** What must hold whoever changes what, whoever sends which file to whom, and however late it comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntryId, type Opening, type WeekEntry } from '../../../src/domain/document/registers';
import { conflictKey, NO_CHOICES } from '../../../src/domain/merge/import-items';
import type { OwnFile } from '../../../src/domain/merge/lineage';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import { type BroughtIn, Copy, copyOf, plainRows } from './copies';

const FIELDS = ['company', 'note', 'address'] as const;
const WEEK_IDS = ['i1', 'i2'].map((indicator) => makeEntryId('2026-W10', indicator, 'e1'));

type Step =
  | { readonly kind: 'edit' | 'clear'; readonly copy: number; readonly row: number; readonly field: number }
  | { readonly kind: 'figure'; readonly copy: number; readonly row: number }
  | { readonly kind: 'add' | 'remove'; readonly copy: number; readonly row: number }
  | { readonly kind: 'write'; readonly copy: number }
  | { readonly kind: 'read'; readonly copy: number; readonly file: number; readonly isTheirs: boolean };

const copy = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), copy, row: fc.nat(9), field: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), copy, row: fc.nat(9), field: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('figure' as const), copy, row: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), copy, row: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), copy }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('read' as const), copy, file: fc.nat(30), isTheirs: fc.boolean() }),
  },
);

/**
 * Who wrote over what. Every value that is typed is a new one, so that it can be told for each
 * whether the one that stands in its place was typed by somebody who saw it.
 */
class History {
  private count = 0;
  private readonly overwritten = new Map<unknown, Set<unknown>>();
  /** Rows that were deleted, with the values they then had. */
  readonly deleted = new Map<string, Set<unknown>[]>();

  next(before: unknown): number {
    this.count += 1;
    this.settle(this.count, before);
    return this.count;
  }

  /** The first stands, and the second is known to whoever decided so. */
  settle(stands: unknown, goes: unknown) {
    const all = this.overwritten.get(stands) ?? new Set();
    all.add(goes);
    for (const older of this.overwritten.get(goes) ?? []) all.add(older);
    this.overwritten.set(stands, all);
  }

  /** Whether whoever wrote `stands` had seen `goes`. */
  isKnownTo(stands: unknown, goes: unknown): boolean {
    return stands === goes || (this.overwritten.get(stands)?.has(goes) ?? false);
  }
}

const valuesOf = (row: Record<string, unknown>): unknown[] =>
  Object.entries(row).flatMap(([field, value]) =>
    ['id', 'week', 'indicator', 'employee'].includes(field) || value === null ? [] : [value],
  );

function play(steps: readonly Step[], check: (event: Event) => void) {
  const history = new History();
  const leader = new Copy('L');
  const text = (before: unknown) => `v${history.next(before)}`;
  const write = (before: unknown) => {
    const value = text(before);
    history.settle(value, before);
    return value;
  };
  const addRow = (to: Copy, id: string) =>
    to.put('openings', { ...makeEmptyOpening(id, 1), company: write(null), note: write(null) });
  for (const id of ['a', 'b', 'c']) addRow(leader, id);
  const copies = [leader, copyOf(leader, 'C1'), copyOf(leader, 'C2')];
  const files: OwnFile[] = [];
  let rows = 0;
  const idsOf = (of: Copy) => of.rows.openings.map((row) => row.id).sort();
  for (const one of steps) {
    const own = copies[one.copy] as Copy;
    if (one.kind === 'write') files.push(own.write());
    else if (one.kind === 'read') {
      const file = files[one.file % Math.max(files.length, 1)];
      if (!file) continue;
      const before = plainRows(own.rows);
      let done = own.bringIn(structuredClone(file));
      if (one.isTheirs && done.items.some((item) => item.kind === 'conflict')) {
        // Decided otherwise, from the same beginning.
        const conflicts = Object.fromEntries(
          done.items.flatMap((item) =>
            item.fields.map((field) => [conflictKey(item.register, item.row, field.field), 'theirs' as const]),
          ),
        );
        done = own.bringIn(structuredClone(file), { ...NO_CHOICES, conflicts });
      }
      check({ history, before, theirs: plainRows(file.rows as never), after: plainRows(own.rows), done });
    } else if (one.kind === 'figure') {
      const id = WEEK_IDS[one.row] as string;
      const [week = '', indicator = '', employee = ''] = id.split('|');
      const known = own.get('entries', id) as WeekEntry | undefined;
      const real = history.next(known?.real ?? null);
      own.put('entries', { id, week, indicator, employee, goal: null, real });
    } else if (one.kind === 'add') addRow(own, `n${rows++}`);
    else {
      const ids = idsOf(own);
      const row = own.get('openings', ids[one.row % Math.max(ids.length, 1)] ?? '') as Opening | undefined;
      if (!row) continue;
      if (one.kind === 'remove') {
        const all = history.deleted.get(`openings/${row.id}`) ?? [];
        all.push(new Set(valuesOf({ ...row, order: null })));
        history.deleted.set(`openings/${row.id}`, all);
        own.remove('openings', row.id);
      } else {
        const field = FIELDS[one.field] as (typeof FIELDS)[number];
        const cleared = one.kind === 'clear';
        own.put('openings', { ...row, [field]: cleared ? null : write(row[field]) });
      }
    }
  }
}

interface Event {
  readonly history: History;
  readonly before: Record<string, Record<string, unknown>>;
  readonly theirs: Record<string, Record<string, unknown>>;
  readonly after: Record<string, Record<string, unknown>>;
  readonly done: BroughtIn;
}

/** Whether a row that is gone was deleted by somebody who had seen all that stood in it. */
function isKnownDeleted(history: History, key: string, row: Record<string, unknown>): boolean {
  return (history.deleted.get(key) ?? []).some((seen) =>
    valuesOf(row).every((value) => [...seen].some((last) => history.isKnownTo(last, value))),
  );
}

function expectNothingLost({ history, before, theirs, after, done }: Event) {
  const itemsOf = (key: string) => done.items.filter((item) => `${item.register}/${item.row}` === key);
  for (const [side, rows] of [
    ['mine', before],
    ['theirs', theirs],
  ] as const) {
    for (const [key, row] of Object.entries(rows)) {
      const now = after[key];
      if (!now) {
        expect(isKnownDeleted(history, key, row), `${key} is gone`).toBe(true);
        if (side === 'mine') expect(itemsOf(key).map((item) => item.kind)).toEqual(['removed']);
        continue;
      }
      for (const [field, value] of Object.entries(row)) {
        if (value === null || value === now[field]) continue;
        const isListed = itemsOf(key).some((item) =>
          item.fields.some((one) => one.field === field && (one.mine === value || one.theirs === value)),
        );
        // Whoever emptied the cell saw what stood there, or the other side had not changed it.
        const isEmptied = now[field] === null;
        const isKnown = isEmptied || history.isKnownTo(now[field], value);
        expect(isKnown || isListed, `${key} ${field}: ${value} gave way to ${now[field]}`).toBe(true);
        if (!isKnown) history.settle(now[field], value);
      }
    }
  }
}

describe('copies of one document', () => {
  it('lose no row and no value that is not listed, in whatever order files are written and read', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => play(steps, expectNothingLost)),
      { numRuns: 1500, seed: 4 },
    );
  }, 60_000);
});
