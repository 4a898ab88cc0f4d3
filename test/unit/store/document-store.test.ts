import fc from 'fast-check';
import { createComputed, createRoot, on } from 'solid-js';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  makeInsert,
  makeRemove,
  type StoredCommand,
} from '../../../src/domain/document/operations';
import type { DocumentRows } from '../../../src/domain/document/registers';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import { makeDocument, makeEdit, makeOpening } from '../storage/fixtures';
import { intents, makeChanges } from './random-commands';

/** A store over a list instead of a database; `fail` makes the next writes go wrong. */
function openStore(rows: DocumentRows) {
  const log: StoredCommand[] = [];
  const control = { isFailing: false };
  const commit = async (command: Command): Promise<StoredCommand> => {
    if (control.isFailing) throw new Error('quota');
    const stored = { ...command, seq: log.length + 1 };
    log.push(stored);
    return stored;
  };
  const store = createRoot(() => createDocumentStore(rows, 0, { commit }, 'a', () => 1000));
  return { store, log, control };
}

/** Lets everything that waits for a stored command go on. */
async function settle(store: DocumentStore) {
  for (let turn = 0; turn < 100 && store.saveState().kind === 'saving'; turn++) await Promise.resolve();
}

const places = (store: DocumentStore, row: string) => store.registers.openings.peek(row)?.places;

describe('undo and redo', () => {
  it('of everything give the first document and the last one back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wanted: intents, coalesce: fc.option(fc.constantFrom('x', 'y')) }), {
          maxLength: 25,
        }),
        (commands) => {
          const { store } = openStore(makeDocument([makeOpening('o0', 0), makeOpening('o1', 1)]));
          const first = store.snapshot();
          for (const { wanted, coalesce } of commands) {
            store.dispatch('Rettelse', makeChanges(store, wanted), coalesce ? { coalesce } : {});
          }
          const last = store.snapshot();
          for (let undone = store.undo(); undone; undone = store.undo()) expect(undone.skipped).toBe(0);
          expect(store.snapshot()).toEqual(first);
          for (let redone = store.redo(); redone; redone = store.redo()) expect(redone.skipped).toBe(0);
          expect(store.snapshot()).toEqual(last);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('take typing in one cell as one step, until something comes between', () => {
    const { store } = openStore(makeDocument([makeOpening('a', 1), makeOpening('b', 2)]));
    store.dispatch('Pladser', [makeEdit('a', 'places', null, 1)], { coalesce: 'a' });
    store.dispatch('Pladser', [makeEdit('a', 'places', 1, 12)], { coalesce: 'a' });
    store.dispatch('Pladser', [makeEdit('b', 'places', null, 3)]);
    store.dispatch('Pladser', [makeEdit('a', 'places', 12, 4)], { coalesce: 'a' });
    store.undo();
    expect(places(store, 'a')).toBe(12);
    store.undo();
    store.undo();
    expect(places(store, 'a')).toBe(null);
    expect(store.undoLabel()).toBe(null);
  });

  it('leave alone what another tab changed since, and say so', async () => {
    const { store } = openStore(makeDocument([makeOpening('a', 1), makeOpening('b', 2)]));
    store.dispatch('To rækker', [makeEdit('a', 'places', null, 1), makeEdit('b', 'places', null, 2)]);
    await settle(store);
    store.receive([
      { id: 'x', actor: 'b', at: 0, label: '', changes: [makeEdit('b', 'places', 2, 9)], seq: 2 },
    ]);
    expect(store.undo()).toMatchObject({ skipped: 1, changes: [makeEdit('a', 'places', 1, null)] });
    expect([places(store, 'a'), places(store, 'b')]).toEqual([null, 9]);
  });

  it('go back 500 steps, and no further: what an hour holds in memory has a bound', () => {
    const { store } = openStore(makeDocument([makeOpening('a', 1)]));
    for (let done = 0; done < 520; done++)
      store.dispatch('Pladser', [makeEdit('a', 'places', done === 0 ? null : done, done + 1)]);
    let undone = 0;
    while (store.undo()) undone++;
    expect(undone).toBe(500);
    expect(places(store, 'a')).toBe(20);
    let redone = 0;
    while (store.redo()) redone++;
    expect(redone).toBe(500);
    expect(places(store, 'a')).toBe(520);
  });

  it('let go of large steps earlier, but never of the last one', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => makeOpening(`o${index}`, index));
    const { store } = openStore(makeDocument());
    store.dispatch(
      'Import',
      rows.map((row) => makeInsert('openings', row)),
      { isPlain: true },
    );
    const row = rows[0] as (typeof rows)[number];
    store.dispatch('Pladser', [makeEdit(row.id, 'places', row.places, 7)]);
    store.dispatch(
      'Sletning',
      rows.map((each) => makeRemove('openings', each)),
      { isPlain: true },
    );
    store.dispatch(
      'Import',
      rows.map((each) => makeInsert('openings', each)),
      { isPlain: true },
    );
    let undone = 0;
    while (store.undo()) undone++;
    expect(undone).toBe(2);
    expect(store.registers.openings.count()).toBe(150_000);
  });

  it('bring a removed row back with what was entered in it last', async () => {
    const row = makeOpening('a', 1);
    const { store } = openStore(makeDocument());
    store.dispatch('Ny række', [makeInsert('openings', row)]);
    await settle(store);
    store.receive([
      { id: 'x', actor: 'b', at: 0, label: '', changes: [makeEdit('a', 'note', null, 'ja')], seq: 2 },
    ]);
    store.undo();
    expect(store.registers.openings.count()).toBe(0);
    store.redo();
    expect(store.registers.openings.rows()).toEqual([{ ...row, note: 'ja' }]);
  });
});

describe('saving', () => {
  it('keeps what failed, in order, and stores it when tried again', async () => {
    const { store, log, control } = openStore(makeDocument([makeOpening('a', 1)]));
    control.isFailing = true;
    store.dispatch('Pladser', [makeEdit('a', 'places', null, 1)]);
    await settle(store);
    store.dispatch('Pladser', [makeEdit('a', 'places', 1, 2)]);
    await settle(store);
    expect(store.saveState()).toEqual({ kind: 'failed', pending: 2, reason: 'quota' });
    expect(places(store, 'a')).toBe(2);
    control.isFailing = false;
    store.retrySave();
    await settle(store);
    expect(store.saveState()).toEqual({ kind: 'saved', at: 1000 });
    expect(log.map(({ changes }) => changes[0]?.after)).toEqual([1, 2]);
  });

  it('refuses what can never be stored before anything shows it', () => {
    const { store } = openStore(makeDocument([makeOpening('a', 1)]));
    expect(() => store.dispatch('Pladser', [makeEdit('a', 'places', null, Number.NaN)])).toThrow(
      /0\/after: NaN/,
    );
    expect(places(store, 'a')).toBe(null);
    expect(store.saveState()).toEqual({ kind: 'saved', at: null });
  });
});

describe('commands of other tabs', () => {
  const other = (seq: number, ...changes: StoredCommand['changes']): StoredCommand => ({
    id: `other-${seq}`,
    actor: 'b',
    at: 0,
    label: '',
    changes,
    seq,
  });

  it('give way to an edit of the same cell that is not stored yet', async () => {
    const { store, log } = openStore(makeDocument([makeOpening('a', 1)]));
    store.dispatch('Pladser', [makeEdit('a', 'places', null, 1)]);
    log.push(other(1));
    store.receive([other(1, makeEdit('a', 'places', null, 7), makeEdit('a', 'note', null, 'ja'))]);
    expect(store.registers.openings.peek('a')).toMatchObject({ places: 1, note: 'ja' });
  });

  it('win over an edit that was stored before them but came in later', async () => {
    const { store } = openStore(makeDocument([makeOpening('a', 1)]));
    store.dispatch('Pladser', [makeEdit('a', 'places', null, 1)]);
    // Ours is number 1 already, only the news of it is still on its way.
    store.receive([other(2, makeEdit('a', 'places', 1, 7))]);
    await settle(store);
    expect(places(store, 'a')).toBe(7);
  });

  it('keep both figures when two tabs began the same week figure', () => {
    const entry = { id: 'w|i|e', week: 'w', indicator: 'i', employee: 'e', real: null, goal: null };
    const { store } = openStore(makeDocument());
    store.dispatch('Real', [makeInsert('entries', { ...entry, real: 5 })]);
    store.receive([other(2, makeInsert('entries', { ...entry, goal: 3 }))]);
    expect(store.registers.entries.rows()).toEqual([{ ...entry, real: 5, goal: 3 }]);
  });

  it('apply several changes of one cell within one command', () => {
    const row = makeOpening('n', 1);
    const { store } = openStore(makeDocument());
    store.receive([
      other(1, makeInsert('openings', row), makeEdit('n', 'places', null, 1), makeEdit('n', 'places', 1, 2)),
    ]);
    expect(places(store, 'n')).toBe(2);
    store.receive([other(2, makeRemove('openings', row), makeInsert('openings', row))]);
    expect(places(store, 'n')).toBe(null);
  });
});

describe('steps to come', () => {
  it('are told before their changes are made, and what they join', () => {
    const { store } = openStore(makeDocument([makeOpening('o0', 0)]));
    const told: [string, string | null, unknown][] = [];
    const stop = store.onStep(({ id, joins }) => told.push([id, joins, places(store, 'o0')]));
    const first = store.dispatch('Fyld', [makeEdit('o0', 'places', null, 1)], { coalesce: 'x' });
    const second = store.dispatch('Fyld', [makeEdit('o0', 'places', 1, 2)], { coalesce: 'x' });
    store.undo();
    store.redo();
    const third = store.dispatch('Ret', [makeEdit('o0', 'places', 2, 3)], { coalesce: 'x' });
    stop();
    store.dispatch('Ret', [makeEdit('o0', 'places', 3, 4)]);
    expect(told).toEqual([
      [first?.id, null, null],
      [second?.id, first?.id, 1],
      [third?.id, null, 2],
    ]);
  });
});

describe('what follows from a change by itself', () => {
  it('is stored after it, and undone before it', async () => {
    const { store, log } = openStore(makeDocument());
    createRoot(() =>
      createComputed(
        on(
          () => store.registers.openings.ids(),
          (ids) => {
            const [id] = ids;
            if (id !== undefined && places(store, id) === null)
              store.dispatch('Fulgte med', [makeEdit(id, 'places', null, 3)]);
          },
          { defer: true },
        ),
      ),
    );
    store.dispatch('Ny række', [makeInsert('openings', makeOpening('o1', 1))]);
    await settle(store);
    expect(log.map(({ label }) => label)).toEqual(['Ny række', 'Fulgte med']);
    expect(places(store, 'o1')).toBe(3);
    expect(store.undo()?.label).toBe('Fulgte med');
    expect(store.undo()?.label).toBe('Ny række');
    expect(store.registers.openings.count()).toBe(0);
  });
});
