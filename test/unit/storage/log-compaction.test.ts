/** The log is kept within bounds, and never at the cost of a tab that has not seen it or of a crash. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates';
import { type Command, makeInsert } from '../../../src/domain/document/operations';
import { createDocumentChannel } from '../../../src/storage/document-channel';
import { type DocumentDatabase, documentName } from '../../../src/storage/document-database';
import { type CompactionOptions, compactLog } from '../../../src/storage/log-compaction';
import { createLogKeeper } from '../../../src/storage/log-keeper';
import { createSeenLock, seenByAll } from '../../../src/storage/seen-locks';
import { StorageError, type StorageErrorCode } from '../../../src/storage/storage-error';
import { FakeLocks } from './fake-locks';
import {
  ID,
  loadRows,
  makeCommand,
  makeDocument,
  makeEdit,
  makeOpening,
  openOrThrow,
  storeAndOpen,
  useFreshDatabases,
  withRawStore,
} from './fixtures';

beforeEach(useFreshDatabases);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const TODAY = '2026-11-26';
const at = (day: string): number => new Date(`${day}T10:00:00`).getTime();
const options = (more: Partial<CompactionOptions> = {}): CompactionOptions => ({
  months: 13,
  today: TODAY,
  actor: 'me',
  seenByAll: null,
  pause: async () => {},
  ...more,
});
/** One command a day, the last of them today. */
async function storeDays(days: number): Promise<DocumentDatabase> {
  const database = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
  for (let day = 0; day < days; day++) {
    const when = addDays(TODAY, day + 1 - days);
    await database.commit({ ...makeCommand([makeEdit('a', 'places', day, day + 1)]), at: at(when) });
  }
  await database.follow();
  return database;
}
const span = async (database: DocumentDatabase) => (await database.log()).span();
const opKeys = () =>
  withRawStore(
    documentName(ID),
    (store) =>
      new Promise<readonly IDBValidKey[]>((resolve) => {
        const request = store.getAllKeys(IDBKeyRange.bound(['op'], ['op', []]));
        request.onsuccess = () => resolve(request.result);
      }),
  );

describe('compacting', () => {
  it('deletes what is older than the history is kept, and the document opens as before', async () => {
    const database = await storeDays(500);
    // 13 months back is 26-10-2025: 397 days with today.
    expect(await compactLog(database.use, options())).toBe(103);
    expect(await span(database)).toEqual({ from: 104, to: 500 });
    expect(await opKeys()).toHaveLength(397);
    expect((await loadRows(await openOrThrow())).openings[0]?.places).toBe(500);
    const days = await (await database.log()).days();
    expect(days[0]).toEqual({ day: '2025-10-26', from: 104, to: 104, count: 1 });
    expect(await compactLog(database.use, options())).toBe(0);
  });

  it('goes on writing and reading where the log now begins', async () => {
    const database = await storeDays(500);
    await compactLog(database.use, options({ months: 1 }));
    await database.commit({ ...makeCommand([makeEdit('a', 'note', null, 'ny')]), at: at(TODAY) });
    expect((await database.since(499)).map(({ seq }) => seq)).toEqual([500, 501]);
    expect(await loadRows(await openOrThrow())).toMatchObject({ openings: [{ places: 500, note: 'ny' }] });
  });

  it('takes the parts of large commands with them', async () => {
    const database = await storeAndOpen(makeDocument());
    const rows = Array.from({ length: 2100 }, (_, n) => makeOpening(`n${n}`, n));
    const commit = (command: Command, day: string) => database.commit({ ...command, at: at(day) });
    await commit(makeCommand(rows.map((row) => makeInsert('openings', row))), '2024-01-02');
    await commit(makeCommand([makeEdit('n1', 'places', null, 1)]), TODAY);
    await database.follow();
    expect(await compactLog(database.use, options())).toBe(1);
    expect(await opKeys()).toEqual([['op', 2]]);
  });

  it('keeps the last command, however old', async () => {
    const database = await storeDays(3);
    expect(await compactLog(database.use, options({ today: '2029-01-01' }))).toBe(0);
    expect(await span(database)).toEqual({ from: 1, to: 3 });
  });

  it('does not believe a clock that runs ahead', async () => {
    const database = await storeDays(30);
    // This tab's clock is two years ahead, and it has written already.
    await database.commit({ ...makeCommand([makeEdit('a', 'note', null, 'x')], 'me'), at: at('2028-11-26') });
    expect(await compactLog(database.use, options({ today: '2028-11-26' }))).toBe(0);
  });

  it('lets a command from a clock that ran ahead hold nothing back', async () => {
    const old = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    for (const day of ['2024-01-01', '2031-01-01', '2024-01-02', TODAY])
      await old.commit({ ...makeCommand([makeEdit('a', 'note', null, day)]), at: at(day) });
    await old.follow();
    expect(await compactLog(old.use, options())).toBe(3);
  });

  it.each([1, 2, 3, 4])(
    'is cut off in slice %i: the document is valid, and the next time goes on',
    async (slice) => {
      const database = await storeDays(450);
      const { delete: remove } = IDBObjectStore.prototype;
      let times = 0;
      vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
        const request = remove.call(this, key);
        // After the deletion and before the meta says so.
        if (++times === slice) this.transaction.abort();
        return request;
      });
      await expect(compactLog(database.use, options({ slice: 15 }))).rejects.toThrow();
      vi.restoreAllMocks();
      expect(await span(database)).toEqual({ from: 15 * (slice - 1) + 1, to: 450 });
      const reopened = await openOrThrow();
      expect((await loadRows(reopened)).openings[0]?.places).toBe(450);
      expect(await compactLog(reopened.use, options())).toBe(53 - 15 * (slice - 1));
    },
  );

  it('lets a log whose beginning is gone be found out', async () => {
    const database = await storeDays(450);
    await compactLog(database.use, options());
    const { from } = await span(database);
    await withRawStore(documentName(ID), (store) => void store.delete(['op', from]));
    expect(await (await openOrThrow()).load()).toMatchObject({
      kind: 'damaged',
      damages: [{ kind: 'log', expected: from, found: from + 1 }],
    });
  });
});

describe('a tab that was away', () => {
  it('is told when what it lacks is no longer kept, and may still store what it has', async () => {
    const database = await storeDays(450);
    const away = await openOrThrow();
    await away.load();
    const troubles: StorageErrorCode[] = [];
    const channel = createDocumentChannel(
      away,
      10,
      () => expect.unreachable(),
      ({ code }) => troubles.push(code),
    );
    await compactLog(database.use, options());
    await channel.refresh();
    await channel.refresh();
    // Again and again, until it has been opened anew.
    expect(troubles).toEqual(['behind', 'behind']);
    await channel.commit(makeCommand([makeEdit('a', 'note', null, 'herfra')]));
    expect((await loadRows(database)).openings[0]).toMatchObject({ places: 450, note: 'herfra' });
    channel.close();
  });

  it('is not told when it lacks nothing', async () => {
    const database = await storeDays(450);
    await compactLog(database.use, options());
    expect((await database.since(53)).length).toBe(397);
    await expect(database.since(52)).rejects.toMatchObject({ code: 'behind' });
  });

  it('does not store a command twice whose trace was deleted meanwhile', async () => {
    const database = await storeDays(450);
    const away = await openOrThrow();
    await away.load();
    const command = makeCommand([makeEdit('a', 'note', null, 'x')]);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new StorageError('failed');
    });
    await expect(away.commit(command)).rejects.toThrow();
    vi.restoreAllMocks();
    for (const day of ['2027-01-01', '2028-01-01'])
      await database.commit({ ...makeCommand([makeEdit('a', 'note', null, day)]), at: at(day) });
    await database.follow();
    await compactLog(database.use, options({ today: '2030-01-01', months: 1 }));
    await expect(away.commit(command)).rejects.toMatchObject({ code: 'behind' });
  });

  it('holds back what it has not seen, for as long as it is open', async () => {
    vi.stubGlobal('navigator', { locks: new FakeLocks() });
    const database = await storeDays(450);
    expect(await seenByAll(ID)).toBeNull();
    const [asleep, awake] = [createSeenLock(ID), createSeenLock(ID)];
    await asleep.tell(20);
    await awake.tell(450);
    await createSeenLock('another').tell(3);
    const seen = await seenByAll(ID);
    expect(seen).toBe(20);
    expect(await compactLog(database.use, options({ seenByAll: seen }))).toBe(20);
    expect(await span(database)).toEqual({ from: 21, to: 450 });
    await asleep.tell(30);
    expect(await seenByAll(ID)).toBe(30);
    asleep.release();
    await vi.waitFor(async () => expect(await seenByAll(ID)).toBe(450));
  });

  it('catches up when it is asked, and then holds nothing back', async () => {
    vi.stubGlobal('navigator', { locks: new FakeLocks() });
    const database = await storeDays(450);
    const other = await openOrThrow();
    await other.load();
    const channels = [database, other].map((one) => createDocumentChannel(one, 450, () => {}));
    const keepers = channels.map((one, at) => createLogKeeper(at === 0 ? database : other, one));
    await vi.waitFor(async () => expect(await seenByAll(ID)).toBe(450));
    // The other hears of nothing by itself.
    await database.commit({ ...makeCommand([makeEdit('a', 'note', null, 'ny')]), at: at(TODAY) });
    await channels[0]?.refresh();
    expect(await seenByAll(ID)).toBe(450);
    expect(await keepers[0]?.compact(options())).toBe(53);
    expect(await seenByAll(ID)).toBe(451);
    for (const one of [...keepers, ...channels]) one.close();
    await vi.waitFor(async () => expect(await seenByAll(ID)).toBeNull());
  });

  it('leaves the work to one tab at a time', async () => {
    const locks = new FakeLocks();
    vi.stubGlobal('navigator', { locks });
    const database = await storeDays(450);
    const channel = createDocumentChannel(database, 450, () => {});
    const keeper = createLogKeeper(database, channel);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    void locks.request(`${documentName(ID)}-compact`, {}, () => held);
    expect(await keeper.compact(options())).toBe(0);
    letGo();
    await vi.waitFor(async () => expect(await keeper.compact(options())).toBe(53));
    keeper.close();
    channel.close();
  });
});
