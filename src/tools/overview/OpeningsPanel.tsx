import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { OverviewFigures } from './overview-figures';
import { Bar, Panel } from './Panel';

const STATES = ['new', 'yellow', 'red', 'undated'] as const;
/** As in the register: a state is never told by its colour alone. */
const SIGNS = { new: '○', yellow: '◐', red: '●', undated: '?' } as const;

/** Open places by age and branch, and the five that have waited longest. */
export function OpeningsPanel(props: { readonly figures: OverviewFigures }) {
  const ages = createMemo(() =>
    STATES.map((state) => ({
      state,
      places: props.figures.byAge()[state].places,
      openings: props.figures.byAge()[state].openings,
      label: t().openings.states[state],
    })).filter(({ state, openings }) => state !== 'undated' || openings > 0),
  );
  const places = () => ages().reduce((sum, age) => sum + age.places, 0);
  const openings = () => ages().reduce((sum, age) => sum + age.openings, 0);
  const mostPlaces = () => Math.max(1, ...props.figures.branches().shown.map((branch) => branch.openPlaces));
  return (
    <Panel
      title={t().overview.openings.heading}
      links={[
        { href: '/brancheregister', label: t().shell.nav.openings },
        { href: '/brancheregister/diagrammer', label: t().overview.openings.toDiagrams },
      ]}
      {...(openings() > 0 ? { state: t().overview.openings.state(places(), openings()) } : {})}
    >
      <Show
        when={openings() > 0}
        fallback={
          <p class="overview-empty">
            {props.figures.hasOpenings() ? t().overview.openings.none : t().overview.openings.empty}
          </p>
        }
      >
        <div
          class="overview-ages"
          role="img"
          aria-label={t().overview.openings.byAge(
            ages().map((age) => `${age.label} ${formatNumber(age.places)}`),
          )}
        >
          <For each={ages()}>
            {(age) => (
              <span
                class="overview-age"
                data-state={age.state}
                style={{ 'flex-grow': String(age.places) }}
                hidden={age.places === 0}
              />
            )}
          </For>
        </div>
        <ul class="overview-age-legend">
          <For each={ages()}>
            {(age) => (
              <li>
                <span class="overview-sign" data-state={age.state} aria-hidden="true">
                  {SIGNS[age.state]}
                </span>
                <A href={`/brancheregister?status=${age.state}`}>{age.label}</A>{' '}
                <b>{formatNumber(age.places)}</b>
              </li>
            )}
          </For>
        </ul>

        <h3>{t().overview.openings.oldest}</h3>
        <ol class="overview-oldest">
          <For each={props.figures.oldest()}>
            {({ opening, status }) => (
              <li>
                <span class="overview-sign" data-state={status.state} aria-hidden="true">
                  {SIGNS[status.state === 'red' || status.state === 'yellow' ? status.state : 'new']}
                </span>
                <A
                  href={`/brancheregister?raekke=${encodeURIComponent(opening.id)}`}
                  class="overview-ellipsis"
                  title={opening.company ?? undefined}
                >
                  {opening.company ?? t().overview.openings.noName}
                </A>
                <span class="overview-soft">
                  {status.remaining === null
                    ? t().overview.openings.unknownPlaces
                    : t().overview.openings.places(status.remaining)}
                </span>
                <span class="overview-figure">
                  <span class="visually-hidden">{t().openings.states[status.state]}, </span>
                  {t().openings.age(status.ageDays ?? 0)}
                </span>
              </li>
            )}
          </For>
        </ol>

        <h3>{t().overview.openings.branches}</h3>
        <ul class="overview-bars">
          <For each={props.figures.branches().shown}>
            {(branch) => (
              <li>
                <A
                  href={`/brancheregister?branche=${encodeURIComponent(branch.id ?? 'ingen')}`}
                  class="overview-ellipsis"
                  title={branch.label ?? undefined}
                >
                  {branch.label ?? t().overview.openings.noBranch}
                </A>
                <Bar share={branch.openPlaces / mostPlaces()} />
                <span class="overview-figure">{formatNumber(branch.openPlaces)}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.figures.branches().restCount > 0}>
          <p class="overview-soft">
            {t().overview.openings.otherBranches(
              props.figures.branches().restCount,
              props.figures.branches().restPlaces,
            )}
          </p>
        </Show>
      </Show>
    </Panel>
  );
}
