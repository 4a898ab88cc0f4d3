import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import type { LogEntry, LogReader } from '../../../src/domain/document/log';
import { ALL_DAYS, createHistoryReading } from '../../../src/tools/history/history-reading';

const DAY = '2026-11-26';

const makeEntry = (seq: number): LogEntry => ({
  id: `c${seq}`,
  actor: 'tab',
  at: Date.UTC(2026, 10, 26, 9) + seq,
  label: 'Rettede',
  changes: [],
  seq,
  touches: {},
  removed: 0,
  parts: 0,
});

/** Lets everything that waits for nothing but promises come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A log whose answers about its span and days can be held back. */
function makeLog() {
  const all: LogEntry[] = [];
  const held: (() => void)[] = [];
  let holding: 'span' | 'days' | null = null;
  const whileHeld = (what: 'span' | 'days') =>
    what === holding ? new Promise<void>((resolve) => held.push(resolve)) : undefined;
  const log: LogReader = {
    async span() {
      const span = { from: 1, to: all.length };
      await whileHeld('span');
      return span;
    },
    async read({ before = Number.POSITIVE_INFINITY, from = 1 }) {
      const entries = all.filter(({ seq }) => seq < before && seq >= from).reverse();
      return { entries, next: null, unreadable: [] };
    },
    part: async () => [],
    async days() {
      const days = all.length === 0 ? [] : [{ day: DAY, from: 1, to: all.length, count: all.length }];
      await whileHeld('days');
      return days;
    },
  };
  return {
    log,
    add: () => all.push(makeEntry(all.length + 1)),
    hold: (what: 'span' | 'days') => {
      holding = what;
    },
    letGo: () => {
      holding = null;
      for (const go of held.splice(0)) go();
    },
  };
}

function openReading(kept: ReturnType<typeof makeLog>, first: string | null) {
  const [day, setDay] = createSignal<string | null>(first);
  const [stored, setStored] = createSignal(0);
  return createRoot((dispose) => {
    const reading = createHistoryReading({
      history: { log: async () => kept.log, stored, actor: 'tab' },
      day,
      hasEnough: () => false,
      onEntries: () => {},
    });
    return {
      dispose,
      setDay,
      tell: () => setStored((count) => count + 1),
      state: reading.state,
      seqs: () => reading.entries().map(({ seq }) => seq),
    };
  });
}

it('shows once what comes into the log while another day begins to be read', async () => {
  const kept = makeLog();
  kept.add();
  const reading = openReading(kept, DAY);
  await settle();
  expect(reading.seqs()).toEqual([1]);

  kept.add();
  kept.hold('span');
  reading.setDay(ALL_DAYS);
  reading.tell();
  await settle();
  kept.letGo();
  await settle();
  expect(reading.seqs()).toEqual([2, 1]);

  kept.add();
  reading.tell();
  await settle();
  expect(reading.seqs()).toEqual([3, 2, 1]);
  reading.dispose();
});

it('misses nothing of a day that is asked for before the days are counted again', async () => {
  const kept = makeLog();
  kept.add();
  const reading = openReading(kept, ALL_DAYS);
  await settle();

  kept.add();
  reading.setDay(DAY);
  await settle();
  reading.tell();
  await settle();
  expect(reading.seqs()).toEqual([2, 1]);
  reading.dispose();
});

it('reads a day that an address asks for before the days are known', async () => {
  const kept = makeLog();
  kept.add();
  kept.hold('days');
  const reading = openReading(kept, DAY);
  await settle();
  expect(reading.seqs()).toEqual([]);
  kept.letGo();
  await settle();
  expect(reading.seqs()).toEqual([1]);
  reading.dispose();
});

it('comes to its end where nothing was done yet', async () => {
  const reading = openReading(makeLog(), null);
  await settle();
  expect(reading.state()).toBe('read');
  reading.dispose();
});
