import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { addWeeks, numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { WeekKey } from '../../domain/values/field';
import { formatWeekDates } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { GoToWeek } from './GoToWeek';
import { weekPath } from './goals-paths';

/** Which week it is, and the ways to others. */
export function WeekHead(props: { readonly week: WeekKey; readonly thisWeek: WeekKey }) {
  const { navigate } = useServices();
  /** The year only where it is not the running one. */
  const name = () => {
    const number = numberOfWeek(props.week);
    const year = yearOfWeek(props.week);
    return year === yearOfWeek(props.thisWeek)
      ? t().goals.weekLink(number)
      : t().goals.weekOfYear(number, year);
  };
  const step = (weeks: number) => navigate(weekPath(addWeeks(props.week, weeks)));
  return (
    <div class="period-head">
      <button
        type="button"
        class="button quiet period-step"
        aria-label={t().goals.previousWeek}
        title={t().goals.previousWeek}
        onClick={() => step(-1)}
      >
        ‹
      </button>
      <span class="period-name">{t().goals.weekHead(name(), formatWeekDates(props.week))}</span>
      <button
        type="button"
        class="button quiet period-step"
        aria-label={t().goals.nextWeek}
        title={t().goals.nextWeek}
        onClick={() => step(1)}
      >
        ›
      </button>
      <Show when={props.week !== props.thisWeek}>
        <A href={weekPath(props.thisWeek)}>{t().goals.thisWeek}</A>
      </Show>
      <GoToWeek year={yearOfWeek(props.week)} />
    </div>
  );
}
