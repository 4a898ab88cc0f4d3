import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeUpdate } from '../../domain/document/operations';
import type { Settings } from '../../domain/document/registers';
import { workingWeeksOf } from '../../domain/goals/year-front';
import { t } from '../../i18n/i18n';
import { NumberInput } from '../../ui/NumberInput';
import { personName, setPersonName } from '../../ui/person';
import {
  type EnterKey,
  enterKey,
  type RowDensity,
  rowDensity,
  setEnterKey,
  setRowDensity,
} from '../../ui/preferences';
import { setTheme, type Theme, theme } from '../../ui/theme';
import { useServices } from '../services';
import { refuseCitizenData } from './names';
import { PrivacyPart } from './PrivacyPart';
import { TextField } from './TextField';
import { formatWeekNumbers, readWeekNumbers } from './week-numbers';

const MOST_DAYS = 365;
const MOST_MONTHS = 120;
const SPREADS = ['even', 'weekly'] as const satisfies readonly Settings['goalSpread'][];
const ENTER_KEYS = ['edit', 'down'] as const satisfies readonly EnterKey[];
const DENSITIES = ['compact', 'touch'] as const satisfies readonly RowDensity[];
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** All that is not a list: the team's name, limits, how goals are counted, theme, privacy. */
export function GeneralSection() {
  return (
    <div class="settings-general">
      <TeamPart />
      <LimitsPart />
      <GoalsPart />
      <HistoryPart />
      <GridPart />
      <ThemePart />
      <Part title={t().settings.privacy.heading}>
        <PrivacyPart />
      </Part>
    </div>
  );
}

function Part(props: { readonly title: string; readonly intro?: string; readonly children: JSX.Element }) {
  return (
    <section class="settings-part">
      <div class="settings-part-head">
        <h2>{props.title}</h2>
        <Show when={props.intro}>
          <p>{props.intro}</p>
        </Show>
      </div>
      <div class="settings-part-body">{props.children}</div>
    </section>
  );
}

/** Changes the settings row as one undo step. */
function useSettings() {
  const { store } = useServices();
  return {
    settings: () => store.settings(),
    update: (label: string, fields: Partial<Settings>, coalesce?: string) =>
      store.dispatch(label, makeUpdate('settings', store.settings(), fields), coalesce ? { coalesce } : {}),
  };
}

function TeamPart() {
  const { settings, update } = useSettings();
  return (
    <Part title={t().settings.team.heading}>
      <TextField
        label={t().settings.team.name}
        value={settings().teamName}
        problem={(text) => (text.trim() === '' ? t().settings.team.missing : refuseCitizenData(text))}
        onCommit={(text) => update(t().settings.label.teamName, { teamName: text.trim() })}
      />
    </Part>
  );
}

function LimitsPart() {
  const { settings, update } = useSettings();
  const isDays = (days: number | null): days is number =>
    days !== null && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
  return (
    <Part title={t().settings.limits.heading} intro={t().settings.limits.intro}>
      <div class="settings-pair">
        <NumberInput
          label={t().settings.limits.yellow}
          unit={t().settings.limits.days}
          value={settings().yellowDays}
          problem={(_text, days) => {
            if (!isDays(days)) return t().settings.limits.notDays;
            const red = settings().redDays;
            return days < red ? null : t().settings.limits.yellowTooLate(red);
          }}
          onChange={(days, visit) =>
            days !== null && update(t().settings.label.limits, { yellowDays: days }, `yellow ${visit}`)
          }
        />
        <NumberInput
          label={t().settings.limits.red}
          unit={t().settings.limits.days}
          value={settings().redDays}
          problem={(_text, days) => {
            if (!isDays(days)) return t().settings.limits.notDays;
            const yellow = settings().yellowDays;
            return days > yellow ? null : t().settings.limits.redTooEarly(yellow);
          }}
          onChange={(days, visit) =>
            days !== null && update(t().settings.label.limits, { redDays: days }, `red ${visit}`)
          }
        />
      </div>
    </Part>
  );
}

function GoalsPart() {
  const { settings, update } = useSettings();
  const services = useServices();
  const year = () => yearOfWeek(weekOfDate(services.today()));
  return (
    <Part title={t().settings.goals.heading}>
      <Choices
        name="goal-spread"
        legend={t().settings.goals.spread}
        values={SPREADS}
        chosen={settings().goalSpread}
        labelOf={(value) => t().settings.goals[value]}
        onChoose={(goalSpread) => update(t().settings.label.spread, { goalSpread })}
      />
      <TextField
        label={t().settings.goals.holidayWeeks}
        value={formatWeekNumbers(settings().holidayWeeks)}
        hint={t().settings.goals.holidayWeeksHint(
          year(),
          workingWeeksOf(year(), settings().holidayWeeks).length,
        )}
        problem={(text) => {
          const weeks = readWeekNumbers(text);
          if (weeks === null) return t().settings.goals.holidayWeeksProblem(text.trim());
          return workingWeeksOf(year(), weeks).length > 0 ? null : t().settings.goals.tooManyHolidays;
        }}
        onCommit={(text) =>
          update(t().settings.label.holidayWeeks, { holidayWeeks: readWeekNumbers(text) ?? [] })
        }
      />
    </Part>
  );
}

/** One of a few values, chosen with radio buttons. */
function Choices<Value extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  labelOf(value: Value): string;
  onChoose(value: Value): void;
}) {
  return (
    <fieldset class="settings-choices">
      <legend>{props.legend}</legend>
      <For each={props.values}>
        {(value) => (
          <label>
            <input
              type="radio"
              name={props.name}
              checked={props.chosen === value}
              onChange={() => props.onChoose(value)}
            />
            {props.labelOf(value)}
          </label>
        )}
      </For>
    </fieldset>
  );
}

function HistoryPart() {
  const { settings, update } = useSettings();
  const [name, setName] = createSignal(personName());
  const isMonths = (months: number | null): months is number =>
    months !== null && Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS;
  return (
    <Part title={t().settings.history.heading} intro={t().settings.history.intro}>
      <TextField
        label={t().settings.history.name}
        value={name()}
        hint={t().settings.history.nameHint}
        problem={refuseCitizenData}
        onCommit={(text) => {
          setPersonName(text.trim());
          setName(text.trim());
        }}
      />
      <NumberInput
        label={t().settings.history.months}
        unit={t().settings.history.monthsUnit}
        value={settings().historyMonths}
        problem={(_text, months) => (isMonths(months) ? null : t().settings.history.notMonths)}
        onChange={(months, visit) =>
          months !== null &&
          update(t().settings.label.historyMonths, { historyMonths: months }, `history ${visit}`)
        }
      />
      <p>
        <A href="/historik">{t().settings.history.open}</A>
      </p>
    </Part>
  );
}

function GridPart() {
  const services = useServices();
  return (
    <Part title={t().settings.grid.heading} intro={t().settings.browserOnly}>
      <Choices
        name="enter-key"
        legend={t().settings.grid.enter}
        values={ENTER_KEYS}
        chosen={enterKey()}
        labelOf={(value) => t().settings.grid.enterKeys[value]}
        onChoose={setEnterKey}
      />
      <Choices
        name="row-density"
        legend={t().settings.grid.rows}
        values={DENSITIES}
        chosen={rowDensity()}
        labelOf={(value) => t().settings.grid.densities[value]}
        onChoose={setRowDensity}
      />
      <div>
        <button type="button" class="button" onClick={() => services.showKeys()}>
          {t().settings.grid.showKeys}
        </button>
      </div>
    </Part>
  );
}

function ThemePart() {
  const label = (value: Theme) => t().settings.theme.values[value];
  return (
    <Part title={t().settings.theme.heading} intro={t().settings.browserOnly}>
      <Choices
        name="theme"
        legend={t().settings.theme.legend}
        values={THEMES}
        chosen={theme()}
        labelOf={label}
        onChoose={setTheme}
      />
    </Part>
  );
}
