/** The last step: what was brought in, a way back, and a report to keep. */
import { createMemo, createSignal, For, onMount, Show } from 'solid-js';
import { REGISTER_NAMES } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import { saveFile } from '../../ui/save-file';
import { useServices } from '../services';
import { makeImportReport } from './import-report-file';
import type { ImportRun } from './import-run';
import { Progress } from './StepParts';

export interface DoneStepProps {
  readonly run: ImportRun;
  readonly label: string;
  onClose(): void;
}

export function DoneStep(props: DoneStepProps) {
  const services = useServices();
  const words = () => t().transfer.done;
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  const [written, setWritten] = createSignal<{ readonly done: number; readonly total: number } | null>(null);
  let isLeft = false;
  const lines = createMemo(() =>
    REGISTER_NAMES.flatMap((name) => {
      const counts = props.run.summary()?.counts[name];
      if (!counts) return [];
      const parts = [
        ...(counts.added > 0 ? [words().added(counts.added)] : []),
        ...(counts.changed > 0 ? [words().changed(counts.changed)] : []),
        ...(counts.removed > 0 ? [words().removed(counts.removed)] : []),
      ];
      return parts.length > 0 ? [words().line(t().transfer.registers[name], parts)] : [];
    }),
  );
  const count = (kind: 'toMend' | 'rejected' | 'leftOut') =>
    (props.run.summary()?.lineCounts ?? [])
      .filter((one) => one.kind === kind)
      .reduce((sum, one) => sum + one.count, 0);
  const notTaken = () => count('rejected') + count('leftOut');
  const save = async () => {
    const report = await makeImportReport(props.run, services, (done, total) => {
      setWritten({ done, total });
      return !isLeft;
    });
    setWritten(null);
    if (!report) return;
    saveFile(report.blob, report.name);
    services.notify({ text: t().wizard.done.reportSaved(report.name), tone: 'good' });
  };
  const undo = () => {
    props.run.undo();
    close();
  };
  const close = () => {
    isLeft = true;
    props.onClose();
  };
  return (
    <div class="import-message" data-tone="good">
      <h3 ref={heading} tabIndex={-1} class="import-heading" aria-live="polite">
        {words().heading(props.label)}
      </h3>
      <Show when={lines().length > 0} fallback={<p>{words().nothing}</p>}>
        <ul class="import-lines">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <Show when={count('toMend') > 0}>
        <p>{words().mend(count('toMend'))}</p>
      </Show>
      <Show when={notTaken() > 0}>
        <p>{words().leftOut(notTaken())}</p>
      </Show>
      <Show when={written()}>
        {(progress) => (
          <Progress
            text={t().wizard.done.report}
            progress={{ phase: 'writing', file: null, ...progress() }}
            onCancel={() => {
              isLeft = true;
            }}
          />
        )}
      </Show>
      <div class="transfer-buttons">
        <button
          type="button"
          class="button"
          disabled={written() !== null}
          onClick={() => {
            isLeft = false;
            void save();
          }}
        >
          {t().wizard.done.report}
        </button>
        <Show when={props.run.canUndo()}>
          <button type="button" class="button" onClick={undo}>
            {words().undo}
          </button>
        </Show>
        <button type="button" class="button" onClick={close}>
          {words().close}
        </button>
      </div>
    </div>
  );
}
