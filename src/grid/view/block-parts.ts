/** What writing many cells at a time needs of a grid, and what it speaks of. */
import type { CellRange, Position } from '../model/selection';
import type { Typed } from '../model/typed';
import type {
  CellEdit,
  CellType,
  CellValue,
  Column,
  FillWay,
  GridNotice,
  GridSource,
  RowKey,
  WriteOptions,
  WriteOutcome,
} from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';

/** Reading and writing by places in the grid. */
export interface CellAccess {
  typeOf(row: RowKey, column: Column): CellType;
  isReadOnly(row: RowKey, column: Column): boolean;
  write(edits: readonly CellEdit[], label: string, options?: WriteOptions): WriteOutcome;
  /** How often something was written: what is offered about one write is over with the next (reactive). */
  writes(): number;
  valueAt(at: Position): CellValue;
  typeAt(at: Position): CellType | undefined;
  isFilled(at: Position): boolean;
}

export interface BlockParts {
  readonly source: GridSource;
  readonly columns: GridColumns;
  readonly rows: GridRows;
  readonly selection: GridSelection;
  readonly cells: CellAccess;
  notify(notice: GridNotice): void;
  announce(text: string): void;
  /** Offers other ways for a fill; null: there is none to offer them for. */
  setLastFill(fill: LastFill | null): void;
}

/** A cell and the text or value meant for it. Rows beyond the last are created. */
export interface Meant extends Position {
  readonly text?: string;
  /** What the text stands for, where it was told. */
  readonly typed?: Typed;
  readonly value?: CellValue;
  /** Type of the cell that the value comes from, where that is another one. */
  readonly from?: CellType;
}

/** Cells that others go on from, and the block of both. */
export interface FillPart {
  readonly seed: CellRange;
  readonly target: CellRange;
}

/** A fill that may still be asked to go another way. */
export interface LastFill {
  readonly target: CellRange;
  readonly parts: readonly FillPart[];
  readonly way: FillWay;
  /** Ways that fit what was filled, the copy among them. */
  readonly ways: readonly FillWay[];
  readonly rows: readonly (RowKey | null)[];
  readonly coalesce: string;
  readonly writes: number;
}
