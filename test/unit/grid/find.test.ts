import { describe, expect, it } from 'vitest';
import { beforeFirst, type Findable, findAll, findNext, stepTo } from '../../../src/grid/model/find';
import { HEADING_ROW } from '../../../src/grid/model/selection';

const HEADINGS = ['Navn', 'By'];
const ROWS = [
  ['Kro', 'Roskilde'],
  ['Bager', 'Køge'],
  ['Krog', 'Holbæk'],
];
const cells = (firstRow: number): Findable => ({
  rowCount: ROWS.length,
  columnCount: 2,
  firstRow,
  textAt: ({ row, column }) => (row === HEADING_ROW ? HEADINGS[column] : ROWS[row]?.[column]) ?? '',
});
const at = (row: number, column: number) => ({ row, column });

describe('finding in a grid', () => {
  it('finds a text anywhere in the cells, row by row, without regard to case and outer blanks', () => {
    expect(findAll(cells(0), ' KRO ')).toEqual([at(0, 0), at(2, 0)]);
    expect(findAll(cells(0), 'ø')).toEqual([at(1, 1)]);
    expect(findAll(cells(0), '')).toEqual([]);
  });

  it('finds figures with and without the signs between thousands', () => {
    const figures: Findable = {
      ...cells(0),
      textAt: ({ row }) => ['1.320', '13,20', '1.320.500'][row] ?? '',
    };
    const rowsOf = (sought: string) => [...new Set(findAll(figures, sought).map(({ row }) => row))];
    expect(rowsOf('1320')).toEqual([0, 2]);
    expect(rowsOf('1.320')).toEqual([0, 2]);
    expect(rowsOf('13,2')).toEqual([1]);
  });

  it('takes the headings in where they are looked through', () => {
    expect(findAll(cells(HEADING_ROW), 'n')).toEqual([at(HEADING_ROW, 0)]);
    expect(findAll(cells(0), 'n')).toEqual([]);
  });

  it('steps on from a cell and around the ends, both ways', () => {
    const found = findAll(cells(0), 'kro');
    expect(stepTo(found, at(0, 0), 1)).toEqual(at(2, 0));
    expect(stepTo(found, at(2, 0), 1)).toEqual(at(0, 0));
    expect(stepTo(found, at(0, 0), -1)).toEqual(at(2, 0));
    expect(stepTo(found, at(1, 1), -1)).toEqual(at(0, 0));
    expect(stepTo([], at(0, 0), 1)).toBeNull();
  });

  it('stays on a cell that goes on matching while one types', () => {
    const found = findAll(cells(0), 'kro');
    expect(stepTo(found, at(2, 0), 1, true)).toEqual(at(2, 0));
    expect(stepTo(found, at(1, 0), 1, true)).toEqual(at(2, 0));
  });

  it('looks no further than the next match when not all are asked for', () => {
    const read: string[] = [];
    const watched: Findable = {
      ...cells(0),
      textAt: (place) => {
        read.push(`${place.row},${place.column}`);
        return cells(0).textAt(place);
      },
    };
    expect(findNext(watched, 'bager', beforeFirst(watched), 1)).toEqual(at(1, 0));
    expect(read).toEqual(['0,0', '0,1', '1,0']);
  });

  it('agrees with the full list however it is gone through', () => {
    const all = findAll(cells(0), 'k');
    let place = beforeFirst(cells(0));
    for (const expected of [...all, all[0]]) {
      place = findNext(cells(0), 'k', place, 1) ?? at(-9, -9);
      expect(place).toEqual(expected);
    }
    for (const expected of [...all].reverse()) {
      place = findNext(cells(0), 'k', place, -1) ?? at(-9, -9);
      expect(place).toEqual(expected);
    }
    expect(findNext(cells(0), 'zzz', at(0, 0), 1)).toBeNull();
    // The only match leads back to itself.
    expect(findNext(cells(0), 'bager', at(1, 0), 1)).toEqual(at(1, 0));
  });
});
