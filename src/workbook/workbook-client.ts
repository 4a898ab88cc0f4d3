/** What the app asks of workbooks, and a client that is loaded when it is first asked. */
import type { DocumentRows } from '../domain/document/registers';
import type { ExportRequest, ImportProposal, ReadContext, WorkbookProgress } from './protocol';

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

export interface WorkbookClient {
  /**
   * Reads files against the document and proposes what would change; nothing is changed. A file
   * that cannot be read is told of in its report. Rejects with a WorkbookError only when the worker
   * itself gave up.
   */
  read(
    files: readonly File[],
    rows: DocumentRows,
    context: ReadContext,
    options?: JobOptions,
  ): Promise<ImportProposal>;
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
    read: async (...job) => (await ready()).read(...job),
    write: async (...job) => (await ready()).write(...job),
    dispose: () => void client?.then((made) => made.dispose()),
  };
}
