/**
 * The register's companies by name, for the palette. The list is made while the palette is open, a
 * few milliseconds at a time, and let go with it: the register keeps no index for this.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { Opening } from '../../domain/document/registers';
import { type Id, known } from '../../domain/values/field';
import type { RegisterStore } from '../../store/register-store';

export interface FoundCompany {
  readonly name: string;
  /** The company's newest row, and its date where it has one. */
  readonly row: Id;
  readonly date: string | null;
  readonly rows: number;
}

export interface CompanyFinder {
  /** Companies whose name holds every word, those that begin with it first (reactive while it is made). */
  find(text: string, most: number): readonly FoundCompany[];
  /** Whether all rows have been read (reactive). */
  isReady: Accessor<boolean>;
  /** Stops reading. */
  stop(): void;
}

/** Rows read at a time: some three milliseconds. */
const ROWS_PER_STEP = 4000;
const LEAST_LETTERS = 2;

interface Company {
  readonly key: string;
  name: string;
  row: Id;
  date: string | null;
  rows: number;
}

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

export function createCompanyFinder(
  openings: Pick<RegisterStore<'openings'>, 'peek'>,
  ids: readonly Id[],
  later: (run: () => void) => void = (run) => setTimeout(run),
): CompanyFinder {
  const companies: Company[] = [];
  const byKey = new Map<string, Company>();
  const [isReady, setReady] = createSignal(ids.length === 0);
  let next = 0;

  const take = (opening: Opening) => {
    const name = opening.company?.trim();
    if (!name) return;
    const key = keyOf(name);
    const date = known(opening.date);
    const company = byKey.get(key);
    if (!company) {
      const made: Company = { key, name, row: opening.id, date, rows: 1 };
      byKey.set(key, made);
      companies.push(made);
      return;
    }
    company.rows += 1;
    // Of one date the later row is the newer.
    if ((date ?? '') < (company.date ?? '')) return;
    company.name = name;
    company.row = opening.id;
    company.date = date;
  };
  let isStopped = false;
  const read = () => {
    if (isStopped) return;
    for (const end = Math.min(next + ROWS_PER_STEP, ids.length); next < end; next += 1) {
      const opening = openings.peek(ids[next] as Id);
      if (opening) take(opening);
    }
    if (next < ids.length) later(read);
    else setReady(true);
  };
  later(read);

  return {
    isReady,
    stop() {
      isStopped = true;
    },
    find(text, most) {
      isReady();
      const words = keyOf(text).split(' ');
      if (words.join('').length < LEAST_LETTERS) return [];
      const [first = ''] = words;
      // What begins with the text, what has it at the beginning of a word, what holds it anywhere.
      const found: [Company[], Company[], Company[]] = [[], [], []];
      const inWord = ` ${first}`;
      for (const company of companies) {
        if (!words.every((word) => company.key.includes(word))) continue;
        const rank = company.key.startsWith(first) ? 0 : company.key.includes(inWord) ? 1 : 2;
        if (found[rank].length < most) found[rank].push(company);
        if (found[0].length === most) break;
      }
      return found.flat().slice(0, most);
    },
  };
}
