/** Who uses what: a value in use is hidden and never deleted, and an employee with figures is ended. */
import { createMemo, untrack } from 'solid-js';
import type { Opening } from '../../domain/document/registers';
import { type Id, known } from '../../domain/values/field';
import type { DocumentStore } from '../../store/document-store';

export type ListField = 'branch' | 'result' | 'jobFunction';

/** Rows of the register that use each value of a list (reactive). */
export function createUseCounts(store: DocumentStore, field: ListField): (id: Id) => number {
  const counts = createMemo(() => countBy(store.registers.openings.rows(), (row) => known(row[field])));
  return (id) => counts().get(id) ?? 0;
}

/** Employees whom figures or contacts name. */
export function employeesWithHistory(store: DocumentStore): ReadonlySet<Id> {
  return untrack(
    () =>
      new Set([
        ...store.registers.entries.rows().map((entry) => entry.employee),
        ...countBy(store.registers.openings.rows(), (row) => known(row.consultant)).keys(),
      ]),
  );
}

/** Indicators that weeks or plans name. */
export function indicatorsWithHistory(store: DocumentStore): ReadonlySet<Id> {
  return untrack(
    () =>
      new Set(
        [...store.registers.entries.rows(), ...store.registers.planGoals.rows()].map((row) => row.indicator),
      ),
  );
}

function countBy(rows: readonly Opening[], idOf: (row: Opening) => Id | null): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
