/** What a cell shows: read from the source, compared with what it showed before. */
import {
  type CellState,
  type CellType,
  type CellValue,
  type Column,
  type GridSource,
  isNewRowKey,
  type RowKey,
} from '../types';

export interface CellView {
  readonly text: string;
  readonly state: CellState | undefined;
  readonly type: CellType;
  /** Why the value does not fit, or null. */
  readonly problem: string | null;
  readonly isReadOnly: boolean;
  readonly isChecked: boolean;
}

const STATE_PARTS = ['tone', 'sign', 'warning', 'note', 'isMarked', 'isOutlined', 'render'] as const;

/** An empty tick box says no, except in a row that is not there yet. */
function showValue(value: CellValue, type: CellType, row: RowKey | null): string {
  if (value !== null) return type.format(value);
  return type.name === 'check' && row !== null && !isNewRowKey(row) ? type.format(null) : '';
}

/** What the cell of a row and column shows now (reactive). Null: the row element shows no row. */
export function readCell(source: GridSource, row: RowKey | null, column: Column): CellView {
  const value = row === null ? null : source.value(row, column.id);
  const state = row === null ? undefined : source.state?.(row, column.id);
  const type = state?.type ?? column.type;
  return {
    text: showValue(value, type, row),
    state,
    type,
    problem: state?.problem ?? type.problem(value),
    isReadOnly: !source.write || (state?.isReadOnly ?? type.name === 'computed'),
    isChecked: value === true,
  };
}

/** Whether a cell looks the same: then nothing of it is touched. */
export function isSameView(a: CellView | null, b: CellView): boolean {
  return (
    a !== null &&
    a.text === b.text &&
    a.type === b.type &&
    a.problem === b.problem &&
    a.isReadOnly === b.isReadOnly &&
    a.isChecked === b.isChecked &&
    (a.state === b.state || STATE_PARTS.every((part) => a.state?.[part] === b.state?.[part]))
  );
}
