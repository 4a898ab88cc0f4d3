/**
 * What a document's database holds, and how it is read and written inside a transaction:
 * - `['meta']`: `Meta`, sealed
 * - `['chunk', generation, register, chunk]`: an array of rows, sealed
 * - `['op', seq]`: a command, sealed; the changes of a large one in `['op', seq, part]` beside it
 */
import { promisifyRequest } from 'idb-keyval';
import { applyChange, type Change, type Command, type StoredCommand } from '../domain/document/operations';
import type { AnyRow, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { findNotPlain } from '../domain/values/plain';
import {
  allChunks,
  type ChunkName,
  chunkKey,
  chunkOf,
  chunksOf,
  META_KEY,
  opKey,
  opPartKey,
  opsAfter,
} from './chunks';
import type { PlainRow, PlainRows } from './migrations';
import { type Sealed, seal, sealPlain, unseal } from './sealed';
import { StorageError } from './storage-error';

/** One whole writing of the document: chunks of another generation are never mixed in. */
export interface Generation {
  readonly generation: string;
  readonly schema: number;
  /** Rows per register, so that a chunk that is gone is missed. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Meta extends Generation {
  /** Place of the last command; the chunks hold everything up to it. */
  readonly seq: number;
  /** Place of the oldest command that the log still has; absent: the first there was. */
  readonly logFrom?: number;
  /** The generation before a migration, kept until the document has been opened once more. */
  readonly previous?: Generation;
}

export const logFrom = (meta: Meta): number => meta.logFrom ?? 1;

/** What is not as it was written. */
export type Damage =
  | { readonly kind: 'meta' }
  | { readonly kind: 'chunk'; readonly register: string; readonly chunk: ChunkName }
  | { readonly kind: 'count'; readonly register: string; readonly expected: number; readonly found: number }
  | { readonly kind: 'log'; readonly expected: number; readonly found: number };

/** Everything stored that is as it was written, and what is not. */
export interface Contents {
  readonly meta: Meta | null;
  readonly rows: PlainRows;
  readonly damages: readonly Damage[];
}

export async function readMeta(store: IDBObjectStore): Promise<Meta | null> {
  return unseal<Meta>(META_KEY, await promisifyRequest(store.get(META_KEY)));
}

export function putMeta(store: IDBObjectStore, meta: Meta): void {
  store.put(seal(META_KEY, meta), META_KEY);
}

/** A batch of them is read while the next is fetched. */
const CHUNKS_AT_A_TIME = 32;

export async function readContents(store: IDBObjectStore): Promise<Contents> {
  const damages: Damage[] = [];
  const meta = await readMeta(store);
  if (!meta) damages.push({ kind: 'meta' });
  const range = meta ? chunksOf(meta.generation) : allChunks();
  const [keys, ...ends] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)) as Promise<ReturnType<typeof chunkKey>[]>,
    promisifyRequest(store.openKeyCursor(opsAfter(0))),
    promisifyRequest(store.openKeyCursor(opsAfter(0), 'prev')),
  ]);
  const [firstOp = 0, lastOp = 0] = ends.map((op) => (op ? Number((op.key as IDBValidKey[])[1]) : 0));
  const rows: Record<string, PlainRow[]> = {};
  // Without meta: the generation that was written last among those there are is as good a guess as any.
  const generation = meta?.generation ?? keys.at(-1)?.[1];
  const take = (key: ReturnType<typeof chunkKey>, record: unknown) => {
    const [, ofGeneration, register = '', chunk = ''] = key;
    if (ofGeneration !== generation) return;
    const content = unseal<PlainRow[]>(key, record);
    if (content === null) damages.push({ kind: 'chunk', register: String(register), chunk });
    else {
      rows[register] ??= [];
      for (const row of content) rows[register].push(row);
    }
  };
  // All are asked for at once and taken in as they come: the browser fetches some while others are read.
  const batches = Array.from({ length: Math.ceil(keys.length / CHUNKS_AT_A_TIME) }, (_, index) => {
    const some = keys.slice(index * CHUNKS_AT_A_TIME, (index + 1) * CHUNKS_AT_A_TIME);
    const [first, last] = [some[0] as IDBValidKey[], some[some.length - 1] as IDBValidKey[]];
    return { some, records: promisifyRequest(store.getAll(IDBKeyRange.bound(first, last))) };
  });
  for (const { some, records } of batches) {
    const taken: readonly unknown[] = await records;
    some.forEach((key, index) => {
      take(key, taken[index]);
    });
  }
  if (meta) {
    for (const register of new Set([...Object.keys(meta.counts), ...Object.keys(rows)])) {
      const expected = meta.counts[register] ?? 0;
      const found = rows[register]?.length ?? 0;
      if (expected !== found) damages.push({ kind: 'count', register, expected, found });
    }
    // Both ends: what lies between them is read, and checked, when someone asks for it.
    if (lastOp !== meta.seq) damages.push({ kind: 'log', expected: meta.seq, found: lastOp });
    else if (lastOp > 0 && firstOp !== logFrom(meta))
      damages.push({ kind: 'log', expected: logFrom(meta), found: firstOp });
  }
  return { meta, rows, damages };
}

/** More changes than this are kept in parts: to seal them all in one go would hold up the page. */
const PART_SIZE = 1000;

/** So many are handed to the browser at once: all in one go would hold up the page. */
const PARTS_AT_A_TIME = 5;

/** A command as its record holds it: with its changes, or with the number of parts they are in. */
export type CommandRecord = Command & {
  readonly parts?: number;
  /** How many changes of which registers are in those parts. */
  readonly touches?: Readonly<Partial<Record<RegisterName, number>>>;
  /** How many of them remove a row. */
  readonly removed?: number;
};

/** Changes to the rows of one chunk. */
interface ChunkChanges {
  readonly register: RegisterName;
  readonly name: ChunkName;
  readonly changes: Change[];
}

/** A command made ready to be stored, before a transaction has begun. */
export interface PreparedCommand {
  readonly command: Command;
  readonly record: CommandRecord;
  readonly parts: readonly Sealed[];
  readonly chunks: readonly ChunkChanges[];
}

/** A part is sealed before its place in the log is known, so it is bound to its command instead. */
export const partSeal = (command: Id, part: number) => ['part', command, part];

/**
 * A command of few changes is ready at once, so that its transaction begins at once.
 * @param pause lets the page answer; called between the parts of a large command
 */
export function prepareCommand(
  command: Command,
  pause: () => Promise<void>,
): PreparedCommand | Promise<PreparedCommand> {
  return command.changes.length > PART_SIZE ? prepareParts(command, pause) : prepareWhole(command);
}

function prepareWhole(command: Command): PreparedCommand {
  const detail = findNotPlain(command);
  if (detail !== null) throw new StorageError('notPlain', { detail });
  const chunks = new Map<string, ChunkChanges>();
  sortIntoChunks(command.changes, chunks);
  return { command, record: command, parts: [], chunks: [...chunks.values()] };
}

async function prepareParts(command: Command, pause: () => Promise<void>): Promise<PreparedCommand> {
  const { changes, ...head } = command;
  const parts: Sealed[] = [];
  const chunks = new Map<string, ChunkChanges>();
  const touches: Partial<Record<RegisterName, number>> = {};
  let removed = 0;
  for (let from = 0; from < changes.length; from += PART_SIZE) {
    const some = changes.slice(from, from + PART_SIZE);
    sortIntoChunks(some, chunks);
    for (const { register, field, after } of some) {
      touches[register] = (touches[register] ?? 0) + 1;
      if (field === null && after === null) removed++;
    }
    parts.push(seal(partSeal(command.id, parts.length), some));
    await pause();
  }
  const record = { ...head, changes: [], parts: parts.length, touches, removed };
  return { command, record, parts, chunks: [...chunks.values()] };
}

function sortIntoChunks(changes: readonly Change[], chunks: Map<string, ChunkChanges>): void {
  for (const change of changes) {
    const { register } = change;
    const name = chunkOf(register, change.row);
    const chunk = chunks.get(`${register}/${name}`);
    if (chunk) chunk.changes.push(change);
    else chunks.set(`${register}/${name}`, { register, name, changes: [change] });
  }
}

/** Asks for the chunks that a command touches, in the order in which it names them. */
export function getChunks(
  store: IDBObjectStore,
  generation: string,
  { chunks }: PreparedCommand,
): readonly Promise<unknown>[] {
  return chunks.map(({ register, name }) => {
    const record: Promise<unknown> = promisifyRequest(store.get(chunkKey(generation, register, name)));
    // What fails before they are read aborts them, and tells of itself.
    record.catch(() => {});
    return record;
  });
}

/**
 * Appends the command to the log, rewrites the chunks it touches and nothing else, and puts the meta.
 * A field of a row that another tab removed has nowhere to go: the row stays gone, the log keeps it.
 *
 * @param records what `getChunks` asked for in the same transaction
 */
export async function putCommand(
  store: IDBObjectStore,
  meta: Meta,
  { command, record, parts, chunks }: PreparedCommand,
  records: readonly Promise<unknown>[],
): Promise<StoredCommand> {
  const seq = meta.seq + 1;
  const key = opKey(seq);
  // `add`, not `put`: a place that is taken means that the meta is behind the log.
  store.add(sealPlain(key, record), key);
  const counts: Record<string, number> = { ...meta.counts };
  // Each chunk as it comes in, so that the page can answer between them.
  const changing = Promise.all(
    chunks.map(async ({ register, name, changes }, index) => {
      const key = chunkKey(meta.generation, register, name);
      const grown = changeChunk(store, key, await records[index], changes);
      counts[register] = (counts[register] ?? 0) + grown;
    }),
  );
  // Found damaged before it is waited for, it is told of then.
  changing.catch(() => {});
  for (let from = 0; from < parts.length; from += PARTS_AT_A_TIME) {
    const added = parts
      .slice(from, from + PARTS_AT_A_TIME)
      .map((part, index) => store.add(part, opPartKey(seq, from + index)));
    await promisifyRequest(added[added.length - 1] as IDBRequest);
  }
  await changing;
  putMeta(store, { ...meta, seq, counts });
  return { ...command, seq };
}

/** Gives by how many rows the chunk grew. */
function changeChunk(
  store: IDBObjectStore,
  key: IDBValidKey[],
  record: unknown,
  changes: readonly Change[],
): number {
  const content = record === undefined ? [] : unseal<AnyRow[]>(key, record);
  if (content === null) throw new StorageError('damaged', { detail: String(key) });
  const rows = new Map<Id, AnyRow>(content.map((row) => [row.id, row]));
  for (const change of changes) {
    const after = applyChange(rows.get(change.row) ?? null, change);
    if (after === null) rows.delete(change.row);
    else rows.set(change.row, after);
  }
  if (rows.size === 0) store.delete(key);
  else store.put(sealPlain(key, [...rows.values()]), key);
  return rows.size - content.length;
}

/** @throws StorageError `damaged` when one of them is not as it was written */
export async function readCommands(store: IDBObjectStore, after: number): Promise<StoredCommand[]> {
  const range = opsAfter(after);
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)) as Promise<ReturnType<typeof opKey>[]>,
    promisifyRequest(store.getAll(range)) as Promise<Sealed[]>,
  ]);
  const commands: StoredCommand[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] as ReturnType<typeof opKey>;
    const { parts = 0, touches: _, removed: __, ...command } = unsealOr<CommandRecord>(key, records[at], key);
    at += 1;
    const changes: Change[] = [...command.changes];
    // The parts of a command follow it.
    for (let part = 0; part < parts; part++, at++)
      for (const change of unsealOr<Change[]>(partSeal(command.id, part), records[at], key))
        changes.push(change);
    commands.push({ ...command, changes, seq: Number(key[1]) });
  }
  return commands;
}

function unsealOr<T>(sealKey: IDBValidKey[], record: unknown, key: IDBValidKey[]): T {
  const value = unseal<T>(sealKey, record);
  if (value === null) throw new StorageError('damaged', { detail: String(key) });
  return value;
}
