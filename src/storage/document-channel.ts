/** What lets the tabs that have one document open see each other's edits. */
import type { Command, StoredCommand } from '../domain/document/operations';
import type { Id } from '../domain/values/field';
import { type DocumentDatabase, documentName } from './document-database';
import { type StorageError, type StorageErrorCode, toStorageError } from './storage-error';

export interface DocumentChannel {
  /** Stores through the database and tells the other tabs. The store's persistence. */
  commit(command: Command): Promise<StoredCommand>;
  /** Fetches what other tabs stored, as a message or the window's focus also does. */
  refresh(): Promise<void>;
  /** Place of the last command up to which this tab has seen them all. */
  known(): number;
  close(): void;
}

/**
 * @param seq place of the last command that the loaded document holds
 * @param onCommands gets other tabs' commands in the order of their `seq`, each of them once
 * @param onTrouble the document could not be read: deleted (`missing`), `replaced`, `damaged`, ...
 */
export function createDocumentChannel(
  database: DocumentDatabase,
  seq: number,
  onCommands: (commands: readonly StoredCommand[]) => void,
  onTrouble: (error: StorageError) => void = () => {},
): DocumentChannel {
  /** Everything up to here has been given to the caller or came from it. */
  let known = seq;
  const own = new Set<Id>();
  let fetching: Promise<void> | null = null;
  /** Told once, not at every look at the window. */
  let trouble: StorageErrorCode | null = null;
  let isAsked = false;
  let isClosed = false;

  function tell(error: StorageError): void {
    // That something was missed is told until it has been put right.
    if (isClosed || (error.code === trouble && error.code !== 'behind')) return;
    trouble = error.code;
    onTrouble(error);
  }

  async function fetchNew(): Promise<void> {
    try {
      while (isAsked && !isClosed) {
        isAsked = false;
        const commands = await database.since(known);
        if (isClosed) return;
        trouble = null;
        // Again those above `known` only: a command of our own may have moved it meanwhile.
        const fresh = commands.filter((command) => command.seq > known);
        known = fresh.at(-1)?.seq ?? known;
        const others = fresh.filter((command) => !own.delete(command.id));
        if (others.length > 0) onCommands(others);
      }
    } catch (error) {
      tell(toStorageError(error));
    } finally {
      fetching = null;
    }
  }

  function refresh(): Promise<void> {
    isAsked = true;
    fetching ??= fetchNew();
    return fetching;
  }

  const broadcast =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(documentName(database.id));
  if (broadcast) broadcast.onmessage = () => void refresh();
  // A tab that slept, or a browser without channels, catches up when it is looked at.
  const stop = new AbortController();
  if (typeof window !== 'undefined') {
    const onLook = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    window.addEventListener('focus', onLook, { signal: stop.signal });
    window.addEventListener('pageshow', onLook, { signal: stop.signal });
    document.addEventListener('visibilitychange', onLook, { signal: stop.signal });
  }
  const stopWatching = [database.onDisconnect(() => void refresh()), database.onDamage(tell)];

  return {
    async commit(command) {
      // Before it is stored: a fetch may meet it before we are told that it is.
      own.add(command.id);
      const stored = await database.commit(command);
      if (stored.seq === known + 1) {
        known = stored.seq;
        own.delete(command.id);
      } else {
        // Someone else wrote in between.
        void refresh();
      }
      broadcast?.postMessage(stored.seq);
      return stored;
    },
    refresh,
    known: () => known,
    close() {
      isClosed = true;
      stop.abort();
      for (const stopOne of stopWatching) stopOne();
      broadcast?.close();
    },
  };
}
