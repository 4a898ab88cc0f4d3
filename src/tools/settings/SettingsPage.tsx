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
import { useServices } from '../services';
import { createEmployeeSource } from './employee-source';
import { GeneralSection } from './GeneralSection';
import { createIndicatorSource } from './indicator-source';
import { createBranchSource, createJobFunctionSource, createResultSource } from './list-source';
import { RegisterSection, RowActions } from './RegisterSection';
import './settings.css';

const TABS = ['general', 'employees', 'indicators', 'branches', 'results', 'jobFunctions'] as const;
type Tab = (typeof TABS)[number];

/** What the tabs are called in an address: `#/indstillinger?fane=medarbejdere`. */
const SLUGS: Readonly<Record<Tab, string>> = {
  general: 'generelt',
  employees: 'medarbejdere',
  indicators: 'indikatorer',
  branches: 'virksomhedstyper',
  results: 'resultater',
  jobFunctions: 'jobfunktioner',
};

/** The team, its lists and its limits. Registers are edited in grids, the rest in a short form. */
export function SettingsPage() {
  const services = useServices();
  const [search, setSearch] = useSearchParams<{ fane: string }>();
  const tab = createMemo((): Tab => TABS.find((name) => SLUGS[name] === search.fane) ?? 'general');
  const thisWeek = createMemo(() => weekOfDate(services.today()));
  const [api, setApi] = createSignal<GridApi | null>(null);
  const [isVisited, setVisited] = createSignal(false);

  const makers: Readonly<Record<Exclude<Tab, 'general'>, () => RegisterSource>> = {
    employees: () => createEmployeeSource(services, thisWeek),
    indicators: () => createIndicatorSource(services, thisWeek),
    branches: () => createBranchSource(services),
    results: () => createResultSource(services),
    jobFunctions: () => createJobFunctionSource(services),
  };
  const source = createMemo(() => {
    const name = tab();
    return name === 'general' ? null : makers[name]();
  });

  selectReverted(services, api, ({ register, row, field }) =>
    register === tab() ? [{ row, column: field }] : [],
  );

  /** Every tab has a grid of its own, which nobody has been in yet. */
  const takeApi = (next: GridApi | null) => {
    setVisited(false);
    setApi(next);
  };

  const choose = (name: Tab) =>
    setSearch({ fane: name === 'general' ? undefined : SLUGS[name] }, { replace: true });

  const searchField = {
    get value() {
      return api()?.search() ?? '';
    },
    get label() {
      return t().settings.search;
    },
    onInput: (text: string) => api()?.setSearch(text),
  };

  return (
    <PageFrame
      title={t().settings.title}
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

/** Tabs as the ARIA practices have them: one in the tab order, arrows move between them. */
function Tabs(props: { readonly chosen: Tab; choose(tab: Tab): void }) {
  const buttons = new Map<Tab, HTMLButtonElement>();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(props.chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: (at + TABS.length - 1) % TABS.length,
      ArrowRight: (at + 1) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = TABS[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    props.choose(next);
    buttons.get(next)?.focus();
  };
  return (
    <div class="settings-tabs" role="tablist" aria-label={t().settings.sections} onKeyDown={onKeyDown}>
      <For each={TABS}>
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
