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
          if (!now) register.apply(makeInsert('openings', makeOpening(id, order)));
          else if (isRemoval) register.apply(makeRemove('openings', now));
          else register.apply(makeEdit(id, 'order', now.order, order));
          const rows = register.rows();
          const fromScratch = createRegister<'openings'>([...rows].reverse()).rows();
          expect(rows).toEqual(fromScratch);
          expect(register.ids()).toEqual(rows.map((one) => one.id));
        }
      }),
    );
  });

  it('hands out a new list when it changes, and the same one until then', () => {
    const register = createRegister<'openings'>([makeOpening('a', 1)]);
    const before = register.ids();
    expect(register.ids()).toBe(before);
    register.apply(makeInsert('openings', makeOpening('b', 2)));
    expect(before).toEqual(['a']);
    expect(register.ids()).toEqual(['a', 'b']);
  });
});
