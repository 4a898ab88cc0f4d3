import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/document/operations';
import { makeOrderChanges, moveInGroups, moveItems, orderAfter } from '../../../src/domain/document/order';
import type { Employee } from '../../../src/domain/document/registers';

const makeEmployee = (id: string, order: number): Employee => ({ id, order, name: id, from: null, to: null });

function idsInOrder(rows: readonly Employee[]): string[] {
  return [...rows].sort((a, b) => a.order - b.order).map((row) => row.id);
}

describe('moving items', () => {
  it('moves the chosen one step, together', () => {
    const chosen = (item: string) => 'CD'.includes(item);
    expect(moveItems([...'ABCDE'], chosen, -1).join('')).toBe('ACDBE');
    expect(moveItems([...'ABCDE'], chosen, 1).join('')).toBe('ABECD');
  });

  it('leaves what stands at the edge', () => {
    expect(moveItems([...'ABC'], (item) => item === 'A', -1).join('')).toBe('ABC');
    expect(moveItems([...'ABC'], (item) => 'AC'.includes(item), -1).join('')).toBe('ACB');
    expect(moveItems([...'ABC'], (item) => item === 'C', 1).join('')).toBe('ABC');
  });

  it('comes back to where it was, inside the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), (length, pick) => {
        const items = Array.from({ length }, (_, index) => index);
        const chosen = 1 + (pick % (length - 2));
        const isChosen = (item: number) => item === chosen;
        expect(moveItems(moveItems(items, isChosen, 1), isChosen, -1)).toEqual(items);
      }),
    );
  });
});

describe('moving items in groups', () => {
  const move = (text: string, chosen: string, step: -1 | 1) =>
    moveInGroups(
      text.split(' '),
      (item) => item[0] ?? '',
      (item) => item === chosen,
      step,
    ).join(' ');

  it('moves within the group', () => {
    expect(move('a1 a2 b1 b2', 'a2', -1)).toBe('a2 a1 b1 b2');
    expect(move('a1 a2 b1 b2', 'b1', 1)).toBe('a1 a2 b2 b1');
  });

  it('moves the group when the item stands at its edge', () => {
    expect(move('a1 a2 b1 b2', 'b1', -1)).toBe('b1 b2 a1 a2');
    expect(move('a1 a2 b1 b2', 'a2', 1)).toBe('b1 b2 a1 a2');
  });

  it('leaves what has nowhere to go', () => {
    expect(move('a1 a2 b1', 'a1', -1)).toBe('a1 a2 b1');
  });
});

describe('changes of order', () => {
  it('touch only the rows that change places', () => {
    const [a, b, c] = [makeEmployee('a', 1), makeEmployee('b', 4), makeEmployee('c', 9)] as const;
    const changes = makeOrderChanges('employees', [a, c, b]);
    expect(changes.map((change) => [change.row, change.before, change.after])).toEqual([
      ['c', 9, 4],
      ['b', 4, 9],
    ]);
  });

  it('make the rows stand as given, even when some shared a place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }), (orders) => {
        const rows = orders.map((order, index) => makeEmployee(`e${index}`, order));
        const wanted = [...rows].reverse();
        const changes = makeOrderChanges('employees', wanted);
        const after = rows.map((row) =>
          changes
            .filter((change) => change.row === row.id)
            .reduce<Employee>((r, c) => applyChange(r, c) as Employee, row),
        );
        expect(idsInOrder(after)).toEqual(wanted.map((row) => row.id));
      }),
    );
  });

  it('put a new row last', () => {
    expect(orderAfter([])).toBe(1);
    expect(orderAfter([{ order: 7 }, { order: 3 }])).toBe(8);
  });
});
