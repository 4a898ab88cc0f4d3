/**
 * Rows that a file made anew, or that come from a document of another lineage, and that the
 * document has under an id of its own: a list's value of the same name is the same value.
 */
import { type AnyRow, REGISTER_NAMES, type RegisterName, type Registers } from '../document/registers';
import type { Id } from '../values/field';
import type { Draft } from './draft';
import type { NewValue } from './incoming';
import { normaliseLabel, normaliseWords } from './labels';
import { NAMED_REGISTERS, type NewIds, withNewIds } from './references';

/** The rows of a file by register and id. */
export type FileRows = Map<RegisterName, Map<Id, AnyRow>>;

/** What a row is called; null: it is known by its id only. */
function nameOf(register: RegisterName, row: AnyRow): string | null {
  switch (register) {
    case 'branches':
    case 'results':
    case 'jobFunctions':
      return normaliseLabel((row as Registers['branches']).label);
    case 'employees':
    case 'scenarios':
      return normaliseLabel((row as Registers['employees']).name);
    case 'indicators': {
      const { group, label } = row as Registers['indicators'];
      return `${normaliseWords(group)}/${normaliseWords(label)}`;
    }
    case 'frequencies': {
      const { table, label } = row as Registers['frequencies'];
      return `${table}/${normaliseLabel(label)}`;
    }
    default:
      return null;
  }
}

/** Registers in which a row of the same name may still say something else, and is compared. */
const HAS_FIGURES: ReadonlySet<RegisterName> = new Set(['scenarios', 'frequencies']);

/**
 * Gives the file's rows the document's ids where they are called the same, and all that names them.
 * @param isAnew whether the document cannot know the row by its id
 * @returns the names that turned out to be known
 */
export function takeKnownNames(
  theirs: FileRows,
  draft: Draft,
  isAnew: (register: RegisterName, id: Id) => boolean,
): { readonly register: RegisterName; readonly name: string }[] {
  const ids = new Map<RegisterName, Map<Id, Id>>();
  const found: { register: RegisterName; name: string }[] = [];
  for (const register of NAMED_REGISTERS) {
    const rows = theirs.get(register);
    const anew = [...(rows ?? [])].filter(([id]) => isAnew(register, id) && !draft.get(register, id));
    if (!rows || anew.length === 0) continue;
    // A value that the file has under the same id already is known to it by another name.
    const free = new Map<string, Id>();
    for (const row of draft.rows(register)) {
      const name = nameOf(register, row);
      if (name && !free.has(name) && !(HAS_FIGURES.has(register) && rows.has(row.id))) free.set(name, row.id);
    }
    for (const [id, row] of anew) {
      const name = nameOf(register, row);
      const known = name ? free.get(name) : undefined;
      if (name === null || known === undefined) continue;
      // Two people may share a name: each of the file's is one of the document's.
      free.delete(name);
      rows.delete(id);
      if (HAS_FIGURES.has(register)) rows.set(known, { ...row, id: known } as AnyRow);
      ids.set(register, (ids.get(register) ?? new Map()).set(id, known));
      found.push({ register, name });
    }
  }
  if (ids.size > 0) renameAll(theirs, ids);
  return found;
}

function renameAll(theirs: FileRows, ids: NewIds) {
  for (const register of REGISTER_NAMES) {
    const rows = theirs.get(register);
    if (!rows) continue;
    const renamed = [...rows.values()].map((row) => withNewIds(register, row as never, ids) as AnyRow);
    theirs.set(register, new Map(renamed.map((row) => [row.id, row])));
  }
}

/** Takes names off the list of new values that are known after all. */
export function forgetKnownValues(
  newValues: NewValue[],
  from: number,
  found: readonly { readonly register: RegisterName; readonly name: string }[],
) {
  const known = new Set(found.map(({ register, name }) => `${register}/${name}`));
  if (known.size === 0) return;
  const labels = (value: NewValue) =>
    value.register === 'indicators'
      ? [...known].some(
          (key) => key.startsWith('indicators/') && key.endsWith(`/${normaliseWords(value.label)}`),
        )
      : known.has(`${value.register}/${normaliseLabel(value.label)}`);
  const kept = newValues.slice(from).filter((value) => !labels(value));
  newValues.splice(from, newValues.length - from, ...kept);
}
