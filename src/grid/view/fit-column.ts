/** The width that shows all of a column's texts, as far as they can be looked through quickly. */
import { batch, untrack } from 'solid-js';
import type { GridController } from './create-grid';

const MOST_ROWS = 2000;
/** Cell padding, and room for the sort sign and menu button in the heading. */
const CELL_ROOM = 20;
const HEADING_ROOM = 44;
const MOST_WIDTH = 600;

export function fitColumn(grid: GridController, id: string): void {
  const column = grid.columns.column(id);
  const element = grid.element();
  const context = document.createElement('canvas').getContext('2d');
  if (!column || !element || !context) return;
  const style = getComputedStyle(element);
  context.font = `${style.fontSize} ${style.fontFamily}`;
  let widest = context.measureText(column.title).width * 1.08 + HEADING_ROOM;
  untrack(() => {
    const rows = grid.rows.data();
    const texts = new Set<string>();
    for (const row of rows.slice(0, MOST_ROWS)) {
      const value = grid.source.peek(row, id);
      if (value !== null) texts.add(grid.writing.typeOf(row, column).format(value));
    }
    for (const text of texts) widest = Math.max(widest, context.measureText(text).width + CELL_ROOM);
  });
  grid.columns.setWidth(id, Math.min(MOST_WIDTH, Math.ceil(widest)));
}

export function fitAllColumns(grid: GridController): void {
  batch(() => {
    for (const { id } of untrack(grid.columns.visible)) fitColumn(grid, id);
  });
}
