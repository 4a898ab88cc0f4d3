/** Blocks of cells as text that Excel, LibreOffice and Sheets understand, and back. */
import { type CellRange, columnsIn, type Position, rowsIn } from './selection';
import type { Typed } from './typed';

/** One cell of a block: its text as shown, and its value where the program copied from told it. */
export interface BlockCell {
  readonly text: string;
  readonly typed?: Typed;
}

/** Cells in rows; rows may differ in length. */
export type Block = readonly (readonly BlockCell[])[];

/** A block of nothing but texts. */
export const textBlock = (rows: readonly (readonly string[])[]): Block =>
  rows.map((row) => row.map((text) => ({ text })));

const needsQuotes = (text: string): boolean => /["\t\r\n]/.test(text);

/** Tab-separated lines; a cell with a tab, a quote or a line break stands in quotes. */
export function formatTsv(block: Block): string {
  return block
    .map((row) =>
      row.map(({ text }) => (needsQuotes(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'),
    )
    .join('\r\n');
}

/** A text in quotes that reaches to a tab, a line break or the end. */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const CELL_END = /[\t\n]/g;

/**
 * Reads tab-separated lines. A cell that begins with a quote runs to its closing quote, over line
 * breaks; a quote that is not closed before a tab or the end is text (`27" skærm`). The line break
 * that spreadsheets put after the last row makes no row.
 */
export function parseTsv(text: string): BlockCell[][] {
  const rows: BlockCell[][] = [];
  let row: BlockCell[] = [];
  let at = 0;
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  while (at <= source.length) {
    QUOTED.lastIndex = at;
    const found = source[at] === '"' ? QUOTED.exec(source) : null;
    if (found) {
      row.push({ text: (found[1] ?? '').replace(/""/g, '"') });
      at += found[0].length;
    } else {
      CELL_END.lastIndex = at;
      const end = CELL_END.exec(source)?.index ?? source.length;
      row.push({ text: source.slice(at, end) });
      at = end;
    }
    if (source[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += 1;
    if (at >= source.length) break;
  }
  return rows;
}

/** One cell of a pasted block and where it goes; rows may lie below the last one of the grid. */
export interface PastedCell extends Position, BlockCell {}

/** Cells in the longest row. */
const widthOf = (block: Block): number => block.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * Where a block goes: into the selection's corner, and again and again where the selection holds a
 * whole number of it (one copied cell fills any selection).
 */
export function planPaste(block: Block, selected: CellRange): PastedCell[] {
  const height = block.length;
  const width = widthOf(block);
  if (height === 0 || width === 0) return [];
  const isTiled = rowsIn(selected) % height === 0 && columnsIn(selected) % width === 0;
  const rows = isTiled ? rowsIn(selected) : height;
  const columns = isTiled ? columnsIn(selected) : width;
  const cells: PastedCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    const from = block[row % height] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const cell = from[column % width];
      if (cell) cells.push({ row: selected.top + row, column: selected.left + column, ...cell });
    }
  }
  return cells;
}

/**
 * What was copied: the texts of the plain table with the values that the HTML table tells. Where
 * the two differ in size, the one that knows values is the better witness.
 */
export function mergeBlocks(plain: Block, html: Block): Block {
  const isTyped = html.some((row) => row.some((cell) => cell.typed !== undefined));
  if (!isTyped) return plain.length === 1 && widthOf(plain) === 1 ? html : plain;
  const isSame =
    plain.length === html.length && plain.every((row, index) => row.length === html[index]?.length);
  if (!isSame) return html;
  return plain.map((row, index) =>
    row.map((cell, at) => {
      const typed = html[index]?.[at]?.typed;
      return typed ? { text: cell.text, typed } : cell;
    }),
  );
}
