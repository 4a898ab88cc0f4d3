import { t } from '../../i18n/i18n';
import { isNewRowKey, type RowKey } from '../types';
import { copySelection, pasteFromClipboard } from './clipboard-events';
import { type MenuPlace, useGrid } from './create-grid';
import { MenuFrame, type MenuItem, MenuItems } from './Menu';
import { makeRowCommands } from './row-commands';

/** The menu of the selected rows: what the grid can do, then what the tool adds. */
export function RowMenu(props: { readonly place: MenuPlace }) {
  const grid = useGrid();
  const { source, writing } = grid;
  const commands = makeRowCommands(grid);
  const close = (run: () => void) => () => {
    grid.closeMenu();
    run();
  };
  const items = (): MenuItem[] => {
    const rows: readonly RowKey[] = commands.selectedRows();
    const words = t().grid.menu;
    const canWrite = source.write !== undefined;
    const own: MenuItem[] = [
      ...(canWrite
        ? [
            {
              label: words.cut,
              keys: 'Ctrl+X',
              run: close(() => void copySelection(grid).then(() => writing.clear(t().grid.undo.cut))),
            },
          ]
        : []),
      { label: words.copy, keys: 'Ctrl+C', run: close(() => void copySelection(grid)) },
      ...(canWrite
        ? [{ label: words.paste, keys: 'Ctrl+V', run: close(() => void pasteFromClipboard(grid)) }]
        : []),
      ...(canWrite
        ? [
            { label: words.fillDown, keys: 'Ctrl+D', run: close(writing.fillDown) },
            { label: words.clear, keys: 'Delete', run: close(() => writing.clear()) },
          ]
        : []),
    ];
    const shown = rows[0];
    if (source.showRow && shown !== undefined)
      own.unshift({
        label: words.showRow,
        keys: 'Alt+Enter',
        run: close(() => source.showRow?.(shown)),
      });
    const structure: MenuItem[] = [
      ...(source.insertRows
        ? [
            { label: words.insertAbove(rows.length), run: close(commands.insertAbove) },
            {
              label: words.insertBelow(rows.length),
              run: close(commands.insertBelow),
              isDisabled: rows.some(isNewRowKey),
            },
          ]
        : []),
      ...(source.duplicateRows
        ? [
            {
              label: words.duplicate(rows.length),
              run: close(commands.duplicate),
              isDisabled: rows.every(isNewRowKey),
            },
          ]
        : []),
      ...(source.removeRows
        ? [
            {
              label: words.remove(rows.length),
              run: close(commands.remove),
              isDangerous: true,
              isDisabled: rows.every(isNewRowKey),
            },
          ]
        : []),
    ].map((item, index) => ({ ...item, isSeparated: index === 0 }));
    const real = rows.filter((row) => !isNewRowKey(row));
    const added: MenuItem[] =
      real.length === 0
        ? []
        : (source.rowActions?.() ?? []).map((action, index) => ({
            label: action.label,
            keys: action.keys,
            isDangerous: action.isDangerous,
            isSeparated: index === 0,
            run: close(() => action.run(real)),
          }));
    return [...own, ...structure, ...added];
  };
  return (
    <MenuFrame at={props.place} label={t().grid.menu.rowMenu} role="menu" onClose={() => grid.closeMenu()}>
      <MenuItems items={items()} role="menuitem" />
    </MenuFrame>
  );
}
