/**
 * A backup behind a passphrase: a line that names the format, a line of JSON that tells how it was
 * made, a line with the hash of what follows and of the line before, then the encrypted bytes.
 *
 * The cipher alone cannot tell a wrong passphrase from a damaged file; the hash can, and betrays
 * nothing that the encrypted bytes do not.
 */
import { makeError, makeOk, type Result } from '../../domain/values/result';

const MARK = 'INDSATSTAVLEN-KRYPTERET';
const VERSION = 1;
/** What OWASP asks of PBKDF2 with SHA-256. */
export const PBKDF2_ROUNDS = 600_000;
/** A file that asks for more would hold up the page rather than keep a secret. */
const MOST_ROUNDS = 20_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
/** Mark, head and hash are far shorter. */
const MOST_HEAD_BYTES = 2048;
/** A document of a million rows packs out to less. */
const MOST_PLAIN_BYTES = 1_500_000_000;

export const SHORTEST_PASSPHRASE = 8;

interface Head {
  readonly version: number;
  readonly kdf: 'PBKDF2-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
  readonly packed: 'gzip' | null;
}

/** A key made of a passphrase. It can be stored, and used here, but not read out. */
export interface BackupKey {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly rounds: number;
}

export type EnvelopeProblem = 'wrongPassphrase' | 'damaged' | 'newerVersion' | 'noCrypto';

/** Browsers give it on secure addresses only (https, or this computer). */
export const canEncrypt = (): boolean => typeof globalThis.crypto?.subtle?.deriveKey === 'function';

/** @param rounds only tests ask for fewer */
export async function makeBackupKey(passphrase: string, rounds = PBKDF2_ROUNDS): Promise<BackupKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { key: await deriveKey(passphrase, salt, rounds), salt: toHex(salt), rounds };
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  // The same letters however a keyboard composes them.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export async function sealBackup(plain: Blob, { key, salt, rounds }: BackupKey): Promise<Blob> {
  const canPack = typeof CompressionStream === 'function';
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const head: Head = {
    version: VERSION,
    kdf: 'PBKDF2-SHA-256',
    rounds,
    salt,
    cipher: 'AES-256-GCM',
    iv: toHex(iv),
    packed: canPack ? 'gzip' : null,
  };
  const headText = JSON.stringify(head);
  const bytes = canPack
    ? await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
    : await plain.arrayBuffer();
  const additionalData = new TextEncoder().encode(headText);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const hash = await hashOf(headText, secret);
  return new Blob([`${MARK}\n${headText}\n${hash}\n`, secret], { type: 'application/octet-stream' });
}

/** Whether the file is one of these; only its beginning is read. */
export async function isSealedBackup(file: Blob): Promise<boolean> {
  return (await file.slice(0, MARK.length).text()) === MARK;
}

export async function openBackup(file: Blob, passphrase: string): Promise<Result<Blob, EnvelopeProblem>> {
  if (!canEncrypt()) return makeError('noCrypto');
  const parts = splitLines(await file.slice(0, MOST_HEAD_BYTES).arrayBuffer());
  const head = parts && readHead(parts.lines[1] ?? '');
  if (!parts || !head) return makeError('damaged');
  if (head.version > VERSION) return makeError('newerVersion');
  const { salt, iv } = { salt: fromHex(head.salt), iv: fromHex(head.iv) };
  const secret = await file.slice(parts.length).arrayBuffer();
  const headText = parts.lines[1] ?? '';
  if (!salt || !iv || (await hashOf(headText, secret)) !== parts.lines[2]) return makeError('damaged');
  const key = await deriveKey(passphrase, salt, head.rounds);
  let bytes: ArrayBuffer;
  try {
    const additionalData = new TextEncoder().encode(headText);
    bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, secret);
  } catch {
    return makeError('wrongPassphrase');
  }
  if (head.packed === null) return makeOk(new Blob([bytes]));
  const plain = await unpack(new Blob([bytes]));
  return plain ? makeOk(plain) : makeError('damaged');
}

async function unpack(packed: Blob): Promise<Blob | null> {
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const parts: BlobPart[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts);
      size += value.byteLength;
      if (size > MOST_PLAIN_BYTES) {
        await reader.cancel();
        return null;
      }
      parts.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    return null;
  }
}

function splitLines(bytes: ArrayBuffer): { readonly lines: string[]; readonly length: number } | null {
  const view = new Uint8Array(bytes);
  const lines: string[] = [];
  let from = 0;
  while (lines.length < 3) {
    const end = view.indexOf(0x0a, from);
    if (end < 0) return null;
    lines.push(new TextDecoder().decode(view.subarray(from, end)));
    from = end + 1;
  }
  return lines[0] === MARK ? { lines, length: from } : null;
}

function readHead(text: string): Head | null {
  try {
    const head = JSON.parse(text) as Partial<Head> | null;
    const isRead =
      typeof head?.version === 'number' &&
      (head.version > VERSION ||
        (head.kdf === 'PBKDF2-SHA-256' &&
          head.cipher === 'AES-256-GCM' &&
          Number.isInteger(head.rounds) &&
          Number(head.rounds) > 0 &&
          Number(head.rounds) <= MOST_ROUNDS &&
          (head.packed === null || head.packed === 'gzip') &&
          typeof head.salt === 'string' &&
          typeof head.iv === 'string'));
    return isRead ? (head as Head) : null;
  } catch {
    return null;
  }
}

async function hashOf(headText: string, secret: ArrayBuffer): Promise<string> {
  const inner = new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
  const text = new TextEncoder().encode(`${headText}\n${toHex(inner)}`);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[0-9a-f]{2})+$/.test(text)) return null;
  return new Uint8Array(text.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []);
}
