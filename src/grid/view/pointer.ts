/** Mouse and touch: select, extend, edit, drag the fill handle and the edges of headings. */
import { fillTarget } from '../model/fill';
import { HEADING_ROW, type Position, selectCell, selectRange } from '../model/selection';
import type { ColumnId } from '../types';
import type { GridController } from './create-grid';
import type { Touch } from './touch';

/** CSS pixels of the fill handle in the corner of the selection. */
const HANDLE = 9;

/** Whether the pointer is on the fill handle, which the corner cell draws without an element. */
function isOnHandle(event: MouseEvent): boolean {
  const corner = event.target instanceof Element ? event.target.closest('[data-corner]') : null;
  if (!corner) return false;
  const box = corner.getBoundingClientRect();
  return box.right - event.clientX <= HANDLE && box.bottom - event.clientY <= HANDLE;
}

/** CSS pixels from the edge where dragging begins to scroll, and how far it scrolls at a time. */
const SCROLL_EDGE = 24;
const SCROLL_STEP = 28;

/** Loaded when the grid stands. */
export const columnDrag = () => import('./column-drag');

export function makePointerHandlers(grid: GridController) {
  const { selection, editing, writing, rows, columns } = grid;
  /** Whether the press that a click comes from has dragged a heading. */
  let wasDragged = false;

  /** The cell under a point or element; null outside the cells. */
  function positionOf(target: EventTarget | null): Position | null {
    if (!(target instanceof Element)) return null;
    const cell = target.closest<HTMLElement>('[aria-colindex]');
    const row = cell?.closest<HTMLElement>('[aria-rowindex]');
    if (!cell || !row || row.classList.contains('total-row')) return null;
    const column = Number(cell.getAttribute('aria-colindex')) - 1;
    if (cell.getAttribute('role') === 'columnheader')
      return cell.dataset.heading === undefined ? null : { row: HEADING_ROW, column };
    return { row: Number(row.getAttribute('aria-rowindex')) - 1 - grid.headRows(), column };
  }
  const at = (event: PointerEvent): Position | null => {
    const found = positionOf(document.elementFromPoint(event.clientX, event.clientY));
    return found && found.row >= 0 ? found : null;
  };

  function scrollAtEdges(event: PointerEvent) {
    const element = grid.element();
    if (!element) return;
    const box = element.getBoundingClientRect();
    const headHeight = grid.headRows() * grid.options.rowHeight();
    if (event.clientY > box.bottom - SCROLL_EDGE) element.scrollTop += SCROLL_STEP;
    else if (event.clientY < box.top + headHeight) element.scrollTop -= SCROLL_STEP;
    if (event.clientX > box.right - SCROLL_EDGE) element.scrollLeft += SCROLL_STEP;
    else if (event.clientX < box.left + SCROLL_EDGE) element.scrollLeft -= SCROLL_STEP;
  }

  /** Follows the pointer until the button is let go. */
  function follow(onMove: (event: PointerEvent) => void, onEnd?: (event: PointerEvent) => void) {
    const end = (event: PointerEvent) => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      onEnd?.(event);
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  }

  /** Follows the pointer over the cells, and scrolls where it comes to the grid's edges. */
  function drag(onMove: (event: PointerEvent) => void, onEnd?: (event: PointerEvent) => void) {
    follow((event) => {
      scrollAtEdges(event);
      onMove(event);
    }, onEnd);
  }

  /** Drags the edge of a heading. */
  function resize(event: PointerEvent, column: ColumnId) {
    if (event.button !== 0) return;
    event.preventDefault();
    const width = columns.widthOf(column);
    follow((move) => columns.setWidth(column, width + move.clientX - event.clientX));
  }

  function select(position: Position, isExtending: boolean) {
    selection.set(
      isExtending && selection.selection().anchor.row !== HEADING_ROW
        ? selectRange(selection.selection().anchor, position)
        : selectCell(position),
    );
  }

  /** What fingers do, loaded when one first touches the grid. */
  let touch: Touch | undefined;
  const loadTouch = async () => {
    const { makeTouch } = await import('./touch');
    touch ??= makeTouch(grid, positionOf);
  };
  if (window.matchMedia('(pointer: coarse)').matches) void loadTouch();
  /** Whether a finger was lifted from a cell: that selects it, whatever else it does. */
  function tap(position: Position, event: MouseEvent): boolean {
    if (touch) return touch.tap(position, event.timeStamp);
    if (!editing.commit()) return false;
    select(position, false);
    grid.focus();
    return true;
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (!(event.target instanceof Element) || event.target.closest('.cell-editor')) return;
      const edge = event.target.closest<HTMLElement>('[data-resize]')?.dataset.resize;
      if (edge !== undefined) return resize(event, edge);
      wasDragged = false;
      if (event.target.closest('.heading-menu')) return;
      grid.setTouched(event.pointerType === 'touch');
      if (event.pointerType === 'touch') return touch ? touch.begin(event) : void loadTouch();
      if (isOnHandle(event)) return startFill(event);
      const position = positionOf(event.target);
      if (!position) return;
      if (!editing.commit()) return event.preventDefault();
      if (event.button === 2) {
        // A right press within the selection keeps it; elsewhere it selects the cell.
        const { top, bottom, left, right } = selection.range();
        const isInside =
          position.row >= top &&
          position.row <= bottom &&
          position.column >= left &&
          position.column <= right;
        if (!isInside) select(position, false);
        return;
      }
      if (event.button !== 0) return;
      select(position, event.shiftKey && position.row !== HEADING_ROW);
      // The browser would otherwise move the focus itself, and mark text while dragging.
      event.preventDefault();
      grid.focus();
      if (position.row === HEADING_ROW)
        return void watchHeading(event, columns.visible()[position.column]?.id);
      drag((move) => {
        const over = at(move);
        if (over) selection.set(selectRange(selection.selection().anchor, over));
      });
    },

    onClick(event: MouseEvent) {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest('.heading-menu, [data-resize], .cell-editor')) return;
      const position = positionOf(event.target);
      if (!position) return;
      if (grid.isTouched() && !tap(position, event)) return;
      if (position.row === HEADING_ROW) {
        if (wasDragged) return;
        const column = columns.visible()[position.column];
        if (column?.isSortable) columns.toggleSorting(column.id, event.shiftKey);
        return;
      }
      const row = rows.keyAt(position.row);
      if (row !== null && rows.kindOf(row) === 'group' && event.detail === 1) rows.toggleFold(row);
      else if (event.target.closest('.cell-tick')) toggleTick(position);
    },

    onDblClick(event: MouseEvent) {
      // Fingers' two taps are counted where taps are: not every browser tells of them.
      if (grid.isTouched() || !(event.target instanceof Element) || event.target.closest('.cell-editor'))
        return;
      const edge = event.target.closest<HTMLElement>('[data-resize]')?.dataset.resize;
      if (edge !== undefined)
        return void import('./fit-column').then(({ fitColumn }) => fitColumn(grid, edge));
      if (isOnHandle(event)) return fillToNeighbours();
      const position = positionOf(event.target);
      if (position && position.row >= 0) editing.open();
    },

    onContextMenu(event: MouseEvent) {
      if (!(event.target instanceof Element) || event.target.closest('.cell-editor')) return;
      const position = positionOf(event.target);
      if (!position) return;
      event.preventDefault();
      if (touch?.contextMenu(event, position)) return;
      const column = columns.visible()[position.column]?.id ?? null;
      const kind = position.row === HEADING_ROW ? 'column' : 'row';
      grid.openMenu({ kind, column, x: event.clientX, y: event.clientY });
    },
  };

  async function watchHeading(press: PointerEvent, column: ColumnId | undefined) {
    if (column === undefined) return;
    (await columnDrag()).watchHeading(grid, press, column, () => {
      wasDragged = true;
    });
  }

  function toggleTick(position: Position) {
    const row = rows.keyAt(position.row);
    const column = columns.visible()[position.column];
    if (row === null || !column || writing.isReadOnly(row, column)) return;
    writing.writeFocused(writing.valueAt(position) !== true);
  }

  function startFill(event: PointerEvent) {
    event.preventDefault();
    const from = selection.range();
    grid.setFillRange(from);
    drag(
      (move) => {
        const over = at(move);
        if (over) grid.setFillRange(fillTarget(from, over));
      },
      (end) => {
        const target = grid.fillRange();
        grid.setFillRange(null);
        if (target && target !== from) writing.fillInto(target, end.ctrlKey);
        grid.focus();
      },
    );
  }

  /** Fills as far down as the column before (or after) is filled. */
  function fillToNeighbours() {
    const range = selection.range();
    for (const column of [range.left - 1, range.right + 1]) {
      let bottom = range.bottom;
      while (column >= 0 && bottom + 1 < rows.count() && writing.isFilled({ row: bottom + 1, column }))
        bottom += 1;
      if (bottom > range.bottom) return writing.fillInto({ ...range, bottom }, false);
    }
  }
}
