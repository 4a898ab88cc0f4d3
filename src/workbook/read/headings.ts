/** Finding the row of headings, and which column is which. */
import { allowedSlips, editDistance } from '../../domain/merge/edit-distance';
import { normaliseWords } from '../../domain/merge/labels';
import { type Cell, HEAD_ROWS, type Sheet, textOf } from './sheet';

/** Field names with the headings they are known by, best first. */
export type Vocabulary<Field extends string> = { readonly [Name in Field]: readonly string[] };

export interface Headings<Field extends string> {
  /** Counted from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** The field a heading is spelled like; a near spelling counts when no other field is as near. */
export function matchHeading<Field extends string>(
  text: string,
  vocabulary: Vocabulary<Field>,
): Field | null {
  return matchExactly(text, vocabulary) ?? matchNearly(text, vocabulary);
}

const fieldsOf = <Field extends string>(vocabulary: Vocabulary<Field>) =>
  Object.entries(vocabulary) as [Field, readonly string[]][];

function matchExactly<Field extends string>(text: string, vocabulary: Vocabulary<Field>): Field | null {
  const wanted = normaliseWords(text);
  if (wanted === '') return null;
  return (
    fieldsOf(vocabulary).find(([, names]) => names.some((name) => normaliseWords(name) === wanted))?.[0] ??
    null
  );
}

function matchNearly<Field extends string>(text: string, vocabulary: Vocabulary<Field>): Field | null {
  const wanted = normaliseWords(text);
  const limit = allowedSlips(wanted.length);
  if (limit === 0) return null;
  let best: Field | null = null;
  let bestDistance = limit + 1;
  for (const [field, names] of fieldsOf(vocabulary)) {
    for (const name of names) {
      const distance = editDistance(wanted, normaliseWords(name), limit);
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

/** The row near the top with the most known headings, if it is good enough. */
export function findHeadings<Field extends string>(
  sheet: Sheet,
  vocabulary: Vocabulary<Field>,
  isEnough: (columns: ReadonlyMap<Field, number>) => boolean,
): Headings<Field> | null {
  let best: Headings<Field> | null = null;
  const last = Math.min(HEAD_ROWS, sheet.rows.length);
  for (let row = 0; row < last; row++) {
    const columns = matchRow(sheet.rows[row] ?? [], vocabulary);
    if (isEnough(columns) && columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best;
}

/** Whether a row says the headings again, as under a page break. */
export function repeatsHeadings<Field extends string>(
  sheet: Sheet,
  row: number,
  headings: Headings<Field>,
): boolean {
  let same = 0;
  for (const column of headings.columns.values()) {
    const heading = textOf(sheet.rows[headings.row]?.[column]);
    if (heading !== '' && heading === textOf(sheet.rows[row]?.[column])) same += 1;
  }
  return same >= 3 && same * 2 > headings.columns.size;
}

const TOTAL = /^(?:i\s*alt|ialt|total|sum|samlet|subtotal)(?:\s.*)?:?$/i;

export const isTotalLabel = (text: string): boolean => TOTAL.test(text.trim());
