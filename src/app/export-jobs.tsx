/** Files being written: how far each is, and a way to stop it. Nothing is shown of what is done at once. */
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { t } from '../i18n/i18n';
import type { WorkbookProgress } from '../workbook/protocol';
import './export-jobs.css';

/** What is done within this time needs no telling. */
const SHOWN_AFTER_MS = 500;

/** Where each step begins, and how much of the whole time it takes, in hundredths. */
const STEPS = { rows: [0, 5], sheets: [5, 15], encoding: [20, 80] } as const;

function shareDone(progress: WorkbookProgress | null): number {
  if (!progress) return 0;
  const [from, span] = STEPS[progress.step ?? 'rows'];
  return from + span * (progress.total > 0 ? progress.done / progress.total : 0);
}

interface ExportJob {
  readonly file: string;
  readonly progress: () => WorkbookProgress | null;
  cancel(): void;
}

const [jobs, setJobs] = createSignal<readonly ExportJob[]>([]);
let isMounted = false;

export interface ShownExport {
  tell(progress: WorkbookProgress): void;
  end(): void;
}

export function showExport(file: string, cancel: () => void): ShownExport {
  const [progress, setProgress] = createSignal<WorkbookProgress | null>(null);
  const job: ExportJob = { file, progress, cancel };
  const timer = setTimeout(() => {
    mount();
    setJobs((all) => [...all, job]);
  }, SHOWN_AFTER_MS);
  return {
    tell: setProgress,
    end() {
      clearTimeout(timer);
      setJobs((all) => all.filter((other) => other !== job));
    },
  };
}

function mount() {
  if (isMounted) return;
  isMounted = true;
  const host = document.createElement('div');
  document.body.append(host);
  render(() => <ExportJobs />, host);
}

function ExportJobs() {
  return (
    <Show when={jobs().length > 0}>
      <section class="export-jobs" aria-label={t().exporting.title}>
        <For each={jobs()}>{(job) => <JobView job={job} />}</For>
      </section>
    </Show>
  );
}

function JobView(props: { readonly job: ExportJob }) {
  const words = () => t().exporting;
  const [element, setElement] = createSignal<HTMLFieldSetElement>();
  let hadFocus = false;
  onMount(() => element()?.addEventListener('focusin', () => (hadFocus = true)));
  // The keys go back to the page's work when the button under them goes.
  onCleanup(() => {
    if (hadFocus) queueMicrotask(focusPage);
  });
  const step = () => words().steps[props.job.progress()?.step ?? 'rows'];
  return (
    <fieldset
      ref={setElement}
      class="export-job"
      aria-label={words().writing(props.job.file)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.job.cancel();
      }}
    >
      <div class="export-job-text">
        <p class="export-job-file">{words().writing(props.job.file)}</p>
        <p class="export-job-step">{step()}</p>
      </div>
      <button type="button" class="button" onClick={() => props.job.cancel()}>
        {words().cancel}
      </button>
      <progress
        max={100}
        value={shareDone(props.job.progress())}
        aria-label={words().writing(props.job.file)}
      />
    </fieldset>
  );
}

function focusPage() {
  if (document.activeElement !== document.body) return;
  const page = document.querySelector<HTMLElement>('main');
  const cell = page?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  if (!cell) page?.setAttribute('tabindex', '-1');
  (cell ?? page)?.focus();
}
