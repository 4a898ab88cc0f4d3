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
   * rows is never behind them. Not for effects: those track. Returns what stops it.
   */
  onChange(listener: (before: Row<Name> | null, after: Row<Name> | null) => void): () => void;
}

/**
 * Where a register's rows are held: a Map, or what makes a row when it is first asked for. The keys
 * of one that is handed over come in the order of the rows.
 */
export type RowTable<Row> = Pick<Map<Id, Row>, 'get' | 'set' | 'delete' | 'size' | 'keys'>;

/** A register that the document store may write to. Row objects are replaced, never changed. */
export interface WritableRegister<Name extends RegisterName = RegisterName> extends RegisterStore<Name> {
  apply(changes: readonly Change[]): void;
}

/** From so many rows that come, go or move on, the order is made anew instead of kept. */
const MANY = 500;

const isList = <T>(rows: readonly T[] | RowTable<T>): rows is readonly T[] => Array.isArray(rows);

const orderOf = (row: unknown): number => (row as { order?: number }).order ?? 0;

/** By place, then by id: rows that share a place (or have none) stand alike in every tab. */
const compareRows = <R extends { readonly id: Id }>(a: R, b: R): number =>
  orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Rows whose places are whole numbers not much larger than their count, as most registers' are, go
 * straight where they belong; others are sorted.
 */
export function putInOrder<R extends { readonly id: Id }>(rows: readonly R[]): readonly R[] {
  const most = rows.length * 4;
  // Of its full length from the start: filled from any end, it would be made anew again and again.
  const byPlace = new Array<R | undefined>(rows.length + 1);
  for (const row of rows) {
    const place = orderOf(row);
    if (!Number.isInteger(place) || place < 0 || place > most || byPlace[place] !== undefined)
      return [...rows].sort(compareRows);
    byPlace[place] = row;
  }
  return byPlace.filter((row) => row !== undefined);
}

/** How many rows may come, go or move; it stops counting when they are many. */
function countMoves(changes: readonly Change[]): number {
  let count = 0;
  for (const { field } of changes) if ((field === null || field === 'order') && ++count >= MANY) break;
  return count;
}

/** @param initial the rows in any order, or a table that holds them */
export function createRegister<Name extends RegisterName>(
  initial: readonly Row<Name>[] | RowTable<Row<Name>>,
): WritableRegister<Name> {
  const rowsById: RowTable<Row<Name>> = isList(initial) ? new Map() : initial;
  /** Whether the table gives its rows in their order. */
  let isInOrder = !isList(initial);
  /** All rows, to hand out; made when asked for. */
  let rows: readonly Row<Name>[] | null = null;
  if (isList(initial)) {
    for (const row of initial) rowsById.set(row.id, row);
    // Now, while they are in a list: found one by one later they would take three times as long.
    if (rowsById.size === initial.length) rows = putInOrder(initial);
  }
  const rowTriggers = new TriggerCache<Id>();
  const [shape, setShape] = createSignal(0);
  const [version, setVersion] = createSignal(0);
  /** Sorted when first asked for, kept in order from then on. */
  let order: Id[] | null = null;
  /** Whether `order` was handed out: it is copied before it changes. */
  let isShared = false;
  const listeners = new Set<(before: Row<Name> | null, after: Row<Name> | null) => void>();

  const sortedIds = (): readonly Id[] => {
    order ??= isInOrder ? [...rowsById.keys()] : (rows ?? sortedRows()).map((row) => row.id);
    isShared = true;
    return order;
  };

  const sortedRows = (): readonly Row<Name>[] =>
    putInOrder(Array.from(rowsById.keys(), (id) => rowsById.get(id) as Row<Name>));
  /** The order, for changing it. */
  const ownOrder = (): Id[] | null => {
    if (isShared && order) order = [...order];
    isShared = false;
    return order;
  };

  const forgetOrder = () => {
    order = null;
    isShared = false;
    isInOrder = false;
  };

  /** Puts a row in, out, or at another place. Without an order there is none to keep: it is made when asked for. */
  const keepOrder = (before: Row<Name> | null, after: Row<Name> | null) => {
    if (order === null) isInOrder = false;
    const ids = ownOrder();
    if (ids && before !== null) ids.splice(placeOf(before, ids), 1);
    if (after !== null) rowsById.set(after.id, after);
    else if (before !== null) rowsById.delete(before.id);
    if (ids && after !== null) ids.splice(placeOf(after, ids), 0, after.id);
  };

  /** Index of the first id in `order` whose row does not come before `row`. */
  const placeOf = (row: Row<Name>, order: readonly Id[]): number => {
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = rowsById.get(order[middle] as Id) as Row<Name>;
      if (compareRows(other, row) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
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
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count() {
      shape();
      return rowsById.size;
    },
    apply(changes) {
      if (changes.length >= MANY && countMoves(changes) >= MANY) forgetOrder();
      let isReshaped = false;
      let isTouched = false;
      for (const change of changes) {
        const before = rowsById.get(change.row) ?? null;
        const after = applyChange(before, change);
        if (after === before) continue;
        isTouched = true;
        if (before === null || after === null || orderOf(before) !== orderOf(after)) {
          isReshaped = true;
          keepOrder(before, after);
        } else rowsById.set(after.id, after);
        for (const listener of listeners) listener(before, after);
        rowTriggers.dirty(change.row);
      }
      if (!isTouched) return;
      rows = null;
      if (isReshaped) setShape((n) => n + 1);
      setVersion((n) => n + 1);
    },
  };
}
