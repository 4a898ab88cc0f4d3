/** The cells of a page's grid that hold what could not be stored, flagged until it is. */
import { createEffect, createRoot, onCleanup } from 'solid-js';
import type { Change, Command } from '../domain/document/operations';
import type { GridApi } from '../grid/types';
import { t } from '../i18n/i18n';
import '../i18n/da/trouble';
import type { DocumentStore } from '../store/document-store';

type ChangedCell = Parameters<GridApi['selectCells']>[0][number];

/** Columns by row; null among them: the whole row. */
type CellIndex = ReadonlyMap<string, ReadonlySet<string | null>>;

const watched = new WeakSet<GridApi>();

/** @param cellsOf the cells of this page's grid that show a change */
export function flagUnsaved(
  store: DocumentStore,
  grid: GridApi,
  cellsOf: (change: Change) => readonly ChangedCell[],
): void {
  if (watched.has(grid) || store.saveState().kind === 'saved') return;
  watched.add(grid);
  /** A command may have a hundred thousand changes, and waits as long as it takes: gone through once. */
  const indexes = new Map<Command, CellIndex>();
  createRoot((stop) => {
    onCleanup(() => {
      watched.delete(grid);
      void grid.flag(null, '');
    });
    createEffect(() => {
      // While it is tried again they still are not stored: no flag goes before that.
      if (store.saveState().kind === 'saved') {
        stop();
        return;
      }
      const waiting = store.unsaved().map((command) => {
        const index = indexes.get(command) ?? indexOf(command, cellsOf);
        indexes.set(command, index);
        return index;
      });
      void grid.flag(
        (row, column) =>
          waiting.some((cells) => {
            const columns = cells.get(row);
            return columns !== undefined && (columns.has(column) || columns.has(null));
          }),
        t().trouble.notStored,
      );
    });
  });
}

function indexOf(command: Command, cellsOf: (change: Change) => readonly ChangedCell[]): CellIndex {
  const index = new Map<string, Set<string | null>>();
  for (const change of command.changes)
    for (const { row, column } of cellsOf(change)) {
      const columns = index.get(row) ?? new Set();
      index.set(row, columns.add(column));
    }
  return index;
}
