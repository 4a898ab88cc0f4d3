/** Columns on paper: a grid that would become too small to read gets narrower ones, whose texts wrap. */
import { untrack } from 'solid-js';
import type { Column, ColumnId } from '../types';
import { PAPER_WIDTH } from './create-columns';
import type { GridController } from './create-grid';

/** A grid that shrinks no further than this can be read as it is. */
const READABLE_ZOOM = 0.62;
const MOST_ROWS = 2000;
/** Padding and border of a cell on paper. */
const CELL_ROOM = 10;
/** Small letters are relatively wider in print. */
const PRINT_FACTOR = 1.07;
/** The sign before a state's word. */
const SIGN_ROOM = 28;
/** Bold is wider. */
const HEADING_FACTOR = 1.1;
/** Columns no wider than this are left whole: dates, numbers, states. */
const SHORT = 104;
/** Words longer than this are broken: mail addresses. */
const LONGEST_WORD = 120;

interface Need {
  /** CSS pixels with which no word is broken. */
  readonly least: number;
  /** CSS pixels with which no text wraps. */
  readonly whole: number;
}

/** Gives the columns other widths while the browser prints, where they need it; returns what stops it. */
export function attachPrinting(grid: GridController): () => void {
  const beforePrint = () => grid.columns.setPrintWidths(untrack(() => makePrintWidths(grid)));
  const afterPrint = () => grid.columns.setPrintWidths(null);
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);
  return () => {
    window.removeEventListener('beforeprint', beforePrint);
    window.removeEventListener('afterprint', afterPrint);
  };
}

function makePrintWidths(grid: GridController): ReadonlyMap<ColumnId, number> | null {
  const columns = grid.columns.visible();
  const room = PAPER_WIDTH / READABLE_ZOOM;
  if (columns.reduce((sum, column) => sum + grid.columns.widthOf(column.id), 0) <= room) return null;
  const measure = makeMeasure(grid);
  if (!measure) return null;
  const needs = columns.map((column): Need => needOf(grid, column, measure));
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + need.whole - need.least, 0);
  const share = wish <= 0 ? 0 : Math.max(0, Math.min(1, (room - least) / wish));
  return new Map(
    columns.map((column, index) => {
      const need = needs[index] as Need;
      return [column.id, Math.ceil(need.least + share * (need.whole - need.least))];
    }),
  );
}

function makeMeasure(grid: GridController): ((text: string) => number) | null {
  const element = grid.element();
  const context = document.createElement('canvas').getContext('2d');
  if (!element || !context) return null;
  const style = getComputedStyle(element);
  context.font = `${style.fontSize} ${style.fontFamily}`;
  return (text) => context.measureText(text).width * PRINT_FACTOR;
}

function needOf(grid: GridController, column: Column, measure: (text: string) => number): Need {
  const { source, writing, rows } = grid;
  const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map(measure));
  const headingWord = longestWord(column.title) * HEADING_FACTOR;
  let whole = 0;
  let word = 0;
  const texts = new Set<string>();
  for (const row of rows.data().slice(0, MOST_ROWS)) {
    const state = source.state?.(row, column.id);
    if (state?.render) {
      const width = grid.columns.widthOf(column.id);
      return { least: width, whole: width };
    }
    const value = source.peek(row, column.id);
    if (value === null) continue;
    const text = writing.typeOf(row, column).format(value);
    if (texts.has(text)) continue;
    texts.add(text);
    const sign = state?.sign ? SIGN_ROOM : 0;
    whole = Math.max(whole, measure(text) + sign);
    word = Math.max(word, longestWord(text) + sign);
  }
  const least = Math.max(headingWord, whole <= SHORT ? whole : Math.min(word, LONGEST_WORD)) + CELL_ROOM;
  return { least, whole: Math.max(least, whole + CELL_ROOM) };
}
