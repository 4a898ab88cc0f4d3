/** Cells with a flag in their corner, for something that is true of them for the time being. */
import { createEffect, createRoot } from 'solid-js';
import type { CellTest } from '../types';
import type { GridController } from './create-grid';
import './flag-cells.css';

const stops = new WeakMap<GridController, () => void>();
let meanings = 0;

/** Flags the cells in sight, and those that come into sight, until it is called again. */
export function flagCells(grid: GridController, isFlagged: CellTest | null, meaning: string): void {
  stops.get(grid)?.();
  stops.delete(grid);
  const element = grid.element();
  if (!isFlagged || !element) return;
  // Hidden, but read out as the description of each cell that names it.
  const words = document.createElement('span');
  words.id = `flag-${meanings++}`;
  words.hidden = true;
  words.textContent = meaning;
  element.parentElement?.append(words);
  const flagged = new Set<Element>();
  const take = (cell: Element) => {
    cell.removeAttribute('data-flagged');
    cell.removeAttribute('aria-describedby');
    flagged.delete(cell);
  };
  const stopEffect = createRoot((stop) => {
    createEffect(() => {
      const columns = grid.columns.visible();
      grid.viewport.placedColumns();
      const now = new Set<Element>();
      for (const slot of grid.viewport.slots()) {
        const [row] = [slot.key(), slot.index()];
        for (const cell of row === null ? [] : (slot.element?.children ?? [])) {
          const column = columns[Number(cell.getAttribute('aria-colindex')) - 1];
          // What is empty has nothing that could be lost.
          if (column && cell.textContent !== '' && isFlagged(row as string, column.id)) now.add(cell);
        }
      }
      for (const cell of flagged) if (!now.has(cell)) take(cell);
      for (const cell of now) {
        cell.setAttribute('data-flagged', '');
        cell.setAttribute('aria-describedby', words.id);
        flagged.add(cell);
      }
    });
    return stop;
  });
  stops.set(grid, () => {
    stopEffect();
    for (const cell of flagged) take(cell);
    words.remove();
  });
}
