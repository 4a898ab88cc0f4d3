/** How much two contacts without ids resemble each other. */
import { dayNumber } from '../calendar/dates';
import { normaliseCvr, normalisePhone } from '../openings/validators';
import { isRaw } from '../values/field';
import { editDistance } from './edit-distance';
import { normaliseLabel } from './labels';

/** What a contact is recognised by, ready to be compared; null: not told. */
export interface Traits {
  readonly date: string | null;
  readonly company: string | null;
  readonly cvr: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly branch: string | null;
  readonly jobFunction: string | null;
  /** The date in days, when it is one. */
  readonly day: number | null;
}

/** How much each tells, of 110 in all. */
const WEIGHTS: Readonly<Record<Exclude<keyof Traits, 'day'>, number>> = {
  company: 30,
  date: 25,
  cvr: 20,
  address: 10,
  phone: 10,
  jobFunction: 10,
  branch: 5,
};

/** From here on they are the same contact, when nothing else is as near and the day and the job agree. */
const SURE = 0.88;
/** Below this they are not. */
const LEAST = 0.6;
/** Company, day and branch say little: many companies are called twice a day. */
const SURE_WEIGHT = 70;
const LEAST_WEIGHT = 55;

export interface Likeness {
  /** From 0 to 1. */
  readonly likeness: number;
  /** Whether it is enough to take them for the same without asking. */
  readonly isSure: boolean;
}

/** A form of company is written or left out as one pleases. */
const FORMS: ReadonlySet<string> = new Set(['as', 'aps', 'is', 'ks', 'ps', 'ivs', 'amba', 'fmba', 'smba']);

export function companyTrait(text: string | null | undefined): string | null {
  const words = normaliseLabel(text ?? '')
    .replace(/[./]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FORMS.has(word));
  return words.length > 0 ? words.join(' ') : null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const labelTrait = (text: string | null | undefined): string | null => normaliseLabel(text ?? '') || null;

/** A typed value, or what was typed instead of one. */
export function fieldTrait(value: unknown): string | null {
  if (isRaw(value)) return labelTrait(value.raw);
  return typeof value === 'string' ? labelTrait(value) : null;
}

export function makeTraits(row: {
  readonly date?: unknown;
  readonly company?: string | null;
  readonly cvr?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly branch?: unknown;
  readonly jobFunction?: unknown;
}): Traits {
  const date = fieldTrait(row.date);
  return {
    date,
    day: date !== null && ISO_DATE.test(date) ? dayNumber(date) : null,
    company: companyTrait(row.company),
    cvr: labelTrait(row.cvr && normaliseCvr(row.cvr)),
    address: labelTrait(row.address?.replace(/[.,]/g, ' ')),
    phone: labelTrait(row.phone && normalisePhone(row.phone)),
    branch: fieldTrait(row.branch),
    jobFunction: fieldTrait(row.jobFunction),
  };
}

/** Null: they have nothing to do with each other. */
export function compareTraits(a: Traits, b: Traits): Likeness | null {
  let told = 0;
  let alike = 0;
  const weigh = (trait: keyof typeof WEIGHTS, compare: (x: string, y: string) => number): number | null => {
    const [x, y] = [a[trait], b[trait]];
    if (x === null || y === null) return null;
    const share = x === y ? 1 : compare(x, y);
    told += WEIGHTS[trait];
    alike += WEIGHTS[trait] * share;
    return share;
  };
  const date = weigh('date', () => compareDates(a, b));
  // The same company on another day is another contact.
  if (date === 0) return null;
  const company = weigh('company', compareNames);
  const cvr = weigh('cvr', (x, y) => compareDigits(x, y));
  if ((company ?? 0) === 0 && (cvr ?? 0) === 0) return null;
  weigh('address', compareNames);
  weigh('phone', (x, y) => compareDigits(x, y));
  weigh('branch', () => 0);
  const job = weigh('jobFunction', () => 0);
  const likeness = alike / told;
  if (told < LEAST_WEIGHT || likeness < LEAST) return null;
  const isSameDay = date === 1 || (a.date === null && b.date === null);
  return { likeness, isSure: likeness >= SURE && told >= SURE_WEIGHT && isSameDay && job !== 0 };
}

/** A slip of the finger: a day or two, day and month turned round, last year. */
function compareDates({ date: a, day }: Traits, { date: b, day: otherDay }: Traits): number {
  if (day === null || otherDay === null || a === null || b === null) return 0;
  const days = Math.abs(day - otherDay);
  if (days <= 2) return 0.7;
  if (days > 366) return 0;
  if (a.slice(0, 4) !== b.slice(0, 4)) return a.slice(4) === b.slice(4) ? 0.6 : 0;
  return a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7) ? 0.7 : 0;
}

/** A name that goes on where the other ends is nearly it; else the share of letters that agree. */
function compareNames(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(`${short} `)) return 0.85;
  const limit = Math.floor(long.length * 0.34);
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / long.length;
}

const compareDigits = (a: string, b: string): number => (editDistance(a, b, 1) === 1 ? 0.7 : 0);
