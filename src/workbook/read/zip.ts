/**
 * Workbooks as zip files, opened with suspicion: the directory is read and weighed before anything
 * is inflated, and each part must come to the size and checksum it claims. The parsing library then
 * gets a zip without compression, so that it never inflates anything itself.
 */
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';

const MEGABYTE = 1_048_576;
/** What all parts together may inflate to: more than 300,000 rows, some ten seconds of parsing. */
const MAX_INFLATED_MB = 250;
const MAX_PARTS = 5_000;
/** Sheets shrink to a tenth, repetitive ones to a fiftieth; what shrinks more was made to. */
const MAX_RATIO = 200;
const RATIO_FROM = 20 * MEGABYTE;

const END_MARK = 0x06054b50;
const PART_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const IS_ENCRYPTED = 1;
/** Sizes stand behind the data instead of before it. */
const HAS_DESCRIPTOR = 8;
const STORED = 0;
const DEFLATED = 8;

/** Pictures, macros and the like: nothing that a table is made of. */
const IGNORED = /(?:^|\/)(?:media|embeddings|activeX|Pictures|Thumbnails)\/|\.(?:bin|png|jpe?g|emf|wmf)$/i;
/** In .xlsb the sheets themselves are .bin. */
const BINARY_SHEETS = /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.bin$/i;

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly checksum: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip whose directory was read and weighed; nothing is inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  /** The parts that matter. */
  readonly entries: readonly ZipEntry[];
}

const damaged = () => makeError<FileProblem>({ code: 'damaged' });

/** The parts of a zip that matter; or why it was not opened. */
export function readArchive(bytes: Uint8Array<ArrayBuffer>): Result<ZipArchive, FileProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  if (!entries) return damaged();
  if (entries.some((entry) => (entry.flags & IS_ENCRYPTED) !== 0)) return makeError({ code: 'password' });
  const kept = entries.filter((entry) => !IGNORED.test(entry.name) || BINARY_SHEETS.test(entry.name));
  const total = kept.reduce((sum, entry) => sum + entry.size, 0);
  const isBomb = kept.some((entry) => entry.size > RATIO_FROM && entry.size > entry.packedSize * MAX_RATIO);
  if (entries.length > MAX_PARTS || total > MAX_INFLATED_MB * MEGABYTE || isBomb)
    return makeError({ code: 'inflatesTooMuch', limitMb: MAX_INFLATED_MB });
  return makeOk({ bytes, view, entries: kept });
}

/** All parts of a zip that matter, inflated; or why it was not opened. */
export async function openZip(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly ZipPart[], FileProblem>> {
  const archive = readArchive(bytes);
  if (!archive.ok) return archive;
  const parts: ZipPart[] = [];
  for (const entry of archive.value.entries) {
    const part = await inflatePart(archive.value, entry);
    if (!part) return damaged();
    parts.push({ name: entry.name, bytes: part, checksum: entry.checksum });
  }
  return makeOk(parts);
}

/** A part as a whole; null when it is damaged. */
export async function inflatePart(
  archive: ZipArchive,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = locate(archive, entry);
  if (packed && entry.method === STORED)
    return packed.length === entry.size && crcOf(packed) === entry.checksum ? packed : null;
  const result = new Uint8Array(entry.size);
  let filled = 0;
  const isWhole = await streamPart(archive, entry, (chunk) => {
    result.set(chunk, filled);
    filled += chunk.length;
    return true;
  });
  return isWhole ? result : null;
}

/**
 * Inflates a part bit by bit. False when it is damaged: no deflated data, longer or shorter than it
 * claims, or of another checksum. What was handed out before is then not to be trusted.
 * @param onChunk stops the part when it gives false, which counts as whole
 */
export async function streamPart(
  archive: ZipArchive,
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array) => boolean,
): Promise<boolean> {
  const packed = locate(archive, entry);
  if (!packed) return false;
  let crc = CRC_START;
  let filled = 0;
  if (entry.method === STORED) {
    if (packed.length !== entry.size || crcOf(packed) !== entry.checksum) return false;
    onChunk(packed);
    return true;
  }
  if (entry.method !== DEFLATED) return false;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    // What the stream throws is damage; what the reader of the part throws is its own affair.
    const step = await reader.read().catch(() => null);
    if (!step) return false;
    if (step.done) break;
    filled += step.value.length;
    if (filled > entry.size) {
      await reader.cancel().catch(() => {});
      return false;
    }
    crc = updateCrc(crc, step.value);
    if (!onChunk(step.value)) {
      await reader.cancel().catch(() => {});
      return true;
    }
  }
  return filled === entry.size && finishCrc(crc) === entry.checksum;
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] | null {
  const longestComment = 65_535;
  let end = bytes.length - 22;
  const stop = Math.max(0, end - longestComment);
  while (end >= stop && view.getUint32(end, true) !== END_MARK) end -= 1;
  if (end < stop) return null;
  const count = view.getUint16(end + 10, true);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== PART_MARK) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.filter((entry) => !entry.name.endsWith('/'));
}

/** The packed bytes of a part; null when its own head tells another story than the directory. */
function locate({ bytes, view }: ZipArchive, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_MARK) return null;
  const hasSizes = (view.getUint16(at + 6, true) & HAS_DESCRIPTOR) === 0;
  if (hasSizes && view.getUint32(at + 22, true) !== entry.size) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : null;
}

/** The parts as one zip without compression. */
export function packStored(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const names = parts.map((part) => encoder.encode(part.name));
  const heads = names.reduce((sum, name) => sum + 30 + 46 + 2 * name.length, 0);
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, heads + 22));
  const view = new DataView(result.buffer);
  const offsets: number[] = [];
  let at = 0;
  const putHead = (mark: number, shift: number, part: ZipPart, name: Uint8Array) => {
    view.setUint32(at, mark, true);
    view.setUint32(at + 14 + shift, part.checksum, true);
    view.setUint32(at + 18 + shift, part.bytes.length, true);
    view.setUint32(at + 22 + shift, part.bytes.length, true);
    view.setUint16(at + 26 + shift, name.length, true);
  };
  parts.forEach((part, index) => {
    const name = names[index] as Uint8Array;
    offsets.push(at);
    putHead(LOCAL_MARK, 0, part, name);
    result.set(name, at + 30);
    result.set(part.bytes, at + 30 + name.length);
    at += 30 + name.length + part.bytes.length;
  });
  const directory = at;
  parts.forEach((part, index) => {
    const name = names[index] as Uint8Array;
    putHead(PART_MARK, 2, part, name);
    view.setUint32(at + 42, offsets[index] as number, true);
    result.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_MARK, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return result;
}

/** Four tables, so that four bytes go in a step: checksums were a fifth of the time. */
const CRC_TABLES = makeCrcTables();
const CRC_START = 0xffffffff | 0;

function makeCrcTables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const tables = [first];
  for (let depth = 1; depth < 4; depth++) {
    const last = tables[depth - 1] as Int32Array;
    tables.push(last.map((value) => (value >>> 8) ^ (first[value & 0xff] as number)));
  }
  return tables;
}

function updateCrc(start: number, bytes: Uint8Array): number {
  const [one, two, three, four] = CRC_TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
  let crc = start;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (four[crc & 0xff] as number) ^
      (three[(crc >>> 8) & 0xff] as number) ^
      (two[(crc >>> 16) & 0xff] as number) ^
      (one[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (one[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return crc;
}

const finishCrc = (crc: number): number => ~crc >>> 0;
const crcOf = (bytes: Uint8Array): number => finishCrc(updateCrc(CRC_START, bytes));
