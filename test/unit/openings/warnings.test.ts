import { expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/document/registers';
import { type OpeningField, warningOf } from '../../../src/domain/openings/warnings';
import { makeTestOpening } from './opening';

const TODAY = '2026-11-19';
const OPENING = { isOpening: true };
const NO_OPENING = { isOpening: false };

const warn = (field: OpeningField, fields: Partial<Opening>, result: typeof OPENING | undefined = OPENING) =>
  warningOf(field, makeTestOpening(fields), result, TODAY);

it('hints at dates to come', () => {
  expect(warn('date', { date: '2026-11-20' })).toBe('dateInFuture');
  expect(warn('date', { date: TODAY })).toBeNull();
  expect(warn('date', { date: { raw: 'snart' } })).toBeNull();
  expect(warn('followUp', { date: TODAY, followUp: '2026-11-18' })).toBe('followUpBeforeDate');
  expect(warn('followUp', { date: TODAY, followUp: '2026-12-01' })).toBeNull();
});

it('hints at company numbers that fail', () => {
  expect(warn('cvr', { cvr: '24256791' })).toBe('cvrChecksum');
  expect(warn('cvr', { cvr: 'SE 556677' })).toBe('cvrShape');
  expect(warn('cvr', { cvr: '24256790' })).toBeNull();
  expect(warn('cvr', {})).toBeNull();
});

it('hints at phone and mail that cannot be used', () => {
  expect(warn('phone', { phone: '1234' })).toBe('phoneShape');
  expect(warn('phone', { phone: '12345678' })).toBeNull();
  expect(warn('phone', { phone: '+46 8 123 456' })).toBeNull();
  expect(warn('mail', { mail: 'kro.dk' })).toBe('mailShape');
  expect(warn('mail', { mail: 'kok@kro.dk' })).toBeNull();
});

it('hints at places that do not add up', () => {
  expect(warn('places', {})).toBe('placesMissing');
  expect(warn('places', {}, NO_OPENING)).toBeNull();
  expect(warn('places', { places: { raw: 'to-tre' } })).toBeNull();
  expect(warn('places', { places: 1.5 })).toBe('placesNotWhole');
  expect(warn('places', { places: -1 })).toBe('placesNotWhole');
  expect(warn('places', { places: 3 }, NO_OPENING)).toBe('placesWithoutOpening');
  expect(warn('places', { places: 0 }, NO_OPENING)).toBeNull();
  expect(warn('filledPlaces', { places: 2, filledPlaces: 3 })).toBe('filledOverPlaces');
  expect(warn('filledPlaces', { filledPlaces: 1 })).toBe('filledOverPlaces');
  expect(warn('filledPlaces', { places: 2, filledPlaces: 2 })).toBeNull();
});
