/** A register in a Map, and what it knows of companies. */
import type { Opening } from '../../../src/domain/document/registers';
import { type KnownCompanies, makeKnownCompanies } from '../../../src/domain/openings/known-companies';
import type { Id } from '../../../src/domain/values/field';

export interface KnownRows {
  readonly companies: KnownCompanies;
  put(opening: Opening): void;
  take(opening: Opening): void;
}

export function makeRows(openings: readonly Opening[]): KnownRows {
  const rows = new Map<Id, Opening>();
  const companies = makeKnownCompanies({ peek: (id) => rows.get(id), all: () => rows.values() });
  const put = (opening: Opening) => {
    const before = rows.get(opening.id) ?? null;
    rows.set(opening.id, opening);
    companies.change(before, opening);
  };
  for (const opening of openings) put(opening);
  return {
    companies,
    put,
    take(opening) {
      rows.delete(opening.id);
      companies.change(opening, null);
    },
  };
}
