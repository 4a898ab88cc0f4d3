import fc from 'fast-check';
import { expect, test } from 'vitest';
import { danishSortKey } from '../../../src/grid/model/sort-key';
import { collator } from '../../../src/i18n/format';

const byKey = (a: string, b: string): number => {
  const [left, right] = [danishSortKey(a), danishSortKey(b)];
  if (left === null || right === null) throw new Error(`no key: ${a} ${b}`);
  return left < right ? -1 : left > right ? 1 : 0;
};

test('æ, ø and å come last and aa counts as å', () => {
  const names = ['Aabenraa', 'Zealand', 'Ødsted', 'Ærø', 'Aarhus', 'Agerskov', 'Åbo', 'Brande'];
  expect([...names].sort(byKey)).toEqual([
    'Agerskov',
    'Brande',
    'Zealand',
    'Ærø',
    'Ødsted',
    'Aabenraa',
    'Åbo',
    'Aarhus',
  ]);
});

test('numbers in texts sort by size', () => {
  expect(['Vej 10', 'Vej 9', 'Vej 010b', 'Vej'].sort(byKey)).toEqual(['Vej', 'Vej 9', 'Vej 10', 'Vej 010b']);
});

test('sorts as the collator does', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefxyzaaæøåÆØÅäöüéèABZ 0123456789-.,&/()\'"+_@#%§ñÑ'.split('')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      fc.pre(danishSortKey(a) !== null && danishSortKey(b) !== null);
      return Math.sign(collator.compare(a, b)) === byKey(a, b);
    }),
    { numRuns: 5000 },
  );
});

test('a text with letters outside the table has no key', () => {
  expect(danishSortKey('Łódź')).toBeNull();
});
