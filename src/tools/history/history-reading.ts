/** The commands of a day, or of all days as far as one looks: read a page at a time, newest first. */
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { LogDay, LogEntry, LogReader } from '../../domain/document/log';
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
  let newest = 0;
  let goOn = () => {};
  onCleanup(() => {
    wanted = -1;
    goOn();
  });

  const fits = (entry: LogEntry, of: string) => of === ALL_DAYS || dayOf(entry) === of;

  async function readDay(of: string, own: number) {
    const log = await history.log();
    const span = await log.span();
    const known = days()?.find((one) => one.day === of);
    if (own !== wanted) return;
    newest = span.to;
    const from = of === ALL_DAYS ? span.from : (known?.from ?? span.to + 1);
    let before: number | null = of === ALL_DAYS ? span.to + 1 : (known?.to ?? 0) + 1;
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
  async function readNew(log: LogReader) {
    const own = wanted;
    const of = day();
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
    if (wanted >= 0) setDays(counted);
  };

  void attempt(countDays);
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
      void attempt(() => readDay(of, own));
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
            await readNew(await history.log());
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
