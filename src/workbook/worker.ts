/** The worker in which workbooks are read and written: both libraries are loaded when first needed. */
import type { WorkerReply, WorkerRequest } from './protocol';
import { createRowsOfJobs } from './rows-of-jobs';

declare const self: DedicatedWorkerGlobalScope;

const rowsOfJobs = createRowsOfJobs();

const reply = (message: WorkerReply) => self.postMessage(message);

self.onmessage = async (event: MessageEvent<WorkerRequest>) => {
  const message = event.data;
  const { job } = message;
  try {
    if (message.kind === 'read') {
      const { readFiles } = await import('./read/read-files');
      const proposal = await readFiles(message.files, message.rows, message.context, (progress) =>
        reply({ kind: 'progress', job, progress }),
      );
      reply({ kind: 'proposal', job, proposal });
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
