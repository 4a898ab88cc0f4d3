/** Undo and redo show what they changed: the grid selects those cells and scrolls to them. */
import { onCleanup } from 'solid-js';
import type { Change } from '../domain/document/operations';
import type { GridApi } from '../grid/types';
import type { Services } from './services';

type RevertedCell = Parameters<GridApi['selectCells']>[0][number];

/**
 * @param cellsOf the cells of this page's grid that show a change; none: it is shown elsewhere
 */
export function selectReverted(
  services: Services,
  api: () => GridApi | null | undefined,
  cellsOf: (change: Change) => readonly RevertedCell[],
): void {
  onCleanup(services.onReverted((changes) => api()?.selectCells(changes.flatMap(cellsOf))));
}
