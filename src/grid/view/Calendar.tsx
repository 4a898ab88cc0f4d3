import { createComputed, createMemo, createSignal, For, on } from 'solid-js';
import { formatLongDate, formatMonth } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import {
  addDays,
  addMonths,
  type IsoDate,
  isIsoDate,
  isoWeekday,
  numberOfWeek,
  weekOfDate,
} from '../../i18n/read';
import type { CellValue } from '../types';

/** A month to pick a day from, with week numbers. The text field beside it takes the keys. */
export function Calendar(props: {
  readonly value: CellValue;
  readonly today: IsoDate;
  onPick(date: IsoDate): void;
}) {
  const chosen = () => (typeof props.value === 'string' && isIsoDate(props.value) ? props.value : null);
  const [month, setMonth] = createSignal(`${(chosen() ?? props.today).slice(0, 7)}-01`);
  createComputed(on(chosen, (day) => day !== null && setMonth(`${day.slice(0, 7)}-01`), { defer: true }));
  const weeks = createMemo(() => {
    const monday = addDays(month(), 1 - isoWeekday(month()));
    return Array.from({ length: 6 }, (_, week) =>
      Array.from({ length: 7 }, (_, day) => addDays(monday, week * 7 + day)),
    ).filter((days) => days.some((day) => day.slice(0, 7) === month().slice(0, 7)));
  });
  // The text field keeps the focus, so that leaving it is not mistaken for being done.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <div class="calendar" role="group" aria-label={t().gridLater.calendar} onMouseDown={keepFocus}>
      <div class="calendar-head">
        <button
          type="button"
          tabindex={-1}
          aria-label={t().gridLater.previousMonth}
          onClick={() => setMonth(addMonths(month(), -1))}
        >
          ‹
        </button>
        <span aria-live="polite">
          {formatMonth(month())} {month().slice(0, 4)}
          <span class="visually-hidden">{chosen() === null ? '' : formatLongDate(chosen() ?? '')}</span>
        </span>
        <button
          type="button"
          tabindex={-1}
          aria-label={t().gridLater.nextMonth}
          onClick={() => setMonth(addMonths(month(), 1))}
        >
          ›
        </button>
      </div>
      <div class="calendar-days">
        <span class="calendar-weekday" />
        <For each={t().gridLater.weekdays}>{(name) => <span class="calendar-weekday">{name}</span>}</For>
        <For each={weeks()}>
          {(days) => (
            <>
              <span class="calendar-week">{numberOfWeek(weekOfDate(days[0] ?? month()))}</span>
              <For each={days}>
                {(day) => (
                  <button
                    type="button"
                    tabindex={-1}
                    class="calendar-day"
                    data-outside={day.slice(0, 7) === month().slice(0, 7) ? undefined : ''}
                    data-today={day === props.today ? '' : undefined}
                    aria-pressed={day === chosen()}
                    aria-label={`${formatLongDate(day)} ${day.slice(0, 4)}`}
                    onClick={() => props.onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                )}
              </For>
            </>
          )}
        </For>
      </div>
    </div>
  );
}
