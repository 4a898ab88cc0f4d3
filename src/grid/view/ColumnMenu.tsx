import { For, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import { columnPart, rowPart } from '../model/layout';
import type { Column } from '../types';
import { ColumnFilterPanel } from './ColumnFilterPanel';
import { WIDTH_STEP } from './create-columns';
import { type MenuPlace, useGrid } from './create-grid';
import { fitAllColumns, fitColumn } from './fit-column';
import { MenuFrame, type MenuItem, MenuItems } from './Menu';

/** Everything that can be done with a column: sort, filter, place, width. */
export function ColumnMenu(props: { readonly place: MenuPlace }) {
  const grid = useGrid();
  const { columns } = grid;
  const column = () => columns.column(props.place.column ?? '') as Column;
  const order = () => columns.sorting().find((key) => key.column === column().id);
  const hidden = () => columns.all().filter((each) => !columns.isVisible(each.id));

  const sortItems = (): MenuItem[] => {
    const words = t().grid.menu;
    const { id } = column();
    const sort = (descending: boolean) => () => {
      columns.setSorting([{ column: id, descending }]);
      grid.closeMenu();
    };
    return [
      { label: words.sortAscending, run: sort(false) },
      { label: words.sortDescending, run: sort(true) },
      ...(order()
        ? [
            {
              label: words.sortNot,
              run: () => {
                columns.setSorting(columns.sorting().filter((key) => key.column !== id));
                grid.closeMenu();
              },
            },
          ]
        : []),
    ];
  };
  const placeItems = (): MenuItem[] => {
    const words = t().grid.menu;
    const { id } = column();
    const isPinned = columns.pinOf(id) !== null;
    const peers = columns.peersOf(id);
    const at = peers.findIndex((each) => each.id === id);
    return [
      { label: words.fitWidth, run: () => fitColumn(grid, id) },
      { label: words.fitAllWidths, run: () => fitAllColumns(grid) },
      { label: words.wider, keys: '+', run: () => columns.setWidth(id, columns.widthOf(id) + WIDTH_STEP) },
      {
        label: words.narrower,
        keys: '-',
        run: () => columns.setWidth(id, columns.widthOf(id) - WIDTH_STEP),
      },
      {
        label: words.moveLeft,
        keys: words.moveLeftKeys,
        isSeparated: true,
        isDisabled: at <= 0,
        run: () => columns.move(id, -1),
      },
      {
        label: words.moveRight,
        keys: words.moveRightKeys,
        isDisabled: at === peers.length - 1,
        run: () => columns.move(id, 1),
      },
      { label: isPinned ? words.unpin : words.pin, run: () => columns.pin(id, isPinned ? null : 'left') },
      {
        label: words.hide,
        isDisabled: columns.visible().length === 1,
        run: () => {
          columns.hide(id);
          grid.closeMenu();
        },
      },
    ];
  };
  const showAll = (): MenuItem => ({
    label: t().grid.menu.showAll,
    run: () => {
      const { hidden: _, ...rest } = columns.layout();
      columns.setLayout(rest);
      grid.closeMenu();
    },
  });
  const show = (each: Column): MenuItem => ({
    label: t().grid.menu.show(each.title),
    run: () => {
      columns.show(each.id);
      grid.closeMenu();
    },
  });
  const reset = (): MenuItem => ({
    label: t().grid.menu.resetColumns,
    run: () => {
      columns.setLayout(rowPart(columns.layout()));
      grid.closeMenu();
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
        <MenuItems items={sortItems()} />
        <hr class="menu-line" />
      </Show>
      <Show when={column().filter}>
        <ColumnFilterPanel column={column()} />
        <hr class="menu-line" />
      </Show>
      <MenuItems items={placeItems()} />
      <Show when={hidden().length > 0}>
        <hr class="menu-line" />
        <p class="menu-heading">{t().grid.menu.hiddenColumns}</p>
        <For each={hidden()}>{(each) => <MenuItems items={[show(each)]} />}</For>
        <Show when={hidden().length > 1}>
          <MenuItems items={[showAll()]} />
        </Show>
      </Show>
      <Show when={Object.keys(columnPart(columns.layout())).length > 0}>
        <hr class="menu-line" />
        <MenuItems items={[reset()]} />
      </Show>
    </MenuFrame>
  );
}
