import type { Id } from '../domain/values/field';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new id of 16 letters and digits (82 bits). `crypto.randomUUID` would do, but browsers hold it
 * back on plain-http addresses, which is how a municipality's intranet may serve the app.
 */
export function makeId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let id = '';
  for (const byte of bytes) id += ALPHABET[byte % 36];
  return id;
}
