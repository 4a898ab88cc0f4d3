/** A document that incoming rows are tried out on: the difference to what it was is the proposal. */
import { type Change, makeInsert, makeRemove, makeUpdate } from '../document/operations';
import { type DocumentRows, REGISTER_NAMES, type RegisterName, type Registers } from '../document/registers';
import type { Id } from '../values/field';

/** How the rows that came in stand to those that were there. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly equal: number;
  readonly removed: number;
}

export interface Draft {
  get<Name extends RegisterName>(register: Name, id: Id): Registers[Name] | undefined;
  /** All rows, in the order they came. */
  rows<Name extends RegisterName>(register: Name): Registers[Name][];
  count(register: RegisterName): number;
  /** Puts in or replaces a row; a row that is the same as before counts as equal. */
  put<Name extends RegisterName>(register: Name, row: Registers[Name]): void;
  remove(register: RegisterName, id: Id): void;
  changes(): Change[];
  /** Registers that nothing came in to are left out. */
  counts(): { [Name in RegisterName]?: MergeCounts };
}

export function makeDraft(document: DocumentRows): Draft {
  type AnyRegister = Registers[RegisterName];
  const original = new Map<RegisterName, Map<Id, AnyRegister>>();
  const current = new Map<RegisterName, Map<Id, AnyRegister>>();
  const touched = new Map<RegisterName, Set<Id>>();
  for (const name of REGISTER_NAMES) {
    const rows = new Map<Id, AnyRegister>(document[name].map((row) => [row.id, row]));
    original.set(name, rows);
    current.set(name, new Map(rows));
    touched.set(name, new Set());
  }
  const rowsOf = <Name extends RegisterName>(name: Name) => current.get(name) as Map<Id, Registers[Name]>;
  const touchedOf = (name: RegisterName) => touched.get(name) as Set<Id>;

  const changesOf = (name: RegisterName, id: Id): Change[] => {
    const before = original.get(name)?.get(id);
    const after = current.get(name)?.get(id);
    if (before === after) return [];
    if (!after) return before ? [makeRemove(name, before as never)] : [];
    return before ? makeUpdate(name, before as never, after as never) : [makeInsert(name, after as never)];
  };

  return {
    get: (register, id) => rowsOf(register).get(id),
    rows: (register) => [...rowsOf(register).values()],
    count: (register) => rowsOf(register).size,
    put(register, row) {
      rowsOf(register).set(row.id, row);
      touchedOf(register).add(row.id);
    },
    remove(register, id) {
      rowsOf(register).delete(id);
      touchedOf(register).add(id);
    },
    changes: () =>
      REGISTER_NAMES.flatMap((name) => [...touchedOf(name)].flatMap((id) => changesOf(name, id))),
    counts() {
      const counts: { [Name in RegisterName]?: MergeCounts } = {};
      for (const name of REGISTER_NAMES) {
        if (touchedOf(name).size === 0) continue;
        const count = { added: 0, changed: 0, equal: 0, removed: 0 };
        for (const id of touchedOf(name)) {
          const changes = changesOf(name, id);
          const whole = changes.find((change) => change.field === null);
          if (changes.length === 0) count.equal += 1;
          else if (!whole) count.changed += 1;
          else if (whole.after === null) count.removed += 1;
          else count.added += 1;
        }
        counts[name] = count;
      }
      return counts;
    },
  };
}

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
