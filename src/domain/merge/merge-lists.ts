/** Pick lists and employees: a text of a file as the id of a row, added when there is none. */
import type { ContactResult, Employee, JobFunction, ListItem } from '../document/registers';
import type { Id } from '../values/field';
import type { LabelIndex, ListName, Merge } from './incoming';
import { findSimilar, normaliseLabel } from './labels';

const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((most, row) => Math.max(most, row.order), 0) + 1;

/** The first row that has a spelling keeps it. */
function makeLabelIndex(rows: readonly { id: Id; spellings: readonly string[] }[]): LabelIndex {
  const ids = new Map<string, Id>();
  const add = (text: string, id: Id) => {
    const key = normaliseLabel(text);
    if (!ids.has(key)) ids.set(key, id);
  };
  // A label goes before any alias.
  for (const row of rows) add(row.spellings[0] ?? '', row.id);
  for (const row of rows) for (const spelling of row.spellings.slice(1)) add(spelling, row.id);
  return { find: (text) => ids.get(normaliseLabel(text)), add };
}

/** Every value of a register under all its spellings; made once for a merge. */
function labelsOf(merge: Merge, name: ListName | 'employees'): LabelIndex {
  const known = merge.labels.get(name);
  if (known) return known;
  const { draft } = merge;
  const index = makeLabelIndex(
    name === 'employees'
      ? draft.rows('employees').map((row) => ({ id: row.id, spellings: [row.name] }))
      : draft.rows(name).map((row: ListItem) => ({ id: row.id, spellings: [row.label, ...row.aliases] })),
  );
  merge.labels.set(name, index);
  return index;
}

/** What is known of a new value from the rows that use it. */
export interface ValueHints {
  readonly hasPlaces?: boolean;
  readonly branch?: Id | null;
}

/**
 * The list's value that is spelled so, whatever the case; else a new one, which the proposal names.
 * A near spelling is never taken for the value, only named beside the new one.
 */
export function resolveListValue(merge: Merge, name: ListName, text: string, hints: ValueHints = {}): Id {
  const { draft } = merge;
  const index = labelsOf(merge, name);
  const known = index.find(text);
  if (known !== undefined) return known;
  const rows: readonly ListItem[] = draft.rows(name);
  const label = text.replace(/\s+/g, ' ').trim();
  const item: ListItem = {
    id: merge.makeId(),
    order: nextOrder(rows),
    label,
    hidden: false,
    aliases: [],
  };
  merge.newValues.push({
    register: name,
    label,
    similarTo: findSimilar(
      label,
      rows.map((row) => row.label),
    ),
  });
  if (name === 'results') draft.put(name, { ...item, ...guessResult(label, hints.hasPlaces ?? false) });
  else if (name === 'jobFunctions')
    draft.put(name, { ...item, branch: hints.branch ?? null } satisfies JobFunction);
  else draft.put(name, item);
  index.add(label, item.id);
  return item.id;
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

/** The employee of this name, or a new one without limits to when they are active. */
export function resolveEmployee(merge: Merge, text: string): Id {
  const { draft } = merge;
  const index = labelsOf(merge, 'employees');
  const known = index.find(text);
  if (known !== undefined) return known;
  const rows = draft.rows('employees');
  const name = text.replace(/\s+/g, ' ').trim();
  const employee: Employee = { id: merge.makeId(), order: nextOrder(rows), name, from: null, to: null };
  merge.newValues.push({
    register: 'employees',
    label: name,
    similarTo: findSimilar(
      name,
      rows.map((row) => row.name),
    ),
  });
  draft.put('employees', employee);
  index.add(name, employee.id);
  return employee.id;
}
