/** The browser, the disk or another version of the app gets in the way. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { createStore } from 'solid-js/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeInsert } from '../../../src/domain/document/operations';
import { holdWrites, makeDatabase } from '../../../src/storage/database';
import { documentName, openDocument } from '../../../src/storage/document-database';
import { seal, unseal } from '../../../src/storage/sealed';
import { createDocumentStore } from '../../../src/store/document-store';
import {
  ID,
  loadRows,
  makeCommand,
  makeDocument,
  makeEdit,
  makeOpening,
  storeAndOpen,
  useFreshDatabases,
  whenDone,
  withRawStore,
} from './fixtures';

beforeEach(useFreshDatabases);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Notes every connection that is opened, so that the test can take it away as a browser does. */
function watchConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return connections;
}

const edit = () => makeCommand([makeEdit('a', 'places', null, 5)]);
const rows = () => makeDocument([makeOpening('a', 1)]);

describe('the connection', () => {
  it('that the browser closed is opened again, and the document checked', async () => {
    const connections = watchConnections();
    const database = await storeAndOpen(rows());
    let told = 0;
    database.onDisconnect(() => told++);
    forceCloseDatabase(connections.at(-1) as never);
    await vi.waitFor(() => expect(told).toBe(1));
    await database.commit(edit());
    expect((await loadRows(database)).openings[0]?.places).toBe(5);
  });

  it('that is gone with its database makes writing fail, and no empty database', async () => {
    const database = await storeAndOpen(rows());
    await whenDone(indexedDB.deleteDatabase(documentName(ID)) as never);
    await expect(database.commit(edit())).rejects.toMatchObject({ code: 'missing' });
    await expect(database.since(0)).rejects.toMatchObject({ code: 'missing' });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  });

  it('to a document that was written anew elsewhere no longer writes', async () => {
    const database = await storeAndOpen(rows());
    await withRawStore(documentName(ID), async (store) => {
      const meta = unseal<object>(['meta'], await whenDone(store.get(['meta'])));
      store.put(seal(['meta'], { ...meta, generation: 'another' }), ['meta']);
    });
    await expect(database.commit(edit())).rejects.toMatchObject({ code: 'replaced' });
    await expect(database.since(0)).rejects.toMatchObject({ code: 'replaced' });
  });

  it('that another tab blocks is told of within five seconds', async () => {
    // A tab that sleeps through `versionchange` while another one deletes.
    await new Promise((resolve) => {
      const request = indexedDB.open('held', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('records');
      request.onsuccess = resolve;
    });
    indexedDB.deleteDatabase('held');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = makeDatabase('held', { mayCreate: false }).use('readonly', () => 1);
    const outcome = expect(opening).rejects.toMatchObject({ code: 'blocked' });
    await vi.advanceTimersByTimeAsync(5000);
    await outcome;
  });

  it('that the browser refuses to give is told of as such', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openDocument(ID)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    vi.unstubAllGlobals();
  });

  it('is given up when the last thing under way is stored', async () => {
    const database = await storeAndOpen(rows());
    const first = database.commit(edit());
    const second = database.commit(makeCommand([makeEdit('a', 'note', null, 'ja')]));
    database.close();
    expect([(await first).seq, (await second).seq]).toEqual([1, 2]);
    // Nobody holds it: deleting is not blocked.
    const request = indexedDB.deleteDatabase(documentName(ID));
    request.onblocked = () => expect.unreachable();
    await whenDone(request as never);
  });
});

describe('a transaction', () => {
  it('that has no room stores nothing', async () => {
    const database = await storeAndOpen(rows());
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(database.commit(edit())).rejects.toMatchObject({ code: 'quota' });
    expect(await loadRows(database)).toMatchObject({ openings: [{ places: null }] });
    expect(await database.since(0)).toEqual([]);
  });

  it.each(['put', 'add'] as const)('of many changes whose third %s fails stores nothing', async (name) => {
    const database = await storeAndOpen(rows());
    const inserts = Array.from({ length: 2500 }, (_, n) =>
      makeInsert('openings', makeOpening(`o${n}`, n + 2)),
    );
    const original = IDBObjectStore.prototype[name];
    let times = 0;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++times === 3) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    });
    await expect(database.commit(makeCommand(inserts))).rejects.toMatchObject({ code: 'quota' });
    vi.restoreAllMocks();
    expect((await loadRows(database)).openings).toHaveLength(1);
    expect(await database.since(0)).toEqual([]);
  });

  it('that the browser aborts stores nothing, and the edit is kept and stored when tried again', async () => {
    const database = await storeAndOpen(rows());
    const store = createDocumentStore(rows(), 0, database, 'a', () => 0);
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = add.apply(this, args);
      this.transaction.abort();
      return request;
    });
    store.dispatch('Pladser', [makeEdit('a', 'places', null, 5)]);
    await vi.waitFor(() =>
      expect(store.saveState()).toEqual({ kind: 'failed', pending: 1, reason: 'failed' }),
    );
    vi.restoreAllMocks();
    expect((await loadRows(database)).openings[0]?.places).toBe(null);
    store.retrySave();
    await vi.waitFor(() => expect(store.saveState().kind).toBe('saved'));
    expect((await loadRows(database)).openings[0]?.places).toBe(5);
  });
});

describe('while writing is held back', () => {
  it('what is stored is read, and nothing is written before it is let go, whatever came of it', async () => {
    const database = makeDatabase('held', { mayCreate: true });
    await database.use('readwrite', (store) => void store.put('before', 'key'));
    let fail = (_: Error) => {};
    holdWrites(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    const read = () => database.use('readonly', (store) => whenDone(store.get('key')));
    const order: string[] = [];
    const written = database.use('readwrite', (store) => {
      order.push('written');
      store.put('after', 'key');
    });
    expect(await read()).toBe('before');
    order.push('read');
    fail(new Error('the log could not be renewed'));
    await written;
    expect(order).toEqual(['read', 'written']);
    expect(await read()).toBe('after');
    database.close();
  });
});

describe('a payload', () => {
  it('with reactive proxies is stored as plain data', async () => {
    const database = await storeAndOpen(rows());
    const [proxy] = createStore({ value: { raw: 'i morgen' } });
    await database.commit(makeCommand([makeEdit('a', 'followUp', null, proxy.value)]));
    expect((await loadRows(database)).openings[0]?.followUp).toEqual({ raw: 'i morgen' });
  });

  it.each([[() => 1], [new Date(0)], [Number.NaN], [new Map()]])(
    'with %s is refused before the put',
    async (value) => {
      const database = await storeAndOpen(rows());
      await expect(database.commit(makeCommand([makeEdit('a', 'note', null, value)]))).rejects.toMatchObject({
        code: 'notPlain',
      });
      expect(await database.since(0)).toEqual([]);
    },
  );
});

describe('a clock', () => {
  it('a day back or a year ahead does not change what came last', async () => {
    const database = await storeAndOpen(rows());
    const day = 86_400_000;
    await database.commit({ ...edit(), at: 365 * day });
    await database.commit({ ...makeCommand([makeEdit('a', 'places', 5, 6)]), at: -day });
    expect((await loadRows(database)).openings[0]?.places).toBe(6);
    expect((await database.since(0)).map(({ at }) => at)).toEqual([365 * day, -day]);
  });
});
