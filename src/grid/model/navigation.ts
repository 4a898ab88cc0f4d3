/** Where the keys of a spreadsheet lead. */
import { HEADING_ROW, type Position, type Selection, selectCell } from './selection';

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | { readonly kind: 'step'; readonly direction: Direction }
  /** To the edge of the block of filled cells, as Ctrl+arrow does. */
  | { readonly kind: 'edge'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'rowEnd'; readonly direction: 'left' | 'right' }
  | { readonly kind: 'gridEnd'; readonly direction: 'up' | 'down' };

/** The grid as the keys see it. */
export interface Ground {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows on one screen. */
  readonly pageRows: number;
  isFilled(position: Position): boolean;
  /** Whether a row holds nothing to type in (a group's heading): entering passes over it. */
  isPassedOver?(row: number): boolean;
}

const STEPS: Readonly<Record<Direction, Position>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

const isInside = (position: Position, ground: Ground, topRow: number): boolean =>
  position.row >= topRow &&
  position.row < ground.rowCount &&
  position.column >= 0 &&
  position.column < ground.columnCount;

const plus = (position: Position, step: Position): Position => ({
  row: position.row + step.row,
  column: position.column + step.column,
});

/**
 * Excel's rule: from a filled cell with a filled neighbour to the last filled one of the block,
 * otherwise over the empty cells to the next filled one, or to the end.
 */
function edgeFrom(from: Position, direction: Direction, ground: Ground): Position {
  const step = STEPS[direction];
  let at = from;
  let next = plus(at, step);
  if (!isInside(next, ground, 0)) return at;
  const isBlock = ground.isFilled(at) && ground.isFilled(next);
  while (isInside(next, ground, 0)) {
    if (isBlock && !ground.isFilled(next)) return at;
    at = next;
    if (!isBlock && ground.isFilled(at)) return at;
    next = plus(at, step);
  }
  return at;
}

/** The cell a move leads to; the same one where there is nothing further. Nothing wraps. */
export function moveFrom(from: Position, move: Move, ground: Ground, topRow: number = 0): Position {
  const lastRow = Math.max(ground.rowCount - 1, topRow);
  const lastColumn = Math.max(ground.columnCount - 1, 0);
  switch (move.kind) {
    case 'step': {
      const to = plus(from, STEPS[move.direction]);
      return isInside(to, ground, topRow) ? to : from;
    }
    case 'edge':
      if (from.row === HEADING_ROW && move.direction === 'up') return from;
      return edgeFrom(from, move.direction, ground);
    case 'page': {
      const rows = Math.max(1, ground.pageRows - 1);
      const row = from.row + (move.direction === 'down' ? rows : -rows);
      return { row: Math.min(Math.max(row, 0), lastRow), column: from.column };
    }
    case 'rowEnd':
      return { row: from.row, column: move.direction === 'left' ? 0 : lastColumn };
    case 'gridEnd':
      return move.direction === 'up' ? { row: 0, column: 0 } : { row: lastRow, column: lastColumn };
  }
}

/** Moves the focus, up into the headings too, or with `isExtending` the corner that Shift moves. */
export function navigate(selection: Selection, move: Move, ground: Ground, isExtending: boolean): Selection {
  if (isExtending && selection.anchor.row !== HEADING_ROW)
    return { ...selection, head: moveFrom(selection.head, move, ground), tabFrom: null };
  // An extended selection is left from the cell that has the focus, as in Excel.
  return selectCell(moveFrom(selection.anchor, move, ground, HEADING_ROW));
}

/** The next row that can be typed in; the same one where there is none. */
function nextRow(from: number, step: 1 | -1, ground: Ground): number {
  let row = from + step;
  while (row >= 0 && row < ground.rowCount && ground.isPassedOver?.(row)) row += step;
  return row >= 0 && row < ground.rowCount ? row : from;
}

/**
 * Tab and Shift+Tab: the next cell, at a row's end the next row's first. Null at the grid's ends,
 * where the key leaves the grid.
 *
 * @param isEntering whether a cell was just typed in: Enter then comes back to this column
 */
export function tabFrom(
  selection: Selection,
  isBackwards: boolean,
  ground: Ground,
  isEntering: boolean,
): Selection | null {
  const { anchor } = selection;
  const step = isBackwards ? -1 : 1;
  const origin = selection.tabFrom ?? (isEntering ? anchor.column : null);
  const column = anchor.column + step;
  if (column >= 0 && column < ground.columnCount) return selectCell({ row: anchor.row, column }, origin);
  if (anchor.row === HEADING_ROW) return null;
  const row = nextRow(anchor.row, step, ground);
  if (row === anchor.row) return null;
  return selectCell({ row, column: isBackwards ? ground.columnCount - 1 : 0 }, origin);
}

/** Enter after typing: the next row, back in the column where a row of Tabs began. */
export function enterFrom(selection: Selection, isUpwards: boolean, ground: Ground): Selection {
  const column = selection.tabFrom ?? selection.anchor.column;
  return selectCell({ row: nextRow(selection.anchor.row, isUpwards ? -1 : 1, ground), column });
}
