/** The page's end of the workbook worker: starts it when first needed, and stops it when it hangs. */
import type { WorkerReply, WorkerRequest } from './protocol';
import { sendRows } from './rows-in-slices';
import { type JobOptions, type WorkbookClient, WorkbookError } from './workbook-client';

/** An idle worker holds the memory of the last file. */
const IDLE_MS = 15_000;
const SECOND = 1000;

export interface WorkbookLimits {
  /** Longest silence while reading, in milliseconds. */
  readonly readMs: number;
  readonly writeMs: number;
}

const DEFAULT_LIMITS: WorkbookLimits = { readMs: 30 * SECOND, writeMs: 120 * SECOND };

interface Job {
  readonly limitMs: number;
  readonly options: JobOptions;
  readonly settle: (reply: Exclude<WorkerReply, { kind: 'progress' }>) => void;
  readonly reject: (error: WorkbookError) => void;
  timer: ReturnType<typeof setTimeout>;
  file: string | null;
}

const post = (worker: Worker, message: WorkerRequest) => worker.postMessage(message);

/** @param startWorker replaced in tests */
export function createWorkbookClient(
  limits: WorkbookLimits = DEFAULT_LIMITS,
  startWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'workbook' }),
): WorkbookClient {
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let nextJob = 1;
  const jobs = new Map<number, Job>();

  function stop(code: WorkbookError['code'], detail: string) {
    worker?.terminate();
    worker = null;
    clearTimeout(idle);
    for (const job of jobs.values()) {
      clearTimeout(job.timer);
      job.reject(new WorkbookError(code, job.file, detail));
    }
    jobs.clear();
  }

  const watch = (job: Job) => {
    clearTimeout(job.timer);
    job.timer = setTimeout(() => stop('timeout', `no answer for ${job.limitMs} ms`), job.limitMs);
  };

  function start(): Worker {
    clearTimeout(idle);
    if (worker) return worker;
    worker = startWorker();
    worker.onmessage = (event: MessageEvent<WorkerReply>) => {
      const reply = event.data;
      const job = jobs.get(reply.job);
      if (!job) return;
      if (reply.kind === 'progress') {
        job.file = reply.progress.file;
        watch(job);
        job.options.onProgress?.(reply.progress);
        return;
      }
      clearTimeout(job.timer);
      jobs.delete(reply.job);
      job.settle(reply);
      if (jobs.size === 0) idle = setTimeout(() => stop('cancelled', 'idle'), IDLE_MS);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop('crashed', event.message);
    };
    worker.onmessageerror = () => stop('crashed', 'unreadable message');
    return worker;
  }

  function run<T>(
    /** Hands the job over, in one message or in several. */
    send: (worker: Worker, job: number, isWanted: () => boolean) => void,
    pick: (reply: WorkerReply) => T | null,
    limitMs: number,
    options: JobOptions,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) {
        reject(new WorkbookError('cancelled', null, 'aborted'));
        return;
      }
      const id = nextJob++;
      const job: Job = {
        limitMs,
        options,
        file: null,
        timer: undefined as unknown as Job['timer'],
        reject,
        settle: (reply) => {
          const result = pick(reply);
          if (result !== null) resolve(result);
          else
            reject(
              new WorkbookError('failed', job.file, reply.kind === 'failed' ? reply.reason : reply.kind),
            );
        },
      };
      const target = start();
      jobs.set(id, job);
      watch(job);
      options.signal?.addEventListener('abort', () => jobs.has(id) && stop('cancelled', 'aborted'), {
        once: true,
      });
      send(target, id, () => jobs.has(id));
    });
  }

  return {
    read: (files, rows, context, options = {}) =>
      run(
        (target, job) => post(target, { kind: 'read', job, files, rows, context }),
        (reply) => (reply.kind === 'proposal' ? reply.proposal : null),
        limits.readMs,
        options,
      ),
    write: (request, options = {}) =>
      run(
        (target, job, isWanted) => {
          const tell = (done: number, total: number) =>
            options.onProgress?.({ phase: 'writing', step: 'rows', file: null, done, total });
          void sendRows(
            request.rows,
            (register, rows) => post(target, { kind: 'rows', job, register, rows }),
            {
              isWanted,
              onProgress: tell,
            },
          ).then((rest) => {
            if (rest) post(target, { kind: 'write', job, request: { ...request, rows: rest } });
          });
        },
        (reply) => (reply.kind === 'written' ? reply.file : null),
        limits.writeMs,
        options,
      ),
    dispose: () => stop('cancelled', 'disposed'),
  };
}
