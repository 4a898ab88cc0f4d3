import { A, useParams } from '@solidjs/router';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { makeWeekKey, numberOfWeek, weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeUpdate } from '../../domain/document/operations';
import { makePlanGoalId, type PlanGoal } from '../../domain/document/registers';
import { FIRST_YEAR, LAST_YEAR, readYear } from '../../domain/goals/read-week';
import type { GoalSpread, YearFront } from '../../domain/goals/year-front';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { GridStatus } from '../../grid/view/GridStatus';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import { t } from '../../i18n/i18n';
import '../../i18n/da/goals';
import { createYearFront } from '../../store/derived/year-front';
import type { DocumentStore } from '../../store/document-store';
import { isNarrow } from '../../ui/narrow';
import { FewNote } from '../few-on-paper';
import { PageFrame } from '../PageFrame';
import { selectReverted } from '../reverted-cells';
import { useServices } from '../services';
import './goals.css';
import { makeYearCommands } from './goals-commands';
import { weekPath, yearPath } from './goals-paths';
import { MissingWeeks } from './MissingWeeks';
import { TemplateChoice } from './TemplateChoice';
import { WrongAddress } from './WrongAddress';
import { YearStrip } from './YearStrip';
import { createYearSource } from './year-source';

const SPREADS: readonly GoalSpread[] = ['even', 'weekly'];

/** The year's front page. */
export function YearPage() {
  const { today } = useServices();
  const params = useParams<{ year: string }>();
  const year = createMemo(() => readYear(params.year));
  const thisYear = () => yearOfWeek(weekOfDate(today()));
  const isKnown = createMemo(() => year() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <WrongAddress
          text={t().goals.noSuchYear(params.year)}
          path={yearPath(thisYear())}
          link={t().goals.goToThisYear(thisYear())}
        />
      }
    >
      <YearOverview year={year() ?? thisYear()} />
    </Show>
  );
}

function YearOverview(props: { readonly year: number }) {
  const services = useServices();
  const { store, today, notify } = services;
  const [api, setApi] = createSignal<GridApi>();
  const front = createYearFront(store, () => props.year, today);
  const source = {
    ...createYearSource(store, front, isNarrow()),
    showHistory: (indicator: string) =>
      services.showHistory({
        title: t().goals.planRow(props.year, store.registers.indicators.peek(indicator)?.label ?? ''),
        register: 'planGoals',
        rows: [makePlanGoalId(props.year, indicator)],
      }),
  };
  const hasIndicators = createMemo(() => store.registers.indicators.count() > 0);
  const thisWeek = () => weekOfDate(today());
  /** The week one most likely comes from or goes to: the running one, or another year's first. */
  const nearWeek = () => (yearOfWeek(thisWeek()) === props.year ? thisWeek() : makeWeekKey(props.year, 1));

  /** The plan's goal is the only thing typed here. */
  function begin(grid: GridApi) {
    setApi(grid);
    const row = source.rows().find((key) => source.kind?.(key) === 'data');
    if (row) grid.selectCell({ row, column: 'planGoal' });
  }

  selectReverted(services, api, ({ register, row, before, after }) => {
    if (register !== 'planGoals') return [];
    const { year, indicator } = store.registers.planGoals.peek(row) ?? ((before ?? after) as PlanGoal);
    return year === props.year ? [{ row: indicator, column: 'planGoal' }] : [];
  });

  return (
    <PageFrame
      title={t().goals.title}
      tabTitle={t().goals.yearTab(props.year)}
      aside={<YearHead year={props.year} />}
      exportKind="goals"
      grid={api()}
      commands={() =>
        makeYearCommands(services, props.year, nearWeek(), (spread) => chooseSpread(store, spread))
      }
      toolbar={
        <Show when={hasIndicators()}>
          <A href={weekPath(nearWeek())}>{t().goals.weekLink(numberOfWeek(nearWeek()))}</A>
          <YearStrip year={props.year} thisWeek={thisWeek()} />
        </Show>
      }
      status={
        <Show when={hasIndicators()}>
          <span>{throughText(front())}</span>
          <GridStatus api={api()} />
        </Show>
      }
      layout={hasIndicators() ? 'fill' : 'scroll'}
    >
      <Show when={hasIndicators()} fallback={<TemplateChoice onChosen={() => api()?.focus()} />}>
        <div class="goals-content">
          <FewNote />
          <div class="year-notes">
            <SpreadChoice />
            <Show when={adviceText(front(), store.settings().goalSpread)}>{(text) => <p>{text()}</p>}</Show>
            <MissingWeeks front={front()} />
          </div>
          <div class="goals-grid year-grid">
            <Grid
              source={source}
              onReady={begin}
              onNotice={notify}
              memory={makeLayoutMemory('goals.year', store)}
            />
          </div>
        </div>
      </Show>
    </PageFrame>
  );
}

function throughText(front: YearFront): string {
  return front.through === null
    ? t().goals.notBegun
    : t().goals.through(numberOfWeek(front.through), front.workingWeeksToDate, front.workingWeeks);
}

/** What to do when no indicator has a goal to date; null when some has. */
function adviceText(front: YearFront, spread: GoalSpread): string | null {
  if (front.rows.some((row) => (spread === 'even' ? row.planGoal : row.goalToDate) !== null)) return null;
  return spread === 'even' ? t().goals.planAdvice : t().goals.weeklyAdvice;
}

function YearHead(props: { readonly year: number }) {
  const { navigate } = useServices();
  return (
    <div class="period-head">
      <button
        type="button"
        class="button quiet period-step"
        aria-label={t().goals.previousYear}
        title={t().goals.previousYear}
        disabled={props.year <= FIRST_YEAR}
        onClick={() => navigate(yearPath(props.year - 1))}
      >
        ‹
      </button>
      <span class="period-name">{t().goals.yearLink(props.year)}</span>
      <button
        type="button"
        class="button quiet period-step"
        aria-label={t().goals.nextYear}
        title={t().goals.nextYear}
        disabled={props.year >= LAST_YEAR}
        onClick={() => navigate(yearPath(props.year + 1))}
      >
        ›
      </button>
    </div>
  );
}

const spreadLabel = (spread: GoalSpread) =>
  spread === 'even' ? t().goals.spreadEven : t().goals.spreadWeekly;

const chooseSpread = (store: DocumentStore, goalSpread: GoalSpread) =>
  store.dispatch(
    t().goals.spreadLabel(spreadLabel(goalSpread)),
    makeUpdate('settings', store.settings(), { goalSpread }),
  );

/** How a year's goal becomes a goal to date. */
function SpreadChoice() {
  const { store } = useServices();
  const name = createUniqueId();
  return (
    <fieldset class="spread-choice">
      <legend>{t().goals.spread}</legend>
      <For each={SPREADS}>
        {(spread) => (
          <label>
            <input
              type="radio"
              name={name}
              checked={store.settings().goalSpread === spread}
              onChange={() => chooseSpread(store, spread)}
            />
            {spreadLabel(spread)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
