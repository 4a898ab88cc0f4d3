/** A line of a proposal in words. */
import type { AnyRow } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import type { FileSummary, ImportLine } from '../../workbook/protocol';
import { fieldName, nameOfRow, type RowFinder, showValue } from '../row-words';

export interface DescribedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface DescribedLine {
  readonly kind: string;
  readonly register: string;
  readonly row: string;
  /** What happens, in one line. */
  readonly what: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly fields: readonly DescribedField[];
}

/** Fields of a new row that say nothing to anyone. */
const UNTOLD = ['id', 'order', 'week', 'indicator', 'employee', 'year'];
/** Fields of a new row that tell it from others in one line. */
const TELLING = ['branch', 'result', 'jobFunction', 'places', 'real', 'goal', 'perYear', 'citizens', 'group'];

export function describeLine(
  line: ImportLine,
  rows: RowFinder,
  files: readonly FileSummary[],
): DescribedLine {
  const words = t().wizard.changes;
  const fields = fieldsOf(line, rows);
  return {
    kind: words.kinds[line.kind],
    register: line.register === null ? '' : t().transfer.registers[line.register],
    row: rowOf(line, rows),
    what: whatOf(line, fields, rows),
    file: line.file === null ? '' : (files[line.file]?.name ?? ''),
    sheet: line.sheet ?? (isFromBase(line, files) ? words.ownSheet : ''),
    cell: cellOf(line, files),
    fields,
  };
}

/** Of a file of the app's own, rows that no visible sheet shows. */
const isFromBase = ({ item }: ImportLine, files: readonly FileSummary[]): boolean =>
  item !== null && item.source === null && files.some((file) => file.origin !== null);

function rowOf({ item, rejected, leftOut }: ImportLine, rows: RowFinder): string {
  if (item) return nameOfRow(rows, item.register, item.row);
  if (rejected) return rejected.heading ?? (rejected.row === null ? t().transfer.rejected.wholeSheet : '');
  return leftOut?.text ?? '';
}

function whatOf(
  { kind, rejected, leftOut, item }: ImportLine,
  fields: readonly DescribedField[],
  rows: RowFinder,
): string {
  if (rejected)
    return `${rejected.text === '' ? '' : `'${rejected.text}': `}${t().transfer.rejected.reasons[rejected.reason]}`;
  if (leftOut) return t().wizard.changes.leftOut[leftOut.reason];
  if (kind === 'added' && item) {
    const row = rows.get(item.register, item.row) as Record<string, unknown> | undefined;
    const telling = TELLING.filter(
      (field) => row && field in row && row[field] !== null && row[field] !== '',
    ).map((field) => showValue(rows, field, row?.[field]));
    return telling.join(' · ') || t().transfer.registers[item.register];
  }
  return fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join(' · ');
}

function fieldsOf({ item, kind }: ImportLine, rows: RowFinder): DescribedField[] {
  if (!item) return [];
  if (item.fields.length > 0)
    return item.fields.map(({ field, mine, theirs }) => ({
      field: fieldName(field),
      before: showValue(rows, field, mine),
      after: showValue(rows, field, theirs),
    }));
  if (kind !== 'added') return [];
  const row: AnyRow | undefined = rows.get(item.register, item.row);
  return Object.entries(row ?? {}).flatMap(([field, value]) =>
    UNTOLD.includes(field) || isNothing(value)
      ? []
      : [{ field: fieldName(field), before: '', after: showValue(rows, field, value) }],
  );
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** `C7` where a single field of a row changes and its column is known, else `række 7`. */
function cellOf({ item, cell, file, sheet }: ImportLine, files: readonly FileSummary[]): string {
  if (cell === null) return '';
  if (!/^\d+$/.test(cell)) return cell;
  const columns = file === null ? [] : files[file]?.sheets.find((one) => one.name === sheet)?.columns;
  const letters = (item?.fields ?? []).flatMap(
    ({ field }) => columns?.find((column) => column.field === field)?.column ?? [],
  );
  if (item && letters.length > 0 && letters.length === item.fields.length)
    return letters.map((letter) => `${letter}${cell}`).join(', ');
  return t().wizard.changes.rowPlace(cell);
}
