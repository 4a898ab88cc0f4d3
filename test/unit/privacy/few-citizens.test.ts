/** Few citizens: what is hidden of them, and that nobody who sees the rest can work it out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekEntry } from '../../../src/domain/document/registers';
import { makeTemplate } from '../../../src/domain/goals/templates';
import { isCitizenCount, isFew, makeFewCitizens } from '../../../src/domain/privacy/few-citizens';
import { makeEntry, makeIndicator } from '../goals/fixtures';

const WEEKS = ['2026-W10', '2026-W11', '2026-W12'];
const job = makeIndicator('job', { countsCitizens: true });
const meetings = makeIndicator('moeder');

/** A table of weeks down and employees across. */
const entriesOf = (table: readonly (readonly number[])[], indicator = 'job'): WeekEntry[] =>
  table.flatMap((line, week) =>
    line.map((real, employee) => makeEntry(WEEKS[week] as string, indicator, `e${employee}`, real)),
  );
const fewOf = (table: readonly (readonly number[])[]) => makeFewCitizens([job, meetings], entriesOf(table));

describe('a count of citizens', () => {
  it('is few from one to four, and of what the team did itself it is not asked', () => {
    const few = fewOf([]);
    const isHidden = (real: WeekEntry['real'], indicator = 'job') => few.entry({ indicator, real });
    expect([0, 1, 4, 5].map((real) => isHidden(real))).toEqual([false, true, true, false]);
    expect(isHidden(3, 'moeder')).toBe(false);
    expect(isHidden(null)).toBe(false);
    // Nobody can tell what number a text is, nor what an indicator counted that is gone.
    expect(isHidden({ raw: '3 stk' })).toBe(true);
    expect(isHidden(3, 'findes-ikke')).toBe(true);
  });

  it('is what became of people in both templates, never hours', () => {
    const counted = (['2013', '2026'] as const).flatMap((name) =>
      makeTemplate(name)
        .filter(isCitizenCount)
        .map((row) => row.label),
    );
    expect(counted).toContain('Etablerede ordinære job');
    expect(counted).toContain('Raskmelding');
    expect(counted).toContain('Udeblivelser');
    expect(counted).not.toContain('Virksomhedsmøder');
    expect(counted).not.toContain('Ordinære åbninger');
    expect(isCitizenCount(makeIndicator('timer', { countsCitizens: true, unit: 'hours' }))).toBe(false);
  });
});

describe('a sum', () => {
  it('stands as it is over nothing hidden, as a figure where it tells nothing, and else not at all', () => {
    const few = fewOf([
      [7, 0, 9],
      [7, 1, 3],
      [7, 0, 3],
    ]);
    expect(WEEKS.map((week) => few.week(week, 'job'))).toEqual(['live', 'plain', 'hidden']);
    // Two ones make two, and two fours eight: the sum says which.
    expect(fewOf([[9, 1, 1]]).week('2026-W10', 'job')).toBe('hidden');
    expect(fewOf([[9, 4, 4]]).week('2026-W10', 'job')).toBe('hidden');
    // A sum of one to four is a count of few itself.
    expect(fewOf([[0, 1, 2]]).week('2026-W10', 'job')).toBe('hidden');
  });

  it('of a year stands when two weeks or more are hidden in it and none can be worked out', () => {
    const year = (table: readonly (readonly number[])[]) => fewOf(table).year(2026, 'job');
    expect(year([[9], [3], [2]])).toBe('plain');
    expect(year([[9], [3], [8]])).toBe('hidden');
    expect(year([[9], [1], [1]])).toBe('hidden');
    expect(year([[9], [12]])).toBe('live');
    expect(year([[9, 1, 3]])).toBe('live');
    expect(year([[1], [2]])).toBe('hidden');
  });

  it('expected at the end of the year goes where it tells working weeks and holidays apart', () => {
    const few = fewOf([[9], [3], [2]]);
    expect(few.expected(2026, 'job', [])).toBe('plain');
    expect(few.expected(2026, 'job', [11])).toBe('hidden');
    expect(few.expected(2026, 'job', [10])).toBe('plain');
  });
});

describe('whoever sees the rest', () => {
  it('finds more than one possible value for everything that is hidden', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, (values) => {
        const few = fewOf(values);
        const weekTelling = values.map((_, week) => few.week(WEEKS[week] as string, 'job'));
        const yearTelling = few.year(2026, 'job');
        const sum = (line: readonly number[]) => line.reduce((total, value) => total + value, 0);
        const hidden = values.flatMap((line, week) =>
          line.flatMap((value, employee) => (isFew(value) ? [[week, employee] as const] : [])),
        );
        const entryValues = hidden.map(() => new Set<number>());
        const weekValues = values.map(() => new Set<number>());
        for (let code = 0; code < 4 ** hidden.length; code += 1) {
          const guess = values.map((line) => [...line]);
          hidden.forEach(([week, employee], at) => {
            (guess[week] as number[])[employee] = 1 + (Math.floor(code / 4 ** at) % 4);
          });
          const fits =
            guess.every(
              (line, week) => weekTelling[week] === 'hidden' || sum(line) === sum(values[week] as number[]),
            ) &&
            (yearTelling === 'hidden' || sum(guess.map(sum)) === sum(values.map(sum)));
          if (!fits) continue;
          hidden.forEach(([week, employee], at) => {
            entryValues[at]?.add(guess[week]?.[employee] as number);
          });
          guess.forEach((line, week) => {
            weekValues[week]?.add(sum(line));
          });
        }
        for (const found of entryValues) expect(found.size).toBeGreaterThan(1);
        weekTelling.forEach((telling, week) => {
          if (telling === 'hidden') expect(weekValues[week]?.size).toBeGreaterThan(1);
          else expect(isFew(sum(values[week] as number[]))).toBe(false);
        });
        if (yearTelling !== 'hidden') expect(isFew(sum(values.map(sum)))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
