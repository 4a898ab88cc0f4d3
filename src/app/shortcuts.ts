/** Keys that hold everywhere. What the grids themselves answer to is the grid kit's. */
import { onCleanup } from 'solid-js';

export interface Shortcuts {
  undo(): void;
  redo(): void;
  openPalette(): void;
  showKeys(): void;
  /** Ctrl+F and F3; false: there is nothing to find in here, and the browser may look itself. */
  find(): boolean;
  findNext(isBackwards: boolean): boolean;
  /** Ctrl+S: people press it out of habit, and deserve to be told that all is stored. */
  saveAsked(): void;
}

/** Whether keys typed here belong to a text that is being written. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

const WRITABLE_GRID = '[role=grid]:not([aria-readonly=true])';

export function createShortcuts(shortcuts: Shortcuts): void {
  /** Keys without Ctrl. In a cell `?` begins a text, as every other sign does. */
  const onPlain = (event: KeyboardEvent) => {
    const { key, target } = event;
    const isKeySheet =
      key === 'F1' || (key === '?' && !isWriting(target) && !(target as Element).closest?.(WRITABLE_GRID));
    if (isKeySheet) shortcuts.showKeys();
    else if (key !== 'F3' || !shortcuts.findNext(event.shiftKey)) return;
    event.preventDefault();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    if (!(event.ctrlKey || event.metaKey)) return onPlain(event);
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      shortcuts.saveAsked();
    } else if (key === 'k') {
      event.preventDefault();
      shortcuts.openPalette();
    } else if (key === '/') {
      event.preventDefault();
      shortcuts.showKeys();
    } else if (key === 'f' && !event.shiftKey) {
      if (shortcuts.find()) event.preventDefault();
    } else if (isWriting(event.target)) {
      return;
    } else if (key === 'z') {
      event.preventDefault();
      if (event.shiftKey) shortcuts.redo();
      else shortcuts.undo();
    } else if (key === 'y') {
      event.preventDefault();
      shortcuts.redo();
    }
  };
  window.addEventListener('keydown', onKeyDown);
  onCleanup(() => window.removeEventListener('keydown', onKeyDown));
}
