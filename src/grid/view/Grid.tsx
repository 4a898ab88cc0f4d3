import {
  createEffect,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import { t } from '../../i18n/i18n';
import { runWhenIdle } from '../../ui/idle';
import { rowDensity } from '../../ui/preferences';
import type { GridApi, GridNotice, GridSource } from '../types';
import { Calendar, EditorHint, Floating, OptionList } from './CellEditor';
import { attachClipboard, loadHtmlReader } from './clipboard-events';
import { createGrid, GridProvider } from './create-grid';
import { makeGridApi } from './grid-api';
import { Headings } from './Heading';
import { makeKeyHandler } from './keyboard';
import { ColumnMenu, FillOptions, FindBar, later, RowMenu, TouchBar, TouchHandles } from './later-parts';
import { type LayoutMemory, rememberLayout } from './layout-memory';
import { columnDrag, makePointerHandlers } from './pointer';
import { Row, TotalRow } from './Row';
import { measureTexts } from './text-width';
import './grid.css';
import './grid-headings.css';
import './grid-editors.css';
import './grid-print.css';

export interface GridProps {
  readonly source: GridSource;
  /** Gives the grid's handle once, when it is made. */
  onReady?(api: GridApi): void;
  /** What the person should be told: cells a paste could not take. */
  onNotice?(notice: GridNotice): void;
  /** CSS pixels; by default what the person prefers, 28 or 36. */
  readonly rowHeight?: number;
  /** Shown where the grid has no rows at all. */
  readonly emptyText?: string;
  /** Whether the grid takes its container's height and scrolls, or is as high as its rows. */
  readonly height?: 'fill' | 'content';
  /** Where the grid's layout is remembered; absent: nowhere. */
  readonly memory?: LayoutMemory;
}

const ROW_HEIGHTS = { compact: 28, touch: 36 } as const;

/** A spreadsheet over a tool's rows and columns. */
export function Grid(props: GridProps) {
  let element: HTMLDivElement | undefined;
  const hintId = createUniqueId();
  const rowHeight = () => props.rowHeight ?? ROW_HEIGHTS[rowDensity()];
  // A grid is made for one source; another source is another grid.
  const source = props.source;
  const grid = createGrid(source, {
    rowHeight,
    notify: (notice) => props.onNotice?.(notice),
  });
  const { rows, columns, viewport, selection } = grid;
  const onKeyDown = makeKeyHandler(grid);
  const pointer = makePointerHandlers(grid);
  const api = makeGridApi(grid);
  if (props.memory) rememberLayout(api, props.memory);
  props.onReady?.(api);

  let hasFocus = false;
  const [isVisited, setVisited] = createSignal(false);
  let isGone = false;
  let stopPrinting = () => {};
  onCleanup(() => {
    isGone = true;
    stopPrinting();
  });
  const loadPrinting = async () => {
    const { attachPrinting } = await later();
    if (!isGone) stopPrinting = attachPrinting(grid);
  };
  // There from the start where fingers point: what comes under a finger takes its tap.
  const hasTouchBar = () =>
    window.matchMedia('(pointer: coarse)').matches || (grid.isTouched() && isVisited());
  onMount(() => {
    if (!element) return;
    grid.attach(element);
    viewport.attach(element);
    onCleanup(attachClipboard(grid));
    onCleanup(
      runWhenIdle(() => {
        measureTexts();
        void RowMenu.preload();
        void ColumnMenu.preload();
        void loadPrinting();
        void FindBar.preload();
        void loadHtmlReader();
        void columnDrag();
        if (!source.write) return false;
        void FillOptions.preload();
        void Floating.preload();
        void OptionList.preload();
        void EditorHint.preload();
        void Calendar.preload();
        return false;
      }),
    );
  });
  // The window of rows is counted anew when they become higher or lower.
  createEffect(on(rowHeight, () => viewport.onScroll(), { defer: true }));
  // When rows or columns move under the focus, the focus goes with its cell.
  createEffect(
    on(
      [rows.shown, rows.count, columns.visible, () => selection.selection().anchor],
      () => {
        if (!hasFocus || grid.editing.editor() || grid.menu()) return;
        const { anchor } = selection.selection();
        const cell = grid.cellElement(anchor.row, anchor.column);
        if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );

  const totalRows = () => grid.headRows() + rows.count() + (grid.totals.isShown() ? 1 : 0);
  const bodyHeight = () => rows.count() * rowHeight();
  const isEmpty = () => rows.data().length === 0;

  return (
    <GridProvider value={grid}>
      <div
        class="grid-frame"
        data-height={props.height ?? 'fill'}
        data-pinning={viewport.isPinning() ? '' : undefined}
        data-sliding={viewport.isSliding() ? '' : undefined}
        data-slid={viewport.isSlid() ? '' : undefined}
        data-touched={grid.isTouched() ? '' : undefined}
        style={{ '--row': `${rowHeight()}px` }}
      >
        <div
          ref={element}
          class="grid"
          role="grid"
          aria-label={source.label()}
          aria-rowcount={totalRows()}
          aria-colcount={columns.visible().length}
          aria-multiselectable="true"
          aria-readonly={source.write ? undefined : 'true'}
          aria-describedby={source.write ? hintId : undefined}
          data-visited={isVisited() ? '' : undefined}
          style={columns.properties()}
          on:keydown={onKeyDown}
          on:scroll={{ handleEvent: viewport.onScroll, passive: true }}
          on:pointerdown={pointer.onPointerDown}
          on:click={pointer.onClick}
          on:dblclick={pointer.onDblClick}
          on:contextmenu={pointer.onContextMenu}
          onFocusIn={(event) => {
            // Tab brings the cell into the window, but perhaps under the columns that stay.
            if (!hasFocus && event.target !== element && !grid.editing.editor()) {
              const { anchor } = selection.selection();
              viewport.reveal(anchor.row, anchor.column);
            }
            hasFocus = true;
            setVisited(true);
            // Coming back by Tab or a click on what is not a cell keeps the cell that had it.
            if (event.target === element) grid.focus();
          }}
          onFocusOut={() => {
            hasFocus = false;
          }}
        >
          <Headings />
          <div
            class="grid-body"
            role="rowgroup"
            style={{
              height: `${bodyHeight()}px`,
              '--slide-left': `${viewport.slide().left}px`,
              '--slide-right': `${viewport.slide().right}px`,
            }}
          >
            <For each={viewport.slots()}>{(slot) => <Row slot={slot} />}</For>
            <Show when={grid.isTouched() && isVisited()}>
              <Suspense>
                <TouchHandles />
              </Suspense>
            </Show>
          </div>
          <Show when={grid.totals.isShown()}>
            <div class="grid-foot" role="rowgroup">
              <TotalRow />
            </div>
          </Show>
        </div>
        <Show when={isEmpty()}>
          <div class="grid-empty">
            <Show
              when={rows.isFiltered() && source.rows().length > 0}
              fallback={<p>{props.emptyText ?? t().grid.noRows}</p>}
            >
              <p>{t().grid.noMatches}</p>
              <button
                type="button"
                class="button"
                onClick={() => {
                  grid.api.clearFilters();
                  grid.focus();
                }}
              >
                {t().grid.clearFilters}
              </button>
            </Show>
          </div>
        </Show>
        <Show when={hasTouchBar()}>
          <Suspense>
            <TouchBar />
          </Suspense>
        </Show>
        <Show when={grid.writing.lastFill()}>
          {(fill) => (
            <Suspense>
              <FillOptions fill={fill()} />
            </Suspense>
          )}
        </Show>
        <Show when={grid.sought() !== null}>
          <Suspense>
            <FindBar text={grid.sought() ?? ''} onClose={() => grid.setSought(null)} />
          </Suspense>
        </Show>
        <p id={hintId} class="visually-hidden">
          {t().grid.leaveHint}
        </p>
        <div class="visually-hidden" aria-live="polite">
          {grid.said()}
        </div>
        <Show when={grid.menu()} keyed>
          {(place) => (
            <Suspense>
              {place.kind === 'row' ? <RowMenu place={place} /> : <ColumnMenu place={place} />}
            </Suspense>
          )}
        </Show>
      </div>
    </GridProvider>
  );
}
