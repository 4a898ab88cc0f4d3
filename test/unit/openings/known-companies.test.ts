import { expect, it } from 'vitest';
import { completionOf, makeKnownCompanies } from '../../../src/domain/openings/known-companies';
import { makeTestOpening } from './opening';

const KRO = {
  company: 'Fjordlundens Kro',
  cvr: '24256790',
  address: 'Fjordvej 1',
  phone: '12345678',
  contact: 'Anne',
  branch: 'hoteller',
};
const rows = [
  makeTestOpening({ ...KRO, date: '2026-05-01', phone: '87654321', contact: 'Bo', address: null }),
  makeTestOpening({ ...KRO, date: '2026-01-01', mail: 'kro@kro.dk' }),
  makeTestOpening({ company: 'Byg & Søn', date: '2026-02-01', branch: { raw: 'Murer' } }),
];
const companies = makeKnownCompanies(rows);

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
  const known = makeKnownCompanies([
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
  const known = makeKnownCompanies(
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
  const known = makeKnownCompanies([]);
  const first = makeTestOpening({ company: 'Kroen', phone: '11111111', date: '2026-01-01' });
  const second = makeTestOpening({ company: 'Kroen', phone: '22222222', date: '2026-02-01' });
  known.change(null, first);
  known.change(null, second);
  expect(known.byName('Kroen')?.phone).toBe('22222222');
  const renamed = { ...second, company: 'Hotellet' };
  known.change(second, renamed);
  expect(known.byName('Kroen')?.phone).toBe('11111111');
  expect(known.byName('Hotellet')?.phone).toBe('22222222');
  known.change(first, null);
  expect(known.byName('Kroen')).toBeUndefined();
  expect(known.search('kro', 5)).toEqual([]);
});
