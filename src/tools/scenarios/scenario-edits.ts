/** Everything that can be done to scenarios; each is one undo step. */
import { chosenFrequency } from '../../domain/capacity/frequencies';
import { makeInsert, makeRemove, makeUpdate } from '../../domain/document/operations';
import type { Scenario } from '../../domain/document/registers';
import { makeBlankScenario, makeScenario } from '../../domain/scenarios/make-scenario';
import { baselineScenario } from '../../domain/scenarios/scenarios';
import { makeStrategyScenarios } from '../../domain/scenarios/strategies';
import type { Id } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import { makeId } from '../../store/ids';

const scenariosOf = (store: DocumentStore): readonly Scenario[] => store.registers.scenarios.rows();

function nextOrder(store: DocumentStore): number {
  return scenariosOf(store).reduce((last, scenario) => Math.max(last, scenario.order), 0) + 1;
}

/** A name that no scenario has yet: "Kopi", "Kopi 2", "Kopi 3". */
function freeName(store: DocumentStore, name: string): string {
  const taken = new Set(scenariosOf(store).map((scenario) => scenario.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** @returns the new scenario's id */
export function addFromCalculator(store: DocumentStore): Id {
  const frequencies = store.registers.frequencies.rows();
  const label = chosenFrequency(frequencies, store.calculator().requirement)?.label ?? '';
  const place = {
    id: makeId(),
    order: nextOrder(store),
    name: freeName(store, t().scenarios.calculatorName(label)),
  };
  const scenario = makeScenario(store.calculator(), frequencies, place);
  store.dispatch(t().scenarios.undo.added(scenario.name), [makeInsert('scenarios', scenario)]);
  return scenario.id;
}

/** A scenario without citizens, whose working year is the calculator's. */
export function addBlank(store: DocumentStore): Id {
  const place = { id: makeId(), order: nextOrder(store), name: freeName(store, t().scenarios.newName) };
  const scenario = makeBlankScenario(store.calculator(), store.registers.frequencies.rows(), place);
  store.dispatch(t().scenarios.undo.added(scenario.name), [makeInsert('scenarios', scenario)]);
  return scenario.id;
}

/**
 * The guide's three strategies for the calculator's citizens and working year.
 * @returns the first one's id
 */
export function addStrategies(store: DocumentStore): Id | null {
  const scenarios = makeStrategyScenarios(store.calculator(), makeId, nextOrder(store)).map((scenario) => ({
    ...scenario,
    name: freeName(store, scenario.name),
  }));
  store.dispatch(
    t().scenarios.undo.addedStrategies,
    scenarios.map((scenario) => makeInsert('scenarios', scenario)),
  );
  return scenarios[0]?.id ?? null;
}

/** @returns the copy's id */
export function duplicateScenario(store: DocumentStore, id: Id): Id | null {
  const scenarios = scenariosOf(store);
  const index = scenarios.findIndex((scenario) => scenario.id === id);
  const original = scenarios[index];
  if (!original) return null;
  const next = scenarios[index + 1];
  const copy: Scenario = {
    ...original,
    id: makeId(),
    name: freeName(store, t().scenarios.copyName(original.name)),
    order: next ? (original.order + next.order) / 2 : original.order + 1,
  };
  store.dispatch(t().scenarios.undo.duplicated(original.name), [makeInsert('scenarios', copy)]);
  return copy.id;
}

export function removeScenario(store: DocumentStore, id: Id): void {
  const scenario = store.registers.scenarios.peek(id);
  if (scenario)
    store.dispatch(t().scenarios.undo.removed(scenario.name), [makeRemove('scenarios', scenario)]);
}

/** Moves past neighbours: to the left with a negative number of steps. */
export function moveScenario(store: DocumentStore, id: Id, steps: number): void {
  const scenarios = scenariosOf(store);
  const index = scenarios.findIndex((scenario) => scenario.id === id);
  const scenario = scenarios[index];
  if (!scenario || steps === 0 || !scenarios[index + steps]) return;
  // Numbered anew, since scenarios of two merged files may share an order.
  const moved = scenarios.filter((other) => other !== scenario);
  moved.splice(index + steps, 0, scenario);
  store.dispatch(t().scenarios.undo.moved(scenario.name), [
    ...moved.flatMap((other, order) => makeUpdate('scenarios', other, { order: order + 1 })),
    // Until a baseline is chosen it is the first scenario; moving must not choose another.
    ...makeUpdate('settings', store.settings(), { baselineScenario: baselineOf(store)?.id ?? null }),
  ]);
}

export function setBaseline(store: DocumentStore, id: Id): void {
  const scenario = store.registers.scenarios.peek(id);
  if (!scenario) return;
  store.dispatch(
    t().scenarios.undo.baseline(scenario.name),
    makeUpdate('settings', store.settings(), { baselineScenario: id }),
  );
}

/** The scenario that the others are measured against (reactive). */
export function baselineOf(store: DocumentStore): Scenario | null {
  return baselineScenario(scenariosOf(store), store.settings().baselineScenario);
}
