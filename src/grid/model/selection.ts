/**
 * Which cells are selected. Positions count the rows and columns shown, from 0; the row
 * `HEADING_ROW` is the headings. The anchor is the cell that has the focus and is typed in;
 * the head is the corner that Shift and the mouse move.
 */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, its ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Selection {
  readonly anchor: Position;
  readonly head: Position;
  /** Column in which a row of typing and Tab began; Enter goes back to it. */
  readonly tabFrom: number | null;
}

export const HEADING_ROW = -1;

export function selectCell(position: Position, tabFrom: number | null = null): Selection {
  return { anchor: position, head: position, tabFrom };
}

export function selectRange(anchor: Position, head: Position): Selection {
  return { anchor, head, tabFrom: null };
}

export function rangeOf(selection: Selection): CellRange {
  const { anchor, head } = selection;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export const rowsIn = (range: CellRange): number => range.bottom - range.top + 1;
export const columnsIn = (range: CellRange): number => range.right - range.left + 1;

export function isInRange(range: CellRange, position: Position): boolean {
  return (
    position.row >= range.top &&
    position.row <= range.bottom &&
    position.column >= range.left &&
    position.column <= range.right
  );
}

/** The selected rows over all columns, the focus staying where it is. */
export function selectWholeRows(selection: Selection, columnCount: number): Selection {
  return {
    anchor: { row: selection.anchor.row, column: 0 },
    head: { row: selection.head.row, column: columnCount - 1 },
    tabFrom: null,
  };
}

/** The selected columns over all rows. */
export function selectWholeColumns(selection: Selection, rowCount: number): Selection {
  return {
    anchor: { row: 0, column: selection.anchor.column },
    head: { row: Math.max(0, rowCount - 1), column: selection.head.column },
    tabFrom: null,
  };
}

export function selectAll(rowCount: number, columnCount: number): Selection {
  return selectRange({ row: 0, column: 0 }, { row: Math.max(0, rowCount - 1), column: columnCount - 1 });
}

/** The same selection where rows or columns have gone: every corner lies within the grid. */
export function clampSelection(selection: Selection, rowCount: number, columnCount: number): Selection {
  const clamp = (position: Position): Position => ({
    row: Math.min(Math.max(position.row, HEADING_ROW), Math.max(rowCount - 1, HEADING_ROW)),
    column: Math.min(Math.max(position.column, 0), Math.max(columnCount - 1, 0)),
  });
  return { ...selection, anchor: clamp(selection.anchor), head: clamp(selection.head) };
}
