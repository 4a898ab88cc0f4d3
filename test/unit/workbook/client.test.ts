import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { NO_CHOICES } from '../../../src/domain/merge/import-items';
import { createWorkbookClient } from '../../../src/workbook/client';
import type { ImportProposal, WorkerReply, WorkerRequest } from '../../../src/workbook/protocol';
import type { WorkbookError } from '../../../src/workbook/workbook-client';

const PROPOSAL: ImportProposal = { files: [], counts: {}, newValues: [], items: [], changes: [] };
const CONTEXT = { today: '2026-11-21', documentId: 'own', idPrefix: 'n', choices: NO_CHOICES };

/** A worker that answers when told to. */
function makeWorkers() {
  const workers: {
    requests: WorkerRequest[];
    isStopped: boolean;
    reply(message: WorkerReply): void;
    crash(): void;
  }[] = [];
  const start = (): Worker => {
    const fake = {
      requests: [] as WorkerRequest[],
      isStopped: false,
      onmessage: null as ((event: MessageEvent) => void) | null,
      onerror: null as ((event: ErrorEvent) => void) | null,
      postMessage: (request: WorkerRequest) => fake.requests.push(request),
      terminate: () => {
        fake.isStopped = true;
      },
      reply: (data: WorkerReply) => fake.onmessage?.({ data } as MessageEvent),
      crash: () => fake.onerror?.({ message: 'out of memory', preventDefault: () => {} } as ErrorEvent),
    };
    workers.push(fake);
    return fake as unknown as Worker;
  };
  return { workers, start };
}

const file = new File(['x'], 'stor.xlsx');
const rows = makeDefaultDocument('Team');
const LIMITS = { readMs: 1000, writeMs: 5000 };

describe('the workbook client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts one worker when first needed and answers each job with its own reply', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    expect(workers).toHaveLength(0);
    const reading = client.read([file], rows, CONTEXT);
    const writing = client.write({ kind: 'everything', rows, context: CONTEXT });
    expect(workers).toHaveLength(1);
    workers[0]?.reply({ kind: 'written', job: 2, file: new Blob(['abc']) });
    workers[0]?.reply({ kind: 'proposal', job: 1, proposal: PROPOSAL });
    expect(await reading).toEqual(PROPOSAL);
    expect((await writing).size).toBe(3);
  });

  it('stops a worker that is silent too long, and names the file at hand', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    const reading = client.read([file], rows, CONTEXT).catch((error: WorkbookError) => error);
    vi.advanceTimersByTime(900);
    const progress = { phase: 'reading', file: 'stor.xlsx', done: 1, total: 3 } as const;
    workers[0]?.reply({ kind: 'progress', job: 1, progress });
    vi.advanceTimersByTime(900);
    expect(workers[0]?.isStopped).toBe(false);
    vi.advanceTimersByTime(200);
    expect(workers[0]?.isStopped).toBe(true);
    expect(await reading).toMatchObject({ code: 'timeout', file: 'stor.xlsx' });
    // The next job gets a worker of its own.
    void client.read([file], rows, CONTEXT).catch(() => {});
    expect(workers).toHaveLength(2);
    client.dispose();
  });

  it('tells of a crash, of a failure, and of being cancelled', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    const crashed = client.read([file], rows, CONTEXT).catch((error: WorkbookError) => error.code);
    workers[0]?.crash();
    expect(await crashed).toBe('crashed');
    const failed = client.read([file], rows, CONTEXT).catch((error: WorkbookError) => error);
    workers[1]?.reply({ kind: 'failed', job: 2, reason: 'why' });
    expect(await failed).toMatchObject({ code: 'failed', message: 'why' });
    const controller = new AbortController();
    const cancelled = client
      .read([file], rows, CONTEXT, { signal: controller.signal })
      .catch((error: WorkbookError) => error.code);
    controller.abort();
    expect(await cancelled).toBe('cancelled');
    expect(workers[1]?.isStopped).toBe(true);
  });

  it('gives the memory back when it has had nothing to do for a while', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    const reading = client.read([file], rows, CONTEXT);
    workers[0]?.reply({ kind: 'proposal', job: 1, proposal: PROPOSAL });
    await reading;
    expect(workers[0]?.isStopped).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isStopped).toBe(true);
  });
});
