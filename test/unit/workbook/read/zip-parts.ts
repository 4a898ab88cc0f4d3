/** Parts of a workbook, to be changed by hand and packed again. */
import { openZip, type ZipPart } from '../../../../src/workbook/read/zip';

export async function readFileParts(bytes: Uint8Array<ArrayBuffer>): Promise<readonly ZipPart[]> {
  const opened = await openZip(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** The first sheet with its XML changed, and the checksum that goes with it. */
export function withSheet(parts: readonly ZipPart[], change: (xml: string) => string): ZipPart[] {
  return parts.map((part) => {
    if (part.name !== 'xl/worksheets/sheet1.xml') return part;
    const bytes = new TextEncoder().encode(change(new TextDecoder().decode(part.bytes)));
    return { ...part, bytes, checksum: crc32(bytes) };
  });
}

/** Bit by bit, as the standard tells it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
