import { expect, it } from 'vitest';
import { isRaw, isSameValue, known } from '../../../src/domain/values/field';

it('reads what did not fit as empty', () => {
  expect(known({ raw: 'tre' })).toBeNull();
  expect(known(undefined)).toBeNull();
  expect(known(null)).toBeNull();
  expect(known(0)).toBe(0);
  expect(known('')).toBe('');
});

it('tells typed text from values', () => {
  expect(isRaw({ raw: '' })).toBe(true);
  expect(isRaw(null)).toBe(false);
  expect(isRaw('raw')).toBe(false);
});

it('compares what cells hold by what they say', () => {
  expect(isSameValue({ raw: 'x' }, { raw: 'x' })).toBe(true);
  expect(isSameValue({ raw: 'x' }, { raw: 'y' })).toBe(false);
  expect(isSameValue({ raw: 'x' }, 'x')).toBe(false);
  expect(isSameValue(null, { raw: '' })).toBe(false);
  expect(isSameValue([1, 2], [1, 2])).toBe(true);
  expect(isSameValue([1, 2], [2, 1])).toBe(false);
  expect(isSameValue({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSameValue(Number.NaN, Number.NaN)).toBe(true);
});
