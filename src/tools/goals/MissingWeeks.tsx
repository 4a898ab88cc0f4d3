import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { numberOfWeek } from '../../domain/calendar/iso-week';
import type { YearFront } from '../../domain/goals/year-front';
import type { WeekKey } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import { weekPath } from './goals-paths';

const numbers = (weeks: readonly WeekKey[]) => weeks.map(numberOfWeek);

/** Which weeks nobody has filled: by name, or by number with the names folded away when they are many. */
export function MissingWeeks(props: { readonly front: YearFront }) {
  const note = () => (props.front.missing.length === 1 ? t().goals.missingOne : t().goals.missingNote);
  return (
    <Show when={props.front.missing.length > 0}>
      <Show
        when={t().goals.isLongList(numbers(props.front.missing))}
        fallback={
          <p class="missing-weeks">
            {t().goals.missing(numbers(props.front.missing))} {note()} <Holidays front={props.front} />
          </p>
        }
      >
        <details class="missing-weeks">
          <summary>
            {t().goals.missingMany(props.front.missing.length)}. {note()}
          </summary>
          <p>
            <For each={props.front.missing}>
              {(week) => <A href={weekPath(week)}>{t().goals.weekLink(numberOfWeek(week))}</A>}
            </For>
          </p>
          <p>
            <Holidays front={props.front} />
          </p>
        </details>
      </Show>
    </Show>
  );
}

function Holidays(props: { readonly front: YearFront }) {
  return (
    <Show when={props.front.missingHolidays.length > 0}>
      {t().goals.missingHolidays(numbers(props.front.missingHolidays))}
    </Show>
  );
}
