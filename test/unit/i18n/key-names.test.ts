import { expect, test } from 'vitest';
import { nameKeys } from '../../../src/i18n/key-names';

test('the plus key is a key, and parts others elsewhere', () => {
  expect(nameKeys('+')).toEqual([['+']]);
  expect(nameKeys('Ctrl+K')).toEqual([['Ctrl', 'K']]);
  expect(nameKeys('Ctrl++')).toEqual([['Ctrl', '+']]);
});
