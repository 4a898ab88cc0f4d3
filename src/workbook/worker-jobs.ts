/** Jobs for a worker: it is started when first needed, and stopped when it is silent for too long. */
import type { WorkerReply, WorkerRequest } from './protocol';
import { type JobOptions, WorkbookError } from './workbook-client';

export type StartWorker = () => Worker;

export const startWorkbookWorker: StartWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'workbook' });

interface Job {
  readonly limitMs: number;
  readonly options: JobOptions;
  readonly settle: (reply: Exclude<WorkerReply, { kind: 'progress' }>) => void;
  readonly reject: (error: WorkbookError) => void;
  timer: ReturnType<typeof setTimeout>;
  file: string | null;
}

export type PostRequest = (message: WorkerRequest) => void;

export interface WorkerJobs {
  /**
   * @param send hands the job over, in one message or in several as long as it is wanted
   * @param pick the result in the reply; null when the job failed
   * @param limitMs longest silence
   */
  run<T>(
    send: (post: PostRequest, job: number, isWanted: () => boolean) => void,
    pick: (reply: WorkerReply) => T | null,
    limitMs: number,
    options?: JobOptions,
  ): Promise<T>;
  /** Stops the worker, which gives its memory back; jobs under way are rejected. */
  stop(code: WorkbookError['code'], detail: string): void;
}

/** @param idleMs after so long without a job the worker is stopped; null: it is kept */
export function createWorkerJobs(startWorker: StartWorker, idleMs: number | null): WorkerJobs {
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let nextJob = 1;
  const jobs = new Map<number, Job>();

  function stop(code: WorkbookError['code'], detail: string) {
    worker?.terminate();
    worker = null;
    clearTimeout(idle);
    const stopped = [...jobs.values()];
    jobs.clear();
    for (const job of stopped) {
      clearTimeout(job.timer);
      job.reject(new WorkbookError(code, job.file, detail));
    }
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
      if (jobs.size === 0 && idleMs !== null) idle = setTimeout(() => stop('cancelled', 'idle'), idleMs);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop('crashed', event.message);
    };
    worker.onmessageerror = () => stop('crashed', 'unreadable message');
    return worker;
  }

  return {
    run: <T>(
      send: (post: PostRequest, job: number, isWanted: () => boolean) => void,
      pick: (reply: WorkerReply) => T | null,
      limitMs: number,
      options: JobOptions = {},
    ) =>
      new Promise<T>((resolve, reject) => {
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
        send(
          (message) => target.postMessage(message),
          id,
          () => jobs.has(id),
        );
      }),
    stop,
  };
}
