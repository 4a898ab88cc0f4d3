import { TriggerCache } from '@solid-primitives/trigger';
import { createSignal } from 'solid-js';
import { applyChange, type Change } from '../domain/document/operations';
import type { RegisterName, Registers } from '../domain/document/registers';
import type { Id } from '../domain/values/field';

type Row<Name extends RegisterName> = Registers[Name];

/** The rows of one register, read reactively at the grain the reader asks for. */
export interface RegisterStore<Name extends RegisterName = RegisterName> {
  /** Ids in the order of the rows; changes only when a row comes, goes or moves. */
  ids(): readonly Id[];
  /** All rows in order; changes with every change of any row. */
  rows(): readonly Row<Name>[];
  /** One row; changes with that row only. */
  row(id: Id): Row<Name> | undefined;
  /** One row, without tracking. */
  peek(id: Id): Row<Name> | undefined;
  /** How many rows; changes only when a row comes or goes. */
  count(): number;
  /**
   * Tells of each change at once, before anything that tracks runs again, so that an index over the
   * rows is never behind them. Not for effects: those track.
   */
  onChange(listener: (before: Row<Name> | null, after: Row<Name> | null) => void): void;
}

/** A register that the document store may write to. Row objects are replaced, never changed. */
export interface WritableRegister<Name extends RegisterName = RegisterName> extends RegisterStore<Name> {
  apply(change: Change): void;
}

/** Registers whose rows have a place of their own among the others. */
const orderOf = (row: unknown): number => (row as { order?: number }).order ?? 0;

export function createRegister<Name extends RegisterName>(
  initial: readonly Row<Name>[],
): WritableRegister<Name> {
  const rowsById = new Map<Id, Row<Name>>();
  for (const row of initial) rowsById.set(row.id, row);
  const rowTriggers = new TriggerCache<Id>();
  const [shape, setShape] = createSignal(0);
  const [version, setVersion] = createSignal(0);
  let ids: readonly Id[] | null = null;
  let rows: readonly Row<Name>[] | null = null;
  const listeners: ((before: Row<Name> | null, after: Row<Name> | null) => void)[] = [];

  // Sorting is stable, so rows that share an order (or have none) stay as they came.
  const sortedIds = (): readonly Id[] => {
    ids ??= [...rowsById.values()].sort((a, b) => orderOf(a) - orderOf(b)).map((row) => row.id);
    return ids;
  };

  return {
    ids() {
      shape();
      return sortedIds();
    },
    rows() {
      version();
      rows ??= sortedIds().map((id) => rowsById.get(id) as Row<Name>);
      return rows;
    },
    row(id) {
      rowTriggers.track(id);
      return rowsById.get(id);
    },
    peek: (id) => rowsById.get(id),
    onChange: (listener) => void listeners.push(listener),
    count() {
      shape();
      return rowsById.size;
    },
    apply(change) {
      const before = rowsById.get(change.row) ?? null;
      const after = applyChange(before, change);
      if (after === before) return;
      if (after === null) rowsById.delete(change.row);
      else rowsById.set(change.row, after);
      rows = null;
      for (const listener of listeners) listener(before, after);
      const isReshaped = before === null || after === null || orderOf(before) !== orderOf(after);
      if (isReshaped) {
        // Appending is by far the most frequent way to grow, and must not sort again.
        const last = ids?.[ids.length - 1];
        const isAppended =
          before === null &&
          after !== null &&
          ids !== null &&
          (last === undefined || orderOf(rowsById.get(last)) <= orderOf(after));
        ids = isAppended && ids !== null ? [...ids, change.row] : null;
        setShape((n) => n + 1);
      }
      setVersion((n) => n + 1);
      rowTriggers.dirty(change.row);
    },
  };
}
