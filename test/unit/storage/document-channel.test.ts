import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredCommand } from '../../../src/domain/document/operations';
import { createDocumentChannel, type DocumentChannel } from '../../../src/storage/document-channel';
import { deleteDocument, storeDocument } from '../../../src/storage/document-database';
import type { StorageErrorCode } from '../../../src/storage/storage-error';
import {
  ID,
  makeCommand,
  makeDocument,
  makeEdit,
  makeOpening,
  openOrThrow,
  useFreshDatabases,
} from './fixtures';

const channels: DocumentChannel[] = [];
beforeEach(async () => {
  useFreshDatabases();
  await storeDocument(ID, makeDocument([makeOpening('a', 1)]));
});
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

/** A tab that has the document open, and what it heard. */
async function openTab() {
  const database = await openOrThrow();
  await database.load();
  const heard: StoredCommand[] = [];
  const troubles: StorageErrorCode[] = [];
  const channel = createDocumentChannel(
    database,
    0,
    (commands) => heard.push(...commands),
    (error) => troubles.push(error.code),
  );
  channels.push(channel);
  return { channel, database, heard, troubles, seqs: () => heard.map(({ seq }) => seq) };
}

const edit = (value: number) => makeCommand([makeEdit('a', 'places', null, value)]);

describe('tabs with one document', () => {
  it('hear each other, in order, each command once, and never their own', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).channel.commit(edit(n))));
    await vi.waitFor(() => expect(one.heard.length + two.heard.length).toBe(20));
    await Promise.all([one.channel.refresh(), two.channel.refresh(), one.channel.refresh()]);
    for (const tab of [one, two]) {
      expect(tab.heard).toHaveLength(10);
      expect(tab.seqs()).toEqual([...new Set(tab.seqs())].sort((a, b) => a - b));
    }
    expect([...one.seqs(), ...two.seqs()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  it('do so at the next write or look when the browser has no channels', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const look = new EventTarget();
    vi.stubGlobal('window', look);
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    const [one, two] = [await openTab(), await openTab()];
    await one.channel.commit(edit(1));
    look.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(two.seqs()).toEqual([1]));
    await two.channel.commit(edit(2));
    await one.channel.commit(edit(3));
    await vi.waitFor(() => expect(one.seqs()).toEqual([2]));
  });

  it('are told once when the document is deleted under them', async () => {
    const tab = await openTab();
    await deleteDocument(ID);
    await vi.waitFor(() => expect(tab.troubles).toEqual(['missing']));
    await tab.channel.refresh();
    expect(tab.troubles).toEqual(['missing']);
  });

  it('hear nothing more when closed', async () => {
    const [one, two] = [await openTab(), await openTab()];
    two.channel.close();
    await one.channel.commit(edit(1));
    await two.channel.refresh();
    expect(two.heard).toEqual([]);
  });
});
