import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentName, openDocument } from '../../../src/storage/document-database';
import {
  createDocument,
  lastOpenedDocument,
  listDocuments,
  onLibraryChange,
  openedDocument,
  renameDocument,
} from '../../../src/storage/library';
import { askToPersist } from '../../../src/storage/persistence';
import { removeDocument } from '../../../src/storage/seldom-library';
import { loadRows, makeDocument, makeOpening, openOrThrow, useFreshDatabases } from './fixtures';

beforeEach(useFreshDatabases);

const create = (name: string, isSample = false) =>
  createDocument({ name, rows: makeDocument([makeOpening('a', 1)]), isSample });
const names = async () => (await listDocuments()).map(({ name }) => name);

describe('the library', () => {
  it('lists what was created, whole and openable', async () => {
    const entry = await create('Team Nord');
    await create('Eksempel', true);
    expect(await listDocuments()).toMatchObject([
      { name: 'Team Nord', isSample: false },
      { name: 'Eksempel', isSample: true },
    ]);
    expect(await loadRows(await openOrThrow(entry.id))).toEqual(makeDocument([makeOpening('a', 1)]));
  });

  it('lists nothing when the document could not be written', async () => {
    const rows = makeDocument([makeOpening('a', 1, { note: (() => 1) as never })]);
    await expect(createDocument({ name: 'X', rows, isSample: false })).rejects.toMatchObject({
      code: 'notPlain',
    });
    expect(await listDocuments()).toEqual([]);
  });

  it('renames', async () => {
    const { id } = await create('Team Nord');
    await renameDocument(id, 'Team Syd');
    expect(await names()).toEqual(['Team Syd']);
  });

  it('deletes a document for good, whoever has it open', async () => {
    const { id } = await create('Team Nord');
    await create('Team Syd');
    const database = await openOrThrow(id);
    await database.load();
    await removeDocument(id);
    expect(await names()).toEqual(['Team Syd']);
    expect(await openDocument(id)).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(documentName(id));
  });

  it('remembers which one was opened last, while it is there', async () => {
    expect(await lastOpenedDocument()).toBe(null);
    const [one, two] = [await create('Et'), await create('To')];
    await openedDocument(two.id);
    await openedDocument(one.id);
    expect(await lastOpenedDocument()).toBe(one.id);
    await removeDocument(one.id);
    expect(await lastOpenedDocument()).toBe(null);
  });

  it.each(['with', 'without'])('tells of changes %s channels between tabs', async (how) => {
    if (how === 'without') vi.stubGlobal('BroadcastChannel', undefined);
    let told = 0;
    const stop = onLibraryChange(() => told++);
    const { id } = await create('Team Nord');
    await vi.waitFor(() => expect(told).toBe(1));
    await renameDocument(id, 'Team Nord');
    await renameDocument(id, 'Team Syd');
    await vi.waitFor(() => expect(told).toBe(2));
    stop();
    await removeDocument(id);
    expect(told).toBe(2);
    vi.unstubAllGlobals();
  });
});

describe('asking the browser to keep the data', () => {
  it.each([
    ['persistent', { persist: async () => true }],
    ['best-effort', { persist: async () => false }],
    ['unknown', { persist: () => Promise.reject(new TypeError()) }],
    ['unknown', undefined],
  ])('gives %s', async (answer, storage) => {
    vi.stubGlobal('navigator', { storage });
    expect(await askToPersist()).toBe(answer);
    vi.unstubAllGlobals();
  });
});
