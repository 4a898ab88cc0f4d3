/**
 * The page's end of an import under way. Rows go to the worker and changes come from it in lots, so
 * that copying them never holds the page up.
 */
import type { Change } from '../domain/document/operations';
import { type AnyRow, type DocumentRows, REGISTER_NAMES } from '../domain/document/registers';
import type { DeskAnswers, DeskRequest } from './protocol';
import type { ImportSession, JobOptions } from './workbook-client';
import type { WorkerJobs } from './worker-jobs';

/** Rows in a lot: some ten milliseconds of copying on a slow machine. */
const LOT = 2_000;

/** Lets the page do what it has waiting. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

export function createImportSession(
  files: readonly File[],
  limits: { readonly openMs: number; readonly readMs: number },
  jobs: WorkerJobs,
): ImportSession {
  const ask = <Kind extends DeskRequest['kind']>(
    request: Extract<DeskRequest, { kind: Kind }>,
    options?: JobOptions,
  ): Promise<DeskAnswers[Kind]> =>
    jobs
      .run(
        (post, job) => post({ kind: 'desk', job, request }),
        (reply) => (reply.kind === 'answer' ? { answer: reply.answer } : null),
        request.kind === 'open' ? limits.openMs : limits.readMs,
        options,
      )
      .then(({ answer }) => answer as DeskAnswers[Kind]);

  let isOpened = false;
  /** The rows that the worker has, by register: the same array is not sent twice. */
  const sent = new Map<string, readonly AnyRow[]>();

  async function sendRows(document: DocumentRows, options: JobOptions) {
    for (const register of REGISTER_NAMES) {
      const rows: readonly AnyRow[] = document[register];
      if (sent.get(register) === rows) continue;
      sent.delete(register);
      for (let from = 0; from === 0 || from < rows.length; from += LOT) {
        await ask(
          { kind: 'rows', register, rows: rows.slice(from, from + LOT), isFirst: from === 0 },
          options,
        );
        await breathe();
      }
      sent.set(register, rows);
    }
  }

  return {
    async propose(rows, context, options = {}) {
      if (!isOpened) await ask({ kind: 'open', files }, options);
      isOpened = true;
      await sendRows(rows, options);
      return ask({ kind: 'propose', context }, options);
    },
    lines: (query, from, count) => ask({ kind: 'lines', query, from, count }),
    cells: (file, sheet, rows) => ask({ kind: 'cells', file, sheet, rows }),
    async changes(count, onProgress = () => {}) {
      const changes: Change[] = [];
      while (changes.length < count) {
        const lot = await ask({ kind: 'changes', from: changes.length, count: LOT });
        if (lot.length === 0) break;
        for (const change of lot) changes.push(change);
        onProgress(changes.length);
        await breathe();
      }
      return changes;
    },
    close: () => jobs.stop('cancelled', 'closed'),
  };
}
