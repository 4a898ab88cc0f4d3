/** Texts of spreadsheet XML as a person sees them. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Entities, and Excel's own `_x000D_` for what XML cannot hold. */
export function unescapeXml(text: string): string {
  let plain = text;
  if (plain.includes('&'))
    plain = plain.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : all;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
    });
  if (plain.includes('_x'))
    plain = plain.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** All runs of text in a string item; how it is pronounced (`rPh`) is no part of it. */
export function textOfRuns(xml: string): string {
  const runs = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (let at = runs.indexOf('<t'); at >= 0; at = runs.indexOf('<t', at)) {
    const next = runs.charCodeAt(at + 2);
    const open = runs.indexOf('>', at);
    if (open < 0) break;
    at = open + 1;
    // `<t>` or `<t xml:space=...>`, with something in it.
    if ((next !== 62 && next !== 32) || runs.charCodeAt(open - 1) === 47) continue;
    const close = runs.indexOf('</t>', at);
    if (close < 0) break;
    text += runs.slice(at, close);
    at = close;
  }
  return unescapeXml(text);
}

/** An attribute of a tag; undefined when it has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}
