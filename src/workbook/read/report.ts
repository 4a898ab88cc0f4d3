/** Writing down what was found on a sheet, while it is read. */
import type {
  ColumnReport,
  RejectedCell,
  RejectReason,
  SheetKind,
  SheetNote,
  SheetReport,
} from '../protocol';
import { maskDigits } from './cell-values';
import { addressOf, type Cell, type Sheet, textOf } from './sheet';

const LONGEST_TEXT = 200;

export interface ReportDraft {
  headerRow: number | null;
  columns: ColumnReport[];
  taken: number;
  week: string | null;
  year: number | null;
  readonly rejected: RejectedCell[];
  readonly notes: SheetNote[];
  /** Lists a cell that was left out or, when `isKept`, taken in as text. Counted from 0. */
  reject(row: number, column: number, heading: string | null, reason: RejectReason, isKept: boolean): void;
  /** Lists the sheet as a whole. */
  rejectSheet(reason: RejectReason, text: string): void;
  finish(kind: SheetKind): SheetReport;
}

export function makeReport(sheet: Sheet): ReportDraft {
  const cellText = (cell: Cell | undefined) => textOf(cell).slice(0, LONGEST_TEXT);
  const report: ReportDraft = {
    headerRow: null,
    columns: [],
    taken: 0,
    week: null,
    year: null,
    rejected: [],
    notes: [],
    reject(row, column, heading, reason, isKept) {
      const text = cellText(sheet.rows[row]?.[column]);
      report.rejected.push({
        cell: addressOf(row, column),
        row: row + 1,
        heading,
        reason,
        text: reason === 'cpr' ? maskDigits(text) : text,
        isKept,
      });
    },
    rejectSheet(reason, text) {
      report.rejected.push({ cell: null, row: null, heading: null, reason, text, isKept: false });
    },
    finish: (kind) => ({
      name: sheet.name,
      kind,
      headerRow: report.headerRow,
      columns: report.columns,
      taken: report.taken,
      week: report.week,
      year: report.year,
      rejected: report.rejected,
      notes: report.notes,
    }),
  };
  return report;
}
