/** A sheet's cells while it is laid out block by block. */
import type { Cell, Row } from './plan';

export interface SheetGrid {
  put(row: number, column: number, cell: Cell): void;
  putRow(row: number, column: number, cells: Row): void;
  rows(): Row[];
}

export function makeSheetGrid(): SheetGrid {
  const lines: (Cell | null)[][] = [];
  const put = (row: number, column: number, cell: Cell | null) => {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as (Cell | null)[];
    while (line.length < column) line.push(null);
    line[column] = cell;
  };
  return {
    put,
    putRow(row, column, cells) {
      cells.forEach((cell, index) => {
        if (cell) put(row, column + index, cell);
      });
    },
    rows: () => lines,
  };
}
