/** Keys that hold everywhere. What the grids themselves answer to is the grid kit's. */
import { onCleanup } from 'solid-js';

export interface Shortcuts {
  undo(): void;
  redo(): void;
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

export function createShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      shortcuts.saveAsked();
    } else if (key === 'f' && !event.shiftKey) {
      const search = document.querySelector<HTMLInputElement>('[data-page-search]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
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
