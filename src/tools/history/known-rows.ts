/** Rows by their ids, those that are gone too: as the log last had them. */
import type { LogEntry } from '../../domain/document/log';
import type { Change } from '../../domain/document/operations';
import type { AnyRow, Registers } from '../../domain/document/registers';
import type { DocumentStore } from '../../store/document-store';
import type { RowFinder } from '../row-words';

export interface KnownRows extends RowFinder {
  /** Notes the whole rows that changes hold: of those that are gone, what they were. */
  note(changes: readonly Change[]): void;
}

export function makeKnownRows(store: DocumentStore): KnownRows {
  const gone = new Map<string, AnyRow>();
  return {
    get: (register, id) =>
      store.registers[register].row(id) ??
      (gone.get(`${register}/${id}`) as Registers[typeof register] | undefined),
    note(changes) {
      for (const { register, row, field, before, after } of changes) {
        if (field !== null) continue;
        const known = (before ?? after) as AnyRow | null;
        const key = `${register}/${row}`;
        // Read from the newest on: the first that is met is the last there was.
        if (known && !gone.has(key)) gone.set(key, known);
      }
    },
  };
}

export const noteEntries = (rows: KnownRows, entries: readonly LogEntry[]): void => {
  for (const entry of entries) rows.note(entry.changes);
};
