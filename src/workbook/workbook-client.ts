/** What the app asks of workbooks, and a client that is loaded when it is first asked. */
import type { Change } from '../domain/document/operations';
import type { DocumentRows } from '../domain/document/registers';
import type {
  ExportRequest,
  ImportSummary,
  LinePage,
  LineQuery,
  ReadContext,
  SheetCells,
  WorkbookProgress,
} from './protocol';

/** `file` is the one at hand when it happened, if any was. */
export class WorkbookError extends Error {
  readonly code: 'timeout' | 'cancelled' | 'crashed' | 'failed';
  readonly file: string | null;

  constructor(code: WorkbookError['code'], file: string | null, detail: string) {
    super(detail);
    this.name = 'WorkbookError';
    this.code = code;
    this.file = file;
  }
}

export interface JobOptions {
  onProgress?(progress: WorkbookProgress): void;
  /** Aborting stops the worker at once. */
  readonly signal?: AbortSignal;
}

/** An import under way: files are parsed once, and read as often as the leader changes a choice. */
export interface ImportSession {
  /**
   * Reads the files against the document and proposes what would change; nothing is changed. A file
   * that cannot be read is told of in its summary. Rejects with a WorkbookError only when the worker
   * itself gave up.
   */
  propose(rows: DocumentRows, context: ReadContext, options?: JobOptions): Promise<ImportSummary>;
  /** Lines of the last proposal. */
  lines(query: LineQuery, from: number, count: number): Promise<LinePage>;
  /** The first rows of a sheet as the file has them. */
  cells(file: number, sheet: string, rows: number): Promise<SheetCells>;
  /**
   * All changes of the last proposal.
   * @param count as its summary says
   */
  changes(count: number, onProgress?: (done: number) => void): Promise<readonly Change[]>;
  /** Stops at once and gives the memory back. */
  close(): void;
}

export interface WorkbookClient {
  openImport(files: readonly File[]): Promise<ImportSession>;
  /** The workbook as an .xlsx file. */
  write(request: ExportRequest, options?: JobOptions): Promise<Blob>;
  /** Stops the worker; jobs under way are rejected. */
  dispose(): void;
}

/** @param load makes the client; called once, for the first job */
export function makeLaterClient(load: () => Promise<WorkbookClient>): WorkbookClient {
  let client: Promise<WorkbookClient> | null = null;
  const ready = (): Promise<WorkbookClient> => {
    client ??= load().catch((error: unknown) => {
      client = null;
      throw new WorkbookError('failed', null, String(error));
    });
    return client;
  };
  return {
    openImport: async (files) => (await ready()).openImport(files),
    write: async (...job) => (await ready()).write(...job),
    dispose: () => void client?.then((made) => made.dispose()),
  };
}
