import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  escapeLookalikes,
  MAX_TEXT_LENGTH,
  splitText,
  toCleanJson,
} from '../../../../src/workbook/write/clean-text';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Lone halves of pairs, and what XML has no place for.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);

describe('cleanText', () => {
  it('leaves only what XML and UTF-8 can hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps letters, tabs and line breaks', () => {
    expect(cleanText('Æblegård\t1\r\n2\r3 🔧')).toBe('Æblegård\t1\n2\n3 🔧');
  });

  it('clips a text at the limit of a cell without splitting a pair', () => {
    expect(cleanText('x'.repeat(40_000))).toHaveLength(MAX_TEXT_LENGTH);
    expect(cleanText(`${'x'.repeat(MAX_TEXT_LENGTH - 1)}🔧`)).toHaveLength(MAX_TEXT_LENGTH - 1);
  });
});

describe('splitText', () => {
  it('gives pieces that make the text again, each of them whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 9 }), (text, size) => {
        const pieces = splitText(text, size);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(size);
        for (const piece of pieces) expect(cleanText(piece)).toBe(cleanText(piece, piece.length));
      }),
    );
  });
});

describe('toCleanJson', () => {
  it('comes through cleaning unchanged, whatever text is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = toCleanJson({ text });
        expect(cleanText(json, Number.POSITIVE_INFINITY)).toBe(json);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});

describe('escapeLookalikes', () => {
  it('keeps what only looks like an escape', () => {
    expect(escapeLookalikes('a_x0041_b')).toBe('a_x005F_x0041_b');
    expect(escapeLookalikes('a_x41_ _xyz')).toBe('a_x41_ _xyz');
  });
});
