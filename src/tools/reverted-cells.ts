/**
 * Undo and redo show what they changed: the grid goes back to how it stood when the step was made,
 * or else selects the cells and scrolls to them. What cannot be stored is flagged in the same cells.
 */
import { createEffect, onCleanup } from 'solid-js';
import type { Change } from '../domain/document/operations';
import type { GridApi, GridView } from '../grid/types';
import type { DocumentStore } from '../store/document-store';
import type { Services } from './services';

type RevertedCell = Parameters<GridApi['selectCells']>[0][number];

/** Steps whose view is kept; nobody goes back further and remembers where they stood. */
const MOST_VIEWS = 500;

/** How the grid stood before a step, by the step's command. Outlives the page: one may come back to it. */
const viewsOf = new WeakMap<DocumentStore, Map<string, GridView>>();

function keptViews(store: DocumentStore): Map<string, GridView> {
  const kept = viewsOf.get(store) ?? new Map<string, GridView>();
  viewsOf.set(store, kept);
  return kept;
}

function keep(views: Map<string, GridView>, id: string, view: GridView | undefined) {
  if (!view) return;
  views.set(id, view);
  for (const oldest of views.keys()) {
    if (views.size <= MOST_VIEWS) break;
    views.delete(oldest);
  }
}

/**
 * @param cellsOf the cells of this page's grid that show a change; none: it is shown elsewhere
 */
export function selectReverted(
  services: Services,
  api: () => GridApi | null | undefined,
  cellsOf: (change: Change) => readonly RevertedCell[],
): void {
  const views = keptViews(services.store);
  createEffect(() => {
    const grid = api();
    if (grid && services.store.saveState().kind === 'failed')
      void import('./unsaved-cells').then((it) => it.flagUnsaved(services.store, grid, cellsOf));
  });
  onCleanup(
    services.store.onStep(({ id, joins }) => {
      keep(views, id, (joins === null ? undefined : views.get(joins)) ?? api()?.view());
    }),
  );
  onCleanup(
    services.onReverted(({ changes, command }, isUndo) => {
      const view = views.get(command?.revertOf ?? '');
      if (command) keep(views, command.id, view);
      const cells = changes.flatMap(cellsOf);
      const grid = api();
      if (!grid || cells.length === 0) return false;
      if (isUndo && view && grid.showView(view, cells)) return true;
      // What comes again is shown where it was made, but selected as what it is.
      if (view) grid.scrollTo(view);
      return grid.selectCells(cells);
    }),
  );
}
