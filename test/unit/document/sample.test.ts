import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/calendar/dates';
import { weekOfDate, yearOfWeek } from '../../../src/domain/calendar/iso-week';
import { calculateNeed } from '../../../src/domain/capacity/need';
import type { DocumentRows, Opening } from '../../../src/domain/document/registers';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import { checkCvr, hasCprShape } from '../../../src/domain/openings/validators';
import { known } from '../../../src/domain/values/field';
import { findBrokenReferences } from './references';

const TODAY = '2026-11-18';
const sample = makeSampleDocument(TODAY);
const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));

type State = 'contact' | 'filled' | 'new' | 'yellow' | 'red';

function stateOf(document: DocumentRows, row: Opening, today: string): State {
  const result = document.results.find(({ id }) => id === known(row.result));
  if (!result?.isOpening) return 'contact';
  if ((known(row.filledPlaces) ?? 0) >= (known(row.places) ?? 0)) return 'filled';
  const age = daysBetween(known(row.date) ?? today, today);
  return age < 7 ? 'new' : age < 14 ? 'yellow' : 'red';
}

describe('the sample document', () => {
  it('is the same every time it is made on a day', () => {
    expect(makeSampleDocument(TODAY)).toEqual(sample);
  });

  it('refers only to rows that exist and gives no id twice', () => {
    expect(findBrokenReferences(sample)).toEqual([]);
    for (const rows of Object.values(sample)) {
      const ids = rows.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('says that it is a sample, with six employees and some 180 contacts over ten months', () => {
    expect(sample.settings[0]).toMatchObject({ isSample: true, goalTemplate: '2026' });
    expect(sample.employees.map((employee) => employee.name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `Medarbejder ${number}`),
    );
    expect(sample.openings.length).toBeGreaterThan(170);
    const dates = sample.openings.map((row) => known(row.date) ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(daysBetween(dates[0] ?? '', TODAY)).toBeGreaterThan(295);
  });

  it('holds nothing shaped like a CPR number and no address that could reach anybody', () => {
    expect(hasCprShape(JSON.stringify(sample))).toBe(false);
    for (const row of sample.openings) {
      expect(row.mail).toMatch(/^[a-z]+@[a-z]+\.example$/);
      expect(checkCvr(row.cvr ?? '')).toBe('ok');
      expect(row.cvr).toMatch(/^9/);
      expect(row.phone).toMatch(/^1\d{7}$/);
    }
  });

  it('gives each company one number and each number one company', () => {
    const names = new Map(sample.openings.map((row) => [row.cvr, row.company]));
    expect(new Set(names.values()).size).toBe(names.size);
    for (const row of sample.openings) expect(names.get(row.cvr)).toBe(row.company);
  });

  it('shows every state on any day, dates no contact after it, and never fills more than there is', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const document = makeSampleDocument(today);
        const states = new Set(document.openings.map((row) => stateOf(document, row, today)));
        expect([...states].sort()).toEqual(['contact', 'filled', 'new', 'red', 'yellow']);
        for (const row of document.openings) {
          const date = known(row.date) ?? '';
          expect(date <= today).toBe(true);
          expect((known(row.followUp) ?? '9999') > date).toBe(true);
          expect(known(row.filledPlaces) ?? 0).toBeLessThanOrEqual(known(row.places) ?? 0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('fills the weeks of this ISO year up to this week, some of them not at all', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const document = makeSampleDocument(today);
        const thisWeek = weekOfDate(today);
        const weeks = [...new Set(document.entries.map((entry) => entry.week))].sort();
        expect(weeks.every((week) => yearOfWeek(week) === yearOfWeek(thisWeek) && week <= thisWeek)).toBe(
          true,
        );
        expect(weeks[weeks.length - 1]).toBe(thisWeek);
        expect(findBrokenReferences(document)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(sample.entries.some((entry) => entry.week === '2026-W29')).toBe(false);
  });

  it('has a plan to follow and a team that is somewhat short', () => {
    expect(sample.planGoals.length).toBeGreaterThanOrEqual(6);
    const need = calculateNeed(sample.calculator[0] as DocumentRows['calculator'][0], sample.frequencies);
    expect(need?.fteGap).toBeLessThan(-0.3);
    expect(need?.fteGap).toBeGreaterThan(-1);
  });
});
