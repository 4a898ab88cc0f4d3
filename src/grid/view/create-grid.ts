/** One grid's state and what can be done with it, put together for its components. */
import { type Accessor, createContext, createMemo, createSignal, untrack, useContext } from 'solid-js';
import { isSameLayout, reduceLayout } from '../model/layout';
import type { Ground } from '../model/navigation';
import { type CellRange, selectCell } from '../model/selection';
import type { CellAddress, GridApi, GridNotice, GridSource, LaterApi, RowKey } from '../types';
import { createColumns } from './create-columns';
import { createEditing } from './create-editing';
import { createFigures } from './create-figures';
import { createRows } from './create-rows';
import { createSelection } from './create-selection';
import { createTotals } from './create-totals';
import { createViewport } from './create-viewport';
import { createViews } from './create-views';
import { createWriting } from './create-writing';

export interface GridOptions {
  /** CSS pixels. */
  readonly rowHeight: Accessor<number>;
  notify(notice: GridNotice): void;
}

export type GridController = ReturnType<typeof createGrid>;

/** What a menu opened at: a cell's row menu or a heading's column menu. */
export interface MenuPlace {
  readonly kind: 'row' | 'column';
  readonly column: string | null;
  /** CSS pixels in the window. */
  readonly x: number;
  readonly y: number;
}

export function createGrid(source: GridSource, options: GridOptions) {
  const [focusedRow, setFocusedRow] = createSignal<RowKey | null>(null);
  const [said, setSaid] = createSignal('');
  const [menu, setMenu] = createSignal<MenuPlace | null>(null);
  /** What the find bar was opened with; null: it is closed. */
  const [sought, setSought] = createSignal<string | null>(null);
  /** What the fill handle is being dragged over. */
  const [fillRange, setFillRange] = createSignal<CellRange | null>(null);
  /** Whether a finger was what last pressed. */
  const [isTouched, setTouched] = createSignal(false);
  // A text said twice in a row would not be read out again: a blank makes it another one.
  const announce = (text: string) => setSaid((old) => (old === text ? `${text}\u00a0` : text));

  const columns = createColumns(source);
  const rows = createRows(source, columns, focusedRow);
  const totals = createTotals(source, columns, rows);
  const selection = createSelection(columns, rows, setFocusedRow);
  const headRows = createMemo(() => (columns.groups().length > 0 ? 2 : 1));
  const viewport = createViewport(columns, rows, selection, options.rowHeight, headRows, totals.isShown);
  const writing = createWriting(source, columns, rows, selection, options.notify, announce);
  const ground: Ground = {
    get rowCount() {
      return untrack(rows.count);
    },
    get columnCount() {
      return untrack(columns.visible).length;
    },
    get pageRows() {
      return untrack(viewport.visibleRows);
    },
    isFilled: (at) => untrack(() => writing.isFilled(at)),
    isPassedOver: (row) => {
      const key = untrack(() => rows.keyAt(row));
      return key !== null && rows.kindOf(key) !== 'data';
    },
  };
  const editing = createEditing(source, columns, selection, writing, ground, announce);
  const figures = createFigures(source, columns, rows, selection);

  let grid: HTMLElement | undefined;

  /** Element of a cell or heading, when it is in the document. */
  function cellElement(row: number, column: number): HTMLElement | null {
    if (row < 0) return grid?.querySelector<HTMLElement>(`[data-heading="${column}"]`) ?? null;
    const element = viewport.rowElement(row);
    // A group row has one cell for all columns.
    return (
      element?.querySelector<HTMLElement>(`:scope > [aria-colindex="${column + 1}"]`) ??
      element?.querySelector<HTMLElement>(':scope > .group-cell') ??
      null
    );
  }

  /** Scrolls to the focused cell. */
  function reveal() {
    const { anchor } = untrack(selection.selection);
    untrack(() => viewport.reveal(anchor.row, anchor.column));
  }

  /** Shows the focused cell and sets the keyboard's focus on it. */
  function focus() {
    const { anchor } = untrack(selection.selection);
    reveal();
    cellElement(anchor.row, anchor.column)?.focus({ preventScroll: true });
  }

  /** False: the cell is not among those shown. */
  function pointAt(address: CellAddress): boolean {
    const row = untrack(() => rows.indexOf(address.row));
    // A hidden column's cell is stood for by the first of its row.
    const column = Math.max(
      0,
      untrack(() => columns.indexOf(address.column)),
    );
    if (row < 0) return false;
    selection.set(selectCell({ row, column }));
    untrack(() => viewport.reveal(row, column));
    return true;
  }

  const api: Omit<GridApi, keyof LaterApi> = {
    shownRows: rows.data,
    focused: selection.focused,
    selectionSummary: figures.summary,
    problemCount: figures.problemCount,
    focusedProblem: figures.focusedProblem,
    selectCell(address) {
      if (pointAt(address)) focus();
    },
    pointAt(address) {
      pointAt(address);
    },
    reveal,
    write: writing.write,
    selectCells(cells) {
      const wanted = new Set(cells.map((cell) => cell.row));
      const places = rows.shown().flatMap((row, index) => (wanted.has(row) ? [index] : []));
      const [top, bottom] = [places[0], places.at(-1)];
      if (top === undefined || bottom === undefined) return false;
      const found = cells.map(({ column }) => (column === null ? -1 : columns.indexOf(column)));
      const isWhole = found.includes(-1);
      const { anchor } = selection.selection();
      const [left, right] = isWhole
        ? [anchor.column, anchor.column]
        : [Math.min(...found), Math.max(...found)];
      selection.set({
        anchor: { row: top, column: left },
        head: { row: bottom, column: right },
        tabFrom: null,
        ...(isWhole ? { span: 'rows' as const } : {}),
      });
      // The focus goes with the anchor if the grid has it, and stays on a button that was pressed.
      viewport.reveal(top, left);
      return true;
    },
    ...createViews(source, columns, rows, selection, viewport, options.rowHeight, () => grid),
    goToNewRow() {
      if (!editing.commit() || rows.waiting() === 0) return;
      const row = rows.count() - 1;
      const key = rows.keyAt(row) as RowKey;
      const column = columns.visible().findIndex((each) => !writing.isReadOnly(key, each));
      selection.set(selectCell({ row, column: Math.max(0, column) }));
      focus();
    },
    focus,
    search: rows.search,
    setSearch: rows.setSearch,
    filters: columns.filters,
    setFilter: columns.setFilter,
    sorting: columns.sorting,
    setSorting: columns.setSorting,
    clearFilters() {
      columns.clearFilters();
      rows.setSearch('');
    },
    layout: columns.layout,
    setLayout: columns.setLayout,
    isLaidOutAs: (layout) => isSameLayout(columns.layout(), reduceLayout(layout, source.columns())),
  };

  return {
    source,
    options,
    columns,
    rows,
    totals,
    selection,
    viewport,
    writing,
    editing,
    ground,
    headRows,
    api,
    focus,
    cellElement,
    announce,
    said,
    fillRange,
    setFillRange,
    isTouched,
    setTouched,
    sought,
    setSought,
    menu,
    openMenu: (place: MenuPlace) => setMenu(place),
    closeMenu() {
      setMenu(null);
      focus();
    },
    attach(element: HTMLElement) {
      grid = element;
    },
    element: () => grid,
  };
}

const GridContext = createContext<GridController>();
export const GridProvider = GridContext.Provider;

/** The grid around; undefined outside of any. */
export const useGridAround = (): GridController | undefined => useContext(GridContext);

export function useGrid(): GridController {
  const grid = useContext(GridContext);
  if (!grid) throw new Error('useGrid outside a Grid');
  return grid;
}
