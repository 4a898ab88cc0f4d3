/** Copying and pasting through the browser's own events, and from menus through its clipboard. */
import { t } from '../../i18n/i18n';
import type { GridController } from './create-grid';

let actions: typeof import('./clipboard-actions') | null = null;
const load = async () => {
  actions ??= await import('./clipboard-actions');
  return actions;
};

/** The reader of HTML, which a paste before it is here waits for. */
export const loadHtmlReader = async () => (await load()).loadHtmlReader();

const isOwnTarget = (grid: GridController): boolean => {
  const active = document.activeElement;
  return (
    !grid.editing.editor() && active instanceof HTMLElement && (grid.element()?.contains(active) ?? false)
  );
};

/** Listens on the document: browsers send these events to wherever the text selection was last. */
export function attachClipboard(grid: GridController): () => void {
  // At once: what is copied has to be there when its event ends.
  void load();
  void grid.writing.load();
  const isOwn = (event: ClipboardEvent): boolean => isOwnTarget(grid) && !event.defaultPrevented;
  const put = (event: ClipboardEvent): boolean => {
    const blocks = grid.writing.blocks();
    if (!isOwn(event) || !event.clipboardData || !actions || !blocks) return false;
    actions.putSelection(grid, blocks, event.clipboardData);
    event.preventDefault();
    return true;
  };
  const onCopy = (event: ClipboardEvent) => void put(event);
  const onCut = (event: ClipboardEvent) => {
    if (put(event)) grid.writing.clear(t().grid.undo.cut);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isOwn(event) || !event.clipboardData) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (actions && grid.writing.blocks()) {
      actions.pasteTexts(grid, text, html);
      return;
    }
    // What has to be fetched first is pasted where it was meant to be, wherever one has gone meanwhile.
    const selected = grid.selection.selection();
    void Promise.all([loadHtmlReader(), grid.writing.load()]).then(() => {
      grid.selection.set(selected);
      actions?.pasteTexts(grid, text, html);
    });
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  };
}
