import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWorkspace } from '../../../src/app/workspace';
import { createDocumentChannel } from '../../../src/storage/document-channel';
import { storeDocument } from '../../../src/storage/document-database';
import { compactLog } from '../../../src/storage/log-compaction';
import {
  ID,
  makeCommand,
  makeDocument,
  makeEdit,
  makeOpening,
  openOrThrow,
  useFreshDatabases,
} from '../storage/fixtures';

/** What happens elsewhere while the document is read here. */
let meanwhile = async () => {};
vi.mock('../../../src/storage/pause', () => ({ pause: () => meanwhile() }));

beforeEach(useFreshDatabases);
afterEach(() => {
  vi.unstubAllGlobals();
  meanwhile = async () => {};
});

it('a tab that was away for longer than the log is kept reads the document anew by itself', async () => {
  await storeDocument(ID, makeDocument([makeOpening('a', 1)]));
  const troubles: string[] = [];
  // It hears of nothing, as a tab that sleeps.
  vi.stubGlobal('BroadcastChannel', undefined);
  const { workspace, dispose } = createRoot((dispose) => ({
    workspace: createWorkspace(
      () => ID,
      (code) => troubles.push(code),
    ),
    dispose,
  }));
  const open = () => {
    const now = workspace();
    return now.kind === 'open' ? now : null;
  };
  await vi.waitFor(() => expect(open()).not.toBeNull());
  const first = open();

  const other = await openOrThrow();
  await other.load();
  const channel = createDocumentChannel(other, 0, () => {});
  for (const [index, day] of ['2020-01-01', '2020-01-02', '2026-11-20'].entries())
    await channel.commit({
      ...makeCommand([makeEdit('a', 'places', index, index + 1)]),
      at: new Date(`${day}T10:00:00`).getTime(),
    });
  await other.follow();
  const options = { months: 1, today: '2026-11-26', actor: 'x', seenByAll: null, pause: async () => {} };
  expect(await compactLog(other.use, options)).toBe(2);

  // Its own edit wakes it: it is stored, and what was missed is there.
  first?.store.dispatch('Noterede', [makeEdit('a', 'note', null, 'min egen')]);
  await vi.waitFor(() => expect(open()?.store).not.toBe(first?.store));
  await vi.waitFor(() =>
    expect(open()?.store.registers.openings.peek('a')).toMatchObject({ places: 3, note: 'min egen' }),
  );
  expect(troubles).toEqual([]);
  dispose();
  channel.close();
});

it('what another tab stores after this one has read the document, and before it listens, is there', async () => {
  await storeDocument(ID, makeDocument([makeOpening('a', 1)]));
  const other = await openOrThrow();
  await other.load();
  const channel = createDocumentChannel(other, 0, () => {});
  let isStored = false;
  meanwhile = async () => {
    if (isStored) return;
    isStored = true;
    await channel.commit(makeCommand([makeEdit('a', 'places', null, 7)]));
  };
  const { workspace, dispose } = createRoot((dispose) => ({
    workspace: createWorkspace(
      () => ID,
      () => {},
    ),
    dispose,
  }));
  await vi.waitFor(() => {
    const now = workspace();
    expect(now.kind === 'open' && now.store.registers.openings.peek('a')).toMatchObject({ places: 7 });
  });
  dispose();
  channel.close();
});
