/** What copying and pasting do. Loaded when the grid stands. */
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { type Block, formatTsv, mergeBlocks, parseTsv } from '../model/clipboard';
import { formatHtmlTable } from '../model/format-html';
import type { BlockWriting } from './block-writing';
import type { GridController } from './create-grid';

/** Reading HTML is loaded when the grid stands; a paste before that waits for it. */
const htmlReader = () => import('../model/read-html');
let readHtml: Awaited<ReturnType<typeof htmlReader>>['readHtml'] | null = null;
export const loadHtmlReader = async () => {
  readHtml ??= (await htmlReader()).readHtml;
};

/** Whether the HTML says more than the plain text: a table, or values with their types. */
const saysMore = (text: string, html: string): boolean =>
  html !== '' && (!text.includes('\t') || /<t[dh]\b|data-sheets-value/i.test(html));

/** Calls back with what was copied: at once, unless the reader of HTML is still to come. */
function readClipboard(text: string, html: string, take: (block: Block) => void) {
  const plain = parseTsv(text);
  if (!saysMore(text, html)) return take(plain);
  const read = () => {
    const table = readHtml?.(html);
    take(table ? mergeBlocks(plain, table) : plain);
  };
  if (readHtml) read();
  else void loadHtmlReader().then(read);
}

/** Puts the selection on the clipboard of a browser's event. */
export function putSelection(grid: GridController, blocks: BlockWriting, clipboard: DataTransfer): void {
  const block = blocks.selectedCells();
  clipboard.setData('text/plain', formatTsv(block));
  clipboard.setData('text/html', formatHtmlTable(block));
  grid.announce(t().gridLater.copied(block.length * (block[0]?.length ?? 0)));
}

export function pasteTexts(grid: GridController, text: string, html: string): void {
  readClipboard(text, html, (block) => {
    grid.writing.paste(block);
    grid.focus();
  });
}

/** Copies from a menu; tells whether it could. */
export async function copySelection(grid: GridController): Promise<boolean> {
  grid.focus();
  // The browser's own command takes the same way as Ctrl+C, and hands the HTML on as it is; the newer
  // call may rewrite it.
  if (document.execCommand('copy')) return true;
  const block = (await grid.writing.load()).selectedCells();
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...blob('text/plain', formatTsv(block)),
        ...blob('text/html', formatHtmlTable(block)),
      }),
    ]);
    grid.announce(t().gridLater.copied(block.length * (block[0]?.length ?? 0)));
    return true;
  } catch {
    grid.options.notify({ tone: 'warning', text: t().gridLater.clipboardClosed('Ctrl+C') });
    return false;
  }
}

/** Pastes from a menu, where the browser allows reading the clipboard. */
export async function pasteFromClipboard(grid: GridController): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    pasteTexts(grid, await read('text/plain'), await read('text/html'));
  } catch {
    grid.options.notify({ tone: 'warning', text: t().gridLater.clipboardClosed('Ctrl+V') });
  }
}
