/**
 * How far each open tab has read the log, told by the name of a Web Lock that it holds: the browser
 * lets go of it when the tab is closed or crashes, and keeps it while the tab sleeps and cannot answer.
 * Where there are no Web Locks, a tab that was away for too long finds out when it asks for what it lacks.
 */
import type { Id } from '../domain/values/field';
import { documentName } from './document-database';

const prefixOf = (document: Id) => `${documentName(document)}-seen-`;

export interface SeenLock {
  /** Resolves when it can be seen by other tabs. */
  tell(seq: number): Promise<void>;
  release(): void;
}

export function createSeenLock(
  document: Id,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): SeenLock {
  let release = () => {};
  let isReleased = false;
  return {
    tell(seq) {
      if (!locks || isReleased) return Promise.resolve();
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return new Promise((resolve, reject) => {
        const onHeld = () => {
          // The one before is let go of only when this one is held.
          release();
          release = letGo;
          if (isReleased) letGo();
          resolve();
          return held;
        };
        locks.request(`${prefixOf(document)}${seq}`, { mode: 'shared' }, onHeld).catch(reject);
      });
    },
    release() {
      isReleased = true;
      release();
    },
  };
}

/** The last command that every tab that has the document open has seen; null: that is not known. */
export async function seenByAll(
  document: Id,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<number | null> {
  if (!locks) return null;
  const prefix = prefixOf(document);
  const { held = [] } = await locks.query();
  const seen = held.flatMap(({ name }) =>
    name?.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [],
  );
  return seen.length === 0 ? null : Math.min(...seen);
}
