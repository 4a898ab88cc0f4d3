/** The worker in which workbooks are read and written: both libraries are loaded when first needed. */
import type { DeskAnswers, DeskRequest, WorkbookProgress, WorkerReply, WorkerRequest } from './protocol';
import type { ImportDesk } from './read/desk';
import { createRowsOfJobs } from './rows-of-jobs';

declare const self: DedicatedWorkerGlobalScope;

const rowsOfJobs = createRowsOfJobs();

const reply = (message: WorkerReply) => self.postMessage(message);

let desk: ImportDesk | null = null;

async function answer(
  request: DeskRequest,
  onProgress: (progress: WorkbookProgress) => void,
): Promise<DeskAnswers[keyof DeskAnswers]> {
  desk ??= (await import('./read/desk')).makeImportDesk();
  switch (request.kind) {
    case 'open':
      await desk.open(request.files, onProgress);
      return null;
    case 'rows':
      desk.putRows(request.register, request.rows, request.isFirst);
      return null;
    case 'propose':
      return desk.propose(request.context, onProgress);
    case 'lines':
      return desk.lines(request.query, request.from, request.count);
    case 'cells':
      return desk.cells(request.file, request.sheet, request.rows);
    case 'changes':
      return desk.changes(request.from, request.count);
  }
}

self.onmessage = async (event: MessageEvent<WorkerRequest>) => {
  const message = event.data;
  const { job } = message;
  try {
    if (message.kind === 'desk') {
      const result = await answer(message.request, (progress) => reply({ kind: 'progress', job, progress }));
      reply({ kind: 'answer', job, answer: result });
    } else if (message.kind === 'rows') {
      rowsOfJobs.add(job, message.register, message.rows);
    } else {
      const request = { ...message.request, rows: rowsOfJobs.complete(job, message.request.rows) };
      const { writeFile } = await import('./write/write-file');
      const file = await writeFile(request, (step, done, total) =>
        reply({ kind: 'progress', job, progress: { phase: 'writing', step, file: null, done, total } }),
      );
      reply({ kind: 'written', job, file });
    }
  } catch (error) {
    reply({ kind: 'failed', job, reason: error instanceof Error ? error.message : String(error) });
  }
};
