import { expect, it } from 'vitest';
import { CONTACT_FIELDS, oldContacts } from '../../../src/domain/openings/old-contacts';
import { makeTestOpening } from './opening';

const TODAY = '2026-11-21';
const row = (id: string, fields: Parameters<typeof makeTestOpening>[0]) =>
  makeTestOpening({ contact: 'Anne Holm', ...fields, id });
const idsOf = (rows: Parameters<typeof oldContacts>[0], months = 24) =>
  oldContacts(rows, TODAY, months).map(({ id }) => id);

it('are those whose contact and follow-up both lie further back than they are kept', () => {
  expect(
    idsOf([
      row('old', { date: '2024-11-20' }),
      row('on the day', { date: '2024-11-21' }),
      row('young', { date: '2026-01-01' }),
      row('followed up', { date: '2020-01-01', followUp: '2026-12-01' }),
      row('followed up long ago', { date: '2020-01-01', followUp: '2021-01-01' }),
    ]),
  ).toEqual(['old', 'followed up long ago']);
});

it('are not rows of no known age, nor rows that name nobody', () => {
  expect(
    idsOf([
      row('no date', { date: null }),
      row('unreadable date', { date: { raw: 'i morgen måske' } }),
      row('nobody', { date: '2020-01-01', contact: null, phone: null, mail: null }),
      row('only a mail', { date: '2020-01-01', contact: null, mail: 'anne@firma.dk' }),
      row('only a phone', { date: '2020-01-01', contact: null, phone: '12345678' }),
    ]),
  ).toEqual(['only a mail', 'only a phone']);
});

it('are gone from the list once they are cleared', () => {
  const [before] = oldContacts([row('old', { date: '2020-01-01' })], TODAY, 12);
  expect(before && idsOf([{ ...before, ...CONTACT_FIELDS }])).toEqual([]);
});
