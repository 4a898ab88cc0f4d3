import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { NO_CHOICES } from '../../../src/domain/merge/import-items';
import { createWorkbookClient } from '../../../src/workbook/client';
import type {
  ExportRequest,
  ImportSummary,
  WorkerReply,
  WorkerRequest,
} from '../../../src/workbook/protocol';
import type { WorkbookError } from '../../../src/workbook/workbook-client';

const SUMMARY: ImportSummary = {
  files: [],
  counts: {},
  newValues: [],
  lineCounts: [],
  changeCount: 0,
  seen: [],
};
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
const LIMITS = { openMs: 1000, readMs: 3000, writeMs: 5000 };
const REQUEST: ExportRequest = { kind: 'everything', rows, context: CONTEXT };
/** Lets what was promised happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the workbook client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts one worker when first needed and answers each job with its own reply', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    expect(workers).toHaveLength(0);
    const first = client.write(REQUEST);
    const second = client.write(REQUEST);
    expect(workers).toHaveLength(1);
    await settle();
    workers[0]?.reply({ kind: 'written', job: 2, file: new Blob(['abc']) });
    workers[0]?.reply({ kind: 'written', job: 1, file: new Blob(['a']) });
    expect([(await first).size, (await second).size]).toEqual([1, 3]);
  });

  it('gives the memory back when it has had nothing to do for a while', async () => {
    const { workers, start } = makeWorkers();
    const client = createWorkbookClient(LIMITS, start);
    const writing = client.write(REQUEST);
    await settle();
    workers[0]?.reply({ kind: 'written', job: 1, file: new Blob(['a']) });
    await writing;
    expect(workers[0]?.isStopped).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isStopped).toBe(true);
  });
});

describe('an import', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const opened = async () => {
    const { workers, start } = makeWorkers();
    const session = await createWorkbookClient(LIMITS, start).openImport([file]);
    return { workers, session };
  };

  it('has a worker of its own, opens its files once, and gives its memory back when it is left', async () => {
    const { workers, session } = await opened();
    const reading = session.propose(rows, CONTEXT);
    const [worker] = workers;
    const asked = () => worker?.requests.map((one) => (one.kind === 'desk' ? one.request.kind : one.kind));
    /** Answers all that is asked, in turn, until nothing more is. */
    const answerAll = async () => {
      for (let job = answered + 1; job <= (worker?.requests.length ?? 0); job++) {
        worker?.reply({ kind: 'answer', job, answer: SUMMARY });
        answered = job;
        await settle();
      }
    };
    let answered = 0;
    await answerAll();
    expect(await reading).toEqual(SUMMARY);
    expect(asked()?.filter((kind) => kind === 'open')).toHaveLength(1);
    const sentOnce = asked()?.filter((kind) => kind === 'rows').length;
    const again = session.propose(rows, CONTEXT);
    await settle();
    await answerAll();
    await again;
    // The same files and the same rows are not sent twice.
    expect(asked()?.filter((kind) => kind === 'open')).toHaveLength(1);
    expect(asked()?.filter((kind) => kind === 'rows')).toHaveLength(sentOnce ?? -1);
    vi.advanceTimersByTime(600_000);
    expect(worker?.isStopped).toBe(false);
    session.close();
    expect(worker?.isStopped).toBe(true);
  });

  it('is stopped when it is silent too long, and names the file at hand', async () => {
    const { workers, session } = await opened();
    const reading = session.propose(rows, CONTEXT).catch((error: WorkbookError) => error);
    vi.advanceTimersByTime(900);
    const progress = { phase: 'reading', file: 'stor.xlsx', done: 1, total: 3 } as const;
    workers[0]?.reply({ kind: 'progress', job: 1, progress });
    vi.advanceTimersByTime(900);
    expect(workers[0]?.isStopped).toBe(false);
    vi.advanceTimersByTime(200);
    expect(workers[0]?.isStopped).toBe(true);
    expect(await reading).toMatchObject({ code: 'timeout', file: 'stor.xlsx' });
  });

  it('tells of a crash and of a failure', async () => {
    const one = await opened();
    const crashed = one.session.propose(rows, CONTEXT).catch((error: WorkbookError) => error.code);
    one.workers[0]?.crash();
    expect(await crashed).toBe('crashed');
    const other = await opened();
    const failed = other.session.propose(rows, CONTEXT).catch((error: WorkbookError) => error);
    other.workers[0]?.reply({ kind: 'failed', job: 1, reason: 'why' });
    expect(await failed).toMatchObject({ code: 'failed', message: 'why' });
  });
});
