/** Contacts of a file, known by what they say, against those of the register. */
import type { Opening } from '../document/registers';
import { makeEmptyOpening } from '../openings/empty-opening';
import { OPENING_FIELDS } from '../openings/opening-fields';
import { type Id, isSameValue, known } from '../values/field';
import { conflictKey, type ImportItem, type ItemField, type RowSource } from './import-items';
import type { IncomingOpening, Merge } from './incoming';
import { normaliseLabel } from './labels';
import { makeTraits } from './likeness';
import { resolveEmployee, resolveListValue, type ValueHints } from './merge-lists';
import { pairContacts } from './pair-contacts';

type Fields = Partial<Omit<Opening, 'id' | 'order'>>;

/** What a row of a file tells of a contact: no field is there that it leaves empty. */
export interface ToldContact {
  readonly fields: Fields;
  readonly source: RowSource | null;
  /** The id it gets when it is new; null: a new one. */
  readonly id: Id | null;
  readonly order: number | null;
  /** Whether it was found to be a contact of its own: one that only resembles it is another. */
  readonly isSettled: boolean;
}

export interface ContactOptions {
  /**
   * Of a file of the app's own, where the two differ is asked about. A register that is kept
   * elsewhere is brought in for what is new in it: it wins.
   */
  readonly isOwnFile: boolean;
  /** Whether a row of the register may be one that the file tells of. */
  isFree(row: Opening): boolean;
  /** Lines that were found to be contacts of their own. */
  readonly settled?: ReadonlySet<IncomingOpening>;
}

/** What makes two contacts without ids the same one. */
const KEY_FIELDS = ['date', 'company', 'cvr', 'branch', 'result', 'jobFunction'] as const;

const keyOf = (row: Fields): string =>
  JSON.stringify(
    KEY_FIELDS.map((field) => {
      const value = row[field] ?? null;
      return typeof value === 'string' ? normaliseLabel(value) : value;
    }),
  );

const isEqualWhereTold = (row: Opening, fields: Fields): boolean =>
  Object.entries(fields).every(([field, value]) => isSameValue(row[field as keyof Opening], value));

const isEqual = (row: Opening, fields: Fields): boolean =>
  isEqualWhereTold(row, fields) &&
  Object.entries(row).every(
    ([field, value]) => value === null || field === 'id' || field === 'order' || field in fields,
  );

/** Brings in contacts of one file, known by what they say. */
export function mergeOpenings(
  merge: Merge,
  incoming: readonly IncomingOpening[],
  options: ContactOptions = { isOwnFile: false, isFree: () => true },
): void {
  if (incoming.length === 0) return;
  const told = incoming.map(
    (line): ToldContact => ({
      fields: resolveFields(merge, line),
      source: line.source ?? null,
      id: null,
      order: null,
      isSettled: options.settled?.has(line) ?? false,
    }),
  );
  mergeContacts(merge, told, options);
}

/** A whole row as what it tells. */
export function tellOf({ id, order, ...row }: Opening): ToldContact {
  const fields = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Fields;
  return { fields, source: null, id, order, isSettled: false };
}

/**
 * Each row of the register is matched at most once: a file that comes twice adds nothing, and two
 * equal rows of one file are two. Those equal in what makes a contact are the same; then those that
 * resemble one so much that there is no doubt; of the rest the leader is asked, and until then they
 * are new. An empty cell tells nothing.
 */
export function mergeContacts(merge: Merge, told: readonly ToldContact[], options: ContactOptions): void {
  const { draft } = merge;
  const rows = draft.rows('openings');
  const candidates = new Map<string, Opening[]>();
  for (const row of rows) {
    if (!options.isFree(row)) continue;
    const key = keyOf(row);
    const same = candidates.get(key);
    if (same) same.push(row);
    else candidates.set(key, [row]);
  }
  let order = rows.reduce((most, row) => Math.max(most, row.order), 0);
  const used = new Set<Id>();
  const match = (row: Opening, { fields, source }: ToldContact) => {
    used.add(row.id);
    draft.put(
      'openings',
      options.isOwnFile ? withAnswers(merge, row, fields, source) : { ...row, ...fields },
      source ?? undefined,
    );
  };
  const add = ({ fields, id, order: place, source }: ToldContact): Id => {
    order += 1;
    const row = Object.assign(makeEmptyOpening(id ?? merge.makeId(), place ?? order), fields);
    used.add(row.id);
    draft.put('openings', row, source ?? undefined);
    return row.id;
  };

  // The closest matches are made first, so that no row is taken by one that only resembles it.
  let left = told;
  if (candidates.size > 0) {
    let waiting = told.map((one) => ({ one, same: candidates.get(keyOf(one.fields)) ?? [] }));
    for (const isMatch of [isEqual, isEqualWhereTold, () => true]) {
      waiting = waiting.filter(({ one, same }) => {
        const at = same.findIndex((row) => isMatch(row, one.fields));
        // Taken out, so that a thousand equal rows are not gone through a thousand times.
        const [found] = at < 0 ? [] : same.splice(at, 1);
        if (found) match(found, one);
        return !found;
      });
    }
    left = waiting.map(({ one }) => one);
  }
  const unsettled = left.filter((one) => !one.isSettled);
  const free = unsettled.length === 0 ? [] : rows.filter((row) => options.isFree(row) && !used.has(row.id));
  const pairs =
    free.length === 0
      ? []
      : pairContacts(
          free.map(makeTraits),
          unsettled.map((one) => makeTraits(one.fields)),
        );
  const pairOf = new Map(pairs.map((pair, index) => [unsettled[index] as ToldContact, pair]));
  // Those there is no doubt about first: a new row's id must not depend on what is decided of others.
  for (const one of left) {
    const pair = pairOf.get(one);
    const row = pair?.isSure ? free[pair.known] : undefined;
    if (row) match(row, one);
  }
  for (const one of left) {
    const pair = pairOf.get(one) ?? null;
    const row = pair ? free[pair.known] : undefined;
    if (pair?.isSure) continue;
    if (!pair || !row) {
      add(one);
      continue;
    }
    const key = doubtKey(one.source, merge.items.length);
    const isSame = merge.choices.matches[key] ?? false;
    if (isSame) match(row, one);
    merge.items.push(
      makeDoubt(key, isSame ? row.id : add(one), one.source, row.id, pair.likeness, row, one.fields),
    );
  }
}

/** The same when the same files are read again. */
export const doubtKey = (source: RowSource | null, place: number): string =>
  source ? `doubt/${source.file}/${source.sheet}/${source.row}` : `doubt/${place}`;

/** @param mine the document's row as far as it is known, beside what the file's tells */
export function makeDoubt(
  key: string,
  row: Id,
  source: RowSource | null,
  candidate: Id,
  likeness: number,
  mine: Fields,
  theirs: Fields,
): ImportItem {
  const fields: ItemField[] = [];
  const alike: { field: string; value: unknown }[] = [];
  for (const field of OPENING_FIELDS) {
    const [a, b] = [mine[field] ?? null, theirs[field] ?? null];
    if (!isSameValue(a, b)) fields.push({ field, mine: a, theirs: b });
    else if (a !== null) alike.push({ field, value: a });
  }
  const register = 'openings';
  return {
    key,
    kind: 'doubtful',
    register,
    row,
    source,
    fields,
    candidate: { row: candidate, likeness, alike },
  };
}

/** What the register lacks is filled in; where both tell something else, the register's stands until decided. */
function withAnswers(merge: Merge, row: Opening, fields: Fields, source: RowSource | null): Opening {
  const merged: Record<string, unknown> = {};
  const differing: ItemField[] = [];
  for (const field of OPENING_FIELDS) {
    const [mine, theirs] = [row[field], fields[field] ?? null];
    if (theirs === null || isSameValue(mine, theirs)) continue;
    const isConflict = mine !== null;
    differing.push({ field, mine, theirs, ...(isConflict ? { isConflict } : {}) });
    if (!isConflict || merge.choices.conflicts[conflictKey('openings', row.id, field)] === 'theirs')
      merged[field] = theirs;
  }
  if (differing.some((one) => one.isConflict))
    merge.items.push({
      key: `openings/${row.id}`,
      kind: 'conflict',
      register: 'openings',
      row: row.id,
      source,
      fields: differing,
    });
  return Object.keys(merged).length > 0 ? { ...row, ...merged } : row;
}

const told = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** The fields that the file tells, with ids for the values of lists. */
function resolveFields(merge: Merge, one: IncomingOpening): Fields {
  const fields: { -readonly [Name in keyof Fields]: Fields[Name] } = {};
  const { source } = one;
  if (told(one.date)) fields.date = one.date;
  if (told(one.company)) fields.company = one.company;
  if (told(one.cvr)) fields.cvr = one.cvr;
  if (told(one.address)) fields.address = one.address;
  if (told(one.phone)) fields.phone = one.phone;
  if (told(one.mail)) fields.mail = one.mail;
  if (told(one.contact)) fields.contact = one.contact;
  const branch = one.branch ? resolveListValue(merge, 'branches', one.branch, { source }) : null;
  if (branch !== null) fields.branch = branch;
  if (one.result) {
    const hints = { hasPlaces: (known(one.places) ?? 0) > 0, source };
    const result = resolveListValue(merge, 'results', one.result, hints);
    if (result !== null) fields.result = result;
  }
  if (one.jobFunction) {
    const jobFunction = resolveJobFunction(merge, one.jobFunction, branch, source);
    if (jobFunction !== null) fields.jobFunction = jobFunction;
  }
  if (told(one.places)) fields.places = one.places;
  if (told(one.filledPlaces)) fields.filledPlaces = one.filledPlaces;
  if (one.consultant) {
    const consultant = resolveEmployee(merge, one.consultant, source);
    if (consultant !== null) fields.consultant = consultant;
  }
  if (told(one.followUp)) fields.followUp = one.followUp;
  if (told(one.note)) fields.note = one.note;
  return fields;
}

export const resolveJobFunction = (
  merge: Merge,
  text: string,
  branch: Id | null,
  source?: RowSource,
): Id | null => resolveListValue(merge, 'jobFunctions', text, { branch, source } satisfies ValueHints);
