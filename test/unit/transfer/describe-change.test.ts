import { describe, expect, it } from 'vitest';
import { makeUpdate } from '../../../src/domain/document/operations';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import { fieldName, nameOfRow, type RowFinder, showValue } from '../../../src/tools/row-words';

describe('a view that a file would change', () => {
  it('is told by its name and by what it shows, never as data', () => {
    const [view] = makeSampleDocument('2026-11-18').views;
    if (!view) throw new Error('the sample has no views');
    const changes = makeUpdate('views', view, {
      base: 'all',
      layout: { widths: { note: 300 }, filters: { note: { kind: 'text', text: 'ring' } } },
    });
    const rows = { get: () => view } as unknown as RowFinder;
    const told = changes.map(({ register, row, field, before, after }) => [
      nameOfRow(rows, register, row),
      fieldName(field ?? ''),
      showValue(rows, field ?? '', before),
      showValue(rows, field ?? '', after),
    ]);
    expect(told).toEqual([
      ['Røde, ældste først', 'Rækker', 'Aktuelle', 'Alle'],
      [
        'Røde, ældste først',
        'Opsætning',
        '1 filter, sorteret efter 2 kolonner, 3 skjulte kolonner',
        '1 filter',
      ],
    ]);
  });
});
