/** Copying and pasting through the browser's own events, and from menus through its clipboard. */
import { t } from '../../i18n/i18n';
import { type Block, formatHtmlTable, formatTsv, parseTsv } from '../model/clipboard';
import type { GridController } from './create-grid';

/** Stands for <br> while blanks are put together; no text holds it. */
const LINE_BREAK = '\u0001';

/**
 * Spreadsheets style what they copy. The page's policy blocks styles in a document read here too,
 * and the browser would report each of them.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=("[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/** The cells of the first HTML table; null when there is none. */
function readHtmlTable(html: string): Block | null {
  const table = new DOMParser().parseFromString(withoutStyles(html), 'text/html').querySelector('table');
  if (!table) return null;
  const texts = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(LINE_BREAK);
      // Excel wraps long texts in its source; only its <br> are line breaks.
      const lines = (cell.textContent ?? '').replace(/\s+/g, ' ').split(LINE_BREAK);
      const text = lines.map((line) => line.trim()).join('\n');
      return [text, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
    }),
  );
  return texts.length > 0 ? texts : null;
}

/** What was copied, from its plain text where that is a table, else from its HTML. */
export function readClipboard(text: string, html: string): Block {
  // A single line without tabs may be a table that only the HTML knows (a web page's).
  if (text.includes('\t') || html === '') return parseTsv(text);
  return readHtmlTable(html) ?? parseTsv(text);
}

const isOwnTarget = (grid: GridController): boolean => {
  const active = document.activeElement;
  return (
    !grid.editing.editor() && active instanceof HTMLElement && (grid.element()?.contains(active) ?? false)
  );
};

/** Listens on the document: browsers send these events to wherever the text selection was last. */
export function attachClipboard(grid: GridController): () => void {
  const put = (event: ClipboardEvent): boolean => {
    if (!isOwnTarget(grid) || !event.clipboardData || event.defaultPrevented) return false;
    const texts = grid.writing.selectedTexts();
    event.clipboardData.setData('text/plain', formatTsv(texts));
    event.clipboardData.setData('text/html', formatHtmlTable(texts));
    event.preventDefault();
    grid.announce(t().grid.copied(texts.length * (texts[0]?.length ?? 0)));
    return true;
  };
  const onCopy = (event: ClipboardEvent) => void put(event);
  const onCut = (event: ClipboardEvent) => {
    if (put(event)) grid.writing.clear(t().grid.undo.cut);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isOwnTarget(grid) || !event.clipboardData || event.defaultPrevented) return;
    event.preventDefault();
    grid.writing.paste(
      readClipboard(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')),
    );
    grid.focus();
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

/** Copies from a menu. */
export async function copySelection(grid: GridController): Promise<void> {
  const texts = grid.writing.selectedTexts();
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...blob('text/plain', formatTsv(texts)),
        ...blob('text/html', formatHtmlTable(texts)),
      }),
    ]);
    grid.announce(t().grid.copied(texts.length * (texts[0]?.length ?? 0)));
  } catch {
    grid.options.notify({ tone: 'warning', text: t().grid.clipboardClosed('Ctrl+C') });
  }
}

/** Pastes from a menu, where the browser allows reading the clipboard. */
export async function pasteFromClipboard(grid: GridController): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    grid.writing.paste(readClipboard(await read('text/plain'), await read('text/html')));
    grid.focus();
  } catch {
    grid.options.notify({ tone: 'warning', text: t().grid.clipboardClosed('Ctrl+V') });
  }
}
