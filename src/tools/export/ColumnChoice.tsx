import { For, Show } from 'solid-js';
import '../../i18n/da/openings';
import { t } from '../../i18n/i18n';
import { OPENING_COLUMNS } from '../../workbook/export-choices';
import { layOutOpenings } from '../../workbook/write/openings-layout';
import type { ExportChoice } from './create-export-choice';
import { Tick } from './Tick';

/** Which of the register's columns go along: people in the companies with one tick, the rest one by one. */
export function ColumnChoice(props: { readonly choice: ExportChoice }) {
  const words = () => t().exporting;
  const lacksCharts = () =>
    props.choice.format() === 'xlsx' && !layOutOpenings(props.choice.columns()).hasCharts;
  return (
    <>
      <Tick
        label={words().contacts}
        isOn={props.choice.hasContacts()}
        isMixed={!props.choice.hasContacts() && props.choice.hasSomeContacts()}
        onChange={props.choice.setHasContacts}
      />
      <details class="export-columns">
        <summary>{words().columns(props.choice.columns().length, OPENING_COLUMNS.length)}</summary>
        <fieldset class="export-column-list">
          <legend class="visually-hidden">{words().columnsLegend}</legend>
          <For each={OPENING_COLUMNS}>
            {(column) => (
              <label class="export-option">
                <input
                  type="checkbox"
                  checked={props.choice.columns().includes(column)}
                  disabled={column === 'company'}
                  onChange={(event) => props.choice.setColumn(column, event.currentTarget.checked)}
                />
                {t().openings.columns[column]}
              </label>
            )}
          </For>
        </fieldset>
        <p class="export-about">{words().companyAlways}</p>
        <div class="export-buttons">
          <button
            type="button"
            class="button"
            aria-disabled={props.choice.isWhole()}
            onClick={() => props.choice.setColumns(OPENING_COLUMNS)}
          >
            {words().allColumns}
          </button>
          <Show when={props.choice.columnsAsShown()}>
            {(shown) => (
              <button type="button" class="button" onClick={() => props.choice.setColumns(shown())}>
                {words().columnsAsShown}
              </button>
            )}
          </Show>
        </div>
      </details>
      <Show when={lacksCharts()}>
        <p class="export-about">{words().withoutCharts}</p>
      </Show>
    </>
  );
}
