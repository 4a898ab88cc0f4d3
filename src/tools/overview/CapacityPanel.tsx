import { createMemo, For, Show } from 'solid-js';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { OverviewFigures } from './overview-figures';
import { Bar, Panel } from './Panel';

const MOST_SCENARIOS = 6;
const formatFte = (fte: number) => formatNumber(fte, 1, 1);

/** What the effort takes against what the team has, and the same for each scenario. */
export function CapacityPanel(props: { readonly figures: OverviewFigures }) {
  const needed = () => props.figures.need()?.neededFte ?? null;
  const available = () => props.figures.need()?.availableFte ?? null;
  const isShort = () => (props.figures.need()?.fteGap ?? 0) < -1e-9;
  const state = () => {
    const words = t().overview.capacity;
    const citizens = formatNumber(props.figures.citizens(), 0);
    const interviews = formatNumber(props.figures.need()?.interviews.total ?? 0, 0);
    const asked = words.state(citizens, interviews);
    return isShort() ? `${asked} ${words.short(formatFte(-(props.figures.need()?.fteGap ?? 0)))}` : asked;
  };
  const scenarios = createMemo(() => props.figures.scenarios().slice(0, MOST_SCENARIOS));
  /** One scale for the need, the team and the scenarios, so that bars can be compared. */
  const longest = () =>
    Math.max(needed() ?? 0, available() ?? 0, ...scenarios().map((one) => one.neededFte ?? 0)) || 1;
  const tick = () => {
    const fte = available();
    return fte === null ? null : fte / longest();
  };
  return (
    <Panel
      title={t().overview.capacity.heading}
      links={[
        { href: '/ressourceberegner', label: t().shell.nav.capacity },
        { href: '/scenarier', label: t().shell.nav.scenarios },
      ]}
      state={state()}
      isStateHidden={props.figures.hidden.citizens()}
    >
      <div class="overview-bars">
        <Show
          when={needed() !== null}
          fallback={<p class="overview-empty">{t().overview.capacity.impossible}</p>}
        >
          <ul>
            <li classList={{ 'not-on-paper': props.figures.hidden.citizens() }}>
              <span>{t().overview.capacity.need}</span>
              <Bar share={(needed() ?? 0) / longest()} tone={isShort() ? 'bad' : 'plain'} tick={tick()} />
              <span class="overview-figure">{formatFte(needed() ?? 0)}</span>
            </li>
            <li>
              <span>{t().overview.capacity.available}</span>
              <Bar share={(available() ?? 0) / longest()} tone="muted" tick={tick()} />
              <span class="overview-figure">
                {available() === null ? t().overview.capacity.unknownFte : formatFte(available() ?? 0)}
              </span>
            </li>
          </ul>
          <Show when={available() === null}>
            <p class="overview-soft">
              {props.figures.isExample() ? t().overview.capacity.example : t().overview.capacity.unknownHint}
            </p>
          </Show>
        </Show>
        <Show when={scenarios().length > 0}>
          <h3>{t().overview.capacity.scenarios}</h3>
          <ul>
            <For each={scenarios()}>
              {(one) => (
                <li classList={{ 'not-on-paper': props.figures.hidden.scenario(one.scenario.citizens) }}>
                  <span class="overview-ellipsis" title={one.scenario.name}>
                    {one.scenario.name}
                  </span>
                  <Bar share={(one.neededFte ?? 0) / longest()} tick={tick()} />
                  <span class="overview-figure">
                    {one.neededFte === null ? t().overview.goals.noReal : formatFte(one.neededFte)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <p class="overview-soft">
        {t().overview.capacity.unit} <Show when={tick() !== null}>{t().overview.capacity.line}</Show>
      </p>
    </Panel>
  );
}
