/** What is stored is not what was written: it is named, and nothing is written over it. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentName } from '../../../src/storage/document-database';
import { hashText, type Sealed } from '../../../src/storage/sealed';
import {
  ID,
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

beforeEach(useFreshDatabases);

type RawRecord = [key: IDBValidKey[], value: unknown];

/** Stores a document of 50 openings and a command, then changes its records behind the app's back. */
async function damage(change: (records: RawRecord[], store: IDBObjectStore) => void) {
  const database = await storeAndOpen(
    makeDocument(Array.from({ length: 50 }, (_, n) => makeOpening(`o${n}`, n, { places: 3 }))),
  );
  await database.commit(makeCommand([makeEdit('o1', 'places', 3, 4)]));
  database.close();
  await withRawStore(documentName(ID), async (store) => {
    const keys = (await whenDone(store.getAllKeys())) as IDBValidKey[][];
    const values = await whenDone(store.getAll());
    change(
      keys.map((key, index) => [key, values[index]]),
      store,
    );
  });
}

const findChunk = (records: RawRecord[], register: string): RawRecord =>
  records.find(([key]) => key[0] === 'chunk' && key[2] === register) as RawRecord;

/** Every record as it is, to see that nothing was written. */
const readAll = () =>
  withRawStore(documentName(ID), async (store) => [
    await whenDone(store.getAllKeys()),
    await whenDone(store.getAll()),
  ]);

async function expectDamage() {
  const before = await readAll();
  const database = await openOrThrow();
  const outcome = await database.load();
  if (outcome.kind !== 'damaged') throw new Error('Damage was not seen');
  await expect(database.commit(makeCommand([makeEdit('o2', 'places', 3, 9)]))).rejects.toMatchObject({
    code: 'damaged',
  });
  database.close();
  expect(await readAll()).toEqual(before);
  return outcome;
}

describe('damage', () => {
  it('of one value in a chunk names the chunk, and the rest is there', async () => {
    let chunk: IDBValidKey | undefined;
    await damage((records, store) => {
      const [key, value] = findChunk(records, 'openings');
      chunk = key[3];
      const { text, hash } = value as Sealed;
      store.put({ text: text.replace('"places":3', '"places":8'), hash }, key);
    });
    const { damages, rows } = await expectDamage();
    expect(damages[0]).toEqual({ kind: 'chunk', register: 'openings', chunk });
    expect(rows.openings.length).toBeGreaterThan(30);
    expect(rows.openings.length).toBeLessThan(50);
    expect(rows.branches).toEqual(makeDocument().branches);
  });

  it('by a chunk that is gone shows in the count', async () => {
    await damage((records, store) => store.delete(findChunk(records, 'branches')[0]));
    const { damages } = await expectDamage();
    expect(damages).toEqual([
      { kind: 'count', register: 'branches', expected: expect.any(Number), found: 0 },
    ]);
  });

  it('by a chunk under the key of another shows in its hash', async () => {
    await damage((records, store) => {
      store.put(findChunk(records, 'results')[1], findChunk(records, 'branches')[0]);
    });
    const { damages } = await expectDamage();
    expect(damages).toContainEqual({ kind: 'chunk', register: 'branches', chunk: 'all' });
  });

  it('of the meta leaves all rows to be saved elsewhere', async () => {
    await damage((_, store) => store.delete(['meta']));
    const { damages, rows } = await expectDamage();
    expect(damages).toEqual([{ kind: 'meta' }]);
    expect(rows.openings).toHaveLength(50);
  });

  it('by a log that ends too early is seen', async () => {
    await damage((_, store) => store.delete(['op', 1]));
    expect((await expectDamage()).damages).toEqual([{ kind: 'log', expected: 1, found: 0 }]);
  });

  it('by a browser that lost the latest and says nothing of it is seen by who noted it elsewhere', async () => {
    const notes = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => notes.get(key) ?? null,
      setItem: (key: string, value: string) => notes.set(key, value),
    });
    const database = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    await database.commit(makeCommand([makeEdit('a', 'places', null, 1)]));
    await database.follow();
    const [keys, values] = (await readAll()) as [IDBValidKey[], unknown[]];
    await database.commit(makeCommand([makeEdit('a', 'places', 1, 2)]));
    await database.follow();
    database.close();
    await withRawStore(documentName(ID), (store) => {
      store.clear();
      for (const [index, key] of keys.entries()) store.put(values[index], key);
    });
    const { damages, rows } = await expectDamage();
    expect(damages).toEqual([{ kind: 'log', expected: 2, found: 1 }]);
    expect(rows.openings).toMatchObject([{ places: 1 }]);
    vi.unstubAllGlobals();
  });

  it('by a database that was emptied is no first use', async () => {
    await damage((_, store) => store.clear());
    expect((await expectDamage()).damages).toEqual([{ kind: 'meta' }]);
  });

  it('that comes after loading is told of, stops the writing, and costs the log nothing', async () => {
    const database = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    const told: string[] = [];
    database.onDamage(({ code }) => told.push(code));
    await withRawStore(documentName(ID), async (store) => {
      for (const key of (await whenDone(store.getAllKeys())) as IDBValidKey[][]) {
        if (key[0] === 'chunk' && key[2] === 'openings') store.put({ text: '[]', hash: 'x' }, key);
      }
    });
    const stored = await database.commit(makeCommand([makeEdit('a', 'places', null, 1)]));
    await database.follow();
    expect(told).toEqual(['damaged']);
    await expect(database.commit(makeCommand([makeEdit('a', 'places', 1, 2)]))).rejects.toMatchObject({
      code: 'damaged',
    });
    expect(await database.since(0)).toEqual([stored]);
    expect(await (await openOrThrow()).load()).toMatchObject({ kind: 'damaged' });
  });

  it('of any single character changes the hash', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, at, by) => {
          const place = at % text.length;
          const changed = text.slice(0, place) + by + text.slice(place + 1);
          expect(hashText(changed) === hashText(text)).toBe(changed === text);
        },
      ),
    );
  });
});
