import { createMemo, For } from 'solid-js';
import { selectRange } from '../model/selection';
import { useGrid } from './create-grid';

/** CSS pixels: half of a handle's reach, and how near the edge a dragged one scrolls the grid. */
const REACH = 14;
const SCROLL_EDGE = 36;
const SCROLL_STEP = 10;
/** CSS pixels a finger may move and still only tap what is under the handle. */
const SLACK = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Corner = 'start' | 'end';

/** Round handles at two corners of the selection, for fingers to drag it larger and smaller by. */
export function TouchHandles() {
  const grid = useGrid();
  const { columns, rows, selection, viewport } = grid;

  /**
   * Where a column's edge stands in the body, pinned columns moved as they are; null: out of sight.
   * At the window's own edge a little inside, where a finger reaches it.
   */
  function edgeOf(column: number, isEnd: boolean): number | null {
    const offsets = columns.offsets();
    let x = offsets[isEnd ? column + 1 : column] ?? 0;
    const { left, right } = viewport.slide();
    const end = left + (grid.element()?.clientWidth ?? 0);
    if (viewport.isPinning()) {
      if (viewport.isSliding()) return null;
      const pin = columns.pinOf(columns.visible()[column]?.id ?? '');
      if (pin !== null) x += pin === 'left' ? left : right;
      else if (x < left + columns.leftWidth() || x > end - columns.rightWidth()) return null;
    }
    if (x > end - REACH && x <= end + 1) return end - REACH;
    return x < left + REACH && x >= left - 1 ? left + REACH : x;
  }

  const place = (corner: Corner) =>
    createMemo(() => {
      const { top, bottom, left, right } = selection.range();
      if (bottom < 0 || top < 0) return null;
      const isEnd = corner === 'end';
      const x = edgeOf(isEnd ? right : left, isEnd);
      if (x === null) return null;
      const height = grid.options.rowHeight();
      const y = (isEnd ? bottom + 1 : top) * height;
      // Never half outside, where a finger does not reach it.
      return {
        x,
        y: Math.max(REACH, Math.min(y, rows.count() * height - REACH)),
      };
    });

  /** The cell under a point of the window, or the nearest one to it. */
  function cellAt(x: number, y: number) {
    const element = grid.element();
    const body = element?.querySelector('.grid-body')?.getBoundingClientRect();
    const box = element?.getBoundingClientRect();
    if (!body || !box) return null;
    const row = Math.floor((y - body.top) / grid.options.rowHeight());
    const offsets = columns.offsets();
    const isOverPinned = viewport.isPinning() && x - box.left < columns.leftWidth();
    const inside = x - (isOverPinned ? box.left : body.left);
    const after = offsets.findIndex((offset) => offset > inside);
    const last = columns.visible().length - 1;
    return {
      row: Math.max(0, Math.min(row, rows.count() - 1)),
      column: after < 0 ? last : Math.max(0, Math.min(after - 1, last)),
    };
  }

  /** Scrolls while the finger rests at an edge that it was moved towards. */
  function scrollAt({ x, y }: Point, from: Point) {
    const element = grid.element();
    const box = element?.getBoundingClientRect();
    if (!element || !box) return;
    const head = grid.headRows() * grid.options.rowHeight();
    if (y > from.y && y > box.bottom - SCROLL_EDGE) element.scrollTop += SCROLL_STEP;
    else if (y < from.y && y < box.top + head + SCROLL_EDGE / 2) element.scrollTop -= SCROLL_STEP;
    if (x > from.x && x > box.right - SCROLL_EDGE) element.scrollLeft += SCROLL_STEP;
    else if (x < from.x && x < box.left + SCROLL_EDGE) element.scrollLeft -= SCROLL_STEP;
  }

  function drag(event: PointerEvent & { currentTarget: HTMLElement }, corner: Corner) {
    // The grid would take it for a press on its cells.
    event.stopPropagation();
    const handle = event.currentTarget;
    const from: Point = { x: event.clientX, y: event.clientY };
    const { top, bottom, left, right } = selection.range();
    const anchor = corner === 'end' ? { row: top, column: left } : { row: bottom, column: right };
    let at: Point = from;
    let isDragging = false;
    let frame = 0;
    const extend = () => {
      const over = cellAt(at.x, at.y);
      if (over) selection.set(selectRange(anchor, over));
    };
    const roll = () => {
      scrollAt(at, from);
      extend();
      frame = requestAnimationFrame(roll);
    };
    const onMove = (move: PointerEvent) => {
      at = { x: move.clientX, y: move.clientY };
      if (isDragging || Math.hypot(at.x - from.x, at.y - from.y) <= SLACK) return;
      isDragging = true;
      roll();
    };
    const onEnd = (end: PointerEvent) => {
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onEnd);
      handle.removeEventListener('pointercancel', onEnd);
      if (isDragging) extend();
      else if (end.type === 'pointerup') tapUnder(end);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onEnd);
    handle.addEventListener('pointercancel', onEnd);
  }

  /** A tap was meant for the cell that the handle lies over. */
  function tapUnder(event: PointerEvent) {
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    const cell = under.find((element) => element.matches('.grid-body [aria-colindex]'));
    if (cell instanceof HTMLElement) cell.click();
  }

  return (
    <For each={['start', 'end'] as const}>
      {(corner) => {
        const at = place(corner);
        return (
          <div
            class="touch-handle"
            aria-hidden="true"
            data-corner-of-selection={corner}
            hidden={at() === null}
            style={{ left: `${at()?.x ?? 0}px`, top: `${at()?.y ?? 0}px` }}
            on:pointerdown={(event) => drag(event as PointerEvent & { currentTarget: HTMLElement }, corner)}
          />
        );
      }}
    </For>
  );
}
