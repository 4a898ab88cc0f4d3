/** What passes between the page and the worker that reads and writes workbooks. */
import type { Change } from '../domain/document/operations';
import type { DocumentRows, RegisterName } from '../domain/document/registers';
import type { Id, IsoDate, WeekKey } from '../domain/values/field';

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
}

export interface ReadContext {
  /** The local calendar date, for dates that leave out their year. */
  readonly today: IsoDate;
  /** The document that is open; null: a file of the app's own is always taken as another's. */
  readonly documentId: string | null;
  /** What new rows' ids begin with: unique to this import. */
  readonly idPrefix: string;
}

/** What a sheet was taken for. `figures` are computed by the app itself and left out. */
export type SheetKind =
  | 'openings'
  | 'week'
  | 'frontPage'
  | 'capacity'
  | 'scenarios'
  | 'lists'
  | 'figures'
  | 'base'
  | 'empty'
  | 'unknown';

/** Why a whole file could not be read. */
export type FileProblem =
  | {
      readonly code: 'empty' | 'password' | 'pdf' | 'image' | 'html' | 'unknownFormat' | 'damaged' | 'noRows';
    }
  /** In megabytes. */
  | { readonly code: 'tooLarge' | 'inflatesTooMuch'; readonly limitMb: number }
  | { readonly code: 'tooManyRows'; readonly limit: number }
  /** Made by a later release of the app than this one. */
  | { readonly code: 'newerVersion' };

/** Something about a sheet that the reader should know before taking it in. */
export type SheetNote =
  /** Every Real is 0: the week was not filled. */
  | { readonly code: 'zeroWeek'; readonly week: WeekKey }
  /** Real and Mål are 0 everywhere: an empty form. */
  | { readonly code: 'blankWeek'; readonly week: WeekKey }
  /** No year stands anywhere; today's was taken. */
  | { readonly code: 'yearGuessed'; readonly year: number }
  | { readonly code: 'weekDiffers'; readonly inName: number; readonly inSheet: number }
  | { readonly code: 'columnLeftOut'; readonly heading: string; readonly values: number }
  | { readonly code: 'totalsLeftOut'; readonly count: number }
  | { readonly code: 'headingsRepeated'; readonly count: number }
  /** Rows in the file's base that someone deleted in the visible sheet. */
  | { readonly code: 'deletedInFile'; readonly count: number };

export type RejectReason =
  /** Shaped like a CPR number; `text` is masked. */
  | 'cpr'
  | 'notDate'
  | 'notNumber'
  /** A figure of the calculator or a scenario outside its limits. */
  | 'outOfRange'
  | 'notWeek'
  /** An earlier sheet of the same file is the same week. */
  | 'weekTwice'
  /** A line of the hidden base that cannot be read. */
  | 'damagedBase';

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

export interface FileReport {
  readonly name: string;
  readonly problem: FileProblem | null;
  readonly sheets: readonly SheetReport[];
  /** Set when the file is an export or a backup of the app. */
  readonly origin: { readonly isSameDocument: boolean; readonly exported: IsoDate | null } | null;
  /** Formulas whose result was never stored in the file: read as empty. */
  readonly formulasWithoutResult: number;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly equal: number;
  readonly removed: number;
}

/** A value that the file brings to a pick list, the employees or the indicators. */
export interface NewValue {
  readonly register: 'branches' | 'results' | 'jobFunctions' | 'employees' | 'indicators';
  readonly label: string;
  /** An existing value that is spelled almost the same; nothing is changed to it. */
  readonly similarTo: string | null;
}

export interface ImportProposal {
  readonly files: readonly FileReport[];
  readonly counts: { readonly [Name in RegisterName]?: ImportCounts };
  readonly newValues: readonly NewValue[];
  /** All that would change, as one undo step. */
  readonly changes: readonly Change[];
}

export interface WorkbookProgress {
  readonly phase: 'opening' | 'reading' | 'comparing' | 'writing';
  /** The file at hand; null when writing. */
  readonly file: string | null;
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
  | { readonly kind: 'write'; readonly job: number; readonly request: ExportRequest };

export type WorkerReply =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: WorkbookProgress }
  | { readonly kind: 'proposal'; readonly job: number; readonly proposal: ImportProposal }
  | { readonly kind: 'written'; readonly job: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };

/** A document as a backup file (.json). */
export interface BackupFile {
  readonly format: 'indsatstavlen';
  readonly version: number;
  readonly documentId: Id;
  readonly exported: IsoDate;
  readonly rows: DocumentRows;
}
