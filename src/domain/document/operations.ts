/**
 * The only way a document changes: commands made of changes that say what stood before and
 * what stands after. Undo, storage, other tabs and merging all build on them.
 */
import { type Id, isSameValue } from '../values/field';
import type { AnyRow, RegisterName, Registers } from './registers';

/**
 * One change. With a field: that field of an existing row. With `field: null`: the whole row,
 * `before: null` being an insertion and `after: null` a removal.
 */
export interface Change {
  readonly register: RegisterName;
  readonly row: Id;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Changes that belong together: one undo step, one transaction. */
export interface Command {
  readonly id: Id;
  /** Which tab, by an id of its own. */
  readonly actor: string;
  /** Who, as they call themselves in that browser; absent: they have told no name. */
  readonly by?: string;
  /** When, in milliseconds since 1970, by the actor's clock. For showing, never for ordering. */
  readonly at: number;
  /** In the user's words: "Indsatte 40 celler". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** `id` of the command this one takes back or does again. */
  readonly revertOf?: Id;
}

/** A command with its place in the document's one order of events, given when it was stored. */
export interface StoredCommand extends Command {
  readonly seq: number;
}

export function makeInsert<Name extends RegisterName>(register: Name, row: Registers[Name]): Change {
  return { register, row: row.id, field: null, before: null, after: row };
}

export function makeRemove<Name extends RegisterName>(register: Name, row: Registers[Name]): Change {
  return { register, row: row.id, field: null, before: row, after: null };
}

/**
 * Changes that turn `before` into a row with `fields`. Fields that already hold the value are
 * left out; no change at all gives an empty list.
 */
export function makeUpdate<Name extends RegisterName>(
  register: Name,
  before: Registers[Name],
  fields: Partial<Registers[Name]>,
): Change[] {
  const changes: Change[] = [];
  for (const [field, after] of Object.entries(fields)) {
    const old = (before as unknown as Record<string, unknown>)[field];
    if (!isSameValue(old, after)) changes.push({ register, row: before.id, field, before: old, after });
  }
  return changes;
}

/**
 * The row after the change; null when the change removes it or there is nothing to change.
 * An insertion of a row that is there already (two tabs began the same week's figure, whose id is
 * fixed) fills it in: what either of them entered stays.
 */
export function applyChange<R extends AnyRow>(row: R | null, change: Change): R | null {
  if (change.field === null) {
    const after = change.after as R | null;
    if (row === null || after === null || change.before !== null) return after;
    return { ...row, ...Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null)) };
  }
  if (row === null) return null;
  return { ...row, [change.field]: change.after };
}
