/** One row of two copies, held against what both had: what changed on one side is taken, on both is asked about. */
import type { AnyRow, RegisterName } from '../document/registers';
import { isSameValue } from '../values/field';
import { conflictKey, type ImportChoices, type ImportItem, type ItemField } from './import-items';

type PlainRow = Readonly<Record<string, unknown>>;
const plain = (row: AnyRow): PlainRow => row as unknown as PlainRow;

export interface RowSides {
  readonly mine: AnyRow | undefined;
  readonly theirs: AnyRow | undefined;
  /** The row in each of the bases, undefined where a base lacks it; null: there is no base. */
  readonly bases: readonly (AnyRow | undefined)[] | null;
  /** Fields that the file tells nothing of. */
  readonly untold: ReadonlySet<string>;
}

export interface MergedRow {
  readonly outcome: 'mine' | 'put' | 'remove';
  /** The row to put; of a removal the one that would go. */
  readonly row: AnyRow;
  /** What is to be said of it; null: nothing more than that it is new, changed or equal. */
  readonly said: {
    readonly kind: Extract<ImportItem['kind'], 'conflict' | 'removed' | 'kept'>;
    readonly fields: readonly ItemField[];
  } | null;
}

/** Registers whose rows have ids made of what they are about: both sides may make the same one. */
const FIXED_IDS: ReadonlySet<RegisterName> = new Set(['entries', 'planGoals']);
/** Where a row stands among others is nobody's figure: when both moved it, it stays where it is. */
const PLACE = 'order';

/** Null: neither has the row, or both agree that it is gone. */
export function mergeRow(register: RegisterName, sides: RowSides, choices: ImportChoices): MergedRow | null {
  const { mine, theirs, bases, untold } = sides;
  if (!mine) return theirs ? bringIn(theirs, bases, untold) : null;
  if (!theirs) return letGo(mine, bases);
  return mergeFields(register, { ...sides, mine, theirs }, choices);
}

/** A row that only the file has. */
function bringIn(theirs: AnyRow, bases: RowSides['bases'], untold: ReadonlySet<string>): MergedRow | null {
  if (bases === null || bases.every((base) => !base)) return { outcome: 'put', row: theirs, said: null };
  const isMineAsBefore = bases.some((base) => !base);
  const isTheirsAsBefore = bases.some((base) => base && isSameRow(base, theirs, untold));
  if (isTheirsAsBefore && !isMineAsBefore) return null;
  const base = bases.find((one) => one !== undefined);
  const fields = differences(base, undefined, theirs, untold);
  return { outcome: 'put', row: theirs, said: { kind: 'kept', fields } };
}

/** A row that only the document has. */
function letGo(mine: AnyRow, bases: RowSides['bases']): MergedRow {
  const stays: MergedRow = { outcome: 'mine', row: mine, said: null };
  if (bases === null || bases.every((base) => !base)) return stays;
  const isMineAsBefore = bases.some((base) => base && isSameRow(base, mine, NONE));
  const isTheirsAsBefore = bases.some((base) => !base);
  if (isMineAsBefore && !isTheirsAsBefore)
    return { outcome: 'remove', row: mine, said: { kind: 'removed', fields: [] } };
  const base = bases.find((one) => one !== undefined);
  return { ...stays, said: { kind: 'kept', fields: differences(base, mine, undefined, NONE) } };
}

function mergeFields(
  register: RegisterName,
  { mine, theirs, bases, untold }: RowSides & { readonly mine: AnyRow; readonly theirs: AnyRow },
  choices: ImportChoices,
): MergedRow {
  const [m, t] = [plain(mine), plain(theirs)];
  const known = bases?.filter((base) => base !== undefined).map(plain) ?? [];
  const merged: Record<string, unknown> = {};
  const fields: ItemField[] = [];
  let hasConflict = false;
  for (const field of Object.keys(t)) {
    if (field === 'id' || untold.has(field) || isSameValue(m[field], t[field])) continue;
    const before = beforeOf(register, field, known, bases !== null);
    const side = before ? changedSide(before, m[field], t[field]) : fillingSide(m[field], t[field]);
    if (side === 'mine') continue;
    const isConflict = side === 'both';
    if (isConflict && field === PLACE) continue;
    hasConflict ||= isConflict;
    fields.push({
      field,
      ...(before?.length === 1 ? { base: before[0] } : {}),
      mine: m[field],
      theirs: t[field],
      ...(isConflict ? { isConflict } : {}),
    });
    if (!isConflict || choices.conflicts[conflictKey(register, mine.id, field)] === 'theirs')
      merged[field] = t[field];
  }
  return {
    outcome: 'put',
    row: Object.keys(merged).length > 0 ? ({ ...mine, ...merged } as AnyRow) : mine,
    said: hasConflict ? { kind: 'conflict', fields } : null,
  };
}

/** What a field held before, by each base; null when that is not known. */
function beforeOf(
  register: RegisterName,
  field: string,
  bases: readonly PlainRow[],
  isRelated: boolean,
): readonly unknown[] | null {
  if (bases.length > 0) return bases.map((base) => base[field]);
  return isRelated && FIXED_IDS.has(register) ? [null] : null;
}

/** Whose value is not what it was; the two are known to differ. */
function changedSide(before: readonly unknown[], mine: unknown, theirs: unknown): 'mine' | 'theirs' | 'both' {
  const isMineAsBefore = before.some((value) => isSameValue(value, mine));
  const isTheirsAsBefore = before.some((value) => isSameValue(value, theirs));
  if (isMineAsBefore === isTheirsAsBefore) return 'both';
  return isMineAsBefore ? 'theirs' : 'mine';
}

/** Of rows that never were the same: an empty cell tells nothing, on either side. */
function fillingSide(mine: unknown, theirs: unknown): 'mine' | 'theirs' | 'both' {
  if (isEmpty(theirs)) return 'mine';
  return isEmpty(mine) ? 'theirs' : 'both';
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

const NONE: ReadonlySet<string> = new Set();

function isSameRow(a: AnyRow, b: AnyRow, untold: ReadonlySet<string>): boolean {
  const other = plain(b);
  // A row that was only moved was not changed: moving one moves others.
  return Object.entries(a).every(
    ([field, value]) => field === PLACE || untold.has(field) || isSameValue(value, other[field]),
  );
}

/** What was changed before the row was found to be gone on the other side. */
function differences(
  base: AnyRow | undefined,
  mine: AnyRow | undefined,
  theirs: AnyRow | undefined,
  untold: ReadonlySet<string>,
): ItemField[] {
  const row = mine ?? theirs;
  if (!base || !row) return [];
  return Object.entries(base).flatMap(([field, value]) => {
    const now = plain(row)[field];
    if (field === PLACE || untold.has(field) || isSameValue(value, now)) return [];
    return [{ field, base: value, mine: mine && now, theirs: theirs && now }];
  });
}
