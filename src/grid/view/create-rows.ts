/**
 * The rows as they are shown: an array of keys in order. It is made anew when rows come or go and
 * when sorting, filters or folds change; an edit only asks whether its own row still belongs.
 */
import { createComputed, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { t } from '../../i18n/i18n';
import {
  foldGroups,
  makeRowTest,
  makeRowTexts,
  type ReadCell,
  type SortKeys,
  sortRows,
  sortWithinGroups,
} from '../model/rows';
import { type GridSource, isNewRowKey, newRowKey, type RowKey, type RowKind } from '../types';
import type { GridColumns } from './create-columns';

/** Up to here a source without `onChange` is simply listened to cell by cell. */
export const MOST_TRACKED_ROWS = 2000;

export type GridRows = ReturnType<typeof createRows>;

/**
 * @param focusedRow row with the focus: it stays shown while one works in it, even when what was
 *   typed no longer passes a filter
 */
export function createRows(source: GridSource, columns: GridColumns, focusedRow: () => RowKey | null) {
  const [search, setSearchText] = createSignal('');
  const [folded, setFolded] = createSignal<ReadonlySet<RowKey>>(new Set<RowKey>());
  /** Rows begun here since sorting and filters last changed: they stay at the end until then. */
  const [fresh, setFresh] = createSignal<ReadonlySet<RowKey>>(new Set<RowKey>());
  const rowTexts = new Map<RowKey, string>();
  const dirty = new Set<RowKey>();
  const [dirtyVersion, setDirtyVersion] = createSignal(0);
  const kindOf = (row: RowKey): RowKind => source.kind?.(row) ?? 'data';
  const peek: ReadCell = (row, column) => source.peek(row, column);
  const read: ReadCell = (row, column) => source.value(row, column);

  const touch = (row: RowKey) => {
    rowTexts.delete(row);
    if (members() !== null) {
      dirty.add(row);
      setDirtyVersion((n) => n + 1);
    }
  };
  const stop = source.onChange?.((row) => untrack(() => touch(row)));
  if (stop) onCleanup(stop);

  /** What puts values into words: search and sorting keep what they have made of a value. */
  const trackWords = () => {
    t();
    for (const { type } of columns.all()) type.choices?.();
  };
  const sortKeys = createMemo((): SortKeys => {
    trackWords();
    return new Map();
  });
  const sorted = createMemo((): readonly RowKey[] => {
    const rows = source.rows();
    const by = columns.sorting().flatMap(({ column: id, descending }) => {
      const column = columns.column(id);
      return column ? [{ column: id, type: column.type, descending }] : [];
    });
    const keys = sortKeys();
    for (const id of [...keys.keys()]) if (!by.some((each) => each.column === id)) keys.delete(id);
    if (by.length === 0) return rows;
    return untrack(() => {
      const late = fresh();
      const settled = late.size === 0 ? rows : rows.filter((row) => !late.has(row));
      const sort = (some: readonly RowKey[]) => sortRows(some, by, peek, keys);
      const inOrder = source.kind ? sortWithinGroups(settled, kindOf, sort) : sort(settled);
      return late.size === 0 ? inOrder : [...inOrder, ...rows.filter((row) => late.has(row))];
    });
  });

  const isTracked = createMemo(() => !source.onChange && source.rows().length <= MOST_TRACKED_ROWS);
  /** Rows' texts as the search has read them, kept until a row, the columns or a pick list changes. */
  const readText = createMemo(() => {
    trackWords();
    rowTexts.clear();
    const readRow = makeRowTexts(columns.all(), peek);
    return (row: RowKey): string => {
      let text = rowTexts.get(row);
      if (text === undefined) {
        text = readRow(row);
        rowTexts.set(row, text);
      }
      return text;
    };
  });
  const test = createMemo(() => {
    if (!isTracked()) return makeRowTest(columns.all(), columns.filters(), search(), peek, readText());
    trackWords();
    return makeRowTest(columns.all(), columns.filters(), search(), read);
  });

  /** The rows that pass; null when all do. */
  let lastTest: ReturnType<typeof test> = null;
  let lastFresh: ReadonlySet<RowKey> = new Set<RowKey>();
  const members = createMemo<ReadonlySet<RowKey> | null>((before) => {
    const passes = test();
    const late = fresh();
    // A new search or filter is for all rows, and settles those begun here; only an edit leaves the
    // row one works in alone.
    const isEdit = passes === lastTest && late.size >= lastFresh.size;
    lastTest = passes;
    lastFresh = late;
    if (passes === null) return null;
    const kept = isTracked() ? focusedRow() : untrack(focusedRow);
    const next = new Set<RowKey>();
    for (const row of source.rows()) {
      if (passes(row) || late.has(row) || (isEdit && row === kept && before?.has(row))) next.add(row);
    }
    return next;
  }, null);
  const [patched, setPatched] = createSignal<ReadonlySet<RowKey> | null>(null);
  createComputed(on(members, (set) => setPatched(() => set)));

  // Edited rows are asked again once the focus has left them.
  createComputed(
    on([dirtyVersion, focusedRow], ([, kept]) => {
      const set = patched();
      const passes = test();
      if (set === null || passes === null || dirty.size === 0) return;
      let next: Set<RowKey> | null = null;
      for (const row of [...dirty]) {
        if (row === kept) continue;
        dirty.delete(row);
        const belongs = fresh().has(row) || passes(row);
        if (belongs === set.has(row)) continue;
        next ??= new Set(set);
        if (belongs) next.add(row);
        else next.delete(row);
      }
      const changed = next;
      if (changed) setPatched(() => changed);
    }),
  );

  const shown = createMemo((): readonly RowKey[] => {
    const set = patched();
    const rows = sorted();
    if (!source.kind) return set === null ? rows : rows.filter((row) => set.has(row));
    const hidden = folded();
    return foldGroups(rows, kindOf, set === null ? null : (row) => set.has(row), (row) => hidden.has(row));
  });
  /** Rows of data among those shown. */
  const data = createMemo((): readonly RowKey[] =>
    source.kind ? shown().filter((row) => kindOf(row) === 'data') : shown(),
  );
  const waiting = () => (source.write && source.waitingRows?.()) || 0;

  const settle = () => {
    if (untrack(fresh).size > 0) setFresh(new Set<RowKey>());
  };
  createComputed(on([columns.sorting, columns.filters, search], settle, { defer: true }));

  return {
    shown,
    data,
    count: createMemo(() => shown().length + waiting()),
    waiting,
    kindOf,
    /** Key of the row at a place in the grid; null where there is none. */
    keyAt(index: number): RowKey | null {
      const rows = shown();
      if (index >= 0 && index < rows.length) return rows[index] ?? null;
      return index >= rows.length && index < rows.length + waiting() ? newRowKey(index - rows.length) : null;
    },
    indexOf(row: RowKey): number {
      if (isNewRowKey(row)) return waiting() > 0 ? shown().length : -1;
      return shown().indexOf(row);
    },
    isFolded: (row: RowKey) => folded().has(row),
    toggleFold: (row: RowKey) =>
      setFolded((old) => {
        const next = new Set(old);
        if (!next.delete(row)) next.add(row);
        return next;
      }),
    search,
    setSearch: (text: string) => setSearchText(text),
    isFiltered: () => test() !== null,
    /** Tells of rows written through the grid, where the source does not tell itself. */
    touch,
    addFresh: (rows: readonly RowKey[]) => setFresh((old) => new Set([...old, ...rows])),
  };
}
