/** What of the grid is in sight, and which row elements show it. */
import {
  type Accessor,
  batch,
  createComputed,
  createMemo,
  createSignal,
  onCleanup,
  type Setter,
  untrack,
} from 'solid-js';
import { assignSlots, rowWindow, scrollForRow } from '../model/row-window';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';

/** A row element and the row it shows now; -1: none. */
export interface Slot {
  readonly index: Accessor<number>;
  readonly setIndex: Setter<number>;
  element: HTMLElement | undefined;
}

export type GridViewport = ReturnType<typeof createViewport>;

/** Pinned columns that leave less than this share of the width to the others are let go. */
const MOST_PINNED_SHARE = 0.6;

/** Printing takes all rows into the document, as far as that is sensible. */
const MOST_PRINTED_ROWS = 5000;

export function createViewport(
  columns: GridColumns,
  rows: GridRows,
  selection: GridSelection,
  rowHeight: () => number,
  headRows: () => number,
  hasTotal: () => boolean,
) {
  const [size, setSize] = createSignal({ width: 0, height: 0 });
  const [firstVisible, setFirstVisible] = createSignal(0);
  const [isPrinting, setPrinting] = createSignal(false);
  let scroller: HTMLElement | undefined;

  const bodyHeight = () => size().height - rowHeight() * (headRows() + (hasTotal() ? 1 : 0));
  const visibleRows = createMemo(() => Math.max(0, Math.ceil(bodyHeight() / rowHeight())));
  const inSight = createMemo(() =>
    isPrinting()
      ? { first: 0, end: Math.min(rows.count(), MOST_PRINTED_ROWS) }
      : size().height === 0
        ? { first: 0, end: 0 }
        : rowWindow(firstVisible(), visibleRows(), rows.count()),
  );

  const slots: Slot[] = [];
  const [slotList, setSlotList] = createSignal<readonly Slot[]>([]);
  createComputed(() => {
    const shown = inSight();
    const count = rows.count();
    const kept = selection.selection().anchor.row;
    untrack(() =>
      batch(() => {
        const next = assignSlots(
          slots.map((slot) => slot.index()),
          shown,
          kept,
          count,
        );
        next.forEach((row, at) => {
          const slot = slots[at];
          if (slot) slot.setIndex(row);
          else {
            const [index, setIndex] = createSignal(row);
            slots.push({ index, setIndex, element: undefined });
          }
        });
        // On paper rows follow each other as they stand in the document.
        if (isPrinting()) slots.sort((a, b) => a.index() - b.index());
        if (isPrinting() || slotList().length !== slots.length) setSlotList([...slots]);
      }),
    );
  });
  /** Lets go of the row elements that only printing needed. */
  const trim = () => {
    const { first, end } = inSight();
    const kept = selection.selection().anchor.row;
    const needed = slots.filter((slot) => {
      const row = slot.index();
      return (row >= first && row < end) || row === kept;
    });
    slots.splice(0, slots.length, ...needed);
    setSlotList(needed);
  };

  const isPinning = createMemo(
    () =>
      size().width === 0 || columns.leftWidth() + columns.rightWidth() <= size().width * MOST_PINNED_SHARE,
  );

  return {
    slots: slotList,
    visibleRows,
    isPinning,
    attach(element: HTMLElement) {
      scroller = element;
      const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      const beforePrint = () => setPrinting(true);
      const afterPrint = () => {
        setPrinting(false);
        trim();
      };
      window.addEventListener('beforeprint', beforePrint);
      window.addEventListener('afterprint', afterPrint);
      onCleanup(() => {
        observer.disconnect();
        window.removeEventListener('beforeprint', beforePrint);
        window.removeEventListener('afterprint', afterPrint);
      });
      measure();
    },
    onScroll() {
      if (scroller) setFirstVisible(Math.floor(scroller.scrollTop / rowHeight()));
    },
    /** Element of a row that is in the document. */
    rowElement: (row: number): HTMLElement | undefined => slots.find((slot) => slot.index() === row)?.element,
    /** Scrolls as little as shows the cell between headings, totals and pinned columns. */
    reveal(row: number, column: number) {
      if (!scroller) return;
      if (row >= 0) {
        const top = scrollForRow(row, rowHeight(), scroller.scrollTop, bodyHeight());
        if (top !== null) scroller.scrollTop = top;
        setFirstVisible(Math.floor(scroller.scrollTop / rowHeight()));
      }
      const target = columns.visible()[column];
      if (!target || (isPinning() && columns.pinOf(target.id) !== null)) return;
      const before = isPinning() ? columns.leftWidth() : 0;
      const after = isPinning() ? columns.rightWidth() : 0;
      const start = columns.offsetOf(target.id);
      const end = start + columns.widthOf(target.id);
      if (start - before < scroller.scrollLeft) scroller.scrollLeft = start - before;
      else if (end + after > scroller.scrollLeft + scroller.clientWidth)
        scroller.scrollLeft = Math.min(start - before, end + after - scroller.clientWidth);
    },
  };
}
