/** Taking changes back as far as they still stand: what undo does, and the history for older commands. */
import { applyChange, type Change } from '../domain/document/operations';
import type { AnyRow } from '../domain/document/registers';
import { isSameValue } from '../domain/values/field';
import { RowMap, type RowRef } from './row-map';

/** Whether a change still stands in the row, so that it can be taken back. */
export function isStanding(change: Change, row: AnyRow | null): boolean {
  if (change.field === null) return (row === null) === (change.after === null);
  if (row === null) return false;
  const value = (row as unknown as Record<string, unknown>)[change.field];
  return isSameValue(value ?? null, change.after ?? null);
}

/**
 * The changes that take others back, last one first, each against the rows as the ones after it leave
 * them when taken back. What was changed since is left alone.
 *
 * @param changes in the order they were made
 * @param skip is told of each that is left alone
 */
export function takeBackChanges(
  changes: readonly Change[],
  rowNow: (ref: RowRef) => AnyRow | null,
  skip?: (change: Change) => void,
): Change[] {
  const rows = new RowMap();
  const inverse: Change[] = [];
  for (const change of [...changes].reverse()) {
    const known = rows.get(change);
    const row = known === undefined ? rowNow(change) : known;
    if (!isStanding(change, row)) {
      skip?.(change);
      continue;
    }
    const { register, field, before, after } = change;
    // A row that is taken away goes as it is now, so that its return brings back later edits too.
    const back: Change = {
      register,
      row: change.row,
      field,
      before: field === null ? row : after,
      after: before,
    };
    inverse.push(back);
    rows.set(change, applyChange(row, back));
  }
  return inverse;
}
