/**
 * Sums of the columns that are added up, over the rows shown. They are counted once for a list of
 * rows; from then on an edit adds what it changed and reads no other row.
 */
import { createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { runWhenIdle } from '../../ui/idle';
import type { CellValue, ColumnId, GridSource, RowKey } from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';

export type GridTotals = ReturnType<typeof createTotals>;

interface Counted {
  readonly rows: readonly RowKey[];
  readonly sums: Map<ColumnId, number>;
  /** Whether the counting still goes on. */
  isOpen: boolean;
}

/** Rows up to here are added up at once; more of them after the rows themselves have been shown. */
const MOST_AT_ONCE = 10_000;
const ROWS_PER_STEP = 2000;

const numberIn = (value: CellValue): number => (typeof value === 'number' ? value : 0);

export function createTotals(source: GridSource, columns: GridColumns, rows: GridRows) {
  const summed = createMemo(() => columns.all().filter((column) => column.isSummed));
  const [version, setVersion] = createSignal(0);

  let counted: Counted | null = null;
  let stopCounting = () => {};
  onCleanup(() => stopCounting());
  const touch = () => setVersion((n) => n + 1);
  const forget = () => {
    counted = null;
    touch();
  };
  if (source.onChange)
    onCleanup(
      source.onChange((row, before) =>
        untrack(() => {
          if (counted === null || !rows.has(row)) return;
          // A row that is being counted may have been counted already, or not.
          if (before === undefined || counted.isOpen) return forget();
          const { sums } = counted;
          let isOther = false;
          for (const { id } of summed()) {
            const change = numberIn(source.peek(row, id)) - numberIn(before(id));
            if (change === 0) continue;
            sums.set(id, (sums.get(id) ?? 0) + change);
            isOther = true;
          }
          if (isOther) touch();
        }),
      ),
    );

  /** Adds up all rows at once, or as many as there is time for and the rest later. */
  const count = (shown: readonly RowKey[]): Counted => {
    const parts = summed().map(({ id }) => ({
      id,
      read: source.onChange ? rows.peekerOf(id) : (row: RowKey) => source.value(row, id),
      sum: 0,
    }));
    let next = 0;
    // Row by row: a source finds each row once for all its columns.
    const addTo = (end: number) => {
      for (; next < end; next += 1)
        for (const part of parts) part.sum += numberIn(part.read(shown[next] as RowKey));
    };
    const made: Counted = { rows: shown, sums: new Map(), isOpen: true };
    const finish = () => {
      for (const { id, sum } of parts) made.sums.set(id, sum);
      made.isOpen = false;
    };
    stopCounting();
    if (shown.length <= MOST_AT_ONCE) {
      addTo(shown.length);
      finish();
    } else
      stopCounting = runWhenIdle(() => {
        addTo(Math.min(shown.length, next + ROWS_PER_STEP));
        if (next < shown.length) return true;
        finish();
        touch();
        return false;
      });
    return made;
  };

  const sums = createMemo((): ReadonlyMap<ColumnId, number> => {
    version();
    const shown = rows.data();
    if (!source.onChange) return count(shown).sums;
    if (counted?.rows !== shown) counted = count(shown);
    // Another map each time, so that those who read a sum hear of it.
    return new Map(counted.sums);
  });

  return {
    /** Whether the grid has a total row (reactive). */
    isShown: () => summed().length > 0,
    /** A column's sum over the rows shown (reactive); null where it is not added up, or not yet. */
    sumOf: (column: ColumnId): number | null => sums().get(column) ?? null,
  };
}
