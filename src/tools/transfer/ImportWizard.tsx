/** An import in three steps: what the files are, what would change, done. */
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/wizard';
import { ChangesStep } from './ChangesStep';
import { DoneStep } from './DoneStep';
import { ImportFailed, ImportReading } from './ImportSteps';
import type { ImportRun, RunState } from './import-run';
import { Progress } from './StepParts';
import { UnlockStep } from './UnlockStep';
import { WhatStep } from './WhatStep';
import './wizard.css';

export interface ImportWizardProps {
  readonly run: ImportRun;
  onClose(): void;
}

export function ImportWizard(props: ImportWizardProps) {
  const state = <Kind extends RunState['kind']>(kind: Kind) => {
    const current = props.run.state();
    return current.kind === kind ? (current as Extract<RunState, { kind: Kind }>) : null;
  };
  const recognised = createMemo(() =>
    (props.run.summary()?.files ?? []).some((file) =>
      file.sheets.some((sheet) => !['unknown', 'empty', 'figures', 'skipped'].includes(sheet.kind)),
    ),
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is the whole wizard's, whatever in it has the focus
    <div class="wizard" onKeyDown={onKey}>
      <Steps run={props.run} canGoOn={recognised()} />
      <Switch>
        <Match when={state('reading')}>
          <ImportReading
            files={props.run.fileNames}
            progress={props.run.busy()?.progress ?? null}
            onCancel={() => props.onClose()}
          />
        </Match>
        <Match when={state('locked')}>
          {(locked) => (
            <UnlockStep
              file={locked().file}
              problem={locked().problem}
              run={props.run}
              onCancel={() => props.onClose()}
            />
          )}
        </Match>
        <Match when={state('failed')}>
          {(failed) => (
            <ImportFailed
              files={props.run.fileNames}
              error={failed().error}
              onClose={() => props.onClose()}
            />
          )}
        </Match>
        <Match when={state('what')}>
          <WhatStep run={props.run} canGoOn={recognised()} onCancel={() => props.onClose()} />
        </Match>
        <Match when={state('changes')}>
          <ChangesStep run={props.run} onCancel={() => props.onClose()} />
        </Match>
        <Match when={state('applying')}>
          <Progress
            text={t().wizard.applying(
              props.run.busy()?.progress?.done ?? 0,
              props.run.summary()?.changeCount ?? 0,
            )}
            progress={props.run.busy()?.progress ?? null}
            onCancel={() => props.onClose()}
          />
        </Match>
        <Match when={state('done')}>
          {(done) => <DoneStep run={props.run} label={done().label} onClose={() => props.onClose()} />}
        </Match>
      </Switch>
    </div>
  );
}

const STEPS = ['what', 'changes', 'done'] as const;

/** Where one is, and a way to the other steps that can be gone to. */
function Steps(props: { readonly run: ImportRun; readonly canGoOn: boolean }) {
  const current = () => {
    const kind = props.run.state().kind;
    if (kind === 'done') return 'done';
    return kind === 'changes' || kind === 'applying' ? 'changes' : 'what';
  };
  const canGo = (step: (typeof STEPS)[number]): step is 'what' | 'changes' =>
    step !== 'done' &&
    step !== current() &&
    (props.run.state().kind === 'what' || props.run.state().kind === 'changes') &&
    (step === 'what' || props.canGoOn);
  const label = (step: (typeof STEPS)[number]) => (
    <>
      <span class="wizard-number" aria-hidden="true">
        {STEPS.indexOf(step) + 1}
      </span>
      {t().wizard.steps[step]}
    </>
  );
  return (
    <ol class="wizard-steps" aria-label={t().wizard.steps.label}>
      <For each={STEPS}>
        {(step) => (
          <li aria-current={current() === step ? 'step' : undefined}>
            <Show when={canGo(step)} fallback={<span class="wizard-step">{label(step)}</span>}>
              <button
                type="button"
                class="wizard-step"
                onClick={() => step !== 'done' && props.run.goTo(step)}
              >
                {label(step)}
              </button>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
