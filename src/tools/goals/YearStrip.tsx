import { useHref } from '@solidjs/router';
import { createEffect, createMemo, For } from 'solid-js';
import { numberOfWeek, weeksOfYear } from '../../domain/calendar/iso-week';
import { weekState } from '../../domain/goals/week-totals';
import type { WeekKey } from '../../domain/values/field';
import { formatWeekDates } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { weekTotals } from '../../store/derived/week-totals';
import { useServices } from '../services';
import { weekPath } from './goals-paths';
import './year-strip.css';

export interface YearStripProps {
  readonly year: number;
  /** The week on show, if any. */
  readonly week?: WeekKey;
  /** The week that is running now. */
  readonly thisWeek: WeekKey;
}

/** The year as 52 or 53 squares: how far each week is filled, and a way to it. */
export function YearStrip(props: YearStripProps) {
  let strip: HTMLElement | undefined;
  // Where the squares do not fit, they scroll sideways: to the week that matters.
  createEffect(() => {
    const square = strip?.children[numberOfWeek(props.week ?? props.thisWeek) - 1];
    if (strip && square instanceof HTMLElement)
      strip.scrollLeft = square.offsetLeft - strip.offsetLeft - strip.clientWidth / 2;
  });
  return (
    <nav ref={strip} class="year-strip" aria-label={t().goals.strip(props.year)}>
      <For each={weeksOfYear(props.year)}>
        {(week) => <WeekSquare week={week} isShown={props.week === week} isNow={props.thisWeek === week} />}
      </For>
    </nav>
  );
}

function WeekSquare(props: { readonly week: WeekKey; readonly isShown: boolean; readonly isNow: boolean }) {
  const { store } = useServices();
  const state = createMemo(() =>
    weekState(weekTotals(store, props.week), store.registers.employees.rows(), props.week),
  );
  const name = () => t().goals.stripWeek(numberOfWeek(props.week), state());
  const href = useHref(() => weekPath(props.week));
  // Not the router's own link: that marks by address, and the running week has two addresses.
  return (
    <a
      href={href()}
      class="week-square"
      data-state={state()}
      data-now={props.isNow ? '' : undefined}
      aria-label={name()}
      aria-current={props.isShown ? 'page' : undefined}
      title={`${name()} · ${formatWeekDates(props.week)}`}
    >
      {numberOfWeek(props.week)}
    </a>
  );
}
