/** What passes between the page and the worker that reads and writes workbooks. */
import type { Change } from '../domain/document/operations';
import type { AnyRow, DocumentRows, RegisterName } from '../domain/document/registers';
import type { MergeCounts } from '../domain/merge/draft';
import type { ImportChoices, ImportItem } from '../domain/merge/import-items';
import type { FileProblem, RejectReason, SheetKind, SheetNote } from '../domain/merge/import-report';
import type { NewValue } from '../domain/merge/incoming';
import type { Id, IsoDate, WeekKey } from '../domain/values/field';
import type { ExportChoices, ExportFormat } from './export-choices';

export type { FileProblem, RejectReason, SheetKind, SheetNote };

export type ExportKind = 'openings' | 'goals' | 'capacity' | 'scenarios' | 'everything';

export interface ExportContext {
  /** The local calendar date on which the workbook is made. */
  readonly today: IsoDate;
  /** The document's own id, so that a file knows where it came from. */
  readonly documentId: string;
}

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly rows: DocumentRows;
  readonly context: ExportContext;
  /** Left out: all of it goes along. */
  readonly choices?: ExportChoices;
  /** Left out: an .xlsx file. */
  readonly format?: ExportFormat;
}

export interface ReadContext {
  /** The local calendar date, for dates that leave out their year. */
  readonly today: IsoDate;
  /** The document that is open; null: a file of the app's own is always taken as another's. */
  readonly documentId: string | null;
  /** What new rows' ids begin with: unique to this import. */
  readonly idPrefix: string;
  readonly choices: ImportChoices;
}

/** What could not be taken as it stands: a cell, or (`cell: null`) a row or sheet. */
export interface RejectedCell {
  readonly cell: string | null;
  /** Counted from 1 as in Excel; null for a whole sheet. */
  readonly row: number | null;
  readonly heading: string | null;
  readonly reason: RejectReason;
  readonly text: string;
  /** True: taken in as text that must be put right. False: left out. */
  readonly isKept: boolean;
}

export interface ColumnReport {
  /** `A`, `B` ... as in Excel. */
  readonly column: string;
  readonly heading: string;
  /** The field it is read into; null: left out. */
  readonly field: string | null;
}

export interface SheetReport {
  readonly name: string;
  readonly kind: SheetKind;
  /** Row with the headings, counted from 1. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnReport[];
  /** Rows (openings), figures (weeks, front page, calculator), values (lists) that were read. */
  readonly taken: number;
  readonly week: WeekKey | null;
  readonly year: number | null;
  readonly rejected: readonly RejectedCell[];
  readonly notes: readonly SheetNote[];
}

export interface FileOrigin {
  readonly isBackup: boolean;
  readonly isSameDocument: boolean;
  readonly exported: IsoDate | null;
}

export interface FileReport {
  readonly name: string;
  readonly problem: FileProblem | null;
  readonly sheets: readonly SheetReport[];
  /** Set when the file is an export or a backup of the app. */
  readonly origin: FileOrigin | null;
  /** Formulas whose result was never stored in the file: read as empty. */
  readonly formulasWithoutResult: number;
}

export interface ImportProposal {
  readonly files: readonly FileReport[];
  readonly counts: { readonly [Name in RegisterName]?: MergeCounts };
  readonly newValues: readonly NewValue[];
  readonly items: readonly ImportItem[];
  /** All that would change, as one undo step. */
  readonly changes: readonly Change[];
}

export interface WorkbookProgress {
  readonly phase: 'opening' | 'reading' | 'comparing' | 'writing';
  /** The file at hand; null when writing. */
  readonly file: string | null;
  /** Of writing: rows on their way to the worker, sheets laid out, the file put together. */
  readonly step?: 'rows' | 'sheets' | 'encoding';
  readonly done: number;
  readonly total: number;
}

export type WorkerRequest =
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly files: readonly File[];
      readonly rows: DocumentRows;
      readonly context: ReadContext;
    }
  /** Rows of a job that is told of later: many rows come in slices, so that no page waits for them. */
  | {
      readonly kind: 'rows';
      readonly job: number;
      readonly register: RegisterName;
      readonly rows: readonly AnyRow[];
    }
  /** `rows` of the request are without those that came before it. */
  | { readonly kind: 'write'; readonly job: number; readonly request: ExportRequest };

export type WorkerReply =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: WorkbookProgress }
  | { readonly kind: 'proposal'; readonly job: number; readonly proposal: ImportProposal }
  | { readonly kind: 'written'; readonly job: number; readonly file: Blob }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };

/** A document as a backup file (.json). */
export interface BackupFile {
  readonly format: 'indsatstavlen';
  readonly version: number;
  readonly documentId: Id;
  readonly exported: IsoDate;
  readonly rows: DocumentRows;
}
