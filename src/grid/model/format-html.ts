/**
 * A block as the HTML table that spreadsheets prefer to plain text. Each of them reads a value from
 * attributes of its own; see docs/decisions/022-clipboard.md for which.
 */
import type { Block, BlockCell } from './clipboard';
import { serialOfDate, type Typed } from './typed';

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** How a kind of value is written for Excel, LibreOffice (Danish notation) and Sheets. */
interface Formats {
  readonly excel: string;
  readonly office: string;
  /** Kind and pattern of Google's number formats; absent: its own default. */
  readonly sheets?: readonly [kind: number, pattern: string];
}

const TEXT: Formats = { excel: '"\\@"', office: '@', sheets: [1, '@'] };
const GENERAL: Formats = { excel: 'General', office: '' };
const DATE: Formats = { excel: '"dd\\-mm\\-yyyy"', office: 'DD-MM-YYYY', sheets: [5, 'dd-mm-yyyy'] };
const WHOLE_PERCENT: Formats = { excel: '0%', office: '0%', sheets: [3, '0%'] };
const PERCENT: Formats = { excel: '"0\\.00%"', office: '0,00%', sheets: [3, '0.00%'] };

function formatsOf(typed: Typed, text: string): Formats {
  switch (typed.kind) {
    case 'number':
      return GENERAL;
    case 'date':
      return DATE;
    case 'percent':
      return text.includes(',') ? PERCENT : WHOLE_PERCENT;
    default:
      return TEXT;
  }
}

const jsonAttribute = (name: string, value: unknown): string =>
  ` ${name}="${escapeHtml(JSON.stringify(value))}"`;

function formatCell({ text, typed = { kind: 'text' } }: BlockCell): string {
  const shown = escapeHtml(text).replace(/\r?\n/g, '<br style="mso-data-placement:same-cell">');
  // An empty cell has no type: one marked as text would turn what is typed there later into text.
  if (text === '') return '<td></td>';
  const { excel, office, sheets } = formatsOf(typed, text);
  const number =
    typed.kind === 'date' ? serialOfDate(typed.value) : typed.kind === 'text' ? null : Number(typed.value);
  const marks =
    number === null
      ? jsonAttribute('data-sheets-value', { 1: 2, 2: text })
      : // LibreOffice reads the value in the language that stands before the format: Danish.
        ` align="right" x:num="${number}" sdval="${String(number).replace('.', ',')}"${jsonAttribute('data-sheets-value', { 1: 3, 3: number })}`;
  const pattern = sheets
    ? jsonAttribute('data-sheets-numberformat', { 1: sheets[0], 2: sheets[1], 3: 1 })
    : '';
  return `<td style='mso-number-format:${excel}' sdnum="1030;${office === '' ? '' : `0;${office}`}"${marks}${pattern}>${shown}</td>`;
}

/** The block as an HTML table with its cells' types. */
export function formatHtmlTable(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map(formatCell).join('')}</tr>`);
  // Sheets asks for its own element before it looks at the attributes; Excel for its name space.
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><google-sheets-html-origin><table xmlns:x="urn:schemas-microsoft-com:office:excel"><tbody>${rows.join('')}</tbody></table></google-sheets-html-origin></body></html>`;
}
