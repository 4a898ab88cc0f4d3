/** Copies looked for where a document cannot be opened, and made a database again. */
import type { RegisterName } from '../../domain/document/registers';
import type { Id } from '../../domain/values/field';
import { deleteDatabase, makeDatabase } from '../database';
import { documentName } from '../document-name';
import { applyTo } from '../document-records';
import type { PlainRow } from '../migrations';
import type { Sealed } from '../sealed';
import { notedSeq, noteSeq } from '../seq-note';
import { StorageError, toStorageError } from '../storage-error';
import { listCopies } from './copy-files';
import { type Copy, type CopyRecord, changesOf, FILES_KEY, readCopy } from './read-copy';

export interface FoundCopy {
  readonly id: Id;
  readonly name: string;
  /** Rows of each register. */
  readonly counts: Readonly<Partial<Record<RegisterName, number>>>;
  /** When its last command was, in milliseconds since 1970; null: nothing was done in it. */
  readonly at: number | null;
  /** How many commands were noted as stored and are not in it. */
  readonly lacking: number;
}

/**
 * Files may have been written after the copy was: their numbers are passed over, so that none is given twice.
 * (`seen-rows.ts`)
 */
const SPARE_FILES = 100;

async function readNewest(
  id: Id,
  take: (records: readonly CopyRecord[]) => void,
  begin: () => void = () => {},
): Promise<Copy | null> {
  for (const { handle } of await listCopies(id)) {
    begin();
    const copy = await readCopy(await handle.getFile(), take);
    if (copy) return copy;
  }
  return null;
}

/**
 * The copies that are whole.
 * @param id null: of all documents
 */
export async function findCopies(id: Id | null): Promise<readonly FoundCopy[]> {
  const ids = new Set((await listCopies(id)).map((copy) => copy.id));
  const found = await Promise.all([...ids].map((one) => describe(one).catch(() => null)));
  return found.filter((copy) => copy !== null);
}

/** Reads all of it, so that what is said of it is what will be there. */
async function describe(id: Id): Promise<FoundCopy | null> {
  const registers = new Map<string, Map<Id, PlainRow>>();
  const rowsOf = (register: string) => {
    const known = registers.get(register) ?? new Map<Id, PlainRow>();
    registers.set(register, known);
    return known;
  };
  let seq = 0;
  const copy = await readNewest(
    id,
    (records) => {
      const [{ key, value }] = records as [CopyRecord];
      if (key[0] === 'meta') seq = (value as Copy['meta']).seq;
      else if (key[0] === 'chunk')
        for (const row of value as PlainRow[]) rowsOf(String(key[2])).set(row.id, row);
      else if (Number(key[1]) > seq)
        for (const change of changesOf(records)) applyTo(rowsOf(change.register), change);
    },
    () => registers.clear(),
  );
  if (!copy) return null;
  const [settings] = rowsOf('settings').values();
  return {
    id,
    name: String(settings?.teamName ?? ''),
    counts: Object.fromEntries([...registers].map(([name, rows]) => [name, rows.size])),
    at: copy.at,
    lacking: Math.max(0, notedSeq(id) - copy.seq),
  };
}

/**
 * Makes a document of the copy, whole or not at all.
 * @param into the document's own id, whose database is gone, or a new one
 */
export async function restoreCopy(id: Id, into: Id): Promise<void> {
  let records: (readonly [key: IDBValidKey, sealed: Sealed])[] = [];
  const copy = await readNewest(
    id,
    (some) => {
      for (const { key, sealed } of some) records.push([key, sealed]);
    },
    () => {
      records = [];
    },
  );
  if (!copy) throw new StorageError('damaged');
  const database = makeDatabase(documentName(into), { mayCreate: true });
  try {
    await database.use('readwrite', (store) => {
      // `add`: what is there, from another tab, say, is never written over.
      for (const [key, sealed] of records) store.add(sealed, key);
      if (into === id) store.add(copy.files + SPARE_FILES, FILES_KEY);
    });
  } catch (error) {
    const trouble = toStorageError(error);
    database.close();
    // Where something was there it stays; else the empty database must not be taken for a damaged one.
    if (trouble.code !== 'damaged') await deleteDatabase(documentName(into));
    throw trouble;
  }
  database.close();
  // What it lacks is gone, and has been told.
  noteSeq(into, copy.seq);
}

/** Takes back what could not be made into a document that can be opened. */
export async function takeBack(id: Id): Promise<void> {
  await deleteDatabase(documentName(id));
  noteSeq(id, null);
}
