/**
 * A grid's layout as plain data: read from where anything may stand, brought to one form, parted,
 * compared. A column that is gone has no effect, and is kept in case it comes back.
 */
import type { Column, ColumnFilter, ColumnId, GridLayout, Pin, SortKey } from '../types';

/** CSS pixels. */
export const MIN_COLUMN_WIDTH = 48;
const MAX_COLUMN_WIDTH = 2000;

type Plain = Readonly<Record<string, unknown>>;
type OrderedColumn = Pick<Column, 'id'>;
type DescribedColumn = Pick<Column, 'id' | 'width' | 'pin' | 'filter'>;

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A record's entries that can be read, in the order of their names: the same content is the same text. */
function readEntries<T>(value: unknown, read: (entry: unknown) => T | undefined): Record<string, T> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries
      .flatMap(([id, entry]): [string, T][] => {
        const known = read(entry);
        return known === undefined ? [] : [[id, known]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const readWidth = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(MAX_COLUMN_WIDTH, Math.max(MIN_COLUMN_WIDTH, Math.round(value)))
    : undefined;

const readPin = (value: unknown): Pin | null | undefined =>
  value === 'left' || value === 'right' || value === null ? value : undefined;

const isBound = (value: unknown): value is number | string | null =>
  value === null || isText(value) || Number.isFinite(value);

function readFilter(value: unknown): ColumnFilter | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, text, from, to, values } = value;
  if (kind === 'text' && isText(text) && text.trim() !== '') return { kind, text };
  if (kind === 'range' && isBound(from) && isBound(to) && (from !== null || to !== null))
    return { kind, from, to };
  if (kind === 'choice' && Array.isArray(values) && values.every((each) => each === null || isText(each)))
    return { kind, values };
  return undefined;
}

function readSorting(value: unknown): readonly SortKey[] {
  const keys = new Map<ColumnId, SortKey>();
  for (const key of listOf(value)) {
    if (isRecord(key) && isText(key.column) && !keys.has(key.column))
      keys.set(key.column, { column: key.column, descending: key.descending === true });
  }
  return [...keys.values()];
}

/** Only what says something, so that one layout is told in one way. */
function makeLayout(parts: Required<GridLayout>): GridLayout {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => (Array.isArray(part) ? part : Object.keys(part)).length > 0),
  );
}

/** Any value as a layout. What is none, or is another release's, is left out; nothing is an error. */
export function readLayout(value: unknown): GridLayout {
  const plain: Plain = isRecord(value) ? value : {};
  return makeLayout({
    widths: readEntries(plain.widths, readWidth),
    order: [...new Set(listOf(plain.order).filter(isText))],
    hidden: [...new Set(listOf(plain.hidden).filter(isText))].sort(),
    pins: readEntries(plain.pins, readPin),
    filters: readEntries(plain.filters, readFilter),
    sorting: readSorting(plain.sorting),
  });
}

/** The columns in the order given. Those it does not name stand after the one they follow by themselves. */
export function inOrder<C extends OrderedColumn>(
  columns: readonly C[],
  order: readonly ColumnId[],
): readonly C[] {
  const place = new Map(order.map((id, index) => [id, index]));
  if (place.size === 0) return columns;
  let last = -1;
  const keyed = columns.map((column) => {
    const known = place.get(column.id);
    if (known !== undefined) last = known;
    return { column, at: known ?? last + 0.5 };
  });
  return keyed.sort((a, b) => a.at - b.at).map((entry) => entry.column);
}

const FILTER_KINDS = { text: 'text', number: 'range', date: 'range', choice: 'choice' } as const;

/**
 * The layout without what it has in common with the columns' own: what a grid with these columns has
 * to be told. A filter that a column cannot have goes, and so does hiding when nothing would be left.
 */
export function reduceLayout(layout: GridLayout, columns: readonly DescribedColumn[]): GridLayout {
  const read = readLayout(layout);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const keep = <T>(
    record: Readonly<Record<ColumnId, T>> | undefined,
    tells: (value: T, column: DescribedColumn) => boolean,
  ): Record<ColumnId, T> =>
    Object.fromEntries(
      Object.entries(record ?? {}).filter(([id, value]) => {
        const column = byId.get(id);
        return !column || tells(value, column);
      }),
    );
  const order = inOrder(columns, read.order ?? []).map((column) => column.id);
  const hidden = read.hidden ?? [];
  return makeLayout({
    widths: keep(read.widths, (width, column) => width !== column.width),
    order: order.every((id, index) => id === columns[index]?.id) ? [] : order,
    hidden: columns.every(({ id }) => hidden.includes(id)) ? [] : hidden,
    pins: keep(read.pins, (pin, column) => pin !== (column.pin ?? null)),
    filters: keep(
      read.filters,
      ({ kind }, { filter }) => filter !== undefined && FILTER_KINDS[filter] === kind,
    ),
    sorting: read.sorting ?? [],
  });
}

/** What a layout says of columns: a habit of the eye, good for whatever stands in the rows. */
export function columnPart({ widths, order, hidden, pins }: GridLayout): GridLayout {
  return readLayout({ widths, order, hidden, pins });
}

/** What it says of rows: which are shown, and in which order. */
export const rowPart = ({ filters, sorting }: GridLayout): GridLayout => readLayout({ filters, sorting });

/** Whether two layouts come to the same. The values a filter lets through have no order. */
export function isSameLayout(a: GridLayout, b: GridLayout): boolean {
  const text = (layout: GridLayout) =>
    JSON.stringify(readLayout(layout), (key, value: unknown) =>
      key === 'values' && Array.isArray(value) ? [...value].sort() : value,
    );
  return text(a) === text(b);
}
