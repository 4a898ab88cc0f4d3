/** Writing down what was found on a sheet, while it is read. */
import { hasCprShape } from '../../domain/openings/validators';
import type {
  ColumnReport,
  LeftOutReason,
  LeftOutRow,
  RejectedCell,
  RejectReason,
  SheetKind,
  SheetNote,
  SheetReport,
} from '../protocol';
import { maskDigits } from './cell-values';
import { addressOf, type Cell, isBlank, type Sheet, textOf } from './sheet';

const LONGEST_TEXT = 200;

export interface ReportDraft {
  headerRow: number | null;
  columns: ColumnReport[];
  taken: number;
  week: string | null;
  year: number | null;
  readonly rejected: RejectedCell[];
  readonly notes: SheetNote[];
  /** Figures that the file hides. */
  hidden: number;
  /** Lists a row that is none of the table's. Counted from 0. */
  leaveOut(row: number, reason: LeftOutReason): void;
  /** Lists a cell that was left out or, when `isKept`, taken in as text. Counted from 0. */
  reject(row: number, column: number, heading: string | null, reason: RejectReason, isKept: boolean): void;
  /** Lists the sheet as a whole. */
  rejectSheet(reason: RejectReason, text: string): void;
  finish(kind: SheetKind): SheetReport;
}

export function makeReport(sheet: Sheet): ReportDraft {
  const cellText = (cell: Cell | undefined) => textOf(cell).slice(0, LONGEST_TEXT);
  const leftOut: LeftOutRow[] = [];
  const report: ReportDraft = {
    headerRow: null,
    columns: [],
    taken: 0,
    week: null,
    year: null,
    rejected: [],
    notes: [],
    hidden: 0,
    leaveOut(row, reason) {
      const text = (sheet.rows[row] ?? [])
        .map((cell) => textOf(cell))
        .filter((one) => one !== '')
        .join(' · ')
        .slice(0, LONGEST_TEXT);
      leftOut.push({ row: row + 1, reason, text: hasCprShape(text) ? maskDigits(text) : text });
    },
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
      columns: report.columns.map(masked),
      taken: report.taken,
      week: report.week,
      year: report.year,
      rejected: report.rejected,
      notes: [
        ...report.notes.map((note) => (note.code === 'columnLeftOut' ? masked(note) : note)),
        ...(report.hidden > 0 ? [{ code: 'hiddenFigures' as const, count: report.hidden }] : []),
      ],
      leftOut,
      isHidden: sheet.isHidden,
      rowCount: sheet.rows.length,
      columnCount: widthOf(sheet),
      hiddenRows: countHidden(sheet),
      shape: null,
      reading: 'guessed',
    }),
  };
  return report;
}

/** A heading is told again, so it may not hold what no cell may. */
const masked = <T extends { readonly heading: string }>(told: T): T =>
  hasCprShape(told.heading) ? { ...told, heading: maskDigits(told.heading) } : told;

/** Columns of the first rows: wider ones further down are seen when they are read. */
const widthOf = (sheet: Sheet): number =>
  sheet.rows.slice(0, 1000).reduce((most, cells) => Math.max(most, cells.length), 0);

function countHidden(sheet: Sheet): number {
  let count = 0;
  for (const row of sheet.hiddenRows) if (sheet.rows[row]?.some((cell) => !isBlank(cell))) count += 1;
  return count;
}
