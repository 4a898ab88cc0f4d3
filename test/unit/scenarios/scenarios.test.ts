import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDefaultCalculator, makeDefaultFrequencies } from '../../../src/domain/capacity/defaults';
import { generalInterviews } from '../../../src/domain/capacity/formulas';
import { calculateNeed } from '../../../src/domain/capacity/need';
import type { Scenario } from '../../../src/domain/document/registers';
import { makeScenario } from '../../../src/domain/scenarios/make-scenario';
import {
  baselineScenario,
  calculateScenario,
  differenceTo,
  scenarioCapacity,
} from '../../../src/domain/scenarios/scenarios';
import { findCrossing, makeShareSeries } from '../../../src/domain/scenarios/share-series';
import { makeStrategyScenarios } from '../../../src/domain/scenarios/strategies';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const frequencies = makeDefaultFrequencies();
const place = { id: 's', order: 1, name: 'S' };
const calculators = fc
  .record({
    citizens: real(1, 10_000),
    interviewDaysPerWeek: real(0.5, 5),
    weeksPerFte: real(20, 52),
    intensiveShare: real(0, 1),
    interviewsPerDay: real(0.5, 12),
    noShow: real(0, 0.8),
    availableFte: real(0.5, 40),
    requirement: fc.constantFrom(...frequencies.map((frequency) => frequency.id)),
  })
  .map((fields) => ({ ...makeDefaultCalculator(), ...fields }));

const expectClose = (a: number | null | undefined, b: number | null | undefined) => {
  if (typeof a !== 'number' || typeof b !== 'number') return expect(a ?? null).toBe(b ?? null);
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
};

describe('a scenario', () => {
  it("of the calculator gives the calculator's figures, whichever frequency is chosen", () => {
    fc.assert(
      fc.property(calculators, (calculator) => {
        const outcome = calculateScenario(makeScenario(calculator, frequencies, place));
        const need = calculateNeed(calculator, frequencies);
        expectClose(outcome.total, need?.interviews.total);
        expectClose(outcome.neededFte, need?.neededFte);
        expectClose(outcome.citizensPerFte, need?.citizensPerFte);
        expectClose(outcome.fteGap, need?.fteGap);
      }),
    );
  });

  it('has no gap to a team that is not told', () => {
    const outcome = calculateScenario(makeScenario(makeDefaultCalculator(), frequencies, place));
    expect(outcome.fteGap).toBeNull();
    expect(outcome.total).toBeCloseTo(3300, 9);
  });

  it('is measured against the chosen baseline, else the first', () => {
    const scenarios = makeStrategyScenarios();
    expect(baselineScenario(scenarios, 'strategy-selection')?.name).toBe('Selektion');
    expect(baselineScenario(scenarios, null)?.name).toBe('Dødvægt');
    expect(baselineScenario(scenarios, 'removed')?.name).toBe('Dødvægt');
    expect(baselineScenario([], null)).toBeNull();
    expect(differenceTo(3300, 1320)).toBe(1980);
    expect(differenceTo(null, 1320)).toBeNull();
  });
});

describe("the guide's strategies", () => {
  it("are lines of the guide's own tables", () => {
    const totals = makeStrategyScenarios().map(
      (scenario) => [scenario.name, calculateScenario(scenario)] as const,
    );
    expect(totals.map(([name]) => name)).toEqual(['Dødvægt', 'Catch all', 'Selektion']);
    expectClose(totals[0]?.[1].total, 1320);
    expectClose(totals[1]?.[1].total, 3960);
    expectClose(totals[2]?.[1].total, 3300);
    expect(totals.map(([, outcome]) => outcome.neededFte?.toFixed(6))).toEqual([
      '2.000000',
      '6.000000',
      '5.000000',
    ]);
  });

  it('take the ids and the place they are given', () => {
    const scenarios = makeStrategyScenarios(makeDefaultCalculator(), (strategy) => `new-${strategy}`, 7);
    expect(scenarios.map(({ id, order }) => [id, order])).toEqual([
      ['new-deadweight', 7],
      ['new-catchAll', 8],
      ['new-selection', 9],
    ]);
  });
});

describe('the series over the share', () => {
  it('runs from everyone at the base frequency to everyone at the intensive one', () => {
    fc.assert(
      fc.property(calculators, real(0, 52), (calculator, perYear) => {
        const scenario = makeScenario(calculator, frequencies, place);
        const series = makeShareSeries(scenario, perYear);
        expectClose(series[0]?.interviews, generalInterviews(scenario.citizens, scenario.timelyPerYear));
        expectClose(series.at(-1)?.interviews, generalInterviews(scenario.citizens, perYear));
        expect([series[0]?.share, series.at(-1)?.share]).toEqual([0, 1]);
      }),
    );
  });

  it('meets the capacity where it says it does', () => {
    fc.assert(
      fc.property(calculators, real(0, 52), (calculator, perYear) => {
        const scenario: Scenario = {
          ...makeScenario(calculator, frequencies, place),
          intensivePerYear: perYear,
        };
        const crossing = findCrossing(scenario, perYear);
        const capacity = scenarioCapacity(scenario) as number;
        const totalAt = (intensiveShare: number) => calculateScenario({ ...scenario, intensiveShare }).total;
        const slack = 1e-6 * Math.max(1, capacity);
        if (crossing.kind === 'enough' || crossing.kind === 'short') {
          for (const share of [0, 0.25, 0.5, 0.75, 1]) {
            if (crossing.kind === 'enough') expect(totalAt(share)).toBeLessThanOrEqual(capacity + slack);
            else expect(totalAt(share)).toBeGreaterThanOrEqual(capacity - slack);
          }
        } else if (crossing.kind === 'upTo' || crossing.kind === 'from') {
          expect(Math.abs(totalAt(crossing.share) - capacity)).toBeLessThanOrEqual(slack);
          const above = totalAt(1) - totalAt(0) > 0;
          expect(crossing.kind).toBe(above ? 'upTo' : 'from');
        }
      }),
    );
  });

  it('has no crossing with a team that is not told', () => {
    expect(findCrossing(makeScenario(makeDefaultCalculator(), frequencies, place), 24)).toEqual({
      kind: 'unknown',
    });
  });

  it('finds the 30 % of the guide when the team has its five årsværk', () => {
    const scenario = { ...makeScenario(makeDefaultCalculator(), frequencies, place), availableFte: 5 };
    expect(findCrossing(scenario, 24)).toEqual({ kind: 'upTo', share: expect.closeTo(0.3, 9) });
  });
});
