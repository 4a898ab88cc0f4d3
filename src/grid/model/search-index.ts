/**
 * The texts of many rows put together in a few long ones, for as long as somebody searches: a letter
 * more is then looked for in some megabytes of text, which takes a few milliseconds, and not in a
 * million cells. Texts, the words of pick lists and what did not fit its column are put together;
 * dates, figures and computed cells are judged once per value, and only where they can show the text.
 */
import type { CellValue, RowKey } from '../types';
import type { ReaderOf, SearchedColumn } from './row-search';

export interface SearchIndex {
  /** The rows it was made of, in their order. */
  readonly order: readonly RowKey[];
  /**
   * The rows in which some cell shows the text, in their order.
   * @param isFound judges the rows that changed since
   */
  find(text: string, changed: ReadonlySet<RowKey>, isFound: (row: RowKey) => boolean): RowKey[];
}

const ROWS_PER_BLOCK = 1000;
/** Part cells and rows; no text that is typed on one line holds them. */
const BETWEEN_CELLS = '\n';
const ROW_END = '\u0001';

export function makeSearchIndex(
  order: readonly RowKey[],
  columns: readonly SearchedColumn[],
  readerOf: ReaderOf,
): SearchIndex {
  const parts = columns.map(({ id, type }) => ({
    type,
    read: readerOf(id),
    words: new Map<CellValue, string>(),
  }));
  /** Columns that are not, or not wholly, in the index. */
  const others = parts.filter(({ type }) => !isIndexed(type));

  const wordsOf = ({ type, words }: (typeof parts)[number], value: CellValue): string => {
    let text = words.get(value);
    if (text === undefined) {
      text = type.format(value);
      words.set(value, text);
    }
    return text;
  };

  const makeBlock = (from: number, to: number): string => {
    const texts: string[] = [];
    for (let index = from; index < to; index += 1) {
      const row = order[index] as RowKey;
      for (const part of parts) {
        const value = part.read(row);
        if (value === null) continue;
        if (typeof value === 'object') texts.push(value.raw);
        else if (part.type.name === 'text') texts.push(String(value));
        else if (part.type.name === 'choice') texts.push(wordsOf(part, value));
      }
      texts.push(ROW_END);
    }
    return texts.join(BETWEEN_CELLS).toLowerCase();
  };
  const blocks: string[] = [];
  const ends = new Uint32Array(order.length);
  for (let from = 0; from < order.length; from += ROWS_PER_BLOCK) {
    const to = Math.min(order.length, from + ROWS_PER_BLOCK);
    const block = makeBlock(from, to);
    blocks.push(block);
    for (let index = from, at = 0; index < to; index += 1, at += 1) {
      at = block.indexOf(ROW_END, at);
      ends[index] = at;
    }
  }

  return {
    order,
    find(text, changed, isFound) {
      const sought = text.trim().toLowerCase();
      const found = new Uint8Array(order.length);
      blocks.forEach((block, number) => {
        let index = number * ROWS_PER_BLOCK;
        for (let at = block.indexOf(sought); at >= 0; at = block.indexOf(sought, ends[index])) {
          while ((ends[index] as number) < at) index += 1;
          found[index] = 1;
        }
      });
      for (const part of others) {
        if (part.type.canShow?.(sought) === false) continue;
        const holds = new Map<CellValue, boolean>();
        order.forEach((row, index) => {
          if (found[index] === 1) return;
          const value = part.read(row);
          if (value === null) return;
          let is = holds.get(value);
          if (is === undefined) {
            is = part.type.format(value).toLowerCase().includes(sought);
            holds.set(value, is);
          }
          if (is) found[index] = 1;
        });
      }
      return order.filter((row, index) =>
        changed.size > 0 && changed.has(row) ? isFound(row) : found[index] === 1,
      );
    },
  };
}

/** Whether the index holds all that cells of a type show. */
const isIndexed = (type: SearchedColumn['type']): boolean =>
  type.name === 'choice' || (type.name === 'text' && type.isShownAsStored === true);
