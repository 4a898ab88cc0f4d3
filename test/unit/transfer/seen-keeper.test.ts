import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeUpdate } from '../../../src/domain/document/operations';
import { createDocumentStore } from '../../../src/store/document-store';
import { createSeenKeeper, type KnownOf } from '../../../src/tools/transfer/seen-keeper';

const bytes = (value: number) => new Uint8Array([value]);

function start() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let seq = 0;
  let store_: (() => void) | null = null;
  const store = createRoot(() =>
    createDocumentStore(
      makeDefaultDocument('Team'),
      0,
      {
        commit: async (command) => {
          await new Promise<void>((resolve) => {
            store_ = resolve;
          });
          return { ...command, seq: ++seq };
        },
      },
      'tab',
      () => 0,
    ),
  );
  const keeper = createSeenKeeper(store, {
    load: async () => [...kept].map(([peer, value]) => ({ peer, bytes: value })),
    save: async (seen) => {
      const before: KnownOf[] = seen.map(({ peer }) => ({ peer, bytes: kept.get(peer) ?? null }));
      for (const { peer, bytes: value } of seen) {
        if (value) kept.set(peer, value);
        else kept.delete(peer);
      }
      return before;
    },
  });
  const rename = (name: string) =>
    store.dispatch('Import', makeUpdate('settings', store.settings(), { teamName: name }));
  /** Lets what waits for the disk reach it. */
  const stored = async () => {
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
      store_?.();
    }
  };
  return { kept, store, keeper, rename, stored };
}

describe('what is known of others', () => {
  it('is kept when the import is on the disk, and not before', async () => {
    const { kept, keeper, rename, stored } = start();
    const command = rename('Nyt');
    keeper.keep(command?.id ?? null, [{ peer: 'b', bytes: bytes(1) }]);
    await Promise.resolve();
    expect(kept.size).toBe(0);
    await stored();
    expect([...kept]).toEqual([['b', bytes(1)]]);
  });

  it('goes back with the import that is undone, and comes again with it', async () => {
    const { kept, store, keeper, rename, stored } = start();
    keeper.keep(rename('Første')?.id ?? null, [{ peer: 'b', bytes: bytes(1) }]);
    await stored();
    keeper.keep(rename('Anden')?.id ?? null, [{ peer: 'b', bytes: bytes(2) }]);
    await stored();
    keeper.reverted(store.undo());
    await stored();
    expect([...kept]).toEqual([['b', bytes(1)]]);
    keeper.reverted(store.undo());
    await stored();
    expect(kept.size).toBe(0);
    keeper.reverted(store.redo());
    keeper.reverted(store.redo());
    await stored();
    expect([...kept]).toEqual([['b', bytes(2)]]);
  });

  it('is left alone by the undoing of anything else', async () => {
    const { kept, store, keeper, rename, stored } = start();
    keeper.keep(rename('Import')?.id ?? null, [{ peer: 'b', bytes: bytes(1) }]);
    await stored();
    rename('Rettet');
    await stored();
    keeper.reverted(store.undo());
    await stored();
    expect([...kept]).toEqual([['b', bytes(1)]]);
  });
});
