/**
 * The rows as they are shown: an array of keys in order. It is made anew when rows come or go and
 * when sorting, filters or folds change; an edit only asks whether its own row still belongs.
 */
import { createComputed, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { t } from '../../i18n/i18n';
import { makeRowSearch, type ReaderOf } from '../model/row-search';
import { foldGroups, makeFilterTest, type SortKeys, sortRows, sortWithinGroups } from '../model/rows';
import { makeSearchIndex, type SearchIndex } from '../model/search-index';
import { type GridSource, isNewRowKey, newRowKey, type RowKey, type RowKind } from '../types';
import type { GridColumns } from './create-columns';

/** Up to here a source without `onChange` is simply listened to cell by cell. */
export const MOST_TRACKED_ROWS = 2000;

/** With more rows changed than this the index of a search is made anew. */
const MOST_CHANGED = 1000;

export type GridRows = ReturnType<typeof createRows>;

/** What rows must pass to be shown. */
interface RowTest {
  readonly text: string;
  readonly passesFilters: ((row: RowKey) => boolean) | null;
  readonly isFound: ((row: RowKey) => boolean) | null;
}

const doesPass = ({ passesFilters, isFound }: RowTest, row: RowKey): boolean =>
  (passesFilters === null || passesFilters(row)) && (isFound === null || isFound(row));

/** Some rows in an order. */
interface Members {
  /** All rows, in the order that `rows` has. */
  readonly order: readonly RowKey[];
  readonly rows: readonly RowKey[];
  has(row: RowKey): boolean;
}

/** Most edits ask for none of the rows: a set of them is made when one is first asked for. */
function makeMembers(order: readonly RowKey[], rows: readonly RowKey[]): Members {
  let set: ReadonlySet<RowKey> | null = null;
  return {
    order,
    rows,
    has(row) {
      set ??= new Set(rows);
      return set.has(row);
    },
  };
}

/**
 * @param focusedRow row with the focus: it stays shown while one works in it, even when what was
 *   typed no longer passes a filter
 */
export function createRows(source: GridSource, columns: GridColumns, focusedRow: () => RowKey | null) {
  const [search, setSearchText] = createSignal('');
  const [folded, setFolded] = createSignal<ReadonlySet<RowKey>>(new Set<RowKey>());
  /** Rows begun here since sorting and filters last changed: they stay at the end until then. */
  const [fresh, setFresh] = createSignal<ReadonlySet<RowKey>>(new Set<RowKey>());
  const dirty = new Set<RowKey>();
  const [dirtyVersion, setDirtyVersion] = createSignal(0);
  const kindOf = (row: RowKey): RowKind => source.kind?.(row) ?? 'data';
  const peekerOf: ReaderOf = (column) => source.reader?.(column) ?? ((row) => source.peek(row, column));
  const readerOf: ReaderOf = (column) => (row) => source.value(row, column);

  const touch = (row: RowKey) => {
    if (index !== null) changed.add(row);
    if (members() === null) return;
    dirty.add(row);
    setDirtyVersion((n) => n + 1);
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
      const sort = (some: readonly RowKey[]) => sortRows(some, by, peekerOf, keys);
      const inOrder = source.kind ? sortWithinGroups(settled, kindOf, sort) : sort(settled);
      return late.size === 0 ? inOrder : [...inOrder, ...rows.filter((row) => late.has(row))];
    });
  });

  const isTracked = createMemo(() => !source.onChange && source.rows().length <= MOST_TRACKED_ROWS);
  /** Another object whenever values may be put into other words. */
  const wording = createMemo(() => {
    trackWords();
    return {};
  });
  /** Made for the first letter, and let go of with the last. */
  let index: { readonly of: SearchIndex; readonly words: object } | null = null;
  /** Rows that changed since the index was made. */
  const changed = new Set<RowKey>();
  const forgetIndex = () => {
    index = null;
    changed.clear();
  };
  const find = ({ text, isFound, passesFilters }: RowTest, order: readonly RowKey[]): readonly RowKey[] => {
    if (isFound === null) {
      forgetIndex();
      return passesFilters === null ? order : order.filter(passesFilters);
    }
    const words = untrack(wording);
    if (index?.of.order !== order || index.words !== words || changed.size > MOST_CHANGED) {
      forgetIndex();
      index = { of: makeSearchIndex(order, untrack(columns.all), peekerOf), words };
    }
    const rows = index.of.find(text, changed, isFound);
    return passesFilters === null ? rows : rows.filter(passesFilters);
  };
  const test = createMemo((): RowTest | null => {
    wording();
    const reader = isTracked() ? readerOf : peekerOf;
    const all = columns.all();
    const passesFilters = makeFilterTest(all, columns.filters(), reader);
    const text = search().trim();
    const isFound = makeRowSearch(all, text, reader);
    if (!passesFilters && !isFound) return null;
    return { text, passesFilters, isFound };
  });

  /** The rows that pass; null when all do. */
  let lastTest: RowTest | null = null;
  let lastFresh: ReadonlySet<RowKey> = new Set<RowKey>();
  const members = createMemo<Members | null>((before) => {
    const passes = test();
    const late = fresh();
    // A new search or filter is for all rows, and settles those begun here; only an edit leaves the
    // row one works in alone.
    const isEdit = passes === lastTest && late.size >= lastFresh.size;
    lastTest = passes;
    lastFresh = late;
    if (passes === null) {
      forgetIndex();
      return null;
    }
    source.rows();
    const kept = isTracked() ? focusedRow() : untrack(focusedRow);
    const order = untrack(sorted);
    const stays = (row: RowKey) => late.has(row) || (isEdit && row === kept && (before?.has(row) ?? false));
    const hasStaying = late.size > 0 || (isEdit && kept !== null);
    const rows =
      isTracked() || hasStaying
        ? order.filter((row) => doesPass(passes, row) || stays(row))
        : find(passes, order);
    return makeMembers(order, rows);
  }, null);
  const [patched, setPatched] = createSignal<Members | null>(null);
  createComputed(on(members, (now) => setPatched(now)));

  // Edited rows are asked again once the focus has left them.
  createComputed(
    on([dirtyVersion, focusedRow], ([, kept]) => {
      const now = patched();
      const passes = test();
      if (now === null || passes === null || dirty.size === 0) return;
      const moved = new Set<RowKey>();
      for (const row of [...dirty]) {
        if (row === kept) continue;
        dirty.delete(row);
        const belongs = fresh().has(row) || doesPass(passes, row);
        if (belongs !== now.has(row)) moved.add(row);
      }
      if (moved.size === 0) return;
      const order = sorted();
      setPatched(
        makeMembers(
          order,
          order.filter((row) => now.has(row) !== moved.has(row)),
        ),
      );
    }),
  );

  const shown = createMemo((): readonly RowKey[] => {
    const some = patched();
    const rows = sorted();
    if (!source.kind) {
      if (some === null) return rows;
      return some.order === rows ? some.rows : rows.filter(some.has);
    }
    const hidden = folded();
    return foldGroups(rows, kindOf, some?.has ?? null, (row) => hidden.has(row));
  });
  /** Rows of data among those shown. */
  const data = createMemo((): readonly RowKey[] =>
    source.kind ? shown().filter((row) => kindOf(row) === 'data') : shown(),
  );
  /** The source's rows, for a source that cannot tell quickly which they are. */
  let known: Members | null = null;
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
    /** Whether a row of data is among those shown, without going through them where that can be helped. */
    has(row: RowKey): boolean {
      const some = patched();
      if (some) return some.has(row);
      if (source.has) return source.has(row);
      if (known?.rows !== source.rows()) known = makeMembers(source.rows(), source.rows());
      return known.has(row);
    },
    peekerOf,
    /** Tells of rows written through the grid, where the source does not tell itself. */
    touch,
    addFresh: (rows: readonly RowKey[]) => setFresh((old) => new Set([...old, ...rows])),
  };
}
