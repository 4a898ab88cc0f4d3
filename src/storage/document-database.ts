/**
 * A document as a database of its own. A command is stored by one strict transaction that puts it into the log; the
 * chunks it touches and the meta follow soon after, or at the next opening. A command of very many changes takes its
 * chunks along.
 */
import type { LogReader } from '../domain/document/log';
import type { Command, StoredCommand } from '../domain/document/operations';
import { type DocumentRows, REGISTER_NAMES } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { makeError, makeOk, type Result } from '../domain/values/result';
import { addToLog, changeChunks, type PreparedCommand, prepareCommand, putCommand } from './command-records';
import { type Database, deleteDatabase, makeDatabase } from './database';
import type { storeDocument as storing } from './document-making';
import { documentName } from './document-name';
import {
  type Damage,
  logFrom,
  type Meta,
  readCommands,
  readContents,
  readMeta,
  type UseDocument,
} from './document-records';
import type { Migration, PlainRows } from './migrations';
import { pause } from './pause';
import { SCHEMA } from './schema';
import { notedSeq, noteSeq } from './seq-note';
import { StorageError, toStorageError } from './storage-error';

export { documentName };

/** How long the chunks wait for more commands to follow: they are rewritten when the page has shown the last one. */
const FOLLOW_MS = 200;

export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly rows: DocumentRows; readonly seq: number }
  /** `rows` is what is intact. Nothing is written to the database from here on. */
  | { readonly kind: 'damaged'; readonly rows: DocumentRows; readonly damages: readonly Damage[] };

/** Its methods reject with a `StorageError`. */
export interface DocumentDatabase {
  readonly id: Id;
  /** Reads and checks everything. Must have succeeded before anything is written. */
  load(): Promise<LoadOutcome>;
  /** Stores the command and resolves when it is on the disk. A command that is stored already stays once. */
  commit(command: Command): Promise<StoredCommand>;
  /** Everyone's commands after `seq`, in order. Rejects with `behind` when some of them are no longer kept. */
  since(seq: number): Promise<readonly StoredCommand[]>;
  /** Everything that was done, read back a little at a time. */
  log(): Promise<LogReader>;
  readonly use: UseDocument;
  /** Calls back when the connection was taken away; `since` tells whether the document is still there. */
  onDisconnect(listener: () => void): () => void;
  /** Brings the chunks up to the log now; otherwise it is done a moment after a command. */
  follow(): Promise<void>;
  /** Calls back when the rows cannot follow the log. What was stored is in the log all the same. */
  onDamage(listener: (error: StorageError) => void): () => void;
  /** What is still on its way is stored first. */
  close(): void;
}

/**
 * Opens a document that is there, and brings it to the app's schema first.
 * The error is `missing`, `newer`, `blocked`, `unavailable` or `failed`; damage is found by `load`.
 */
export async function openDocument(
  id: Id,
  migrations?: readonly Migration[],
): Promise<Result<DocumentDatabase, StorageError>> {
  const database = makeDatabase(documentName(id), { mayCreate: false });
  try {
    const meta = await database.use('readonly', readMeta);
    const latest = migrations ? migrations.length + 1 : SCHEMA;
    if (meta && meta.schema > latest) throw new StorageError('newer');
    // Seldom, so it is loaded when it is needed.
    const isMigrated =
      meta !== null &&
      meta.schema < latest &&
      (await (await import('./document-migrating')).migrateDocument(database, migrations));
    return makeOk(makeDocumentDatabase(id, database, latest, migrations, isMigrated));
  } catch (error) {
    database.close();
    return makeError(toStorageError(error));
  }
}

/** Writes a new document whole, or not at all. */
export const storeDocument = async (...document: Parameters<typeof storing>): Promise<void> =>
  (await import('./document-making')).storeDocument(...document);

/** Deletes a document for good. `blocked`: another tab holds it; it goes when that tab closes. */
export const deleteDocument = (id: Id): Promise<void> => deleteDatabase(documentName(id));

function makeDocumentDatabase(
  id: Id,
  database: Database,
  latest: number,
  migrations: readonly Migration[] | undefined,
  isMigrated: boolean,
): DocumentDatabase {
  /** The generation that was loaded whole; null: nothing may be written. */
  let generation: string | null = null;
  /** Commands whose storing failed, which may yet have happened, with the last seq known before. */
  const unsure = new Map<Id, number>();
  /** Place of the last command in the log, as far as is known here. */
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the chunks could not follow. The next command takes them along, or tells why that cannot be. */
  let isBehind = false;
  const damageListeners = new Set<(error: StorageError) => void>();

  async function readOwnMeta(store: IDBObjectStore) {
    const meta = generation === null ? null : await readMeta(store);
    if (!meta) throw new StorageError('damaged');
    if (meta.generation !== generation) throw new StorageError(meta.schema > latest ? 'newer' : 'replaced');
    return meta;
  }

  /** Everyone's commands after `seq`: those that are no longer kept would be missed in silence. */
  async function readAfter(store: IDBObjectStore, meta: Meta, seq: number) {
    if (logFrom(meta) > seq + 1) throw new StorageError('behind');
    return readCommands(store, seq);
  }

  const use: UseDocument = (mode, work) =>
    database.use(mode, async (store) => work(store, await readOwnMeta(store)));

  async function follow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    try {
      await use('readwrite', async (store, meta) => {
        const waiting = await readCommands(store, meta.seq);
        const seq = waiting.at(-1)?.seq;
        if (seq) await changeChunks(store, meta, seq, waiting);
      });
      isBehind = false;
    } catch (error) {
      isBehind = true;
      const trouble = toStorageError(error);
      if (trouble.code === 'damaged') for (const listener of damageListeners) listener(trouble);
    }
  }

  /**
   * Into the log, and no more. Null when another tab has taken the place, or may have: what the chunks hold may be
   * gone from the log already, and its places look free.
   */
  async function storeInLog({ command, record }: PreparedCommand): Promise<StoredCommand | null> {
    const seq = last + 1;
    try {
      await database.use('readwrite', async (store) => {
        addToLog(store, seq, record);
        // Asked for at once, too: what does not belong here is taken back with the transaction.
        if ((await readOwnMeta(store)).seq >= seq) throw new StorageError('behind');
      });
    } catch (error) {
      const { code, cause } = toStorageError(error);
      if (code === 'behind' || (cause as Partial<Error> | undefined)?.name === 'ConstraintError') return null;
      throw error;
    }
    timer ??= setTimeout(() => void follow(), FOLLOW_MS);
    return { ...command, seq };
  }

  /** With all that its chunks wait for. */
  const storeWhole = (prepared: PreparedCommand, doubt: number | undefined): Promise<StoredCommand> =>
    use('readwrite', async (store, meta) => {
      if (doubt !== undefined) {
        const already = (await readAfter(store, meta, doubt)).find(({ id }) => id === prepared.command.id);
        if (already) return already;
      }
      const stored = await putCommand(store, meta, await readCommands(store, meta.seq), prepared);
      isBehind = false;
      return stored;
    });

  return {
    id,
    use,
    log: async () => (await import('./document-log')).makeLogReader(use),
    async load() {
      const { meta, rows, seq, damages } = await database.use('readonly', readContents);
      const from = meta?.schema ?? latest;
      const current = asDocument(
        from < latest ? (await import('./document-migrating')).migrateRows(rows, from, migrations) : rows,
      );
      // The browser may have lost the latest of what it called stored, and say nothing of it.
      const expected = notedSeq(id);
      const lost: readonly Damage[] = seq < expected ? [{ kind: 'log', expected, found: seq }] : [];
      if (!meta || damages.length + lost.length > 0) {
        generation = null;
        return { kind: 'damaged', rows: current, damages: [...damages, ...lost] };
      }
      generation = meta.generation;
      last = seq;
      if (meta.previous && !isMigrated) await (await import('./document-migrating')).forgetPrevious(use);
      return { kind: 'loaded', rows: current, seq };
    },
    async commit(command) {
      const doubt = unsure.get(command.id);
      const lastBefore = doubt ?? last;
      try {
        const preparing = prepareCommand(command, pause);
        const prepared = preparing instanceof Promise ? await preparing : preparing;
        const isShort = prepared.parts.length === 0 && doubt === undefined && !isBehind;
        const stored = (isShort ? await storeInLog(prepared) : null) ?? (await storeWhole(prepared, doubt));
        unsure.delete(command.id);
        last = Math.max(last, stored.seq);
        noteSeq(id, last);
        return stored;
      } catch (error) {
        unsure.set(command.id, lastBefore);
        throw error;
      }
    },
    async since(seq) {
      const commands = await use('readonly', (store, meta) => readAfter(store, meta, seq));
      last = Math.max(last, commands.at(-1)?.seq ?? 0);
      return commands;
    },
    follow,
    onDisconnect: database.onDisconnect,
    onDamage(listener) {
      damageListeners.add(listener);
      return () => damageListeners.delete(listener);
    },
    close() {
      if (timer !== undefined) void follow();
      database.close();
    },
  };
}

/** Registers that a damaged or older document lacks are empty. */
function asDocument(rows: PlainRows): DocumentRows {
  return Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, rows[name] ?? []]),
  ) as unknown as DocumentRows;
}
