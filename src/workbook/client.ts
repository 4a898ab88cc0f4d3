/** The page's end of the workbook worker. */
import { createImportSession } from './import-session';
import { sendRows } from './rows-in-slices';
import type { WorkbookClient } from './workbook-client';
import { createWorkerJobs, type StartWorker, startWorkbookWorker } from './worker-jobs';

/** An idle worker holds the memory of the last file. */
const IDLE_MS = 15_000;
const SECOND = 1000;

/** Longest silences, in milliseconds. */
export interface WorkbookLimits {
  /** While a file is opened: no file that is what it says keeps quiet for so long. */
  readonly openMs: number;
  /** While what was opened is compared with the document. */
  readonly readMs: number;
  readonly writeMs: number;
}

const DEFAULT_LIMITS: WorkbookLimits = { openMs: 10 * SECOND, readMs: 60 * SECOND, writeMs: 120 * SECOND };

/** @param startWorker replaced in tests */
export function createWorkbookClient(
  limits: WorkbookLimits = DEFAULT_LIMITS,
  startWorker: StartWorker = startWorkbookWorker,
): WorkbookClient {
  const jobs = createWorkerJobs(startWorker, IDLE_MS);
  return {
    // A worker of its own: what it holds goes with it when the import is left.
    openImport: async (files) => createImportSession(files, limits, createWorkerJobs(startWorker, null)),
    write: (request, options = {}) =>
      jobs.run(
        (post, job, isWanted) => {
          const onProgress = (done: number, total: number) =>
            options.onProgress?.({ phase: 'writing', step: 'rows', file: null, done, total });
          void sendRows(request.rows, (register, rows) => post({ kind: 'rows', job, register, rows }), {
            isWanted,
            onProgress,
          }).then((rest) => {
            if (rest) post({ kind: 'write', job, request: { ...request, rows: rest } });
          });
        },
        (reply) => (reply.kind === 'written' ? reply.file : null),
        limits.writeMs,
        options,
      ),
    dispose: () => jobs.stop('cancelled', 'disposed'),
  };
}
