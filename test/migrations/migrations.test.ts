/**
 * Every schema that was ever released opens in today's app. When rows get another shape: add a
 * migration, raise nothing by hand, and run this once with `UPDATE_GOLDEN=1` to keep a document of
 * the new version. Only a version that nobody has stored anything with may be written again.
 */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { REGISTER_NAMES } from '../../src/domain/document/registers';
import { makeSampleDocument } from '../../src/domain/document/sample';
import { documentName, openDocument } from '../../src/storage/document-database';
import {
  MIGRATIONS,
  type Migration,
  migrateRows,
  type PlainRows,
  schemaVersion,
} from '../../src/storage/migrations';
import { SCHEMA } from '../../src/storage/schema';
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
} from '../unit/storage/fixtures';
import { type Golden, installGolden, readGolden, writeGolden } from './golden';

const LATEST = schemaVersion(MIGRATIONS);
it('the version is told without them', () => expect(SCHEMA).toBe(LATEST));

const versions = Array.from({ length: LATEST }, (_, index) => index + 1);

beforeAll(async () => {
  if (process.env.UPDATE_GOLDEN) await writeGolden(LATEST);
});

describe.each(versions)('a document of version %i', (version) => {
  const golden = () => readGolden(version) as Golden;

  it('is kept', () => expect(golden()?.version).toBe(version));

  it('gives what it held, brought to the latest version', async () => {
    await installGolden(golden());
    expect(await loadRows(await openOrThrow())).toEqual(migrateRows(golden().rows, version, MIGRATIONS));
  });
});

it('every migration changes something in a kept document', () => {
  for (const [index, { about }] of MIGRATIONS.entries()) {
    const before = migrateRows(readGolden(index + 1)?.rows ?? {}, index + 1, MIGRATIONS.slice(0, index));
    const after = migrateRows(before, index + 1, MIGRATIONS.slice(0, index + 1));
    expect(after, `migration ${index + 1} (${about}) is not exercised`).not.toEqual(before);
  }
});

it('rows have the shape of the latest version: another shape needs a migration', () => {
  const golden = readGolden(LATEST) as Golden;
  const sample = makeSampleDocument('2026-11-16');
  for (const register of REGISTER_NAMES) {
    const fields = (rows: readonly object[] = []) => Object.keys(rows[0] ?? {}).sort();
    expect(fields(sample[register]), register).toEqual(fields(golden.rows[register]));
  }
});

describe('migrating', () => {
  beforeEach(useFreshDatabases);

  const next: readonly Migration[] = [
    ...MIGRATIONS,
    {
      about: 'openings get a colour',
      migrate: (rows) => ({
        ...rows,
        openings: (rows.openings ?? []).map((row) => ({ ...row, colour: 'blue' })),
      }),
    },
    { about: 'and a register of its own', migrate: (rows) => ({ ...rows, colours: [{ id: 'blue' }] }) },
  ];
  const openAs = async (migrations: readonly Migration[]) => {
    const opened = await openDocument(ID, migrations);
    if (!opened.ok) throw opened.error;
    return opened.value;
  };
  const generations = () =>
    withRawStore(documentName(ID), async (store) => {
      const keys = (await whenDone(store.getAllKeys())) as IDBValidKey[][];
      return new Set(keys.filter(([kind]) => kind === 'chunk').map((key) => key[1])).size;
    });

  it('keeps the old generation until the document has been opened once more', async () => {
    (await storeAndOpen(makeDocument([makeOpening('a', 1)]))).close();
    const first = await openAs(next);
    expect(await loadRows(first)).toMatchObject({ openings: [{ id: 'a', colour: 'blue' }] });
    await first.commit(makeCommand([makeEdit('a', 'places', null, 2)]));
    first.close();
    expect(await generations()).toBe(2);
    const second = await openAs(next);
    expect(await loadRows(second)).toMatchObject({ openings: [{ id: 'a', colour: 'blue', places: 2 }] });
    second.close();
    expect(await generations()).toBe(1);
  });

  it('that fails midway leaves the old generation as it was', async () => {
    (await storeAndOpen(makeDocument([makeOpening('a', 1)]))).close();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++puts === 5) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await openDocument(ID, next)).toMatchObject({ ok: false, error: { code: 'quota' } });
    vi.restoreAllMocks();
    const database = await openOrThrow();
    expect(await loadRows(database)).toEqual(makeDocument([makeOpening('a', 1)]));
    expect(await generations()).toBe(1);
  });

  it('by a bug in the migration changes nothing either', async () => {
    (await storeAndOpen(makeDocument())).close();
    const broken: Migration = {
      about: 'throws',
      migrate: (): PlainRows => {
        throw new TypeError('undefined is not a function');
      },
    };
    expect(await openDocument(ID, [...MIGRATIONS, broken])).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    expect((await loadRows(await openOrThrow())).settings).toEqual(makeDocument().settings);
  });

  it('elsewhere makes a tab of the old version stop writing', async () => {
    const old = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    const migrated = await openAs(next);
    await expect(old.commit(makeCommand([makeEdit('a', 'places', null, 2)]))).rejects.toMatchObject({
      code: 'newer',
    });
    await expect(old.since(0)).rejects.toMatchObject({ code: 'newer' });
    expect((await loadRows(migrated)).openings[0]?.places).toBe(null);
  });

  it('never goes backwards: a newer document is not opened', async () => {
    (await storeAndOpen(makeDocument())).close();
    (await openAs(next)).close();
    expect(await openDocument(ID)).toMatchObject({ ok: false, error: { code: 'newer' } });
  });

  it('leaves a damaged document alone, and shows what is intact as the latest version has it', async () => {
    (await storeAndOpen(makeDocument([makeOpening('a', 1)]))).close();
    await withRawStore(documentName(ID), async (store) => {
      for (const key of (await whenDone(store.getAllKeys())) as IDBValidKey[][]) {
        if (key[2] === 'branches') store.delete(key);
      }
    });
    const outcome = await (await openAs(next)).load();
    expect(outcome).toMatchObject({ kind: 'damaged', rows: { openings: [{ id: 'a', colour: 'blue' }] } });
    expect(await generations()).toBe(1);
  });
});
