import { createMemo, For, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import { type Column, isNewRowKey } from '../types';
import { CellEditor } from './CellEditor';
import { createCells, createRowMarks, type RowMarks } from './create-cells';
import { useGrid } from './create-grid';
import type { Slot } from './create-viewport';

/** A row element. It is used again for other rows while one scrolls. */
export function Row(props: { readonly slot: Slot }) {
  const grid = useGrid();
  const slot = props.slot;
  const kind = createMemo(() => {
    const row = slot.key();
    return row === null ? null : grid.rows.kindOf(row);
  });
  const marks = createRowMarks(grid, slot);
  const isWaiting = () => {
    const row = slot.key();
    return row !== null && isNewRowKey(row);
  };

  return (
    <div
      class="grid-row"
      role="row"
      ref={(element) => {
        slot.element = element;
      }}
      hidden={slot.key() === null}
      style={{ top: `${Math.max(0, slot.index()) * grid.options.rowHeight()}px` }}
      aria-rowindex={slot.index() + 1 + grid.headRows()}
      data-kind={kind() ?? undefined}
      data-waiting={isWaiting() ? '' : undefined}
      data-focus={marks.focusColumn() >= 0 ? '' : undefined}
    >
      <Show when={kind() === 'group'} fallback={<Cells slot={slot} marks={marks} />}>
        <GroupCell slot={slot} marks={marks} />
      </Show>
    </div>
  );
}

interface RowPartProps {
  readonly slot: Slot;
  readonly marks: RowMarks;
}

function Cells(props: RowPartProps) {
  const grid = useGrid();
  const cells = createCells(grid, props.slot, props.marks, () => <CellEditor />);
  return <>{cells()}</>;
}

/** One cell over the whole width, which folds what follows it. */
function GroupCell(props: RowPartProps) {
  const grid = useGrid();
  const row = () => props.slot.key() ?? '';
  const isFolded = () => grid.rows.isFolded(row());
  return (
    <div
      class="cell group-cell"
      role="gridcell"
      aria-colindex={1}
      aria-colspan={grid.columns.visible().length}
      aria-expanded={!isFolded()}
      aria-selected={props.marks.selected() !== null}
      aria-readonly="true"
      title={isFolded() ? t().grid.unfold : t().grid.fold}
      tabindex={props.marks.focusColumn() >= 0 ? 0 : -1}
    >
      <span class="group-title">
        <span class="fold-sign" aria-hidden="true" data-folded={isFolded() ? '' : undefined} />
        {grid.source.groupTitle?.(row())}
      </span>
    </div>
  );
}

/** The totals under the grid: the sums of the columns that are added up, over the rows shown. */
export function TotalRow() {
  const grid = useGrid();
  const { columns, rows } = grid;
  const text = (column: Column): string | null => {
    if (column.isRowHeader) return t().grid.total;
    const sum = grid.totals.sumOf(column.id);
    return sum === null ? null : column.type.format(sum);
  };
  return (
    <div class="grid-row total-row" role="row" aria-rowindex={rows.count() + grid.headRows() + 1}>
      <For each={columns.visible()}>
        {(column) => {
          const number = columns.numberOf(column.id);
          return (
            <div
              class="cell"
              role={column.isRowHeader && text(column) ? 'rowheader' : 'gridcell'}
              style={{ width: `var(--width-${number})`, '--pin': `var(--pin-${number})` }}
              data-pin={columns.pinOf(column.id) ?? undefined}
              data-edge={columns.isPinEdge(column.id) ? '' : undefined}
              data-align={column.type.align}
              aria-colindex={columns.indexOf(column.id) + 1}
              aria-readonly="true"
            >
              {text(column)}
            </div>
          );
        }}
      </For>
    </div>
  );
}
