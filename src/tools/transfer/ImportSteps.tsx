/** The steps of an import besides its preview: choosing, reading, failing, done. */
import { createSignal, For, onMount, Show } from 'solid-js';
import { REGISTER_NAMES } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import type { ImportProposal, WorkbookProgress } from '../../workbook/protocol';
import type { WorkbookError } from '../../workbook/workbook-client';
import type { ImportFlow } from './import-flow';
import { countRejected } from './rejected-cells';

const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.json';

export interface ChooseFilesProps {
  /** Whether choosing is the next thing to do; a preview has its own button for that. */
  readonly isNext: boolean;
  onChoose(files: readonly File[]): void;
}

/** The drop itself is the window's, so that files may be let go anywhere. */
export function ChooseFiles(props: ChooseFilesProps) {
  return (
    <div class="drop-zone">
      <label class="button" classList={{ primary: props.isNext }} for="import-files">
        {t().transfer.in.choose}
      </label>
      <input
        id="import-files"
        class="drop-input"
        type="file"
        multiple
        accept={ACCEPT}
        aria-describedby="import-formats"
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // The same file may be chosen again after it was mended.
          input.value = '';
          props.onChoose(files);
        }}
      />
      <span class="drop-hint-text">{t().transfer.in.drop}</span>
      <span class="drop-formats" id="import-formats">
        {t().transfer.in.formats}
      </span>
    </div>
  );
}

export interface ImportReadingProps {
  readonly files: readonly string[];
  readonly progress: WorkbookProgress | null;
  onCancel(): void;
}

export function ImportReading(props: ImportReadingProps) {
  const text = () => {
    const progress = props.progress;
    if (!progress || progress.file === null || progress.phase === 'writing')
      return t().transfer.in.reading(props.files);
    return t().transfer.in.phase[progress.phase](progress.file);
  };
  return (
    <div class="import-reading">
      <span aria-live="polite">{text()}</span>
      <progress max={props.progress?.total ?? 1} value={props.progress?.done ?? 0} aria-label={text()} />
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {t().transfer.in.cancel}
      </button>
    </div>
  );
}

export interface ImportFailedProps {
  readonly files: readonly string[];
  readonly error: WorkbookError;
  onClose(): void;
}

export function ImportFailed(props: ImportFailedProps) {
  const text = () => {
    const words = t().transfer.failed;
    const { code, file, message } = props.error;
    const name = file ?? (props.files.length === 1 ? props.files[0] : undefined) ?? words.someFile;
    if (code === 'timeout') return words.timeout(name);
    if (code === 'crashed') return words.crashed(name);
    return words.failed(name, message);
  };
  return (
    <div class="import-message" data-tone="bad">
      <p role="alert">{text()}</p>
      <button type="button" class="button" onClick={() => props.onClose()}>
        {t().transfer.failed.close}
      </button>
    </div>
  );
}

export interface ImportDoneProps {
  readonly proposal: ImportProposal;
  readonly label: string;
  readonly flow: ImportFlow;
}

/** What was brought in, and a way back. */
export function ImportDone(props: ImportDoneProps) {
  const [heading, setHeading] = createSignal<HTMLElement>();
  onMount(() => heading()?.focus());
  const lines = () =>
    REGISTER_NAMES.flatMap((name) => {
      const counts = props.proposal.counts[name];
      if (!counts) return [];
      const words = t().transfer.done;
      const parts = [
        ...(counts.added > 0 ? [words.added(counts.added)] : []),
        ...(counts.changed > 0 ? [words.changed(counts.changed)] : []),
        ...(counts.removed > 0 ? [words.removed(counts.removed)] : []),
      ];
      return parts.length > 0 ? [words.line(t().transfer.registers[name], parts)] : [];
    });
  const rejected = () => countRejected(props.proposal);
  return (
    <div class="import-message" data-tone="good">
      <h3 ref={setHeading} tabIndex={-1} class="import-heading" aria-live="polite">
        {t().transfer.done.heading(props.label)}
      </h3>
      <Show when={lines().length > 0} fallback={<p>{t().transfer.done.nothing}</p>}>
        <ul class="import-lines">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <Show when={rejected().toMend > 0}>
        <p>{t().transfer.done.mend(rejected().toMend)}</p>
      </Show>
      <Show when={rejected().leftOut > 0}>
        <p>{t().transfer.done.leftOut(rejected().leftOut)}</p>
      </Show>
      <div class="transfer-buttons">
        <Show when={props.flow.canUndo()}>
          <button type="button" class="button" onClick={() => props.flow.undo()}>
            {t().transfer.done.undo}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.flow.cancel()}>
          {t().transfer.done.close}
        </button>
      </div>
    </div>
  );
}
