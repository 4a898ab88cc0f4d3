import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import { HEADING_ROW } from '../model/selection';
import type { Column } from '../types';
import type { GroupHeading } from './create-columns';
import { useGrid } from './create-grid';

/** The rows of headings, which stay in sight. */
export function Headings() {
  const grid = useGrid();
  return (
    <div class="grid-head" role="rowgroup">
      <Show when={grid.columns.groups().length > 0}>
        <div class="grid-row head-row" role="row" aria-rowindex={1}>
          <For each={grid.columns.groups()}>{(group) => <GroupHeadingCell group={group} />}</For>
        </div>
      </Show>
      <div class="grid-row head-row" role="row" aria-rowindex={grid.headRows()}>
        <For each={grid.columns.visible()}>{(column) => <ColumnHeading column={column} />}</For>
      </div>
    </div>
  );
}

function GroupHeadingCell(props: { readonly group: GroupHeading }) {
  const { columns } = useGrid();
  const first = () => props.group.columns[0];
  // The left-most column's place holds for groups pinned left, the right-most one's for the right.
  const edge = () => (props.group.pin === 'right' ? props.group.columns.at(-1) : first());
  const isEdge = () =>
    props.group.pin !== null && props.group.columns.some((column) => columns.isPinEdge(column.id));
  const place = (): JSX.CSSProperties => {
    const at = edge();
    return {
      width: `calc(${props.group.columns.map((column) => `var(--width-${columns.numberOf(column.id)})`).join(' + ')})`,
      ...(at ? { '--pin': `var(--pin-${columns.numberOf(at.id)})` } : {}),
    };
  };
  return (
    <Show
      when={props.group.title !== null && !props.group.isRepeated}
      fallback={
        <div
          class="cell group-heading"
          aria-hidden="true"
          data-pin={props.group.pin ?? undefined}
          data-edge={isEdge() ? '' : undefined}
          data-titled={props.group.title === null ? undefined : ''}
          style={place()}
        >
          <span class="group-heading-title">{props.group.title}</span>
        </div>
      }
    >
      <div
        class="cell group-heading"
        role="columnheader"
        aria-colindex={columns.indexOf(first()?.id ?? '') + 1}
        aria-colspan={props.group.columns.length}
        data-pin={props.group.pin ?? undefined}
        data-edge={isEdge() ? '' : undefined}
        data-titled=""
        style={place()}
        title={props.group.title ?? undefined}
      >
        <span class="group-heading-title">{props.group.title}</span>
      </div>
    </Show>
  );
}

const SORT_SIGN: Readonly<Record<'ascending' | 'descending', string>> = { ascending: '↑', descending: '↓' };

function ColumnHeading(props: { readonly column: Column }) {
  const grid = useGrid();
  const { columns, selection } = grid;
  const column = props.column;
  const titleId = createUniqueId();
  const number = columns.numberOf(column.id);
  const index = () => columns.indexOf(column.id);
  const order = (): 'ascending' | 'descending' | undefined => {
    const key = columns.sorting().find((each) => each.column === column.id);
    return key === undefined ? undefined : key.descending ? 'descending' : 'ascending';
  };
  const place = () => columns.sorting().findIndex((each) => each.column === column.id) + 1;
  const isFiltered = () => columns.filters()[column.id] !== undefined;
  const isFocused = () => {
    const { anchor } = selection.selection();
    return anchor.column === index() && (anchor.row === HEADING_ROW || grid.rows.count() === 0);
  };
  const openMenu = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    event.stopPropagation();
    const box = event.currentTarget.getBoundingClientRect();
    grid.openMenu({ kind: 'column', column: column.id, x: box.left, y: box.bottom });
  };
  return (
    <div
      class="cell heading"
      role="columnheader"
      data-heading={index()}
      data-column={column.id}
      data-pin={columns.pinOf(column.id) ?? undefined}
      data-edge={columns.isPinEdge(column.id) ? '' : undefined}
      data-align={column.type.align}
      data-tone={column.tone}
      data-group-start={columns.startsGroup(column.id) ? '' : undefined}
      data-sortable={column.isSortable ? '' : undefined}
      data-filtered={isFiltered() ? '' : undefined}
      style={{ width: `var(--width-${number})`, '--pin': `var(--pin-${number})` }}
      aria-labelledby={titleId}
      aria-colindex={index() + 1}
      aria-sort={order() ?? (column.isSortable ? 'none' : undefined)}
      aria-description={
        [column.hint, isFiltered() ? t().grid.isFiltered : undefined].filter(Boolean).join('. ') || undefined
      }
      title={column.hint}
      tabindex={isFocused() ? 0 : -1}
    >
      <span class="heading-title" id={titleId}>
        {column.title}
      </span>
      <Show when={order()}>
        {(direction) => (
          <span class="heading-sign" aria-hidden="true">
            {SORT_SIGN[direction()]}
            <Show when={columns.sorting().length > 1}>{place()}</Show>
          </span>
        )}
      </Show>
      <button
        type="button"
        class="heading-menu"
        tabindex={-1}
        aria-label={t().grid.columnMenu(column.title)}
        aria-haspopup="dialog"
        onClick={openMenu}
      >
        <span class="heading-menu-sign" aria-hidden="true" />
      </button>
      <span class="resize-edge" aria-hidden="true" data-resize={column.id} />
    </div>
  );
}
