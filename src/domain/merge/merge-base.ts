/** The app's own files: rows with ids against the document's, held against what both had. */
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
  type Settings,
  TIMELY_ID,
} from '../document/registers';
import type { Id } from '../values/field';
import { type Draft, makeDraft } from './draft';
import type { ImportItem, RowSource } from './import-items';
import type { Merge } from './incoming';
import { type BaseRows, findBases, learn, type OwnFile, type OwnLineage, type Seen } from './lineage';
import { mergeContacts, tellOf } from './merge-openings';
import { eachReference, NAMED_REGISTERS } from './references';
import { type FileRows, forgetKnownValues, takeKnownNames } from './same-names';
import { mergeRow } from './three-way';

const toDocument = (base: BaseRows): DocumentRows =>
  Object.fromEntries(REGISTER_NAMES.map((name) => [name, base[name] ?? []])) as unknown as DocumentRows;

/** A draft of a file's own rows, for laying its visible sheets over them. */
export const makeBaseDraft = (base: BaseRows): Draft => makeDraft(toDocument(base));

/** What the file's visible sheets make of its rows. */
export interface Overlay {
  readonly draft: Draft;
  /** Contacts whose visible line someone deleted. */
  readonly deleted: ReadonlySet<Id>;
  /** Where contacts stand in the file. */
  readonly sources: ReadonlyMap<Id, RowSource>;
}

/**
 * - `merge`: what each side changed since they were the same is put together.
 * - `adopt`: the document is new and becomes the file's.
 * - `restore`: the file is a backup, brought in to have things as they were; rows that came since stay.
 */
export type MergeMode = 'merge' | 'adopt' | 'restore';

export interface FileMerge {
  readonly file: OwnFile;
  readonly overlay: Overlay;
  readonly own: OwnLineage;
  readonly mode: MergeMode;
  /** How many new values were known before the file's visible sheets were read. */
  readonly newValuesBefore: number;
}

export interface MergedFile {
  /** What the document knows of others then. */
  readonly seen: Seen;
  /** Whether it is known what the two had when they last were the same. */
  readonly isRelated: boolean;
}

/** Brings the rows of an own file into the document. */
export function mergeBase(
  merge: Merge,
  { file, overlay, own, mode, newValuesBefore }: FileMerge,
): MergedFile {
  const theirs = rowsOf(overlay);
  if (mode === 'adopt') {
    adopt(merge.draft, theirs, file.rows);
    return { seen: learn(own, file, new Set(), true), isRelated: true };
  }
  const isForeign = (name: RegisterName) =>
    mode === 'merge' && basesOf(merge.draft, name, file, own) === null;
  const written = new Map(REGISTER_NAMES.map((name) => [name, idsOf(file.rows[name])]));
  const foreign = new Set(REGISTER_NAMES.filter(isForeign));
  const known = takeKnownNames(
    theirs,
    merge.draft,
    (name, id) => foreign.has(name) || !written.get(name)?.has(id),
  );
  forgetKnownValues(merge.newValues, newValuesBefore, known);
  if (mode === 'restore') {
    restore(merge.draft, theirs);
    return { seen: own.seen, isRelated: false };
  }
  return threeWay(merge, { file, overlay, own, theirs });
}

/** A register in which the document has nothing yet was never anything else. */
function basesOf(draft: Draft, name: RegisterName, file: OwnFile, own: OwnLineage) {
  return findBases(name, file, own) ?? (draft.count(name) === 0 ? [[]] : null);
}

const idsOf = (rows: readonly AnyRow[] | undefined): ReadonlySet<Id> => new Set(rows?.map((row) => row.id));

function rowsOf(overlay: Overlay): FileRows {
  return new Map(
    REGISTER_NAMES.map((name) => {
      const rows = new Map<Id, AnyRow>();
      for (const row of overlay.draft.rows(name))
        if (name !== 'openings' || !overlay.deleted.has(row.id)) rows.set(row.id, row);
      return [name, rows];
    }),
  );
}

function adopt(draft: Draft, theirs: FileRows, base: BaseRows) {
  for (const name of REGISTER_NAMES) {
    const rows = theirs.get(name);
    if (!rows || (!base[name] && rows.size === 0)) continue;
    for (const row of rows.values()) draft.put(name, row as never);
    if (base[name]) for (const { id } of draft.rows(name)) if (!rows.has(id)) draft.remove(name, id);
  }
}

function restore(draft: Draft, theirs: FileRows) {
  for (const name of REGISTER_NAMES) {
    for (const row of theirs.get(name)?.values() ?? []) {
      const current = draft.get(name, row.id);
      draft.put(name, (current ? { ...row, ...ownSettings(current) } : row) as never);
    }
  }
}

/** Settings that say which document this is, and are not another's to change. */
const OWN_SETTINGS: readonly (keyof Settings)[] = ['teamName', 'isSample'];

function ownSettings(row: AnyRow): Partial<Settings> {
  return 'teamName' in row ? { teamName: row.teamName, isSample: row.isSample } : {};
}

interface ThreeWay {
  readonly file: OwnFile;
  readonly overlay: Overlay;
  readonly own: OwnLineage;
  readonly theirs: FileRows;
}

interface Gone {
  readonly row: AnyRow;
  readonly item: ImportItem;
}

function threeWay(merge: Merge, { file, overlay, own, theirs }: ThreeWay): MergedFile {
  const { draft, choices } = merge;
  const related = new Set<RegisterName>();
  const gone = new Map<RegisterName, Gone[]>();
  for (const name of REGISTER_NAMES) {
    const rows = theirs.get(name) as Map<Id, AnyRow>;
    if (!file.rows[name] && rows.size === 0) continue;
    const bases =
      basesOf(draft, name, file, own)?.map((base) => new Map(base.map((row) => [row.id, row]))) ?? null;
    if (bases) related.add(name);
    const untold = new Set([
      ...(file.leftOut.fields[name] ?? []),
      ...(name === 'settings' ? OWN_SETTINGS : []),
    ]);
    const isWhole = file.rows[name] !== undefined && !file.leftOut.partial.includes(name);
    // Of contacts that two documents of different origin have, the ids say nothing.
    const byContent = bases === null && name === 'openings';
    const strangers: AnyRow[] = [];
    const visit = (id: Id, mine: AnyRow | undefined, row: AnyRow | undefined) => {
      if (byContent && !mine && row) {
        strangers.push(row);
        return;
      }
      const merged = mergeRow(
        name,
        { mine, theirs: row, bases: bases?.map((base) => base.get(id)) ?? null, untold },
        choices,
      );
      if (!merged) return;
      const item = merged.said && makeItem(name, id, overlay.sources.get(id) ?? null, merged.said);
      if (merged.outcome === 'remove') {
        if (item) gone.set(name, [...(gone.get(name) ?? []), { row: mine as AnyRow, item }]);
        return;
      }
      if (item) merge.items.push(item);
      if (merged.outcome === 'put') draft.put(name, merged.row as never);
    };
    const before = draft.rows(name);
    for (const [id, row] of rows) visit(id, draft.get(name, id), row);
    if (isWhole) for (const row of before) if (!rows.has(row.id)) visit(row.id, row, undefined);
    if (strangers.length > 0) {
      const shared = new Set([...rows.keys()]);
      mergeContacts(
        merge,
        strangers.map((row) => tellOf(row as never)),
        {
          isOwnFile: true,
          isFree: (row) => !shared.has(row.id),
        },
      );
    }
  }
  letGo(merge, gone, theirs);
  const isRelated = REGISTER_NAMES.some((name) => file.rows[name] && findBases(name, file, own) !== null);
  return { seen: learn(own, file, related, false), isRelated };
}

const makeItem = (
  register: RegisterName,
  row: Id,
  source: RowSource | null,
  said: Pick<ImportItem, 'kind' | 'fields'>,
): ImportItem => ({ key: `${register}/${row}`, ...said, register, row, source });

/**
 * Removes what was deleted in the file, unless the leader declines or something here still names
 * it; and brings back what was deleted here and is named by what came with the file.
 */
function letGo(merge: Merge, gone: ReadonlyMap<RegisterName, readonly Gone[]>, theirs: FileRows) {
  const { draft, items, choices } = merge;
  const remove = (name: RegisterName, { row, item }: Gone) => {
    items.push(item);
    if (choices.removals[item.key] ?? true) draft.remove(name, row.id);
  };
  for (const [name, rows] of gone)
    if (!NAMED_REGISTERS.includes(name)) for (const one of rows) remove(name, one);
  const used = new Map<RegisterName, Set<Id>>(NAMED_REGISTERS.map((name) => [name, new Set()]));
  used.get('frequencies')?.add(TIMELY_ID);
  const isOpen = [...gone.keys()].some((name) => NAMED_REGISTERS.includes(name));
  const missing = findMissing(draft, theirs);
  if (isOpen) {
    for (const name of REGISTER_NAMES)
      for (const row of draft.rows(name))
        eachReference(name, row, (register, id) => used.get(register)?.add(id));
    for (const [name, rows] of gone) {
      if (!NAMED_REGISTERS.includes(name)) continue;
      for (const one of rows) {
        if (used.get(name)?.has(one.row.id)) items.push({ ...one.item, kind: 'kept' });
        else remove(name, one);
      }
    }
  }
  for (const { name, row } of missing) {
    items.push(makeItem(name, row.id, null, { kind: 'kept', fields: [] }));
    draft.put(name, row as never);
  }
}

/** Rows of the file that the document deleted, and that something which came with the file names. */
function findMissing(
  draft: Draft,
  theirs: FileRows,
): { readonly name: RegisterName; readonly row: AnyRow }[] {
  const found = new Map<string, { name: RegisterName; row: AnyRow }>();
  const look = (register: RegisterName, id: Id) => {
    const key = `${register}/${id}`;
    const row = theirs.get(register)?.get(id);
    if (!row || found.has(key) || draft.get(register, id)) return;
    found.set(key, { name: register, row });
    eachReference(register, row, look);
  };
  for (const change of draft.changes()) {
    if (change.after === null) continue;
    // A name that stood there before, stood there with nothing behind it.
    const told = change.field === null ? change.after : { [change.field]: change.after };
    eachReference(change.register, told as AnyRow, look);
  }
  return [...found.values()];
}
