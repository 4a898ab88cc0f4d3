/** What a browser leaves behind that dies in the middle of writing its log of a site's databases (a LevelDB). */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function folderOf(profile: string): string {
  const databases = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(databases).find((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error(`no databases in ${databases}: ${readdirSync(databases).join(', ')}`);
  return join(databases, name);
}

/** The log that is written on, by its name. */
export function currentLog(profile: string): string {
  const logs = readdirSync(folderOf(profile)).filter((name) => name.endsWith('.log'));
  const last = logs.sort().at(-1);
  if (!last) throw new Error('there is no log');
  return last;
}

/** CRC-32C, as LevelDB masks it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  }
  sum = (sum ^ 0xffffffff) >>> 0;
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

const FIRST_PART = 2;

/** The first part of a record at the end of the log, whose other parts never come. */
export function tearLog(profile: string): void {
  const body = Buffer.from([FIRST_PART, ...Buffer.from('half a record')]);
  const head = Buffer.alloc(6);
  head.writeUInt32LE(checksum(body), 0);
  head.writeUInt16LE(body.length - 1, 4);
  appendFileSync(join(folderOf(profile), currentLog(profile)), Buffer.concat([head, body]));
}
