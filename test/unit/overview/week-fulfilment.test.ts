import { describe, expect, it } from 'vitest';
import { makeEntryId, type WeekEntry } from '../../../src/domain/document/registers';
import { makeTemplate } from '../../../src/domain/goals/templates';
import { weekFulfilment, weekInFocus } from '../../../src/domain/goals/week-fulfilment';
import { makeWeekTotals } from '../../../src/domain/goals/week-totals';

const WEEK = '2026-W47';
const [interviews, noShows, intensive] = makeTemplate('2026') as [
  ReturnType<typeof makeTemplate>[0],
  ReturnType<typeof makeTemplate>[0],
  ReturnType<typeof makeTemplate>[0],
];

function makeEntry(indicator: string, employee: string, real: number | null, goal: number | null): WeekEntry {
  return { id: makeEntryId(WEEK, indicator, employee), week: WEEK, indicator, employee, real, goal };
}

describe('a week’s fulfilment', () => {
  it('counts each indicator alike and none above its goal', () => {
    const totals = makeWeekTotals([
      makeEntry(interviews.id, 'a', 30, 10),
      makeEntry(intensive.id, 'a', 2, 4),
      makeEntry(intensive.id, 'b', 1, 2),
    ]);
    expect(weekFulfilment([interviews, intensive], totals)).toEqual({ share: 0.75, goals: 2, reached: 1 });
  });

  it('turns the figure round where low is good', () => {
    const totals = makeWeekTotals([makeEntry(noShows.id, 'a', 8, 4)]);
    expect(weekFulfilment([noShows], totals)?.share).toBe(0.5);
    const none = makeWeekTotals([makeEntry(noShows.id, 'a', 0, 4)]);
    expect(weekFulfilment([noShows], none)?.share).toBe(1);
  });

  it('reads a goal without a figure as not reached, and no goal as no figure', () => {
    const totals = makeWeekTotals([makeEntry(interviews.id, 'a', null, 10)]);
    expect(weekFulfilment([interviews], totals)?.share).toBe(0);
    expect(weekFulfilment([intensive], totals)).toBeNull();
  });
});

describe('the week to speak of', () => {
  it('is last week until this one has a figure', () => {
    expect(weekInFocus('2026-11-16', (week) => week === '2026-W46')).toBe('2026-W46');
    expect(weekInFocus('2026-11-16', () => true)).toBe(WEEK);
    expect(weekInFocus('2027-01-04', (week) => week === '2026-W53')).toBe('2026-W53');
  });

  it('is this week when neither has one', () => {
    expect(weekInFocus('2026-11-16', () => false)).toBe(WEEK);
  });
});
