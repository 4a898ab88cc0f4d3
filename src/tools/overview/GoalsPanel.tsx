import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { BulletBar } from '../../charts/BulletBar';
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { YearFrontRow } from '../../domain/goals/year-front';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { OverviewFigures } from './overview-figures';
import { Panel } from './Panel';

/** The week's and the year's fulfilment of the indicators that the plan has a goal for. */
export function GoalsPanel(props: { readonly figures: OverviewFigures }) {
  const weekNumber = () => numberOfWeek(props.figures.week());
  const planned = () => props.figures.planned();
  const onTrack = () => planned().filter((row) => row.status === 'good').length;
  const weekPath = () => `/maalstyring/${yearOfWeek(props.figures.week())}/${weekNumber()}`;
  const yearPath = () => `/maalstyring/${props.figures.year()}`;
  return (
    <Panel
      title={t().overview.goals.heading}
      links={[
        { href: weekPath(), label: t().overview.goals.toWeek(weekNumber()) },
        { href: yearPath(), label: t().overview.goals.toYear(props.figures.year()) },
      ]}
      {...(planned().length > 0 ? { state: t().overview.goals.state(onTrack(), planned().length) } : {})}
    >
      <Show when={props.figures.earlierWeek()}>
        {(week) => (
          <p>
            {t().overview.goals.earlier(props.figures.year())}{' '}
            <A href={`/maalstyring/${yearOfWeek(week())}`}>
              {t().overview.goals.earlierYear(numberOfWeek(week()), yearOfWeek(week()))}
            </A>
          </p>
        )}
      </Show>
      <Show
        when={planned().length > 0}
        fallback={
          <p class="overview-empty">
            <Show when={props.figures.hasIndicators()} fallback={t().overview.goals.empty}>
              {t().overview.goals.noPlan}
            </Show>
          </p>
        }
      >
        <table class="overview-goals">
          <thead>
            <tr>
              <th scope="col">{t().overview.goals.indicator}</th>
              <th scope="col">{t().overview.goals.week(weekNumber())}</th>
              <th scope="col" colSpan={2}>
                {t().overview.goals.year}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={planned()}>{(row) => <GoalRow figures={props.figures} row={row} />}</For>
          </tbody>
        </table>
        <Show when={props.figures.front().missing.length > 0}>
          <p class="overview-soft">
            <A href={yearPath()}>{t().overview.goals.missing(props.figures.front().missing.length)}</A>
          </p>
        </Show>
      </Show>
    </Panel>
  );
}

function GoalRow(props: { readonly figures: OverviewFigures; readonly row: YearFrontRow }) {
  const week = () => props.figures.weekTotal(props.row.indicator);
  const figure = (value: number | null) =>
    value === null ? t().overview.goals.noReal : formatNumber(value, 1);
  const status = () => props.row.status;
  const isYearHidden = () => props.figures.hidden.year(props.row.indicator);
  const paper = (isHidden: boolean) => (isHidden ? t().paper.hidden : undefined);
  return (
    <tr>
      <th scope="row">{props.row.indicator.label}</th>
      <td>
        <span data-paper={paper(props.figures.hidden.week(props.row.indicator))}>{figure(week().real)}</span>
        <Show when={week().goal !== null}>
          <span class="overview-soft"> / {figure(week().goal)}</span>
        </Show>
      </td>
      <td classList={{ 'few-on-paper': isYearHidden() }}>
        <BulletBar
          value={props.row.yearToDate}
          goalToDate={props.row.goalToDate}
          goal={props.row.planGoal}
          label={t().goals.bulletText(
            figure(props.row.yearToDate),
            props.row.goalToDate === null ? null : figure(Math.round(props.row.goalToDate)),
            props.row.planGoal === null ? null : figure(props.row.planGoal),
          )}
          width={104}
        />
      </td>
      <td data-tone={status() ?? undefined} data-paper={paper(isYearHidden())}>
        <Show when={props.row.fulfilmentToDate !== null}>{formatShare(props.row.fulfilmentToDate ?? 0)}</Show>
        <Show when={status()}>
          {(level) => {
            const word = () => t().goals.statusWord[props.row.indicator.direction][level()];
            return (
              <span class="overview-goal-sign" title={word()} role="img" aria-label={word()}>
                {t().goals.statusSign[level()]}
              </span>
            );
          }}
        </Show>
      </td>
    </tr>
  );
}
