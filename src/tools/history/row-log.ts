/** What was done to some rows, read from the newest on while somebody looks at it. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { LogEntry } from '../../domain/document/log';
import type { HistorySubject, Services } from '../services';
import { dayOf } from './change-words';
import { type KnownRows, noteEntries } from './known-rows';

export type RowLogState = 'reading' | 'read' | 'failed';

export function createRowLog({ history }: Services, subject: HistorySubject, rows: KnownRows) {
  const [entries, setEntries] = createSignal<readonly LogEntry[]>([]);
  const [state, setState] = createSignal<RowLogState>('reading');
  /** How far back it has been read. */
  const [reached, setReached] = createSignal<string | null>(null);
  const [unreadable, setUnreadable] = createSignal(0);
  const touching = { register: subject.register, rows: subject.rows };
  /** Everything up to here was looked through, or is about to be. */
  let newest = 0;
  let isClosed = false;
  onCleanup(() => {
    isClosed = true;
  });

  async function readBack() {
    const log = await history.log();
    const { from, to } = await log.span();
    newest = to;
    for (let before: number | null = to + 1; before !== null && before > from && !isClosed; ) {
      const page = await log.read({ before, touching });
      take(page.entries, 'older');
      setUnreadable((count) => count + page.unreadable.length);
      before = page.next;
      if (before !== null && before > from) {
        const [oldest] = (await log.read({ before, from: before - 1 })).entries;
        if (oldest) setReached(dayOf(oldest));
      }
    }
    const [first] = (await log.read({ before: from + 1, from })).entries;
    setReached(first ? dayOf(first) : null);
    setState('read');
  }

  /** What came in since. */
  async function readNew() {
    const log = await history.log();
    const from = newest + 1;
    const { to } = await log.span();
    if (to < from || isClosed) return;
    newest = to;
    let before: number | null = to + 1;
    const fresh: LogEntry[] = [];
    while (before !== null && before > from) {
      const page = await log.read({ before, from, touching });
      fresh.push(...page.entries);
      before = page.next;
    }
    take(fresh, 'newer');
  }

  function take(some: readonly LogEntry[], which: 'older' | 'newer') {
    if (some.length === 0 || isClosed) return;
    noteEntries(rows, some);
    setEntries((known) => (which === 'older' ? [...known, ...some] : [...some, ...known]));
  }

  const attempt = (work: Promise<void>) =>
    work.catch(() => {
      if (!isClosed) setState('failed');
    });
  let queue = attempt(readBack());
  createEffect(
    on(
      history.stored,
      () => {
        queue = queue.then(() => attempt(readNew()));
      },
      { defer: true },
    ),
  );
  return { entries, state, reached, unreadable };
}
