/**
 * A copy is the records of a document's database as they are stored, a line for each: key, hash and text. First the
 * base: a heading, the meta, the chunks and the log, and a line that says that all of it is there. Then the commands
 * that came after. A line counts that has its line break and is what its hash says; a command, when all its parts do.
 */
import type { Change } from '../../domain/document/operations';
import { META_KEY } from '../chunks';
import { type CommandRecord, logFrom, type Meta, partSeal } from '../document-records';
import { type Sealed, seal, unseal } from '../sealed';

export interface CopyRecord {
  readonly key: (string | number)[];
  readonly sealed: Sealed;
  /** What it says. */
  readonly value: unknown;
}

/** What a copy holds. */
export interface Copy {
  readonly meta: Meta;
  /** Place of the last command, and the hash of its record. */
  seq: number;
  hash: string;
  /** When that was, in milliseconds since 1970 by its author's clock; null: there is none. */
  at: number | null;
  /** How many files the document was written to. */
  files: number;
  /** Bytes that count: what follows them is torn. */
  size: number;
  /** Bytes of the base. */
  baseSize: number;
}

const HEAD_KEY = ['reserve'];
const BASE_KEY = ['base'];
export const FILES_KEY = ['files'];
const VERSION = 1;

export const lineOf = (key: unknown, { hash, text }: Sealed): string =>
  `${JSON.stringify(key)}\t${hash}\t${text}\n`;
const sealedLine = (key: string[], value: unknown) => lineOf(key, seal(key, value));
export const headLine = () => sealedLine(HEAD_KEY, VERSION);
export const baseLine = () => sealedLine(BASE_KEY, true);
export const filesLine = (files: number) => sealedLine(FILES_KEY, files);

const SLICE = 1 << 20;
const LINE_BREAK = 10;

/** The lines that have their line break, with the place after it. */
async function* linesOf(file: Blob): AsyncGenerator<{ readonly line: string; readonly end: number }> {
  const decoder = new TextDecoder();
  let rest = new Uint8Array(0);
  for (let at = 0; at < file.size; at += SLICE) {
    const slice = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    const before = at - rest.length;
    const bytes = new Uint8Array(rest.length + slice.length);
    bytes.set(rest);
    bytes.set(slice, rest.length);
    let from = 0;
    for (;;) {
      const to = bytes.indexOf(LINE_BREAK, from);
      if (to < 0) break;
      yield { line: decoder.decode(bytes.subarray(from, to)), end: before + to + 1 };
      from = to + 1;
    }
    rest = bytes.slice(from);
  }
}

function splitLine(line: string): { readonly key: (string | number)[]; readonly sealed: Sealed } | null {
  const [key = '', hash = ''] = line.split('\t', 2);
  try {
    return { key: JSON.parse(key), sealed: { hash, text: line.slice(key.length + hash.length + 2) } };
  } catch {
    return null;
  }
}

/**
 * Reads a copy as far as it is whole; null where its base is not.
 * @param take gets the records one after another, a command together with its parts
 */
export async function readCopy(
  file: Blob,
  take: (records: readonly CopyRecord[]) => void = () => {},
): Promise<Copy | null> {
  let isHeaded = false;
  let copy: Copy | null = null;
  const counts: Record<string, number> = {};
  /** The command whose parts are passing by. */
  let command: CopyRecord[] = [];

  for await (const { line, end } of linesOf(file)) {
    const split = splitLine(line);
    if (!split) break;
    const [kind, second, third] = split.key;
    const head = command[0]?.value as CommandRecord | undefined;
    const isPart = kind === 'op' && third !== undefined && head !== undefined;
    const value = unseal<unknown>(isPart ? partSeal(head.id, Number(third)) : split.key, split.sealed);
    if (value === null) break;
    const record = { ...split, value };
    if (!isHeaded) {
      if (kind !== HEAD_KEY[0] || value !== VERSION) break;
      isHeaded = true;
    } else if (!copy) {
      if (kind !== META_KEY[0]) break;
      const meta = value as Meta;
      copy = { meta, seq: logFrom(meta) - 1, hash: '', at: null, files: 0, size: end, baseSize: 0 };
      take([record]);
    } else {
      if (kind === 'chunk') {
        if (copy.baseSize > 0 || second !== copy.meta.generation) break;
        counts[String(third)] = (counts[String(third)] ?? 0) + (value as unknown[]).length;
        take([record]);
      } else if (kind === 'op') {
        const awaited = command.length > 0 ? command.length - 1 : undefined;
        if (second !== copy.seq + 1 || third !== awaited) break;
        command.push(record);
        const { at, parts = 0 } = (command[0] as CopyRecord).value as CommandRecord;
        if (command.length <= parts) continue;
        take(command);
        Object.assign(copy, { seq: second, at, hash: command[0]?.sealed.hash });
        command = [];
      } else if (kind === FILES_KEY[0]) copy.files = Number(value);
      else if (kind === BASE_KEY[0]) {
        if (!isWhole(copy, counts)) break;
        copy.baseSize = end;
      } else break;
      copy.size = end;
    }
  }
  return copy && copy.baseSize > 0 ? copy : null;
}

function isWhole({ meta, seq }: Copy, counts: Readonly<Record<string, number>>): boolean {
  const registers = [...Object.keys(counts), ...Object.keys(meta.counts)];
  return seq >= meta.seq && registers.every((name) => (counts[name] ?? 0) === (meta.counts[name] ?? 0));
}

/** The changes of a command, from its record and its parts. */
export const changesOf = (command: readonly CopyRecord[]): readonly Change[] =>
  command.flatMap(({ value }, part) => (part === 0 ? (value as CommandRecord).changes : (value as Change[])));
