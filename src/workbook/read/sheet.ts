/** A sheet as the recognisers see it, whatever kind of file it came from. */
import type { IsoDate } from '../../domain/values/field';

export interface DateCell {
  readonly date: IsoDate;
}

/** An empty text is what a formula shows that found nothing; null is an empty cell. */
export type Cell = string | number | boolean | DateCell | null;

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that the file hides, by hand or by a filter; counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
}

export const NONE_HIDDEN: ReadonlySet<number> = new Set();

export interface Source {
  readonly sheets: readonly Sheet[];
  readonly formulasWithoutResult: number;
}

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 300;
/** A sheet of so many bytes has rows, whatever a library says. */
export const LARGE_SHEET = 100_000;

/** Header rows and titles are looked for in this many rows. */
export const HEAD_ROWS = 40;

export const isDateCell = (cell: Cell | undefined): cell is DateCell =>
  typeof cell === 'object' && cell !== null;

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row]?.[column] ?? null;

/** The cell as a Dane would write it: trimmed, dates `26-11-2026`, decimal comma. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') {
    const hasEdge = mayBeSpace(cell.charCodeAt(0)) || mayBeSpace(cell.charCodeAt(cell.length - 1));
    return hasEdge ? cell.trim() : cell;
  }
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK';
  return `${cell.date.slice(8)}-${cell.date.slice(5, 7)}-${cell.date.slice(0, 4)}`;
}

export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  // Only what begins with a space can be nothing but spaces: asked of a million cells, several times.
  return cell === '' || (mayBeSpace(cell.charCodeAt(0)) && cell.trim() === '');
}

/** False of every character that a text usually begins or ends with. */
export const mayBeSpace = (code: number): boolean => code <= 32 || code >= 160;

/** `A`, `B` ... `AA` of a column counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B7` of a row and a column counted from 0. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
