import type { Change } from '../domain/document/operations';
import type { AnyRow, RegisterName } from '../domain/document/registers';
import type { Id } from '../domain/values/field';

/** Which row a change is about. */
export type RowRef = Pick<Change, 'register' | 'row'>;

/** Something for each of some rows, whichever register they are in. Null: the row is known to be gone. */
export class RowMap<Value = AnyRow | null> {
  // By register first: joining names to keys would take longer than all else that is done to many rows.
  readonly #registers = new Map<RegisterName, Map<Id, Value>>();

  get size(): number {
    let size = 0;
    for (const rows of this.#registers.values()) size += rows.size;
    return size;
  }

  has = ({ register, row }: RowRef): boolean => this.#registers.get(register)?.has(row) ?? false;

  get = ({ register, row }: RowRef): Value | undefined => this.#registers.get(register)?.get(row);

  set({ register, row }: RowRef, value: Value): void {
    const rows = this.#registers.get(register);
    if (rows) rows.set(row, value);
    else this.#registers.set(register, new Map([[row, value]]));
  }

  *entries(): Generator<readonly [RowRef, Value]> {
    for (const [register, rows] of this.#registers)
      for (const [row, value] of rows) yield [{ register, row }, value];
  }
}
