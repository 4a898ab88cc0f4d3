/** The page's list as lines: commands, and under those that are unfolded what they changed. */
import { createSignal } from 'solid-js';
import type { LogEntry } from '../../domain/document/log';
import type { Change } from '../../domain/document/operations';
import type { History } from '../services';
import { dayOf, toldChanges } from './change-words';
import { isRemoval } from './history-filter';

export type HistoryItem =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'command'; readonly entry: LogEntry }
  | { readonly kind: 'change'; readonly entry: LogEntry; readonly change: Change }
  /** Changes of a large command that have not been read yet. */
  | { readonly kind: 'part'; readonly entry: LogEntry; readonly part: number };

/** @param onChanges gets the changes of large commands as they are read */
export function createHistoryItems(history: History, onChanges: (changes: readonly Change[]) => void) {
  const [open, setOpen] = createSignal<ReadonlySet<number>>(new Set());
  /** Parts of large commands that have been read, by place in the log. */
  const [parts, setParts] = createSignal<ReadonlyMap<number, readonly Change[]>>(new Map());
  const [failed, setFailed] = createSignal<ReadonlySet<number>>(new Set());
  const partsRead = new Map<number, number>();
  const reading = new Set<number>();
  // A line stays the same object, so that it keeps its element, and the focus in it.
  const commandItems = new WeakMap<LogEntry, HistoryItem>();
  const changeItems = new WeakMap<Change, HistoryItem>();
  const dayItems = new Map<string, HistoryItem>();

  const keep = <Key>(
    map: { get(key: Key): HistoryItem | undefined; set(key: Key, item: HistoryItem): unknown },
    key: Key,
    item: () => HistoryItem,
  ): HistoryItem => {
    let known = map.get(key);
    if (!known) {
      known = item();
      map.set(key, known);
    }
    return known;
  };

  function list(
    entries: readonly LogEntry[],
    hasDays: boolean,
    isDeletedOnly: boolean,
  ): readonly HistoryItem[] {
    const items: HistoryItem[] = [];
    const unfolded = open();
    const read = parts();
    let day: string | null = null;
    for (const entry of entries) {
      const own = hasDays ? dayOf(entry) : null;
      if (own !== null && own !== day) items.push(keep(dayItems, own, () => ({ kind: 'day', day: own })));
      day = own;
      items.push(keep(commandItems, entry, () => ({ kind: 'command', entry })));
      if (!unfolded.has(entry.seq)) continue;
      for (const change of entry.parts > 0 ? (read.get(entry.seq) ?? []) : entry.changes)
        for (const told of isDeletedOnly && !isRemoval(change) ? [] : toldChanges(change))
          items.push(keep(changeItems, told, () => ({ kind: 'change', entry, change: told })));
      const part = partsRead.get(entry.seq) ?? 0;
      if (part < entry.parts) items.push({ kind: 'part', entry, part });
    }
    return items;
  }

  async function readPart(entry: LogEntry) {
    const part = partsRead.get(entry.seq) ?? 0;
    if (part >= entry.parts || reading.has(entry.seq)) return;
    reading.add(entry.seq);
    try {
      const log = await history.log();
      const changes = await log.part(entry, part);
      onChanges(changes);
      partsRead.set(entry.seq, part + 1);
      setParts((all) => new Map(all).set(entry.seq, [...(all.get(entry.seq) ?? []), ...changes]));
    } catch {
      setFailed((all) => new Set(all).add(entry.seq));
    } finally {
      reading.delete(entry.seq);
    }
  }

  return {
    list,
    readPart: (entry: LogEntry) => void readPart(entry),
    isOpen: (entry: LogEntry) => open().has(entry.seq),
    isFailed: (entry: LogEntry) => failed().has(entry.seq),
    toggle(entry: LogEntry, isOpen = !open().has(entry.seq)) {
      setOpen((all) => {
        const next = new Set(all);
        if (isOpen) next.add(entry.seq);
        else next.delete(entry.seq);
        return next;
      });
    },
  };
}

export type HistoryItems = ReturnType<typeof createHistoryItems>;
