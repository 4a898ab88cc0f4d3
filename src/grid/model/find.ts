/** Finding texts in what a grid shows: row by row, on from a cell and around the end. */
import type { Position } from './selection';

/** What is looked through. */
export interface Findable {
  readonly rowCount: number;
  readonly columnCount: number;
  /** First row that is looked at: `HEADING_ROW` takes the headings in. */
  readonly firstRow: number;
  /** A cell's text as it is shown; empty where nothing is. */
  textAt(position: Position): string;
}

/** The signs between thousands. */
const GROUPING = /\.(?=\d{3})/g;

/**
 * The test of a text; null when nothing is sought. Texts match anywhere and without regard to case;
 * blanks around what is sought do not count, and 1320 finds 1.320 too.
 */
export function makeTextTest(sought: string): ((text: string) => boolean) | null {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return null;
  const isNumber = /^\d+$/.test(wanted);
  return (text) =>
    text.toLowerCase().includes(wanted) || (isNumber && text.replace(GROUPING, '').includes(wanted));
}

/** All cells that hold the text, row by row. */
export function findAll(cells: Findable, sought: string): Position[] {
  const matches = makeTextTest(sought);
  const found: Position[] = [];
  if (!matches) return found;
  for (let row = cells.firstRow; row < cells.rowCount; row += 1)
    for (let column = 0; column < cells.columnCount; column += 1)
      if (matches(cells.textAt({ row, column }))) found.push({ row, column });
  return found;
}

/** Whether one cell comes before another, row by row. */
const isBefore = (a: Position, b: Position): boolean =>
  a.row < b.row || (a.row === b.row && a.column < b.column);

/**
 * The next match on from a cell, around the end; `at` itself only when it is the only one, or when
 * it counts too.
 *
 * @param found in their order, as `findAll` gives them
 * @param isFromHere whether the cell itself counts as next
 */
export function stepTo(
  found: readonly Position[],
  at: Position,
  step: 1 | -1,
  isFromHere = false,
): Position | null {
  const isOn = (match: Position) =>
    (isFromHere && match.row === at.row && match.column === at.column) ||
    (step > 0 ? isBefore(at, match) : isBefore(match, at));
  const next = step > 0 ? found.find(isOn) : found.findLast(isOn);
  return next ?? (step > 0 ? found[0] : found.at(-1)) ?? null;
}

/**
 * The same without knowing all matches, for large grids: stops at the first. Null when nothing matches.
 */
export function findNext(cells: Findable, sought: string, at: Position, step: 1 | -1): Position | null {
  const matches = makeTextTest(sought);
  const rows = cells.rowCount - cells.firstRow;
  const count = rows * cells.columnCount;
  if (!matches || count <= 0) return null;
  const from = (at.row - cells.firstRow) * cells.columnCount + at.column;
  for (let steps = 1; steps <= count; steps += 1) {
    const index = (((from + steps * step) % count) + count) % count;
    const row = cells.firstRow + Math.floor(index / cells.columnCount);
    const position = { row, column: index % cells.columnCount };
    if (matches(cells.textAt(position))) return position;
  }
  return null;
}

/** Where looking begins when the first match is wanted. */
export const beforeFirst = (cells: Findable): Position => ({ row: cells.firstRow, column: -1 });
