import { describe, expect, it } from 'vitest';
import { weeksOfYear } from '../../../src/domain/calendar/iso-week';
import { judgeGoal, lastWeekToDate, workingWeeksOf } from '../../../src/domain/goals/year-front';
import { makeEntry, makeFront, makeIndicator, makePlan } from './fixtures';

/** Weeks 1 to `last` of 2026 with 10 each, of which `except` are left out. */
const tensTo = (last: number, except: readonly number[] = []) =>
  weeksOfYear(2026)
    .slice(0, last)
    .filter((week) => !except.includes(Number(week.slice(6))))
    .map((week) => makeEntry(week, 'moeder', 'm1', 10, 12));

describe('working weeks', () => {
  it('are the 53 of 2026 and the 52 of 2027, less the holidays', () => {
    expect(workingWeeksOf(2026, [])).toHaveLength(53);
    expect(workingWeeksOf(2026, [7, 28, 29, 30, 42, 52, 53])).toHaveLength(46);
    expect(workingWeeksOf(2027, [7, 28, 29, 30, 42, 52, 53])).toHaveLength(46);
  });
});

describe('to date', () => {
  const none = () => false;
  it('ends with the last week that is over', () => {
    expect(lastWeekToDate(2026, '2026-11-18', none)).toBe('2026-W46');
    expect(lastWeekToDate(2026, '2026-11-22', none)).toBe('2026-W46');
    expect(lastWeekToDate(2026, '2026-11-23', none)).toBe('2026-W47');
  });
  it('takes in the running week, or a later one, when somebody has filled it', () => {
    expect(lastWeekToDate(2026, '2026-11-18', (week) => week === '2026-W47')).toBe('2026-W47');
  });
  it('follows the ISO year: on 1 January 2027 week 53 of 2026 is still running', () => {
    expect(lastWeekToDate(2026, '2027-01-01', none)).toBe('2026-W52');
    expect(lastWeekToDate(2026, '2027-01-04', none)).toBe('2026-W53');
    expect(lastWeekToDate(2027, '2027-01-04', none)).toBeNull();
  });
});

describe('the front page', () => {
  it('gives the figures worked out by hand', () => {
    // 53 weeks less seven holidays are 46. Up to week 46: 46 weeks less 7, 28-30 and 42 are 41.
    const front = makeFront({
      entries: tensTo(46, [7, 12, 28, 29, 30, 42]),
      holidayWeeks: [7, 28, 29, 30, 42, 52, 53],
      planGoals: [makePlan(2026, 'moeder', 460), makePlan(2025, 'moeder', 9999)],
    });
    expect(front).toMatchObject({ through: '2026-W46', workingWeeks: 46, workingWeeksToDate: 41 });
    expect(front.missing.map((week) => week.slice(5))).toEqual(['W07', 'W12', 'W28', 'W29', 'W30', 'W42']);
    expect(front.missingHolidays.map((week) => week.slice(5))).toEqual(['W07', 'W28', 'W29', 'W30', 'W42']);
    const [row] = front.rows;
    expect(row).toMatchObject({ yearToDate: 400, planGoal: 460, goalToDate: 410, status: 'warning' });
    expect(row?.fulfilmentToDate).toBeCloseTo(400 / 410, 12);
    expect(row?.fulfilmentOfYear).toBeCloseTo(400 / 460, 12);
    // Week 12 and weeks 47-51 are working weeks without figures: 6 weeks of 10.
    expect(row?.projection).toEqual({ kind: 'pace', value: 460, perWeek: 10, filledWeeks: 40, weeksLeft: 6 });
  });

  it('spreads after the weekly goals where asked to', () => {
    const front = makeFront({
      entries: tensTo(47),
      spread: 'weekly',
      planGoals: [makePlan(2026, 'moeder', 1000)],
    });
    expect(front.rows[0]).toMatchObject({ yearToDate: 470, goalToDate: 47 * 12, planGoal: 1000 });
  });

  it('leaves goals of weeks that are not over out of the goal to date', () => {
    const entries = [
      ...tensTo(46),
      makeEntry('2026-W47', 'moeder', 'm1', null, 12),
      makeEntry('2026-W48', 'moeder', 'm1', 0, 12),
    ];
    expect(makeFront({ entries, spread: 'weekly' }).rows[0]?.goalToDate).toBe(46 * 12);
  });

  it('shows a gap in the trend for a week nobody filled, and 0 for one where others were counted', () => {
    const entries = [...tensTo(46, [44, 45]), makeEntry('2026-W44', 'andet', 'm1', 3)];
    const trend = makeFront({ entries }).rows[0]?.trend ?? [];
    expect(trend).toHaveLength(13);
    expect(trend.map((point) => point.week).slice(-4)).toEqual([
      '2026-W43',
      '2026-W44',
      '2026-W45',
      '2026-W46',
    ]);
    expect(trend.map((point) => point.value).slice(-4)).toEqual([10, 0, null, 10]);
  });

  it('runs the trend back into last year', () => {
    const front = makeFront({
      today: '2026-01-08',
      entries: [makeEntry('2025-W52', 'moeder', 'm1', 7), makeEntry('2026-W01', 'moeder', 'm1', 3)],
    });
    expect(front.rows[0]?.trend.slice(-3)).toEqual([
      { week: '2025-W51', value: null },
      { week: '2025-W52', value: 7 },
      { week: '2026-W01', value: 3 },
    ]);
    expect(front.rows[0]?.yearToDate).toBe(3);
  });

  it('counts week 53 in 2026 though its last days lie in 2027', () => {
    const entries = [makeEntry('2026-W53', 'moeder', 'm1', 5), makeEntry('2027-W01', 'moeder', 'm1', 7)];
    const today = '2027-01-12';
    expect(makeFront({ entries, today }).rows[0]?.yearToDate).toBe(5);
    expect(makeFront({ entries, today, year: 2027 }).rows[0]?.yearToDate).toBe(7);
  });

  it('takes a year of the guide’s zeros for unfilled and judges nothing', () => {
    const entries = weeksOfYear(2026).map((week) => makeEntry(week, 'moeder', 'm1', 0, 0));
    const front = makeFront({ entries, planGoals: [makePlan(2026, 'moeder', 100)] });
    expect(front.missing).toHaveLength(46);
    expect(front.rows[0]).toMatchObject({
      yearToDate: null,
      fulfilmentToDate: null,
      status: null,
      projection: null,
    });
  });

  it('lets a year that is over end at what was registered', () => {
    const front = makeFront({
      entries: tensTo(19),
      today: '2027-03-01',
      planGoals: [makePlan(2026, 'moeder', 500)],
    });
    expect(front.rows[0]).toMatchObject({
      goalToDate: 500,
      fulfilmentToDate: 0.38,
      fulfilmentOfYear: 0.38,
      projection: { kind: 'finished', value: 190 },
    });
  });

  it('does not make up the weeks before a team began', () => {
    const late = tensTo(
      46,
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(makeFront({ entries: late }).rows[0]?.projection).toMatchObject({
      value: 60 + 10 * 7,
      weeksLeft: 7,
    });
  });

  it('projects a retired indicator to its last week only', () => {
    const indicators = [makeIndicator('moeder', { retiredFrom: '2026-W50' })];
    expect(makeFront({ entries: tensTo(46), indicators }).rows[0]?.projection).toMatchObject({
      weeksLeft: 3,
    });
  });

  it('shows an indicator retired in an earlier year only where it has figures or a goal', () => {
    const indicators = [makeIndicator('moeder', { retiredFrom: '2025-W10' })];
    expect(makeFront({ entries: [], indicators }).rows).toHaveLength(0);
    expect(makeFront({ entries: tensTo(3), indicators }).rows).toHaveLength(1);
    expect(
      makeFront({ entries: [], indicators, planGoals: [makePlan(2026, 'moeder', 5)] }).rows,
    ).toHaveLength(1);
  });

  it('sums hours without a trail of decimals', () => {
    const entries = weeksOfYear(2026)
      .slice(0, 3)
      .map((week) => makeEntry(week, 'moeder', 'm1', 0.1));
    expect(makeFront({ entries, today: '2026-01-20' }).rows[0]?.yearToDate).toBe(0.3);
  });
});

describe('status', () => {
  it('wants a high figure to reach its goal', () => {
    expect([120, 100, 99, 90, 89, 0].map((real) => judgeGoal(real, 100, 'high'))).toEqual([
      'good',
      'good',
      'warning',
      'warning',
      'bad',
      'bad',
    ]);
  });
  it('wants a low figure to keep under it', () => {
    expect([0, 100, 101, 110, 111].map((real) => judgeGoal(real, 100, 'low'))).toEqual([
      'good',
      'good',
      'warning',
      'warning',
      'bad',
    ]);
  });
  it('judges what is shown: 99,6 % reads 100 % and is good', () => {
    expect(judgeGoal(996, 1000, 'high')).toBe('good');
    expect(judgeGoal(1004, 1000, 'low')).toBe('good');
  });
  it('keeps a ceiling of 0, and judges nothing without a goal or a figure', () => {
    expect([judgeGoal(0, 0, 'low'), judgeGoal(1, 0, 'low'), judgeGoal(5, 0, 'high')]).toEqual([
      'good',
      'bad',
      null,
    ]);
    expect([judgeGoal(null, 10, 'high'), judgeGoal(5, null, 'high')]).toEqual([null, null]);
  });
});
