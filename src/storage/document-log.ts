/**
 * The log read back, from the newest command to the oldest. Nobody needs it to open a document, so
 * this is loaded when the history is asked for, and reads no more of it than is asked for.
 */
import { promisifyRequest } from 'idb-keyval';
import { localDate } from '../domain/calendar/dates';
import type { LogDay, LogEntry, LogPage, LogQuery, LogReader } from '../domain/document/log';
import type { Change } from '../domain/document/operations';
import type { RegisterName } from '../domain/document/registers';
import { DAYS_KEY, opKey, opPartKey, opsBetween } from './chunks';
import { type CommandRecord, lastSeq, logFrom, partSeal, type UseDocument } from './document-records';
import { pause } from './pause';
import { seal, unseal } from './sealed';
import { StorageError } from './storage-error';

/** Commands of one page, and those looked through in one go for the rows they touch. */
const PAGE = 200;
const SEARCHED = 1000;
/** Records fetched at once while looking through: parts may be large. */
const RECORDS = 64;
/** Days are counted for so many commands in one go. */
const COUNTED = 1000;

type OpKey = [string, number, number?];

export function makeLogReader(use: UseDocument): LogReader {
  return {
    span: () => use('readonly', async (store, meta) => ({ from: logFrom(meta), to: await lastSeq(store) })),
    read: (query) =>
      use('readonly', async (store, meta) => {
        const before = Math.min(query.before ?? Number.POSITIVE_INFINITY, (await lastSeq(store)) + 1);
        const from = Math.max(query.from ?? 1, logFrom(meta));
        return query.touching
          ? searchPage(store, from, before, query.touching)
          : readPage(store, from, before);
      }),
    part: (entry, part) =>
      use('readonly', async (store) => {
        const record = await promisifyRequest(store.get(opPartKey(entry.seq, part)));
        const changes = unseal<Change[]>(partSeal(entry.id, part), record);
        if (!changes) throw new StorageError('damaged', { detail: String(opPartKey(entry.seq, part)) });
        return changes;
      }),
    days: () => countDays(use),
  };
}

const nextBefore = (low: number, from: number): number | null => (low > from ? low : null);

/** Heads only: what large commands did is in parts of their own. */
async function readPage(store: IDBObjectStore, from: number, before: number): Promise<LogPage> {
  const low = Math.max(from, before - PAGE);
  const seqs = Array.from({ length: Math.max(0, before - low) }, (_, index) => before - 1 - index);
  const records = await Promise.all(seqs.map((seq) => promisifyRequest(store.get(opKey(seq)))));
  const unreadable: number[] = [];
  const entries = seqs.flatMap((seq, index) => {
    const command = unseal<CommandRecord>(opKey(seq), records[index]);
    if (command) return [makeEntry(seq, command, command.changes)];
    unreadable.push(seq);
    return [];
  });
  return { entries, next: nextBefore(low, from), unreadable };
}

function makeEntry(seq: number, record: CommandRecord, changes: readonly Change[]): LogEntry {
  const { parts = 0, touches, removed, ...command } = record;
  const counted = countChanges(record.changes);
  return {
    ...command,
    seq,
    changes,
    parts,
    touches: touches ?? counted.touches,
    removed: removed ?? counted.removed,
  };
}

function countChanges(changes: readonly Change[]): Pick<LogEntry, 'touches' | 'removed'> {
  const touches: Partial<Record<RegisterName, number>> = {};
  let removed = 0;
  for (const { register, field, after } of changes) {
    touches[register] = (touches[register] ?? 0) + 1;
    if (field === null && after === null) removed += 1;
  }
  return { touches, removed };
}

/**
 * The commands that touch some rows. Their texts are looked through as they are stored: only those in
 * which a row is named are read, which takes a small part of the time.
 */
async function searchPage(
  store: IDBObjectStore,
  from: number,
  before: number,
  { register, rows }: NonNullable<LogQuery['touching']>,
): Promise<LogPage> {
  const low = Math.max(from, before - SEARCHED);
  if (low >= before) return { entries: [], next: null, unreadable: [] };
  const wanted = new Set(rows);
  const needles = rows.map((row) => `"row":${JSON.stringify(row)}`);
  const isNamed = (record: unknown): boolean => {
    const text = (record as { text?: unknown } | undefined)?.text;
    return typeof text !== 'string' || needles.some((needle) => text.includes(needle));
  };
  const keys = (await promisifyRequest(store.getAllKeys(opsBetween(low, before)))) as OpKey[];
  const found = new Map<number, { readonly record: CommandRecord; readonly changes: Change[] }>();
  const unreadable = new Set<number>();
  /** The command whose parts are passing by: they follow it, perhaps in the next lot. */
  let head: { readonly seq: number; readonly sealed: unknown } | null = null;
  const take = (seq: number, record: CommandRecord, changes: readonly Change[]) => {
    const touching = changes.filter((change) => change.register === register && wanted.has(change.row));
    if (touching.length === 0) return;
    const known = found.get(seq);
    if (known) known.changes.push(...touching);
    else found.set(seq, { record, changes: touching });
  };
  for (let at = 0; at < keys.length; at += RECORDS) {
    const some = keys.slice(at, at + RECORDS);
    const range = IDBKeyRange.bound(some[0], some.at(-1));
    const records: readonly unknown[] = await promisifyRequest(store.getAll(range));
    for (const [index, [, seq, part]] of some.entries()) {
      const sealed = records[index];
      if (part === undefined) head = { seq, sealed };
      if (!isNamed(sealed)) continue;
      const record = head?.seq === seq ? unseal<CommandRecord>(opKey(seq), head.sealed) : null;
      const changes =
        part === undefined || !record ? record?.changes : unseal<Change[]>(partSeal(record.id, part), sealed);
      if (record && changes) take(seq, record, changes);
      else unreadable.add(seq);
    }
  }
  const entries = [...found].map(([seq, { record, changes }]) => makeEntry(seq, record, changes)).reverse();
  return { entries, next: nextBefore(low, from), unreadable: [...unreadable] };
}

/** What is known of the days, up to a place in the log. Made again from the log when it is lost. */
interface CountedDays {
  readonly through: number;
  readonly days: readonly LogDay[];
}

/**
 * Which days something was done on. Counted from the log once, and only what is new after that; what
 * was counted is kept beside the log, and nothing depends on it.
 */
async function countDays(use: UseDocument): Promise<readonly LogDay[]> {
  const days = new Map<string, LogDay>();
  const { counted, from, to } = await use('readonly', async (store, meta) => ({
    counted: unseal<CountedDays>(DAYS_KEY, await promisifyRequest(store.get(DAYS_KEY))),
    from: logFrom(meta),
    to: await lastSeq(store),
  }));
  for (const day of counted?.days ?? [])
    if (day.to >= from) days.set(day.day, { ...day, from: Math.max(day.from, from) });
  const first = Math.max(from, (counted?.through ?? 0) + 1);
  for (let low = first; low <= to; low += COUNTED) {
    const high = Math.min(to, low + COUNTED - 1);
    await use('readonly', async (store) => {
      // Small commands in one request; where there are parts, each head by itself.
      const keys = (await promisifyRequest(store.getAllKeys(opsBetween(low, high + 1)))) as OpKey[];
      const heads = keys.filter(([, , part]) => part === undefined);
      const records: readonly unknown[] =
        heads.length === keys.length
          ? await promisifyRequest(store.getAll(opsBetween(low, high + 1)))
          : await Promise.all(heads.map((key) => promisifyRequest(store.get(key as IDBValidKey))));
      heads.forEach(([, seq], index) => {
        const command = unseal<CommandRecord>(opKey(seq), records[index]);
        if (command) countDay(days, localDate(new Date(command.at)), seq);
      });
    });
    await pause();
  }
  const list = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (first <= to)
    await use('readwrite', async (store) => {
      store.put(seal(DAYS_KEY, { through: to, days: list } satisfies CountedDays), DAYS_KEY);
    }).catch(() => {
      // No room for it, say: it is counted again the next time.
    });
  return list;
}

function countDay(days: Map<string, LogDay>, day: string, seq: number): void {
  const known = days.get(day);
  days.set(day, {
    day,
    from: Math.min(known?.from ?? seq, seq),
    to: Math.max(known?.to ?? seq, seq),
    count: (known?.count ?? 0) + 1,
  });
}
