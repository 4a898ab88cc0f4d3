/** The ways back are new commands, and leave alone what others have changed since. */
import { describe, expect, it, vi } from 'vitest';
import '../../messages';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import type { LogEntry, LogReader } from '../../../src/domain/document/log';
import {
  type Change,
  type Command,
  makeInsert,
  makeRemove,
  makeUpdate,
} from '../../../src/domain/document/operations';
import { makeEntryId, type Opening } from '../../../src/domain/document/registers';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import { createDocumentStore } from '../../../src/store/document-store';
import { toldChanges, wordChange } from '../../../src/tools/history/change-words';
import { makeEntryFilter } from '../../../src/tools/history/history-filter';
import { makeKnownRows, noteEntries } from '../../../src/tools/history/known-rows';
import { isAnyStanding, restoreRow, restoreValue, revertCommand } from '../../../src/tools/history/ways-back';
import type { Notice, Services } from '../../../src/tools/services';

const opening = (id: string, fields: Partial<Opening> = {}): Opening => ({
  ...makeEmptyOpening(id, 1),
  company: `Firma ${id}`,
  date: '2026-11-16',
  ...fields,
});

/** A document, its log, and what its services were asked to tell. */
function open(openings: readonly Opening[]) {
  const log: LogEntry[] = [];
  let by = 'Bo';
  const store = createDocumentStore(
    { ...makeDefaultDocument('Team'), openings },
    0,
    { commit: async (command: Command) => ({ ...command, seq: log.length }) },
    'me',
    () => new Date('2026-11-26T14:03:00').getTime(),
    () => by,
  );
  const record = (command: Command | null) => {
    if (!command) throw new Error('nothing was changed');
    const touches: Record<string, number> = {};
    for (const { register } of command.changes) touches[register] = (touches[register] ?? 0) + 1;
    const removed = command.changes.filter(({ field, after }) => field === null && after === null).length;
    const entry = { ...command, seq: log.length + 1, parts: 0, touches, removed } as LogEntry;
    log.push(entry);
    return entry;
  };
  const reader = {
    read: async ({ from = 1, before = Infinity, touching }) => ({
      entries: log
        .filter(({ seq, changes }) => {
          const isTouched = changes.some(({ row }) => !touching || touching.rows.includes(row));
          return seq >= from && seq < before && isTouched;
        })
        .reverse(),
      next: null,
      unreadable: [],
    }),
  } as Partial<LogReader> as LogReader;
  const notices: Notice[] = [];
  const services = {
    store,
    notify: (notice: Notice) => notices.push(notice),
    undo: vi.fn(() => store.undo()),
    history: { log: async () => reader, stored: () => 0, actor: 'me' },
  } as Partial<Services> as Services;
  const rows = makeKnownRows(store);
  return {
    store,
    services,
    notices,
    rows,
    log,
    change: (label: string, changes: readonly Change[], who = 'Bo') => {
      by = who;
      const entry = record(store.dispatch(label, changes));
      by = 'Bo';
      noteEntries(rows, [entry]);
      return entry;
    },
    row: (id: string) => store.registers.openings.peek(id),
  };
}

describe('an older value', () => {
  it('comes back as a command of its own that says what it takes back, and can be undone', () => {
    const { store, services, rows, change, row, notices } = open([opening('a', { places: 3 })]);
    const entry = change('Rettede', makeUpdate('openings', row('a') as Opening, { places: 5 }));
    change('Rettede igen', makeUpdate('openings', row('a') as Opening, { places: 9 }));
    restoreValue(services, entry, entry.changes[0] as Change, rows);
    expect(row('a')?.places).toBe(3);
    expect(store.undoLabel()).toBe('Gendannede Antal pladser');
    expect(notices[0]?.text).toBe('Firma a, 16-11-2026: Antal pladser er igen 3.');
    notices[0]?.action?.run();
    expect(row('a')?.places).toBe(9);
  });

  it('has nowhere to go when its row is deleted', () => {
    const { services, rows, change, row, notices } = open([opening('a', { places: 3 })]);
    const entry = change('Rettede', makeUpdate('openings', row('a') as Opening, { places: 5 }));
    change('Slettede', [makeRemove('openings', row('a') as Opening)]);
    restoreValue(services, entry, entry.changes[0] as Change, rows);
    expect(row('a')).toBeUndefined();
    expect(notices).toEqual([]);
  });
});

describe('a deleted row', () => {
  it('comes back whole, once', () => {
    const { store, services, rows, change, row } = open([opening('a', { places: 3 }), opening('b')]);
    const before = row('a') as Opening;
    const entry = change('Slettede 1 række', [makeRemove('openings', before)]);
    const [removal] = entry.changes as [Change];
    expect(wordChange(removal, rows)).toMatchObject({ kind: 'deleted', row: 'Firma a, 16-11-2026' });
    restoreRow(services, entry, removal, rows);
    restoreRow(services, entry, removal, rows);
    expect(row('a')).toEqual(before);
    expect(store.registers.openings.count()).toBe(2);
    expect(store.undoLabel()).toBe('Gendannede Firma a, 16-11-2026');
  });
});

describe('a whole command', () => {
  it('is taken back where it stands; what was changed since is named with who changed it', async () => {
    const { store, services, rows, change, row, notices } = open(['a', 'b', 'c'].map((id) => opening(id)));
    const entry = change(
      'Indsatte 3 celler',
      ['a', 'b', 'c'].flatMap((id) => makeUpdate('openings', row(id) as Opening, { places: 4 })),
    );
    change('Rettede', makeUpdate('openings', row('b') as Opening, { places: 7 }), 'Mette');
    change('Noterede', makeUpdate('openings', row('b') as Opening, { note: 'ring' }), 'Åse');
    change('Slettede', [makeRemove('openings', row('c') as Opening)], 'Mette');
    expect(isAnyStanding(store, entry)).toBe(true);
    await revertCommand(services, entry, rows);
    expect([row('a')?.places, row('b')?.places, row('c')]).toEqual([null, 7, undefined]);
    expect(notices.at(-1)).toMatchObject({
      tone: 'warning',
      text: 'Fortrudt: Indsatte 3 celler. 2 ændringer er ikke rørt, fordi der er rettet siden.',
      details: [
        'Firma c, 16-11-2026: er slettet siden (Mette, 26-11-2026 kl. 14.03)',
        'Firma b, 16-11-2026 · Antal pladser: står nu som 7 (Mette, 26-11-2026 kl. 14.03)',
      ],
    });
    expect(isAnyStanding(store, entry)).toBe(false);
  });

  it('says so when nothing of it stands, and changes nothing', async () => {
    const { store, services, rows, change, row, notices } = open([opening('a')]);
    const entry = change('Rettede', makeUpdate('openings', row('a') as Opening, { places: 4 }));
    change('Rettede', makeUpdate('openings', row('a') as Opening, { places: 5 }));
    const label = store.undoLabel();
    await revertCommand(services, entry, rows);
    expect(row('a')?.places).toBe(5);
    expect(store.undoLabel()).toBe(label);
    expect(notices[0]?.text).toBe('1 ændring er ikke rørt, fordi der er rettet siden.');
  });
});

describe('what is shown', () => {
  it('tells the first figure of a week as a cell that was empty', () => {
    const id = makeEntryId('2026-W47', 'i', 'e');
    const entry = { id, week: '2026-W47', indicator: 'i', employee: 'e', real: 4, goal: null };
    const told = toldChanges(makeInsert('entries', entry));
    expect(told).toEqual([{ register: 'entries', row: id, field: 'real', before: null, after: 4 }]);
    const other = makeInsert('openings', opening('a'));
    expect(toldChanges(other)).toEqual([other]);
  });

  it('is found by name, tool, text, and whether rows were deleted', () => {
    const { rows, change, row, log, store } = open([opening('a'), opening('b')]);
    change('Rettede', makeUpdate('openings', row('a') as Opening, { note: 'Ring på torsdag' }), 'Mette');
    change('Slettede 1 række', [makeRemove('openings', row('b') as Opening)]);
    change('Rettede grænserne', makeUpdate('settings', store.settings(), { redDays: 20 }));
    const matches = makeEntryFilter(rows, 'me');
    const all = { person: '', tool: null, isDeletedOnly: false, text: '' };
    const found = (filter: Partial<typeof all> | object) =>
      log.filter((entry) => matches(entry, { ...all, ...filter })).map(({ seq }) => seq);
    expect(found({})).toEqual([1, 2, 3]);
    expect(found({ person: 'Mette' })).toEqual([1]);
    expect(found({ tool: 'settings' })).toEqual([3]);
    expect(found({ isDeletedOnly: true })).toEqual([2]);
    expect(found({ text: 'torsdag' })).toEqual([1]);
    expect(found({ text: 'firma b' })).toEqual([2]);
  });
});
