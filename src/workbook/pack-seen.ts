/** What a document knows of others, small enough to be kept and handed about: JSON, gzipped. */
import { REGISTER_NAMES, type RegisterName } from '../domain/document/registers';
import type { Seen, SeenRegister, SeenRegisters } from '../domain/merge/lineage';
import { readRow } from '../domain/merge/row-shape';
import type { Id } from '../domain/values/field';
import type { PackedSeen } from './protocol';

/** Packs what is known of each other document that it was not known of before. */
export async function packSeen(seen: Seen, before: Seen): Promise<PackedSeen[]> {
  const packed: PackedSeen[] = [];
  for (const [peer, registers] of seen) {
    if (before.get(peer) === registers) continue;
    packed.push({ peer, bytes: await squeeze(JSON.stringify(registers)) });
  }
  return packed;
}

/** What cannot be read is not known: merging then asks more than it had to, and loses nothing. */
export async function unpackSeen(packed: readonly PackedSeen[]): Promise<Seen> {
  const seen = new Map<Id, SeenRegisters>();
  for (const { peer, bytes } of packed) {
    const registers = await expand(bytes).catch(() => null);
    if (registers !== null) seen.set(peer, readRegisters(registers));
  }
  return seen;
}

/** Rows of an older release may lack what this one needs: they are then not known. */
function readRegisters(value: unknown): SeenRegisters {
  const registers: { [Name in RegisterName]?: SeenRegister } = {};
  if (typeof value !== 'object' || value === null) return registers;
  for (const name of REGISTER_NAMES) {
    if (!Object.hasOwn(value, name)) continue;
    const { number, had, rows } = (value as Record<string, Partial<SeenRegister>>)[name] ?? {};
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(had) || !Array.isArray(rows)) continue;
    const whole = rows.flatMap((row) => readRow(name, row) ?? []);
    if (whole.length === rows.length)
      registers[name] = { number: number as number, had: had as number, rows: whole };
  }
  return registers;
}

async function squeeze(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function expand(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
