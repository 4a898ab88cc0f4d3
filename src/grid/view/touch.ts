/**
 * Fingers: a tap selects, two taps edit, a long press opens the menu. A finger that moves scrolls, as
 * the browser has it; what is selected is decided when it is lifted.
 */
import { HEADING_ROW, type Position, selectCell } from '../model/selection';
import type { GridController } from './create-grid';

/** Milliseconds between the two taps of a double tap, and before a press is a long one. */
const DOUBLE_TAP = 400;
const LONG_PRESS = 500;
/** The finger that held is lifted over the menu it opened: that presses nothing there. */
function passOverClick() {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  document.addEventListener('pointerdown', () => document.removeEventListener('click', swallow, true), {
    capture: true,
    once: true,
  });
}

/** CSS pixels that a finger at rest may move. */
const SLACK = 10;

export type Touch = ReturnType<typeof makeTouch>;

export function makeTouch(grid: GridController, positionOf: (target: EventTarget | null) => Position | null) {
  const { selection, editing, writing, rows, columns } = grid;
  let lastTap: { readonly row: number; readonly column: number; readonly at: number } | null = null;
  /** Whether the press has become a long one, so that lifting the finger is no tap. */
  let isHeld = false;

  function isSelected({ row, column }: Position): boolean {
    const { top, bottom, left, right } = selection.range();
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  function openMenu(position: Position, x: number, y: number) {
    if (isHeld || !editing.commit()) return;
    isHeld = true;
    passOverClick();
    if (!isSelected(position)) selection.set(selectCell(position));
    const kind = position.row === HEADING_ROW ? 'column' : 'row';
    grid.openMenu({ kind, column: columns.visible()[position.column]?.id ?? null, x, y });
  }

  /** Waits for the press to become a long one. Safari tells of none. */
  function waitForHold(event: PointerEvent, position: Position) {
    const { clientX: x, clientY: y, pointerId } = event;
    const timer = window.setTimeout(() => {
      stop();
      openMenu(position, x, y);
    }, LONG_PRESS);
    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== pointerId || Math.hypot(move.clientX - x, move.clientY - y) > SLACK) stop();
    };
    const stop = () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', stop);
      document.removeEventListener('pointercancel', stop);
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
  }

  return {
    /** A finger is put down. */
    begin(event: PointerEvent) {
      isHeld = false;
      const position = positionOf(event.target);
      if (position) waitForHold(event, position);
    },

    /** A finger was lifted where it was put down. True: it was a tap. */
    tap(position: Position, at: number): boolean {
      if (isHeld || !editing.commit()) return false;
      const { row, column } = position;
      const isSecond = lastTap?.row === row && lastTap.column === column && at - lastTap.at < DOUBLE_TAP;
      const wasInRow = selection.focused()?.row === rows.keyAt(row);
      lastTap = isSecond ? null : { row, column, at };
      selection.set(selectCell(position));
      grid.focus();
      if (row === HEADING_ROW) return true;
      const key = rows.keyAt(row);
      const under = columns.visible()[column];
      if (key === null || !under || rows.kindOf(key) === 'group') return true;
      // What is computed cannot be edited: tapping it in the row one is in shows the row.
      if (writing.isReadOnly(key, under) && grid.source.showRow) {
        if (wasInRow || isSecond) grid.source.showRow(key);
      } else if (isSecond) editing.open();
      return true;
    },

    /** The browser's own long press. False: it came from a mouse. */
    contextMenu(event: MouseEvent, position: Position): boolean {
      if (!grid.isTouched()) return false;
      openMenu(position, event.clientX, event.clientY);
      return true;
    },
  };
}
