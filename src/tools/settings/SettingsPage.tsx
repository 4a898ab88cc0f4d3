import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { weekOfDate } from '../../domain/calendar/iso-week';
import type { GridApi } from '../../grid/types';
import { GridStatus } from '../../grid/view/GridStatus';
import { t } from '../../i18n/i18n';
import '../../i18n/da/settings';
import { PageFrame } from '../PageFrame';
import type { RegisterSource } from '../register-source';
import { selectReverted } from '../reverted-cells';
import { type Services, useServices } from '../services';
import { createEmployeeSource } from './employee-source';
import { GeneralSection } from './GeneralSection';
import { createIndicatorSource } from './indicator-source';
import { createBranchSource, createJobFunctionSource, createResultSource } from './list-source';
import { focusedRowOf, makeRowHandling, RegisterSection, RowActions } from './RegisterSection';
import './settings.css';
import { makeListCommands } from './settings-commands';
import { SETTINGS_TABS, type SettingsTab, TAB_SLUGS } from './settings-paths';

/** The team, its lists and its limits. Registers are edited in grids, the rest in a short form. */
export function SettingsPage() {
  const services = useServices();
  const [search, setSearch] = useSearchParams<{ fane: string }>();
  const tab = createMemo(
    (): SettingsTab => SETTINGS_TABS.find((name) => TAB_SLUGS[name] === search.fane) ?? 'general',
  );
  const thisWeek = createMemo(() => weekOfDate(services.today()));
  const [api, setApi] = createSignal<GridApi | null>(null);
  const [isVisited, setVisited] = createSignal(false);

  const makers: Readonly<Record<Exclude<SettingsTab, 'general'>, () => RegisterSource>> = {
    employees: () => createEmployeeSource(services, thisWeek),
    indicators: () => createIndicatorSource(services, thisWeek),
    branches: () => createBranchSource(services),
    results: () => createResultSource(services),
    jobFunctions: () => createJobFunctionSource(services),
  };
  const source = createMemo(() => {
    const name = tab();
    return name === 'general' ? null : withHistory(services, name, makers[name]());
  });

  selectReverted(services, api, ({ register, row, field }) =>
    register === tab() ? [{ row, column: field }] : [],
  );

  /** Every tab has a grid of its own, which nobody has been in yet. */
  const takeApi = (next: GridApi | null) => {
    setVisited(false);
    setApi(next);
  };

  const choose = (name: SettingsTab) =>
    setSearch({ fane: name === 'general' ? undefined : TAB_SLUGS[name] }, { replace: true });

  const searchField = {
    get value() {
      return api()?.search() ?? '';
    },
    get label() {
      return t().settings.search;
    },
    onInput: (text: string) => api()?.setSearch(text),
  };

  const listCommands = () => {
    const current = source();
    if (!current) return [];
    const list = { source: current, api: api(), isVisited: isVisited() };
    const row = focusedRowOf(list);
    return makeListCommands(makeRowHandling(list), {
      hasRow: row !== null,
      isFirst: row === current.rows()[0],
      isLast: row === current.rows().at(-1),
    });
  };

  return (
    <PageFrame
      title={t().settings.title}
      grid={api()}
      commands={listCommands}
      {...(source() === null ? {} : { search: searchField })}
      layout={tab() === 'general' ? 'scroll' : 'fill'}
      toolbar={
        <>
          <Tabs chosen={tab()} choose={choose} />
          <Show when={source()}>
            {(current) => <RowActions source={current()} api={api()} isVisited={isVisited()} />}
          </Show>
        </>
      }
      status={<GridStatus api={api() ?? undefined} />}
    >
      <div
        class="settings-panel"
        role="tabpanel"
        id={`settings-panel-${tab()}`}
        aria-labelledby={`settings-tab-${tab()}`}
      >
        <Show when={tab() === 'indicators' && services.store.registers.indicators.count() === 0}>
          <p class="settings-start">
            {t().settings.indicator.none} <A href="/maalstyring">{t().settings.indicator.chooseTemplate}</A>.
          </p>
        </Show>
        <Show when={source()} keyed fallback={<GeneralSection />}>
          {(current) => (
            <RegisterSection source={current} name={tab()} onApi={takeApi} onVisit={() => setVisited(true)} />
          )}
        </Show>
      </div>
    </PageFrame>
  );
}

/** The list's source, whose rows tell what was done to them. */
function withHistory(
  services: Services,
  register: Exclude<SettingsTab, 'general'>,
  source: RegisterSource,
): RegisterSource {
  return {
    ...source,
    showHistory(row) {
      const found = services.store.registers[register].peek(row);
      if (!found) return;
      const title = 'label' in found ? found.label : found.name;
      services.showHistory({ title, register, rows: [row] });
    },
  };
}

/** Tabs as the ARIA practices have them: one in the tab order, arrows move between them. */
function Tabs(props: { readonly chosen: SettingsTab; choose(tab: SettingsTab): void }) {
  const buttons = new Map<SettingsTab, HTMLButtonElement>();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = SETTINGS_TABS.indexOf(props.chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: (at + SETTINGS_TABS.length - 1) % SETTINGS_TABS.length,
      ArrowRight: (at + 1) % SETTINGS_TABS.length,
      Home: 0,
      End: SETTINGS_TABS.length - 1,
    };
    const next = SETTINGS_TABS[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    props.choose(next);
    buttons.get(next)?.focus();
  };
  return (
    <div class="settings-tabs" role="tablist" aria-label={t().settings.sections} onKeyDown={onKeyDown}>
      <For each={SETTINGS_TABS}>
        {(name) => (
          <button
            ref={(element) => buttons.set(name, element)}
            type="button"
            role="tab"
            class="settings-tab"
            id={`settings-tab-${name}`}
            aria-selected={props.chosen === name}
            aria-controls={props.chosen === name ? `settings-panel-${name}` : undefined}
            tabIndex={props.chosen === name ? 0 : -1}
            onClick={() => props.choose(name)}
          >
            {t().settings.tabs[name]}
          </button>
        )}
      </For>
    </div>
  );
}
