import { describe, expect, it } from 'vitest';
import { makeUpdate } from '../../../src/domain/document/operations';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import type { DocumentStore } from '../../../src/store/document-store';
import { makeDescriber } from '../../../src/tools/transfer/describe-change';
import type { ImportProposal } from '../../../src/workbook/protocol';

describe('a view that a file would change', () => {
  it('is told by its name and by what it shows, never as data', () => {
    const [view] = makeSampleDocument('2026-11-18').views;
    if (!view) throw new Error('the sample has no views');
    const changes = makeUpdate('views', view, {
      base: 'all',
      layout: { widths: { note: 300 }, filters: { note: { kind: 'text', text: 'ring' } } },
    });
    const store = { registers: { views: { peek: () => view } } } as unknown as DocumentStore;
    const describe = makeDescriber({ changes } as unknown as ImportProposal, store);
    expect(changes.map(describe)).toEqual([
      {
        register: 'Visninger i Brancheregister',
        row: 'Røde, ældste først',
        field: 'Rækker',
        before: 'Aktuelle',
        after: 'Alle',
      },
      {
        register: 'Visninger i Brancheregister',
        row: 'Røde, ældste først',
        field: 'Opsætning',
        before: '1 filter, sorteret efter 2 kolonner, 3 skjulte kolonner',
        after: '1 filter',
      },
    ]);
  });
});
