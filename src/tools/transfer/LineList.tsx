/** Lines in a list of any length: those in sight are there, one of them is the current one. */
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { FileSummary } from '../../workbook/protocol';
import { describeLine } from './describe-line';
import type { LinePages } from './line-pages';

/** In CSS pixels, as the stylesheet has it; two lines each where there is no room for columns. */
const ROW = 28;
const ROW_NARROW = 52;
const AHEAD = 8;

export interface LineListProps {
  readonly ref: (element: HTMLElement) => void;
  readonly total: number;
  readonly current: number;
  readonly pages: LinePages;
  readonly files: readonly FileSummary[];
  onCurrent(place: number): void;
  onEnter(): void;
}

export function LineList(props: LineListProps) {
  const id = createUniqueId();
  const words = () => t().wizard.changes;
  const narrow = window.matchMedia('(max-width: 799px)');
  const [isNarrow, setNarrow] = createSignal(narrow.matches);
  const onWidth = () => setNarrow(narrow.matches);
  narrow.addEventListener('change', onWidth);
  onCleanup(() => narrow.removeEventListener('change', onWidth));
  const rowHeight = () => (isNarrow() ? ROW_NARROW : ROW);
  const headHeight = () => (isNarrow() ? 0 : ROW);

  let scroller!: HTMLDivElement;
  const [scrollTop, setScrollTop] = createSignal(0);
  const [height, setHeight] = createSignal(400);
  const observer = new ResizeObserver(() => setHeight(scroller.clientHeight));
  onCleanup(() => observer.disconnect());

  const places = createMemo(() => {
    const first = Math.max(0, Math.floor(scrollTop() / rowHeight()) - AHEAD);
    const last = Math.min(props.total, Math.ceil((scrollTop() + height()) / rowHeight()) + AHEAD);
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  });

  const reveal = (place: number) => {
    const top = place * rowHeight();
    const room = scroller.clientHeight - headHeight();
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight() > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight() - room;
    setScrollTop(scroller.scrollTop);
  };
  createEffect(on([() => props.current, () => props.total], ([place]) => reveal(place), { defer: true }));

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((height() - headHeight()) / rowHeight()) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: props.current + 1,
      ArrowUp: props.current - 1,
      PageDown: props.current + page,
      PageUp: props.current - page,
      Home: 0,
      End: props.total - 1,
    };
    const next = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (next !== undefined) {
      event.preventDefault();
      props.onCurrent(Math.max(0, Math.min(props.total - 1, next)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onEnter();
    } else if (event.key === 'Escape') {
      // In a list of rows it is a habit, and must not cost the import.
      event.preventDefault();
    }
  };

  return (
    <div
      ref={(element) => {
        scroller = element;
        observer.observe(element);
        props.ref(element);
      }}
      class="line-list"
      role="grid"
      tabIndex={0}
      aria-label={words().list}
      aria-description={words().keys}
      aria-rowcount={props.total + 1}
      aria-activedescendant={props.total > 0 ? `${id}-${props.current}` : undefined}
      onKeyDown={onKey}
      onScroll={() => setScrollTop(scroller.scrollTop)}
    >
      <div class="line-row line-head" role="row" aria-rowindex={1}>
        <span role="columnheader">{words().kind}</span>
        <span role="columnheader">{words().row}</span>
        <span role="columnheader">{words().what}</span>
        <span role="columnheader">{words().place}</span>
        <span role="columnheader">{words().cell}</span>
      </div>
      <div
        class="line-body"
        role="rowgroup"
        style={{ height: `${Math.max(1, props.total) * rowHeight()}px` }}
      >
        <Show when={props.total === 0}>
          <div role="row" class="line-row" aria-rowindex={2}>
            <span role="gridcell">{words().none}</span>
          </div>
        </Show>
        <For each={places()}>
          {(place) => <Line {...props} id={`${id}-${place}`} place={place} top={place * rowHeight()} />}
        </For>
      </div>
    </div>
  );
}

interface LineProps extends LineListProps {
  readonly id: string;
  readonly place: number;
  readonly top: number;
}

function Line(props: LineProps) {
  const line = () => props.pages.at(props.place);
  const told = createMemo(() => {
    const known = line();
    return known ? describeLine(known, props.pages.rows, props.files) : null;
  });
  return (
    // The keys are the grid's: it holds the focus and names the current row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={props.id}
      class="line-row"
      role="row"
      aria-rowindex={props.place + 2}
      aria-selected={props.place === props.current}
      data-kind={line()?.kind}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={() => props.onCurrent(props.place)}
    >
      <span role="gridcell" class="line-kind">
        {told()?.kind ?? t().wizard.changes.loading}
      </span>
      <span role="gridcell" class="line-name">
        {told()?.row}
      </span>
      <span role="gridcell" class="line-what">
        {told()?.what}
      </span>
      <span role="gridcell" class="line-place">
        {[told()?.file, told()?.sheet].filter(Boolean).join(', ')}
      </span>
      <span role="gridcell" class="line-cell">
        {told()?.cell}
      </span>
    </div>
  );
}
