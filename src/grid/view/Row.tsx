import { createMemo, For, Match, Switch } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { CellRange } from '../model/selection';
import { isNewRowKey } from '../types';
import { Cell, type RowView } from './Cell';
import { useGrid } from './create-grid';
import type { Slot } from './create-viewport';

/** A row element. It is used again for other rows while one scrolls. */
export function Row(props: { readonly slot: Slot }) {
  const grid = useGrid();
  const { rows, selection, editing, columns } = grid;
  const slot = props.slot;
  const key = createMemo(() => rows.keyAt(slot.index()));
  const kind = createMemo(() => {
    const row = key();
    return row === null ? null : rows.kindOf(row);
  });
  /** Columns of a block that lie in this row. */
  const spanOf = (range: () => CellRange | null) =>
    createMemo(
      () => {
        const block = range();
        const row = slot.index();
        if (block === null || row < 0 || row < block.top || row > block.bottom) return null;
        return { left: block.left, right: block.right };
      },
      null,
      { equals: (a, b) => a === b || (a !== null && b !== null && a.left === b.left && a.right === b.right) },
    );
  const selected = spanOf(selection.range);
  const filling = spanOf(grid.fillRange);
  const cornerColumn = createMemo(() => {
    const { bottom, right } = selection.range();
    return grid.source.write && slot.index() === bottom ? right : -1;
  });
  const focusColumn = createMemo(() => {
    const { anchor } = selection.selection();
    return anchor.row === slot.index() ? anchor.column : -1;
  });
  const editedColumn = createMemo(() => {
    const open = editing.editor();
    return open !== null && open.row === key() ? open.column.id : null;
  });
  const view: RowView = { key, selected, filling, cornerColumn, focusColumn, editedColumn };
  const isWaiting = () => {
    const row = key();
    return row !== null && isNewRowKey(row);
  };

  return (
    <div
      class="grid-row"
      role="row"
      ref={(element) => {
        slot.element = element;
      }}
      hidden={key() === null}
      style={{ top: `${Math.max(0, slot.index()) * grid.options.rowHeight()}px` }}
      aria-rowindex={slot.index() + 1 + grid.headRows()}
      data-kind={kind() ?? undefined}
      data-waiting={isWaiting() ? '' : undefined}
      data-focus={focusColumn() >= 0 ? '' : undefined}
    >
      <Switch>
        <Match when={kind() === 'group'}>
          <GroupCell row={view} />
        </Match>
        <Match when={true}>
          <For each={columns.visible()}>{(column) => <Cell column={column} row={view} />}</For>
        </Match>
      </Switch>
    </div>
  );
}

/** One cell over the whole width, which folds what follows it. */
function GroupCell(props: { readonly row: RowView }) {
  const grid = useGrid();
  const row = () => props.row.key() ?? '';
  const isFolded = () => grid.rows.isFolded(row());
  return (
    <div
      class="cell group-cell"
      role="gridcell"
      aria-colindex={1}
      aria-colspan={grid.columns.visible().length}
      aria-expanded={!isFolded()}
      aria-selected={props.row.selected() !== null}
      aria-readonly="true"
      title={isFolded() ? t().grid.unfold : t().grid.fold}
      tabindex={props.row.focusColumn() >= 0 ? 0 : -1}
    >
      <span class="group-title">
        <span class="fold-sign" aria-hidden="true" data-folded={isFolded() ? '' : undefined} />
        {grid.source.groupTitle?.(row())}
      </span>
    </div>
  );
}

/** The totals under the grid: one figure a column, over the rows shown. */
export function TotalRow() {
  const grid = useGrid();
  const { columns, rows } = grid;
  const text = (column: string): string | null => grid.source.total?.(column, rows.data()) ?? null;
  return (
    <div class="grid-row total-row" role="row" aria-rowindex={rows.count() + grid.headRows() + 1}>
      <For each={columns.visible()}>
        {(column) => {
          const number = columns.numberOf(column.id);
          return (
            <div
              class="cell"
              role={column.isRowHeader && text(column.id) ? 'rowheader' : 'gridcell'}
              style={{ width: `var(--width-${number})`, '--pin': `var(--pin-${number})` }}
              data-pin={columns.pinOf(column.id) ?? undefined}
              data-align={column.type.align}
              aria-colindex={columns.indexOf(column.id) + 1}
              aria-readonly="true"
            >
              {text(column.id)}
            </div>
          );
        }}
      </For>
    </div>
  );
}
