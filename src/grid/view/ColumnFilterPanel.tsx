import { createMemo, createSignal, createUniqueId, For, Match, Show, Switch, untrack } from 'solid-js';
import { formatNumber } from '../../i18n/format';
import '../../i18n/da/grid-menu';
import { t } from '../../i18n/i18n';
import { isEmpty, plainText } from '../cells/values';
import { foldCase } from '../model/rows';
import type { Column, ColumnFilter } from '../types';
import { useGrid } from './create-grid';

/** The filter of a column, by its kind. It takes effect while one types. */
export function ColumnFilterPanel(props: { readonly column: Column }) {
  const { columns } = useGrid();
  const filter = () => columns.filters()[props.column.id];
  const set = (next: ColumnFilter | null) => columns.setFilter(props.column.id, next);
  return (
    <div class="filter-panel">
      <Switch>
        <Match when={props.column.filter === 'text'}>
          <TextFilter filter={filter()} set={set} />
        </Match>
        <Match when={props.column.filter === 'number' || props.column.filter === 'date'}>
          <RangeFilter column={props.column} filter={filter()} set={set} />
        </Match>
        <Match when={props.column.filter === 'choice'}>
          <ChoiceFilter column={props.column} filter={filter()} set={set} />
        </Match>
      </Switch>
      <Show when={filter()}>
        <button type="button" class="menu-item" onClick={() => set(null)}>
          {t().gridMenu.clearFilter}
        </button>
      </Show>
    </div>
  );
}

interface FilterProps {
  readonly filter: ColumnFilter | undefined;
  set(filter: ColumnFilter | null): void;
}

function TextFilter(props: FilterProps) {
  const text = () => (props.filter?.kind === 'text' ? props.filter.text : '');
  return (
    <label class="filter-field">
      <span>{t().gridMenu.contains}</span>
      <input
        class="input"
        type="text"
        autocomplete="off"
        value={text()}
        onInput={({ currentTarget: { value } }) =>
          props.set(value.trim() === '' ? null : { kind: 'text', text: value })
        }
      />
    </label>
  );
}

function RangeFilter(props: FilterProps & { readonly column: Column }) {
  const id = createUniqueId();
  const bounds = () => (props.filter?.kind === 'range' ? props.filter : { from: null, to: null });
  const show = (bound: number | string | null): string =>
    bound === null
      ? ''
      : typeof bound === 'number' && props.column.type.name === 'computed'
        ? formatNumber(bound, 6)
        : props.column.type.editText(bound);
  // The type reads its own texts; a computed column's numbers are read like any.
  const read = (text: string): number | string | null | undefined => {
    const value =
      props.column.type.name === 'computed' ? Number(text.replace(',', '.')) : props.column.type.parse(text);
    if (text.trim() === '') return null;
    return typeof value === 'number' || typeof value === 'string' ? value : undefined;
  };
  const [wrong, setWrong] = createSignal<{ readonly from?: boolean; readonly to?: boolean }>({});
  const update = (end: 'from' | 'to', text: string) => {
    const bound = read(text);
    const isWrong = bound === undefined || Number.isNaN(bound);
    setWrong({ ...wrong(), [end]: isWrong });
    if (isWrong) return;
    const from = end === 'from' ? bound : bounds().from;
    const to = end === 'to' ? bound : bounds().to;
    props.set(from === null && to === null ? null : { kind: 'range', from, to });
  };
  return (
    <div class="filter-range" role="group" aria-label={t().gridMenu.range}>
      <For each={['from', 'to'] as const}>
        {(end) => (
          <label class="filter-field" for={`${id}-${end}`}>
            <span>{end === 'from' ? t().gridMenu.from : t().gridMenu.to}</span>
            <input
              id={`${id}-${end}`}
              class="input"
              type="text"
              autocomplete="off"
              placeholder={props.column.filter === 'date' ? t().gridMenu.datePattern : undefined}
              aria-invalid={wrong()[end] ? 'true' : undefined}
              value={untrack(() => show(bounds()[end]))}
              onChange={(event) => update(end, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') update(end, event.currentTarget.value);
              }}
            />
          </label>
        )}
      </For>
    </div>
  );
}

interface Counted {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

/** How many rows hold each value, in the list's own order, then what is not on it, empty last. */
function countValues(
  column: Column,
  values: Iterable<ReturnType<Column['type']['parse']>>,
): readonly Counted[] {
  const counts = new Map<string | null, number>();
  for (const value of values) {
    const key = isEmpty(value) ? null : plainText(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const place = new Map((column.type.choices?.() ?? []).map((choice, index) => [choice.value, index]));
  return [...counts]
    .map(([value, count]) => ({
      value,
      count,
      label: value === null ? t().gridMenu.emptyValue : column.type.format(value),
    }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
      const [left, right] = [place.get(a.value), place.get(b.value)];
      if (left !== undefined && right !== undefined) return left - right;
      if (left !== undefined || right !== undefined) return left === undefined ? 1 : -1;
      return column.type.compare(a.value, b.value);
    });
}

const LONG_LIST = 12;

function ChoiceFilter(props: FilterProps & { readonly column: Column }) {
  const { source, rows } = useGrid();
  const [sought, setSought] = createSignal('');
  // Counted once when the panel opens: figures that move under the hand would mislead.
  const values = untrack(() =>
    countValues(
      props.column,
      source
        .rows()
        .filter((row) => rows.kindOf(row) === 'data')
        .map((row) => source.peek(row, props.column.id)),
    ),
  );
  const listed = createMemo(() =>
    values.filter((each) => foldCase(each.label).includes(foldCase(sought().trim()))),
  );
  const isOn = (value: string | null) =>
    props.filter?.kind !== 'choice' || props.filter.values.includes(value);
  const toggle = (value: string | null) => {
    const on = values.map((each) => each.value).filter((each) => (each === value ? !isOn(each) : isOn(each)));
    props.set(on.length === values.length ? null : { kind: 'choice', values: on });
  };
  const isAllOn = () => values.every((each) => isOn(each.value));
  return (
    <div role="group" aria-label={t().gridMenu.values}>
      <Show when={values.length > LONG_LIST}>
        <input
          class="input filter-search"
          type="search"
          aria-label={t().gridMenu.findValue}
          placeholder={t().gridMenu.findValue}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </Show>
      <div class="filter-values">
        <label class="filter-value">
          <input
            type="checkbox"
            checked={isAllOn()}
            onChange={() => props.set(isAllOn() ? { kind: 'choice', values: [] } : null)}
          />
          <span>{t().gridMenu.allValues}</span>
        </label>
        <For each={listed()}>
          {(each) => (
            <label class="filter-value">
              <input type="checkbox" checked={isOn(each.value)} onChange={() => toggle(each.value)} />
              <span>{each.label}</span>
              <span class="filter-count">{formatNumber(each.count)}</span>
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
