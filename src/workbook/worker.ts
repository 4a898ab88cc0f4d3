/** The worker in which workbooks are read and written: both libraries are loaded when first needed. */
import type { WorkerReply, WorkerRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: WorkerReply, transfer: Transferable[] = []) => self.postMessage(message, transfer);

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
    } else {
      reply({ kind: 'progress', job, progress: { phase: 'writing', file: null, done: 0, total: 1 } });
      const { writeWorkbook } = await import('./write/write-workbook');
      const bytes = (await writeWorkbook(message.request)) as Uint8Array<ArrayBuffer>;
      reply({ kind: 'written', job, bytes }, [bytes.buffer]);
    }
  } catch (error) {
    reply({ kind: 'failed', job, reason: error instanceof Error ? error.message : String(error) });
  }
};
