import { applyChange, type Change } from '../../../../src/domain/document/operations';
import { type DocumentRows, REGISTER_NAMES } from '../../../../src/domain/document/registers';

/** The document after the changes, as plain data. */
export function applyChanges(rows: DocumentRows, changes: readonly Change[]): DocumentRows {
  const registers = new Map(
    REGISTER_NAMES.map((name) => [name, new Map<string, object>(rows[name].map((row) => [row.id, row]))]),
  );
  for (const change of changes) {
    const register = registers.get(change.register) as Map<string, object>;
    const after = applyChange((register.get(change.row) ?? null) as never, change);
    if (after === null) register.delete(change.row);
    else register.set(change.row, after);
  }
  return Object.fromEntries(
    [...registers].map(([name, register]) => [name, [...register.values()]]),
  ) as unknown as DocumentRows;
}

/** Rows by id and fields by name, so that documents are equal whatever order they came in. */
export function inOrder(rows: DocumentRows): unknown {
  return Object.fromEntries(
    REGISTER_NAMES.map((name) => [
      name,
      [...rows[name]]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))),
    ]),
  );
}
