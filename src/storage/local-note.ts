/** Short notes in the browser outside its databases. Where storage is forbidden or full there are none. */

export function readNote(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param text null: the note goes */
export function writeNote(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // No note then.
  }
}
