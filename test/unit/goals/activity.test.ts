import { describe, expect, it } from 'vitest';
import {
  employeesInWeek,
  groupIndicators,
  indicatorsInWeek,
  isEmployeeActive,
  isIndicatorActive,
  unknownEmployees,
} from '../../../src/domain/goals/activity';
import { makeEmployee, makeEntry, makeIndicator } from './fixtures';

describe('who is active', () => {
  it('counts both the first and the last week', () => {
    const employee = makeEmployee('m1', { from: '2025-W51', to: '2026-W02' });
    expect(
      ['2025-W50', '2025-W51', '2025-W52', '2026-W01', '2026-W02', '2026-W03'].map((week) =>
        isEmployeeActive(employee, week),
      ),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('retires an indicator from the week named', () => {
    const indicator = makeIndicator('a', { retiredFrom: '2026-W10' });
    expect(isIndicatorActive(indicator, '2026-W09')).toBe(true);
    expect(isIndicatorActive(indicator, '2026-W10')).toBe(false);
  });

  it('still shows those who have figures in the week', () => {
    const entries = [makeEntry('2026-W47', 'gammel', 'stoppet', 3)];
    const employees = [
      makeEmployee('stoppet', { to: '2026-W40' }),
      makeEmployee('anden', { to: '2026-W40' }),
    ];
    const indicators = [
      makeIndicator('gammel', { retiredFrom: '2026-W40' }),
      makeIndicator('ubrugt', { retiredFrom: '2026-W40' }),
    ];
    expect(employeesInWeek(employees, '2026-W47', entries).map((row) => row.id)).toEqual(['stoppet']);
    expect(indicatorsInWeek(indicators, '2026-W47', entries).map((row) => row.id)).toEqual(['gammel']);
    expect(unknownEmployees([], entries)).toEqual(['stoppet']);
  });
});

it('gathers indicators that were moved apart under one heading', () => {
  const rows = [
    makeIndicator('1', { group: 'A' }),
    makeIndicator('2', { group: 'B' }),
    makeIndicator('3', { group: 'A' }),
  ];
  expect(
    groupIndicators(rows).map(({ group, indicators }) => [group, indicators.map((row) => row.id)]),
  ).toEqual([
    ['A', ['1', '3']],
    ['B', ['2']],
  ]);
});
