/** What was chosen last, kept by this browser as the theme is. */
import { type ExportFormat, OPENING_COLUMNS, type OpeningColumn } from '../../workbook/export-choices';

const KEY = 'indsatstavlen.export';

export type RowsChoice = 'all' | 'current' | 'shown';

export interface Remembered {
  readonly format: ExportFormat;
  readonly rows: RowsChoice;
  readonly columns: readonly OpeningColumn[];
  /** Null: all weeks. */
  readonly weeks: { readonly from: string; readonly to: string } | null;
  readonly hasNames: boolean;
}

const AT_FIRST: Remembered = {
  format: 'xlsx',
  rows: 'all',
  columns: OPENING_COLUMNS,
  weeks: null,
  hasNames: true,
};

export function readRemembered(): Remembered {
  try {
    return repair(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return AT_FIRST;
  }
}

export function remember(choice: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Storage may be forbidden; the dialog then begins as it did the first time.
  }
}

/** Whatever stands there, of an older release or by somebody's hand, as a choice that can be shown. */
function repair(stored: { readonly [Name in keyof Remembered]?: unknown }): Remembered {
  const columns = Array.isArray(stored.columns)
    ? OPENING_COLUMNS.filter((column) => (stored.columns as unknown[]).includes(column))
    : OPENING_COLUMNS;
  const weeks = stored.weeks as Remembered['weeks'] | undefined;
  return {
    format: stored.format === 'csv' ? 'csv' : 'xlsx',
    rows: stored.rows === 'current' || stored.rows === 'shown' ? stored.rows : 'all',
    columns: columns.length > 0 ? columns : OPENING_COLUMNS,
    weeks: weeks && typeof weeks.from === 'string' && typeof weeks.to === 'string' ? weeks : null,
    hasNames: stored.hasNames !== false,
  };
}
