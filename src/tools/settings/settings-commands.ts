import { t } from '../../i18n/i18n';
import type { PageCommand } from '../command';

export interface RowHandling {
  add(): void;
  move(step: -1 | 1): void;
  remove(): void;
}

/** What can be done with a list: a new row, and the row in focus. */
export function makeListCommands(
  rows: RowHandling,
  at: { readonly hasRow: boolean; readonly isFirst: boolean; readonly isLast: boolean },
): readonly PageCommand[] {
  const words = t().commands.settings;
  const none = t().commands.unavailable;
  const noRow = at.hasRow ? undefined : none.noRow;
  return [
    { id: 'settings.add', title: words.add, run: rows.add },
    {
      id: 'settings.moveUp',
      title: words.moveUp,
      unavailable: noRow ?? (at.isFirst ? none.firstRow : undefined),
      run: () => rows.move(-1),
    },
    {
      id: 'settings.moveDown',
      title: words.moveDown,
      unavailable: noRow ?? (at.isLast ? none.lastRow : undefined),
      run: () => rows.move(1),
    },
    { id: 'settings.remove', title: words.remove, unavailable: noRow, run: rows.remove },
  ];
}
