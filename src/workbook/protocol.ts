/** What passes between the page and the worker that reads and writes workbooks. */
import type { Change } from '../domain/document/operations';
import type { AnyRow, DocumentRows, RegisterName } from '../domain/document/registers';
import type { MergeCounts } from '../domain/merge/draft';
import type { ImportChoices, ImportItem, SheetChoice } from '../domain/merge/import-items';
import type {
  FileProblem,
  LeftOutReason,
  LineKind,
  RejectReason,
  SheetKind,
  SheetNote,
} from '../domain/merge/import-report';
import type { NewValue } from '../domain/merge/incoming';
import type { Id, IsoDate, WeekKey } from '../domain/values/field';
import type { ExportChoices, ExportFormat } from './export-choices';

export type { FileProblem, LeftOutReason, LineKind, RejectReason, SheetKind, SheetNote };

export type ExportKind = 'openings' | 'goals' | 'capacity' | 'scenarios' | 'everything';

export interface ExportContext {
  /** The local calendar date on which the workbook is made. */
  readonly today: IsoDate;
  /** The document's own id, so that a file knows where it came from. */
  readonly documentId: string;
  /** The file's number among those the document was written to; left out: it takes no part in merging. */
  readonly number?: number;
  /** What the document knows of others. */
  readonly seen?: readonly PackedSeen[];
}

/** What a document knows of another, packed by the worker: the page only keeps it. */
export interface PackedSeen {
  /** The other document's id. */
  readonly peer: Id;
  readonly bytes: Uint8Array<ArrayBuffer>;
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
  /** What the document knows of others. */
  readonly seen?: readonly PackedSeen[];
  /** How sheets of these shapes were read before, where no choice says otherwise. */
  readonly remembered?: Readonly<Record<string, SheetChoice>>;
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

/** A row that was seen and not taken for one of the table's. Counted from 1. */
export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly text: string;
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
  readonly leftOut: readonly LeftOutRow[];
  /** Whether the sheet itself is hidden in the file. */
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows with something in them that the file hides, by hand or by a filter. */
  readonly hiddenRows: number;
  /** The row of headings in words: files of the same shape are read alike. Null: nothing to know it by. */
  readonly shape: string | null;
  readonly reading: 'guessed' | 'remembered' | 'chosen';
}

export interface FileOrigin {
  readonly isBackup: boolean;
  /**
   * How its document and this one are related: the same one; copies, of which it is known what both
   * had; strangers, so that every difference is asked about; or this one was new and becomes the file's.
   */
  readonly relation: 'same' | 'copy' | 'stranger' | 'adopted';
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
  /** What the document knows of others once the changes are made, as far as that is new. */
  readonly seen?: readonly PackedSeen[];
}

/** One line of what would change. The register of a cell or row that is not taken is that of its sheet. */
export interface ImportLine {
  readonly kind: LineKind;
  readonly register: RegisterName | null;
  /** Place among the chosen files; null: the row came with the file's hidden base only. */
  readonly file: number | null;
  readonly sheet: string | null;
  /** `B7`, or `7` for a whole row; null for a whole sheet, or when it is not known. */
  readonly cell: string | null;
  readonly item: ImportItem | null;
  readonly rejected: RejectedCell | null;
  readonly leftOut: LeftOutRow | null;
}

export interface LineCount {
  readonly kind: LineKind;
  readonly register: RegisterName | null;
  readonly count: number;
}

export interface LineQuery {
  /** Null: all. */
  readonly kind: LineKind | null;
  readonly register: RegisterName | null;
}

export interface LinePage {
  readonly lines: readonly ImportLine[];
  /** Rows that the lines speak of and the document does not have, or not so, by `register/id`. */
  readonly rows: Readonly<Record<string, AnyRow>>;
}

/** Cells as the file has them, in text; of a sheet's first rows. */
export interface SheetCells {
  /** Place of the first row, counted from 1. */
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows among them that the file hides, counted from 1. */
  readonly hidden: readonly number[];
}

export interface SheetSummary extends Omit<SheetReport, 'rejected' | 'leftOut'> {
  readonly rejectedCount: number;
  readonly toMendCount: number;
  readonly leftOutCount: number;
}

export interface FileSummary extends Omit<FileReport, 'sheets'> {
  readonly sheets: readonly SheetSummary[];
}

/** What the page is told of a proposal; lines and changes are asked for bit by bit. */
export interface ImportSummary {
  readonly files: readonly FileSummary[];
  readonly counts: { readonly [Name in RegisterName]?: MergeCounts };
  readonly newValues: readonly NewValue[];
  readonly lineCounts: readonly LineCount[];
  readonly changeCount: number;
  /** What the document knows of others once the changes are made, as far as that is new. */
  readonly seen: readonly PackedSeen[];
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

/** What is asked of a worker in which files are open. */
export type DeskRequest =
  | { readonly kind: 'open'; readonly files: readonly File[] }
  /** A part of the document's rows; `isFirst` begins the register anew. */
  | {
      readonly kind: 'rows';
      readonly register: RegisterName;
      readonly rows: readonly AnyRow[];
      readonly isFirst: boolean;
    }
  | { readonly kind: 'propose'; readonly context: ReadContext }
  | { readonly kind: 'lines'; readonly query: LineQuery; readonly from: number; readonly count: number }
  | { readonly kind: 'cells'; readonly file: number; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'changes'; readonly from: number; readonly count: number };

/** What each of them is answered with. */
export interface DeskAnswers {
  open: null;
  rows: null;
  propose: ImportSummary;
  lines: LinePage;
  cells: SheetCells;
  changes: readonly Change[];
}

export type WorkerRequest =
  | { readonly kind: 'desk'; readonly job: number; readonly request: DeskRequest }
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
  | { readonly kind: 'answer'; readonly job: number; readonly answer: DeskAnswers[keyof DeskAnswers] }
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
