/** Choosing files, reading them, failing to. */
import { onMount } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { WorkbookProgress } from '../../workbook/protocol';
import type { WorkbookError } from '../../workbook/workbook-client';

const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.json,.krypteret';

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
  let button!: HTMLButtonElement;
  onMount(() => button.focus());
  return (
    <div class="import-message" data-tone="bad">
      <p role="alert">{text()}</p>
      <button ref={button} type="button" class="button" onClick={() => props.onClose()}>
        {t().transfer.failed.close}
      </button>
    </div>
  );
}
