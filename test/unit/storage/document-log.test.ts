/** The log read back: newest first, never whole, and only what was asked for of large commands. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry, LogQuery, LogReader } from '../../../src/domain/document/log';
import { type Command, makeInsert } from '../../../src/domain/document/operations';
import { documentName } from '../../../src/storage/document-database';
import {
  ID,
  makeCommand,
  makeDocument,
  makeEdit,
  makeOpening,
  storeAndOpen,
  useFreshDatabases,
  withRawStore,
} from './fixtures';

beforeEach(useFreshDatabases);
afterEach(() => vi.restoreAllMocks());

const on = (day: string, time = '10:00'): number => new Date(`${day}T${time}:00`).getTime();
const edit = (row: string, value: number, at = 0): Command => ({
  ...makeCommand([makeEdit(row, 'places', value - 1, value)]),
  at,
});
const openLog = async (commands: readonly Command[]) => {
  const database = await storeAndOpen(makeDocument([makeOpening('a', 1), makeOpening('b', 2)]));
  for (const command of commands) await database.commit(command);
  return { database, log: await database.log() };
};
/** Page after page until there is no more. */
async function readAll(log: LogReader, query: LogQuery = {}): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let before = query.before; ; ) {
    const page = await log.read({ ...query, ...(before === undefined ? {} : { before }) });
    entries.push(...page.entries);
    if (page.next === null) return entries;
    before = page.next;
  }
}

describe('the log', () => {
  it('of a new document is empty', async () => {
    const { log } = await openLog([]);
    expect(await log.span()).toEqual({ from: 1, to: 0 });
    expect(await log.read({})).toEqual({ entries: [], next: null, unreadable: [] });
    expect(await log.days()).toEqual([]);
  });

  it('is read from the newest on, a page at a time, each command once', async () => {
    const { log } = await openLog(Array.from({ length: 450 }, (_, n) => edit('a', n)));
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const first = await log.read({});
    expect(first.entries.map(({ seq }) => seq).slice(0, 2)).toEqual([450, 449]);
    expect(first.entries).toHaveLength(200);
    // The meta, and what is on the page: the other commands were not touched.
    expect(get.mock.calls.length).toBeLessThanOrEqual(202);
    expect((await readAll(log)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 450 }, (_, n) => 450 - n),
    );
    expect((await readAll(log, { from: 10, before: 13 })).map(({ seq }) => seq)).toEqual([12, 11, 10]);
  });

  it('gives a large command without its changes, and those part by part', async () => {
    const rows = Array.from({ length: 2500 }, (_, n) => makeOpening(`n${n}`, n));
    const { log } = await openLog([makeCommand(rows.map((row) => makeInsert('openings', row)))]);
    const [entry] = (await log.read({})).entries;
    expect(entry).toMatchObject({ changes: [], parts: 3, touches: { openings: 2500 } });
    const parts = await Promise.all([0, 1, 2].map((part) => log.part(entry as LogEntry, part)));
    expect(parts.map(({ length }) => length)).toEqual([1000, 1000, 500]);
    expect(parts.flat().map(({ row }) => row)).toEqual(rows.map(({ id }) => id));
    await expect(log.part(entry as LogEntry, 3)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('finds what was done to one row, in small commands and in the parts of large ones', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => makeOpening(`n${n}`, n));
    const { log } = await openLog([
      edit('a', 1),
      makeCommand(many.map((row) => makeInsert('openings', row))),
      // Two rows whose ids begin alike, and a text that only mentions one of them.
      makeCommand([makeEdit('n12', 'note', null, '"row":"n1200"'), makeEdit('a', 'places', 1, 2)]),
      makeCommand([makeEdit('n1200', 'places', null, 4)]),
    ]);
    const found = await readAll(log, { touching: { register: 'openings', rows: ['n1200'] } });
    expect(found.map(({ seq, changes }) => [seq, changes.map(({ row, field }) => [row, field])])).toEqual([
      [4, [['n1200', 'places']]],
      [2, [['n1200', null]]],
    ]);
    expect(await readAll(log, { touching: { register: 'employees', rows: ['n1200'] } })).toEqual([]);
    const both = await readAll(log, { touching: { register: 'openings', rows: ['a', 'n12'] } });
    expect(both.map(({ seq, changes }) => [seq, changes.length])).toEqual([
      [3, 2],
      [2, 1],
      [1, 1],
    ]);
  });

  it('goes on past a record that is not as it was written, and says so', async () => {
    const { log } = await openLog([edit('a', 1), edit('a', 2), edit('a', 3)]);
    await withRawStore(
      documentName(ID),
      (store) => void store.put({ text: '{"row":"a"}', hash: 'x' }, ['op', 2]),
    );
    expect(await log.read({})).toMatchObject({ entries: [{ seq: 3 }, { seq: 1 }], unreadable: [2] });
    const found = await log.read({ touching: { register: 'openings', rows: ['a'] } });
    expect(found).toMatchObject({ entries: [{ seq: 3 }, { seq: 1 }], unreadable: [2] });
  });
});

describe('the days of the log', () => {
  const commands = [
    edit('a', 1, on('2026-11-20')),
    edit('a', 2, on('2026-11-23', '00:05')),
    // Another computer's clock is a day behind.
    edit('b', 1, on('2026-11-22')),
    edit('a', 3, on('2026-11-23', '23:55')),
  ];
  const days = [
    { day: '2026-11-20', from: 1, to: 1, count: 1 },
    { day: '2026-11-22', from: 3, to: 3, count: 1 },
    { day: '2026-11-23', from: 2, to: 4, count: 2 },
  ];

  it('are those of the people’s own calendars', async () => {
    const { log } = await openLog(commands);
    expect(await log.days()).toEqual(days);
  });

  it('are counted once, and after that only what is new', async () => {
    const { database, log } = await openLog(commands);
    await log.days();
    await database.commit(edit('a', 4, on('2026-11-24')));
    const getAllKeys = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    expect(await log.days()).toEqual([...days, { day: '2026-11-24', from: 5, to: 5, count: 1 }]);
    expect(getAllKeys.mock.calls.map(([range]) => (range as IDBKeyRange).lower)).toEqual([['op', 5]]);
  });

  it('are counted anew when what was counted is damaged', async () => {
    const { log } = await openLog(commands);
    await log.days();
    await withRawStore(documentName(ID), (store) => void store.put({ text: '{}', hash: '' }, ['days']));
    expect(await log.days()).toEqual(days);
  });
});
