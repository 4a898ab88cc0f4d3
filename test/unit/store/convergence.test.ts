/** Two tabs on one database, whatever the order in which they write and hear of each other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command, StoredCommand } from '../../../src/domain/document/operations';
import { type DocumentRows, REGISTER_NAMES } from '../../../src/domain/document/registers';
import { storeDocument } from '../../../src/storage/document-database';
import { createDocumentStore } from '../../../src/store/document-store';
import { ID, loadRows, makeDocument, makeOpening, openOrThrow, useFreshDatabases } from '../storage/fixtures';
import { intents, makeChanges } from './random-commands';

/** A tab whose writing and hearing happen only when the test says so. */
async function openTab(actor: string) {
  const database = await openOrThrow();
  const outcome = await database.load();
  if (outcome.kind !== 'loaded') throw new Error('not whole');
  let waiting: { command: Command; resolve: (stored: StoredCommand) => void } | null = null;
  let stored: StoredCommand | null = null;
  let heard = outcome.seq;
  const store = createDocumentStore(
    outcome.rows,
    outcome.seq,
    { commit: (command) => new Promise((resolve) => (waiting = { command, resolve })) },
    actor,
    () => 0,
  );
  const tab = {
    store,
    database,
    /** The transaction completes; the tab does not know yet. */
    async write() {
      if (waiting && !stored) stored = await database.commit(waiting.command);
    },
    /** The tab is told that it completed. */
    async finish() {
      if (!waiting || !stored) return;
      waiting.resolve(stored);
      waiting = null;
      stored = null;
      await Promise.resolve();
      await Promise.resolve();
    },
    /** Hears of what is new; its own commands may be among it, as may what it heard before. */
    async hear(isAgain: boolean, isOwnIncluded: boolean) {
      const commands = await database.since(isAgain ? 0 : heard);
      heard = commands.at(-1)?.seq ?? heard;
      store.receive(commands.filter((command) => isOwnIncluded || command.actor !== actor));
    },
    async settle() {
      while (waiting) {
        await tab.write();
        await tab.finish();
      }
    },
  };
  return tab;
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), wanted: intents }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom<'undo' | 'redo'>('undo', 'redo') }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom<'write' | 'finish'>('write', 'finish') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('follow' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('hear' as const),
      isAgain: fc.boolean(),
      isOwnIncluded: fc.boolean(),
    }),
  },
);
const steps = fc.array(fc.record({ tab: fc.constantFrom(0, 1), step }), { maxLength: 60, size: 'max' });

const sorted = (rows: DocumentRows) =>
  Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, [...rows[name]].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );

it('two tabs and the database end with the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      useFreshDatabases();
      await storeDocument(ID, makeDocument([makeOpening('o0', 0), makeOpening('o1', 1)]));
      const tabs = [await openTab('a'), await openTab('b')] as const;
      for (const { tab: index, step } of sequence) {
        const tab = tabs[index === 0 ? 0 : 1];
        if (step.kind === 'change') tab.store.dispatch('Rettelse', makeChanges(tab.store, step.wanted));
        else if (step.kind === 'undo') tab.store.undo();
        else if (step.kind === 'redo') tab.store.redo();
        else if (step.kind === 'write') await tab.write();
        else if (step.kind === 'finish') await tab.finish();
        else if (step.kind === 'follow') await tab.database.follow();
        else if (step.kind === 'hear') await tab.hear(step.isAgain, step.isOwnIncluded);
      }
      for (const tab of tabs) await tab.settle();
      for (const tab of tabs) await tab.hear(true, false);
      const stored = sorted(await loadRows(tabs[0].database));
      await tabs[1].database.follow();
      expect(sorted(await loadRows(tabs[0].database))).toEqual(stored);
      for (const { store } of tabs) {
        expect(sorted(store.snapshot())).toEqual(stored);
        expect(store.saveState().kind).toBe('saved');
      }
      // In one order, too: rows that share a place stand alike.
      expect(tabs[0].store.snapshot()).toEqual(tabs[1].store.snapshot());
      for (const tab of tabs) tab.database.close();
    }),
    { numRuns: 300 },
  );
});
