/** Files in: a place to choose or drop them, and the import under way. */
import { createEffect, on, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import { ChooseFiles } from './ImportSteps';
import { ImportWizard } from './ImportWizard';
import { useImportFlow } from './import-flow';

export function ImportSection() {
  const flow = useImportFlow();
  let section!: HTMLElement;
  // What had the focus goes with the import; its place is where files are chosen again.
  createEffect(
    on(
      () => flow.run() !== null,
      (isRunning, was) => {
        if (was && !isRunning) section.querySelector<HTMLElement>('input[type=file]')?.focus();
      },
      { defer: true },
    ),
  );
  return (
    <section ref={section} class="transfer-section" aria-labelledby="transfer-in">
      <h2 id="transfer-in">{t().transfer.in.heading}</h2>
      <Show when={flow.run() === null}>
        <p class="transfer-intro">{t().transfer.in.intro}</p>
      </Show>
      <ChooseFiles isNext={flow.run() === null} onChoose={(files) => void flow.choose(files)} />
      <Show when={flow.run()} keyed>
        {(run) => <ImportWizard run={run} onClose={() => flow.cancel()} />}
      </Show>
    </section>
  );
}
