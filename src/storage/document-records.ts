/**
 * What a document's database holds, and how it is read inside a transaction:
 * - `['meta']`: `Meta`, sealed
 * - `['chunk', generation, register, chunk]`: an array of rows, sealed
 * - `['op', seq]`: a command, sealed; the changes of a large one in `['op', seq, part]` beside it
 *
 * The chunks follow the log: they hold every command up to the meta's `seq`, and those after it are
 * applied to what is read from them.
 */
import { promisifyRequest } from 'idb-keyval';
import { applyChange, type Change, type Command, type StoredCommand } from '../domain/document/operations';
import type { AnyRow, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { allChunks, type ChunkName, type chunkKey, chunksOf, META_KEY, type opKey, opsAfter } from './chunks';
import type { PlainRow, PlainRows } from './migrations';
import { type Sealed, seal, unseal } from './sealed';
import { StorageError } from './storage-error';

/** One whole writing of the document: chunks of another generation are never mixed in. */
export interface Generation {
  readonly generation: string;
  readonly schema: number;
  /** Rows per register, so that a chunk that is gone is missed. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Meta extends Generation {
  /** Place of the last command that the chunks hold, as they hold all before it. The log may be ahead. */
  readonly seq: number;
  /** Place of the oldest command that the log still has; absent: the first there was. */
  readonly logFrom?: number;
  /** The generation before a migration, kept until the document has been opened once more. */
  readonly previous?: Generation;
}

/** One transaction on the document that was loaded; refused when it is another by now. */
export type UseDocument = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, meta: Meta) => Promise<T>,
) => Promise<T>;

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
  /** Place of the last command in the log; `rows` hold it. */
  readonly seq: number;
  readonly damages: readonly Damage[];
}

export async function readMeta(store: IDBObjectStore): Promise<Meta | null> {
  return unseal<Meta>(META_KEY, await promisifyRequest(store.get(META_KEY)));
}

/** Place of the last command in the log; 0: there is none. */
export async function lastSeq(store: IDBObjectStore): Promise<number> {
  const op = await promisifyRequest(store.openKeyCursor(opsAfter(0), 'prev'));
  return op ? Number((op.key as IDBValidKey[])[1]) : 0;
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
  const [keys, first, lastOp] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)) as Promise<ReturnType<typeof chunkKey>[]>,
    promisifyRequest(store.openKeyCursor(opsAfter(0))),
    lastSeq(store),
  ]);
  const firstOp = first ? Number((first.key as IDBValidKey[])[1]) : 0;
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
  if (meta)
    for (const register of new Set([...Object.keys(meta.counts), ...Object.keys(rows)])) {
      const expected = meta.counts[register] ?? 0;
      const found = rows[register]?.length ?? 0;
      if (expected !== found) damages.push({ kind: 'count', register, expected, found });
    }
  // Where nobody knows what the chunks hold, all of the log is applied once more: it comes to the same.
  const found = await applyLog(store, rows, meta?.seq ?? firstOp - 1, lastOp);
  if (meta) {
    // Both ends, and what was to be applied: the rest is read, and checked, when someone asks for it.
    const expected = Math.max(meta.seq, lastOp);
    if (lastOp > 0 && firstOp !== logFrom(meta))
      damages.push({ kind: 'log', expected: logFrom(meta), found: firstOp });
    if (found !== expected) damages.push({ kind: 'log', expected, found });
  }
  return { meta, rows, seq: lastOp, damages };
}

/**
 * Applies the commands from `seq` on to the rows read from chunks that hold none of them.
 * @returns the place up to which the log is whole
 */
async function applyLog(
  store: IDBObjectStore,
  rows: Record<string, PlainRow[]>,
  seq: number,
  last: number,
): Promise<number> {
  if (last <= seq) return last;
  const { commands } = await readIntact(store, seq);
  const changes = commands.flatMap((command) => command.changes);
  for (const register of new Set(changes.map((change) => change.register))) {
    const byId = new Map(rows[register]?.map((row) => [row.id, row]));
    for (const change of changes) if (change.register === register) applyTo(byId, change);
    rows[register] = [...byId.values()];
  }
  return commands.at(-1)?.seq ?? seq;
}

/** A row of an older schema is as good as any here: its fields are told by the change. */
export function applyTo<Row extends { readonly id: Id }>(rows: Map<Id, Row>, change: Change): void {
  const after = applyChange((rows.get(change.row) ?? null) as AnyRow | null, change);
  if (after === null) rows.delete(change.row);
  else rows.set(change.row, after as unknown as Row);
}

/** A command as its record holds it: with its changes, or with the number of parts they are in. */
export type CommandRecord = Command & {
  readonly parts?: number;
  /** How many changes of which registers are in those parts. */
  readonly touches?: Readonly<Partial<Record<RegisterName, number>>>;
  /** How many of them remove a row. */
  readonly removed?: number;
};

/** A part is sealed before its place in the log is known, so it is bound to its command instead. */
export const partSeal = (command: Id, part: number) => ['part', command, part];

/** The commands after a place, in their order, up to the first that is missing or not as it was written. */
async function readIntact(
  store: IDBObjectStore,
  after: number,
): Promise<{ readonly commands: readonly StoredCommand[]; readonly damage: StorageError | null }> {
  const range = opsAfter(after);
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)) as Promise<ReturnType<typeof opKey>[]>,
    promisifyRequest(store.getAll(range)) as Promise<Sealed[]>,
  ]);
  const commands: StoredCommand[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] as ReturnType<typeof opKey>;
    const seq = Number(key[1]);
    const record = unseal<CommandRecord>(key, records[at]);
    const damage = new StorageError('damaged', { detail: String(key) });
    if (!record || seq !== after + commands.length + 1) return { commands, damage };
    const { parts = 0, touches: _, removed: __, ...command } = record;
    at += 1;
    const changes: Change[] = [...command.changes];
    // The parts of a command follow it.
    for (let part = 0; part < parts; part++, at++) {
      const some = unseal<Change[]>(partSeal(command.id, part), records[at]);
      if (!some) return { commands, damage };
      for (const change of some) changes.push(change);
    }
    commands.push({ ...command, changes, seq });
  }
  return { commands, damage: null };
}

/** @throws StorageError `damaged` when one of the commands after a place is missing or not as it was written */
export async function readCommands(store: IDBObjectStore, after: number): Promise<readonly StoredCommand[]> {
  const { commands, damage } = await readIntact(store, after);
  if (damage) throw damage;
  return commands;
}
