/**
 * Which view of the register is shown, and how the grid is laid out in it. The address says which:
 * nothing, `alle`, or the id of a saved view. The two that are always there share a layout of this
 * browser's own; a saved view has the one in the document, and what was changed since is kept apart
 * from it as long as the document is open.
 */
import { type Accessor, createEffect, createMemo, untrack } from 'solid-js';
import type { SavedView } from '../../domain/document/registers';
import type { Id } from '../../domain/values/field';
import { columnPart, readLayout } from '../../grid/model/layout';
import type { GridApi, GridLayout } from '../../grid/types';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import type { DocumentStore } from '../../store/document-store';

/** In the address: all rows. */
export const ALL_ROWS = 'alle';

export type OpeningsBase = SavedView['base'];

export interface SavedViews {
  /** The saved view that is shown, if it is one (reactive). */
  chosen: Accessor<SavedView | null>;
  /** Which rows the view begins with (reactive). */
  base: Accessor<OpeningsBase>;
  /** Whether the rows are others, or the columns otherwise, than the view says by itself (reactive). */
  isChanged(): boolean;
  /** Lays the grid out as the address says. Does nothing where it is so already. */
  settle(grid: GridApi): void;
  /** Forgets what was changed in the view since it was saved, or in the view that a new one was made of. */
  forgetChanges(): void;
  /** Lays the grid out as the view was saved. */
  showAsSaved(): void;
}

/**
 * @param address what stands for the view in the address (reactive)
 * @param onMissing the address names a view that is not there; the view, where it was there just now
 */
export function createSavedViews(
  store: DocumentStore,
  address: Accessor<string | undefined>,
  api: Accessor<GridApi | null>,
  onMissing: (last: SavedView | null) => void,
): SavedViews {
  const { views } = store.registers;
  const chosen = createMemo((): SavedView | null => {
    const id = address();
    const view = id === undefined || id === ALL_ROWS ? undefined : views.row(id);
    return view?.tool === 'openings' ? view : null;
  });
  const base = (): OpeningsBase => chosen()?.base ?? (address() === ALL_ROWS ? 'all' : 'current');
  const memoryOf = (id: Id | null) =>
    id === null ? makeLayoutMemory('openings', store) : makeLayoutMemory(`openings/${id}`, store, () => ({}));

  /** What the grid was last laid out for; `saved` is what the view said then. */
  let shown: { readonly view: SavedView | null; readonly saved: GridLayout } | null = null;

  function settle(grid: GridApi) {
    untrack(() => {
      const view = chosen();
      const last = shown;
      if (last && last.view === view) return;
      const saved = readLayout(view?.layout);
      shown = { view, saved };
      if (last && last.view?.id === view?.id) {
        // Undo, another tab, or what was saved here: the grid follows unless something else was changed in it.
        if (grid.isLaidOutAs(last.saved)) grid.setLayout(saved);
        return;
      }
      const next = memoryOf(view?.id ?? null).recall() ?? saved;
      if (!grid.isLaidOutAs(next)) grid.setLayout(next);
    });
  }

  createEffect(() => {
    const grid = api();
    const [id, view] = [address(), chosen()];
    if (!grid) return;
    const last = shown?.view;
    settle(grid);
    if (id !== undefined && id !== ALL_ROWS && !view) untrack(() => onMissing(last?.id === id ? last : null));
  });

  createEffect(() => {
    const grid = api();
    if (!grid) return;
    const layout = grid.layout();
    const isAsSaved = shown?.view ? grid.isLaidOutAs(shown.saved) : false;
    untrack(() => {
      if (shown) memoryOf(shown.view?.id ?? null).keep(isAsSaved ? null : layout);
    });
  });

  return {
    chosen,
    base,
    isChanged() {
      const grid = api();
      const view = chosen();
      if (!grid) return false;
      return view
        ? !grid.isLaidOutAs(readLayout(view.layout))
        : Object.keys(grid.filters()).length > 0 || grid.sorting().length > 0;
    },
    settle,
    forgetChanges() {
      const memory = memoryOf(untrack(chosen)?.id ?? null);
      memory.keep(untrack(chosen) ? null : columnPart(memory.recall() ?? {}));
    },
    showAsSaved() {
      if (shown) api()?.setLayout(shown.saved);
    },
  };
}
