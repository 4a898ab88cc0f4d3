import { describe, expect, it } from 'vitest';
import { copyGoals, makeEntryChanges, makePlanGoalChanges } from '../../../src/domain/goals/entries';
import { makeEmployee, makeEntry, makeIndicator, makePlan } from './fixtures';

const WEEK = '2026-W47';

describe('an entry', () => {
  it('comes with its first figure and goes with its last', () => {
    const entry = makeEntry(WEEK, 'a', 'm1', 4);
    expect(makeEntryChanges(undefined, WEEK, 'a', 'm1', { real: 4 })).toEqual([
      { register: 'entries', row: `${WEEK}|a|m1`, field: null, before: null, after: entry },
    ]);
    expect(makeEntryChanges(entry, WEEK, 'a', 'm1', { goal: 5 })).toEqual([
      { register: 'entries', row: entry.id, field: 'goal', before: null, after: 5 },
    ]);
    expect(makeEntryChanges(entry, WEEK, 'a', 'm1', { real: null })).toEqual([
      { register: 'entries', row: entry.id, field: null, before: entry, after: null },
    ]);
  });

  it('changes nothing when nothing changed', () => {
    expect(makeEntryChanges(undefined, WEEK, 'a', 'm1', { real: null })).toEqual([]);
    expect(makeEntryChanges(makeEntry(WEEK, 'a', 'm1', 4), WEEK, 'a', 'm1', { real: 4 })).toEqual([]);
  });

  it('keeps text that is no number', () => {
    const [change] = makeEntryChanges(undefined, WEEK, 'a', 'm1', { real: { raw: 'syg' } });
    expect(change?.after).toMatchObject({ real: { raw: 'syg' }, goal: null });
  });
});

it('a plan goal comes, changes and goes', () => {
  const plan = makePlan(2026, 'a', 100);
  expect(makePlanGoalChanges(undefined, 2026, 'a', 100)).toMatchObject([{ before: null, after: plan }]);
  expect(makePlanGoalChanges(plan, 2026, 'a', 120)).toMatchObject([
    { field: 'goal', before: 100, after: 120 },
  ]);
  expect(makePlanGoalChanges(plan, 2026, 'a', null)).toMatchObject([{ before: plan, after: null }]);
});

describe('copying goals', () => {
  const employees = [makeEmployee('m1'), makeEmployee('m2'), makeEmployee('stoppet', { to: '2026-W46' })];
  const indicators = [makeIndicator('a'), makeIndicator('b'), makeIndicator('gammel', { retiredFrom: WEEK })];
  const lastWeek = [
    makeEntry('2026-W46', 'a', 'm1', 9, 5),
    makeEntry('2026-W46', 'a', 'm2', 9, 6),
    makeEntry('2026-W46', 'b', 'm1', 9, 0),
    makeEntry('2026-W46', 'b', 'm2', 9, null),
    makeEntry('2026-W46', 'a', 'stoppet', 9, 7),
    makeEntry('2026-W46', 'gammel', 'm1', 9, 8),
  ];

  it('takes goals and not results, for those still active, and leaves goals that stand', () => {
    const target = [makeEntry(WEEK, 'a', 'm1', 2, null), makeEntry(WEEK, 'a', 'm2', null, 11)];
    const { changes, copied, kept } = copyGoals(WEEK, lastWeek, target, employees, indicators);
    expect({ copied, kept }).toEqual({ copied: 2, kept: 1 });
    expect(changes).toEqual([
      { register: 'entries', row: `${WEEK}|a|m1`, field: 'goal', before: null, after: 5 },
      {
        register: 'entries',
        row: `${WEEK}|b|m1`,
        field: null,
        before: null,
        after: makeEntry(WEEK, 'b', 'm1', null, 0),
      },
    ]);
  });

  it('adds nothing the second time', () => {
    const copied = [
      makeEntry(WEEK, 'a', 'm1', null, 5),
      makeEntry(WEEK, 'a', 'm2', null, 6),
      makeEntry(WEEK, 'b', 'm1', null, 0),
    ];
    expect(copyGoals(WEEK, lastWeek, copied, employees, indicators).changes).toEqual([]);
  });
});
