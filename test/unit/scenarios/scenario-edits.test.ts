/** What can be done to scenarios: each is one undo step, and nothing is stored that is no number. */
import { createRoot } from 'solid-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import {
  addBlank,
  addFromCalculator,
  addStrategies,
  baselineOf,
  duplicateScenario,
  moveScenario,
  removeScenario,
  setBaseline,
} from '../../../src/tools/scenarios/scenario-edits';
import { createScenarioSource, NAME_ROW } from '../../../src/tools/scenarios/scenario-source';
import { crossingSentences, makeShareChart } from '../../../src/tools/scenarios/share-chart';

let store: DocumentStore;
const commit = async (command: Parameters<Parameters<typeof createDocumentStore>[2]['commit']>[0]) => ({
  ...command,
  seq: 1,
});
const makeSource = () => createRoot(() => createScenarioSource(store));
const names = () => store.registers.scenarios.rows().map((scenario) => scenario.name);
const idOf = (name: string) => {
  const scenario = store.registers.scenarios.rows().find((row) => row.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  return scenario.id;
};

beforeEach(() => {
  store = createRoot(() => createDocumentStore(makeDefaultDocument('Team'), 0, { commit }, 'a', () => 0));
});

describe('scenarios', () => {
  it("begin with the guide's three", () => {
    expect(names()).toEqual(['Dødvægt', 'Catch all', 'Selektion']);
  });

  it('are added at the end, with names of their own', () => {
    addFromCalculator(store);
    addBlank(store);
    addBlank(store);
    addStrategies(store);
    expect(names().slice(3)).toEqual([
      'Beregner: To gange i måneden',
      'Nyt scenarie',
      'Nyt scenarie 2',
      'Dødvægt 2',
      'Catch all 2',
      'Selektion 2',
    ]);
    store.undo();
    expect(names()).toHaveLength(6);
  });

  it('are copied beside the original', () => {
    duplicateScenario(store, idOf('Dødvægt'));
    duplicateScenario(store, idOf('Dødvægt'));
    expect(names()).toEqual(['Dødvægt', 'Dødvægt (kopi) 2', 'Dødvægt (kopi)', 'Catch all', 'Selektion']);
  });

  it('change places with a neighbour, and stay where there is none', () => {
    moveScenario(store, idOf('Selektion'), -1);
    expect(names()).toEqual(['Dødvægt', 'Selektion', 'Catch all']);
    moveScenario(store, idOf('Dødvægt'), -1);
    expect(names()).toEqual(['Dødvægt', 'Selektion', 'Catch all']);
    store.undo();
    expect(names()).toEqual(['Dødvægt', 'Catch all', 'Selektion']);
  });

  it('keep their baseline when another one moves to the front', () => {
    moveScenario(store, idOf('Catch all'), -1);
    expect(names()[0]).toBe('Catch all');
    expect(baselineOf(store)?.name).toBe('Dødvægt');
  });

  it('hand the baseline on when theirs is removed, and take it back', () => {
    setBaseline(store, idOf('Selektion'));
    expect(baselineOf(store)?.name).toBe('Selektion');
    removeScenario(store, idOf('Selektion'));
    expect(baselineOf(store)?.name).toBe('Dødvægt');
    store.undo();
    expect(baselineOf(store)?.name).toBe('Selektion');
  });
});

describe('the grid of scenarios', () => {
  const write = (row: string, value: number | string | null | { raw: string }) =>
    makeSource().write?.([{ row, column: idOf('Dødvægt'), value }], 'Rettede');
  const dodvaegt = () => store.registers.scenarios.peek('strategy-deadweight');

  it('stores what fits', () => {
    expect(write('citizens', 500)?.written).toBe(1);
    expect(write('availableFte', 4.5)?.written).toBe(1);
    expect(write('availableFte', null)?.written).toBe(1);
    expect(write(NAME_ROW, ' Rettidig ')?.refused).toEqual([]);
    expect(store.registers.scenarios.rows()[0]).toMatchObject({
      name: 'Rettidig',
      citizens: 500,
      availableFte: null,
    });
  });

  it.each([
    ['citizens', -5],
    ['citizens', null],
    ['citizens', { raw: 'mange' }],
    ['intensiveShare', 1.2],
    ['noShow', 1],
    ['weeksPerFte', 0],
    ['total', 12],
    [NAME_ROW, null],
    [NAME_ROW, 'Borger 010190-1234'],
  ])('refuses %s = %j with a reason and changes nothing', (row, value) => {
    const before = dodvaegt();
    const outcome = write(row, value);
    expect(outcome?.written).toBe(0);
    expect(outcome?.refused[0]?.reason.length).toBeGreaterThan(10);
    expect(dodvaegt()).toBe(before);
  });

  it('shows the difference to the baseline in words, and none for the baseline itself', () => {
    const source = makeSource();
    expect(source.state?.('total', idOf('Selektion'))?.note).toBe('+1.980 i forhold til Dødvægt');
    expect(source.state?.('neededFte', idOf('Selektion'))?.note).toBe('+3,0 i forhold til Dødvægt');
    expect(source.state?.('total', idOf('Dødvægt'))?.note).toBeUndefined();
  });

  it('says the gap to the team in a word', () => {
    const source = makeSource();
    const shown = (fte: number) => {
      source.write?.([{ row: 'availableFte', column: idOf('Selektion'), value: fte }], 'Rettede');
      const type = source.state?.('fteGap', idOf('Selektion'))?.type;
      return type?.format(source.peek('fteGap', idOf('Selektion')));
    };
    expect([4.4, 5, 6].map(shown)).toEqual(['-0,6 mangler', '0,0 passer', '+1,0 overskud']);
  });
});

describe('the chart of the share', () => {
  it('names where each line crosses the capacity', () => {
    const id = idOf('Selektion');
    makeSource().write?.([{ row: 'availableFte', column: id, value: 5 }], 'Rettede');
    const scenario = store.registers.scenarios.peek(id);
    if (!scenario) throw new Error('gone');
    const frequencies = store.registers.frequencies.rows();
    expect(crossingSentences(scenario, frequencies)).toEqual([
      'To gange i måneden (24 om året): teamets årsværk rækker op til en andel på 30 %.',
      'Hver måned (12 om året): teamets årsværk rækker op til en andel på 75 %.',
      'Hver anden måned (6 om året): teamets årsværk rækker ved enhver andel.',
    ]);
    const chart = makeShareChart(scenario, frequencies);
    expect(chart.lines).toHaveLength(3);
    expect(chart.right?.perLeft).toBeCloseTo(1 / 660, 12);
    expect(chart.levels[0]).toMatchObject({ axis: 'y', at: 3300 });
    expect(chart.points.map((point) => point.label)).toEqual(['30 %', '75 %']);
  });

  it("adds the scenario's own frequency when the calculator has none like it", () => {
    const scenario = store.registers.scenarios.peek(idOf('Selektion'));
    if (!scenario) throw new Error('gone');
    const own = { ...scenario, intensivePerYear: 18 };
    expect(makeShareChart(own, store.registers.frequencies.rows()).lines).toHaveLength(4);
    expect(crossingSentences(own, [])).toEqual([
      'Skriv Teamets årsværk i scenariet for at se, hvor langt kapaciteten rækker.',
    ]);
  });
});
