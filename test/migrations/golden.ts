/**
 * One stored document of every released schema version, record by record as the browser held it:
 * `document-v1.json` and so on. A released one is never written again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { makeInsert, makeRemove } from '../../src/domain/document/operations';
import { type DocumentRows, REGISTER_NAMES } from '../../src/domain/document/registers';
import { makeSampleDocument } from '../../src/domain/document/sample';
import { documentName } from '../../src/storage/document-database';
import type { PlainRows } from '../../src/storage/migrations';
import {
  ID,
  loadRows,
  makeCommand,
  makeEdit,
  makeOpening,
  storeAndOpen,
  useFreshDatabases,
  whenDone,
  withRawStore,
} from '../unit/storage/fixtures';

export interface Golden {
  readonly version: number;
  readonly records: readonly (readonly [key: IDBValidKey[], value: unknown])[];
  /** What loading it must give with the app of that version. */
  readonly rows: PlainRows;
}

const fileOf = (version: number) => new URL(`document-v${version}.json`, import.meta.url);

export function readGolden(version: number): Golden | null {
  const file = fileOf(version);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : null;
}

/** Puts the golden document into a fresh browser. */
export async function installGolden(golden: Golden): Promise<void> {
  useFreshDatabases();
  await withRawStore(documentName(ID), (store) => {
    for (const [key, value] of golden.records) store.put(value, key);
  });
}

/** Writes what today's app stores. For a version that is not released yet. */
export async function writeGolden(version: number): Promise<void> {
  useFreshDatabases();
  const database = await storeAndOpen(makeSmallDocument());
  const row = makeOpening('tilføjet', 900, { date: { raw: 'i morgen måske' }, places: 2 });
  await database.commit(makeCommand([makeInsert('openings', row)]));
  await database.commit(makeCommand([makeEdit('tilføjet', 'note', null, 'Ring igen')]));
  await database.commit(makeCommand([makeRemove('openings', makeSmallDocument().openings[0] as never)]));
  const rows = await loadRows(database);
  database.close();
  const records = await withRawStore(documentName(ID), async (store) => {
    const keys = (await whenDone(store.getAllKeys())) as IDBValidKey[][];
    const values: unknown[] = await whenDone(store.getAll());
    return keys.map((key, index) => [key, values[index]]);
  });
  writeFileSync(fileOf(version), `${JSON.stringify({ version, rows, records }, null, 1)}\n`);
}

/** A few rows of every register of the sample. */
function makeSmallDocument(): DocumentRows {
  const sample = makeSampleDocument('2026-11-16');
  return Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, sample[name].slice(0, 8)]),
  ) as unknown as DocumentRows;
}
