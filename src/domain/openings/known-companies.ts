/** Companies the register already knows, so that nobody types an address twice. */
import type { Opening } from '../document/registers';
import { type Field, type Id, known } from '../values/field';
import { normaliseCvr } from './validators';

/** What the register remembers of a company. The fields of an opening that are about the company. */
export interface KnownCompany {
  readonly company: string | null;
  readonly cvr: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly contact: string | null;
  readonly branch: Field<Id>;
}

export interface KnownCompanies {
  byName(name: string): KnownCompany | undefined;
  byCvr(cvr: string): KnownCompany | undefined;
  /**
   * Companies whose CVR number begins with the text, or whose name holds it: those that begin with
   * it first.
   */
  search(text: string, most: number): KnownCompany[];
  /** Takes in that a row came (`before` null), went (`after` null) or changed. */
  change(before: Opening | null, after: Opening | null): void;
}

const COMPANY_FIELDS = ['company', 'cvr', 'address', 'phone', 'mail', 'contact', 'branch'] as const;

/** Names are the same when they differ in capitals and spaces only. */
const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Rows by what they share. A company's facts are put together when asked for, not before. */
function makeIndex(keyOf: (opening: Opening) => string | null) {
  const rowsByKey = new Map<string, Map<Id, Opening>>();
  return {
    keys: () => rowsByKey.keys(),
    put(opening: Opening) {
      const key = keyOf(opening);
      if (key === null) return;
      const rows = rowsByKey.get(key);
      if (rows) rows.set(opening.id, opening);
      else rowsByKey.set(key, new Map([[opening.id, opening]]));
    },
    take(opening: Opening) {
      const key = keyOf(opening);
      const rows = key === null ? undefined : rowsByKey.get(key);
      if (key === null || !rows) return;
      rows.delete(opening.id);
      if (rows.size === 0) rowsByKey.delete(key);
    },
    get(key: string): KnownCompany | undefined {
      const rows = rowsByKey.get(key);
      return rows && [...rows.values()].sort(compareAge).reduce<KnownCompany | undefined>(merge, undefined);
    },
  };
}

/** Oldest first; rows of one date by their place in the register, rows without a date before all. */
function compareAge(a: Opening, b: Opening): number {
  const dateA = known(a.date) ?? '';
  const dateB = known(b.date) ?? '';
  if (dateA === dateB) return a.order - b.order;
  return dateA < dateB ? -1 : 1;
}

/** Gathers the companies of the rows. Of each field the newest row that has it wins. */
export function makeKnownCompanies(openings: readonly Opening[]): KnownCompanies {
  const names = makeIndex((opening) => (opening.company ? nameKey(opening.company) : null));
  const cvrs = makeIndex((opening) => (opening.cvr ? normaliseCvr(opening.cvr) : null));
  const change = (before: Opening | null, after: Opening | null) => {
    for (const index of [names, cvrs]) {
      if (before) index.take(before);
      if (after) index.put(after);
    }
  };
  for (const opening of openings) change(null, opening);
  return {
    byName: (name) => names.get(nameKey(name)),
    byCvr: (cvr) => cvrs.get(normaliseCvr(cvr)),
    search(text, most) {
      const wanted = nameKey(text);
      if (wanted === '') return [];
      const beginning: string[] = [];
      const within: string[] = [];
      for (const name of names.keys()) {
        if (name.startsWith(wanted)) beginning.push(name);
        else if (within.length < most && name.includes(wanted)) within.push(name);
        if (beginning.length >= most) break;
      }
      const numbers: string[] = [];
      if (/^\d/.test(wanted)) {
        const digits = wanted.replace(/\s/g, '');
        for (const cvr of cvrs.keys()) {
          if (cvr.startsWith(digits)) numbers.push(cvr);
          if (numbers.length >= most) break;
        }
      }
      return [...numbers.map(cvrs.get), ...[...beginning, ...within].map(names.get)]
        .filter((company) => company !== undefined)
        .slice(0, most);
    },
    change,
  };
}

function merge(older: KnownCompany | undefined, newer: Opening): KnownCompany {
  return {
    company: newer.company ?? older?.company ?? null,
    cvr: newer.cvr ?? older?.cvr ?? null,
    address: newer.address ?? older?.address ?? null,
    phone: newer.phone ?? older?.phone ?? null,
    mail: newer.mail ?? older?.mail ?? null,
    contact: newer.contact ?? older?.contact ?? null,
    branch: known(newer.branch) ?? older?.branch ?? null,
  };
}

/** The fields of a row that are empty and that the company can fill. */
export function completionOf(row: KnownCompany, company: KnownCompany): Partial<KnownCompany> {
  return Object.fromEntries(
    COMPANY_FIELDS.filter((field) => row[field] === null && company[field] !== null).map((field) => [
      field,
      company[field],
    ]),
  );
}
