/** A document that incoming rows are tried out on: the difference to what it was is the proposal. */
import { type Change, makeInsert, makeRemove, makeUpdate } from '../document/operations';
import { type DocumentRows, REGISTER_NAMES, type RegisterName, type Registers } from '../document/registers';
import type { Id } from '../values/field';
import type { ImportItem, RowSource } from './import-items';

/** How the rows that came in stand to those that were there. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly equal: number;
  readonly removed: number;
}

export interface Draft {
  get<Name extends RegisterName>(register: Name, id: Id): Registers[Name] | undefined;
  /** The row as the document has it, whatever came in since. */
  before<Name extends RegisterName>(register: Name, id: Id): Registers[Name] | undefined;
  /** All rows, in the order they came. */
  rows<Name extends RegisterName>(register: Name): Registers[Name][];
  count(register: RegisterName): number;
  /**
   * Puts in or replaces a row; a row that is the same as before counts as equal.
   * @param source where in the files it stands; left out when that is not known
   */
  put<Name extends RegisterName>(register: Name, row: Registers[Name], source?: RowSource): void;
  remove(register: RegisterName, id: Id): void;
  /** Where the row stood in the files, as far as it was told. */
  sourceOf(register: RegisterName, id: Id): RowSource | null;
  changes(): Change[];
  /** Registers that nothing came in to are left out. */
  counts(): { [Name in RegisterName]?: MergeCounts };
  /** All of it in one go over the rows: what would change, how many, and what is to be said of each. */
  outcome(): DraftOutcome;
}

export interface DraftOutcome {
  readonly changes: Change[];
  readonly counts: { readonly [Name in RegisterName]?: MergeCounts };
  /** Rows that are new, changed, equal or removed, register by register. */
  readonly items: ImportItem[];
}

type AnyRegister = Registers[RegisterName];

/** One register: the rows as they were, and over them those that came in (null: removed). */
interface Layer {
  readonly original: ReadonlyMap<Id, AnyRegister>;
  readonly touched: Map<Id, AnyRegister | null>;
  readonly sources: Map<Id, RowSource>;
  count: number;
}

export function makeDraft(document: DocumentRows): Draft {
  const layers = new Map<RegisterName, Layer>();
  const layerOf = (name: RegisterName): Layer => {
    let layer = layers.get(name);
    if (!layer) {
      const original = new Map<Id, AnyRegister>();
      for (const row of document[name]) original.set(row.id, row);
      layer = { original, touched: new Map(), sources: new Map(), count: original.size };
      layers.set(name, layer);
    }
    return layer;
  };
  const current = ({ original, touched }: Layer, id: Id): AnyRegister | undefined => {
    const row = touched.get(id);
    return row === null ? undefined : (row ?? original.get(id));
  };

  const outcome = (): DraftOutcome => {
    const changes: Change[] = [];
    const items: ImportItem[] = [];
    const counts: { [Name in RegisterName]?: MergeCounts } = {};
    for (const register of REGISTER_NAMES) {
      const layer = layers.get(register);
      if (!layer || layer.touched.size === 0) continue;
      const count = { added: 0, changed: 0, equal: 0, removed: 0 };
      for (const [id, after] of layer.touched) {
        const before = layer.original.get(id);
        // Came and went again: it never was.
        if (!before && !after) continue;
        const own = before ? changesOf(register, before, after) : NO_CHANGES;
        const kind = !before ? 'added' : !after ? 'removed' : own.length > 0 ? 'changed' : 'equal';
        count[kind] += 1;
        if (!before && after) changes.push(makeInsert(register, after as never));
        else for (const change of own) changes.push(change);
        items.push({
          key: `${register}/${id}`,
          kind,
          register,
          row: id,
          source: layer.sources.get(id) ?? null,
          fields: kind === 'changed' ? own.map(toField) : NO_FIELDS,
        });
      }
      counts[register] = count;
    }
    return { changes, counts, items };
  };

  return {
    get: (register, id) => current(layerOf(register), id) as Registers[typeof register] | undefined,
    before: (register, id) => layerOf(register).original.get(id) as Registers[typeof register] | undefined,
    rows(register) {
      const { original, touched } = layerOf(register);
      const rows: AnyRegister[] = [];
      for (const [id, row] of original) {
        const now = touched.get(id);
        if (now !== null) rows.push(now ?? row);
      }
      for (const [id, row] of touched) if (row !== null && !original.has(id)) rows.push(row);
      return rows as Registers[typeof register][];
    },
    count: (register) => layerOf(register).count,
    put(register, row, source) {
      const layer = layerOf(register);
      if (current(layer, row.id) === undefined) layer.count += 1;
      layer.touched.set(row.id, row);
      if (source) layer.sources.set(row.id, source);
    },
    remove(register, id) {
      const layer = layerOf(register);
      if (current(layer, id) !== undefined) layer.count -= 1;
      layer.touched.set(id, null);
    },
    sourceOf: (register, id) => layerOf(register).sources.get(id) ?? null,
    changes: () => outcome().changes,
    counts: () => outcome().counts,
    outcome,
  };
}

function changesOf(name: RegisterName, before: AnyRegister, after: AnyRegister | null): readonly Change[] {
  if (before === after) return NO_CHANGES;
  return after ? makeUpdate(name, before as never, after as never) : [makeRemove(name, before as never)];
}

const NO_FIELDS: ImportItem['fields'] = [];
const NO_CHANGES: readonly Change[] = [];

const toField = ({ field, before, after }: Change): ImportItem['fields'][number] => ({
  field: field ?? '',
  mine: before,
  theirs: after,
});

/** A place between the rows of one kind: after the last for which `isBefore` holds, else at the end. */
export function orderAfter<Row extends { readonly order: number }>(
  rows: readonly Row[],
  isBefore: (row: Row) => boolean,
): number {
  const orders = rows.map((row) => row.order);
  const end = Math.max(0, ...orders) + 1;
  const last = rows
    .filter(isBefore)
    .reduce<number | null>((most, row) => Math.max(most ?? row.order, row.order), null);
  if (last === null) return end;
  const next = Math.min(...orders.filter((order) => order > last), Number.POSITIVE_INFINITY);
  return next === Number.POSITIVE_INFINITY ? end : (last + next) / 2;
}
