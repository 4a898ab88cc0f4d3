/** What typing in the register changes: edits of cells in, changes of the document out. */

import { type Change, makeInsert, makeUpdate } from '../../domain/document/operations';
import type { Opening } from '../../domain/document/registers';
import { makeEmptyOpening } from '../../domain/openings/empty-opening';
import { completionOf, type KnownCompanies } from '../../domain/openings/known-companies';
import { OPENING_FIELDS } from '../../domain/openings/opening-fields';
import { normaliseCvr, normalisePhone } from '../../domain/openings/validators';
import type { OpeningField } from '../../domain/openings/warnings';
import { type Id, type IsoDate, isRaw } from '../../domain/values/field';
import { type CellEdit, type CellValue, isNewRowKey } from '../../grid/types';

/** Columns that hold text; the others hold a value of their type or what was typed instead. */
const TEXT_FIELDS = new Set<string>(['company', 'cvr', 'address', 'phone', 'mail', 'contact', 'note']);
const FIELDS: ReadonlySet<string> = new Set(OPENING_FIELDS);

export const isOpeningField = (column: string): column is OpeningField => FIELDS.has(column);

export interface EditContext {
  peek(id: Id): Opening | undefined;
  /** Place of the register's last row; 0 when there is none. */
  readonly lastOrder: number;
  readonly today: IsoDate;
  makeId(): Id;
  companies(): KnownCompanies;
}

export interface OpeningEdits {
  readonly changes: readonly Change[];
  readonly created: readonly Opening[];
  /** Fields that a known company filled, when one was typed. */
  readonly completed: readonly OpeningField[];
}

/**
 * Changes for edits of the grid. New rows get today's date unless the edits say something about
 * the date: on the phone one types the company first. A single typed name or CVR number that the
 * register knows fills the company's other fields where they are empty; a paste does not, because
 * what it leaves empty may be meant so.
 */
export function makeOpeningChanges(edits: readonly CellEdit[], context: EditContext): OpeningEdits {
  const fieldsByRow = new Map<string, Partial<Opening>>();
  for (const { row, column, value } of edits) {
    if (!isOpeningField(column)) continue;
    const fields = fieldsByRow.get(row);
    const field = { [column]: fieldValue(column, value) };
    if (fields) Object.assign(fields, field);
    else fieldsByRow.set(row, field);
  }
  const isTyped = edits.length === 1;
  const changes: Change[] = [];
  const created: Opening[] = [];
  let completed: OpeningField[] = [];
  for (const [key, fields] of fieldsByRow) {
    const before = isNewRowKey(key) ? undefined : context.peek(key);
    if (!before && !isNewRowKey(key)) continue;
    // Clearing cells of the row that waits makes no row.
    if (!before && Object.values(fields).every((value) => value === null)) continue;
    const base = before ?? makeEmptyOpening(context.makeId(), context.lastOrder + created.length + 1);
    const completion = isTyped ? completionFor({ ...base, ...fields }, fields, context.companies) : {};
    completed = Object.keys(completion) as OpeningField[];
    if (before) changes.push(...makeUpdate('openings', before, { ...fields, ...completion }));
    else {
      const date = 'date' in fields ? {} : { date: context.today };
      const row = { ...base, ...date, ...fields, ...completion };
      created.push(row);
      changes.push(makeInsert('openings', row));
    }
  }
  return { changes, created, completed };
}

function completionFor(
  row: Opening,
  typed: Partial<Opening>,
  companies: () => KnownCompanies,
): Partial<Opening> {
  const company =
    (typed.company && companies().byName(typed.company)) || (typed.cvr && companies().byCvr(typed.cvr));
  return company ? completionOf(row, company) : {};
}

function fieldValue(column: string, value: CellValue): CellValue {
  if (!TEXT_FIELDS.has(column)) return value === '' ? null : value;
  const text = value === null ? '' : isRaw(value) ? value.raw : String(value);
  if (text.trim() === '') return null;
  if (column === 'cvr') return normaliseCvr(text);
  return column === 'phone' ? normalisePhone(text) : text;
}

/** `count` places in order between two rows' places; without an upper one they follow the lower. */
export function ordersBetween(lower: number, upper: number | null, count: number): number[] {
  const step = upper === null ? 1 : (upper - lower) / (count + 1);
  return Array.from({ length: count }, (_, index) => lower + step * (index + 1));
}
