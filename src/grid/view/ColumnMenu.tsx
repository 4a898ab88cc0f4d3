import { Show } from 'solid-js';
import '../../i18n/da/grid-menu';
import { t } from '../../i18n/i18n';
import type { Column, GridAction } from '../types';
import { ColumnFilterPanel } from './ColumnFilterPanel';
import { type MenuPlace, useGrid } from './create-grid';
import { makeColumnActions, makeHiddenActions, makeResetAction } from './grid-actions';
import { MenuFrame, type MenuItem, MenuItems } from './Menu';

/** What is tried out: the menu stays. Everything else is what it was opened for. */
const STAYS: ReadonlySet<string> = new Set([
  'fitWidth',
  'fitAllWidths',
  'wider',
  'narrower',
  'moveLeft',
  'moveRight',
  'pin',
]);

/** Everything that can be done with a column: sort, filter, place, width. */
export function ColumnMenu(props: { readonly place: MenuPlace }) {
  const grid = useGrid();
  const { columns } = grid;
  const column = () => columns.column(props.place.column ?? '') as Column;
  const actions = () => makeColumnActions(grid, column());
  const hidden = () => makeHiddenActions(grid);
  const reset = () => makeResetAction(grid);

  const toItem = (action: GridAction): MenuItem => ({
    label: action.label,
    keys: action.keys,
    isDisabled: action.unavailable !== undefined,
    isSeparated: action.id === 'moveLeft',
    run: () => {
      action.run();
      if (!STAYS.has(action.id)) grid.closeMenu();
    },
  });
  return (
    <MenuFrame
      at={props.place}
      label={t().grid.columnMenu(column().title)}
      role="dialog"
      onClose={() => grid.closeMenu()}
    >
      <Show when={column().isSortable}>
        <MenuItems items={actions().sorting.map(toItem)} />
        <hr class="menu-line" />
      </Show>
      <Show when={column().filter}>
        <ColumnFilterPanel column={column()} />
        <hr class="menu-line" />
      </Show>
      <MenuItems items={actions().place.map(toItem)} />
      <Show when={hidden().length > 0}>
        <hr class="menu-line" />
        <p class="menu-heading">{t().gridMenu.hiddenColumns}</p>
        <MenuItems items={hidden().map(toItem)} />
      </Show>
      <Show when={reset().unavailable === undefined}>
        <hr class="menu-line" />
        <MenuItems items={[toItem(reset())]} />
      </Show>
    </MenuFrame>
  );
}
