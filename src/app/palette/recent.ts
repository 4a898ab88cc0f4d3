/** Which commands were used last in this browser: their ids, the last one first. */
const KEY = 'indsatstavlen.commands';
const MOST_KEPT = 12;

export function recentCommands(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    // Storage may be forbidden or hold something else: then none was used.
    return [];
  }
}

export function rememberCommand(id: string): void {
  try {
    const others = recentCommands().filter((other) => other !== id);
    localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST_KEPT)));
  } catch {
    // See above.
  }
}
