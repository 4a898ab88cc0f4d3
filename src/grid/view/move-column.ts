/** Moving a column past neighbours, by key or by hand: told, and the focus goes with it. */
import { t } from '../../i18n/i18n';
import type { ColumnId } from '../types';
import type { GridController } from './create-grid';

/** @param steps to the left with a negative number */
export function moveColumn(grid: GridController, id: ColumnId, steps: number): void {
  const { columns } = grid;
  const before = columns.indexOf(id);
  columns.move(id, steps);
  const after = columns.indexOf(id);
  const title = columns.column(id)?.title ?? '';
  if (after !== before) grid.announce(t().grid.movedColumn(title, after + 1, columns.visible().length));
  grid.focus();
}
