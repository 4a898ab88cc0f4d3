import { createEffect, createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeInsert, makeRemove, makeUpdate } from '../../../src/domain/document/operations';
import type { Opening } from '../../../src/domain/document/registers';
import { createDocumentStore } from '../../../src/store/document-store';
import { createCurrentOpenings, createOpeningStatuses } from '../../../src/tools/openings/current-openings';
import { makeTestOpening } from './opening';

const TODAY = '2026-11-19';

function open(rows: readonly Opening[]) {
  const store = createDocumentStore(
    { ...makeDefaultDocument('Test'), openings: rows },
    0,
    { commit: async (command) => ({ ...command, seq: 1 }) },
    'a',
    () => 0,
  );
  const [today, setToday] = createSignal(TODAY);
  const [focusedRow, setFocusedRow] = createSignal<string | null>(null);
  const left: string[] = [];
  return createRoot((dispose) => {
    const statuses = createOpeningStatuses(store, today);
    const current = createCurrentOpenings(store, statuses, focusedRow, (gone) =>
      left.push(...gone.map(({ id }) => id)),
    );
    let listings = 0;
    createEffect(() => {
      current.ids();
      listings += 1;
    });
    return { store, current, setToday, setFocusedRow, left, listings: () => listings, dispose };
  });
}

const OPEN = makeTestOpening({ id: 'open', date: TODAY, result: 'ordinaer', places: 2 });
const FILLED = makeTestOpening({ id: 'filled', date: TODAY, result: 'ordinaer', places: 1, filledPlaces: 1 });
const CONTACT = makeTestOpening({ id: 'contact', date: '2026-11-06', result: 'ingen' });

describe('the current view', () => {
  it('holds open rows and young contacts', () => {
    const { current } = open([OPEN, FILLED, CONTACT]);
    expect(current.ids()).toEqual(['open', 'contact']);
    expect(current.count()).toBe(2);
  });

  it('follows the calendar and the limits of the settings', () => {
    const { store, current, setToday } = open([OPEN, FILLED, CONTACT]);
    setToday('2026-11-20');
    expect(current.ids()).toEqual(['open']);
    store.dispatch('', makeUpdate('settings', store.settings(), { redDays: 30 }));
    expect(current.ids()).toEqual(['open', 'contact']);
  });

  it('follows what the list of results says', () => {
    const { store, current } = open([OPEN, FILLED, CONTACT]);
    const result = store.registers.results.peek('ordinaer');
    if (!result) throw new Error('no such result');
    store.dispatch('', makeUpdate('results', result, { isOpening: false }));
    expect(current.ids()).toEqual(['open', 'filled', 'contact']);
  });

  it('lets a row go when its places are filled, and takes it back', () => {
    const { store, current, left } = open([OPEN, FILLED, CONTACT]);
    store.dispatch('', makeUpdate('openings', OPEN, { filledPlaces: 2 }));
    expect(current.ids()).toEqual(['contact']);
    expect(left).toEqual(['open']);
    store.undo();
    expect(current.ids()).toEqual(['open', 'contact']);
    expect(current.count()).toBe(2);
  });

  it('does not rebuild the list for an edit that changes nothing about it', () => {
    const { store, listings } = open([OPEN, FILLED, CONTACT]);
    expect(listings()).toBe(1);
    store.dispatch('', makeUpdate('openings', OPEN, { note: 'Ringer igen' }));
    expect(listings()).toBe(1);
  });
});

describe('a row that is being worked in', () => {
  it('stays until the focus leaves it', () => {
    const { store, current, setFocusedRow, left } = open([OPEN, FILLED, CONTACT]);
    setFocusedRow('open');
    store.dispatch('', makeUpdate('openings', OPEN, { filledPlaces: 2 }));
    expect(current.ids()).toEqual(['open', 'contact']);
    expect(current.count()).toBe(1);
    expect(left).toEqual([]);
    setFocusedRow('contact');
    expect(current.ids()).toEqual(['contact']);
    expect(left).toEqual(['open']);
  });

  it('stays while it is new and already old, and is told of when it goes', () => {
    const { store, current, setFocusedRow, left } = open([OPEN]);
    setFocusedRow('new:0');
    const row = makeTestOpening({ id: 'old', date: '2026-01-01' });
    store.dispatch('', [makeInsert('openings', row)]);
    setFocusedRow('old');
    expect(current.ids()).toEqual(['open', 'old']);
    store.dispatch('', makeUpdate('openings', row, { result: 'ordinaer', places: 1 }));
    setFocusedRow('open');
    expect(current.ids()).toEqual(['open', 'old']);
    expect(left).toEqual([]);
  });
});

it('rows that come without being current are told of; rows that are removed are not', () => {
  const { store, current, left } = open([OPEN]);
  const old = makeTestOpening({ id: 'old', date: '2026-01-01', result: 'ingen' });
  store.dispatch('', [makeInsert('openings', old)]);
  expect(left).toEqual(['old']);
  store.dispatch('', [makeRemove('openings', OPEN)]);
  expect(current.ids()).toEqual([]);
  expect(left).toEqual(['old']);
});
