import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import type { GridAction } from '../types';
import { type MenuPlace, useGrid } from './create-grid';
import { makeCellActions, makeRowActions } from './grid-actions';
import { MenuFrame, type MenuItem, MenuItems } from './Menu';

/** The menu of the selected rows: what the grid can do, then what the tool adds. */
export function RowMenu(props: { readonly place: MenuPlace }) {
  const grid = useGrid();
  const items = (): MenuItem[] => {
    const { show, structure, own } = makeRowActions(grid);
    const added = own.filter((action) => action.unavailable === undefined);
    return [[...show, ...makeCellActions(grid)], structure, added].flatMap((group, at) =>
      group.map((action, index) => toItem(action, at > 0 && index === 0)),
    );
  };
  const toItem = (action: GridAction, isSeparated: boolean): MenuItem => ({
    label: action.label,
    keys: action.keys,
    isDangerous: action.isDangerous,
    isDisabled: action.unavailable !== undefined,
    isSeparated,
    run: () => {
      grid.closeMenu();
      action.run();
    },
  });
  return (
    <MenuFrame at={props.place} label={t().gridLater.rowMenu} role="menu" onClose={() => grid.closeMenu()}>
      <MenuItems items={items()} role="menuitem" />
    </MenuFrame>
  );
}
