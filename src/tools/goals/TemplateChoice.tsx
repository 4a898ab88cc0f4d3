import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { groupIndicators } from '../../domain/goals/activity';
import { makeTemplate, type TemplateName } from '../../domain/goals/templates';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { chooseTemplate } from './template-command';
import './template-choice.css';

const NAMES: readonly TemplateName[] = ['2013', '2026'];

/** What the pages show until the team has indicators: two sets to begin with, and what they hold. */
export function TemplateChoice(props: {
  /** Called when the rows are there, so that the focus can go on to them. */
  onChosen(): void;
}) {
  return (
    <section class="template-choice">
      <h2>{t().goals.template.heading}</h2>
      <p>{t().goals.template.lead}</p>
      <div class="template-options">
        <For each={NAMES}>{(name) => <TemplateOption name={name} onChosen={() => props.onChosen()} />}</For>
      </div>
      <p>
        {t().goals.template.leadImport} <A href="/data">{t().goals.template.toData}</A>
      </p>
    </section>
  );
}

function TemplateOption(props: { readonly name: TemplateName; onChosen(): void }) {
  const services = useServices();
  const indicators = () => makeTemplate(props.name);
  const choose = () => {
    const { indicators: rows, employees } = chooseTemplate(services.store, props.name);
    services.announce(t().goals.template.chosen(rows, employees));
    props.onChosen();
  };
  return (
    <div class="template-option">
      <h3>{t().goals.template.name[props.name]}</h3>
      <p>
        {t().goals.template.indicators(indicators().length)}. {t().goals.template.about[props.name]}
      </p>
      <dl>
        <For each={groupIndicators(indicators())}>
          {(group) => (
            <>
              <dt>{group.group}</dt>
              <dd>{group.indicators.map((indicator) => indicator.label).join(', ')}</dd>
            </>
          )}
        </For>
      </dl>
      <button type="button" class="button primary" onClick={choose}>
        {t().goals.template.choose[props.name]}
      </button>
    </div>
  );
}
