/** What of the grid is in sight, and which row elements show it. */
import {
  type Accessor,
  batch,
  createComputed,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
} from 'solid-js';
import { runWhenIdle } from '../../ui/idle';
import { type ColumnWindow, columnWindow } from '../model/column-window';
import {
  assignSlots,
  NO_OVERSCAN,
  overscanFor,
  type PlacedRow,
  rowWindow,
  scrollForRow,
} from '../model/row-window';
import type { Column, RowKey } from '../types';
import type { CellPlace } from './cell-element';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';

/** A row element and the row it shows now: -1 and null when it shows none. */
export interface Slot {
  readonly index: Accessor<number>;
  readonly key: Accessor<RowKey | null>;
  place(): PlacedRow;
  setPlace(place: PlacedRow): void;
  element: HTMLElement | undefined;
}

/** Row and key are told apart: a row that moved is still the same row. */
function createSlot(first: PlacedRow): Slot {
  const [index, setIndex] = createSignal(first.row);
  const [key, setKey] = createSignal(first.key);
  let place = first;
  return {
    index,
    key,
    place: () => place,
    setPlace(next) {
      place = next;
      setIndex(next.row);
      setKey(next.key);
    },
    element: undefined,
  };
}

export type GridViewport = ReturnType<typeof createViewport>;

/** Pinned columns that leave less than this share of the width to the others are let go. */
const MOST_PINNED_SHARE = 0.6;

/** Up to here the cells of all columns are in the document, where the browser's own search finds them. */
const MOST_COLUMNS = 48;

/** A column whose cells are in the document. */
export interface PlacedColumn extends CellPlace {
  readonly column: Column;
}

/** Milliseconds without a move sideways after which the grid is taken to rest. */
const REST_AFTER = 150;

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
  const [scrollLeft, setScrollLeft] = createSignal(0);
  const [isPrinting, setPrinting] = createSignal(false);
  /** Whether the rows in sight have been painted: those beyond them come after. */
  const [isReady, setReady] = createSignal(false);
  const [direction, setDirection] = createSignal<'up' | 'down'>('down');
  let stopWaiting = () => {};
  onCleanup(() => stopWaiting());
  const readyWhenIdle = () => {
    stopWaiting();
    stopWaiting = runWhenIdle(() => {
      setReady(true);
      return false;
    });
  };
  // Other rows, by a filter or a sort: those in sight first, as at the beginning.
  createComputed(
    on(
      rows.shown,
      () => {
        if (!scroller) return;
        setReady(false);
        readyWhenIdle();
      },
      { defer: true },
    ),
  );
  const overscan = () => (isReady() ? overscanFor(direction()) : NO_OVERSCAN);
  let scroller: HTMLElement | undefined;

  const bodyHeight = () => size().height - rowHeight() * (headRows() + (hasTotal() ? 1 : 0));
  const visibleRows = createMemo(() => Math.max(0, Math.ceil(bodyHeight() / rowHeight())));
  const inSight = createMemo(() =>
    isPrinting()
      ? { first: 0, end: Math.min(rows.count(), MOST_PRINTED_ROWS) }
      : size().height === 0
        ? { first: 0, end: 0 }
        : rowWindow(firstVisible(), visibleRows(), rows.count(), overscan()),
  );

  const slots: Slot[] = [];
  const [slotList, setSlotList] = createSignal<readonly Slot[]>([]);
  createComputed(() => {
    const { first, end } = inSight();
    const count = rows.count();
    rows.shown();
    const kept = selection.selection().anchor.row;
    untrack(() =>
      batch(() => {
        const shown: PlacedRow[] = [];
        for (let row = first; row < end; row += 1) shown.push({ row, key: rows.keyAt(row) });
        if (kept >= 0 && kept < count && (kept < first || kept >= end))
          shown.push({ row: kept, key: rows.keyAt(kept) });
        const held = slots.map((slot) => slot.place());
        assignSlots(held, shown, rows.keyAt).forEach((place, at) => {
          const slot = slots[at];
          if (!slot) slots.push(createSlot(place));
          else if (place !== held[at]) slot.setPlace(place);
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

  /** Where the grid stood sideways when it last rested, in CSS pixels. */
  const [restingLeft, setRestingLeft] = createSignal(0);
  const [isSliding, setSliding] = createSignal(false);
  let restTimer: number | undefined;
  const rest = () => {
    setRestingLeft(scrollLeft());
    setSliding(false);
  };
  const slideTo = (left: number) => {
    if (left === scrollLeft()) return;
    setScrollLeft(left);
    setSliding(true);
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(rest, REST_AFTER);
  };
  onCleanup(() => window.clearTimeout(restTimer));
  const slide = createMemo(() => ({
    left: restingLeft(),
    right: size().width === 0 ? 0 : Math.min(0, restingLeft() + size().width - columns.totalWidth()),
  }));

  const isPinning = createMemo(
    () =>
      size().width === 0 || columns.leftWidth() + columns.rightWidth() <= size().width * MOST_PINNED_SHARE,
  );

  const columnsInSight = createMemo(
    (): ColumnWindow => {
      const offsets = columns.offsets();
      if (offsets.length <= MOST_COLUMNS || isPrinting()) return { first: 0, end: offsets.length };
      return columnWindow(offsets, scrollLeft(), scrollLeft() + size().width);
    },
    undefined,
    { equals: (a, b) => a.first === b.first && a.end === b.end },
  );
  const focusColumn = createMemo(() => selection.selection().anchor.column);
  const placedColumns = createMemo((): readonly PlacedColumn[] => {
    const { first, end } = columnsInSight();
    const offsets = columns.offsets();
    let filledTo = 0;
    return columns.visible().flatMap((column, index) => {
      const pin = columns.pinOf(column.id);
      if (pin === null && (index < first || index >= end) && index !== focusColumn()) return [];
      const gap = (offsets[index] ?? 0) - filledTo;
      filledTo = offsets[index + 1] ?? 0;
      const { isPinEdge, startsGroup } = columns;
      return [{ column, index, gap, pin, isEdge: isPinEdge(column.id), startsGroup: startsGroup(column.id) }];
    });
  });

  return {
    slots: slotList,
    /** The columns whose cells are in the document: all, unless there are very many. */
    placedColumns,
    visibleRows,
    isPinning,
    /** Whether the grid is being moved sideways. */
    isSliding: () => isSliding() && !isPrinting(),
    /** How far pinned cells are moved from their places in the row while the grid rests. */
    slide,
    isSlid: () => !isSliding() && !isPrinting() && (slide().left > 0 || slide().right < 0),
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
      readyWhenIdle();
    },
    onScroll() {
      if (!scroller) return;
      // Both are read before anything is changed: after that the browser would have to lay out anew.
      const { scrollTop, scrollLeft: left } = scroller;
      const first = Math.floor(scrollTop / rowHeight());
      const before = firstVisible();
      batch(() => {
        if (first !== before) setDirection(first > before ? 'down' : 'up');
        setReady(true);
        setFirstVisible(first);
        slideTo(left);
      });
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
      slideTo(scroller.scrollLeft);
    },
  };
}
