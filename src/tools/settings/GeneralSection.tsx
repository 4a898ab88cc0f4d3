import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeUpdate } from '../../domain/document/operations';
import type { Settings } from '../../domain/document/registers';
import { workingWeeksOf } from '../../domain/goals/year-front';
import { t } from '../../i18n/i18n';
import { NumberInput } from '../../ui/NumberInput';
import { setTheme, type Theme, theme } from '../../ui/theme';
import { useServices } from '../services';
import { refuseCitizenData } from './names';
import { TextField } from './TextField';
import { formatWeekNumbers, readWeekNumbers } from './week-numbers';

const MOST_DAYS = 365;
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** All that is not a list: the team's name, limits, how goals are counted, theme, privacy. */
export function GeneralSection() {
  return (
    <div class="settings-general">
      <TeamPart />
      <LimitsPart />
      <GoalsPart />
      <ThemePart />
      <PrivacyPart />
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
  const spreads = () => [
    { value: 'even' as const, label: t().settings.goals.even },
    { value: 'weekly' as const, label: t().settings.goals.weekly },
  ];
  return (
    <Part title={t().settings.goals.heading}>
      <fieldset class="settings-choices">
        <legend>{t().settings.goals.spread}</legend>
        <For each={spreads()}>
          {(spread) => (
            <label>
              <input
                type="radio"
                name="goal-spread"
                checked={settings().goalSpread === spread.value}
                onChange={() => update(t().settings.label.spread, { goalSpread: spread.value })}
              />
              {spread.label}
            </label>
          )}
        </For>
      </fieldset>
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

function ThemePart() {
  const label = (value: Theme) =>
    ({ system: t().shell.themeSystem, light: t().shell.themeLight, dark: t().shell.themeDark })[value];
  return (
    <Part title={t().settings.theme.heading} intro={t().settings.theme.intro}>
      <fieldset class="settings-choices">
        <legend>{t().settings.theme.legend}</legend>
        <For each={THEMES}>
          {(value) => (
            <label>
              <input type="radio" name="theme" checked={theme() === value} onChange={() => setTheme(value)} />
              {label(value)}
            </label>
          )}
        </For>
      </fieldset>
    </Part>
  );
}

function PrivacyPart() {
  return (
    <Part title={t().settings.privacy.heading}>
      <p>{t().settings.privacy.noCitizens}</p>
      <p>{t().settings.privacy.location}</p>
      <p>
        <A href="/data">{t().settings.privacy.toData}</A>
      </p>
    </Part>
  );
}
