/** What the status line tells: sums of the selection, how many cells do not fit, and why one does not. */
import { type Accessor, createComputed, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { runWhenIdle } from '../../ui/idle';
import { EMPTY_SUMMARY, type SelectionSummary, summarise } from '../model/summary';
import type { CellValue, GridApi, GridSource, RowKey } from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import { MOST_TRACKED_ROWS } from './create-rows';
import type { GridSelection } from './create-selection';

/** Up to here the summary listens to every selected cell; larger selections are read once. */
const MOST_TRACKED_CELLS = 4000;
/** Rows examined before it is asked whether the browser still has nothing to do, and before it is told. */
const ROWS_PER_STEP = 10;
/** Changed rows up to here are examined at once. */
const MOST_AT_ONCE = 200;
const ROWS_PER_TELLING = 1000;

export function createFigures(
  source: GridSource,
  columns: GridColumns,
  rows: GridRows,
  selection: GridSelection,
) {
  const [version, setVersion] = createSignal(0);

  const problemsIn = (row: RowKey, read: (row: RowKey, column: string) => CellValue): number => {
    let count = 0;
    for (const column of columns.all()) {
      const state = source.state?.(row, column.id);
      const type = state?.type ?? column.type;
      if (state?.problem || type.problem(read(row, column.id)) !== null) count += 1;
    }
    return count;
  };

  const tracked = createMemo((): number | null => {
    if (source.onChange || rows.data().length > MOST_TRACKED_ROWS) return null;
    let count = 0;
    for (const row of rows.data()) count += problemsIn(row, (key, column) => source.value(key, column));
    return count;
  });

  const examined = createExamination(source, tracked, (row) =>
    untrack(() => problemsIn(row, (key, column) => source.peek(key, column))),
  );
  if (source.onChange) onCleanup(source.onChange(() => setVersion((n) => n + 1)));

  /** The rows shown, as a set made anew only when others are shown. */
  let known: { readonly rows: readonly RowKey[]; readonly keys: ReadonlySet<RowKey> } | null = null;
  const shownKeys = (): ReadonlySet<RowKey> => {
    const shown = rows.data();
    if (known?.rows !== shown) known = { rows: shown, keys: new Set(shown) };
    return known.keys;
  };
  const problemCount = createMemo((): number => {
    const small = tracked();
    if (small !== null) return small;
    const counts = examined();
    if (counts.size === 0) return 0;
    const keys = shownKeys();
    let count = 0;
    for (const [row, problems] of counts) if (keys.has(row)) count += problems;
    return count;
  });

  const summary = createMemo((): SelectionSummary => {
    const { top, bottom, left, right } = selection.range();
    if (bottom < 0 || rows.count() === 0) return EMPTY_SUMMARY;
    const chosen = columns.visible().slice(left, right + 1);
    const isTracked = (bottom - top + 1) * chosen.length <= MOST_TRACKED_CELLS;
    if (!isTracked) version();
    const values = function* (): Generator<CellValue> {
      for (let row = Math.max(0, top); row <= bottom; row += 1) {
        const key = rows.keyAt(row);
        if (key === null || rows.kindOf(key) === 'group') continue;
        for (const column of chosen)
          yield isTracked ? source.value(key, column.id) : source.peek(key, column.id);
      }
    };
    return summarise(values());
  });

  const focusedProblem = createMemo((): ReturnType<GridApi['focusedProblem']> => {
    const at = selection.focused();
    const column = at ? columns.column(at.column) : undefined;
    if (!at || !column || rows.kindOf(at.row) === 'group') return null;
    const state = source.state?.(at.row, at.column);
    const type = state?.type ?? column.type;
    const problem = state?.problem ?? type.problem(source.value(at.row, at.column));
    if (problem) return { text: problem, tone: 'bad' };
    return state?.warning ? { text: state.warning, tone: 'warning' } : null;
  });

  return { summary, problemCount, focusedProblem };
}

/**
 * Rows with cells that do not fit, and how many. The rows of a large source are examined while the
 * browser is idle, and afterwards only those that change.
 */
function createExamination(
  source: GridSource,
  tracked: Accessor<number | null>,
  examine: (row: RowKey) => number,
): Accessor<ReadonlyMap<RowKey, number>> {
  const counts = new Map<RowKey, number>();
  const [result, setResult] = createSignal<ReadonlyMap<RowKey, number>>(counts, { equals: false });
  /** Returns whether the count changed. */
  const put = (row: RowKey): boolean => {
    const problems = examine(row);
    if (problems === (counts.get(row) ?? 0)) return false;
    if (problems > 0) counts.set(row, problems);
    else counts.delete(row);
    return true;
  };
  let stop = () => {};
  onCleanup(() => stop());
  const examineAll = (all: readonly RowKey[]) => {
    stop();
    let next = 0;
    let isOther = false;
    stop = runWhenIdle(() => {
      const end = Math.min(all.length, next + ROWS_PER_STEP);
      for (; next < end; next += 1) if (put(all[next] as RowKey)) isOther = true;
      const hasMore = next < all.length;
      if (isOther && (!hasMore || next % ROWS_PER_TELLING === 0)) {
        isOther = false;
        setResult(counts);
      }
      return hasMore;
    });
  };

  const changed = new Set<RowKey>();
  let isFlushing = false;
  const flush = () => {
    isFlushing = false;
    if (changed.size > MOST_AT_ONCE) examineAll(untrack(source.rows));
    else if ([...changed].filter(put).length > 0) setResult(counts);
    changed.clear();
  };
  if (source.onChange)
    onCleanup(
      source.onChange((row) => {
        changed.add(row);
        if (isFlushing) return;
        isFlushing = true;
        // After the batch: a row's state may follow from others that change with it.
        queueMicrotask(flush);
      }),
    );

  createComputed(
    on(
      () => (tracked() === null ? source.rows() : null),
      (all, before) => {
        // With `onChange` single rows that come are told of; those that went are not shown.
        const isTold = all && before && source.onChange && all.length - before.length <= MOST_AT_ONCE;
        if (all && !isTold) examineAll(all);
      },
    ),
  );
  return result;
}
