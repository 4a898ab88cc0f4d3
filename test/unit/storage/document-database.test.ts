import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeInsert, makeRemove } from '../../../src/domain/document/operations';
import { makeEntryId } from '../../../src/domain/document/registers';
import {
  deleteDocument,
  documentName,
  openDocument,
  storeDocument,
} from '../../../src/storage/document-database';
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

const byId = <R extends { id: string }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a document in its database', () => {
  it('comes back as it was stored', async () => {
    const rows = makeDocument(Array.from({ length: 600 }, (_, n) => makeOpening(`o${n}`, n)));
    const database = await storeAndOpen(rows);
    const loaded = await loadRows(database);
    expect(byId(loaded.openings)).toEqual(byId(rows.openings));
    expect({ ...loaded, openings: [] }).toEqual({ ...rows, openings: [] });
  });

  it('keeps a command of thousands of rows in parts that are one', async () => {
    const database = await storeAndOpen(makeDocument([makeOpening('a', 0)]));
    const rows = Array.from({ length: 2345 }, (_, index) => makeOpening(`o${index}`, index + 1));
    const large = makeCommand(rows.map((row) => makeInsert('openings', row)));
    const small = makeCommand([makeEdit('o7', 'places', null, 5)]);
    await database.commit(large);
    await database.commit(small);
    expect(await database.since(0)).toEqual([
      { ...large, seq: 1 },
      { ...small, seq: 2 },
    ]);
    expect(await database.since(1)).toEqual([{ ...small, seq: 2 }]);
    expect(await database.since(2)).toEqual([]);
    expect((await loadRows(database)).openings).toHaveLength(2346);

    await withRawStore(documentName(ID), (store) => store.delete(['op', 1, 1]));
    await expect(database.since(0)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('keeps edits, additions and removals, each with its place in one order', async () => {
    const [a, b, c] = [makeOpening('a', 1), makeOpening('b', 2), makeOpening('c', 3)];
    const database = await storeAndOpen(makeDocument([a, b]));
    const edited = makeCommand([makeEdit('a', 'places', null, 5)]);
    const grown = makeCommand([makeInsert('openings', c), makeRemove('openings', b)]);
    expect((await database.commit(edited)).seq).toBe(1);
    expect((await database.commit(grown)).seq).toBe(2);
    database.close();

    const again = await openOrThrow();
    expect(await again.load()).toMatchObject({ kind: 'loaded', seq: 2 });
    expect(byId((await loadRows(again)).openings)).toEqual([{ ...a, places: 5 }, c]);
    expect(await again.since(0)).toEqual([
      { ...edited, seq: 1 },
      { ...grown, seq: 2 },
    ]);
    expect(await again.since(1)).toEqual([{ ...grown, seq: 2 }]);
    expect(await again.since(2)).toEqual([]);
  });

  it('loses nothing when two tabs write the same chunk at once', async () => {
    const entry = (employee: string) => ({
      id: makeEntryId('2026-W47', 'i', employee),
      week: '2026-W47',
      indicator: 'i',
      employee,
      real: 1,
      goal: null,
    });
    const one = await storeAndOpen(makeDocument());
    const two = await openOrThrow();
    await two.load();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? one : two).commit(makeCommand([makeInsert('entries', entry(`e${n}`))])),
      ),
    );
    expect((await loadRows(one)).entries).toHaveLength(20);
    expect((await two.since(0)).map((command) => command.seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  it('leaves a row gone that another tab removed, and keeps the edit in the log', async () => {
    const row = makeOpening('a', 1);
    const database = await storeAndOpen(makeDocument([row]));
    await database.commit(makeCommand([makeRemove('openings', row)]));
    const late = await database.commit(makeCommand([makeEdit('a', 'note', null, 'Ring igen')]));
    expect((await loadRows(database)).openings).toEqual([]);
    expect(await database.since(1)).toEqual([late]);
  });

  it('stores a command once that is sent again after a doubtful failure', async () => {
    const database = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    const command = makeCommand([makeEdit('a', 'places', null, 5)]);
    // The transaction goes through, but the tab is told that it failed.
    const listen = IDBTransaction.prototype.addEventListener;
    const lie = vi.spyOn(IDBTransaction.prototype, 'addEventListener');
    lie.mockImplementation(function (this: IDBTransaction, type, listener) {
      if (type === 'abort') listen.call(this, 'complete', listener);
    });
    await expect(database.commit(command)).rejects.toMatchObject({ code: 'failed' });
    lie.mockRestore();
    const other = await openOrThrow();
    await other.load();
    const next = await other.commit(makeCommand([makeEdit('a', 'note', null, 'x')]));
    expect(next.seq).toBe(2);
    expect((await database.commit(command)).seq).toBe(1);
    expect(await database.since(0)).toHaveLength(2);
    expect((await loadRows(database)).openings).toMatchObject([{ places: 5, note: 'x' }]);
  });
});

describe('opening', () => {
  it('says so when the document is not there, and does not make one', async () => {
    expect(await openDocument('none')).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('deletes for good, and a tab that has it open finds it missing', async () => {
    const database = await storeAndOpen(makeDocument());
    await deleteDocument(ID);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(documentName(ID));
    await expect(database.commit(makeCommand([]))).rejects.toMatchObject({ code: 'missing' });
  });

  it('leaves nothing behind when a document could not be written whole', async () => {
    const rows = makeDocument([makeOpening('a', 1, { places: Number.NaN })]);
    await expect(storeDocument(ID, rows)).rejects.toMatchObject({ code: 'notPlain' });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
