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
  /** Companies whose name or CVR number holds the text: those that begin with it first. */
  search(text: string, most: number): KnownCompany[];
}

const COMPANY_FIELDS = ['company', 'cvr', 'address', 'phone', 'mail', 'contact', 'branch'] as const;

/** Names are the same when they differ in capitals and spaces only. */
const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Gathers the companies of the rows. Of each field the newest row that has it wins; rows of one
 * date rank by their place in the register, rows without a date come before all others.
 */
export function makeKnownCompanies(openings: readonly Opening[]): KnownCompanies {
  const oldestFirst = openings
    .filter((opening) => opening.company || opening.cvr)
    .sort((a, b) => {
      const dateA = known(a.date) ?? '';
      const dateB = known(b.date) ?? '';
      return dateA === dateB ? a.order - b.order : dateA < dateB ? -1 : 1;
    });
  const byName = new Map<string, KnownCompany>();
  const byCvr = new Map<string, KnownCompany>();
  for (const opening of oldestFirst) {
    if (opening.company) {
      const key = nameKey(opening.company);
      byName.set(key, merge(byName.get(key), opening));
    }
    if (opening.cvr) {
      const key = normaliseCvr(opening.cvr);
      byCvr.set(key, merge(byCvr.get(key), opening));
    }
  }
  return {
    byName: (name) => byName.get(nameKey(name)),
    byCvr: (cvr) => byCvr.get(normaliseCvr(cvr)),
    search(text, most) {
      const wanted = nameKey(text);
      if (wanted === '') return [];
      const digits = normaliseCvr(text);
      const beginning: KnownCompany[] = [];
      const within: KnownCompany[] = [];
      for (const [name, company] of byName) {
        if (name.startsWith(wanted) || company.cvr?.startsWith(digits)) beginning.push(company);
        else if (within.length < most && name.includes(wanted)) within.push(company);
        if (beginning.length >= most) break;
      }
      return [...beginning, ...within].slice(0, most);
    },
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
