/** What can be done with saved views: each is one undo step. */
import { untrack } from 'solid-js';
import { makeInsert, makeRemove, makeUpdate } from '../../domain/document/operations';
import { makeOrderChanges, moveItems, orderAfter } from '../../domain/document/order';
import type { SavedView } from '../../domain/document/registers';
import { hasCprShape } from '../../domain/openings/validators';
import type { Id } from '../../domain/values/field';
import { isSameName } from '../../domain/values/names';
import { someText } from '../../domain/values/plain';
import { rowPart } from '../../grid/model/layout';
import type { GridApi } from '../../grid/types';
import '../../i18n/da/views';
import { t } from '../../i18n/i18n';
import { makeId } from '../../store/ids';
import type { Services } from '../services';
import type { SavedViews } from './saved-views';

export interface ViewContext {
  readonly services: Services;
  readonly views: SavedViews;
  readonly grid: GridApi;
  /** Goes to a saved view. */
  show(id: Id): void;
}

export type ViewCommands = ReturnType<typeof makeViewCommands>;

export function makeViewCommands({ services, views, grid, show }: ViewContext) {
  const { store } = services;
  const texts = () => t().views;
  const all = () => untrack(() => store.registers.views.rows());
  const layoutNow = () => ({ ...untrack(grid.layout) });

  /** Why the grid as it stands may not be stored: its filters hold something that looks like a citizen. */
  const refuseLayout = (): string | null => (someText(layoutNow(), hasCprShape) ? texts().cprInFilter : null);

  return {
    refuseLayout,
    /** Why a view may not be called that, or null. */
    refuseName(name: string, view: SavedView | null): string | null {
      const { current, all: allRows, diagrams } = t().openings.views;
      const others = all().flatMap((other) => (other.id === view?.id ? [] : [other.name]));
      if (name === '') return texts().noName;
      if (hasCprShape(name)) return texts().cprInName;
      const isTaken = [current, allRows, diagrams, ...others].some((other) => isSameName(other, name));
      return isTaken ? texts().nameTaken(name) : null;
    },
    /** The grid as it stands as a view of its own, which is shown from then on. */
    saveNew(name: string) {
      const row: SavedView = {
        id: makeId(),
        order: orderAfter(all()),
        tool: 'openings',
        name,
        base: untrack(views.base),
        layout: layoutNow(),
      };
      store.dispatch(texts().undo.saved(name), [makeInsert('views', row)]);
      views.forgetChanges();
      show(row.id);
      services.announce(texts().saved(name));
    },
    saveChanges(view: SavedView) {
      const refused = refuseLayout();
      if (refused !== null) return services.notify({ text: refused, tone: 'bad', topic: 'view' });
      store.dispatch(texts().undo.changed(view.name), makeUpdate('views', view, { layout: layoutNow() }));
      views.forgetChanges();
      services.announce(texts().saved(view.name));
    },
    rename(view: SavedView, name: string) {
      store.dispatch(texts().undo.renamed(view.name, name), makeUpdate('views', view, { name }));
    },
    remove(view: SavedView) {
      store.dispatch(texts().undo.removed(view.name), [makeRemove('views', view)]);
    },
    canMove: (view: SavedView, step: -1 | 1): boolean => all().at(step === -1 ? 0 : -1)?.id !== view.id,
    move(view: SavedView, step: -1 | 1) {
      const moved = moveItems(all(), (other) => other.id === view.id, step);
      store.dispatch(texts().undo.moved(view.name), makeOrderChanges('views', moved));
    },
    showHidden() {
      const { hidden: _, ...rest } = layoutNow();
      grid.setLayout(rest);
    },
    resetColumns() {
      grid.setLayout(rowPart(layoutNow()));
      services.announce(texts().columnsReset);
    },
  };
}
