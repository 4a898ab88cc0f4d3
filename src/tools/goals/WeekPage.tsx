import { A, useParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import {
  addWeeks,
  isWeekKey,
  makeWeekKey,
  numberOfWeek,
  weekOfDate,
  yearOfWeek,
} from '../../domain/calendar/iso-week';
import { makeEntryId, type WeekEntry } from '../../domain/document/registers';
import { isEmployeeActive } from '../../domain/goals/activity';
import { copyGoals } from '../../domain/goals/entries';
import { readYear } from '../../domain/goals/read-week';
import { weekState } from '../../domain/goals/week-totals';
import type { WeekKey } from '../../domain/values/field';
import { columnPart } from '../../grid/model/layout';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { GridStatus } from '../../grid/view/GridStatus';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import { t } from '../../i18n/i18n';
import '../../i18n/da/goals';
import { weekTotals } from '../../store/derived/week-totals';
import { entriesByWeek } from '../../store/entries-by-week';
import { isNarrow } from '../../ui/narrow';
import { FewNote } from '../few-on-paper';
import { PageFrame } from '../PageFrame';
import { selectReverted } from '../reverted-cells';
import { useServices } from '../services';
import './goals.css';
import { makeWeekCommands } from './goals-commands';
import { weekPath, yearPath } from './goals-paths';
import { TemplateChoice } from './TemplateChoice';
import { WeekHead } from './WeekHead';
import { WrongAddress } from './WrongAddress';
import { entryColumnId } from './week-columns';
import { createWeekSource } from './week-source';
import { YearStrip } from './YearStrip';

/** How far back goals are looked for: past a summer in which nobody set any. */
const GOAL_SEARCH_WEEKS = 10;

/** A week's schedule. Without a week in the address it is the one that is running. */
export function WeekPage() {
  const { today } = useServices();
  const params = useParams<{ year?: string; week?: string }>();
  const thisWeek = createMemo(() => weekOfDate(today()));
  const week = createMemo<WeekKey | null>(() => {
    if (params.year === undefined || params.week === undefined) return thisWeek();
    const year = readYear(params.year);
    if (year === null || !/^\d{1,2}$/.test(params.week)) return null;
    const key = makeWeekKey(year, Number(params.week));
    return isWeekKey(key) ? key : null;
  });
  const isKnown = createMemo(() => week() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <WrongAddress
          text={t().goals.noSuchWeek(params.week ?? '', params.year ?? '')}
          path={weekPath(thisWeek())}
          link={t().goals.goToThisWeek}
        />
      }
    >
      <WeekSchedule week={week() ?? thisWeek()} thisWeek={thisWeek()} />
    </Show>
  );
}

function WeekSchedule(props: { readonly week: WeekKey; readonly thisWeek: WeekKey }) {
  const services = useServices();
  const { store } = services;
  const source = {
    ...createWeekSource(store, () => props.week, isNarrow()),
    showHistory(indicator: string) {
      const employees = new Set(store.registers.employees.ids());
      for (const entry of entriesByWeek(store.registers.entries).entries(props.week))
        employees.add(entry.employee);
      services.showHistory({
        title: t().goals.weekRow(
          numberOfWeek(props.week),
          store.registers.indicators.peek(indicator)?.label ?? '',
        ),
        register: 'entries',
        rows: [...employees].map((employee) => makeEntryId(props.week, indicator, employee)),
      });
    },
  };
  const [api, setApi] = createSignal<GridApi>();
  // The order of the people is Indstillinger's to say, and not a habit of this browser.
  const memory = makeLayoutMemory('goals.week', store, ({ order: _, ...rest }) => columnPart(rest));
  const year = () => yearOfWeek(props.week);
  const hasIndicators = createMemo(() => store.registers.indicators.count() > 0);

  /** Real of the first indicator is where a week's work begins. */
  function begin(grid: GridApi) {
    setApi(grid);
    const row = source.rows().find((key) => source.kind?.(key) === 'data');
    const column = source.columns().find((each) => each.type.name !== 'computed');
    if (row && column) grid.selectCell({ row, column: column.id });
  }

  selectReverted(services, api, ({ register, row, field, before, after }) => {
    if (register !== 'entries') return [];
    const entry = store.registers.entries.peek(row) ?? ((before ?? after) as WeekEntry);
    if (entry.week !== props.week) return [];
    const fields = (['real', 'goal'] as const).filter((each) =>
      field === null ? entry[each] !== null : each === field,
    );
    return fields.map((each) => ({ row: entry.indicator, column: entryColumnId(each, entry.employee) }));
  });

  /** How far the week is filled, in words. */
  function progressText(): string {
    const totals = weekTotals(store, props.week);
    const active = store.registers.employees.rows().filter((row) => isEmployeeActive(row, props.week));
    const state = weekState(totals, active, props.week);
    if (state !== 'partly') return t().goals.weekState[state];
    const done = active.filter((row) => totals.employeesWithReal.has(row.id)).length;
    return t().goals.weekState.partly(done, active.length);
  }

  function copyLastGoals() {
    const index = entriesByWeek(store.registers.entries);
    const number = numberOfWeek(props.week);
    for (let back = 1; back <= GOAL_SEARCH_WEEKS; back += 1) {
      const from = addWeeks(props.week, -back);
      if (!weekTotals(store, from).hasGoals) continue;
      const { changes, copied, kept } = copyGoals(
        props.week,
        index.entries(from),
        index.entries(props.week),
        store.registers.employees.rows(),
        store.registers.indicators.rows(),
      );
      store.dispatch(t().goals.copyGoalsLabel(numberOfWeek(from), number), changes);
      const text =
        copied === 0
          ? t().goals.nothingToCopy(numberOfWeek(from))
          : t().goals.copiedGoals(copied, kept, numberOfWeek(from));
      services.notify({ text });
      return;
    }
    services.notify({ text: t().goals.noGoalsToCopy(GOAL_SEARCH_WEEKS), tone: 'warning' });
  }

  return (
    <PageFrame
      title={t().goals.title}
      tabTitle={t().goals.weekGrid(numberOfWeek(props.week), year())}
      aside={<WeekHead week={props.week} thisWeek={props.thisWeek} />}
      actions={
        <Show when={hasIndicators()}>
          <button type="button" class="button quiet" title={t().goals.copyGoalsHint} onClick={copyLastGoals}>
            {t().goals.copyGoals}
          </button>
        </Show>
      }
      exportKind="goals"
      grid={api()}
      commands={() => makeWeekCommands(services, props.week, hasIndicators() ? copyLastGoals : null)}
      toolbar={
        <Show when={hasIndicators()}>
          <A href={yearPath(year())}>{t().goals.yearLink(year())}</A>
          <YearStrip year={year()} week={props.week} thisWeek={props.thisWeek} />
        </Show>
      }
      status={
        <Show when={hasIndicators()}>
          <span>{progressText()}</span>
          <GridStatus api={api()} />
        </Show>
      }
      layout={hasIndicators() ? 'fill' : 'scroll'}
    >
      <Show when={hasIndicators()} fallback={<TemplateChoice onChosen={() => api()?.focus()} />}>
        <div class="goals-content">
          <FewNote />
          <Show when={source.employees().length === 0}>
            <p class="week-note">
              {t().goals.noEmployees} {t().goals.noEmployeesAdvice}{' '}
              <A href="/indstillinger?fane=medarbejdere">{t().goals.toSettings}</A>
            </p>
          </Show>
          <div class="goals-grid">
            <Grid source={source} onReady={begin} onNotice={services.notify} memory={memory} />
          </div>
        </div>
      </Show>
    </PageFrame>
  );
}
