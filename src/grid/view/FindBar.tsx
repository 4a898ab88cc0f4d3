import { createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';
import '../../i18n/da/commands';
import { t } from '../../i18n/i18n';
import { findAll, stepTo } from '../model/find';
import { HEADING_ROW, type Position } from '../model/selection';
import { useGrid } from './create-grid';
import './find-bar.css';
import { findableCells, showFound } from './find-cells';

/** Up to here what is found follows every edit; larger grids are looked through at each step. */
const MOST_TRACKED_CELLS = 20_000;

/** Finds texts in what the grid shows: how many there are, and the way from one to the next. */
export function FindBar(props: { readonly text: string; onClose(): void }) {
  const grid = useGrid();
  const { selection, viewport } = grid;
  const words = () => t().commands.findBar;
  const begun = untrack(() => props.text).replaceAll('\n', '');
  const [text, setText] = createSignal(begun);
  const [version, setVersion] = createSignal(0);
  const [isBelow, setBelow] = createSignal(false);
  let bar: HTMLDivElement | undefined;
  let input: HTMLInputElement | undefined;
  /** Where the person stood: each further letter is looked for from there. */
  let origin = untrack(selection.selection).anchor;

  const found = createMemo((): readonly Position[] => {
    version();
    const cells = findableCells(grid, HEADING_ROW);
    const sought = text();
    const isSmall = cells.rowCount * cells.columnCount <= MOST_TRACKED_CELLS;
    return isSmall ? findAll(cells, sought) : untrack(() => findAll(cells, sought));
  });
  /** Which of them has the focus, counted from 1; 0: none. */
  const place = () => {
    const { anchor } = selection.selection();
    return found().findIndex(({ row, column }) => row === anchor.row && column === anchor.column) + 1;
  };
  const status = () => {
    const all = found().length;
    if (text().trim() === '') return '';
    if (all === 0) return words().none;
    return place() > 0 ? words().place(place(), all) : words().all(all);
  };

  const show = (at: Position) => {
    showFound(grid, at);
    // The bar gives way to what was found under it.
    const cell = grid.cellElement(at.row, at.column)?.getBoundingClientRect();
    const own = bar?.getBoundingClientRect();
    if (!cell || !own) return;
    const isHidden =
      cell.right > own.left && cell.left < own.right && cell.bottom > own.top && cell.top < own.bottom;
    if (isHidden) setBelow((is) => !is);
  };
  const look = (sought: string) => {
    setText(sought);
    const next = stepTo(found(), origin, 1, true);
    if (next) show(next);
  };
  const step = (by: 1 | -1) => {
    setVersion((n) => n + 1);
    const next = stepTo(found(), selection.selection().anchor, by);
    if (!next) return;
    show(next);
    origin = next;
  };
  const close = () => {
    props.onClose();
    grid.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const isField = event.target === input;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (event.key === 'Enter' && isField)) step(event.shiftKey ? -1 : 1);
    else if (isCtrl && event.key.toLowerCase() === 'f') input?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** From the cells F3 goes on too for as long as the bar is open, and Ctrl+F comes back to it. */
  const onFrameKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'F3') {
      step(event.shiftKey ? -1 : 1);
      grid.focus();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      input?.focus();
      input?.select();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  onMount(() => {
    const frame = grid.element()?.parentElement;
    frame?.addEventListener('keydown', onFrameKey);
    onCleanup(() => frame?.removeEventListener('keydown', onFrameKey));
    input?.focus();
    if (begun !== '') look(begun);
  });

  // Marks what was found, as far as it is in the document: cells know nothing of finding.
  let marked: HTMLElement[] = [];
  const unmark = () => {
    for (const element of marked) element.removeAttribute('data-found');
    marked = [];
  };
  createEffect(() => {
    const places = found();
    for (const slot of viewport.slots()) {
      slot.index();
      slot.key();
    }
    viewport.placedColumns();
    const top = Math.min(...viewport.slots().map((slot) => slot.index()));
    const bottom = Math.max(...viewport.slots().map((slot) => slot.index()));
    untrack(() => {
      unmark();
      for (const { row, column } of places) {
        if (row !== HEADING_ROW && (row < top || row > bottom)) continue;
        const element = grid.cellElement(row, column);
        if (!element) continue;
        element.setAttribute('data-found', '');
        marked.push(element);
      }
    });
  });
  onCleanup(unmark);

  return (
    <search
      ref={bar}
      class="find-bar"
      data-below={isBelow() ? '' : undefined}
      aria-label={words().label}
      style={{ '--head-rows': grid.headRows() }}
      on:keydown={onKeyDown}
    >
      <input
        ref={input}
        class="input find-field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={words().field}
        placeholder={words().field}
        value={text()}
        onInput={(event) => look(event.currentTarget.value)}
      />
      <span class="find-status" aria-live="polite">
        {status()}
      </span>
      <button
        type="button"
        class="button quiet find-step"
        aria-label={words().previous}
        title={words().previous}
        disabled={found().length === 0}
        onClick={() => step(-1)}
      >
        <span class="find-arrow" data-up="" aria-hidden="true" />
      </button>
      <button
        type="button"
        class="button quiet find-step"
        aria-label={words().next}
        title={words().next}
        disabled={found().length === 0}
        onClick={() => step(1)}
      >
        <span class="find-arrow" aria-hidden="true" />
      </button>
      <button
        type="button"
        class="button quiet find-step"
        aria-label={words().close}
        title={words().close}
        onClick={close}
      >
        <span aria-hidden="true">×</span>
      </button>
    </search>
  );
}
