/** What passes between the page and the worker that reads and writes workbooks. */
import type { DocumentRows } from '../domain/document/registers';
import type { IsoDate } from '../domain/values/field';

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
