import { expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/document/registers';
import { completionOf } from '../../../src/domain/openings/known-companies';
import { makeRows } from './known-rows';
import { makeTestOpening } from './opening';

const KRO = {
  company: 'Fjordlundens Kro',
  cvr: '24256790',
  address: 'Fjordvej 1',
  phone: '12345678',
  contact: 'Anne',
  branch: 'hoteller',
};
const knownOf = (openings: readonly Opening[]) => makeRows(openings).companies;
const rows = [
  makeTestOpening({ ...KRO, date: '2026-05-01', phone: '87654321', contact: 'Bo', address: null }),
  makeTestOpening({ ...KRO, date: '2026-01-01', mail: 'kro@kro.dk' }),
  makeTestOpening({ company: 'Byg & Søn', date: '2026-02-01', branch: { raw: 'Murer' } }),
];
const companies = knownOf(rows);

it('takes each field from the newest row that has it', () => {
  expect(companies.byName('Fjordlundens Kro')).toEqual({
    company: 'Fjordlundens Kro',
    cvr: '24256790',
    address: 'Fjordvej 1',
    phone: '87654321',
    mail: 'kro@kro.dk',
    contact: 'Bo',
    branch: 'hoteller',
  });
});

it('lets the later row win when dates are the same, and any date over none', () => {
  const known = knownOf([
    makeTestOpening({ company: 'A', date: '2026-01-01', contact: 'first' }),
    makeTestOpening({ company: 'A', date: '2026-01-01', contact: 'second' }),
    makeTestOpening({ company: 'A', date: null, contact: 'undated' }),
  ]);
  expect(known.byName('A')?.contact).toBe('second');
});

it('knows companies by name and by CVR however they are typed', () => {
  expect(companies.byName('  fjordlundens   KRO ')?.cvr).toBe('24256790');
  expect(companies.byCvr('DK 24 25 67 90')?.company).toBe('Fjordlundens Kro');
  expect(companies.byName('Fjord')).toBeUndefined();
  expect(companies.byName('constructor')).toBeUndefined();
});

it('offers names that begin with what is typed before those that hold it', () => {
  const known = knownOf(
    ['Gamle Kro', 'Kroen', 'Kro og Bad', 'Byen'].map((company) => makeTestOpening({ company })),
  );
  expect(known.search('kro', 5).map(({ company }) => company)).toEqual(['Kroen', 'Kro og Bad', 'Gamle Kro']);
  expect(known.search('kro', 1).map(({ company }) => company)).toEqual(['Kroen']);
  expect(known.search('  ', 5)).toEqual([]);
  expect(companies.search('2425', 5).map(({ company }) => company)).toEqual(['Fjordlundens Kro']);
});

it('fills empty fields only, and never with text that did not fit', () => {
  const kro = companies.byName('Fjordlundens Kro');
  const byg = companies.byName('Byg & Søn');
  if (!kro || !byg) throw new Error('unknown company');
  expect(completionOf(makeTestOpening({ company: 'Fjordlundens Kro', phone: '11111111' }), kro)).toEqual({
    cvr: '24256790',
    address: 'Fjordvej 1',
    mail: 'kro@kro.dk',
    contact: 'Bo',
    branch: 'hoteller',
  });
  expect(completionOf(makeTestOpening({ company: 'Byg & Søn' }), byg)).toEqual({});
});

it('follows rows that come, change and go', () => {
  const { companies: known, put, take } = makeRows([]);
  const first = makeTestOpening({ company: 'Kroen', phone: '11111111', date: '2026-01-01' });
  const second = makeTestOpening({ company: 'Kroen', phone: '22222222', date: '2026-02-01' });
  put(first);
  put(second);
  expect(known.byName('Kroen')?.phone).toBe('22222222');
  const renamed = { ...second, company: 'Hotellet' };
  put(renamed);
  expect(known.byName('Kroen')?.phone).toBe('11111111');
  expect(known.byName('Hotellet')?.phone).toBe('22222222');
  put(second);
  put(renamed);
  expect(known.search('hotel', 5)).toHaveLength(1);
  take(first);
  expect(known.byName('Kroen')).toBeUndefined();
  expect(known.search('kro', 5)).toEqual([]);
});

it('takes names that differ in capitals and blanks for one company', () => {
  const known = knownOf([
    makeTestOpening({ company: 'KROEN  ved søen', cvr: '24256790', date: '2026-01-01' }),
    makeTestOpening({ company: 'Kroen ved søen', phone: '12345678', date: '2026-02-01' }),
  ]);
  expect(known.byName('kroen ved SØEN')).toMatchObject({ cvr: '24256790', phone: '12345678' });
  expect(known.search('kroen', 5)).toHaveLength(1);
  expect(known.search('kroen.', 5)).toEqual([]);
});
