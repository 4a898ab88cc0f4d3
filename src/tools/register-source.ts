/**
 * A register as a grid: employees, pick lists, indicators. One row of the register is one row of
 * the grid, and every cell that is typed is a change of that row's fields.
 */
import { createMemo, untrack } from 'solid-js';
import { type Change, makeInsert, makeUpdate } from '../domain/document/operations';
import { makeOrderChanges, moveInGroups, type OrderedName, orderAfter } from '../domain/document/order';
import type { Registers } from '../domain/document/registers';
import { type Id, isRaw, isSameValue } from '../domain/values/field';
import {
  type CellEdit,
  type CellState,
  type CellValue,
  type Column,
  type GridSource,
  isNewRowKey,
  type RefusedEdit,
  type RowAction,
} from '../grid/types';
import type { DocumentStore } from '../store/document-store';
import { makeId } from '../store/ids';

/** One column of a register and how it reads and writes a row. */
export interface RegisterField<Row> {
  readonly column: Column;
  read(row: Row): CellValue;
  /** The row's fields with this value in the cell, or a sentence that says why not. Absent: read-only. */
  write?(value: CellValue, row: Row): Partial<Row> | string;
  /** State of a cell beside its value (reactive). */
  state?(row: Row): CellState | undefined;
}

export interface RegisterSourceOptions<Name extends OrderedName> {
  readonly store: DocumentStore;
  readonly register: Name;
  /** Accessible name of the grid (reactive). */
  label(): string;
  readonly fields: readonly RegisterField<Registers[Name]>[];
  /** Rows of one group are shown together, groups in the order in which they first appear. */
  groupOf?(row: Registers[Name]): string;
  /** An empty row, before what was typed is put into it. */
  makeRow(id: Id, order: number): Registers[Name];
  /** Takes rows away, or does what keeps their history. */
  remove(rows: readonly Registers[Name][]): void;
  /** Why a text may not be stored at all. */
  refuse(text: string): string | null;
  readonly actions?: () => readonly RowAction[];
}

/** A grid source that can also move its rows. */
export interface RegisterSource extends GridSource {
  write: NonNullable<GridSource['write']>;
  removeRows(rows: readonly Id[]): void;
  /** Moves rows one step up (-1) or down (1) as one undo step. */
  moveRows(rows: readonly Id[], step: -1 | 1, label: string): void;
}

/** The items by key, keys in the order in which they first appear. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function createRegisterSource<Name extends OrderedName>(
  options: RegisterSourceOptions<Name>,
): RegisterSource {
  type Row = Registers[Name];
  const { store } = options;
  const register = store.registers[options.register];
  const fieldsById = new Map(options.fields.map((field) => [field.column.id, field]));
  const columns = options.fields.map((field) => field.column);
  const { groupOf } = options;
  const arranged = (): readonly Row[] => {
    const rows = register.rows();
    return groupOf ? [...groupBy(rows, groupOf).values()].flat() : rows;
  };
  // An edit of a cell makes new rows but moves none: the grid must not hear of it.
  const ids = groupOf
    ? createMemo(() => arranged().map((row) => row.id), undefined, { equals: isSameValue })
    : () => register.ids();
  const rowsOf = (keys: readonly Id[]): Row[] =>
    keys.map((id) => register.peek(id)).filter((row) => row !== undefined);

  /** Puts edits into a row one by one, so that each sees what those before it did. */
  function takeEdits(row: Row, edits: readonly CellEdit[], refused: RefusedEdit[]): Row {
    let current = row;
    for (const edit of edits) {
      const field = fieldsById.get(edit.column);
      if (!field?.write) continue;
      // Registers hold no text that does not fit: such a cell keeps what it had.
      const misfit = isRaw(edit.value) ? field.column.type.problem(edit.value) : null;
      const fields = misfit ?? field.write(edit.value, current);
      if (typeof fields === 'string') {
        const text = isRaw(edit.value) ? edit.value.raw : field.column.type.format(edit.value);
        refused.push({ row: edit.row, column: edit.column, text, reason: fields });
      } else current = { ...current, ...fields };
    }
    return current;
  }

  return {
    label: options.label,
    columns: () => columns,
    rows: ids,
    waitingRows: () => 1,
    value(id, column) {
      const row = register.row(id);
      return row ? (fieldsById.get(column)?.read(row) ?? null) : null;
    },
    peek(id, column) {
      const row = register.peek(id);
      return row ? untrack(() => fieldsById.get(column)?.read(row) ?? null) : null;
    },
    state(id, column) {
      const field = fieldsById.get(column);
      const row = register.row(id);
      if (!field) return undefined;
      const state = row ? field.state?.(row) : undefined;
      return field.write ? state : { ...state, isReadOnly: true };
    },
    refuse: (_column, text) => options.refuse(text),
    write(edits, label, how) {
      const refused: RefusedEdit[] = [];
      const changes: Change[] = [];
      const editsByRow = groupBy(edits, (edit) => edit.row);
      let order = orderAfter(untrack(() => register.rows()));
      // New rows come in the order of their keys, which is that of the edits.
      for (const [key, rowEdits] of editsByRow) {
        const before = register.peek(key);
        const refusedBefore = refused.length;
        if (before) {
          changes.push(...makeUpdate(options.register, before, takeEdits(before, rowEdits, refused)));
        } else if (isNewRowKey(key)) {
          const row = takeEdits(options.makeRow(makeId(), order), rowEdits, refused);
          if (refused.length - refusedBefore === rowEdits.length) continue;
          changes.push(makeInsert(options.register, row));
          order += 1;
        }
      }
      store.dispatch(label, changes, how);
      return { written: edits.length - refused.length, refused };
    },
    removeRows: (keys) => options.remove(rowsOf(keys)),
    moveRows(keys, step, label) {
      const chosen = new Set(keys);
      const rows = untrack(arranged);
      const moved = moveInGroups(rows, groupOf ?? (() => ''), (row) => chosen.has(row.id), step);
      store.dispatch(label, makeOrderChanges(options.register, moved));
    },
    ...(options.actions ? { rowActions: options.actions } : {}),
  };
}
