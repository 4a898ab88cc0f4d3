/** Text as an .xlsx file can hold it. */

/** Excel's own limit to the text of one cell. */
export const MAX_TEXT_LENGTH = 32_767;

/**
 * Control characters, U+FFFE and U+FFFF have no place in XML 1.0; a lone surrogate cannot be
 * written as UTF-8. Tab and line feed may stay.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts: nothing in them to look closer at. */
const PLAIN = /^[\t\n\u0020-\u007e\u00a0-\ud7ff]*$/;

/** What Excel reads as an escaped character when it stands in a cell's text. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text without what the format cannot hold, at most `limit` characters, no pair split. */
export function cleanText(text: string, limit = MAX_TEXT_LENGTH): string {
  const clean = PLAIN.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
  return clean.length > limit ? clean.slice(0, isPairSplit(clean, limit) ? limit - 1 : limit) : clean;
}

/** `_x0041_` typed by a person stays so: Excel would else show it as `A`. */
export function escapeLookalikes(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPE_LOOKALIKE, '_x005F_') : text;
}

/** Pieces of at most `size` characters that make the text when joined; no surrogate pair is split. */
export function splitText(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + size;
    const stop = isPairSplit(text, end) ? end - 1 : end;
    pieces.push(text.slice(start, stop));
    start = stop;
  }
  return pieces;
}

/** JSON that survives `cleanText` whole: what the format cannot hold is written as `\uXXXX`. */
export function toCleanJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (PLAIN.test(json)) return json;
  return json.replace(
    // JSON itself escapes control characters and lone surrogates, but not these.
    /[\u007f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isPairSplit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
