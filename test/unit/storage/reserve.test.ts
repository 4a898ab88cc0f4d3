/** The copy of a document outside the browser's databases, and the document made of it again. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeInsert, makeRemove } from '../../../src/domain/document/operations';
import type { DocumentRows } from '../../../src/domain/document/registers';
import { makeDatabase } from '../../../src/storage/database';
import { type DocumentDatabase, deleteDocument, documentName } from '../../../src/storage/document-database';
import { migrateDocument } from '../../../src/storage/document-migrating';
import { type Meta, putMeta, readMeta } from '../../../src/storage/document-records';
import { compactLog } from '../../../src/storage/log-compaction';
import { MIGRATIONS } from '../../../src/storage/migrations';
import { type Copy, readCopy } from '../../../src/storage/reserve/read-copy';
import { findCopies, restoreCopy } from '../../../src/storage/reserve/restore-copy';
import { createCopyWriter } from '../../../src/storage/reserve/write-copy';
import { takeFileNumber } from '../../../src/storage/seen-rows';
import { removeDocument } from '../../../src/storage/seldom-library';
import { FakeFiles } from './fake-files';
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

let disk: FakeFiles;
beforeEach(() => {
  useFreshDatabases();
  disk = new FakeFiles().install();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const [a, b] = [makeOpening('a', 1), makeOpening('b', 2)];
const noted = (note: string) => makeCommand([makeEdit('a', 'note', null, note)]);
const names = () => [...disk.files.keys()];
const only = (): Uint8Array<ArrayBuffer> => {
  expect(disk.files.size).toBe(1);
  return [...disk.files.values()][0] as Uint8Array<ArrayBuffer>;
};
const text = () => new TextDecoder().decode(only());
const read = (bytes: Uint8Array<ArrayBuffer>) => readCopy(new Blob([bytes]));
const sorted = (rows: DocumentRows) =>
  JSON.stringify(
    Object.entries(rows).map(([name, list]) => [
      name,
      [...(list as unknown as { id: string }[])].sort((x, y) => (x.id < y.id ? -1 : 1)),
    ]),
  );
/** The history forgets its first command: the copy is to be written anew. */
const forgetFirst = () =>
  withRawStore(documentName(ID), async (store) => {
    store.delete(['op', 1]);
    putMeta(store, { ...((await readMeta(store)) as Meta), logFrom: 2 });
  });
/** Everything that was done, as the history tells it. */
const history = async (database: DocumentDatabase) => (await (await database.log()).read({})).entries;

/** What is there of the document when it is made again from its copy. */
async function restored(): Promise<DocumentDatabase> {
  await deleteDocument(ID);
  await restoreCopy(ID, ID);
  const database = await openOrThrow();
  await database.load();
  return database;
}

describe('a copy', () => {
  it('is the document, with rows, history and what the chunks lack, also of a very large command', async () => {
    const database = await storeAndOpen(makeDocument([a, b]));
    await database.commit(noted('først'));
    const many = Array.from({ length: 1200 }, (_, n) => makeInsert('openings', makeOpening(`n${n}`, 3 + n)));
    await database.commit(makeCommand(many));
    await database.commit(makeCommand([makeRemove('openings', b)]));
    const writer = createCopyWriter(ID);
    expect(await writer.pull()).toEqual({ seq: 3, isAhead: false });
    await database.commit(noted('til sidst'));
    expect(await writer.pull()).toEqual({ seq: 4, isAhead: false });
    await database.follow();
    const [rows, done] = [await loadRows(database), await history(database)];
    database.close();

    expect(await findCopies(ID)).toMatchObject([
      { id: ID, name: 'Team Test', counts: { openings: 1201 }, lacking: 0 },
    ]);
    const again = await restored();
    expect(sorted(await loadRows(again))).toBe(sorted(rows));
    expect(await history(again)).toEqual(done);
    // It can be written on, and copied on without being copied anew.
    expect((await again.commit(noted('videre'))).seq).toBe(5);
    const before = only();
    await createCopyWriter(ID).pull();
    expect(only().slice(0, before.length)).toEqual(before);
    expect(await read(only())).toMatchObject({ seq: 5 });
  });

  it('can be had as another document beside the one that is there, which is not written over', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('først'));
    await createCopyWriter(ID).pull();
    await database.commit(noted('nyere'));
    await restoreCopy(ID, 'beside');
    expect((await loadRows(await openOrThrow('beside'))).openings).toMatchObject([{ note: 'først' }]);
    await expect(restoreCopy(ID, ID)).rejects.toMatchObject({ code: 'damaged' });
    expect((await loadRows(database)).openings).toMatchObject([{ note: 'nyere' }]);
  });

  it('that cannot be written back whole leaves nothing, and is still there', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('først'));
    await createCopyWriter(ID).pull();
    database.close();
    await deleteDocument(ID);
    const add = IDBObjectStore.prototype.add;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...record) {
      calls += 1;
      if (calls === 3) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, record);
    });
    await expect(restoreCopy(ID, ID)).rejects.toMatchObject({ code: 'quota' });
    vi.restoreAllMocks();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(documentName(ID));
    expect((await loadRows(await restored())).openings).toMatchObject([{ note: 'først' }]);
  });

  it('says how many stored commands it lacks, and no file number is given twice after it', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const notes = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => notes.get(key) ?? null,
      setItem: (key: string, value: string) => void notes.set(key, value),
      removeItem: (key: string) => void notes.delete(key),
    });
    expect(await takeFileNumber(ID)).toBe(1);
    await database.commit(noted('en'));
    await createCopyWriter(ID).pull();
    await database.commit(noted('to'));
    await database.commit(noted('tre'));
    expect(await takeFileNumber(ID)).toBe(2);
    database.close();
    expect(await findCopies(ID)).toMatchObject([{ lacking: 2 }]);
    const again = await restored();
    expect(await again.load()).toMatchObject({ kind: 'loaded', seq: 1 });
    expect(await takeFileNumber(ID)).toBeGreaterThan(2);
  });

  it('torn at any byte is what was whole before it, and is written on from there', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    await writer.pull();
    const ends: number[] = [only().length];
    for (const note of ['en', 'to – æøå', 'tre']) {
      await database.commit(noted(note));
      await writer.pull();
      ends.push(only().length);
    }
    await database.commit(
      makeCommand(Array.from({ length: 1001 }, (_, n) => makeInsert('openings', makeOpening(`n${n}`, n)))),
    );
    await writer.pull();
    ends.push(only().length);
    const whole = only();
    const [base, last] = [ends[0] as number, ends.at(-2) as number];
    const expected = (size: number) => ends.filter((end) => end <= size).length - 1;
    for (let size = base; size < last; size++)
      expect((await read(whole.slice(0, size)))?.seq).toBe(expected(size));

    // In the base, and in a command of several parts; with zeros behind, as after a power cut.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), fc.nat(300), async (size, zeros) => {
        const torn = new Uint8Array(size + zeros);
        torn.set(whole.slice(0, size));
        expect((await read(torn))?.seq ?? -1).toBe(expected(size));
      }),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: base, max: whole.length }), async (size) => {
        disk.files.set(names()[0] as string, whole.slice(0, size));
        await createCopyWriter(ID).pull();
        expect(Buffer.compare(only(), whole)).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it('with a changed byte counts up to there only', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    await writer.pull();
    const base = only().length;
    for (const note of ['en', 'to']) {
      await database.commit(noted(note));
      await writer.pull();
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(only().length - 1), async (at) => {
        const changed = only().slice();
        changed[at] = (changed[at] as number) ^ 1;
        const found = await read(changed);
        if (at < base) expect(found).toBeNull();
        else expect(found?.seq).toBeLessThan(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a copy is written anew', () => {
  it('when the history forgets: what is forgotten is gone from it, too', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const at = (day: string) => new Date(`${day}T10:00:00`).getTime();
    for (const [note, day] of [
      ['hemmelig', '2025-01-01'],
      ['siden', '2026-11-20'],
      ['nu', '2026-11-26'],
    ] as const)
      await database.commit({ ...makeCommand([makeEdit('a', 'note', null, note)]), at: at(day) });
    await database.follow();
    const writer = createCopyWriter(ID);
    await writer.pull();
    expect(text()).toContain('hemmelig');
    const options = { months: 13, today: '2026-11-26', actor: 'me', seenByAll: null, pause: async () => {} };
    expect(await compactLog(database.use, options)).toBe(1);
    expect(await writer.pull()).toMatchObject({ seq: 3 });
    expect(text()).not.toContain('hemmelig');
    expect(names()).toEqual([`${ID}.2`]);
    expect((await history(await restored())).map(({ seq }) => seq)).toEqual([3, 2]);
  });

  it('when the document was migrated', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('en'));
    const writer = createCopyWriter(ID);
    await writer.pull();
    const raw = makeDatabase(documentName(ID), { mayCreate: false });
    expect(await migrateDocument(raw, [...MIGRATIONS, { about: 'nothing', migrate: (rows) => rows }])).toBe(
      true,
    );
    raw.close();
    const before = (await read(only())) as Copy;
    await writer.pull();
    const after = (await read(only())) as Copy;
    expect(after.seq).toBe(1);
    expect(after.meta.generation).not.toBe(before.meta.generation);
    expect(text()).not.toContain(`["chunk","${before.meta.generation}"`);
  });

  it('when what came after the base is longer than it', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    for (let n = 0; n < 8; n++) {
      await database.commit(noted(`${n}`.repeat(200_000)));
      await writer.pull();
    }
    expect(names()).toEqual([`${ID}.2`]);
    expect(await read(only())).toMatchObject({ seq: 8 });
  });

  it('and the one before goes when the new one is whole: one that was begun is passed over, and goes', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    await database.commit(noted('en'));
    await createCopyWriter(ID).pull();
    disk.files.set(`${ID}.2`, only().slice(0, 500));
    expect(await findCopies(ID)).toHaveLength(1);
    await database.commit(noted('to'));
    expect(await createCopyWriter(ID).pull()).toMatchObject({ seq: 2 });
    expect(names()).toEqual([`${ID}.1`]);
  });

  it('not from a document in which something is damaged: the copy stays', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    for (const note of ['en', 'to']) await database.commit(noted(note));
    await database.follow();
    await createCopyWriter(ID).pull();
    const before = only();
    await withRawStore(documentName(ID), async (store) => {
      const keys = (await whenDone(store.getAllKeys())) as IDBValidKey[][];
      const chunk = keys.find(([kind, , register]) => kind === 'chunk' && register === 'openings');
      store.put({ text: '[]', hash: 'x' }, chunk as IDBValidKey);
    });
    await forgetFirst();
    await expect(createCopyWriter(ID).pull()).rejects.toMatchObject({ code: 'damaged' });
    expect(Buffer.compare(only(), before)).toBe(0);
  });
});

describe('a copy stays as it is', () => {
  it('where the database has lost what it holds', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    for (const note of ['en', 'to']) await database.commit(noted(note));
    await database.follow();
    await writer.pull();
    const before = only();
    database.close();
    await deleteDocument(ID);
    const other = await storeAndOpen(makeDocument([a]));
    await other.commit(noted('en'));
    expect(await createCopyWriter(ID).pull()).toEqual({ seq: 2, isAhead: true });
    expect(Buffer.compare(only(), before)).toBe(0);
  });

  it('where the database is gone', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    await writer.pull();
    const before = only();
    database.close();
    await deleteDocument(ID);
    await expect(writer.pull()).rejects.toMatchObject({ code: 'missing' });
    await expect(createCopyWriter(ID).pull()).rejects.toMatchObject({ code: 'missing' });
    expect(only()).toBe(before);
  });
});

describe('no copy is left', () => {
  it('of a document that is deleted, at whatever moment of its being copied, for the first time or anew', async () => {
    for (const isAnew of [false, true])
      for (let ticks = 0; ticks < 40; ticks++) {
        useFreshDatabases();
        disk = new FakeFiles().install();
        const database = await storeAndOpen(makeDocument([a]));
        for (const note of ['en', 'to']) await database.commit(noted(note));
        await database.follow();
        const writer = createCopyWriter(ID);
        if (isAnew) {
          await writer.pull();
          await forgetFirst();
        }
        database.close();
        const copying = writer.pull().catch(() => {});
        for (let tick = 0; tick < ticks; tick++) await new Promise((resolve) => setImmediate(resolve));
        await removeDocument(ID);
        await copying;
        await writer.pull().catch(() => {});
        expect(names()).toEqual([]);
      }
  });

  it('where there is no room for it', async () => {
    const database = await storeAndOpen(makeDocument([a]));
    const writer = createCopyWriter(ID);
    await writer.pull();
    disk.room = only().length + 20;
    await database.commit(noted('en'));
    await expect(writer.pull()).rejects.toBeDefined();
    expect(names()).toEqual([]);
    disk.room = 1000;
    await expect(createCopyWriter(ID).pull()).rejects.toBeDefined();
    expect(names()).toEqual([]);
    disk.room = Number.POSITIVE_INFINITY;
    expect(await createCopyWriter(ID).pull()).toMatchObject({ seq: 1 });
  });
});
