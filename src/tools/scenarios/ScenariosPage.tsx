import { createMemo, createSignal, Show } from 'solid-js';
import type { Id } from '../../domain/values/field';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { makeLayoutMemory } from '../../grid/view/layout-memory';
import { t } from '../../i18n/i18n';
import '../../i18n/da/scenarios';
import { isNarrow } from '../../ui/narrow';
import { FewNote } from '../few-on-paper';
import { PageFrame } from '../PageFrame';
import { selectReverted } from '../reverted-cells';
import { useServices } from '../services';
import { ShareChart } from './ShareChart';
import { makeScenarioCommands, type ScenarioActions } from './scenario-commands';
import './scenarios.css';
import {
  addBlank,
  addFromCalculator,
  addStrategies,
  baselineOf,
  duplicateScenario,
  moveScenario,
  removeScenario,
  setBaseline,
} from './scenario-edits';
import { BASELINE_SIGN, createScenarioSource, NAME_ROW } from './scenario-source';

/** Scenarier: named copies of the calculator side by side, and the chart of the selected one. */
export function ScenariosPage() {
  const services = useServices();
  const { store, announce, notify } = services;
  const source = {
    ...createScenarioSource(store, isNarrow()),
    // A scenario is a column: the one in which the key was pressed, or else the one that is shown.
    showHistory(_row: string, column: string) {
      const id = ids().includes(column) ? column : selectedId();
      const scenario = store.registers.scenarios.peek(id ?? '');
      if (scenario)
        services.showHistory({ title: scenario.name, register: 'scenarios', rows: [scenario.id] });
    },
  };
  const [api, setApi] = createSignal<GridApi | null>(null);
  const ids = () => store.registers.scenarios.ids();

  /** The scenario whose column was last in focus; the first until then. */
  const selectedId = createMemo<Id | null>((last) => {
    const column = api()?.focused()?.column;
    if (column !== undefined && ids().includes(column)) return column;
    return last !== null && ids().includes(last) ? last : (ids()[0] ?? null);
  }, null);
  const selected = () => {
    const id = selectedId();
    return id === null ? undefined : store.registers.scenarios.row(id);
  };
  const place = () => ids().indexOf(selectedId() ?? '');

  /** Goes to a scenario's name, where typing renames it. */
  const goTo = (id: Id | null) => {
    if (id === null) return;
    api()?.selectCell({ row: NAME_ROW, column: id });
    api()?.focus();
  };
  const move = (step: -1 | 1) => {
    const scenario = selected();
    if (!scenario || ids()[place() + step] === undefined) return;
    moveScenario(store, scenario.id, step);
    announce(t().scenarios.undo.moved(scenario.name));
    // At the edge the button that was pressed goes out of use and would take the focus with it.
    if (ids()[place() + step] === undefined) api()?.focus();
  };
  const remove = () => {
    const id = selectedId();
    if (id === null) return;
    const neighbour = ids()[place() + 1] ?? ids()[place() - 1] ?? null;
    removeScenario(store, id);
    if (neighbour === null) api()?.focus();
    else goTo(neighbour);
  };

  const actions: ScenarioActions = {
    addFromCalculator: () => goTo(addFromCalculator(store)),
    addBlank: () => goTo(addBlank(store)),
    addStrategies: () => goTo(addStrategies(store)),
    duplicate: () => {
      const id = selectedId();
      if (id !== null) goTo(duplicateScenario(store, id));
    },
    move,
    makeBaseline: () => {
      const id = selectedId();
      if (id === null) return;
      setBaseline(store, id);
      // The button goes out of use and would take the focus with it.
      api()?.focus();
    },
    remove,
  };

  // Here a scenario is a column and its fields are rows.
  selectReverted(services, api, ({ register, row, field }) =>
    register === 'scenarios' && ids().includes(row)
      ? [{ row: field === null || field === 'order' ? NAME_ROW : field, column: row }]
      : [],
  );

  // Before the grid's own keys, where Shift+arrows extend the selection.
  const moveKeys = {
    capture: true,
    handleEvent(event: KeyboardEvent) {
      if (!event.altKey || !event.shiftKey || event.ctrlKey) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      event.stopPropagation();
      move(event.key === 'ArrowLeft' ? -1 : 1);
      api()?.focus();
    },
  };

  return (
    <PageFrame
      title={t().scenarios.title}
      layout="scroll"
      exportKind="scenarios"
      grid={api()}
      commands={() =>
        makeScenarioCommands(actions, selected(), {
          isFirst: place() <= 0,
          isLast: place() >= ids().length - 1,
          isBaseline: baselineOf(store)?.id === selectedId(),
        })
      }
      aside={
        <Show when={baselineOf(store)}>
          {(baseline) => (
            <span>
              {BASELINE_SIGN} {t().scenarios.baselineIs(baseline().name)}
            </span>
          )}
        </Show>
      }
      toolbar={
        <>
          <fieldset class="scenario-actions">
            <legend>{t().scenarios.add}</legend>
            <button type="button" class="button" onClick={actions.addFromCalculator}>
              {t().scenarios.addFromCalculator}
            </button>
            <button type="button" class="button" onClick={actions.addBlank}>
              {t().scenarios.addBlank}
            </button>
            <button
              type="button"
              class="button"
              title={`${Object.values(t().scenarios.strategyHints).join('\n')}\n${t().scenarios.strategySource}`}
              onClick={actions.addStrategies}
            >
              {t().scenarios.addStrategies}
            </button>
          </fieldset>
          <Show when={selected()}>
            {(scenario) => (
              <fieldset class="scenario-actions">
                <legend>{t().scenarios.selected(scenario().name)}</legend>
                <button type="button" class="button quiet" onClick={actions.duplicate}>
                  {t().scenarios.duplicate}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  title={t().scenarios.keys.moveLeft}
                  disabled={place() <= 0}
                  onClick={() => move(-1)}
                >
                  {t().scenarios.moveLeft}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  title={t().scenarios.keys.moveRight}
                  disabled={place() >= ids().length - 1}
                  onClick={() => move(1)}
                >
                  {t().scenarios.moveRight}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  disabled={baselineOf(store)?.id === scenario().id}
                  onClick={actions.makeBaseline}
                >
                  {t().scenarios.makeBaseline}
                </button>
                <button type="button" class="button quiet danger" onClick={remove}>
                  {t().scenarios.remove}
                </button>
              </fieldset>
            )}
          </Show>
        </>
      }
    >
      <div class="scenarios">
        <FewNote />
        <Show when={ids().length === 0}>
          <p class="scenario-empty">{t().scenarios.empty}</p>
        </Show>
        <div class="scenario-grid" on:keydown={moveKeys}>
          <Grid
            source={source}
            height="content"
            onReady={setApi}
            onNotice={notify}
            memory={makeLayoutMemory('scenarios', store)}
          />
        </div>
        <Show when={selected()}>{(scenario) => <ShareChart scenario={scenario()} />}</Show>
      </div>
    </PageFrame>
  );
}
