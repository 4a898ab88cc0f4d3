import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/document/registers';
import {
  figuresByBranch,
  monthsUntil,
  oldestOpen,
  openByAge,
  placesByMonth,
} from '../../../src/domain/openings/statistics';
import { makeTestOpening, TEST_RESULTS } from './opening';

const TODAY = '2026-11-19';
const LIMITS = { yellowDays: 7, redDays: 14 };
const row = (fields: Partial<Opening>) => makeTestOpening(fields);

describe('figures per branch', () => {
  it('are for the two rows of the guide: hotels 5, 2, 3 and building 3, 1, 2', () => {
    const rows = [
      row({ date: '2012-11-26', branch: 'hoteller', result: 'ordinaer', places: 5, filledPlaces: 2 }),
      row({ date: '2012-11-26', branch: 'bygge', result: 'praktik', places: 3, filledPlaces: 1 }),
    ];
    expect(figuresByBranch(rows, TEST_RESULTS)).toMatchObject([
      { branch: 'hoteller', places: 5, filledPlaces: 2, openPlaces: 3 },
      { branch: 'bygge', places: 3, filledPlaces: 1, openPlaces: 2 },
    ]);
  });

  it('keep filled and old rows, and count contacts apart', () => {
    const rows = [
      row({ date: '2019-01-01', branch: 'hoteller', result: 'ordinaer', places: 4, filledPlaces: 4 }),
      row({ date: TODAY, branch: 'hoteller', result: 'ingen' }),
      row({ date: '2019-01-01', branch: 'hoteller', result: 'ingen', places: 9 }),
      row({ date: TODAY, branch: 'hoteller', result: 'ordinaer' }),
      row({ date: TODAY, branch: 'hoteller', result: 'ordinaer', places: 1, filledPlaces: 3 }),
    ];
    expect(figuresByBranch(rows, TEST_RESULTS)).toEqual([
      {
        branch: 'hoteller',
        rows: 5,
        places: 5,
        filledPlaces: 7,
        openPlaces: 0,
        contactsWithoutOpening: 2,
        openingsWithoutPlaces: 1,
      },
    ]);
  });

  it('gather rows whose branch is missing or did not fit', () => {
    const rows = [
      row({ result: 'ordinaer', places: 1 }),
      row({ branch: { raw: 'Kro' }, result: 'ordinaer', places: 2 }),
    ];
    expect(figuresByBranch(rows, TEST_RESULTS)).toMatchObject([{ branch: null, openPlaces: 3 }]);
  });
});

describe('months', () => {
  it('run across New Year', () => {
    expect(monthsUntil('2027-02-28', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsUntil('2026-12-01', 1)).toEqual(['2026-12']);
  });

  it('count the places offered, filled or not', () => {
    const rows = [
      row({ date: '2026-10-31', branch: 'a', result: 'ordinaer', places: 3, filledPlaces: 3 }),
      row({ date: '2026-11-01', branch: 'a', result: 'praktik', places: 2 }),
      row({ date: '2026-11-30', branch: 'a', result: 'ordinaer', places: 1 }),
      row({ date: '2026-11-30', branch: 'a', result: 'ingen', places: 7 }),
      row({ date: '2026-11-30', branch: 'b', result: 'ordinaer', places: 4 }),
      row({ date: '2025-11-30', branch: 'b', result: 'ordinaer', places: 4 }),
      row({ date: null, branch: 'b', result: 'ordinaer', places: 4 }),
    ];
    const months = monthsUntil(TODAY, 2);
    expect([...placesByMonth(rows, TEST_RESULTS, months)]).toEqual([
      ['a', [3, 3]],
      ['b', [0, 4]],
    ]);
  });
});

describe('open rows by age', () => {
  const rows = [
    row({ id: 'new', date: '2026-11-13', result: 'ordinaer', places: 2, filledPlaces: 1 }),
    row({ id: 'yellow', date: '2026-11-12', result: 'ordinaer', places: 3 }),
    row({ id: 'red', date: '2026-11-05', result: 'ordinaer', places: 4 }),
    row({ id: 'oldest', date: '2026-10-01', result: 'praktik' }),
    row({ id: 'undated', result: 'ordinaer', places: 5 }),
    row({ id: 'filled', date: '2026-10-01', result: 'ordinaer', places: 1, filledPlaces: 1 }),
    row({ id: 'contact', date: '2026-10-01', result: 'ingen' }),
  ];

  it('add up rows and places', () => {
    expect(openByAge(rows, TEST_RESULTS, LIMITS, TODAY)).toEqual({
      new: { openings: 1, places: 1 },
      yellow: { openings: 1, places: 3 },
      red: { openings: 2, places: 4 },
      undated: { openings: 1, places: 5 },
    });
  });

  it('name the oldest first', () => {
    const names = oldestOpen(rows, TEST_RESULTS, LIMITS, TODAY, 3).map(({ opening }) => opening.id);
    expect(names).toEqual(['oldest', 'red', 'yellow']);
  });
});
