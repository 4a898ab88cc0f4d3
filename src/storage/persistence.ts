/** `persistent`: the browser clears it only when asked. `best-effort`: it may, to make room. */
export type PersistenceAnswer = 'persistent' | 'best-effort' | 'unknown';

/**
 * Asks the browser to keep what is stored. `unknown` where the page cannot ask, as on plain-http
 * addresses.
 */
export async function askToPersist(): Promise<PersistenceAnswer> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (typeof storage?.persist !== 'function') return 'unknown';
  try {
    return (await storage.persist()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
