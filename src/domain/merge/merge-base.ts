/** The app's own files: rows with ids against the document's. */
import {
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
  SETTINGS_ID,
  type Settings,
} from '../document/registers';
import type { Id } from '../values/field';
import { type Draft, makeDraft } from './draft';
import type { IncomingOpening, Merge } from './incoming';
import { overlayOpening } from './merge-openings';

/** Rows of a file, by register. A register that is left out is not in the file. */
export type BaseRows = { readonly [Name in RegisterName]?: DocumentRows[Name] };

/** What the file's visible sheets make of its base. */
export interface Overlay {
  readonly draft: Draft;
  /** Rows whose visible line someone deleted. */
  readonly deleted: ReadonlySet<Id>;
}

const toDocument = (base: BaseRows): DocumentRows =>
  Object.fromEntries(REGISTER_NAMES.map((name) => [name, base[name] ?? []])) as unknown as DocumentRows;

/**
 * Lays the visible contacts over the base by their ids. Lines that someone typed in the workbook
 * have no id (or, pasted, the id of another line); they come back as `added`.
 * @param today for dates that leave out their year
 */
export function overlayOpenings(
  merge: Merge,
  visible: readonly IncomingOpening[],
  today: string,
): { readonly added: readonly IncomingOpening[]; readonly deleted: ReadonlySet<Id> } {
  const { draft } = merge;
  const seen = new Set<Id>();
  const added: IncomingOpening[] = [];
  for (const one of visible) {
    const base = one.id === null || seen.has(one.id) ? undefined : draft.get('openings', one.id);
    if (!base) {
      added.push(one);
      continue;
    }
    seen.add(base.id);
    overlayOpening(merge, base, one, today);
  }
  const deleted = new Set(draft.rows('openings').flatMap(({ id }) => (seen.has(id) ? [] : [id])));
  return { added, deleted };
}

export const makeBaseDraft = (base: BaseRows): Draft => makeDraft(toDocument(base));

/**
 * Brings the rows of an own file into the document. A row the document lacks comes in; of one it
 * has, the file's values win, except that an export of the very same document only tells what was
 * edited in the workbook since: all else would set newer figures back. Nothing is removed, unless
 * the document is as new, which then becomes the file's.
 */
export function mergeBase(
  draft: Draft,
  base: BaseRows,
  overlay: Overlay,
  options: { readonly isSameDocument: boolean; readonly isAsNew: boolean },
): void {
  for (const name of REGISTER_NAMES) {
    const baseRows = base[name];
    const rows = overlay.draft.rows(name).filter((row) => !overlay.deleted.has(row.id));
    if (!baseRows && rows.length === 0) continue;
    const before = new Map(baseRows?.map((row) => [row.id, row as unknown as Record<string, unknown>]));
    for (const row of rows) {
      const current = draft.get(name, row.id);
      const source = before.get(row.id);
      if (!current || options.isAsNew) draft.put(name, row as never);
      else if (!options.isSameDocument || !source) draft.put(name, { ...row, ...keptOf(current) } as never);
      else {
        const edited = Object.entries(row).filter(([field, value]) => value !== source[field]);
        draft.put(name, { ...current, ...Object.fromEntries(edited) } as never);
      }
    }
    if (options.isAsNew && baseRows) {
      const ids = new Set(rows.map((row) => row.id));
      for (const { id } of draft.rows(name)) if (!ids.has(id)) draft.remove(name, id);
    }
  }
}

/** Settings that say which document this is, and are not another's to change. */
function keptOf(row: object): Partial<Settings> {
  if (!('teamName' in row)) return {};
  const { teamName, isSample } = row as Settings;
  return { teamName, isSample };
}

/** Whether nobody has entered anything yet: only what a new document holds, whatever the team is called. */
export function isAsNew(rows: DocumentRows, fresh: DocumentRows): boolean {
  const nameless = (settings: readonly Settings[]) =>
    settings.map((row) => (row.id === SETTINGS_ID ? { ...row, teamName: '' } : row));
  const plain = (document: DocumentRows) =>
    REGISTER_NAMES.map((name) =>
      (name === 'settings' ? nameless(document.settings) : document[name])
        .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
        .sort(),
    );
  if (rows.openings.length > 0 || rows.entries.length > 0) return false;
  return JSON.stringify(plain(rows)) === JSON.stringify(plain(fresh));
}
