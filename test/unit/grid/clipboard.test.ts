import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/grid/model/clipboard';
import { formatTsv, parseTsv, planPaste, textBlock } from '../../../src/grid/model/clipboard';

const textsOf = (block: Block) => block.map((row) => row.map((cell) => cell.text));
const textsIn = (tsv: string) => textsOf(parseTsv(tsv));

test('cells with tabs, quotes and line breaks come back as they were', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'æ', ' ', '"', '\t', '\n', ',') });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A block that ends in an empty line cannot be told from the line break after a last row.
    .filter((cells) => cells[cells.length - 1]?.some((cell) => cell !== '') ?? false);
  fc.assert(
    fc.property(block, (cells) => {
      expect(textsIn(formatTsv(textBlock(cells)))).toEqual(cells);
    }),
  );
});

test('reads what Excel puts on the clipboard', () => {
  expect(textsIn('Dato\tNavn\r\n05-11-2026\t"Kro\nog hotel"\r\n')).toEqual([
    ['Dato', 'Navn'],
    ['05-11-2026', 'Kro\nog hotel'],
  ]);
});

test('a quote inside a text is text', () => {
  expect(textsIn('27" skærm\t"Kroen" ved havnen')).toEqual([['27" skærm', '"Kroen" ved havnen']]);
});

test('one cell is one cell', () => {
  expect(textsIn('12,5')).toEqual([['12,5']]);
  expect(textsIn('a\t')).toEqual([['a', '']]);
});

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

test('one copied cell fills the selection', () => {
  expect(planPaste(textBlock([['x']]), at(2, 1, 3, 2))).toHaveLength(4);
});

test('a block repeats only where a whole number of it fits', () => {
  expect(planPaste(textBlock([['a'], ['b']]), at(0, 0, 3, 0)).map((cell) => cell.text)).toEqual([
    'a',
    'b',
    'a',
    'b',
  ]);
  expect(planPaste(textBlock([['a'], ['b']]), at(0, 0, 2, 0)).map((cell) => cell.text)).toEqual(['a', 'b']);
});

test('shorter lines leave the cells after them alone', () => {
  expect(planPaste(textBlock([['a', 'b'], ['c']]), at(5, 3))).toEqual([
    { row: 5, column: 3, text: 'a' },
    { row: 5, column: 4, text: 'b' },
    { row: 6, column: 3, text: 'c' },
  ]);
});
