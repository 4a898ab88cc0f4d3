/** What the status line tells: sums of the selection, how many cells do not fit, and why one does not. */
import { type Accessor, createComputed, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { EMPTY_SUMMARY, type SelectionSummary, summarise } from '../model/summary';
import type { CellValue, GridApi, GridSource, RowKey } from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import { MOST_TRACKED_ROWS } from './create-rows';
import type { GridSelection } from './create-selection';

/** Up to here the summary listens to every selected cell; larger selections are read once. */
const MOST_TRACKED_CELLS = 4000;
/** Rows examined in one go while the browser has nothing else to do. */
const ROWS_PER_TURN = 500;

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

  const problemCount = createMemo((): number => {
    const small = tracked();
    if (small !== null) return small;
    const counts = examined();
    const all = rows.isFiltered() ? new Set(rows.data()) : null;
    let count = 0;
    for (const [row, problems] of counts) if (all === null || all.has(row)) count += problems;
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
 * Rows with cells that do not fit, and how many. The rows of a large source are examined when the
 * browser is idle, and afterwards only those that change.
 */
function createExamination(
  source: GridSource,
  tracked: Accessor<number | null>,
  examine: (row: RowKey) => number,
): Accessor<ReadonlyMap<RowKey, number>> {
  const counts = new Map<RowKey, number>();
  const [result, setResult] = createSignal<ReadonlyMap<RowKey, number>>(counts, { equals: false });
  const put = (row: RowKey) => {
    const problems = examine(row);
    if (problems > 0) counts.set(row, problems);
    else counts.delete(row);
  };
  let turn: number | undefined;
  const schedule = (run: () => void) => {
    turn = window.setTimeout(run, 30);
  };
  onCleanup(() => window.clearTimeout(turn));

  const changed = new Set<RowKey>();
  let isFlushing = false;
  if (source.onChange)
    onCleanup(
      source.onChange((row) => {
        changed.add(row);
        if (isFlushing) return;
        isFlushing = true;
        // After the batch: a row's state may follow from others that change with it.
        queueMicrotask(() => {
          isFlushing = false;
          for (const each of changed) put(each);
          changed.clear();
          setResult(counts);
        });
      }),
    );

  createComputed(
    on(
      () => (tracked() === null ? source.rows() : null),
      (all, before) => {
        if (all === null) return;
        // With `onChange` rows that come are told of one by one; only those that went are left.
        if (before && source.onChange) {
          if (all.length < before.length) {
            const present = new Set(all);
            for (const row of counts.keys()) if (!present.has(row)) counts.delete(row);
            setResult(counts);
          }
          return;
        }
        window.clearTimeout(turn);
        counts.clear();
        let next = 0;
        const run = () => {
          const end = Math.min(all.length, next + ROWS_PER_TURN);
          for (; next < end; next += 1) put(all[next] as RowKey);
          setResult(counts);
          if (next < all.length) schedule(run);
        };
        schedule(run);
      },
    ),
  );
  return result;
}
