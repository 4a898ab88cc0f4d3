import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { REGISTER_NAMES } from '../../../src/domain/document/registers';
import { makeSampleViews } from '../../../src/domain/document/sample-views';
import { orderAfter } from '../../../src/domain/merge/draft';
import { editDistance } from '../../../src/domain/merge/edit-distance';
import { findSimilar, normaliseWords } from '../../../src/domain/merge/labels';
import { readRow } from '../../../src/domain/merge/row-shape';
import { isSameShownText } from '../../../src/domain/merge/same-shown';

describe('near spellings', () => {
  it('count letters put in, left out, changed and swapped', () => {
    expect(editDistance('åbning', 'åbnnig', 3)).toBe(1);
    expect(editDistance('handel', 'handle', 3)).toBe(1);
    expect(editDistance('praktik', 'praktikplads', 2)).toBe(3);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, a, 2)).toBe(0);
        expect(editDistance(a, b, 4)).toBe(editDistance(b, a, 4));
      }),
    );
  });

  it('are offered, but numbers are no slip', () => {
    expect(findSimilar('Hoteler og restauranter', ['Handel', 'Hoteller og restauranter'])).toBe(
      'Hoteller og restauranter',
    );
    expect(findSimilar('Medarbejder 12', ['Medarbejder 1', 'Medarbejder 2'])).toBeNull();
    expect(findSimilar('Kok', ['Kog'])).toBeNull();
  });

  it('do not see signs', () => {
    expect(normaliseWords('**Antal virk.kontakt pr. tlf')).toBe(normaliseWords('Antal virk kontakt pr tlf'));
    expect(normaliseWords('Etablering af:')).toBe(normaliseWords('etablering AF'));
  });
});

describe('a place in a group', () => {
  const rows = [1, 2, 3, 4].map((order) => ({ order, group: order < 3 ? 'a' : 'b' }));

  it('is after its last row and before the next group', () => {
    expect(orderAfter(rows, (row) => row.group === 'a')).toBe(2.5);
    expect(orderAfter(rows, (row) => row.group === 'b')).toBe(5);
    expect(orderAfter(rows, (row) => row.group === 'c')).toBe(5);
    expect(orderAfter([], () => true)).toBe(1);
  });
});

/** Fields that files of the first releases do not have. */
const LATER_FIELDS = ['contactMonths', 'historyMonths', 'hidesFewCitizens', 'countsCitizens'];

describe('rows from outside', () => {
  it('are taken as they are when whole, and not at all when a field is missing or of another kind', () => {
    const document = { ...makeDefaultDocument('Team'), views: makeSampleViews() };
    for (const name of REGISTER_NAMES) {
      for (const row of document[name]) {
        expect(readRow(name, JSON.parse(JSON.stringify(row)))).toEqual(row);
        for (const field of Object.keys(row)) {
          const { [field]: _, ...rest } = row as unknown as Record<string, unknown>;
          if (!LATER_FIELDS.includes(field)) expect(readRow(name, rest)).toBeNull();
          expect(readRow(name, { ...row, [field]: Symbol.iterator })).toBeNull();
        }
      }
    }
  });

  it('bring nothing but their own fields', () => {
    const [row] = makeDefaultDocument('Team').branches;
    expect(readRow('branches', { ...row, extra: 1 })).toEqual(row);
    expect(readRow('branches', JSON.parse('{"__proto__": {"id": "x"}}'))).toBeNull();
    expect(readRow('branches', null)).toBeNull();
  });
});

describe('a cell of an export', () => {
  it('still shows the same when the file could not hold every letter', () => {
    expect(isSameShownText('a\u0000b\r\nc ', 'ab\nc')).toBe(true);
    expect(isSameShownText('\ud800', null)).toBe(true);
    expect(isSameShownText('a', 'b')).toBe(false);
  });
});

describe('a row of an older file', () => {
  it('means by what it lacks what there was before there was a choice', () => {
    const [settings] = makeDefaultDocument('Team').settings;
    const {
      historyMonths: _,
      contactMonths: __,
      hidesFewCitizens: ____,
      ...older
    } = settings as NonNullable<typeof settings>;
    expect(readRow('settings', older)).toEqual({
      ...older,
      historyMonths: 13,
      contactMonths: null,
      hidesFewCitizens: false,
    });
    expect(readRow('settings', { ...older, historyMonths: 'mange' })).toBeNull();
    const { redDays: ___, ...broken } = older;
    expect(readRow('settings', broken)).toBeNull();
  });
});
