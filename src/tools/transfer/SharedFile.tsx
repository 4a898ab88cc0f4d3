/** The workbook that several people keep together: one press brings in what others changed, one saves. */
import { createEffect, createRoot, createSignal, onMount, Show, type Signal } from 'solid-js';
import { localDate } from '../../domain/calendar/dates';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/shared';
import { makeFileName } from '../../workbook/write/file-name';
import { useServices } from '../services';
import { useImportFlow } from './import-flow';
import {
  allow,
  hasFilePickers,
  isNewer,
  pickExisting,
  pickNew,
  toSharedFileError,
  writeFile,
} from './shared-file';
import { type SharedFileRecord, type SharedFiles, useSharedFiles } from './shared-files';
import './shared-file.css';

export function SharedFile() {
  return (
    <section class="transfer-section" aria-labelledby="transfer-shared">
      <h2 id="transfer-shared">{t().shared.heading}</h2>
      <p class="transfer-intro">{t().shared.intro}</p>
      <Show when={hasFilePickers()} fallback={<p class="import-note">{t().shared.unsupported}</p>}>
        <KeptFile />
      </Show>
    </section>
  );
}

/**
 * One for each open document, not for each time the page is shown: what an import tells of the file
 * comes while the page shows the import.
 */
const records = new WeakMap<SharedFiles, Signal<SharedFileRecord | null>>();

function recordOf(files: SharedFiles): Signal<SharedFileRecord | null> {
  const known = records.get(files);
  if (known) return known;
  const record = createSignal<SharedFileRecord | null>(null);
  records.set(files, record);
  return record;
}

function KeptFile() {
  const services = useServices();
  const flow = useImportFlow();
  const sharedFiles = useSharedFiles();
  const words = () => t().shared;
  const [record, setRecord] = recordOf(sharedFiles);
  const [busy, setBusy] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [warning, setWarning] = createSignal<string | null>(null);
  let push: HTMLButtonElement | undefined;

  onMount(() => {
    sharedFiles.load().then(setRecord, () => {});
  });

  const keep = async (next: SharedFileRecord | null) => {
    setRecord(next);
    try {
      await sharedFiles.save(next);
    } catch {
      setProblem(words().problem.notKept);
    }
  };

  /** One thing at a time, and what fails is told. */
  async function attempt(work: () => Promise<void>) {
    if (busy() !== null) return;
    setProblem(null);
    setWarning(null);
    try {
      await work();
    } catch (error) {
      const name = record()?.handle.name ?? '';
      const { code, message } = toSharedFileError(error);
      setProblem(code === 'failed' ? words().problem.failed(name, message) : words().problem[code](name));
    } finally {
      setBusy(null);
    }
  }

  const choose = () =>
    attempt(async () => {
      const handle = await pickExisting(words().fileKind);
      if (!handle) return;
      const chosen = { handle, known: null, at: null };
      await keep(chosen);
      await bringIn(chosen);
    });

  const create = () =>
    attempt(async () => {
      const name = makeFileName('everything', services.store.settings().teamName, services.today());
      const handle = await pickNew(words().fileKind, name);
      if (!handle) return;
      const chosen = { handle, known: null, at: null };
      await keep(chosen);
      await save(chosen, false);
    });

  async function bringIn(from: SharedFileRecord) {
    await allow(from.handle, 'read');
    setBusy(words().reading(from.handle.name));
    const file = await from.handle.getFile();
    if (isNewer(from, file) === 'no' && file.size > 0) {
      services.notify({ text: words().unchanged(from.handle.name), topic: 'shared' });
      return;
    }
    await flow.choose([file]);
    const run = flow.run();
    if (!run) return;
    if (run.state().kind === 'what') run.goTo('changes');
    // Read is not brought in: only when it is, may the file be written over.
    whenDone(() => {
      if (flow.run() !== run) return 'left';
      const state = run.state();
      return state.kind === 'done' ? state.label : null;
    }).then((label) => {
      if (label === null) return;
      void keep({ ...from, known: file.lastModified, at: Date.now() });
      const stop = flow.onReverted((reverted) => {
        if (reverted.label !== label) return;
        stop();
        const now = record();
        if (now) void keep({ ...now, known: null });
      });
    });
  }

  async function save(to: SharedFileRecord, isAnyway: boolean) {
    await allow(to.handle, 'readwrite');
    setBusy(words().writing(to.handle.name));
    const mayWrite = async () => {
      if (isAnyway) return true;
      const newer = isNewer(to, await to.handle.getFile());
      if (newer === 'no') return true;
      setWarning(words().changed[newer === 'yes' ? 'text' : 'unknown'](to.handle.name));
      return false;
    };
    if (!(await mayWrite())) return;
    const content = await sharedFiles.makeWorkbook();
    // Making it takes a while, and somebody else may have been quicker.
    if (!(await mayWrite())) return;
    const known = await writeFile(to.handle, content);
    await keep({ ...to, known, at: Date.now() });
    services.notify({ text: words().saved(to.handle.name), tone: 'good', topic: 'shared' });
  }

  const forget = () =>
    attempt(async () => {
      await keep(null);
      services.notify({ text: words().forgotten, topic: 'shared' });
    });

  return (
    <>
      <Show
        when={record()}
        fallback={
          <>
            <p class="transfer-label">{words().none}</p>
            <div class="transfer-buttons">
              <button type="button" class="button" onClick={() => void choose()}>
                {words().choose}
              </button>
              <button type="button" class="button" onClick={() => void create()}>
                {words().create}
              </button>
            </div>
          </>
        }
      >
        {(shared) => (
          <>
            <p class="shared-name">
              {words().file(shared().handle.name)}
              <span class="import-aside">{lastText(shared().at)}</span>
            </p>
            <div class="transfer-buttons">
              <button
                type="button"
                class="button"
                aria-disabled={busy() !== null}
                onClick={() => void attempt(() => bringIn(shared()))}
              >
                {words().pull}
              </button>
              <button
                type="button"
                class="button"
                aria-disabled={busy() !== null}
                ref={(element) => {
                  push = element;
                }}
                onClick={() => void attempt(() => save(shared(), false))}
              >
                {words().push}
              </button>
              <button type="button" class="button quiet" onClick={() => void choose()}>
                {words().other}
              </button>
              <button type="button" class="button quiet" onClick={() => void forget()}>
                {words().forget}
              </button>
            </div>
          </>
        )}
      </Show>
      <p class="import-aside" aria-live="polite">
        {busy() ?? ''}
      </p>
      <Show when={problem()}>
        {(text) => (
          <p class="import-note" data-tone="bad" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={record() && warning()}>
        {(told) => (
          <div class="import-note shared-warning" data-tone="warning">
            <p role="alert">{told()}</p>
            <div class="transfer-buttons">
              <button
                type="button"
                class="button primary"
                ref={(element) => queueMicrotask(() => element.focus())}
                onClick={() => void attempt(() => bringIn(record() as SharedFileRecord))}
              >
                {words().changed.pull}
              </button>
              <button
                type="button"
                class="button danger"
                onClick={() => {
                  void attempt(() => save(record() as SharedFileRecord, true));
                  push?.focus();
                }}
              >
                {words().changed.push}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setWarning(null);
                  push?.focus();
                }}
              >
                {words().changed.cancel}
              </button>
            </div>
          </div>
        )}
      </Show>
    </>
  );
}

function lastText(at: number | null): string {
  if (at === null) return t().shared.never;
  const when = new Date(at);
  const time = when.toLocaleTimeString('da-DK', { hour: '2-digit', minute: '2-digit' });
  return t().shared.last(formatDate(localDate(when)), time);
}

/** Resolves to the label once `look` gives one, to null when it gives `left`; goes on when the page is left. */
function whenDone(look: () => string | 'left' | null): Promise<string | null> {
  return new Promise((resolve) =>
    createRoot((dispose) =>
      createEffect(() => {
        const found = look();
        if (found === null) return;
        resolve(found === 'left' ? null : found);
        dispose();
      }),
    ),
  );
}
