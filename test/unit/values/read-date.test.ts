import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates';
import { readDate } from '../../../src/domain/values/read-date';
import { formatDate } from '../../../src/i18n/format';

/** A Thursday, in week 47. */
const TODAY = '2026-11-19';

describe('dates as Danes write them', () => {
  it.each([
    ['26-11-2026', '2026-11-26'],
    ['26/11/12', '2012-11-26'],
    ['26.11.2012', '2012-11-26'],
    ['26. 11. 2012', '2012-11-26'],
    ['261112', '2012-11-26'],
    ['26112012', '2012-11-26'],
    ['26/11', '2026-11-26'],
    ['1-2', '2026-02-01'],
    ['1.2.', '2026-02-01'],
    ['26-11-85', '1985-11-26'],
    ['01-01-79', '2079-01-01'],
    ['2026-11-26', '2026-11-26'],
    ['26. nov 2026', '2026-11-26'],
    ['26. november', '2026-11-26'],
    ['3. maj 2026', '2026-05-03'],
    ['3 okt. 26', '2026-10-03'],
    ['  26-11-2026  ', '2026-11-26'],
    ['i dag', TODAY],
    ['I DAG', TODAY],
    ['i går', '2026-11-18'],
    ['i morgen', '2026-11-20'],
    ['mandag', '2026-11-16'],
    ['søn', '2026-11-22'],
    ['uge 47', '2026-11-16'],
    ['uge 47 tir', '2026-11-17'],
    ['uge 53', '2026-12-28'],
    ['uge 1 2026', '2025-12-29'],
  ])('%s', (text, date) => expect(readDate(text, TODAY)).toBe(date));

  it.each([
    '',
    '   ',
    '31-02-2026',
    '29-02-2026',
    '32/1',
    '26-13-2026',
    'I morgen måske',
    'uge 54',
    'uge 53 2027',
    '26',
    '2611',
    '26-11-2026 kl. 10',
    '26-11-026',
    'constructor',
    'marts',
    '5. xyz',
  ])('does not guess at %j', (text) => expect(readDate(text, TODAY)).toBeNull());

  it('reads back every date it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays('1950-01-01', days);
        expect(readDate(formatDate(date), TODAY)).toBe(date);
      }),
    );
  });

  it('never throws, and gives a real date or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = readDate(text, TODAY);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
  });
});

it('leaves the year out around New Year: this year means the year of today', () => {
  expect(readDate('31/12', '2026-01-02')).toBe('2026-12-31');
  expect(readDate('2/1', '2026-12-31')).toBe('2026-01-02');
  expect(readDate('uge 1', '2027-01-01')).toBe('2025-12-29');
});
