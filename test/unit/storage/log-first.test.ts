/** A command is stored when it is in the log. The rows in the chunks follow, or are made to at the next opening. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Command, makeInsert, makeRemove } from '../../../src/domain/document/operations';
import { loadBackupRecord } from '../../../src/storage/backup-record';
import { documentName, openDocument } from '../../../src/storage/document-database';
import { compactLog } from '../../../src/storage/log-compaction';
import { MIGRATIONS } from '../../../src/storage/migrations';
import type { Sealed } from '../../../src/storage/sealed';
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
  whenDone,
  withRawStore,
} from './fixtures';

beforeEach(() => {
  useFreshDatabases();
  // Nothing follows before the test says so: the browser may have been killed.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('scheduler', { yield: async () => {} });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The seq of the meta, and the texts of the chunks of openings. */
const readChunks = () =>
  withRawStore(documentName(ID), async (store) => {
    const keys = (await whenDone(store.getAllKeys())) as IDBValidKey[][];
    const records = (await whenDone(store.getAll())) as Sealed[];
    const texts = keys.flatMap(([kind, , register], index) =>
      kind === 'chunk' && register === 'openings' ? [records[index]?.text ?? ''] : [],
    );
    const meta = JSON.parse(records[keys.findIndex(([kind]) => kind === 'meta')]?.text ?? '');
    return { seq: meta.seq as number, count: meta.counts.openings as number, text: texts.join() };
  });

const [a, b] = [makeOpening('a', 1), makeOpening('b', 2)];
/** Of 1970, as all commands here but those of today. */
const OLD = { months: 1, today: '2026-11-26', actor: 'x', seenByAll: null, pause: async () => {} };
const noted = (note: string) => makeCommand([makeEdit('a', 'note', null, note)]);
const today = (command: Command): Command => ({ ...command, at: Date.UTC(2026, 10, 26, 9) });

describe('a command', () => {
  it('is stored before its chunk, and there at the next opening', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('først'));
    await database.commit(makeCommand([makeInsert('openings', b)]));
    expect(await readChunks()).toMatchObject({ seq: 0, count: 1 });

    const again = await openOrThrow();
    const outcome = await again.load();
    expect(outcome).toMatchObject({ kind: 'loaded', seq: 2 });
    expect(outcome.rows.openings).toMatchObject([{ id: 'a', note: 'først' }, { id: 'b' }]);
    // Whoever stores next there takes its number from the log.
    expect((await again.commit(makeCommand([makeRemove('openings', b)]))).seq).toBe(3);
    expect((await loadRows(database)).openings).toMatchObject([{ id: 'a', note: 'først' }]);
  });

  it('is followed by its chunk a moment later, together with those beside it', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const write = vi.spyOn(IDBObjectStore.prototype, 'put');
    await database.commit(noted('en'));
    await database.commit(noted('to'));
    await database.commit(makeCommand([makeInsert('openings', b)]));
    expect(write).not.toHaveBeenCalled();
    vi.runAllTimers();
    await vi.waitFor(async () => expect(await readChunks()).toMatchObject({ seq: 3, count: 2 }));
    const { text } = await readChunks();
    expect(text).toContain('"note":"to"');
    // Two chunks and the meta, once.
    expect(write).toHaveBeenCalledTimes(3);
    expect((await loadRows(database)).openings).toHaveLength(2);
  });

  it('of very many changes takes along what its chunks wait for', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('før'));
    const inserts = Array.from({ length: 1200 }, (_, n) => makeInsert('openings', makeOpening(`o${n}`, n)));
    const many = makeCommand([...inserts, makeEdit('a', 'places', null, 7)]);
    expect((await database.commit(many)).seq).toBe(2);
    const { seq, count, text } = await readChunks();
    expect({ seq, count }).toEqual({ seq: 2, count: 1201 });
    expect(text).toMatch(/"note":"før"/);
    expect(text).toMatch(/"places":7/);
  });

  it('whose place another tab has taken is stored after it', async () => {
    const one = await storeAndOpen(makeDocument([a]));
    const two = await openOrThrow();
    await two.load();
    await one.commit(noted('fra den ene'));
    const stored = await two.commit(makeCommand([makeEdit('a', 'places', null, 4)]));
    expect(stored.seq).toBe(2);
    expect(await readChunks()).toMatchObject({ seq: 2 });
    await one.follow();
    expect((await loadRows(one)).openings).toMatchObject([{ note: 'fra den ene', places: 4 }]);
  });

  it('does not take a place that only looks free: what stood there was compacted', async () => {
    const one = await storeAndOpen(makeDocument([a]));
    const asleep = await openOrThrow();
    await asleep.load();
    for (const note of ['en', 'to']) await one.commit(noted(note));
    await one.commit(today(noted('tre')));
    await one.follow();
    expect(await compactLog(one.use, OLD)).toBe(2);
    const stored = await asleep.commit(makeCommand([makeEdit('a', 'places', null, 4)]));
    expect(stored.seq).toBe(4);
    expect((await loadRows(await openOrThrow())).openings).toMatchObject([{ note: 'tre', places: 4 }]);
  });

  it('is followed before the document is closed', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('sidste'));
    database.close();
    await vi.waitFor(async () => expect((await readChunks()).seq).toBe(1));
  });
});

describe('what waits for its chunk', () => {
  it('is in the history, and makes the last backup old', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('en'));
    await database.commit(noted('to'));
    const log = await database.log();
    expect(await log.span()).toEqual({ from: 1, to: 2 });
    expect((await log.read({})).entries.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(await log.days()).toMatchObject([{ from: 1, to: 2, count: 2 }]);
    expect((await loadBackupRecord(ID)).seq).toBe(2);
  });

  it('stays when the log is compacted, however old', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    for (const note of ['en', 'to']) await database.commit(noted(note));
    await database.commit(today(noted('tre')));
    expect(await compactLog(database.use, OLD)).toBe(0);
    const again = await openOrThrow();
    expect((await loadRows(again)).openings).toMatchObject([{ note: 'tre' }]);
  });

  it('is migrated with the rest', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('med'));
    const about = 'notes in capitals';
    const migrated = await openDocument(ID, [
      ...MIGRATIONS,
      {
        about,
        migrate: (rows) => ({
          ...rows,
          openings: (rows.openings ?? []).map((row) => ({ ...row, note: String(row.note).toUpperCase() })),
        }),
      },
    ]);
    if (!migrated.ok) throw migrated.error;
    expect(await migrated.value.load()).toMatchObject({ kind: 'loaded', seq: 1 });
    expect((await loadRows(migrated.value)).openings).toMatchObject([{ note: 'MED' }]);
    // The tab with the old release is told, and has changed nothing.
    await expect(database.commit(noted('for sent'))).rejects.toMatchObject({ code: 'newer' });
    expect(await migrated.value.since(0)).toHaveLength(1);
  });

  it('is told of where it is damaged, with all before it applied', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    for (const note of ['en', 'to', 'tre']) await database.commit(noted(note));
    await withRawStore(documentName(ID), (store) => void store.put({ text: '{}', hash: 'x' }, ['op', 2]));
    const outcome = await (await openOrThrow()).load();
    expect(outcome).toMatchObject({ kind: 'damaged', damages: [{ kind: 'log', expected: 3, found: 1 }] });
    expect(outcome.rows.openings).toMatchObject([{ note: 'en' }]);
  });

  it('is told of where it is gone', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    for (const note of ['en', 'to', 'tre']) await database.commit(noted(note));
    await withRawStore(documentName(ID), (store) => void store.delete(['op', 2]));
    expect(await (await openOrThrow()).load()).toMatchObject({
      kind: 'damaged',
      damages: [{ kind: 'log', expected: 3, found: 1 }],
    });
  });

  it('is shown where the meta is gone and nobody knows what the chunks hold', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(makeCommand([makeInsert('openings', b)]));
    await database.commit(noted('fulgt'));
    await database.follow();
    await database.commit(makeCommand([makeRemove('openings', b), makeEdit('a', 'places', null, 9)]));
    await withRawStore(documentName(ID), (store) => void store.delete(['meta']));
    const outcome = await (await openOrThrow()).load();
    expect(outcome).toMatchObject({ kind: 'damaged', damages: [{ kind: 'meta' }] });
    expect(outcome.rows.openings).toEqual([{ ...a, note: 'fulgt', places: 9 }]);
  });

  it('waits on when there is no room for it; the next command tells, and then takes it along', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('gemt'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await database.follow();
    const next = makeCommand([makeEdit('a', 'places', null, 3)]);
    await expect(database.commit(next)).rejects.toMatchObject({ code: 'quota' });
    full.mockRestore();
    expect((await database.commit(next)).seq).toBe(2);
    expect(await readChunks()).toMatchObject({ seq: 2 });
    expect((await loadRows(await openOrThrow())).openings).toMatchObject([{ note: 'gemt', places: 3 }]);
  });
});
