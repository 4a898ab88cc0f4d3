/**
 * Brings the copy of a document up to its database, which is only read. Only a worker can: it writes at once and
 * flushes, so that what is copied is on the disk.
 */
import { promisifyRequest } from 'idb-keyval';
import type { Id } from '../../domain/values/field';
import { chunksOf, META_KEY, opKey, opsAfter } from '../chunks';
import { makeDatabase } from '../database';
import { documentName } from '../document-name';
import { lastSeq, logFrom, type Meta, readMeta } from '../document-records';
import type { Sealed } from '../sealed';
import { StorageError, toStorageError } from '../storage-error';
import { listCopies, openCopy, openToWrite, removeCopy, withCopy } from './copy-files';
import { baseLine, type Copy, FILES_KEY, filesLine, headLine, lineOf, readCopy } from './read-copy';

/** Records fetched at once: a chunk of a large document has 145 kB. */
const RECORDS = 32;
/** Bytes of the log copied in one transaction: whoever stores something waits for it. */
const LOT = 1 << 18;
/** What came after the base may become as long as the base, or as this. */
const SMALL = 1 << 20;

export interface Copied {
  /** Place of the last command that the copy holds. */
  readonly seq: number;
  /** It holds commands that the database has lost. Nothing is written to it. */
  readonly isAhead: boolean;
}

export interface CopyWriter {
  /** Copies what is new. When it rejects, there is nothing to be done before the next opening. */
  pull(): Promise<Copied>;
}

type NumberedCopy = Copy & { readonly number: number };
/** Appends lines to a copy. */
type Put = (copy: Pick<Copy, 'size'>, lines: readonly string[]) => void;

export function createCopyWriter(id: Id): CopyWriter {
  const database = makeDatabase(documentName(id), { mayCreate: false });
  /** The copy as it was left; undefined: it has not been looked for, null: there is none. */
  let copy: NumberedCopy | null | undefined;

  const read = <T>(work: (store: IDBObjectStore, meta: Meta) => Promise<T>): Promise<T> =>
    database.use('readonly', async (store) => {
      const meta = await readMeta(store);
      if (!meta) throw new StorageError('damaged');
      return work(store, meta);
    });

  /** @returns false: the document has become another, and the copy can only be written anew */
  async function appendLog(to: Copy, put: Put): Promise<boolean> {
    let range = opsAfter(to.seq);
    for (;;) {
      const end = await read(async (store, meta): Promise<boolean | null> => {
        if (!isSame(to.meta, meta)) return false;
        for (const limit = to.size + LOT; to.size < limit; ) {
          const { keys, records, lines, rest } = await fetchSome(store, range);
          keys.forEach(([, seq, part], index) => {
            if (part !== undefined) return;
            if (seq !== to.seq + 1) throw new StorageError('damaged', { detail: String(keys[index]) });
            Object.assign(to, { seq, hash: records[index]?.hash });
          });
          put(to, lines);
          if (!rest) {
            const files = ((await promisifyRequest(store.get(FILES_KEY))) as number | undefined) ?? 0;
            if (files !== to.files) put(to, [filesLine(files)]);
            to.files = files;
            return true;
          }
          range = rest;
        }
        return null;
      });
      if (end !== null) return end;
    }
  }

  /** What is in the file beyond its size is torn, and goes. */
  async function withFile<T>(number: number, size: number, work: (put: Put) => Promise<T>): Promise<T> {
    const file = await openToWrite(await openCopy(id, number));
    try {
      file.truncate(size);
      const result = await work((to, lines) => {
        const bytes = new TextEncoder().encode(lines.join(''));
        const written = file.write(bytes, { at: to.size });
        if (written < bytes.length) throw new StorageError('quota');
        to.size += written;
      });
      file.flush();
      return result;
    } finally {
      file.close();
    }
  }

  async function writeAnew(number: number): Promise<NumberedCopy | null> {
    const isWhole = await withFile(number, 0, async (put) => {
      // One transaction, so that the rows belong together.
      const begun = await read((store, meta) => writeRows(store, meta, put));
      const isSame = await appendLog(begun, put);
      put(begun, [baseLine()]);
      return isSame;
    });
    if (!isWhole) return null;
    const files = await listCopies(id);
    const file = await files.find((one) => one.number === number)?.handle.getFile();
    const written = file ? await readCopy(file) : null;
    if (!written) throw new StorageError('damaged');
    // The one before goes when this one has been read back.
    for (const other of files) if (other.number !== number) await removeCopy(other);
    return { ...written, number };
  }

  async function pull(): Promise<Copied> {
    // Before anything is made: where the document is gone, this is `missing`.
    await read(async () => {});
    if (copy === undefined) copy = await findNewest(id);
    const known = copy;
    const fit = known ? await read((store, meta) => compare(known, store, meta)) : 'another';
    if (known && (fit === 'ahead' || fit === 'level')) return { seq: known.seq, isAhead: fit === 'ahead' };
    const next =
      known && fit === 'behind' && known.size - known.baseSize <= Math.max(known.baseSize, SMALL)
        ? await withFile(known.number, known.size, async (put) =>
            (await appendLog(known, put)) ? known : null,
          )
        : await writeAnew((known?.number ?? 0) + 1);
    if (!next) return pull();
    copy = next;
    return { seq: next.seq, isAhead: false };
  }

  return {
    pull: () =>
      withCopy(id, async () => {
        try {
          return await pull();
        } catch (error) {
          database.close();
          // The room there is belongs to the document. Otherwise what is whole stays, and what was begun goes.
          const isFull = toStorageError(error).code === 'quota';
          for (const one of await listCopies(id))
            if (isFull || (copy !== undefined && one.number > (copy?.number ?? 0))) await removeCopy(one);
          throw error;
        }
      }),
  };
}

/** The newest copy that is whole. Those that were begun and not ended go. */
async function findNewest(id: Id): Promise<NumberedCopy | null> {
  let newest: NumberedCopy | null = null;
  for (const one of await listCopies(id)) {
    const whole: Copy | null = newest ? null : await readCopy(await one.handle.getFile());
    if (whole) newest = { ...whole, number: one.number };
    else await removeCopy(one);
  }
  return newest;
}

/** Whether the log goes on where the copy ends. */
async function compare(copy: Copy, store: IDBObjectStore, meta: Meta) {
  const last = Math.max(meta.seq, await lastSeq(store));
  if (copy.seq > last) return 'ahead';
  const record = (await promisifyRequest(store.get(opKey(copy.seq)))) as Sealed | undefined;
  if (!isSame(copy.meta, meta) || copy.hash !== (record?.hash ?? '')) return 'another';
  return copy.seq < last ? 'behind' : 'level';
}

/** What the history has forgotten, the copy must not keep. */
const isSame = (a: Meta, b: Meta) => a.generation === b.generation && logFrom(a) === logFrom(b);

/** `rest`: where to go on; null: that was all. */
async function fetchSome(store: IDBObjectStore, range: IDBKeyRange) {
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(range, RECORDS)) as Promise<(string | number)[][]>,
    promisifyRequest(store.getAll(range, RECORDS)) as Promise<Sealed[]>,
  ]);
  const lines = keys.map((key, index) => lineOf(key, records[index] as Sealed));
  const rest = keys.length < RECORDS ? null : IDBKeyRange.bound(keys.at(-1), range.upper, true);
  return { keys, records, lines, rest };
}

async function writeRows(store: IDBObjectStore, meta: Meta, put: Put): Promise<Copy> {
  const copy = { meta, seq: logFrom(meta) - 1, hash: '', at: null, files: 0, size: 0, baseSize: 0 };
  put(copy, [headLine(), lineOf(META_KEY, (await promisifyRequest(store.get(META_KEY))) as Sealed)]);
  for (let range: IDBKeyRange | null = chunksOf(meta.generation); range; ) {
    const some = await fetchSome(store, range);
    put(copy, some.lines);
    range = some.rest;
  }
  return copy;
}
