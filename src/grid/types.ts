/**
 * What a tool must tell the grid, and what it may. The grid knows rows, columns and cells; it
 * knows no business word. Everything marked *reactive* may be read inside tracking scopes and
 * must change exactly when what it tells changes: that is what keeps one edit to one cell.
 */
import type { JSX } from 'solid-js';

/** Stable key of a row. A row that waits to be filled has the key `newRowKey(n)`. */
export type RowKey = string;
export type ColumnId = string;

/** What a cell may hold. Text that does not fit the type is kept as `{ raw }`. */
export type CellValue = string | number | boolean | null | { readonly raw: string };

/** Sign and colour of a state; never shown without a word beside it or in the cell's name. */
export type Tone = 'neutral' | 'good' | 'warning' | 'bad' | 'muted' | 'accent';

/** A value of a pick list. `value` is what is stored, `label` what is shown and typed. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  readonly aliases?: readonly string[];
  readonly hidden?: boolean;
}

/** Something the editor offers while one types: a known company with its address beside it. */
export interface Suggestion {
  readonly text: string;
  readonly detail?: string;
}

/** How filled cells go on from those before them. */
export type FillWay = 'copy' | 'series' | 'days' | 'weekdays' | 'months' | 'years';

/** One line beside the editor. */
export interface EditorHint {
  readonly text: string;
  readonly tone: 'neutral' | 'good' | 'warning' | 'bad';
}

/** How values of a kind are read, shown and edited. Pure, apart from lists read reactively. */
export interface CellType {
  readonly name: 'text' | 'number' | 'percent' | 'date' | 'choice' | 'check' | 'computed';
  readonly align: 'left' | 'right' | 'center';
  /** What the cell shows and what copying gives. */
  format(value: CellValue): string;
  /** What the editor starts with. */
  editText(value: CellValue): string;
  /** Reads what was typed or pasted; what does not fit comes back as `{ raw }`. */
  parse(text: string): CellValue;
  /** Why a value does not fit, as a sentence; null when it does. */
  problem(value: CellValue): string | null;
  /** Ascending order of two values; empty cells are placed last by the caller. */
  compare(a: CellValue, b: CellValue): number;
  /**
   * A key in the order of `compare`, made once per row when sorting: numbers before texts, texts by
   * code unit. Null: the value has none and is compared with `compare`. Absent: so are all.
   */
  sortKey?(value: CellValue): number | string | null;
  /** Whether a text is shown just as it is stored, so that a search need not format it. */
  readonly isShownAsStored?: boolean;
  /**
   * Whether any value that fits the type may be shown as a text that holds this one (lower case):
   * a search passes over the columns for which it says no. Absent: any may.
   */
  canShow?(text: string): boolean;
  /** For choices: what may be picked (reactive). */
  choices?(): readonly Choice[];
  /** For texts: what is offered while typing. */
  suggest?(text: string): readonly Suggestion[];
  /** How values go on in a series, for the fill handle; absent: they are copied. */
  readonly series?: 'numbers' | 'dates';
  /**
   * What the tool has to tell of a text while it is typed; null: nothing. What its kind of values
   * makes of it the grid tells itself. It only advises: what may not be stored is refused elsewhere.
   */
  preview?(text: string): EditorHint | null;
}

export interface Column {
  readonly id: ColumnId;
  /** Accessible name and heading, in the guide's words. */
  readonly title: string;
  /** A heading above neighbours that share it. Columns of one group stand together. */
  readonly group?: string;
  /** Unit or explanation, shown in the heading's tooltip. */
  readonly hint?: string;
  readonly type: CellType;
  /** Width in CSS pixels to begin with. */
  readonly width: number;
  readonly pin?: Pin;
  /** The cells of this column name their rows (role `rowheader`). */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** How the column can be filtered; absent: not at all. */
  readonly filter?: 'text' | 'number' | 'date' | 'choice';
  /** Whether the numbers of the rows shown are added up in a total row under the grid. */
  readonly isSummed?: boolean;
  /** Ink for the column's figures: goals stand back behind what was reached. */
  readonly tone?: Tone;
}

/** A cell's state beside its value. Everything is optional: most cells have none. */
export interface CellState {
  readonly isReadOnly?: boolean;
  /** Overrides the column's type, where rows differ in kind (scenarios). */
  readonly type?: CellType;
  readonly tone?: Tone;
  /** A sign before the text that carries the tone for those who do not see colour: `●`, `◐`. */
  readonly sign?: string;
  /** Why the value is wrong (`aria-invalid`). The type's own `problem` needs no telling here. */
  readonly problem?: string;
  /** A hint that does not forbid: a CVR number that fails its check. */
  readonly warning?: string;
  /** Tooltip and description. */
  readonly note?: string;
  /** Part of a marked region (the matrix cells that meet the requirement). */
  readonly isMarked?: boolean;
  /** The cell that answers the question: outlined. */
  readonly isOutlined?: boolean;
  /** Shown instead of the text: a sparkline or a bullet bar. The text stays the accessible name. */
  readonly render?: () => JSX.Element;
}

export interface CellEdit {
  readonly row: RowKey;
  readonly column: ColumnId;
  readonly value: CellValue;
}

/** A cell that was not taken, with the reason as a sentence. */
export interface RefusedEdit {
  readonly row: RowKey;
  readonly column: ColumnId;
  readonly text: string;
  readonly reason: string;
}

export interface WriteOptions {
  /** Writes in a row with the same key are one undo step: a fill, and another choice for it. */
  readonly coalesce?: string;
}

export interface WriteOutcome {
  readonly written: number;
  readonly refused: readonly RefusedEdit[];
}

/** Kinds of rows. A group row has one cell over the whole width and folds what follows it. */
export type RowKind = 'data' | 'group' | 'total';

/** One action of the row menu or toolbar: every one has a key or a menu entry. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label: `Ctrl+D`. */
  readonly keys?: string;
  readonly isDangerous?: boolean;
  run(rows: readonly RowKey[]): void;
}

/** Told of a row that changed; `before` reads what its cells held. */
export type RowListener = (row: RowKey, before?: (column: ColumnId) => CellValue) => void;

/** Everything the grid needs of a tool. */
export interface GridSource {
  /** Accessible name of the grid (reactive). */
  label(): string;
  /** Columns in their order (reactive; keep the objects' identity when nothing changed). */
  columns(): readonly Column[];
  /** Keys of all rows in the tool's own order, before the grid sorts and filters (reactive). */
  rows(): readonly RowKey[];
  /** How many empty rows wait at the end to be filled: 0 or 1. They are not part of `rows`. */
  waitingRows?(): 0 | 1;
  kind?(row: RowKey): RowKind;
  /** Text of a group row (reactive). */
  groupTitle?(row: RowKey): string;
  /** A cell's value (reactive on that row or cell only). Unknown rows and waiting rows give null. */
  value(row: RowKey, column: ColumnId): CellValue;
  /** A cell's value without tracking, for sorting, filtering and copying many rows at once. */
  peek(row: RowKey, column: ColumnId): CellValue;
  /**
   * What `peek` gives, for one column of many rows: a source of many rows finds a row once where
   * its columns are read one after the other.
   */
  reader?(column: ColumnId): (row: RowKey) => CellValue;
  /**
   * Calls the listener with every row whose values changed or that came, before the change's batch
   * ends; returns what stops it. Sources of more than 2,000 rows should have it: with it the grid
   * re-filters and re-counts one row for one edit, without it only what is written through the grid.
   * The listener also gets what the row's cells held before (null each where it was not there yet);
   * undefined where that is not known. A row that goes is told of as well.
   */
  onChange?(listener: RowListener): () => void;
  /** Whether a row is among `rows()`, without going through them. */
  has?(row: RowKey): boolean;
  /** A cell's state (reactive). Undefined: an ordinary editable cell. */
  state?(row: RowKey, column: ColumnId): CellState | undefined;
  /** Why a text may not be stored at all (a CPR number), or null. Asked before `write`. */
  refuse?(column: ColumnId, text: string): string | null;
  /**
   * Writes cells as one undo step. Rows whose key is `newRowKey(n)` are created, in order of n,
   * and the keys they got are returned by `rows()` afterwards. Absent: the grid is read-only.
   * @param label what undo calls it: "Rettede Dato", "Indsatte 40 celler"
   * @param options how it goes with the write before it
   */
  write?(edits: readonly CellEdit[], label: string, options?: WriteOptions): WriteOutcome;
  /** Inserts `count` empty rows above `before` (null: at the end); returns their keys. */
  insertRows?(before: RowKey | null, count: number): readonly RowKey[];
  removeRows?(rows: readonly RowKey[]): void;
  duplicateRows?(rows: readonly RowKey[]): void;
  /**
   * Moves a column past neighbours, where the order of the columns is the tool's own data: one undo
   * step, however far. Absent: the grid keeps an order of its own.
   */
  moveColumn?(column: ColumnId, steps: number): void;
  /** Shows one row by itself, a waiting one too: an entry of the row menu, and Alt+Enter. */
  showRow?(row: RowKey): void;
  /** Shows what was done to a row, or to what a column holds of it: an entry of the row menu, and Shift+F2. */
  showHistory?(row: RowKey, column: ColumnId): void;
  /** Further entries of the row menu. */
  rowActions?(): readonly RowAction[];
}

/** What the grid has to tell the person: what a paste could not take, say. */
export interface GridNotice {
  readonly text: string;
  readonly tone: 'neutral' | 'warning' | 'bad';
  /** Lines under the text, one for each cell that was not taken. */
  readonly details?: readonly string[];
}

const NEW_ROW = 'new:';
export const newRowKey = (index: number): RowKey => `${NEW_ROW}${index}`;
export const isNewRowKey = (row: RowKey): boolean => row.startsWith(NEW_ROW);

export interface CellAddress {
  readonly row: RowKey;
  readonly column: ColumnId;
}

/** How a grid stood once. Rows and columns are told by their keys, so that it outlives other changes. */
export interface GridView {
  /** Name of the grid it was. */
  readonly grid: string;
  readonly anchor: CellAddress;
  readonly head: CellAddress;
  readonly span: 'rows' | 'columns' | 'all' | null;
  /** CSS pixels. */
  readonly scroll: { readonly left: number; readonly top: number };
}

export interface SortKey {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** A column's filter. Texts match anywhere, without regard to case; ranges include their ends. */
export type ColumnFilter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'range'; readonly from: number | string | null; readonly to: number | string | null }
  | { readonly kind: 'choice'; readonly values: readonly (string | null)[] };

export type Pin = 'left' | 'right';

/**
 * How a grid is laid out, as plain data that can be stored: what differs from what its source says.
 * What is searched for is no part of it.
 */
export interface GridLayout {
  /** CSS pixels. */
  readonly widths?: Readonly<Record<ColumnId, number>>;
  readonly order?: readonly ColumnId[];
  readonly hidden?: readonly ColumnId[];
  /** Null: not pinned, where the source says it is. */
  readonly pins?: Readonly<Record<ColumnId, Pin | null>>;
  readonly filters?: Readonly<Record<ColumnId, ColumnFilter>>;
  readonly sorting?: readonly SortKey[];
}

/** Something that can be done with the grid as it stands: for its menus, and for lists of commands. */
export interface GridAction {
  readonly id: string;
  readonly label: string;
  /** The key that does the same: `Ctrl+D`. */
  readonly keys?: string | undefined;
  readonly isDangerous?: boolean | undefined;
  /** Why it cannot be done now, as a sentence. */
  readonly unavailable?: string | undefined;
  run(): void;
}

/** Actions that belong together: what is selected, the rows, one column. */
export interface GridActionGroup {
  readonly title: string;
  readonly actions: readonly GridAction[];
}

/** What of the grid is loaded when it is asked for. */
export interface LaterApi {
  /** Everything that can be done with the selection and the focused column now. */
  actions(): Promise<readonly GridActionGroup[]>;
  /** Opens the bar that finds texts in what is shown. */
  openFind(): void;
  /** Goes to a cell that holds the text: the first one, or on from the focused cell, around the end. */
  find(text: string, which: 'first' | 'next' | 'previous'): Promise<void>;
  /**
   * Flags cells, quietly, and says what it means to those who cannot see it. Null: no longer.
   * @param isFlagged asked for the cells in sight, again when others come into sight
   */
  flag(isFlagged: CellTest | null, meaning: string): Promise<void>;
}

export type CellTest = (row: RowKey, column: ColumnId) => boolean;

/** What the grid can tell and be told from outside: the status line, the toolbar, undo. */
export interface GridApi extends LaterApi {
  /** Rows shown after sort and filter, waiting rows not counted (reactive). */
  shownRows(): readonly RowKey[];
  /** The focused cell (reactive). */
  focused(): CellAddress | null;
  /** Count, sum and mean of the selection (reactive); sum and mean of its numbers only. */
  selectionSummary(): {
    readonly cells: number;
    readonly numbers: number;
    readonly sum: number;
    readonly mean: number | null;
  };
  /** Cells of the shown rows that hold something that does not fit (reactive). */
  problemCount(): number;
  /** What is wrong or doubtful about the focused cell, as a sentence; null when nothing is (reactive). */
  focusedProblem(): { readonly text: string; readonly tone: 'bad' | 'warning' } | null;
  /**
   * Selects a cell, scrolls to it and gives it the keyboard's focus; where its column is hidden, the
   * first one of its row.
   */
  selectCell(address: CellAddress): void;
  /** Selects a cell and scrolls to it; the keyboard's focus stays where it is. */
  pointAt(address: CellAddress): void;
  /** Scrolls to the focused cell. */
  reveal(): void;
  /** Writes as typing in the grid does: a row that is begun keeps its place until the next sorting. */
  write(edits: readonly CellEdit[], label: string): WriteOutcome;
  /**
   * Selects the block around these cells, as far as their rows are shown, and scrolls to it. A
   * column that is null or not shown stands for the whole row.
   * @returns whether any of the rows is shown
   */
  selectCells(cells: readonly { readonly row: RowKey; readonly column: ColumnId | null }[]): boolean;
  /** How the grid stands: what is selected, and where it is scrolled to. */
  view(): GridView;
  /**
   * Puts back how the grid stood, if it is the same one, still shows that selection, and some of
   * `cells` are then in sight; cells that are no longer shown are asked for nothing.
   * @returns whether it did
   */
  showView(
    view: GridView,
    cells: readonly { readonly row: RowKey; readonly column: ColumnId | null }[],
  ): boolean;
  /** Scrolls to where the grid stood, if it is the same one. */
  scrollTo(view: GridView): void;
  /** Moves to the waiting row and its first editable column. */
  goToNewRow(): void;
  /** Sets the keyboard's focus on the focused cell. */
  focus(): void;
  /** Text looked for in all cells of all columns (reactive). */
  search(): string;
  setSearch(text: string): void;
  filters(): Readonly<Record<ColumnId, ColumnFilter>>;
  setFilter(column: ColumnId, filter: ColumnFilter | null): void;
  sorting(): readonly SortKey[];
  setSorting(keys: readonly SortKey[]): void;
  clearFilters(): void;
  /** How the grid is laid out (reactive). */
  layout(): GridLayout;
  /** Lays the grid out. What the layout leaves out is as the source says; columns that are gone do not matter. */
  setLayout(layout: GridLayout): void;
  /** Whether `setLayout` with it would change nothing (reactive). */
  isLaidOutAs(layout: GridLayout): boolean;
}
