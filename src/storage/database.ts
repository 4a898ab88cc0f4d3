/**
 * Databases opened by ourselves and given to idb-keyval as its store function, because the one it
 * makes has no durability, no version, and does not step aside when another tab must change or
 * delete the database.
 */
import type { UseStore } from 'idb-keyval';
import { StorageError, toStorageError } from './storage-error';

const STORE_NAME = 'records';
/** Version of the database's own shape (one store of records), not of what the records hold. */
const DATABASE_VERSION = 1;
/** How long to wait for a database that another tab holds. */
const PATIENCE_MS = 4500;
const CLOSING: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError']);

/** What every writing waits for; reading does not. */
let hold: Promise<void> | null = null;

/** Nothing is written before `until` has come, whatever came of it. */
export function holdWrites(until: Promise<void>): void {
  const own = until
    .catch(() => {})
    .then(() => {
      if (hold === own) hold = null;
    });
  hold = own;
}

export interface Database {
  /**
   * One transaction. It resolves when everything is on the disk, and when the callback throws
   * nothing of it is stored. Rejects with a `StorageError`.
   */
  readonly use: UseStore;
  /** Calls back when the connection was taken away; the next use opens it again. */
  onDisconnect(listener: () => void): () => void;
  /** Lets go of the connection once nothing uses it. What is used later opens it for that use only. */
  close(): void;
}

export interface DatabaseOptions {
  /** Whether a database that is not there is made; otherwise using it is the error `missing`. */
  readonly mayCreate: boolean;
  readonly patienceMs?: number;
}

export function makeDatabase(name: string, options: DatabaseOptions): Database {
  const listeners = new Set<() => void>();
  let connection: Promise<IDBDatabase> | null = null;
  /** The same once it stands, so that a transaction can begin without a wait. */
  let standing: IDBDatabase | null = null;
  let isClosed = false;
  let uses = 0;

  function disconnect() {
    connection?.then(
      (database) => database.close(),
      () => {},
    );
    connection = null;
    standing = null;
  }

  function connect(): Promise<IDBDatabase> {
    if (connection) return connection;
    const opening = open(name, options);
    connection = opening;
    const forget = () => {
      if (connection !== opening) return;
      connection = null;
      standing = null;
    };
    opening.then((database) => {
      if (connection === opening) standing = database;
      // Taken away by the browser: storage cleared, disk gone.
      database.onclose = () => {
        forget();
        for (const listener of listeners) listener();
      };
      // Another tab wants to delete or change it, and waits for us.
      database.onversionchange = () => {
        database.close();
        forget();
        for (const listener of listeners) listener();
      };
    }, forget);
    return opening;
  }

  // Strict: after a power cut, what was said to be stored is there. The default loses it.
  const start = (database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction =>
    database.transaction(STORE_NAME, mode, mode === 'readwrite' ? { durability: 'strict' } : {});

  /** At once where the connection stands: what the page does meanwhile is then no delay. */
  function begin(mode: IDBTransactionMode): IDBTransaction | Promise<IDBTransaction> {
    if (mode === 'readwrite' && hold) return hold.then(() => beginAnew(mode));
    if (standing)
      try {
        return start(standing, mode);
      } catch {
        // Seen to below, where the connection is looked for anew.
      }
    return beginAnew(mode);
  }

  async function beginAnew(mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return start(await connect(), mode);
    } catch (error) {
      // The browser is closing the connection, the old one (and has not told us yet) or the new one.
      if (!(error instanceof DOMException && CLOSING.has(error.name))) throw error;
      connection = null;
      standing = null;
      return start(await connect(), mode);
    }
  }

  async function transact<T>(
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    const begun = begin(mode);
    const transaction = begun instanceof Promise ? await begun : begun;
    const done = whenDone(transaction);
    try {
      const result = await callback(transaction.objectStore(STORE_NAME));
      await done;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It is over already.
      }
      await done.catch(() => {});
      // When the browser gave up, the transaction knows why; its requests only know that it did.
      throw error instanceof StorageError ? error : (transaction.error ?? error);
    }
  }

  return {
    async use(mode, callback) {
      uses++;
      try {
        return await transact(mode, callback);
      } catch (error) {
        throw toStorageError(error);
      } finally {
        uses--;
        if (isClosed && uses === 0) disconnect();
      }
    },
    onDisconnect(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      if (uses === 0) disconnect();
    },
  };
}

/** Deletes a database for good. One that is not there is no error. */
export function deleteDatabase(name: string, patienceMs = PATIENCE_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.deleteDatabase(name);
    } catch (error) {
      reject(new StorageError('unavailable', { cause: error }));
      return;
    }
    const timer = setTimeout(() => reject(new StorageError('blocked', { detail: name })), patienceMs);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(toStorageError(request.error));
    };
  });
}

function open(name: string, { mayCreate, patienceMs = PATIENCE_MS }: DatabaseOptions): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(name, DATABASE_VERSION);
    } catch (error) {
      reject(new StorageError('unavailable', { cause: error }));
      return;
    }
    let isTooLate = false;
    let isMissing = false;
    // Not only from `blocked`: an open that waits behind another tab's deletion gets no such event.
    const timer = setTimeout(() => {
      isTooLate = true;
      reject(new StorageError('blocked', { detail: name }));
    }, patienceMs);
    request.onupgradeneeded = (event) => {
      isMissing = event.oldVersion === 0 && !mayCreate;
      if (isMissing || isTooLate) request.transaction?.abort();
      else request.result.createObjectStore(STORE_NAME);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (isTooLate) request.result.close();
      else resolve(request.result);
    };
    request.onerror = (event) => {
      clearTimeout(timer);
      // Firefox reports an error that nobody prevented to the console as uncaught.
      event.preventDefault();
      reject(isMissing ? new StorageError('missing', { detail: name }) : request.error);
    };
  });
}

function whenDone(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    // Listeners, not properties: idb-keyval sets the properties.
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('Aborted', 'AbortError')),
    );
  });
  // Someone may throw before anybody waits for it.
  done.catch(() => {});
  return done;
}
