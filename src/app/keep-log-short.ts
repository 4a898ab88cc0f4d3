/** Deletes what of the history is older than it is kept for: when the page is at rest, and now and then. */
import { localDate } from '../domain/calendar/dates';
import type { DocumentChannel } from '../storage/document-channel';
import type { DocumentDatabase } from '../storage/document-database';
import { createLogKeeper } from '../storage/log-keeper';
import type { DocumentStore } from '../store/document-store';
import { runWhenIdle } from '../ui/idle';

/** A page may stay open for weeks. */
const EVERY_MS = 6 * 3_600_000;

const whenIdle = () =>
  new Promise<void>((resolve) => {
    runWhenIdle(() => {
      resolve();
      return false;
    });
  });

/** @returns what stops it */
export function keepLogShort(
  database: DocumentDatabase,
  channel: DocumentChannel,
  store: DocumentStore,
  actor: string,
): () => void {
  const keeper = createLogKeeper(database, channel);
  const compact = async () => {
    await whenIdle();
    const months = store.settings().historyMonths;
    await keeper.compact({ months, today: localDate(new Date()), actor, pause: whenIdle });
  };
  // What keeps it from the database is told where it matters: where something is to be stored.
  const attempt = () => void compact().catch(() => {});
  attempt();
  const timer = setInterval(attempt, EVERY_MS);
  return () => {
    clearInterval(timer);
    keeper.close();
  };
}
