/** The worker in which workbooks are read and written: both libraries are loaded when first needed. */
import type { DeskAnswers, DeskRequest, WorkbookProgress, WorkerReply, WorkerRequest } from './protocol';
import type { ImportDesk } from './read/desk';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: WorkerReply, transfer: Transferable[] = []) => self.postMessage(message, transfer);

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
