/**
 * Keeps the log within bounds while a document is open, together with the other tabs that have it open:
 * one of them compacts at a time, and never beyond what the others have seen.
 */
import type { DocumentChannel } from './document-channel';
import { type DocumentDatabase, documentName } from './document-database';
import { type CompactionOptions, compactLog } from './log-compaction';
import { createSeenLock, seenByAll } from './seen-locks';

/** What an awake tab needs to answer. One that sleeps holds its lock, and the compaction waits for it. */
const ANSWER_MS = 500;

export interface LogKeeper {
  /**
   * Deletes commands older than so many months, as far as every open tab has seen them.
   * @returns how many were deleted; 0 when another tab is at it
   */
  compact(options: Omit<CompactionOptions, 'seenByAll'>): Promise<number>;
  close(): void;
}

export function createLogKeeper(database: DocumentDatabase, channel: DocumentChannel): LogKeeper {
  const name = documentName(database.id);
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  const seen = createSeenLock(database.id, locks);
  const tell = async () => {
    await channel.refresh();
    await seen.tell(channel.known());
  };
  // What nobody could tell is not seen: that holds the others back, and harms nothing.
  const attempt = () => void tell().catch(() => {});
  attempt();
  const asking = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}-seen`);
  if (asking) asking.onmessage = attempt;

  return {
    compact(options) {
      const compact = async () => {
        asking?.postMessage(null);
        await tell();
        await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
        await database.follow();
        return compactLog(database.use, { ...options, seenByAll: await seenByAll(database.id, locks) });
      };
      // Each slice is a transaction of its own, so without locks two tabs only do the same twice.
      if (!locks) return compact();
      return locks.request(`${name}-compact`, { ifAvailable: true }, (lock) => (lock ? compact() : 0));
    },
    close() {
      seen.release();
      asking?.close();
    },
  };
}
