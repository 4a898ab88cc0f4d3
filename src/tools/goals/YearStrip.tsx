import { useHref } from '@solidjs/router';
import { createEffect, createMemo, createSignal, createUniqueId, For } from 'solid-js';
import { numberOfWeek, weeksOfYear, yearOfWeek } from '../../domain/calendar/iso-week';
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

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The year as 52 or 53 squares: how far each week is filled, and a way to it. One square is in the
 * tab order and arrows go on from it, so that 53 weeks are not 53 stops on the way to the schedule.
 */
export function YearStrip(props: YearStripProps) {
  let strip: HTMLElement | undefined;
  const hintId = createUniqueId();
  const weeks = createMemo(() => weeksOfYear(props.year));
  /** The week that matters: the one on show, else the running one, else the year's first. */
  const home = createMemo(() => {
    const week = props.week ?? props.thisWeek;
    return yearOfWeek(week) === props.year ? numberOfWeek(week) - 1 : 0;
  });
  const [stop, setStop] = createSignal<number | null>(null);
  const square = (index: number) => strip?.querySelectorAll<HTMLElement>('.week-square')[index];

  // Where the squares do not fit, they scroll sideways: to the week that matters.
  createEffect(() => {
    const target = square(home());
    if (strip && target) strip.scrollLeft = target.offsetLeft - strip.offsetLeft - strip.clientWidth / 2;
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const last = weeks().length - 1;
    const step = STEPS[event.key];
    const at = stop() ?? home();
    const next =
      step !== undefined ? at + step : event.key === 'Home' ? 0 : event.key === 'End' ? last : null;
    if (next === null) return;
    event.preventDefault();
    square(Math.max(0, Math.min(last, next)))?.focus();
  }

  return (
    <nav
      ref={strip}
      class="year-strip"
      aria-label={t().goals.strip(props.year)}
      aria-describedby={hintId}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setStop(null);
      }}
    >
      <For each={weeks()}>
        {(week, index) => (
          <WeekSquare
            week={week}
            isShown={props.week === week}
            isNow={props.thisWeek === week}
            isStop={(stop() ?? home()) === index()}
            onFocus={() => setStop(index())}
          />
        )}
      </For>
      <span id={hintId} class="visually-hidden">
        {t().goals.stripHint}
      </span>
    </nav>
  );
}

interface WeekSquareProps {
  readonly week: WeekKey;
  readonly isShown: boolean;
  readonly isNow: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  onFocus(): void;
}

function WeekSquare(props: WeekSquareProps) {
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
      tabIndex={props.isStop ? 0 : -1}
      onFocus={() => props.onFocus()}
    >
      {numberOfWeek(props.week)}
    </a>
  );
}
