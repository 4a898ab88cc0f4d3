import { beforeEach, describe, expect, it } from 'vitest';
import { changeBackupRecord, loadBackupRecord } from '../../../src/storage/backup-record';
import { openDocument } from '../../../src/storage/document-database';
import { MIGRATIONS, type PlainRows } from '../../../src/storage/migrations';
import { loadSeen, saveSeen, takeFileNumber } from '../../../src/storage/seen-rows';
import { saveSharedFile } from '../../../src/storage/shared-file';
import { ID, makeDocument, makeOpening, openOrThrow, storeAndOpen, useFreshDatabases } from './fixtures';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('what a document knows of others', () => {
  beforeEach(useFreshDatabases);

  it('is kept beside its rows, and given back as it was', async () => {
    const database = await storeAndOpen(makeDocument([makeOpening('a', 1)]));
    expect(await loadSeen(ID)).toEqual([]);
    expect(await saveSeen(ID, [{ peer: 'b', bytes: bytes(1) }])).toEqual([{ peer: 'b', bytes: null }]);
    const before = await saveSeen(ID, [
      { peer: 'b', bytes: bytes(2, 3) },
      { peer: 'c', bytes: bytes(4) },
    ]);
    expect(before).toEqual([
      { peer: 'b', bytes: bytes(1) },
      { peer: 'c', bytes: null },
    ]);
    expect(await loadSeen(ID)).toEqual([
      { peer: 'b', bytes: bytes(2, 3) },
      { peer: 'c', bytes: bytes(4) },
    ]);
    await saveSeen(ID, before);
    expect(await loadSeen(ID)).toEqual([{ peer: 'b', bytes: bytes(1) }]);
    database.close();
    // The document itself is as whole as before.
    const again = await openOrThrow();
    expect((await again.load()).kind).toBe('loaded');
    again.close();
  });

  it('numbers its files from 1, each once, also when two are written at the same time', async () => {
    const database = await storeAndOpen(makeDocument());
    const numbers = await Promise.all([takeFileNumber(ID), takeFileNumber(ID), takeFileNumber(ID)]);
    expect([...numbers].sort()).toEqual([1, 2, 3]);
    expect(await takeFileNumber(ID)).toBe(4);
    database.close();
  });

  it('is left alone by an app that is older than the document', async () => {
    const database = await storeAndOpen(makeDocument());
    database.close();
    const next = [
      ...MIGRATIONS,
      { about: 'a colour', migrate: (rows: PlainRows) => ({ ...rows, colours: [] }) },
    ];
    const newer = await openDocument(ID, next);
    if (newer.ok) newer.value.close();
    await expect(takeFileNumber(ID)).rejects.toMatchObject({ code: 'newer' });
    await expect(saveSeen(ID, [{ peer: 'b', bytes: bytes(1) }])).rejects.toMatchObject({ code: 'newer' });
    await expect(changeBackupRecord(ID, () => 'older')).rejects.toMatchObject({ code: 'newer' });
    await expect(saveSharedFile(ID, null)).rejects.toMatchObject({ code: 'newer' });
    expect(await loadSeen(ID)).toEqual([]);
    expect((await loadBackupRecord(ID)).record).toBeNull();
  });

  it('is not made up for a document that is not there', async () => {
    await expect(takeFileNumber('nobody')).rejects.toMatchObject({ code: 'missing' });
    await expect(loadSeen('nobody')).rejects.toMatchObject({ code: 'missing' });
  });
});
