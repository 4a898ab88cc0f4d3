/**
 * The XML of one sheet as rows of cells, taken in lots as it is inflated. Looks for the few tags that
 * carry values and trusts nothing else: what a sheet claims of its size is not read.
 */
import { dayCell } from './day-cell';
import { type Cell, MAX_COLUMNS, MAX_ROWS } from './sheet';
import { textOfRuns, unescapeXml } from './xml-text';

/** Written in another way than is read here; the parsing library knows more ways. */
export class NotPlainError extends Error {}

export interface SheetContext {
  readonly strings: readonly string[];
  /** Which cell styles show a date. */
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

export interface ParsedSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly formulasWithoutResult: number;
  readonly isTooLong: boolean;
}

export interface SheetParser {
  /** False: enough has been seen. */
  push(xml: string, isLast: boolean): boolean;
  finish(): ParsedSheet;
}

const ERRORS: Readonly<Record<string, string>> = {
  '#NULL!': '#NUL!',
  '#DIV/0!': '#DIVISION/0!',
  '#VALUE!': '#VÆRDI!',
  '#REF!': '#REFERENCE!',
  '#NAME?': '#NAVN?',
  '#NUM!': '#NUM!',
  '#N/A': '#I/T',
};

const SLASH = 47;
const CLOSE = 62;
const QUOTE = 34;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const EMPTY: readonly Cell[] = [];
const ROW_END = '</row>';

export function makeSheetParser(context: SheetContext): SheetParser {
  const rows: (readonly Cell[])[] = [];
  const hiddenRows = new Set<number>();
  let rest = '';
  let isInData = false;
  let isOver = false;
  let isTooLong = false;
  let formulasWithoutResult = 0;
  let row = -1;

  /** The place after the text, which has to be there. */
  const after = (xml: string, text: string, from: number): number => {
    const at = xml.indexOf(text, from);
    if (at < 0) throw new NotPlainError();
    return at + text.length;
  };

  function push(lot: string, isLast: boolean): boolean {
    if (isOver) return true;
    let xml = rest + lot;
    if (!isInData) {
      const start = xml.indexOf('<sheetData');
      if (start < 0) {
        if (/<\w+:(?:worksheet|sheetData)\b/.test(xml)) throw new NotPlainError();
        rest = xml;
        return true;
      }
      const open = after(xml, '>', start);
      if (xml.charCodeAt(open - 2) === SLASH) {
        isOver = true;
        rest = '';
        return true;
      }
      xml = xml.slice(open);
      isInData = true;
    }
    const end = xml.indexOf('</sheetData');
    if (end >= 0) isOver = true;
    const limit = end >= 0 || isLast ? (end >= 0 ? end : xml.length) : lastRowEnd(xml);
    readRows(xml, limit);
    rest = isOver ? '' : xml.slice(limit);
    return !isTooLong;
  }

  const lastRowEnd = (xml: string): number => {
    const at = xml.lastIndexOf(ROW_END);
    return at < 0 ? 0 : at + ROW_END.length;
  };

  function readRows(xml: string, limit: number) {
    let at = xml.indexOf('<', 0);
    while (at >= 0 && at < limit && !isTooLong) {
      if (xml.startsWith('<!', at)) throw new NotPlainError();
      const isRow = xml.startsWith('<row', at) && !/\w/.test(xml[at + 4] ?? '');
      const open = after(xml, '>', at);
      if (!isRow) {
        at = xml.indexOf('<', open);
        continue;
      }
      const head = xml.slice(at, open);
      const told = /\sr\s*=\s*["'](\d+)["']/.exec(head);
      row = told ? Number(told[1]) - 1 : row + 1;
      if (/\shidden\s*=\s*["'](?:1|true)["']/.test(head)) hiddenRows.add(row);
      at = xml.charCodeAt(open - 2) === SLASH ? open : readCells(xml, open);
      at = xml.indexOf('<', at);
    }
  }

  /** Reads to the end of the row, and returns the place after it. */
  function readCells(xml: string, from: number): number {
    const cells: Cell[] = [];
    let column = -1;
    let at = from;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at < 0) throw new NotPlainError();
      const second = xml.charCodeAt(at + 1);
      if (second === SLASH) break;
      const third = xml.charCodeAt(at + 2);
      if (second !== 99 || !(isSpace(third) || third === CLOSE || third === SLASH)) {
        if (second === 33) throw new NotPlainError();
        at = after(xml, '>', at);
        continue;
      }
      column += 1;
      let style = 0;
      let type = '';
      let isClosed = false;
      at += 2;
      for (;;) {
        const code = xml.charCodeAt(at);
        if (isSpace(code)) at += 1;
        else if (code === CLOSE) {
          at += 1;
          break;
        } else if (code === SLASH) {
          isClosed = true;
          at = after(xml, '>', at);
          break;
        } else {
          const equals = xml.indexOf('=', at);
          const mark = xml.charCodeAt(equals + 1);
          const close = xml.indexOf(mark === QUOTE ? '"' : "'", equals + 2);
          if (equals < 0 || close < 0) throw new NotPlainError();
          if (equals === at + 1) {
            // r, s and t: the only ones of a letter that matter.
            if (code === 114) column = columnOf(xml, equals + 2);
            else if (code === 115) style = Number(xml.slice(equals + 2, close));
            else if (code === 116) type = xml.slice(equals + 2, close);
          }
          at = close + 1;
        }
      }
      if (isClosed) continue;
      let value: string | null = null;
      let hasFormula = false;
      for (;;) {
        at = xml.indexOf('<', at);
        if (at < 0) throw new NotPlainError();
        const code = xml.charCodeAt(at + 1);
        const open = after(xml, '>', at);
        if (code === SLASH) {
          at = open;
          break;
        }
        const isEmpty = xml.charCodeAt(open - 2) === SLASH;
        if (code === 102 /* f */) {
          hasFormula = true;
          at = isEmpty ? open : after(xml, '</f>', open);
        } else if (isEmpty) at = open;
        else if (code === 118 /* v */) {
          at = after(xml, '</v>', open);
          value = xml.slice(open, at - 4);
        } else if (code === 105 /* is */) {
          at = after(xml, '</is>', open);
          value = textOfRuns(xml.slice(open, at - 5));
        } else at = open;
      }
      const cell = toCell(value, type, style);
      if (cell === null) {
        if (hasFormula && type !== 'str' && !value?.trim()) formulasWithoutResult += 1;
        continue;
      }
      if (column >= MAX_COLUMNS) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    }
    if (cells.length > 0) {
      if (row >= MAX_ROWS) isTooLong = true;
      else rows[row] = cells;
    }
    return after(xml, '>', at);
  }

  function toCell(value: string | null, type: string, style: number): Cell {
    if (value === null) return type === 'str' ? '' : null;
    switch (type) {
      case 's':
        return context.strings[Number(value)] ?? null;
      case 'str':
        return unescapeXml(value);
      case 'inlineStr':
        return value;
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return ERRORS[unescapeXml(value)] ?? '#FEJL!';
      case 'd':
        return /^\d{4}-\d{2}-\d{2}/.test(value) ? { date: value.slice(0, 10) } : unescapeXml(value);
      default: {
        const number = Number(value);
        // Nothing but spaces comes to 0.
        if (number === 0 && value.trim() === '') return null;
        if (!Number.isFinite(number)) return unescapeXml(value);
        const isDay = number >= 1 && context.dateStyles[style] === true;
        return (isDay ? dayCell(number, context.is1904) : null) ?? number;
      }
    }
  }

  return {
    push,
    finish() {
      rest = '';
      for (let at = 0; at < rows.length; at++) rows[at] ??= EMPTY;
      return { rows, hiddenRows, formulasWithoutResult, isTooLong };
    },
  };
}

/** Column of an address, counted from 0. */
function columnOf(xml: string, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) return column - 1;
    column = column * 26 + code - 64;
  }
}
