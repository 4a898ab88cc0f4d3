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
  | { readonly kind: 'edit'; readonly copy: number; readonly row: number; readonly field: number }
  | { readonly kind: 'figure'; readonly copy: number; readonly row: number }
  | { readonly kind: 'add' | 'remove'; readonly copy: number; readonly row: number }
  | { readonly kind: 'write'; readonly copy: number }
  | { readonly kind: 'read'; readonly copy: number; readonly file: number; readonly isTheirs: boolean };

const copy = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), copy, row: fc.nat(9), field: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('figure' as const), copy, row: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), copy, row: fc.nat(9) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), copy }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      copy,
      file: fc.nat(30),
      isTheirs: fc.boolean(),
    }),
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
      const start = { rows: own.rows, seen: own.seen };
      let done = own.bringIn(structuredClone(file));
      if (one.isTheirs && done.items.some((item) => item.kind === 'conflict')) {
        // Decided otherwise, from the same beginning.
        const conflicts = Object.fromEntries(
          done.items.flatMap((item) =>
            item.fields.map((field) => [
              conflictKey(item.register, item.row, field.field),
              'theirs' as const,
            ]),
          ),
        );
        Object.assign(own, start);
        done = own.bringIn(structuredClone(file), { ...NO_CHOICES, conflicts });
      }
      check({
        own,
        file,
        history,
        before,
        theirs: plainRows(file.rows as never),
        after: plainRows(own.rows),
        done,
      });
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
        const field = FIELDS[one.kind === 'edit' ? one.field : 0] as (typeof FIELDS)[number];
        own.put('openings', { ...row, [field]: write(row[field]) });
      }
    }
  }
}

interface Event {
  readonly own: Copy;
  readonly file: OwnFile;
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
      if (!/^(?:openings|entries)/.test(key)) continue;
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
        const isKnown = history.isKnownTo(now[field], value);
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
      { numRuns: 800, seed: 4 },
    );
  }, 60_000);

  it('take nothing from a file the second time', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
        play(steps, ({ own, file }) => {
          const again = own.bringIn(structuredClone(file));
          expect(again).toEqual({ items: [], changes: 0 });
        });
      }),
      { numRuns: 200, seed: 5 },
    );
  }, 60_000);

  it('become the same whoever is brought in first, but for what both changed, which is listed both ways', () => {
    const edit = fc.record({
      row: fc.constantFrom('a', 'b', 'c', 'd'),
      field: fc.constantFrom(...FIELDS, 'gone' as const),
    });
    const edits = fc.array(edit, { maxLength: 6 });
    fc.assert(
      fc.property(edits, edits, edits, (first, second, own) => {
        const leader = new Copy('L');
        for (const id of ['a', 'b', 'c', 'd'])
          leader.put('openings', { ...makeEmptyOpening(id, 1), company: `firma ${id}`, note: 'før' });
        const [one, two] = [copyOf(leader, 'C1'), copyOf(leader, 'C2')];
        const change = (to: Copy, name: string, all: typeof first) => {
          for (const { row: id, field } of all) {
            const row = to.get('openings', id) as Opening | undefined;
            if (row && field === 'gone') to.remove('openings', id);
            else if (row && field !== 'gone') to.put('openings', { ...row, [field]: `${name} ${field}` });
          }
          to.put('openings', { ...makeEmptyOpening(`ny-${name}`, 9), company: name });
        };
        change(one, 'c1', first);
        change(two, 'c2', second);
        change(leader, 'l', own);
        const files = [one.write(), two.write()] as const;
        const start = { rows: leader.rows, seen: leader.seen };
        const inOrder = (order: readonly number[]) => {
          const to = new Copy('L', start.rows);
          to.begun(start.seen);
          const items = order.flatMap((index) => to.bringIn(structuredClone(files[index] as OwnFile)).items);
          const asked = items.flatMap((item) =>
            item.fields.flatMap((field) =>
              field.isConflict ? [`${item.register}/${item.row} ${field.field}`] : [],
            ),
          );
          return { rows: plainRows(to.rows), asked: [...new Set(asked)].sort() };
        };
        const [forth, back] = [inOrder([0, 1]), inOrder([1, 0])];
        expect(forth.asked).toEqual(back.asked);
        for (const id of ['c1', 'c2', 'l']) expect(forth.rows[`openings/ny-${id}`]).toBeDefined();
        for (const result of [forth, back])
          for (const key of result.asked) {
            const [row = '', field = ''] = key.split(' ');
            if (result.rows[row]) (result.rows[row] as Record<string, unknown>)[field] = 'both';
          }
        expect(forth.rows).toEqual(back.rows);
      }),
      { numRuns: 500, seed: 6 },
    );
  }, 60_000);

  it('come to hold the same, and are asked nothing, as long as each keeps to what is theirs', () => {
    interface Doing {
      readonly who: number;
      readonly row: number;
      readonly isGone: boolean;
      readonly isSent: boolean;
    }
    const doing: fc.Arbitrary<Doing> = fc.record({
      who: fc.nat(2),
      row: fc.nat(5),
      isGone: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      isSent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (all) => {
        const leader = new Copy('L');
        const idOf = (who: number, row: number) => `${who}-${row}`;
        for (const who of [0, 1, 2])
          for (const row of [0, 1, 2]) leader.put('openings', makeEmptyOpening(idOf(who, row), 1));
        const copies = [leader, copyOf(leader, 'C1'), copyOf(leader, 'C2')];
        const asked: unknown[] = [];
        const send = (from: Copy, to: Copy) => {
          const { items } = to.bringIn(from.write());
          asked.push(...items.filter((item) => item.kind !== 'removed'));
        };
        let count = 0;
        for (const { who, row, isGone, isSent } of all) {
          const own = copies[who] as Copy;
          const id = idOf(who, row);
          if (isGone) own.remove('openings', id);
          else
            own.put('openings', {
              ...((own.get('openings', id) as Opening | undefined) ?? makeEmptyOpening(`${id}-${count}`, 1)),
              note: `${who} ${count++}`,
            });
          // A star: consultants and leader send each other their files, and work on meanwhile.
          if (isSent) send(own, who === 0 ? (copies[1 + (row % 2)] as Copy) : leader);
        }
        for (const _ of [1, 2]) {
          for (const other of copies.slice(1)) send(other, leader);
          for (const other of copies.slice(1)) send(leader, other);
        }
        expect(asked).toEqual([]);
        for (const other of copies.slice(1)) expect(plainRows(other.rows)).toEqual(plainRows(leader.rows));
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 60_000);
});
