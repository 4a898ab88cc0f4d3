/** CSV and its like: decoded and split by ourselves, since a library would guess at dates and commas. */
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import { MAX_ROWS, mayBeSpace, NONE_HIDDEN, type Sheet } from './sheet';

const SEPARATORS = [';', '\t', ',', '|'] as const;
const SAMPLE_RECORDS = 20;

/** The text, by its byte order mark, as strict UTF-8, or else as Windows-1252 as Danish Excel saves it. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function readText(text: string, name: string): Result<Sheet, FileProblem> {
  if (text.includes('\u0000')) return makeError({ code: 'unknownFormat' });
  if (/^\s*</.test(text)) return makeError({ code: /^\s*<\?xml/.test(text) ? 'unknownFormat' : 'html' });
  if (text.trim() === '') return makeError({ code: 'empty' });
  // Excel writes its separator in a line of its own when told to.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = told?.[1] ?? detectSeparator(body);
  const records = splitRecords(body, separator);
  if (records.length > MAX_ROWS) return makeError({ code: 'tooManyRows', limit: MAX_ROWS });
  // In place: a copy of a million texts is a million texts more.
  const rows: (string | null)[][] = records;
  for (const record of rows)
    for (let column = 0; column < record.length; column++) record[column] = toCell(record[column] as string);
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  if (rows.length === 0) return makeError({ code: 'empty' });
  return makeOk({ name: name.replace(/\.[^.]+$/, ''), isHidden: false, rows, hiddenRows: NONE_HIDDEN });
}

/** Null when it is blank; without the one apostrophe that keeps a text from being read as a formula. */
function toCell(value: string): string | null {
  if (value === '') return null;
  const first = value.charCodeAt(0);
  if (first === APOSTROPHE) return /^'+[=+\-@\t\r\n]/.test(value) ? value.slice(1) : value;
  // Only what begins with a space can be nothing but spaces.
  return mayBeSpace(first) && value.trim() === '' ? null : value;
}

const APOSTROPHE = 39;

/** The separator that gives the first records the most columns, and all of them the same number. */
function detectSeparator(text: string): string {
  const sample = text.slice(0, 50_000);
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const widths = splitRecords(sample, separator)
      .slice(0, SAMPLE_RECORDS)
      .map((record) => record.length)
      .filter((width) => width > 1);
    const widest = Math.max(0, ...widths);
    const score = widths.filter((width) => width === widest).length * Math.log2(widest + 1);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Records of fields (RFC 4180). A quotation mark that is never closed is one that a person wrote,
 * and then stands for itself throughout.
 */
export function splitRecords(text: string, separator: string): string[][] {
  return split(text, separator, true) ?? split(text, separator, false) ?? [];
}

function split(text: string, separator: string, hasQuotes: boolean): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const length = text.length;
  while (at < length) {
    let value: string;
    if (hasQuotes && text[at] === '"') {
      value = '';
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return null;
        value += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
      }
      const end = fieldEnd(text, at, separator);
      value += text.slice(at, end);
      at = end;
    } else {
      const end = fieldEnd(text, at, separator);
      value = text.slice(at, end);
      at = end;
    }
    record.push(value);
    if (text[at] === separator) {
      at += 1;
      if (at === length) record.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
