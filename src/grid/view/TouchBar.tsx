import { Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { useGrid } from './create-grid';

/** What fingers have instead of keys: under the grid, where it covers none of its cells. */
export function TouchBar() {
  const grid = useGrid();
  const { selection, source, writing, columns } = grid;
  const canEdit = () => {
    const at = selection.focused();
    const column = at ? columns.column(at.column) : undefined;
    return at !== null && column !== undefined && !writing.isReadOnly(at.row, column);
  };
  return (
    <div class="touch-bar" role="toolbar" aria-label={t().gridLater.touchBar}>
      <Show when={source.showRow}>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            const at = selection.focused();
            if (at) source.showRow?.(at.row);
          }}
        >
          {t().gridLater.showRow}
        </button>
      </Show>
      <Show when={source.write}>
        <button
          type="button"
          class="button quiet"
          disabled={!canEdit()}
          onClick={() => {
            grid.focus();
            grid.editing.open();
          }}
        >
          {t().gridLater.edit}
        </button>
      </Show>
      <button
        type="button"
        class="button quiet touch-menu"
        aria-label={t().gridLater.rowMenu}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          grid.openMenu({ kind: 'row', column: null, x: box.left, y: box.top });
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </div>
  );
}
