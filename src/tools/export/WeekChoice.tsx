import { createUniqueId, For, Show } from 'solid-js';
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { WeekKey } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import type { ExportChoice } from './create-export-choice';

/** Weeks a meeting looks back on when nothing else is asked for. */
const WEEKS_AT_FIRST = 4;

/** All weeks there are, or those from one to another. */
export function WeekChoice(props: { readonly choice: ExportChoice }) {
  const words = () => t().exporting;
  const id = createUniqueId();
  const pick = (end: 'from' | 'to', week: WeekKey) => {
    const range = props.choice.range();
    if (range) props.choice.setWeeks({ ...range, [end]: week });
  };
  const chooseSome = () => {
    const { weeks } = props.choice;
    const to = weeks[0];
    const from = weeks[Math.min(WEEKS_AT_FIRST, weeks.length) - 1];
    if (from && to) props.choice.setWeeks({ from, to });
  };
  return (
    <fieldset class="export-group">
      <legend>{`${words().goals}: ${words().weeks.toLowerCase()}`}</legend>
      <label class="export-option">
        <input
          type="radio"
          name={`${id}-weeks`}
          checked={props.choice.range() === null}
          onChange={() => props.choice.setWeeks(null)}
        />
        {words().allWeeks(props.choice.weeks.length)}
      </label>
      <label class="export-option">
        <input
          type="radio"
          name={`${id}-weeks`}
          checked={props.choice.range() !== null}
          onChange={chooseSome}
        />
        {words().someWeeks}
      </label>
      <Show when={props.choice.range()}>
        {(range) => (
          <div class="export-weeks">
            <WeekSelect
              label={words().from}
              weeks={props.choice.weeks}
              week={range().from}
              onPick={(week) => pick('from', week)}
            />
            <WeekSelect
              label={words().to}
              weeks={props.choice.weeks}
              week={range().to}
              onPick={(week) => pick('to', week)}
            />
            <Show when={props.choice.format() === 'xlsx'}>
              <p class="export-about">{words().weeksAbout}</p>
            </Show>
          </div>
        )}
      </Show>
    </fieldset>
  );
}

interface WeekSelectProps {
  readonly label: string;
  readonly weeks: readonly WeekKey[];
  readonly week: WeekKey;
  onPick(week: WeekKey): void;
}

function WeekSelect(props: WeekSelectProps) {
  const id = createUniqueId();
  return (
    <div class="export-pair">
      <label for={id}>{props.label}</label>
      <select id={id} class="input" onChange={(event) => props.onPick(event.currentTarget.value)}>
        <For each={props.weeks}>
          {(week) => (
            <option value={week} selected={week === props.week}>
              {t().exporting.week(yearOfWeek(week), numberOfWeek(week))}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
