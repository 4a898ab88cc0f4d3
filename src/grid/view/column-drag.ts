/** Dragging a heading to another place. Loaded when a heading is first pressed. */
import { HEADING_ROW } from '../model/selection';
import type { ColumnId } from '../types';
import type { GridController } from './create-grid';
import { moveColumn } from './move-column';

/** CSS pixels that the pointer may move and still be a press. */
const SLACK = 5;
/** CSS pixels from the edge where the grid begins to scroll, and how far in each frame. */
const SCROLL_EDGE = 32;
const SCROLL_STEP = 12;

/**
 * Where a dragged heading would land.
 *
 * @param centres of the headings it may change places with, its own among them
 * @returns how many of them stand before the place
 */
export const landingOf = (centres: readonly number[], x: number): number =>
  centres.filter((centre) => centre < x).length;

/** Places passed on the way: to the left with a negative number. */
export const stepsTo = (from: number, landing: number): number =>
  (landing > from ? landing - 1 : landing) - from;

/**
 * Follows a press on a heading and moves the column when it was a drag.
 *
 * @param onDrag called when it has become one: what comes after it is no click
 */
export function watchHeading(
  grid: GridController,
  press: { readonly clientX: number; readonly pointerId: number },
  column: ColumnId,
  onDrag: () => void,
): void {
  const { columns } = grid;
  const frame = grid.element()?.parentElement;
  const scroller = grid.element();
  if (!frame || !scroller) return;
  const own = grid.cellElement(HEADING_ROW, columns.indexOf(column));
  const line = document.createElement('div');
  line.className = 'column-line';
  let isDragging = false;
  let x = press.clientX;
  let animation = 0;

  const boxes = () =>
    columns
      .peersOf(column)
      .map((peer) => grid.cellElement(HEADING_ROW, columns.indexOf(peer.id))?.getBoundingClientRect());
  const landing = () =>
    landingOf(
      boxes().map((box) => (box ? box.left + box.width / 2 : 0)),
      x,
    );
  const fromIndex = () => columns.peersOf(column).findIndex((peer) => peer.id === column);

  const show = () => {
    const all = boxes();
    const at = landing();
    const edge = all[at]?.left ?? all.at(-1)?.right;
    const frameBox = frame.getBoundingClientRect();
    // A heading that would land where it is has no line: nothing would happen.
    const isStaying = stepsTo(fromIndex(), at) === 0;
    line.hidden = edge === undefined || isStaying;
    // Among the columns that scroll it stays beside those that do not.
    const isFree = columns.pinOf(column) === null && grid.viewport.isPinning();
    const first = isFree ? columns.leftWidth() : 0;
    const last = scroller.clientWidth - (isFree ? columns.rightWidth() : 0) - 2;
    line.style.left = `${Math.max(first, Math.min((edge ?? 0) - frameBox.left, last)) - 1}px`;
  };
  const scroll = () => {
    const box = scroller.getBoundingClientRect();
    // Pinned columns stay where they are: there is nothing to scroll to.
    if (columns.pinOf(column) === null) {
      const pinned = grid.viewport.isPinning() ? columns.leftWidth() : 0;
      if (x > box.right - SCROLL_EDGE) scroller.scrollLeft += SCROLL_STEP;
      else if (x < box.left + pinned + SCROLL_EDGE) scroller.scrollLeft -= SCROLL_STEP;
    }
    show();
    animation = requestAnimationFrame(scroll);
  };

  const begin = () => {
    isDragging = true;
    onDrag();
    own?.setAttribute('data-dragged', '');
    frame.setAttribute('data-moving', '');
    frame.append(line);
    animation = requestAnimationFrame(scroll);
  };
  const stop = () => {
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', stop);
    document.removeEventListener('keydown', onKeyDown, true);
    cancelAnimationFrame(animation);
    own?.removeAttribute('data-dragged');
    frame.removeAttribute('data-moving');
    line.remove();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    // Let go of while this was still being loaded.
    if (event.buttons === 0) return stop();
    x = event.clientX;
    if (!isDragging && Math.abs(x - press.clientX) > SLACK) begin();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    x = event.clientX;
    const steps = isDragging ? stepsTo(fromIndex(), landing()) : 0;
    stop();
    if (steps !== 0) moveColumn(grid, column, steps);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  if (columns.peersOf(column).length < 2) return;
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', onKeyDown, true);
}
