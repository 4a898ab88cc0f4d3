/**
 * Keeps the log's size within bounds: commands older than the history is kept for are deleted, the
 * oldest first, some at a time. Each time is one transaction that also says from where on the log is
 * whole, so that a crash between two of them leaves a valid document with a somewhat longer log.
 */
import { addMonths, localDate } from '../domain/calendar/dates';
import type { LogDay, LogReader } from '../domain/document/log';
import type { IsoDate } from '../domain/values/field';
import { opsBetween } from './chunks';
import { makeLogReader } from './document-log';
import { logFrom, putMeta, type UseDocument } from './document-records';

export interface CompactionOptions {
  /** How many months the history is kept. */
  readonly months: number;
  /** The local date by this tab's clock. */
  readonly today: IsoDate;
  /** Who changes things here. */
  readonly actor: string;
  /** The last command that every open tab has seen; null: that is not known here. */
  readonly seenByAll: number | null;
  /** Lets the page answer between two slices. */
  pause(): Promise<void>;
  /** Commands deleted at a time. */
  readonly slice?: number;
}

const SLICE = 500;

/** @returns how many commands were deleted */
export async function compactLog(use: UseDocument, options: CompactionOptions): Promise<number> {
  const { months, seenByAll, pause, slice = SLICE } = options;
  const log = makeLogReader(use);
  const now = await lastTrustedDay(log, options);
  if (now === null) return 0;
  const boundary = lastOldCommand(await log.days(), addMonths(now, -months), now);
  const limit = Math.min(boundary, seenByAll ?? Number.POSITIVE_INFINITY);
  let deleted = 0;
  for (let isMore = true; isMore; ) {
    isMore = await use('readwrite', async (store, meta) => {
      const from = logFrom(meta);
      // What the chunks do not hold stays, and the last that they do: it says that log and meta belong together.
      const to = Math.min(limit, meta.seq - 1, from + slice - 1);
      if (to < from) return false;
      store.delete(opsBetween(from, to + 1));
      putMeta(store, { ...meta, logFrom: to + 1 });
      deleted += to - from + 1;
      return true;
    });
    if (isMore) await pause();
  }
  return deleted;
}

/**
 * The day that the history's age is counted back from. A clock that runs ahead must not delete what
 * is young, so it is never later than the newest day on which another session did something.
 */
async function lastTrustedDay(log: LogReader, { today, actor }: CompactionOptions): Promise<IsoDate | null> {
  const { entries } = await log.read({});
  const other = entries.find((entry) => entry.actor !== actor);
  if (!other) return null;
  const day = localDate(new Date(other.at));
  return day < today ? day : today;
}

/**
 * The last command before all that is kept. Days ahead of today come from clocks that were wrong, and
 * hold nothing back: what was done then goes with what was done around it.
 */
function lastOldCommand(days: readonly LogDay[], oldest: IsoDate, today: IsoDate): number {
  const kept = days.filter(({ day }) => day >= oldest && day <= today);
  return kept.reduce(
    (lowest, { from }) => Math.min(lowest, from - 1),
    kept.length > 0 ? Number.POSITIVE_INFINITY : 0,
  );
}
