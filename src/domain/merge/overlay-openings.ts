/**
 * The visible contacts of the app's own export, laid over the rows it was written from: by their
 * hidden ids, and where those are lost by what the lines say.
 */
import type { ListItem, Opening } from '../document/registers';
import { type Field, type Id, type IsoDate, isRaw, known } from '../values/field';
import type { Draft } from './draft';
import type { RowSource } from './import-items';
import type { IncomingOpening, Merge } from './incoming';
import { normaliseLabel } from './labels';
import { makeTraits, type Traits } from './likeness';
import { resolveEmployee, resolveListValue } from './merge-lists';
import { doubtKey, makeDoubt, resolveJobFunction } from './merge-openings';
import { pairContacts } from './pair-contacts';
import {
  isSameShownCvr,
  isSameShownDate,
  isSameShownNumber,
  isSameShownPhone,
  isSameShownText,
} from './same-shown';

export interface OpeningsOverlay {
  /** Lines that are none of the file's rows. */
  readonly added: readonly IncomingOpening[];
  /** Those of them that resemble a row, and were not found to be it. */
  readonly settled: ReadonlySet<IncomingOpening>;
  readonly deleted: ReadonlySet<Id>;
  readonly sources: ReadonlyMap<Id, RowSource>;
  /** Lines whose id stands on another line too: what they say tells which row they are. */
  readonly twice: readonly IncomingOpening[];
  /** Lines without an id, or with one that the file does not know, that were found by what they say. */
  readonly found: readonly IncomingOpening[];
}

/**
 * @param document what the file is brought in to, for showing a doubtful line beside
 * @param today for dates that leave out their year
 */
export function overlayOpenings(
  merge: Merge,
  visible: readonly IncomingOpening[],
  document: Draft,
  today: IsoDate,
): OpeningsOverlay {
  const { draft } = merge;
  const sources = new Map<Id, RowSource>();
  const lay = (base: Opening, line: IncomingOpening) => {
    if (line.source) sources.set(base.id, line.source);
    overlayOpening(merge, base, line, today);
  };
  const { lines, lost, twice } = sortById(draft, visible, today);
  for (const [base, line] of lines) lay(base, line);

  const taken = new Set(lines.map(([base]) => base.id));
  const free = draft.rows('openings').filter((row) => !taken.has(row.id));
  const found: IncomingOpening[] = [];
  const added: IncomingOpening[] = [];
  const settled = new Set<IncomingOpening>();
  const match = (base: Opening, line: IncomingOpening) => {
    taken.add(base.id);
    found.push(line);
    lay(base, line);
  };
  const waiting = matchEqual(draft, free, lost, today, match);
  const left = free.filter((row) => !taken.has(row.id));
  const traits = makeShownTraits(draft);
  const pairs = pairContacts(left.map(traits), waiting.map(lineTraits));
  waiting.forEach((line, index) => {
    const pair = pairs[index];
    const base = pair && left[pair.known];
    if (!pair || !base) added.push(line);
    else if (pair.isSure) match(base, line);
    else {
      const key = doubtKey(line.source ?? null, merge.items.length);
      const isSame = merge.choices.matches[key] ?? false;
      const mine = document.get('openings', base.id) ?? base;
      const theirs = shownFields(draft, line);
      merge.items.push(makeDoubt(key, base.id, line.source ?? null, base.id, pair.likeness, mine, theirs));
      if (isSame) match(base, line);
      else {
        added.push(line);
        settled.add(line);
      }
    }
  });
  const deleted = new Set(free.flatMap(({ id }) => (taken.has(id) ? [] : [id])));
  return { added, settled, deleted, sources, twice, found };
}

/** Lines by their ids. Of several with one id the one that says most of what the row says is it. */
function sortById(draft: Draft, visible: readonly IncomingOpening[], today: IsoDate) {
  const byId = new Map<Id, IncomingOpening[]>();
  const lost: IncomingOpening[] = [];
  for (const line of visible) {
    const base = line.id === null ? undefined : draft.get('openings', line.id);
    if (!base) lost.push(line);
    else byId.set(base.id, [...(byId.get(base.id) ?? []), line]);
  }
  const lines: [Opening, IncomingOpening][] = [];
  const twice: IncomingOpening[] = [];
  for (const [id, same] of byId) {
    const base = draft.get('openings', id) as Opening;
    const differing = same.map((line) =>
      same.length === 1 ? 0 : differingFields(draft, base, line, today).length,
    );
    const best = differing.indexOf(Math.min(...differing));
    same.forEach((line, index) => {
      if (index === best) lines.push([base, line]);
      else {
        twice.push(line);
        lost.push(line);
      }
    });
  }
  return { lines, lost, twice };
}

/** Pairs off lines that say just what a row says; gives the others. */
function matchEqual(
  draft: Draft,
  free: readonly Opening[],
  lost: readonly IncomingOpening[],
  today: IsoDate,
  match: (base: Opening, line: IncomingOpening) => void,
): IncomingOpening[] {
  if (lost.length === 0) return [];
  const traits = makeShownTraits(draft);
  const byTraits = new Map<string, Opening[]>();
  for (const row of free) {
    const key = JSON.stringify(traits(row));
    const same = byTraits.get(key);
    if (same) same.push(row);
    else byTraits.set(key, [row]);
  }
  return lost.filter((line) => {
    const same = byTraits.get(JSON.stringify(lineTraits(line)));
    const index = same?.findIndex((row) => differingFields(draft, row, line, today).length === 0) ?? -1;
    if (!same || index === -1) return true;
    const [row] = same.splice(index, 1);
    match(row as Opening, line);
    return false;
  });
}

const lineTraits = (line: IncomingOpening): Traits => makeTraits(line);

function makeShownTraits(draft: Draft): (row: Opening) => Traits {
  const labels = new Map<Id, string>();
  for (const name of ['branches', 'jobFunctions'] as const)
    for (const row of draft.rows(name)) labels.set(`${name}/${row.id}`, row.label);
  const label = (name: string, value: Field<Id>) =>
    typeof value === 'string' ? (labels.get(`${name}/${value}`) ?? value) : value;
  return (row) =>
    makeTraits({
      ...row,
      branch: label('branches', row.branch),
      jobFunction: label('jobFunctions', row.jobFunction),
    });
}

const LISTS = { branch: 'branches', result: 'results', jobFunction: 'jobFunctions' } as const;
const CHOICES = ['branch', 'result', 'jobFunction', 'consultant'] as const;
const TEXTS = ['company', 'address', 'mail', 'contact', 'note'] as const;
const DATES = ['date', 'followUp'] as const;
const NUMBERS = ['places', 'filledPlaces'] as const;
type LineField = Exclude<keyof IncomingOpening, 'id' | 'source'>;

/** Fields in which the line no longer shows what the row holds. A column that is gone tells nothing. */
function differingFields(draft: Draft, base: Opening, line: IncomingOpening, today: IsoDate): LineField[] {
  const fields: LineField[] = [];
  const compare = <Name extends LineField>(
    field: Name,
    isSame: (shown: Exclude<IncomingOpening[Name], undefined>) => boolean,
  ) => {
    const shown = line[field];
    if (shown !== undefined && !isSame(shown as Exclude<IncomingOpening[Name], undefined>))
      fields.push(field);
  };
  for (const field of TEXTS) compare(field, (shown) => isSameShownText(base[field], shown));
  compare('cvr', (shown) => isSameShownCvr(base.cvr, shown));
  compare('phone', (shown) => isSameShownPhone(base.phone, shown));
  for (const field of DATES) compare(field, (shown) => isSameShownDate(base[field], shown, today));
  for (const field of NUMBERS) compare(field, (shown) => isSameShownNumber(base[field], shown));
  for (const field of CHOICES)
    compare(field, (shown) => isSameChoice(base[field], shown, (id) => labelOf(draft, field, id)));
  return fields;
}

const labelOf = (draft: Draft, field: (typeof CHOICES)[number], id: Id): string | undefined =>
  field === 'consultant' ? draft.get('employees', id)?.name : draft.get(LISTS[field], id)?.label;

/** What still shows the same stays as it was, all else was edited in the workbook. */
function overlayOpening(merge: Merge, base: Opening, line: IncomingOpening, today: IsoDate): void {
  const edited: Record<string, unknown> = {};
  for (const field of differingFields(merge.draft, base, line, today)) {
    const shown = line[field] ?? null;
    edited[field] =
      isChoice(field) && typeof shown === 'string' ? resolveChoice(merge, field, shown, base) : shown;
  }
  if (Object.keys(edited).length > 0) merge.draft.put('openings', { ...base, ...edited });
}

const isChoice = (field: string): field is (typeof CHOICES)[number] =>
  (CHOICES as readonly string[]).includes(field);

function resolveChoice(
  merge: Merge,
  field: (typeof CHOICES)[number],
  shown: string,
  base: Opening,
): Id | null {
  if (field === 'consultant') return resolveEmployee(merge, shown);
  if (field === 'jobFunction') return resolveJobFunction(merge, shown, known(base.branch));
  return resolveListValue(merge, LISTS[field], shown);
}

/** The line as a row would hold it; a value that no list has stays the text it is. */
function shownFields(draft: Draft, { id: _, source: __, ...line }: IncomingOpening): Partial<Opening> {
  const idOf = (field: (typeof CHOICES)[number], text: string): Field<Id> => {
    const wanted = normaliseLabel(text);
    const row =
      field === 'consultant'
        ? draft.rows('employees').find((one) => normaliseLabel(one.name) === wanted)
        : (draft.rows(LISTS[field]) as ListItem[]).find((one) => normaliseLabel(one.label) === wanted);
    return row?.id ?? { raw: text };
  };
  const choices = CHOICES.flatMap((field) => {
    const text = line[field];
    return text ? [[field, idOf(field, text)] as const] : [];
  });
  return { ...line, ...Object.fromEntries(choices) };
}

/** An id that no list knows is written as nothing, or as itself. */
function isSameChoice(
  base: Field<Id>,
  shown: string | null,
  labelText: (id: Id) => string | undefined,
): boolean {
  if (isRaw(base)) return isSameShownText(base.raw, shown);
  if (base === null) return shown === null;
  const label = labelText(base);
  if (label === undefined) return shown === null || shown === base;
  return normaliseLabel(label) === normaliseLabel(shown ?? '') || isSameShownText(label, shown);
}
