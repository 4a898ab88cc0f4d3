import { t } from '../../i18n/i18n';
import { isNewRowKey, type RowKey } from '../types';
import { copySelection, pasteFromClipboard } from './clipboard-actions';
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
  /** The fill handle's ways for those who do not drag: where there is more than one cell to fill. */
  const continueItems = (): MenuItem[] => {
    const { top, bottom, left, right } = grid.selection.range();
    const blocks = writing.blocks();
    if ((top === bottom && left === right) || !blocks) return [];
    const ways = blocks.selectionWays();
    const words = t().grid.menu.continueBy;
    return (['series', 'weekdays', 'months', 'years'] as const)
      .filter((way) => ways.includes(way))
      .map((way) => ({ label: words[way], run: close(() => blocks.continueSelection(way)) }));
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
              run: close(
                () =>
                  void copySelection(grid).then((isCopied) => {
                    // What is not on the clipboard must not go from the grid.
                    if (isCopied) writing.clear(t().grid.undo.cut);
                  }),
              ),
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
            ...continueItems(),
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
