import { createMemo, createUniqueId, For } from 'solid-js';
import { Chart } from '../../charts/Chart';
import type { Scenario } from '../../domain/document/registers';
import { isFew } from '../../domain/privacy/few-citizens';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { crossingSentences, makeShareChart } from './share-chart';

const HEIGHT = 260;

/** The chart of one scenario over its share, with the crossings in words beside it. */
export function ShareChart(props: { readonly scenario: Scenario }) {
  const { store } = useServices();
  const headingId = createUniqueId();
  const frequencies = () => store.registers.frequencies.rows();
  const description = createMemo(() => makeShareChart(props.scenario, frequencies()));
  const sentences = createMemo(() => crossingSentences(props.scenario, frequencies()));
  return (
    <section
      class="scenario-chart"
      classList={{
        'not-on-paper': store.settings().hidesFewCitizens && isFew(props.scenario.citizens),
      }}
      aria-labelledby={headingId}
    >
      <div>
        <h2 id={headingId}>{t().scenarios.chart.heading(props.scenario.name)}</h2>
        <Chart
          description={description()}
          label={t().scenarios.chart.label(props.scenario.name)}
          height={HEIGHT}
        />
      </div>
      <div class="scenario-crossings">
        <h3>{t().scenarios.crossing.heading}</h3>
        <ul>
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </div>
    </section>
  );
}
