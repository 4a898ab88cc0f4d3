import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import type { DocumentRows } from '../../../src/domain/document/registers';
import { makeDraft } from '../../../src/domain/merge/draft';
import { NO_CHOICES } from '../../../src/domain/merge/import-items';
import type { IncomingOpening, Merge } from '../../../src/domain/merge/incoming';
import { mergeOpenings } from '../../../src/domain/merge/merge-openings';
import { applyChanges } from '../workbook/read/apply-changes';

let nextId = 0;

function bringIn(rows: DocumentRows, incoming: readonly IncomingOpening[]): DocumentRows {
  const draft = makeDraft(rows);
  const merge: Merge = {
    draft,
    newValues: [],
    choices: NO_CHOICES,
    items: [],
    labels: new Map(),
    isExact: false,
    makeId: () => `n${nextId++}`,
  };
  mergeOpenings(merge, incoming);
  return applyChanges(rows, draft.changes());
}

/** Few values, so that rows often resemble each other. */
const incoming: fc.Arbitrary<IncomingOpening> = fc.record({
  id: fc.constant(null),
  date: fc.constantFrom('2026-01-01', '2026-01-02', null, { raw: 'snart' }),
  company: fc.constantFrom('A', 'B', 'a'),
  branch: fc.constantFrom('Handel', 'Rumfart', null),
  result: fc.constantFrom('Ingen åbning', null),
  places: fc.constantFrom(1, 2, null, { raw: 'to' }),
  note: fc.constantFrom('x', 'y', null),
});
const file = fc.array(incoming, { maxLength: 8 });
const plain = (rows: DocumentRows) =>
  rows.openings.map(({ id: _, order: __, ...row }) => JSON.stringify(row)).sort();

describe('contacts without ids', () => {
  it('add nothing the second time', () => {
    fc.assert(
      fc.property(file, (rows) => {
        const once = bringIn(makeDefaultDocument('T'), rows);
        expect(once.openings).toHaveLength(rows.length);
        const twice = bringIn(once, rows);
        expect(twice).toEqual(once);
      }),
    );
  });

  it('give as many rows as the file with most of each, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const once = bringIn(makeDefaultDocument('T'), first);
        const both = bringIn(once, [...first, ...second]);
        expect(both.openings).toHaveLength(first.length + second.length);
        expect(plain(bringIn(both, [...second, ...first].reverse()))).toEqual(plain(both));
      }),
    );
  });

  it('never take away what a row tells', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const once = bringIn(makeDefaultDocument('T'), first);
        const after = bringIn(once, second);
        for (const row of once.openings) {
          const same = after.openings.find((other) => other.id === row.id);
          for (const [field, value] of Object.entries(row))
            if (value !== null) expect(same?.[field as keyof typeof row]).not.toBeNull();
        }
      }),
    );
  });
});
