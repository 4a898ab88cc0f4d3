import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates';
import { isCurrentOpening, remainingPlaces, statusOf } from '../../../src/domain/openings/status';
import { makeTestOpening } from './opening';

const OPENING = { isOpening: true };
const NO_OPENING = { isOpening: false };
const LIMITS = { yellowDays: 7, redDays: 14 };
const TODAY = '2026-11-19';

const open = (date: string | null) => makeTestOpening({ date, places: 3, filledPlaces: 1 });
const stateAfter = (days: number, today = TODAY) =>
  statusOf(open(addDays(today, -days)), OPENING, LIMITS, today).state;

describe('an opening with places left', () => {
  it.each([
    [0, 'new'],
    [6, 'new'],
    [7, 'yellow'],
    [13, 'yellow'],
    [14, 'red'],
    [400, 'red'],
  ])('is after %i days %s', (days, state) => expect(stateAfter(days)).toBe(state));

  it('follows the limits of the settings', () => {
    const limits = { yellowDays: 3, redDays: 5 };
    const states = [2, 3, 4, 5].map(
      (days) => statusOf(open(addDays(TODAY, -days)), OPENING, limits, TODAY).state,
    );
    expect(states).toEqual(['new', 'yellow', 'yellow', 'red']);
  });

  it('has no colour while its date is still to come', () => {
    expect(statusOf(open(addDays(TODAY, 3)), OPENING, LIMITS, TODAY)).toEqual({
      state: 'new',
      ageDays: -3,
      remaining: 2,
      isCurrent: true,
    });
  });

  it('has no age without a date, or with one that does not fit', () => {
    for (const date of [null, { raw: 'i morgen måske' }])
      expect(statusOf(makeTestOpening({ date, places: 1 }), OPENING, LIMITS, TODAY)).toEqual({
        state: 'undated',
        ageDays: null,
        remaining: 1,
        isCurrent: true,
      });
  });
});

describe('filled places', () => {
  it('make the row leave the current view, whatever its age', () => {
    for (const days of [0, 7, 14])
      expect(
        statusOf(
          makeTestOpening({ date: addDays(TODAY, -days), places: 2, filledPlaces: 2 }),
          OPENING,
          LIMITS,
          TODAY,
        ),
      ).toMatchObject({ state: 'filled', remaining: 0, isCurrent: false });
  });

  it('more than there are places do not give negative places', () => {
    expect(remainingPlaces({ places: 2, filledPlaces: 5 }, OPENING)).toBe(0);
  });

  it('a row half typed is not filled: the number of places is still to come', () => {
    expect(statusOf(makeTestOpening({ date: TODAY }), OPENING, LIMITS, TODAY)).toMatchObject({
      state: 'new',
      remaining: null,
      isCurrent: true,
    });
    expect(
      statusOf(makeTestOpening({ date: TODAY, places: { raw: 'to-tre' } }), OPENING, LIMITS, TODAY).remaining,
    ).toBeNull();
  });
});

describe('a contact without an opening', () => {
  it.each([
    [0, true],
    [13, true],
    [14, false],
  ])('is after %i days current: %s, and never coloured', (days, isCurrent) => {
    expect(
      statusOf(makeTestOpening({ date: addDays(TODAY, -days) }), NO_OPENING, LIMITS, TODAY),
    ).toMatchObject({ state: 'contact', isCurrent });
  });

  it('stays one when places stand in the row by mistake', () => {
    const row = makeTestOpening({ date: TODAY, places: 3 });
    expect(statusOf(row, NO_OPENING, LIMITS, TODAY)).toMatchObject({ state: 'contact', remaining: 0 });
  });

  it('stays current without a date', () => {
    expect(statusOf(makeTestOpening(), NO_OPENING, LIMITS, TODAY).isCurrent).toBe(true);
  });
});

describe('a row without a result', () => {
  it('is an opening when it has places, else a contact', () => {
    expect(statusOf(open(TODAY), undefined, LIMITS, TODAY)).toMatchObject({ state: 'new', remaining: 2 });
    expect(statusOf(makeTestOpening({ date: TODAY }), undefined, LIMITS, TODAY).state).toBe('contact');
  });
});

describe('calendar days', () => {
  const aroundTraps = fc
    .tuple(
      fc.constantFrom('03-29', '10-25', '01-01', '02-29', '12-31'),
      fc.integer({ min: 2020, max: 2035 }),
      fc.integer({ min: -20, max: 20 }),
    )
    .map(([day, year, offset]) => addDays(`${year}-${day === '02-29' ? '02-28' : day}`, offset));

  it('make the ages around both changes to summer time, New Year and leap days', () => {
    fc.assert(
      fc.property(aroundTraps, fc.integer({ min: 0, max: 40 }), (contact, days) => {
        const today = addDays(contact, days);
        const { state, ageDays } = statusOf(open(contact), OPENING, LIMITS, today);
        expect(ageDays).toBe(days);
        expect(state).toBe(days >= 14 ? 'red' : days >= 7 ? 'yellow' : 'new');
      }),
    );
  });

  it.each([
    ['2026-03-22', '2026-03-29', 'yellow'],
    ['2026-03-23', '2026-03-29', 'new'],
    ['2026-10-18', '2026-10-25', 'yellow'],
    ['2026-10-19', '2026-10-25', 'new'],
    ['2026-12-20', '2027-01-03', 'red'],
    ['2026-12-21', '2027-01-03', 'yellow'],
  ])('from %s to %s: %s', (contact, today, state) =>
    expect(statusOf(open(contact), OPENING, LIMITS, today).state).toBe(state),
  );

  it('never make a row younger as time goes on', () => {
    const rank = { new: 0, yellow: 1, red: 2 } as Record<string, number>;
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 60 }), (days, later) => {
        const before = rank[stateAfter(days)] ?? -1;
        expect(rank[stateAfter(days + later)] ?? -1).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

it('the short way to whether a row is current says what its status says', () => {
  const places = fc.constantFrom(null, 0, 1, 3, { raw: 'mange' });
  const date = fc.oneof(
    fc.constantFrom(null, { raw: 'i morgen måske' }),
    fc.integer({ min: -20, max: 40 }).map((days) => addDays(TODAY, -days)),
  );
  fc.assert(
    fc.property(date, places, places, fc.constantFrom(OPENING, NO_OPENING, undefined), (...parts) => {
      const [day, all, filled, result] = parts;
      const opening = makeTestOpening({ date: day, places: all, filledPlaces: filled });
      expect(isCurrentOpening(opening, result, addDays(TODAY, -LIMITS.redDays))).toBe(
        statusOf(opening, result, LIMITS, TODAY).isCurrent,
      );
    }),
  );
});
