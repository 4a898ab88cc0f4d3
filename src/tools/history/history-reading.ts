/** The commands of a day, or of all days as far as one looks: read a page at a time, newest first. */
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { LogDay, LogEntry, LogSpan } from '../../domain/document/log';
import type { History } from '../services';
import { dayOf } from './change-words';

/** Instead of a day. */
export const ALL_DAYS = 'alle';

export type ReadingState = 'reading' | 'waiting' | 'read' | 'failed';

export interface HistoryReadingOptions {
  readonly history: History;
  /** The day, or all of them; null: not known before the days are (reactive). */
  readonly day: Accessor<string | null>;
  /** Whether there are as many commands to see as anybody looks at (asked after each page). */
  hasEnough(): boolean;
  /** Gets what was read before it is shown. */
  onEntries(entries: readonly LogEntry[]): void;
}

export function createHistoryReading({ history, day, hasEnough, onEntries }: HistoryReadingOptions) {
  const [days, setDays] = createSignal<readonly LogDay[] | null>(null);
  const [entries, setEntries] = createSignal<readonly LogEntry[]>([]);
  const [state, setState] = createSignal<ReadingState>('reading');
  const [unreadable, setUnreadable] = createSignal(0);
  /** Which reading is wanted: another day makes another. */
  let wanted = 0;
  let begun: Promise<LogSpan> | null = null;
  /** Place of the newest command that was there when that reading began, or was read since. */
  let newest = 0;
  let goOn = () => {};
  onCleanup(() => {
    wanted = -1;
    goOn();
  });

  const fits = (entry: LogEntry, of: string) => of === ALL_DAYS || dayOf(entry) === of;

  /** The part of the log to read. What comes after it is known from then on, and read as new. */
  async function begin(of: string, own: number): Promise<LogSpan> {
    const log = await history.log();
    if (of === ALL_DAYS) {
      const span = await log.span();
      if (own === wanted) newest = span.to;
      return span;
    }
    await counted;
    const all = days() ?? [];
    if (own === wanted) newest = Math.max(0, ...all.map((one) => one.to));
    return all.find((one) => one.day === of) ?? { from: 1, to: 0 };
  }

  async function readDay(of: string, own: number, part: Promise<LogSpan>) {
    const { from, to } = await part;
    const log = await history.log();
    if (own !== wanted) return;
    let before: number | null = to + 1;
    while (before !== null && before > from) {
      const page = await log.read({ before, from });
      if (own !== wanted) return;
      const some = page.entries.filter((entry) => fits(entry, of));
      onEntries(some);
      batch(() => {
        setEntries((all) => [...all, ...some]);
        setUnreadable((count) => count + page.unreadable.length);
      });
      before = page.next;
      if (of !== ALL_DAYS || before === null || !hasEnough()) continue;
      setState('waiting');
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      if (own !== wanted) return;
      setState('reading');
    }
    setState('read');
  }

  /** What has come into the log since. */
  async function readNew() {
    const own = wanted;
    const of = day();
    await begun;
    const log = await history.log();
    const from = newest + 1;
    const { to } = await log.span();
    if (of === null || own !== wanted || to < from) return;
    newest = to;
    const fresh: LogEntry[] = [];
    for (let before: number | null = to + 1; before !== null && before > from; ) {
      const page = await log.read({ before, from });
      fresh.push(...page.entries.filter((entry) => fits(entry, of)));
      before = page.next;
    }
    if (own !== wanted || fresh.length === 0) return;
    onEntries(fresh);
    setEntries((all) => [...fresh, ...all]);
  }

  const attempt = async (work: () => Promise<void>) => {
    const own = wanted;
    try {
      await work();
    } catch {
      if (own === wanted) setState('failed');
    }
  };
  const countDays = async () => {
    const log = await history.log();
    const counted = await log.days();
    if (wanted < 0) return;
    setDays(counted);
    // Without a day there is nothing to read.
    if (counted.length === 0) setState('read');
  };

  const counted = countDays();
  void attempt(() => counted);
  createEffect(
    on(day, (of) => {
      if (of === null) return;
      wanted += 1;
      const own = wanted;
      goOn();
      batch(() => {
        setEntries([]);
        setUnreadable(0);
        setState('reading');
      });
      const part = begin(of, own);
      begun = part;
      void attempt(() => readDay(of, own, part));
    }),
  );
  let queue = Promise.resolve();
  createEffect(
    on(
      history.stored,
      () => {
        queue = queue.then(() =>
          attempt(async () => {
            await countDays();
            await readNew();
          }),
        );
      },
      { defer: true },
    ),
  );

  return {
    days,
    entries,
    state,
    unreadable,
    /** Reads on, where reading waits for somebody to look further. */
    readOn: () => goOn(),
  };
}
