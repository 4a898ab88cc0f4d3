import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, type JSX, lazy, onCleanup, Show, Suspense, untrack } from 'solid-js';
import type { Opening, SavedView } from '../../domain/document/registers';
import { type GridApi, type GridSource, isNewRowKey, newRowKey, type RowKey } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { GridStatus } from '../../grid/view/GridStatus';
import { t } from '../../i18n/i18n';
import '../../i18n/da/openings';
import { runWhenIdle } from '../../ui/idle';
import { isNarrow } from '../../ui/narrow';
import { PageFrame } from '../PageFrame';
import { selectReverted } from '../reverted-cells';
import { useServices } from '../services';
import { createCurrentOpenings, createOpeningStatuses } from './current-openings';
import { OpeningsViews } from './OpeningsViews';
import { makeOpeningsCommands } from './openings-commands';
import './openings.css';
import { createOpeningColumns, STATE_ORDER } from './opening-columns';
import { NO_BRANCH } from './openings-paths';
import { createCompanyLookup, createOpeningsSource } from './openings-source';
import { ALL_ROWS, createSavedViews } from './saved-views';
import type { ViewItem } from './view-items';

const RowCard = lazy(async () => ({ default: (await import('./RowCard')).RowCard }));

const MANY_ROWS = 30_000;

/** In the address: which view, a branch or a state to show alone, a row to go to, and a row's card. */
interface OpeningsParams {
  visning?: string;
  branche?: string;
  status?: string;
  raekke?: string;
  kort?: string;
  [name: string]: string | undefined;
}

/** The register: every contact with a company, and what has become of it. */
export function OpeningsPage() {
  const services = useServices();
  const { store } = services;
  const register = store.registers.openings;
  const [params, setParams] = useSearchParams<OpeningsParams>();
  const [api, setApi] = createSignal<GridApi | null>(null);
  /** Judging which of very many rows are current is work enough for one task: the grid is made in the next. */
  const [isJudged, setJudged] = createSignal(untrack(() => register.count()) < MANY_ROWS);
  if (!untrack(isJudged)) setTimeout(() => setJudged(true));
  const views = createSavedViews(store, () => params.visning, api, tellMissing);

  const statuses = createOpeningStatuses(store, services.today);
  const focusedRow = () => api()?.focused()?.row ?? null;
  const current = createCurrentOpenings(store, statuses, focusedRow, tellLeft);
  const companies = createCompanyLookup(register);
  const columns = createOpeningColumns(store, statuses, companies);
  const source: GridSource = {
    ...createOpeningsSource({
      services,
      statuses,
      columns,
      companies,
      rows: () => (views.base() === 'all' ? register.ids() : current.ids()),
      has: (id) => (views.base() === 'all' ? register.peek(id) !== undefined : current.has(id)),
    }),
    showRow: openCard,
  };

  // A card that was opened here is closed by going back, as the telephone's own button does.
  const location = useLocation<{ isCard?: boolean }>();
  const navigate = useNavigate();
  const [cardAsked, setCardAsked] = createSignal(0);
  onCleanup(
    runWhenIdle(() => {
      void RowCard.preload();
      return false;
    }),
  );
  function openCard(row: RowKey) {
    const kort = isNewRowKey(row) ? 'ny' : row;
    if (params.kort === undefined) setParams({ kort }, { state: { isCard: true } });
    else if (api()?.focused()?.row !== row) api()?.pointAt({ row, column: 'company' });
    setCardAsked((n) => n + 1);
  }
  function closeCard() {
    if (location.state?.isCard) navigate(-1);
    else setParams({ kort: undefined }, { replace: true });
  }
  function goToNewRow() {
    if (isNarrow()) openCard(newRowKey(0));
    else api()?.goToNewRow();
  }

  selectReverted(services, api, ({ register: name, row, field }) =>
    name === 'openings' ? [{ row, column: field }] : [],
  );

  function showAll() {
    setParams({ visning: ALL_ROWS });
  }

  // The views can be chosen at once; what is done with them and with filters comes when the grid stands.
  const [filterSummary, setFilterSummary] = createSignal<(() => JSX.Element) | null>(null);
  const [viewTools, setViewTools] = createSignal<(() => JSX.Element) | null>(null);
  let viewItems: (() => readonly ViewItem[]) | undefined;
  const showView = (visning: string) => setParams({ visning });
  async function addViewTools(grid: GridApi) {
    const [{ ViewTools }, { FilterSummary }] = await Promise.all([
      import('./ViewTools'),
      import('./FilterSummary'),
    ]);
    const context = { services, views, grid, show: showView };
    setViewTools(() => () => <ViewTools context={context} onItems={(make) => (viewItems = make)} />);
    setFilterSummary(() => () => <FilterSummary api={grid} columns={columns()} />);
  }

  function tellMissing(view: SavedView | null) {
    services.notify({ text: t().openings.views.gone(view?.name ?? null), topic: 'view' });
    setParams({ visning: view?.base === 'all' ? ALL_ROWS : undefined }, { replace: true });
  }

  function tellLeft(rows: readonly Opening[]) {
    if (untrack(views.base) === 'all') return;
    const texts = t().openings;
    services.notify({
      text:
        rows.length === 1 ? texts.leftCurrent(rows[0]?.company ?? null) : texts.leftCurrentMany(rows.length),
      action: { label: texts.showAll, run: showAll },
      topic: 'left-current',
    });
  }

  // A link asks for one branch or one state; from then on the filters are the grid's.
  createEffect(() => {
    const grid = api();
    const { branche, status } = params;
    if (!grid || (branche === undefined && status === undefined)) return;
    untrack(() => {
      views.settle(grid);
      grid.clearFilters();
      if (branche !== undefined)
        grid.setFilter('branch', { kind: 'choice', values: [branche === NO_BRANCH ? null : branche] });
      if (status !== undefined && STATE_ORDER.some((state) => state === status))
        grid.setFilter('status', { kind: 'choice', values: [status] });
      setParams({ branche: undefined, status: undefined }, { replace: true });
    });
  });

  // A link to one row leads to it, in the view that has it.
  createEffect(() => {
    const grid = api();
    const id = params.raekke;
    if (!grid || id === undefined) return;
    if (views.base() === 'current' && register.peek(id) && !untrack(current.ids).includes(id))
      return showAll();
    // The grid is measured when all of the page stands.
    queueMicrotask(() => {
      views.settle(grid);
      grid.clearFilters();
      grid.selectCell({ row: id, column: 'company' });
      setParams({ raekke: undefined }, { replace: true });
    });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    // In a cell, N begins a text as every other letter does.
    if (event.defaultPrevented || target.closest('input, textarea, select, dialog, [role="grid"]')) return;
    event.preventDefault();
    goToNewRow();
  };
  window.addEventListener('keydown', onKeyDown);
  onCleanup(() => window.removeEventListener('keydown', onKeyDown));

  return (
    <PageFrame
      title={t().openings.title}
      search={{
        get value() {
          return api()?.search() ?? '';
        },
        get label() {
          return t().openings.search;
        },
        onInput: (text) => api()?.setSearch(text),
      }}
      actions={
        <button
          type="button"
          class="button"
          title={t().openings.newRowHint}
          aria-keyshortcuts="N"
          onClick={goToNewRow}
        >
          {t().openings.newRow}
        </button>
      }
      exportKind="openings"
      grid={api()}
      commands={() =>
        makeOpeningsCommands(services, views.chosen()?.id ?? views.base(), goToNewRow, viewItems)
      }
      toolbar={
        <>
          <div class="openings-view-bar">
            <OpeningsViews
              view={views.chosen()?.id ?? views.base()}
              currentCount={current.count()}
              allCount={register.count()}
            />
            <Show when={viewTools()} fallback={<div class="openings-view-tools" />} keyed>
              {(make) => make()}
            </Show>
          </div>
          <Show when={filterSummary()} keyed>
            {(make) => make()}
          </Show>
        </>
      }
      status={<GridStatus api={api() ?? undefined} />}
    >
      <Show when={isJudged()}>
        <Grid
          source={source}
          onReady={(grid) => {
            views.settle(grid);
            setApi(grid);
            void addViewTools(grid);
          }}
          onNotice={(notice) => services.notify(notice)}
          emptyText={register.count() === 0 ? t().openings.emptyHint : t().openings.noCurrentHint}
        />
      </Show>
      <Show when={params.kort !== undefined && api()}>
        {(grid) => (
          <Suspense>
            <RowCard
              api={grid()}
              source={source}
              statuses={statuses}
              address={params.kort ?? ''}
              asked={cardAsked()}
              setAddress={(kort) => setParams({ kort }, { replace: true, state: location.state })}
              onClose={closeCard}
            />
          </Suspense>
        )}
      </Show>
    </PageFrame>
  );
}
