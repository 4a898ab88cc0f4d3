/** The cells of one row element: which there are, what they show, and how they are marked. */
import { type Accessor, createMemo, createRenderEffect, getOwner, type JSX, onCleanup } from 'solid-js';
import { readCell } from '../model/cell-view';
import type { CellRange } from '../model/selection';
import type { ColumnId } from '../types';
import { type CellElement, makeCellElement } from './cell-element';
import type { GridController } from './create-grid';
import type { Slot } from './create-viewport';

/** First and last column of a block in a row. */
interface Span {
  readonly left: number;
  readonly right: number;
}

const isWithin = (span: Span | null, index: number): boolean =>
  span !== null && index >= span.left && index <= span.right;

export type RowMarks = ReturnType<typeof createRowMarks>;

/** What of selection and focus lies in the slot's row: each part changes on its own. */
export function createRowMarks(grid: GridController, slot: Slot) {
  const { selection } = grid;
  const spanOf = (range: Accessor<CellRange | null>) =>
    createMemo(
      (): Span | null => {
        const block = range();
        const row = slot.index();
        if (block === null || row < 0 || row < block.top || row > block.bottom) return null;
        return { left: block.left, right: block.right };
      },
      null,
      { equals: (a, b) => a === b || (a !== null && b !== null && a.left === b.left && a.right === b.right) },
    );
  return {
    selected: spanOf(selection.range),
    filling: spanOf(grid.fillRange),
    /** Column with the selection's last corner, or -1. */
    cornerColumn: createMemo(() => {
      const { bottom, right } = selection.range();
      return grid.source.write && slot.index() === bottom ? right : -1;
    }),
    /** Column that takes the keyboard's focus, or -1. */
    focusColumn: createMemo(() => {
      const { anchor } = selection.selection();
      return anchor.row === slot.index() ? anchor.column : -1;
    }),
  };
}

/**
 * One effect reads and shows all cells of the row: it is run when anything they hang on changes, and
 * touches those that look different.
 */
export function createCells(
  grid: GridController,
  slot: Slot,
  marks: RowMarks,
  makeEditor: () => JSX.Element,
): Accessor<readonly HTMLElement[]> {
  const { source, columns, editing } = grid;
  const owner = getOwner();
  let made = new Map<ColumnId, CellElement>();

  const cells = createMemo((): readonly CellElement[] => {
    const kept = new Map<ColumnId, CellElement>();
    const list = grid.viewport.placedColumns().map((place) => {
      const { column } = place;
      const old = made.get(column.id);
      const cell = old?.column === column ? old : makeCellElement(column, columns.numberOf(column.id), owner);
      cell.setPlace(place);
      kept.set(column.id, cell);
      return cell;
    });
    for (const [id, cell] of made) if (kept.get(id) !== cell) cell.dispose();
    made = kept;
    return list;
  });
  onCleanup(() => {
    for (const cell of made.values()) cell.dispose();
  });

  createRenderEffect(() => {
    const row = slot.key();
    const rooms = columns.rooms();
    for (const cell of cells()) cell.show(readCell(source, row, cell.column), rooms[cell.index()] ?? 0);
  });
  createRenderEffect(() => {
    const [selected, filling] = [marks.selected(), marks.filling()];
    const [corner, focus] = [marks.cornerColumn(), marks.focusColumn()];
    for (const cell of cells()) {
      const index = cell.index();
      cell.mark({
        isSelected: isWithin(selected, index),
        isFilling: isWithin(filling, index),
        isCorner: index === corner,
        isFocused: index === focus,
      });
    }
  });
  const editedColumn = createMemo(() => {
    const open = editing.editor();
    return open !== null && open.row === slot.key() ? open.column.id : null;
  });
  createRenderEffect(() => {
    const id = editedColumn();
    for (const cell of cells()) cell.setEditor(cell.column.id === id ? makeEditor : null);
  });

  return createMemo(() => cells().map((cell) => cell.element));
}
