/**
 * How commands are written inside a transaction. The log comes first: a command is stored when it is in the log, and
 * the rows in the chunks follow.
 */
import { promisifyRequest } from 'idb-keyval';
import type { Change, Command, StoredCommand } from '../domain/document/operations';
import type { AnyRow, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { findNotPlain } from '../domain/values/plain';
import { type ChunkName, chunkKey, chunkOf, opKey, opPartKey } from './chunks';
import { applyTo, type CommandRecord, type Meta, partSeal, putMeta } from './document-records';
import { type Sealed, seal, sealPlain, unseal } from './sealed';
import { StorageError } from './storage-error';

/** More changes than this are kept in parts: to seal them all in one go would hold up the page. */
const PART_SIZE = 1000;

/** So many are handed to the browser at once: all in one go would hold up the page. */
const PARTS_AT_A_TIME = 5;

/** Changes to the rows of one chunk. */
interface ChunkChanges {
  readonly register: RegisterName;
  readonly name: ChunkName;
  readonly changes: Change[];
}

type Chunks = ReadonlyMap<string, ChunkChanges>;

/** A command made ready to be stored, before a transaction has begun. */
export interface PreparedCommand {
  readonly command: Command;
  readonly record: CommandRecord;
  readonly parts: readonly Sealed[];
  readonly chunks: Chunks;
}

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
  return { command, record: command, parts: [], chunks };
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
  return { command, record, parts, chunks };
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

/** Puts a command at a place of the log. One that is taken fails the transaction: `add`, not `put`. */
export function addToLog(store: IDBObjectStore, seq: number, record: CommandRecord): IDBRequest {
  const key = opKey(seq);
  return store.add(sealPlain(key, record), key);
}

/**
 * Appends a command to the log, and brings the chunks up to it.
 * @param waiting the commands after the meta's, in their order: the chunks do not hold them yet
 */
export async function putCommand(
  store: IDBObjectStore,
  meta: Meta,
  waiting: readonly StoredCommand[],
  { command, record, parts, chunks }: PreparedCommand,
): Promise<StoredCommand> {
  const seq = meta.seq + waiting.length + 1;
  addToLog(store, seq, record);
  const changing = changeChunks(store, meta, seq, waiting, chunks);
  // Found damaged before it is waited for, it is told of then.
  changing.catch(() => {});
  for (let from = 0; from < parts.length; from += PARTS_AT_A_TIME) {
    const added = parts
      .slice(from, from + PARTS_AT_A_TIME)
      .map((part, index) => store.add(part, opPartKey(seq, from + index)));
    await promisifyRequest(added[added.length - 1] as IDBRequest);
  }
  await changing;
  return { ...command, seq };
}

/**
 * Brings the chunks up to a place of the log: rewrites those that commands touch and nothing else, and puts the meta.
 * A field of a row that another tab removed has nowhere to go: the row stays gone, the log keeps it.
 *
 * @param last changes that come after those of the commands that wait
 */
export async function changeChunks(
  store: IDBObjectStore,
  meta: Meta,
  seq: number,
  waiting: readonly StoredCommand[],
  last: Chunks = new Map(),
): Promise<void> {
  const all = new Map<string, ChunkChanges>();
  for (const { changes } of waiting) sortIntoChunks(changes, all);
  for (const [place, chunk] of last) {
    const before = all.get(place)?.changes;
    all.set(place, before ? { ...chunk, changes: [...before, ...chunk.changes] } : chunk);
  }
  const counts: Record<string, number> = { ...meta.counts };
  // All are asked for at once and changed as they come in, so that the page can answer between them.
  await Promise.all(
    Array.from(all.values(), async ({ register, name, changes }) => {
      const key = chunkKey(meta.generation, register, name);
      const grown = changeChunk(store, key, await promisifyRequest(store.get(key)), changes);
      counts[register] = (counts[register] ?? 0) + grown;
    }),
  );
  putMeta(store, { ...meta, seq, counts });
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
  for (const change of changes) applyTo(rows, change);
  if (rows.size === 0) store.delete(key);
  else store.put(sealPlain(key, [...rows.values()]), key);
  return rows.size - content.length;
}
