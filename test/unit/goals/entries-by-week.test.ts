import fc from 'fast-check';
import { createMemo, createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeEntryChanges } from '../../../src/domain/goals/entries';
import { makeWeekTotals, totalOf } from '../../../src/domain/goals/week-totals';
import { weekTotals } from '../../../src/store/derived/week-totals';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import { entriesByWeek } from '../../../src/store/entries-by-week';
import { makeEntry } from './fixtures';

function createStore(entries: readonly ReturnType<typeof makeEntry>[] = []): DocumentStore {
  let seq = 0;
  return createDocumentStore(
    { ...makeDefaultDocument('Test'), entries },
    0,
    { commit: async (command) => ({ ...command, seq: ++seq }) },
    'test',
    () => 0,
  );
}

const typeIn = (
  store: DocumentStore,
  week: string,
  indicator: string,
  employee: string,
  real: number | null,
) =>
  store.dispatch(
    'Real',
    makeEntryChanges(
      store.registers.entries.peek(`${week}|${indicator}|${employee}`),
      week,
      indicator,
      employee,
      { real },
    ),
  );

describe('entries by week', () => {
  it('recomputes the week that was typed in and no other', () => {
    createRoot((dispose) => {
      const store = createStore([makeEntry('2026-W46', 'a', 'm1', 1), makeEntry('2026-W47', 'a', 'm1', 2)]);
      const runs = { w46: 0, w47: 0 };
      const w46 = createMemo(() => {
        runs.w46 += 1;
        return totalOf(weekTotals(store, '2026-W46'), 'a').real;
      });
      const w47 = createMemo(() => {
        runs.w47 += 1;
        return totalOf(weekTotals(store, '2026-W47'), 'a').real;
      });
      expect([w46(), w47()]).toEqual([1, 2]);
      typeIn(store, '2026-W47', 'a', 'm2', 5);
      expect([w46(), w47()]).toEqual([1, 7]);
      expect(runs).toEqual({ w46: 1, w47: 2 });
      store.undo();
      expect(w47()).toBe(2);
      dispose();
    });
  });

  it('tells a week that was empty of its first figure', () => {
    createRoot((dispose) => {
      const store = createStore();
      const count = createMemo(() => entriesByWeek(store.registers.entries).entries('2026-W01').length);
      expect(count()).toBe(0);
      typeIn(store, '2026-W01', 'a', 'm1', 5);
      expect(count()).toBe(1);
      typeIn(store, '2026-W01', 'a', 'm1', null);
      expect(count()).toBe(0);
      dispose();
    });
  });

  it('stays equal to a sum from scratch through any edits, undos and redos', () => {
    const action = fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        week: fc.constantFrom('2026-W53', '2027-W01'),
        indicator: fc.constantFrom('a', 'b'),
        employee: fc.constantFrom('m1', 'm2'),
        real: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 })),
      }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const store = createStore();
        for (const step of actions) {
          if (step.kind === 'type') typeIn(store, step.week, step.indicator, step.employee, step.real);
          else store[step.kind]();
          for (const week of ['2026-W53', '2027-W01']) {
            const fresh = store.registers.entries.rows().filter((entry) => entry.week === week);
            expect(new Map(weekTotals(store, week).byIndicator)).toEqual(
              new Map(makeWeekTotals(fresh).byIndicator),
            );
          }
        }
      }),
    );
  });
});
