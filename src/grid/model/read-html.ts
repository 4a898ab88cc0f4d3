/**
 * The cells of a copied HTML table with what it tells of their values. Loaded when something is
 * pasted. What each program writes is described in docs/decisions/022-clipboard.md.
 */
import type { Block } from './clipboard';
import { decodeEntities, readAttributes, scanHtml } from './scan-html';
import { type ShownCell, typeCells } from './shown-cells';

/** No spreadsheet copies wider blocks in earnest; a hostile page may claim to. */
const MOST_COLUMNS = 500;
const MOST_CELLS = 2_000_000;

/** Stands for a line break while blanks are put together; no text holds it. */
const LINE_BREAK = '\u0001';

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '');

const span = (text: string | undefined, most: number): number => {
  const count = Number.parseInt(text ?? '', 10);
  return count > 1 ? Math.min(count, most) : 1;
};

/** Excel wraps long texts in its source; only its <br> are line breaks. */
function cellText(source: string): string {
  const text = decodeEntities(source)
    .replace(/[^\S\u00a0]+/g, ' ')
    .replaceAll('\u00a0', ' ');
  if (!text.includes(LINE_BREAK)) return text.trim();
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n+$/, '');
}

/** Number formats by the classes of Excel's style sheet. */
function readFormats(html: string): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  for (const [, name = '', body = ''] of html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const format = formatOfStyle(body);
    if (format !== null) formats.set(name, format);
  }
  return formats;
}

/** What parts decimals in an Excel's language, which tells it beside its formats. */
const readDecimalSign = (html: string): string | null =>
  /mso-displayed-decimal-separator\s*:\s*"?\\?([.,])/.exec(html)?.[1] ?? null;

/** `"\#\,\#\#0\.00"` is the format `#,##0.00`. */
function formatOfStyle(style: string): string | null {
  const found = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;]*))/i.exec(style);
  const written = found?.[1] ?? found?.[2] ?? found?.[3];
  if (written === undefined) return null;
  return written
    .trim()
    .replace(
      /\\([\da-f]{4})\s?|\\(.)/gi,
      (_, code, letter) => letter ?? String.fromCharCode(Number.parseInt(code, 16)),
    );
}

interface Reading {
  cell: ShownCell & { columns: number; rows: number };
  source: string;
}

/** The cells of the first table, or the one cell that Sheets copies without any; null: neither. */
export function readHtml(html: string): Block | null {
  const isExcel = /urn:schemas-microsoft-com:office:excel|mso-number-format/i.test(html);
  const formats = isExcel ? readFormats(html) : new Map<string, string>();
  const rows: ShownCell[][] = [];
  /** Rows still covered from above, by column. */
  const covered: number[] = [];
  let row: ShownCell[] | null = null;
  let reading: Reading | null = null;
  let single: Reading | null = null;
  /** Tables around this place. Inner tables are not read. */
  let depth = 0;
  let cells = 0;
  let isInHiddenRow = false;

  const describe = (attributes: ReadonlyMap<string, string>): Reading['cell'] => ({
    text: '',
    isExcel,
    number: attributes.get('x:num') ?? null,
    isText: attributes.has('x:str'),
    truth: attributes.get('x:bool') ?? null,
    officeValue: attributes.get('sdval') ?? null,
    officeFormat: attributes.get('sdnum') ?? null,
    sheetsValue: attributes.get('data-sheets-value') ?? null,
    sheetsFormat: attributes.get('data-sheets-numberformat') ?? null,
    excelFormat:
      formatOfStyle(attributes.get('style') ?? '') ??
      (attributes.get('class') ?? '')
        .split(/\s+/)
        .reduce<string | null>((found, name) => formats.get(name) ?? found, null),
    isRight: attributes.get('align')?.toLowerCase() === 'right',
    columns: span(attributes.get('colspan'), MOST_COLUMNS),
    rows: span(attributes.get('rowspan'), 65_534),
  });
  const empty: ShownCell = { ...describe(new Map()) };

  /** Puts in the places that cells above reach down to. */
  const fillCovered = (into: ShownCell[]) => {
    while ((covered[into.length] ?? 0) > 0 && into.length < MOST_COLUMNS) {
      covered[into.length] = (covered[into.length] ?? 0) - 1;
      into.push(empty);
    }
  };
  const endCell = () => {
    if (!reading || !row) return;
    const { cell, source } = reading;
    reading = null;
    fillCovered(row);
    for (let column = 0; column < cell.columns && row.length < MOST_COLUMNS; column += 1) {
      if (cell.rows > 1) covered[row.length] = cell.rows - 1;
      row.push(column === 0 ? { ...cell, text: cellText(source) } : empty);
      cells += 1;
    }
  };
  const endRow = () => {
    endCell();
    if (row) {
      fillCovered(row);
      if (row.length > 0) rows.push(row);
    }
    row = null;
    isInHiddenRow = false;
  };

  scanHtml(html, (part) => {
    if (part.kind === 'text') {
      if (depth <= 1) {
        const into = reading ?? single;
        if (into) into.source += part.text;
      }
      return true;
    }
    const { name, kind } = part;
    if (kind === 'close') {
      if (name === 'table') {
        depth -= 1;
        if (depth > 0) return true;
        endRow();
        return rows.length === 0;
      }
      if (depth === 1 && (name === 'td' || name === 'th')) endCell();
      else if (depth === 1 && name === 'tr') endRow();
      return true;
    }
    if (name === 'table') {
      depth += 1;
      single = depth === 1 ? null : single;
      return true;
    }
    if (depth === 0) {
      if (single === null && part.attributes.includes('data-sheets-value'))
        single = { cell: describe(readAttributes(part.attributes)), source: '' };
      else if (single && name === 'br') single.source += LINE_BREAK;
      return true;
    }
    if (depth > 1) return true;
    if (name === 'tr') {
      endRow();
      isInHiddenRow = isHidden(readAttributes(part.attributes));
      row = isInHiddenRow ? null : [];
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (isInHiddenRow) return true;
      row ??= [];
      const attributes = readAttributes(part.attributes);
      if (!isHidden(attributes)) reading = { cell: describe(attributes), source: '' };
    } else if (name === 'br' && reading) reading.source += LINE_BREAK;
    else if ((name === 'p' || name === 'div') && reading?.source.trim()) reading.source += LINE_BREAK;
    return cells < MOST_CELLS;
  });
  endRow();
  const alone: Reading | null = single;
  if (rows.length === 0 && alone) {
    const { cell, source } = alone as Reading;
    rows.push([{ ...cell, text: cellText(source) }]);
  }
  return rows.length > 0 ? typeCells(rows, isExcel ? readDecimalSign(html) : null) : null;
}
