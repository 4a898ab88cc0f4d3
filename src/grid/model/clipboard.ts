/** Blocks of cells as text that Excel, LibreOffice and Sheets understand, and back. */
import { type CellRange, columnsIn, type Position, rowsIn } from './selection';

/** Texts in rows; rows may differ in length. */
export type Block = readonly (readonly string[])[];

const needsQuotes = (text: string): boolean => /["\t\r\n]/.test(text);

/** Tab-separated lines; a cell with a tab, a quote or a line break stands in quotes. */
export function formatTsv(block: Block): string {
  return block
    .map((row) => row.map((text) => (needsQuotes(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'))
    .join('\r\n');
}

/**
 * Reads tab-separated lines. A cell that begins with a quote runs to its closing quote, over line
 * breaks; a quote that is not closed before a tab or the end is text (`27" skærm`). The line break
 * that spreadsheets put after the last row makes no row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const quoted = source[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null;
    if (quoted) quoted.lastIndex = at;
    const found = quoted?.exec(source);
    if (found) {
      row.push((found[1] ?? '').replace(/""/g, '"'));
      at += found[0].length;
    } else {
      const rest = source.slice(at).search(/[\t\n]/);
      const end = rest < 0 ? source.length : at + rest;
      row.push(source.slice(at, end));
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

const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>');

/** The block as an HTML table, which spreadsheets prefer. */
export function formatHtmlTable(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table><tbody>${rows.join('')}</tbody></table>`;
}

/** One text of a pasted block and where it goes; rows may lie below the last one of the grid. */
export interface PastedCell extends Position {
  readonly text: string;
}

/**
 * Where a block goes: into the selection's corner, and again and again where the selection holds a
 * whole number of it (one copied cell fills any selection).
 */
export function planPaste(block: Block, selected: CellRange): PastedCell[] {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return [];
  const isTiled = rowsIn(selected) % height === 0 && columnsIn(selected) % width === 0;
  const rows = isTiled ? rowsIn(selected) : height;
  const columns = isTiled ? columnsIn(selected) : width;
  const cells: PastedCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    const texts = block[row % height] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const text = texts[column % width];
      if (text !== undefined) cells.push({ row: selected.top + row, column: selected.left + column, text });
    }
  }
  return cells;
}
