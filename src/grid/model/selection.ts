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
  /** Whole rows, whole columns or everything, however large the grid; absent: the cells alone. */
  readonly span?: 'rows' | 'columns' | 'all';
}

/** How much there is to select. */
export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const HEADING_ROW = -1;

export function selectCell(position: Position, tabFrom: number | null = null): Selection {
  return { anchor: position, head: position, tabFrom };
}

export function selectRange(anchor: Position, head: Position): Selection {
  return { anchor, head, tabFrom: null };
}

export function rangeOf(selection: Selection, extent: Extent): CellRange {
  const { anchor, head, span } = selection;
  const isAllRows = span === 'columns' || span === 'all';
  const isAllColumns = span === 'rows' || span === 'all';
  return {
    top: isAllRows ? 0 : Math.min(anchor.row, head.row),
    bottom: isAllRows ? Math.max(0, extent.rowCount - 1) : Math.max(anchor.row, head.row),
    left: isAllColumns ? 0 : Math.min(anchor.column, head.column),
    right: isAllColumns ? Math.max(0, extent.columnCount - 1) : Math.max(anchor.column, head.column),
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

/**
 * The selected rows or columns from end to end; the one after the other selects everything. The
 * focus stays where it is, so that an arrow goes on from there.
 */
export function selectWhole(selection: Selection, span: 'rows' | 'columns' | 'all'): Selection {
  const isBoth = selection.span !== undefined && selection.span !== span;
  return { ...selection, tabFrom: null, span: isBoth ? 'all' : span };
}

/** The same selection where rows or columns have gone: every corner lies within the grid. */
export function clampSelection(selection: Selection, rowCount: number, columnCount: number): Selection {
  const clamp = (position: Position): Position => ({
    row: Math.min(Math.max(position.row, HEADING_ROW), Math.max(rowCount - 1, HEADING_ROW)),
    column: Math.min(Math.max(position.column, 0), Math.max(columnCount - 1, 0)),
  });
  return { ...selection, anchor: clamp(selection.anchor), head: clamp(selection.head) };
}
