import { createSignal, For, type JSX, Show } from 'solid-js';
import { t } from '../i18n/i18n';
import type { ChartTable } from './description';

/** The figures of a chart as a table, made when it is asked for. */
export function ChartTableFold(props: {
  readonly caption: string;
  readonly table: ChartTable;
  /** Further facts of the drawing that have no cell: levels and named points. */
  readonly notes?: readonly string[];
}): JSX.Element {
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <div class="chart-fold">
      <button
        type="button"
        class="button quiet"
        aria-expanded={isOpen()}
        onClick={() => setIsOpen(!isOpen())}
      >
        {isOpen() ? t().charts.hideTable : t().charts.showTable}
        <span class="visually-hidden">: {props.caption}</span>
      </button>
      <Show when={isOpen()}>
        <section class="chart-table-scroll" tabindex="0" aria-label={props.caption}>
          <table class="chart-table">
            <caption class="visually-hidden">{props.caption}</caption>
            <thead>
              <tr>
                <For each={props.table.headings}>{(heading) => <th scope="col">{heading}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={props.table.rows}>
                {(row) => (
                  <tr>
                    <th scope="row">
                      <Show when={row.href} fallback={row.title}>
                        {(href) => <a href={href()}>{row.title}</a>}
                      </Show>
                    </th>
                    <For each={row.cells}>{(cell) => <td>{cell}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <Show when={props.notes?.length}>
          <ul class="chart-notes">
            <For each={props.notes}>{(note) => <li>{note}</li>}</For>
          </ul>
        </Show>
      </Show>
    </div>
  );
}
