/**
 * Records as text with a hash, so that damage is found. Text because it is hashed as it is stored,
 * reads faster than the browser's own clones, and leaves reactive proxies behind.
 */
import { findNotPlain } from '../domain/values/plain';
import { StorageError } from './storage-error';

export interface Sealed {
  readonly text: string;
  /** Hash of the text and of the key it belongs under. */
  readonly hash: string;
}

/**
 * @param key the record's key, so that a record under another's key is found too
 * @throws StorageError `notPlain` when the value holds anything but plain data
 */
export function seal(key: IDBValidKey, value: unknown): Sealed {
  const detail = findNotPlain(value);
  if (detail !== null) throw new StorageError('notPlain', { detail });
  return sealPlain(key, value);
}

/** Of data that is known to be plain: what was read from here, and changes that were looked at. */
export function sealPlain(key: IDBValidKey, value: unknown): Sealed {
  const text = JSON.stringify(value);
  return { text, hash: hashText(text, String(key)) };
}

/** The value, or null when the record is missing or not what was written. */
export function unseal<T>(key: IDBValidKey, sealed: unknown): T | null {
  if (!isSealed(sealed) || hashText(sealed.text, String(key)) !== sealed.hash) return null;
  try {
    return JSON.parse(sealed.text) as T;
  } catch {
    return null;
  }
}

function isSealed(value: unknown): value is Sealed {
  const sealed = value as Sealed | null | undefined;
  return typeof sealed?.text === 'string' && typeof sealed.hash === 'string';
}

/**
 * 64 bits in hexadecimal: two FNV-1a lanes with different beginnings and primes. It finds damage,
 * not ill will; `crypto.subtle` would be asynchronous and is missing on plain-http addresses.
 */
export function hashText(text: string, seed = ''): string {
  let a = 0x811c9dc5;
  let b = 0xc2b2ae35;
  for (const part of [seed, text]) {
    for (let index = 0; index < part.length; index++) {
      const code = part.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 15;
    }
    a = Math.imul(a ^ part.length, 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
