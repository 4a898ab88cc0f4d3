/** Everything that can be done with a grid, as actions: its menus and the app's palette run the same. */
import { batch, untrack } from 'solid-js';
import '../../i18n/da/commands';
import '../../i18n/da/grid-menu';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { type GridKeyId, keyOf } from '../model/grid-keys';
import { columnPart, rowPart } from '../model/layout';
import { navigate } from '../model/navigation';
import { HEADING_ROW, selectCell, selectWhole } from '../model/selection';
import { type Column, type GridAction, type GridActionGroup, isNewRowKey } from '../types';
import { copySelection, pasteFromClipboard } from './clipboard-actions';
import { WIDTH_STEP } from './create-columns';
import type { GridController } from './create-grid';
import { fitAllColumns, fitColumn } from './fit-column';
import { makeRowCommands } from './row-commands';

/** What is there under a condition; nothing else. */
const given = <T>(condition: unknown, ...items: readonly T[]): readonly T[] => (condition ? items : []);

/** An action with its key; named after the key where it has one. */
const action = (
  id: GridKeyId,
  label: string,
  run: () => void,
  unavailable?: string | undefined,
): GridAction => ({ id, label, keys: keyOf(id), run, unavailable });

/** The fill handle's ways for those who do not drag: where there is more than one cell to fill. */
function makeFillActions({ selection, writing }: GridController): readonly GridAction[] {
  const { top, bottom, left, right } = selection.range();
  const blocks = writing.blocks();
  if (top < 0 || (top === bottom && left === right) || !blocks) return [];
  const ways = blocks.selectionWays();
  return (['series', 'weekdays', 'months', 'years'] as const)
    .filter((way) => ways.includes(way))
    .map((way) => ({
      id: `continue.${way}`,
      label: t().gridMenu.continueBy[way],
      run: () => blocks.continueSelection(way),
    }));
}

/** What can be done with the cells that are selected. */
export function makeCellActions(grid: GridController): readonly GridAction[] {
  const { source, writing, selection } = grid;
  const words = t().gridMenu;
  const canWrite = source.write !== undefined;
  const isOnHeading = selection.selection().anchor.row === HEADING_ROW;
  const noCell = isOnHeading ? t().commands.unavailable.noCell : undefined;
  return [
    ...given(
      canWrite,
      action(
        'cut',
        words.cut,
        () =>
          void copySelection(grid).then((isCopied) => {
            // What is not on the clipboard must not go from the grid.
            if (isCopied) writing.clear(t().grid.undo.cut);
          }),
        noCell,
      ),
    ),
    action('copy', words.copy, () => void copySelection(grid), noCell),
    ...given(
      canWrite,
      action('paste', words.paste, () => void pasteFromClipboard(grid), noCell),
      action('fillDown', words.fillDown, writing.fillDown, noCell),
      action('fillRight', words.fillRight, writing.fillRight, noCell),
      ...makeFillActions(grid),
      action('clear', words.clear, () => writing.clear(), noCell),
    ),
  ];
}

/** What can be done with the rows that are selected; then what the tool adds. */
export function makeRowActions(grid: GridController): {
  readonly show: readonly GridAction[];
  readonly structure: readonly GridAction[];
  readonly own: readonly GridAction[];
} {
  const { source } = grid;
  const words = t().gridMenu;
  const commands = makeRowCommands(grid);
  const rows = commands.selectedRows();
  const real = rows.filter((row) => !isNewRowKey(row));
  const count = Math.max(1, rows.length);
  const none = t().commands.unavailable;
  const noRow = rows.length === 0 ? none.noRow : undefined;
  const noRealRow = real.length === 0 ? none.noRow : undefined;
  const shown = rows[0];
  const at = grid.selection.focused();
  const noHistory =
    at === null || isNewRowKey(at.row) || grid.rows.kindOf(at.row) !== 'data' ? none.noRow : undefined;
  return {
    show: [
      ...given(
        source.showRow,
        action('showRow', t().gridLater.showRow, () => shown !== undefined && source.showRow?.(shown), noRow),
      ),
      ...given(
        source.showHistory,
        action('history', words.history, () => at && source.showHistory?.(at.row, at.column), noHistory),
      ),
    ],
    structure: [
      ...given(
        source.insertRows,
        {
          id: 'insertAbove',
          label: words.insertAbove(count),
          run: commands.insertAbove,
          unavailable: noRow,
        },
        {
          id: 'insertBelow',
          label: words.insertBelow(count),
          run: commands.insertBelow,
          unavailable: noRow ?? (rows.some(isNewRowKey) ? none.belowWaiting : undefined),
        },
      ),
      ...given(source.duplicateRows, {
        id: 'duplicate',
        label: words.duplicate(count),
        run: commands.duplicate,
        unavailable: noRealRow,
      }),
      ...given(source.removeRows, {
        id: 'remove',
        label: words.remove(count),
        run: commands.remove,
        isDangerous: true,
        unavailable: noRealRow,
      }),
    ],
    own: (source.rowActions?.() ?? []).map((one) => ({
      id: one.id,
      label: one.label,
      keys: one.keys,
      isDangerous: one.isDangerous,
      unavailable: noRealRow,
      run: () => one.run(real),
    })),
  };
}

/** What can be done with a column: its order, and its width and place. */
export function makeColumnActions(
  grid: GridController,
  column: Column,
): { readonly sorting: readonly GridAction[]; readonly place: readonly GridAction[] } {
  const { columns } = grid;
  const words = t().gridMenu;
  const none = t().commands.unavailable;
  const { id } = column;
  const isSorted = columns.sorting().some((key) => key.column === id);
  const isPinned = columns.pinOf(id) !== null;
  const peers = columns.peersOf(id);
  const at = peers.findIndex((each) => each.id === id);
  const widen = (by: number) => () => columns.setWidth(id, columns.widthOf(id) + by);
  const sort = (descending: boolean) => () => columns.setSorting([{ column: id, descending }]);
  return {
    sorting: given(
      column.isSortable,
      { id: 'sortAscending', label: words.sortAscending, run: sort(false) },
      { id: 'sortDescending', label: words.sortDescending, run: sort(true) },
      ...given(isSorted, {
        id: 'sortNot',
        label: words.sortNot,
        run: () => columns.setSorting(columns.sorting().filter((key) => key.column !== id)),
      }),
    ),
    place: [
      { id: 'fitWidth', label: words.fitWidth, run: () => fitColumn(grid, id) },
      { id: 'fitAllWidths', label: words.fitAllWidths, run: () => fitAllColumns(grid) },
      action('wider', words.wider, widen(WIDTH_STEP)),
      action('narrower', words.narrower, widen(-WIDTH_STEP)),
      action('moveLeft', words.moveLeft, () => columns.move(id, -1), at <= 0 ? none.leftmost : undefined),
      action(
        'moveRight',
        words.moveRight,
        () => columns.move(id, 1),
        at === peers.length - 1 ? none.rightmost : undefined,
      ),
      {
        id: 'pin',
        label: isPinned ? words.unpin : words.pin,
        run: () => columns.pin(id, isPinned ? null : 'left'),
      },
      {
        id: 'hide',
        label: words.hide,
        run: () => columns.hide(id),
        unavailable: columns.visible().length === 1 ? none.lastColumn : undefined,
      },
    ],
  };
}

/** Columns that are hidden, each with a way to show it again, and all of them. */
export function makeHiddenActions({ columns }: GridController): readonly GridAction[] {
  const words = t().gridMenu;
  const hidden = columns.all().filter((each) => !columns.isVisible(each.id));
  return [
    ...hidden.map((each) => ({
      id: `show.${each.id}`,
      label: words.show(each.title),
      run: () => columns.show(each.id),
    })),
    ...given(hidden.length > 1, {
      id: 'showAll',
      label: words.showAll,
      run: () => {
        const { hidden: _, ...rest } = columns.layout();
        columns.setLayout(rest);
      },
    }),
  ];
}

/** Back to how the columns stood to begin with. */
export const makeResetAction = ({ columns }: GridController): GridAction => ({
  id: 'resetColumns',
  label: t().gridMenu.resetColumns,
  unavailable:
    Object.keys(columnPart(columns.layout())).length === 0
      ? t().commands.unavailable.columnsAsBefore
      : undefined,
  run: () => columns.setLayout(rowPart(columns.layout())),
});

/** What is done in the focused cell. */
function makeEditActions(grid: GridController, column: Column | undefined): readonly GridAction[] {
  const { source, selection, editing, writing, rows } = grid;
  const at = selection.focused();
  if (!source.write) return [];
  const words = t().commands.grid;
  const none = t().commands.unavailable;
  const isGroup = at !== null && rows.kindOf(at.row) === 'group';
  const why =
    at === null || !column || isGroup
      ? none.noCell
      : writing.isReadOnly(at.row, column)
        ? t().grid.readOnly
        : undefined;
  const type = at !== null && column ? writing.typeOf(at.row, column) : undefined;
  const hasList = type?.choices !== undefined || type?.suggest !== undefined || type?.name === 'date';
  return [
    ...given(
      type?.name !== 'check',
      action('edit', words.edit, () => void editing.open(), why),
    ),
    ...given(
      hasList,
      action('openList', words.openList, () => void editing.open({ isListOpen: true }), why),
    ),
    ...given(
      type?.name === 'date',
      action('today', words.today, () => type && writing.writeFocused(type.parse(t().grid.todayWord)), why),
    ),
    ...given(
      type?.name === 'check',
      action(
        'toggle',
        words.toggle,
        () => writing.writeFocused(writing.valueAt(selection.selection().anchor) !== true),
        why,
      ),
    ),
    action('fillSelection', words.fillSelection, () => writing.fillSelection(), why),
  ];
}

/** Ways through the grid and what they select. */
function makeMoveActions(grid: GridController): readonly GridAction[] {
  const { selection, ground } = grid;
  const words = t().commands.grid;
  const go = (direction: 'up' | 'down') => () => {
    selection.set(navigate(selection.selection(), { kind: 'gridEnd', direction }, ground, false));
    grid.focus();
  };
  const select = (span: 'rows' | 'columns' | 'all') => () => {
    const { anchor } = selection.selection();
    if (anchor.row === HEADING_ROW) selection.set(selectCell({ row: 0, column: anchor.column }));
    selection.set(selectWhole(selection.selection(), span));
    grid.focus();
  };
  return [
    action('selectRow', words.selectRow, select('rows')),
    action('selectColumn', words.selectColumn, select('columns')),
    action('selectAll', words.selectAll, select('all')),
    action('first', words.first, go('up')),
    action('last', words.last, go('down')),
    {
      id: 'toHeading',
      label: words.toHeading,
      run: () => {
        selection.set(selectCell({ row: HEADING_ROW, column: selection.selection().anchor.column }));
        grid.focus();
      },
    },
  ];
}

/** Groups of rows that can be folded together and out. */
function makeFoldActions(grid: GridController): readonly GridAction[] {
  const { rows } = grid;
  const words = t().commands.grid;
  const none = t().commands.unavailable;
  const groups = rows.shown().filter((row) => rows.kindOf(row) === 'group');
  const open = groups.filter((row) => !rows.isFolded(row));
  const folded = groups.filter(rows.isFolded);
  const toggle = (some: readonly string[]) => () =>
    batch(() => {
      for (const row of some) rows.toggleFold(row);
    });
  return given(
    groups.length > 0,
    {
      id: 'foldAll',
      label: words.foldAll,
      run: toggle(open),
      unavailable: open.length === 0 ? none.allFolded : undefined,
    },
    {
      id: 'unfoldAll',
      label: words.unfoldAll,
      run: toggle(folded),
      unavailable: folded.length === 0 ? none.noneFolded : undefined,
    },
  );
}

/** Opens a menu where its key would. */
function makeMenuActions(grid: GridController, column: Column | undefined): readonly GridAction[] {
  const { selection, columns } = grid;
  const words = t().commands.grid;
  const isFiltered = Object.keys(columns.filters()).length > 0 || grid.api.search() !== '';
  const open = (kind: 'row' | 'column') => () => {
    const { anchor } = selection.selection();
    grid.focus();
    const box = grid
      .cellElement(kind === 'row' ? anchor.row : HEADING_ROW, anchor.column)
      ?.getBoundingClientRect();
    if (box)
      grid.openMenu({
        kind,
        column: columns.visible()[anchor.column]?.id ?? null,
        x: box.left,
        y: box.bottom,
      });
  };
  return [
    ...given(column?.filter, { id: 'filter', label: words.filter, run: open('column') }),
    ...given(columns.all().some((each) => each.filter) || isFiltered, {
      id: 'clearFilters',
      label: words.clearFilters,
      unavailable: isFiltered ? undefined : t().commands.unavailable.noFilters,
      run: grid.api.clearFilters,
    }),
    ...given(column, action('columnMenu', words.columnMenu, open('column'))),
  ];
}

/** All of it, for the selection and the column that has the focus. */
export const makeGridActions = (grid: GridController): readonly GridActionGroup[] =>
  untrack(() => {
    const words = t().commands.grid;
    const column = grid.columns.visible()[grid.selection.selection().anchor.column];
    const rows = makeRowActions(grid);
    const ofColumn = column ? makeColumnActions(grid, column) : { sorting: [], place: [] };
    return [
      { title: words.cells, actions: [...makeEditActions(grid, column), ...makeCellActions(grid)] },
      {
        title: words.rows,
        actions: [...rows.show, ...rows.own, ...rows.structure, ...makeFoldActions(grid)],
      },
      {
        title: words.column(column?.title ?? ''),
        actions: [
          ...ofColumn.sorting,
          ...makeMenuActions(grid, column),
          ...ofColumn.place,
          ...makeHiddenActions(grid),
          makeResetAction(grid),
        ],
      },
      { title: words.move, actions: makeMoveActions(grid) },
    ].filter((group) => group.actions.length > 0);
  });
