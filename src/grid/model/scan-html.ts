/**
 * HTML read as a row of tags and texts. What is pasted is never made into elements: nothing of it is
 * loaded or run, and the page's policy has nothing to report.
 */

export type HtmlPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements whose content is no text: it is skipped whole. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'title',
  'noscript',
  'svg',
  'math',
  'iframe',
  'select',
]);

/** Latin-1's named letters in the order of their codes, from 160. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const OTHER_LETTERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['hellip', '…'],
  ['bull', '•'],
  ['euro', '€'],
  ['minus', '−'],
];
const LETTERS = new Map<string, string>([
  ...LATIN1.map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...OTHER_LETTERS,
]);

/** A text with its entities (`&oslash;`, `&#230;`) as the letters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return LETTERS.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** A tag's attributes by their names in small letters, entities decoded. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

/**
 * Calls `take` with every tag and text in order until it returns false. Each character is looked at
 * once, however broken or hostile the source is.
 */
export function scanHtml(source: string, take: (part: HtmlPart) => boolean): void {
  const lastDouble = source.lastIndexOf('"');
  const lastSingle = source.lastIndexOf("'");
  let at = 0;
  /** Where the tag that begins here ends: its `>`, quoted ones passed over. */
  const tagEnd = (from: number): number => {
    for (let index = from; index < source.length; index += 1) {
      const letter = source[index];
      if (letter === '>') return index;
      if (letter === '"' && index < lastDouble) index = source.indexOf('"', index + 1);
      else if (letter === "'" && index < lastSingle) index = source.indexOf("'", index + 1);
    }
    return source.length;
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const textEnd = open < 0 ? source.length : open;
    if (textEnd > at && !take({ kind: 'text', text: source.slice(at, textEnd) })) return;
    if (open < 0) return;
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open + 4);
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    const next = source[open + 1] ?? '';
    if (next === '!' || next === '?') {
      const end = source.indexOf('>', open);
      at = end < 0 ? source.length : end + 1;
      continue;
    }
    const isClosing = next === '/';
    const nameAt = open + (isClosing ? 2 : 1);
    if (!/[a-z]/i.test(source[nameAt] ?? '')) {
      if (!take({ kind: 'text', text: '<' })) return;
      at = open + 1;
      continue;
    }
    let nameEnd = nameAt;
    while (nameEnd < source.length && !/[\s/>]/.test(source[nameEnd] ?? '')) nameEnd += 1;
    const name = source.slice(nameAt, nameEnd).toLowerCase();
    const end = isClosing ? source.indexOf('>', nameEnd) : tagEnd(nameEnd);
    const close = end < 0 ? source.length : end;
    if (!take({ kind: isClosing ? 'close' : 'open', name, attributes: source.slice(nameEnd, close) })) return;
    at = close + 1;
    if (!isClosing && SKIPPED.has(name)) at = endOfElement(source, name, at);
  }
}

/** Where the element's closing tag begins; the end of the source when it has none. */
function endOfElement(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}
