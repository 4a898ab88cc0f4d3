/**
 * .xlsx and .xlsm, read as they are inflated: the XML of a sheet is never held as a whole, and what
 * the parsing library drops (hidden rows, formulas without a result) is seen on the way. A workbook
 * that is written in another way than Excel, LibreOffice and the usual libraries do is left to the
 * parsing library.
 */
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import { isDateFormat } from './date-format';
import { LARGE_SHEET, MAX_ROWS, type Sheet, type Source } from './sheet';
import { makeSheetParser, NotPlainError } from './sheet-parser';
import { attributeOf, textOfRuns } from './xml-text';
import { inflatePart, streamPart, type ZipArchive, type ZipEntry } from './zip';

/** Characters that are gathered before they are read: rows are many to a lot, and a lot is quick. */
const LOT = 500_000;

/** @returns null when the workbook is not of the plain kind */
export async function readXlsx(
  archive: ZipArchive,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Result<Source, FileProblem> | null> {
  try {
    return await readPlain(archive, onProgress);
  } catch (error) {
    if (error instanceof NotPlainError) return null;
    throw error;
  }
}

const damaged = makeError<FileProblem>({ code: 'damaged' });

async function readPlain(
  archive: ZipArchive,
  onProgress: (done: number, total: number) => void,
): Promise<Result<Source, FileProblem>> {
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const readPart = async (name: string): Promise<string | null> => {
    const entry = entries.get(name);
    if (!entry) return '';
    const bytes = await inflatePart(archive, entry);
    return bytes && new TextDecoder().decode(bytes);
  };
  const workbook = await readPart('xl/workbook.xml');
  const relations = await readPart('xl/_rels/workbook.xml.rels');
  const styles = await readPart('xl/styles.xml');
  if (workbook === null || relations === null || styles === null) return damaged;
  const listed = listSheets(workbook, relations);
  const parts = listed.map((one) => entries.get(one.part));
  const stringsEntry = entries.get('xl/sharedstrings.xml');
  const total = [...parts, stringsEntry].reduce((sum, entry) => sum + (entry?.size ?? 0), 0);
  let done = 0;

  const strings: string[] = [];
  const stream = async (entry: ZipEntry, onText: (text: string, isLast: boolean) => boolean) => {
    const decoder = new TextDecoder();
    let lot = '';
    const isWhole = await streamPart(archive, entry, (chunk) => {
      lot += decoder.decode(chunk, { stream: true });
      done += chunk.length;
      if (lot.length < LOT) return true;
      onProgress(done, total);
      const isWanted = onText(lot, false);
      lot = '';
      return isWanted;
    });
    if (isWhole) onText(lot + decoder.decode(), true);
    return isWhole;
  };
  if (stringsEntry && !(await stream(stringsEntry, makeStringReader(strings)))) return damaged;

  const dateStyles = readDateStyles(styles);
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  const sheets: Sheet[] = [];
  let formulasWithoutResult = 0;
  let isLarge = false;
  for (const [index, { name, isHidden }] of listed.entries()) {
    const entry = parts[index];
    const parser = makeSheetParser({ strings, dateStyles, is1904 });
    if (entry && !(await stream(entry, parser.push))) return damaged;
    const read = parser.finish();
    if (read.isTooLong) return makeError({ code: 'tooManyRows', limit: MAX_ROWS });
    if (entry && entry.size > LARGE_SHEET) isLarge = true;
    formulasWithoutResult += read.formulasWithoutResult;
    sheets.push({ name, isHidden, rows: read.rows, hiddenRows: read.hiddenRows });
  }
  if (sheets.length === 0) throw new NotPlainError();
  if (isLarge && sheets.every((sheet) => sheet.rows.length === 0)) return makeError({ code: 'noRows' });
  return makeOk({ sheets, formulasWithoutResult });
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of its part in lower case; one without a table (a sheet of its own for a chart) has none. */
  readonly part: string;
}

function listSheets(workbook: string, relations: string): ListedSheet[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attributeOf(tag, 'Id');
    const target = attributeOf(tag, 'Target');
    if (id === undefined || target === undefined || !/worksheet$/.test(attributeOf(tag, 'Type') ?? ''))
      continue;
    targets.set(id, (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase());
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attributeOf(tag, 'name') ?? '',
    isHidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''),
    part: targets.get(attributeOf(tag, '(?:\\w+:)?id') ?? '') ?? '',
  }));
}

/** Which cell styles show a date, by their number. */
function readDateStyles(styles: string): boolean[] {
  const formats = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    formats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
  const cellStyles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cellStyles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    return isDateFormat(formats.get(id) ?? id);
  });
}

/** Shared texts, as they come in lots of XML. */
function makeStringReader(strings: string[]): (xml: string, isLast: boolean) => boolean {
  let rest = '';
  return (lot) => {
    const xml = rest + lot;
    let at = 0;
    for (;;) {
      const open = xml.indexOf('<si', at);
      if (open < 0) break;
      const start = xml.indexOf('>', open) + 1;
      if (start === 0) break;
      if (xml.charCodeAt(start - 2) === 47) {
        strings.push('');
        at = start;
        continue;
      }
      const close = xml.indexOf('</si>', start);
      if (close < 0) break;
      strings.push(textOfRuns(xml.slice(start, close)));
      at = close + 5;
    }
    if (at === 0 && strings.length === 0 && /<\w+:sst\b/.test(xml)) throw new NotPlainError();
    rest = xml.slice(at);
    return true;
  };
}
