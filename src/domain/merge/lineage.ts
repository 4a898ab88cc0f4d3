/**
 * How two copies of a document are related: each knows the other's rows as it last brought them in,
 * and files carry that knowledge along. From it follows what both had when they last were the same.
 */
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
  SETTINGS_ID,
  type Settings,
} from '../document/registers';
import type { Id } from '../values/field';

/** Rows of a file, by register. A register that is left out is not in the file. */
export type BaseRows = { readonly [Name in RegisterName]?: DocumentRows[Name] };

/** One register of another document as it was last brought in. */
export interface SeenRegister {
  /** Number of the file it came with; a document numbers its files from 1. */
  readonly number: number;
  /** Number of the knowing document's last file that the other one then knew; 0: none. */
  readonly had: number;
  readonly rows: readonly AnyRow[];
}

export type SeenRegisters = { readonly [Name in RegisterName]?: SeenRegister };

/** What a document knows of others, by their ids. */
export type Seen = ReadonlyMap<Id, SeenRegisters>;

/** What of a document is not in a file that was made of it. */
export interface LeftOut {
  /** Registers of which some rows stayed at home: a row that is not there was not deleted. */
  readonly partial: readonly RegisterName[];
  /** Fields that are empty or invented in the file, by register. */
  readonly fields: Readonly<Partial<Record<RegisterName, readonly string[]>>>;
}

export const NOTHING_LEFT_OUT: LeftOut = { partial: [], fields: {} };

/** A file of the app's own, as far as merging is concerned. */
export interface OwnFile {
  readonly documentId: Id;
  /** Its number among the document's files; 0 when it does not tell. */
  readonly number: number;
  /** The rows as its document had them. */
  readonly rows: BaseRows;
  /** What its document knew of others. */
  readonly was: Seen;
  readonly leftOut: LeftOut;
}

/** The document that files are brought in to. */
export interface OwnLineage {
  /** Null: not known, so that no file is its own. */
  readonly documentId: Id | null;
  readonly seen: Seen;
}

/**
 * The rows that both the document and the file's held at some time, of which everything since is a
 * change. Two when each side has seen a state of the other that the other's had not seen (they
 * crossed in the mail). Null: the two are not known to be related.
 */
export function findBases(
  name: RegisterName,
  file: OwnFile,
  own: OwnLineage,
): readonly (readonly AnyRow[])[] | null {
  const now: readonly AnyRow[] = file.rows[name] ?? [];
  // A file of this very document: what stands in it, stood here.
  if (own.documentId !== null && file.documentId === own.documentId) return [now];
  const seen = own.seen.get(file.documentId)?.[name];
  const was = own.documentId === null ? undefined : file.was.get(own.documentId)?.[name];
  // Brought in before, or older than one that was: only what was typed into the file is new.
  if (seen && file.number <= seen.number) return [now];
  if (was && (!seen || was.had >= seen.number)) return [was.rows];
  if (seen && (!was || seen.had >= was.number)) return [seen.rows];
  if (seen && was) return [seen.rows, was.rows];
  return findCommon(name, file, own);
}

/** Two copies of a third document: what both know of it is what both began from. */
function findCommon(
  name: RegisterName,
  file: OwnFile,
  own: OwnLineage,
): readonly (readonly AnyRow[])[] | null {
  let found: { readonly gap: number; readonly rows: readonly AnyRow[] } | null = null;
  for (const [peer, registers] of file.was) {
    const theirs = registers[name];
    const mine = own.seen.get(peer)?.[name];
    if (!theirs || !mine) continue;
    const gap = Math.abs(theirs.number - mine.number);
    const older = theirs.number <= mine.number ? theirs : mine;
    if (!found || gap < found.gap) found = { gap, rows: older.rows };
  }
  return found && [found.rows];
}

/**
 * What the document knows once the file has been brought in.
 * @param related registers that had a base, or that the document had nothing in
 * @param isAdopted the document became the file's, and with it inherits what that one knew
 */
export function learn(
  own: OwnLineage,
  file: OwnFile,
  related: ReadonlySet<RegisterName>,
  isAdopted: boolean,
): Seen {
  if (file.number === 0 || file.documentId === '' || file.documentId === own.documentId) return own.seen;
  const seen = new Map(own.seen);
  const registers: { [Name in RegisterName]?: SeenRegister } = { ...seen.get(file.documentId) };
  const was = own.documentId === null ? undefined : file.was.get(own.documentId);
  for (const name of REGISTER_NAMES) {
    const rows = file.rows[name];
    const isWhole = !file.leftOut.partial.includes(name) && file.leftOut.fields[name] === undefined;
    if (!rows || !isWhole || !(isAdopted || related.has(name))) continue;
    if ((registers[name]?.number ?? 0) < file.number)
      registers[name] = { number: file.number, had: was?.[name]?.number ?? 0, rows };
  }
  if (Object.keys(registers).length > 0) seen.set(file.documentId, registers);
  if (isAdopted) {
    for (const [peer, known] of file.was) {
      if (peer === own.documentId || seen.has(peer)) continue;
      const entries = Object.entries(known).map(([name, one]) => [name, { ...one, had: 0 }]);
      seen.set(peer, Object.fromEntries(entries) as SeenRegisters);
    }
  }
  return seen;
}

/** Whether nobody has entered anything yet: only what a new document holds, whatever the team is called. */
export function isAsNew(rows: DocumentRows, fresh: DocumentRows): boolean {
  const nameless = (settings: readonly Settings[]) =>
    settings.map((row) => (row.id === SETTINGS_ID ? { ...row, teamName: '' } : row));
  const plain = (document: DocumentRows) =>
    REGISTER_NAMES.map((name) =>
      (name === 'settings' ? nameless(document.settings) : document[name])
        .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
        .sort(),
    );
  if (rows.openings.length > 0 || rows.entries.length > 0) return false;
  return JSON.stringify(plain(rows)) === JSON.stringify(plain(fresh));
}
