/**
 * Reads an .xlsx file by hand (Node's zlib and regular expressions), to check what the app reads
 * against figures that its own reader had no part in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

export const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name));

export const fixtureFile = (name: string): File => new File([new Uint8Array(fixture(name))], name);

/** Cells of a sheet by address: numbers, or texts of any kind. */
export type RawSheet = ReadonlyMap<string, string | number>;

/** Sheets of a workbook by name. */
export function readRaw(bytes: Buffer): Map<string, RawSheet> {
  const parts = unzip(bytes);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    [...(match[1] ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((run) => plain(run[1] ?? '')).join(''),
  );
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => [
      plain(attribute(tag, 'name')),
      readSheet(text(targets.get(attribute(tag, 'r:id')) ?? ''), shared),
    ]),
  );
}

function readSheet(xml: string, shared: readonly string[]): RawSheet {
  const cells = new Map<string, string | number>();
  for (const [, head = '', body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(body)?.[1];
    if (value === undefined) continue;
    const type = attribute(head, 't');
    const address = attribute(head, 'r');
    if (type === 's') cells.set(address, shared[Number(value)] ?? '');
    else if (type === 'str') cells.set(address, plain(value));
    else cells.set(address, Number(value));
  }
  return cells;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

function unzip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8');
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
