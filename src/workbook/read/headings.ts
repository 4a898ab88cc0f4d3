/** Finding the row of headings, and which column is which. */
import { allowedSlips, editDistance } from '../../domain/merge/edit-distance';
import type { SheetChoice } from '../../domain/merge/import-items';
import { normaliseWords } from '../../domain/merge/labels';
import { hasCpr } from './cell-values';
import { type Cell, HEAD_ROWS, isBlank, type Sheet, textOf } from './sheet';

/** Field names with the headings they are known by, best first. */
export type Vocabulary<Field extends string> = { readonly [Name in Field]: readonly string[] };

export interface Headings<Field extends string> {
  /** Counted from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** What stands over the columns; a heading merged from the row above is that row's. */
  readonly cells: readonly Cell[];
}

/** Spellings as they are compared, made once for a vocabulary. */
const prepared = new WeakMap<object, readonly (readonly [string, readonly string[]])[]>();

function fieldsOf<Field extends string>(
  vocabulary: Vocabulary<Field>,
): readonly (readonly [Field, readonly string[]])[] {
  let fields = prepared.get(vocabulary);
  if (!fields) {
    fields = Object.entries<readonly string[]>(vocabulary).map(([field, names]) => [
      field,
      names.map(normaliseWords),
    ]);
    prepared.set(vocabulary, fields);
  }
  return fields as readonly (readonly [Field, readonly string[]])[];
}

/** A heading as it may be meant: whole, without what stands in brackets, its first line. */
function readingsOf(text: string): string[] {
  const readings = [text, text.replace(/[([].*?[)\]]/g, ' '), text.split(/[\n:]/)[0] ?? ''];
  return [...new Set(readings.map(normaliseWords))].filter((one) => one !== '');
}

/** The field a heading is spelled like; a near spelling counts when no other field is as near. */
export function matchHeading<Field extends string>(
  text: string,
  vocabulary: Vocabulary<Field>,
): Field | null {
  return matchExactly(text, vocabulary) ?? matchNearly(text, vocabulary);
}

function matchExactly<Field extends string>(text: string, vocabulary: Vocabulary<Field>): Field | null {
  for (const wanted of readingsOf(text)) {
    const found = fieldsOf(vocabulary).find(([, names]) => names.includes(wanted));
    if (found) return found[0];
  }
  return null;
}

function matchNearly<Field extends string>(text: string, vocabulary: Vocabulary<Field>): Field | null {
  const wanted = normaliseWords(text);
  const limit = allowedSlips(wanted.length);
  if (limit === 0) return null;
  let best: Field | null = null;
  let bestDistance = limit + 1;
  for (const [field, names] of fieldsOf(vocabulary)) {
    for (const name of names) {
      const distance = editDistance(wanted, name, limit);
      if (distance < bestDistance) {
        best = field;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Columns of a row that are known headings. Each field is the first column that names it exactly, else nearly. */
export function matchRow<Field extends string>(
  cells: readonly Cell[],
  vocabulary: Vocabulary<Field>,
): Map<Field, number> {
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  for (const match of [matchExactly, matchNearly] as const) {
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell.length > 80 || taken.has(column)) return;
      const field = match(cell, vocabulary);
      if (field === null || columns.has(field)) return;
      columns.set(field, column);
      taken.add(column);
    });
  }
  return columns;
}

/** A row with its empty cells filled by those above: a heading may be merged over two rows. */
function withMerged(sheet: Sheet, row: number): readonly Cell[] {
  const above = sheet.rows[row - 1] ?? [];
  const own = sheet.rows[row] ?? [];
  return Array.from({ length: Math.max(own.length, above.length) }, (_, column) =>
    isBlank(own[column]) ? (above[column] ?? null) : (own[column] ?? null),
  );
}

function headingsAt<Field extends string>(
  sheet: Sheet,
  row: number,
  vocabulary: Vocabulary<Field>,
): Headings<Field> {
  const own = sheet.rows[row] ?? [];
  const columns = matchRow(own, vocabulary);
  // Only under a row that is one of headings itself: else a title would name a column.
  if (row === 0 || columns.size < 2) return { row, columns, cells: own };
  const cells = withMerged(sheet, row);
  const merged = matchRow(cells, vocabulary);
  return merged.size > columns.size ? { row, columns: merged, cells } : { row, columns, cells: own };
}

/** The row near the top with the most known headings, if it is good enough. */
export function findHeadings<Field extends string>(
  sheet: Sheet,
  vocabulary: Vocabulary<Field>,
  isEnough: (columns: ReadonlyMap<Field, number>) => boolean,
): Headings<Field> | null {
  let best: Headings<Field> | null = null;
  const last = Math.min(HEAD_ROWS, sheet.rows.length);
  for (let row = 0; row < last; row++) {
    const headings = headingsAt(sheet, row, vocabulary);
    if (isEnough(headings.columns) && headings.columns.size > (best?.columns.size ?? 0)) best = headings;
  }
  return best;
}

/** The headings as the leader said they are; else as they are found. */
export function findChosenHeadings<Field extends string>(
  sheet: Sheet,
  vocabulary: Vocabulary<Field>,
  isEnough: (columns: ReadonlyMap<Field, number>) => boolean,
  choice: SheetChoice | undefined,
): Headings<Field> | null {
  const isForced = choice?.kind !== undefined;
  const found =
    choice?.headerRow !== undefined
      ? headingsAt(sheet, choice.headerRow - 1, vocabulary)
      : (findHeadings(sheet, vocabulary, isEnough) ??
        (isForced ? findHeadings(sheet, vocabulary, (columns) => columns.size > 0) : null) ??
        (isForced ? headingsAt(sheet, firstFullRow(sheet), vocabulary) : null));
  if (!found || !choice?.columns) return found;
  const columns = new Map(found.columns);
  for (const [key, field] of Object.entries(choice.columns)) {
    const column = Number(key);
    for (const [other, at] of columns) if (at === column) columns.delete(other);
    if (field !== null && Object.hasOwn(vocabulary, field)) columns.set(field as Field, column);
  }
  return { ...found, columns };
}

/** The first row with several texts, which is the likeliest to be headings. */
function firstFullRow(sheet: Sheet): number {
  const texts = (cells: readonly Cell[]) => cells.filter((cell) => typeof cell === 'string' && cell.trim());
  const row = sheet.rows.slice(0, HEAD_ROWS).findIndex((cells) => texts(cells).length >= 2);
  return Math.max(0, row);
}

/** A row of headings in words, to know files of the same shape by; null when it is too short to tell. */
export function shapeOf(cells: readonly Cell[]): string | null {
  const words = cells.map((cell) =>
    // It is remembered in the browser: no place for a number of a citizen.
    typeof cell === 'string' && !hasCpr(cell) ? normaliseWords(cell).slice(0, 40) : '',
  );
  return words.filter((word) => word !== '').length < 2 ? null : words.join('|').replace(/\|+$/, '');
}

/** Whether a row says the headings again, as under a page break. */
export function repeatsHeadings<Field extends string>(
  sheet: Sheet,
  row: number,
  headings: Headings<Field>,
): boolean {
  const cells = sheet.rows[row] ?? [];
  let same = 0;
  for (const column of headings.columns.values()) {
    const cell = cells[column];
    if (typeof cell !== 'string' || cell === '') continue;
    const heading = headings.cells[column];
    if (typeof heading !== 'string') continue;
    if (cell === heading || (cell.length !== heading.length && textOf(cell) === textOf(heading))) same += 1;
  }
  return same >= 3 && same * 2 > headings.columns.size;
}

const TOTAL =
  /^(?:(?:antal\s+)?i\s*alt|ialt|(?:sub|hoved|grand\s+)?total|sum|samlet|gennemsnit)(?:[\s:].*)?$/i;

export const isTotalLabel = (text: string): boolean => TOTAL.test(text.trim());
