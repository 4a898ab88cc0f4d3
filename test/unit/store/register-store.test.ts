import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInsert, makeRemove } from '../../../src/domain/document/operations';
import { createRegister } from '../../../src/store/register-store';
import { makeEdit, makeOpening } from '../storage/fixtures';

describe('a register', () => {
  it('stays in order through every addition, removal and move', () => {
    const step = fc.record({ row: fc.nat(8), order: fc.nat(4), isRemoval: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const register = createRegister<'openings'>([makeOpening('r0', 2), makeOpening('r1', 1)]);
        for (const { row, order, isRemoval } of steps) {
          const id = `r${row}`;
          const now = register.peek(id);
          if (!now) register.apply([makeInsert('openings', makeOpening(id, order))]);
          else if (isRemoval) register.apply([makeRemove('openings', now)]);
          else register.apply([makeEdit(id, 'order', now.order, order)]);
          const rows = register.rows();
          const fromScratch = createRegister<'openings'>([...rows].reverse()).rows();
          expect(rows).toEqual(fromScratch);
          expect(register.ids()).toEqual(rows.map((one) => one.id));
        }
      }),
    );
  });

  it('takes many changes at once as it takes them one by one', () => {
    const step = fc.record({ row: fc.nat(700), order: fc.nat(900), isRemoval: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 450, maxLength: 900 }), fc.boolean(), (steps, isAsked) => {
        const rows = Array.from({ length: 300 }, (_, index) => makeOpening(`r${index}`, index));
        const [oneByOne, atOnce] = [createRegister<'openings'>(rows), createRegister<'openings'>(rows)];
        if (isAsked) atOnce.ids();
        const told: unknown[][] = [[], []];
        oneByOne.onChange((before, after) => told[0]?.push([before, after]));
        atOnce.onChange((before, after) => told[1]?.push([before, after]));
        const changes = steps.map(({ row, order, isRemoval }) => {
          const now = oneByOne.peek(`r${row}`);
          const change = !now
            ? makeInsert('openings', makeOpening(`r${row}`, order))
            : isRemoval
              ? makeRemove('openings', now)
              : makeEdit(`r${row}`, 'order', now.order, order);
          oneByOne.apply([change]);
          return change;
        });
        atOnce.apply(changes);
        expect(atOnce.rows()).toEqual(oneByOne.rows());
        expect(atOnce.ids()).toEqual(oneByOne.ids());
        expect(told[1]).toEqual(told[0]);
      }),
      { numRuns: 20 },
    );
  });

  it('hands out a new list when it changes, and the same one until then', () => {
    const register = createRegister<'openings'>([makeOpening('a', 1)]);
    const before = register.ids();
    expect(register.ids()).toBe(before);
    register.apply([makeInsert('openings', makeOpening('b', 2))]);
    expect(before).toEqual(['a']);
    expect(register.ids()).toEqual(['a', 'b']);
  });

  it('takes rows from a table that makes them when they are asked for', () => {
    const rows = new Map(['a', 'b', 'c'].map((id, index) => [id, makeOpening(id, index + 1)]));
    let made = 0;
    const register = createRegister<'openings'>({
      get size() {
        return rows.size;
      },
      get(id) {
        made += 1;
        return rows.get(id);
      },
      set: (id, row) => rows.set(id, row),
      delete: (id) => rows.delete(id),
      keys: () => rows.keys(),
    });
    expect(register.ids()).toEqual(['a', 'b', 'c']);
    expect(made).toBe(0);
    register.apply([makeEdit('b', 'company', null, 'Kroen')]);
    register.apply([makeInsert('openings', makeOpening('d', 1.5))]);
    expect(register.ids()).toEqual(['a', 'd', 'b', 'c']);
    expect(register.peek('b')?.company).toBe('Kroen');
    expect(register.count()).toBe(4);
  });
});
