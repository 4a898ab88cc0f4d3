/** How the grid stands, kept and put back: what undo restores besides the cells. */
import { untrack } from 'solid-js';
import { isInRange, type Position, rangeOf, type Selection } from '../model/selection';
import type { CellAddress, GridApi, GridSource, GridView } from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';
import type { GridViewport } from './create-viewport';

/** @param scroller the grid's element, once it stands */
export function createViews(
  source: GridSource,
  columns: GridColumns,
  rows: GridRows,
  selection: GridSelection,
  viewport: GridViewport,
  rowHeight: () => number,
  scroller: () => HTMLElement | undefined,
): Pick<GridApi, 'view' | 'showView' | 'scrollTo'> {
  const addressOf = ({ row, column }: Position): CellAddress => ({
    row: rows.keyAt(row) ?? '',
    column: columns.visible()[column]?.id ?? '',
  });
  const positionOf = ({ row, column }: CellAddress): Position => ({
    row: rows.indexOf(row),
    column: columns.indexOf(column),
  });
  const isShown = (at: Position): boolean => at.row >= 0 && at.column >= 0;

  function scrollTo(view: GridView) {
    const element = scroller();
    if (!element || view.grid !== untrack(() => source.label())) return;
    element.scrollTop = view.scroll.top;
    element.scrollLeft = view.scroll.left;
    viewport.onScroll();
  }

  return {
    scrollTo,
    view: () =>
      untrack(() => {
        const { anchor, head, span } = selection.selection();
        const element = scroller();
        return {
          grid: source.label(),
          anchor: addressOf(anchor),
          head: addressOf(head),
          span: span ?? null,
          scroll: { left: element?.scrollLeft ?? 0, top: element?.scrollTop ?? 0 },
        };
      }),
    showView: (view, cells) =>
      untrack(() => {
        const anchor = positionOf(view.anchor);
        const head = positionOf(view.head);
        if (view.grid !== source.label() || !isShown(anchor) || !isShown(head)) return false;
        const next: Selection = { anchor, head, tabFrom: null, ...(view.span ? { span: view.span } : {}) };
        const range = rangeOf(next, {
          rowCount: rows.count() - rows.waiting(),
          columnCount: columns.visible().length,
        });
        const places = cells.map(({ row, column }) => ({
          row: rows.indexOf(row),
          column: column === null ? -1 : columns.indexOf(column),
        }));
        const found = places.filter((place) => place.row >= 0);
        // A fill goes back to the cells it began from: what it filled is in sight beside them.
        const first = view.scroll.top / rowHeight();
        const isSeen = found.some(
          (place) =>
            isInRange(range, place.column < 0 ? { ...place, column: range.left } : place) ||
            (place.row >= first && place.row < first + viewport.visibleRows() - 1),
        );
        if (found.length > 0 && !isSeen) return false;
        scrollTo(view);
        selection.set(next);
        viewport.reveal(anchor.row, anchor.column);
        return true;
      }),
  };
}
