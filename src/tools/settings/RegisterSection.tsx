import { onCleanup, Show } from 'solid-js';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import { t } from '../../i18n/i18n';
import type { RegisterSource } from '../register-source';
import { useServices } from '../services';
import type { RowHandling } from './settings-commands';

/** A register in the grid that everything else is edited in too. */
export function RegisterSection(props: {
  readonly source: RegisterSource;
  /** What its layout is remembered as. */
  readonly name: string;
  /** Gives the grid's handle when it is made, and null when it is gone. */
  onApi(api: GridApi | null): void;
  /** Called when the grid is gone to, from when on its focused cell is shown. */
  onVisit(): void;
}) {
  const services = useServices();
  onCleanup(() => props.onApi(null));
  return (
    <div class="settings-grid" onFocusIn={() => props.onVisit()}>
      <Grid
        source={props.source}
        onReady={props.onApi}
        onNotice={services.notify}
        memory={makeLayoutMemory(`settings.${props.name}`, services.store)}
      />
    </div>
  );
}

interface ListInFocus {
  readonly source: RegisterSource;
  readonly api: GridApi | null;
  /** Before that nobody sees which row has the focus. */
  readonly isVisited: boolean;
}

/** The row in focus; null on the waiting row. */
export function focusedRowOf(list: ListInFocus): string | null {
  const row = list.isVisited ? list.api?.focused()?.row : undefined;
  return row !== undefined && list.source.rows().includes(row) ? row : null;
}

/** What is done with a new row and the one in focus. */
export function makeRowHandling(list: ListInFocus): RowHandling {
  const nameOf = (row: string) => {
    const column = list.source.columns()[0];
    return column ? column.type.format(list.source.peek(row, column.id)) : '';
  };
  return {
    add() {
      list.api?.goToNewRow();
      list.api?.focus();
    },
    move(step) {
      const row = focusedRowOf(list);
      // The focused cell goes with its row, and a button that was pressed keeps the focus.
      if (row !== null) list.source.moveRows([row], step, t().settings.label.moved(nameOf(row)));
    },
    remove() {
      const row = focusedRowOf(list);
      if (row !== null) list.source.removeRows([row]);
    },
  };
}

/** What can be done with the row in focus, for those who do not know the row menu. */
export function RowActions(props: ListInFocus) {
  const focusedRow = () => focusedRowOf(props);
  const handling = makeRowHandling(props);
  return (
    <div class="settings-row-actions">
      <Show when={props.api}>
        <button type="button" class="button quiet" onClick={handling.add}>
          {t().settings.add}
        </button>
      </Show>
      <button
        type="button"
        class="button quiet"
        disabled={focusedRow() === null}
        onClick={() => handling.move(-1)}
      >
        {t().settings.moveUp}
      </button>
      <button
        type="button"
        class="button quiet"
        disabled={focusedRow() === null}
        onClick={() => handling.move(1)}
      >
        {t().settings.moveDown}
      </button>
      <button type="button" class="button quiet" disabled={focusedRow() === null} onClick={handling.remove}>
        {t().settings.remove}
      </button>
    </div>
  );
}
