/** The theme: after the system, or chosen. A preference of this browser, not of the document. */
import { createSignal } from 'solid-js';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'indsatstavlen.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return 'system';
  }
}

const [theme, setSignal] = createSignal<Theme>(storedTheme());

/** What the user chose (reactive). */
export { theme };

const [shownTheme, setShownTheme] = createSignal<'light' | 'dark'>('light');

/** The theme that is shown, the system's wish included (reactive): charts redraw after it. */
export { shownTheme };

function show(): void {
  const chosen = theme();
  const shown = chosen === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.theme = shown;
  setShownTheme(shown);
}

export function setTheme(next: Theme): void {
  setSignal(next);
  try {
    if (next === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // See storedTheme.
  }
  show();
}

/** Puts the theme on the page and follows the system. Called once, before anything is drawn. */
export function startTheme(): void {
  systemIsDark.addEventListener('change', show);
  // Paper is light. Style sheets know that by themselves; charts are drawn anew.
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light';
  });
  window.addEventListener('afterprint', show);
  show();
}
