import { onCleanup, Show } from 'solid-js';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import { t } from '../../i18n/i18n';
import type { RegisterSource } from '../register-source';
import { useServices } from '../services';

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

/** What can be done with the row in focus, for those who do not know the row menu. */
export function RowActions(props: {
  readonly source: RegisterSource;
  readonly api: GridApi | null;
  /** Before that nobody sees which row has the focus. */
  readonly isVisited: boolean;
}) {
  /** The row in focus; null on the waiting row. */
  const focusedRow = () => {
    const row = props.isVisited ? props.api?.focused()?.row : undefined;
    return row !== undefined && props.source.rows().includes(row) ? row : null;
  };
  const nameOf = (row: string) => {
    const column = props.source.columns()[0];
    return column ? column.type.format(props.source.peek(row, column.id)) : '';
  };
  const move = (step: -1 | 1) => {
    const row = focusedRow();
    // The focused cell goes with its row, and the button keeps the focus for the next step.
    if (row !== null) props.source.moveRows([row], step, t().settings.label.moved(nameOf(row)));
  };
  const remove = () => {
    const row = focusedRow();
    if (row !== null) props.source.removeRows([row]);
  };
  return (
    <div class="settings-row-actions">
      <Show when={props.api}>
        {(api) => (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              api().goToNewRow();
              api().focus();
            }}
          >
            {t().settings.add}
          </button>
        )}
      </Show>
      <button type="button" class="button quiet" disabled={focusedRow() === null} onClick={() => move(-1)}>
        {t().settings.moveUp}
      </button>
      <button type="button" class="button quiet" disabled={focusedRow() === null} onClick={() => move(1)}>
        {t().settings.moveDown}
      </button>
      <button type="button" class="button quiet" disabled={focusedRow() === null} onClick={remove}>
        {t().settings.remove}
      </button>
    </div>
  );
}
