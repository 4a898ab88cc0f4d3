import { For, Show } from 'solid-js';
import type { Column, ColumnFilter, GridApi } from '../../grid/types';
import { t } from '../../i18n/i18n';

const MOST_NAMES = 2;

function describeFilter(filter: ColumnFilter, column: Column): string {
  const texts = t().openings.filter;
  if (filter.kind === 'text') return texts.text(filter.text);
  if (filter.kind === 'range') {
    const { from, to } = filter;
    if (from !== null && to !== null) return texts.range(column.type.format(from), column.type.format(to));
    if (from !== null) return texts.from(column.type.format(from));
    return to === null ? '' : texts.to(column.type.format(to));
  }
  const names = filter.values.map((value) => (value === null ? texts.empty : column.type.format(value)));
  if (names.length === 0) return texts.none;
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` ${texts.more(rest)}` : '');
}

/** The filters in use as words, each with a way to take it off. */
export function FilterSummary(props: { readonly api: GridApi; readonly columns: readonly Column[] }) {
  const filtered = () => props.columns.filter((column) => column.id in props.api.filters());
  const wordsOf = (column: Column) => {
    const filter = props.api.filters()[column.id];
    return filter ? describeFilter(filter, column) : '';
  };
  return (
    <Show when={filtered().length > 0}>
      <fieldset class="openings-filters" aria-label={t().openings.filtersLabel}>
        <For each={filtered()}>
          {(column) => (
            <button
              type="button"
              class="openings-filter"
              title={t().openings.removeFilter(column.title)}
              onClick={() => {
                props.api.setFilter(column.id, null);
                // The button goes with its filter.
                props.api.focus();
              }}
            >
              <span>
                {column.title}: {wordsOf(column)}
              </span>
              <span aria-hidden="true">✕</span>
            </button>
          )}
        </For>
        <Show when={filtered().length > 1}>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              props.api.clearFilters();
              props.api.focus();
            }}
          >
            {t().openings.clearFilters}
          </button>
        </Show>
      </fieldset>
    </Show>
  );
}
