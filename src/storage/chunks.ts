/** Which chunk a row lies in. It follows from the row's id alone, so two tabs never disagree. */
import type { RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';

/** 100,000 openings make chunks of about 400 rows. */
const OPENING_BUCKETS = 256;

/** Chunk within a register: a week, a bucket, or `all`. */
export type ChunkName = string | number;

const bucketOf = (id: Id): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  // The low bits of a product know little of the high ones.
  return ((hash ^ (hash >>> 15)) >>> 0) % OPENING_BUCKETS;
};

/**
 * Changing this for a register that has rows needs a migration (an empty one will do: migrating
 * writes all chunks anew).
 */
export function chunkOf(register: RegisterName, id: Id): ChunkName {
  switch (register) {
    case 'openings':
      return bucketOf(id);
    case 'entries':
      // `2026-W47|indicator|employee`: a week is read and written together.
      return id.slice(0, id.indexOf('|'));
    default:
      // Lists of tens or a few hundred rows.
      return 'all';
  }
}

export const META_KEY = ['meta'];
/** Which days have commands: counted from the log, and kept only to save the counting. */
export const DAYS_KEY = ['days'];
export const opKey = (seq: number) => ['op', seq];
/** Some of the changes of a command that is too large for one record. */
export const opPartKey = (seq: number, part: number) => ['op', seq, part];
export const chunkKey = (generation: string, register: string, chunk: ChunkName) => [
  'chunk',
  generation,
  register,
  chunk,
];

/** An array sorts after every text and number, so it closes a range of keys that begin alike. */
const rangeOf = (...beginning: IDBValidKey[]) => IDBKeyRange.bound(beginning, [...beginning, []]);
/** Without the parts of the command at `seq` itself. */
export const opsAfter = (seq: number) => IDBKeyRange.bound(['op', seq, []], ['op', []], true);
/** From the command at `from` to the one before `before`, with their parts. */
export const opsBetween = (from: number, before: number) =>
  IDBKeyRange.bound(['op', from], ['op', before], false, true);
export const chunksOf = (generation: string) => rangeOf('chunk', generation);
export const allChunks = () => rangeOf('chunk');
