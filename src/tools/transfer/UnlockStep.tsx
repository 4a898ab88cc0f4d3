import { createEffect, createUniqueId, onMount, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/backup';
import type { EnvelopeProblem } from '../../workbook/backup/envelope';
import './backup.css';
import type { ImportRun } from './import-run';

export interface UnlockStepProps {
  readonly file: string;
  readonly problem: EnvelopeProblem | null;
  readonly run: ImportRun;
  onCancel(): void;
}

/** An encrypted backup asks for its passphrase before anything of it can be shown. */
export function UnlockStep(props: UnlockStepProps) {
  const words = () => t().backup.unlock;
  const id = createUniqueId();
  let input!: HTMLInputElement;
  const problem = () => {
    const text = props.problem === null ? null : words().problem[props.problem];
    return typeof text === 'function' ? text(props.file) : text;
  };
  onMount(() => input.focus());
  createEffect(() => {
    if (props.problem === 'wrongPassphrase') input.select();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (input.value !== '') void props.run.unlock(input.value);
  };
  return (
    <form class="import-message backup-unlock" onSubmit={submit}>
      <h3 class="import-heading">{words().heading(props.file)}</h3>
      <p>{words().text}</p>
      <label for={`${id}-passphrase`}>{words().label}</label>
      <input
        ref={input}
        id={`${id}-passphrase`}
        class="input"
        type="password"
        autocomplete="off"
        aria-invalid={props.problem !== null ? 'true' : undefined}
        aria-describedby={props.problem !== null ? `${id}-problem` : undefined}
      />
      <Show when={props.run.busy() === null && problem()}>
        {(text) => (
          <p id={`${id}-problem`} class="backup-problem" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <div class="transfer-buttons">
        <button type="submit" class="button primary" aria-disabled={props.run.busy() !== null}>
          {words().open}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t().transfer.in.cancel}
        </button>
      </div>
      <p class="import-aside" aria-live="polite">
        {props.run.busy() === null ? '' : words().working}
      </p>
    </form>
  );
}
