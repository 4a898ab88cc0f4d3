/** Pick lists and employees: a text of a file as the id of a row, added when there is none. */
import type { ContactResult, Employee, JobFunction, ListItem } from '../document/registers';
import type { Id } from '../values/field';
import { type RowSource, type ValueChoice, valueKey } from './import-items';
import type { LabelEntry, LabelIndex, ListName, Merge, NewValue } from './incoming';
import { findSimilar, normaliseLabel } from './labels';

const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((most, row) => Math.max(most, row.order), 0) + 1;

/** Beyond this many new values of a register nobody looks for slips: comparing all with all would take minutes. */
const MOST_COMPARED = 500;

/** The first row that has a spelling keeps it. */
function makeLabelIndex(rows: readonly { id: Id; spellings: readonly string[] }[]): LabelIndex {
  const entries = new Map<string, LabelEntry>();
  const add = (text: string, entry: LabelEntry) => {
    const key = normaliseLabel(text);
    if (!entries.has(key)) entries.set(key, entry);
  };
  // A label goes before any alias.
  for (const row of rows) add(row.spellings[0] ?? '', { id: row.id });
  for (const row of rows) for (const spelling of row.spellings.slice(1)) add(spelling, { id: row.id });
  // Most cells say what one before them said, to the letter.
  const asWritten = new Map<string, LabelEntry>();
  return {
    find(text) {
      const known = asWritten.get(text);
      if (known) return known;
      const entry = entries.get(normaliseLabel(text));
      if (entry) asWritten.set(text, entry);
      return entry;
    },
    add,
  };
}

/** Every value of a register under all its spellings; made once for a merge. */
function labelsOf(merge: Merge, name: ListName | 'employees'): LabelIndex {
  const known = merge.labels.get(name);
  if (known) return known;
  const { draft } = merge;
  const rows =
    name === 'employees'
      ? draft.rows('employees').map((row) => ({ id: row.id, spellings: [row.name] }))
      : draft.rows(name).map((row: ListItem) => ({ id: row.id, spellings: [row.label, ...row.aliases] }));
  const index = makeLabelIndex([]);
  // What an earlier file brought is still to be decided, and counted with the rest.
  const idByLabel = new Map(rows.map((row) => [normaliseLabel(row.spellings[0] ?? ''), row.id]));
  for (const value of merge.newValues) {
    if (value.register !== name) continue;
    const choice = choiceOf(merge, name, value.label);
    const id =
      choice.kind === 'add' ? idByLabel.get(normaliseLabel(value.label)) : decidedId(merge, name, choice);
    if (id !== undefined) index.add(value.label, { id, value });
  }
  for (const row of rows) index.add(row.spellings[0] ?? '', { id: row.id });
  for (const row of rows) for (const spelling of row.spellings.slice(1)) index.add(spelling, { id: row.id });
  merge.labels.set(name, index);
  return index;
}

/** What the leader decided of a value that no list holds; to add it, unless told otherwise. */
export function choiceOf(merge: Merge, register: NewValue['register'], label: string): ValueChoice {
  const key = valueKey(register, label);
  const choice = Object.hasOwn(merge.choices.values, key) ? merge.choices.values[key] : undefined;
  // A row that is gone since cannot be meant.
  const isStale = choice?.kind === 'map' && merge.draft.get(register, choice.to) === undefined;
  return choice === undefined || isStale ? { kind: 'add' } : choice;
}

const decidedId = (
  merge: Merge,
  register: NewValue['register'],
  choice: Exclude<ValueChoice, { kind: 'add' }>,
): Id | null => (choice.kind === 'map' && merge.draft.get(register, choice.to) ? choice.to : null);

/** Tells the proposal of a value that no list holds. */
export function tellNew(
  merge: Merge,
  register: NewValue['register'],
  label: string,
  known: () => readonly string[],
): NewValue {
  const isCompared = merge.newValues.length < MOST_COMPARED;
  const value: NewValue = {
    register,
    label,
    similarTo: isCompared ? findSimilar(label, known()) : null,
    uses: 0,
  };
  merge.newValues.push(value);
  return value;
}

/** What is known of a new value from the rows that use it. */
export interface ValueHints {
  readonly hasPlaces?: boolean;
  readonly branch?: Id | null;
  readonly source?: RowSource;
}

/** The value that the text is resolved to, and what the proposal says of it, counted. */
function resolve(
  merge: Merge,
  name: ListName | 'employees',
  text: string,
  known: () => readonly string[],
  add: (label: string) => Id,
): Id | null {
  const index = labelsOf(merge, name);
  const found = index.find(text);
  if (found) {
    if (found.value) found.value.uses += 1;
    return found.id;
  }
  const label = text.replace(/\s+/g, ' ').trim();
  const choice = choiceOf(merge, name, label);
  const value = tellNew(merge, name, label, known);
  value.uses += 1;
  const id = choice.kind === 'add' ? add(label) : decidedId(merge, name, choice);
  index.add(label, { id, value });
  return id;
}

/**
 * The list's value that is spelled so, whatever the case; else a new one, which the proposal names,
 * or what the leader decided it to be: another value, or (null) none. A near spelling is never
 * taken for the value, only named beside the new one.
 */
export function resolveListValue(
  merge: Merge,
  name: ListName,
  text: string,
  hints: ValueHints = {},
): Id | null {
  const { draft } = merge;
  const labels = () => draft.rows(name).map((row: ListItem) => row.label);
  return resolve(merge, name, text, labels, (label) => {
    const item: ListItem = {
      id: merge.makeId(),
      order: nextOrder(draft.rows(name)),
      label,
      hidden: false,
      aliases: [],
    };
    if (name === 'results')
      draft.put(name, { ...item, ...guessResult(label, hints.hasPlaces ?? false) }, hints.source);
    else if (name === 'jobFunctions')
      draft.put(name, { ...item, branch: hints.branch ?? null } satisfies JobFunction, hints.source);
    else draft.put(name, item, hints.source);
    return item.id;
  });
}

/** Whether an unknown result gave a place: as its words say, else as the row's places say. */
function guessResult(label: string, hasPlaces: boolean): Pick<ContactResult, 'isOpening' | 'kind'> {
  const words = label.toLowerCase();
  const isNone = /^(?:ingen|ikke|nej|afslag|afvist)(?![a-zæøå])/.test(words);
  const isSupported = /praktik|løntilskud|fleksjob|jobrotation|nytteindsats/.test(words);
  const isEducation = /elev|lærling|uddannelse/.test(words);
  const isOrdinary = /ordinær|åbning|småjob|vikar/.test(words);
  if (isNone || !(hasPlaces || isSupported || isEducation || isOrdinary))
    return { isOpening: false, kind: 'none' };
  if (isSupported) return { isOpening: true, kind: 'supported' };
  return { isOpening: true, kind: isEducation ? 'education' : 'ordinary' };
}

/**
 * The employee of this name, or a new one without limits to when they are active; null when the
 * leader decided that the name is nobody's.
 */
export function resolveEmployee(merge: Merge, text: string, source?: RowSource): Id | null {
  const { draft } = merge;
  const names = () => draft.rows('employees').map((row) => row.name);
  return resolve(merge, 'employees', text, names, (name) => {
    const employee: Employee = {
      id: merge.makeId(),
      order: nextOrder(draft.rows('employees')),
      name,
      from: null,
      to: null,
    };
    draft.put('employees', employee, source);
    return employee.id;
  });
}
