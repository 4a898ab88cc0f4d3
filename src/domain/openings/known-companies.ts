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
  /** Takes in a row that was not told of yet. */
  add(opening: Opening): void;
  /** Takes in that a row came (`before` null), went (`after` null) or changed. */
  change(before: Opening | null, after: Opening | null): void;
}

const COMPANY_FIELDS = ['company', 'cvr', 'address', 'phone', 'mail', 'contact', 'branch'] as const;

/** Names are the same when they differ in capitals and spaces only. */
const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Oldest first; rows of one date by their place in the register, rows without a date before all. */
function compareAge(a: Opening, b: Opening): number {
  const dateA = known(a.date) ?? '';
  const dateB = known(b.date) ?? '';
  if (dateA === dateB) return a.order - b.order;
  return dateA < dateB ? -1 : 1;
}

/**
 * Companies by name, over rows that are held elsewhere. The index keeps the names as the rows hold
 * them and numbers for the rows, and only grows: what a row says now is looked up when it is asked
 * for, so that a large register costs little more than its names.
 *
 * @param rows the register: a row by its id, and all of them for what is asked for by number
 */
export function makeKnownCompanies(rows: {
  peek(id: Id): Opening | undefined;
  all(): Iterable<Opening>;
}): KnownCompanies {
  /** The number of the last entry under a name, as it is spelt. */
  const lastByName = new Map<string, number>();
  const ids: Id[] = [];
  /** The number of the entry before this one under the same name; -1: there is none. */
  const earlier: number[] = [];

  const rowsNamed = (name: string): Opening[] => {
    const found = new Map<Id, Opening>();
    for (let at = lastByName.get(name) ?? -1; at >= 0; at = earlier[at] ?? -1) {
      const row = rows.peek(ids[at] ?? '');
      if (row?.company === name) found.set(row.id, row);
    }
    return [...found.values()];
  };
  /** The spellings that a pattern holds for, each with its rows. */
  const spellings = (pattern: RegExp, most = Number.POSITIVE_INFINITY): Opening[] => {
    const found: Opening[] = [];
    let count = 0;
    for (const name of lastByName.keys()) {
      if (!pattern.test(name)) continue;
      const named = rowsNamed(name);
      found.push(...named);
      if (named.length > 0 && ++count >= most) break;
    }
    return found;
  };
  const withCvr = (isOne: (cvr: string) => boolean): Opening[] => {
    const found: Opening[] = [];
    for (const row of rows.all()) if (row.cvr && isOne(normaliseCvr(row.cvr))) found.push(row);
    return found;
  };
  const add = (opening: Opening) => {
    const { company } = opening;
    if (!company) return;
    earlier.push(lastByName.get(company) ?? -1);
    lastByName.set(company, ids.length);
    ids.push(opening.id);
  };

  return {
    byName: (name) =>
      nameKey(name) === '' ? undefined : factsOf(spellings(namePattern(name, '^\\s*', '\\s*$'))),
    byCvr(cvr) {
      const wanted = normaliseCvr(cvr);
      return factsOf(withCvr((each) => each === wanted));
    },
    search(text, most) {
      if (nameKey(text) === '') return [];
      const digits = text.replace(/\s/g, '');
      const numbers = /^\d/.test(digits)
        ? [
            ...group(
              withCvr((cvr) => cvr.startsWith(digits)),
              (row) => normaliseCvr(row.cvr ?? ''),
            ).values(),
          ]
        : [];
      const beginning = group(spellings(namePattern(text, '^\\s*', ''), most), keyOf);
      const within =
        beginning.size >= most
          ? []
          : [...group(spellings(namePattern(text, '', ''), 2 * most), keyOf)].flatMap(([key, named]) =>
              beginning.has(key) ? [] : [named],
            );
      return [...numbers, ...beginning.values(), ...within]
        .slice(0, most)
        .map(factsOf)
        .filter((company) => company !== undefined);
    },
    add,
    change(before, after) {
      if (after && after.company !== before?.company) add(after);
    },
  };
}

const keyOf = (opening: Opening): string => nameKey(opening.company ?? '');

/** A name without regard to capitals and to how many spaces stand between its words. */
function namePattern(name: string, from: string, to: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(from + words.join('\\s+') + to, 'i');
}

function group(rows: readonly Opening[], keyOfRow: (row: Opening) => string): Map<string, Opening[]> {
  const groups = new Map<string, Opening[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const some = groups.get(key);
    if (some) some.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** What rows of one company know of it together: of each field the newest row that has it wins. */
const factsOf = (rows: readonly Opening[]): KnownCompany | undefined =>
  [...rows].sort(compareAge).reduce<KnownCompany | undefined>(merge, undefined);

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
