/** Contacts of a file against those of the register. */
import type { Opening } from '../document/registers';
import { makeEmptyOpening } from '../openings/empty-opening';
import { type Field, type Id, type IsoDate, isRaw, isSameValue, known } from '../values/field';
import type { IncomingOpening, Merge } from './incoming';
import { normaliseLabel } from './labels';
import { resolveEmployee, resolveListValue, type ValueHints } from './merge-lists';
import {
  isSameShownCvr,
  isSameShownDate,
  isSameShownNumber,
  isSameShownPhone,
  isSameShownText,
} from './same-shown';

type Fields = Partial<Omit<Opening, 'id' | 'order'>>;

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

/**
 * Brings in contacts of one file. Rows without ids are matched by their content, each row of the
 * register at most once: a file that comes twice adds nothing, and two equal rows of one file are
 * two. A matched row takes over what the file tells; an empty cell tells nothing.
 */
export function mergeOpenings(merge: Merge, incoming: readonly IncomingOpening[]): void {
  if (incoming.length === 0) return;
  const { draft } = merge;
  const candidates = new Map<string, Opening[]>();
  for (const row of draft.rows('openings')) {
    const key = keyOf(row);
    const rows = candidates.get(key);
    if (rows) rows.push(row);
    else candidates.set(key, [row]);
  }
  let order = draft.rows('openings').reduce((most, row) => Math.max(most, row.order), 0);
  const used = new Set<Id>();
  const put = (row: Opening) => {
    used.add(row.id);
    draft.put('openings', row);
  };

  // The closest matches are made first, so that no row is taken by one that only resembles it.
  let waiting = incoming.map((one) => {
    const fields = resolveFields(merge, one);
    return { fields, candidates: candidates.get(keyOf(fields)) ?? [] };
  });
  for (const isMatch of [isEqual, isEqualWhereTold, () => true]) {
    waiting = waiting.filter(({ fields, candidates: rows }) => {
      const match = rows.find((row) => !used.has(row.id) && isMatch(row, fields));
      if (match) put({ ...match, ...fields });
      return !match;
    });
  }
  for (const { fields } of waiting) {
    order += 1;
    put({ ...makeEmptyOpening(merge.makeId(), order), ...fields });
  }
}

/** The fields that the file tells, with ids for the values of lists. */
function resolveFields(merge: Merge, one: IncomingOpening): Fields {
  const branch = one.branch ? resolveListValue(merge, 'branches', one.branch) : null;
  const all: Fields = {
    date: one.date ?? null,
    company: one.company ?? null,
    cvr: one.cvr ?? null,
    address: one.address ?? null,
    phone: one.phone ?? null,
    mail: one.mail ?? null,
    contact: one.contact ?? null,
    branch,
    result: one.result
      ? resolveListValue(merge, 'results', one.result, { hasPlaces: (known(one.places) ?? 0) > 0 })
      : null,
    jobFunction: one.jobFunction ? resolveJobFunction(merge, one.jobFunction, branch) : null,
    places: one.places ?? null,
    filledPlaces: one.filledPlaces ?? null,
    consultant: one.consultant ? resolveEmployee(merge, one.consultant) : null,
    followUp: one.followUp ?? null,
    note: one.note ?? null,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Fields;
}

const resolveJobFunction = (merge: Merge, text: string, branch: Id | null): Id =>
  resolveListValue(merge, 'jobFunctions', text, { branch } satisfies ValueHints);

/**
 * Lays a visible row of the app's own export over the row it was written from: what still shows
 * the same stays as it was, all else was edited in the workbook.
 * @param today for dates that leave out their year
 */
export function overlayOpening(merge: Merge, base: Opening, one: IncomingOpening, today: IsoDate): void {
  const edited: Record<string, unknown> = {};
  const text = (field: 'company' | 'address' | 'mail' | 'contact' | 'note') => {
    const shown = one[field];
    if (shown !== undefined && !isSameShownText(base[field], shown)) edited[field] = shown;
  };
  text('company');
  text('address');
  text('mail');
  text('contact');
  text('note');
  if (one.cvr !== undefined && !isSameShownCvr(base.cvr, one.cvr)) edited.cvr = one.cvr;
  if (one.phone !== undefined && !isSameShownPhone(base.phone, one.phone)) edited.phone = one.phone;
  for (const field of ['date', 'followUp'] as const) {
    const shown = one[field];
    if (shown !== undefined && !isSameShownDate(base[field], shown, today)) edited[field] = shown;
  }
  for (const field of ['places', 'filledPlaces'] as const) {
    const shown = one[field];
    if (shown !== undefined && !isSameShownNumber(base[field], shown)) edited[field] = shown;
  }
  const choice = (
    field: 'branch' | 'result' | 'jobFunction' | 'consultant',
    labelOf: (id: Id) => string | undefined,
    resolve: (shown: string) => Id,
  ) => {
    const shown = one[field];
    if (shown === undefined || isSameChoice(base[field], shown, labelOf)) return;
    edited[field] = shown === null ? null : resolve(shown);
  };
  const { draft } = merge;
  choice(
    'branch',
    (id) => draft.get('branches', id)?.label,
    (shown) => resolveListValue(merge, 'branches', shown),
  );
  choice(
    'result',
    (id) => draft.get('results', id)?.label,
    (shown) => resolveListValue(merge, 'results', shown),
  );
  choice(
    'jobFunction',
    (id) => draft.get('jobFunctions', id)?.label,
    (shown) => resolveJobFunction(merge, shown, known(base.branch)),
  );
  choice(
    'consultant',
    (id) => draft.get('employees', id)?.name,
    (shown) => resolveEmployee(merge, shown),
  );
  if (Object.keys(edited).length > 0) draft.put('openings', { ...base, ...edited });
}

/** An id that no list knows is written as nothing, or as itself. */
function isSameChoice(
  base: Field<Id>,
  shown: string | null,
  labelOf: (id: Id) => string | undefined,
): boolean {
  if (isRaw(base)) return isSameShownText(base.raw, shown);
  if (base === null) return shown === null;
  const label = labelOf(base);
  if (label === undefined) return shown === null || shown === base;
  return normaliseLabel(label) === normaliseLabel(shown ?? '') || isSameShownText(label, shown);
}
