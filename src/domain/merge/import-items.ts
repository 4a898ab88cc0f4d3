/** What an import would do to each row, and what the leader may decide about it before it is done. */
import type { RegisterName } from '../document/registers';
import type { Id } from '../values/field';

/** Registers that grow by the values that files bring. */
export type ListName = Extract<RegisterName, 'branches' | 'results' | 'jobFunctions'>;
export type ValueRegister = ListName | 'employees' | 'indicators';

/** Where a row stands in the chosen files. */
export interface RowSource {
  /** Place among the chosen files, counted from 0. */
  readonly file: number;
  readonly sheet: string;
  /** Counted from 1 as in Excel. */
  readonly row: number;
}

/**
 * - `added`, `changed`, `equal`: as against the document.
 * - `conflict`: both the document and the file changed the same field since they were the same.
 * - `doubtful`: a row without id that may be one of the document's; taken as new until confirmed.
 * - `removed`: deleted in the file, untouched here.
 * - `kept`: deleted on one side, changed on the other: the row stays.
 */
export type ItemKind = 'added' | 'changed' | 'equal' | 'conflict' | 'doubtful' | 'removed' | 'kept';

/** A field in which the two sides differ. */
export interface ItemField {
  readonly field: string;
  /** What both held when they were last the same; left out when that is not known. */
  readonly base?: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Only of fields that both changed. */
  readonly isConflict?: boolean;
}

/** The document's row that a doubtful one resembles. */
export interface Candidate {
  readonly row: Id;
  /** From 0 to 1. */
  readonly likeness: number;
  /** What both tell; what they tell differently stands with the item's fields. */
  readonly alike: readonly { readonly field: string; readonly value: unknown }[];
}

export interface ImportItem {
  /** Unique in a proposal, and the same when the same files are read again. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly register: RegisterName;
  /** The document's row, or the one that would be added. */
  readonly row: Id;
  /** Null: the row came with the file's hidden base only. */
  readonly source: RowSource | null;
  readonly fields: readonly ItemField[];
  readonly candidate?: Candidate;
}

/** What to do with a value that no list holds. */
export type ValueChoice =
  | { readonly kind: 'add' }
  | { readonly kind: 'map'; readonly to: Id }
  | { readonly kind: 'blank' };

/** How a sheet is to be read, where the first guess was wrong. */
export interface SheetChoice {
  /** What the sheet is; `skip` leaves it out. */
  readonly kind?: 'openings' | 'week' | 'frontPage' | 'capacity' | 'scenarios' | 'lists' | 'skip';
  /** Row of the headings, counted from 1. */
  readonly headerRow?: number;
  /** Columns, counted from 0, and the field each is read into; null: left out. */
  readonly columns?: Readonly<Record<number, string | null>>;
  /** Rows that are hidden in the file are taken unless this is false. */
  readonly hasHiddenRows?: boolean;
}

/** All that the leader decided on the way; empty at first. Keys are made by the functions below. */
export interface ImportChoices {
  readonly sheets: Readonly<Record<string, SheetChoice>>;
  readonly values: Readonly<Record<string, ValueChoice>>;
  /** By conflicting field; `mine` unless decided. */
  readonly conflicts: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** By item: whether a doubtful row is its candidate; not unless decided. */
  readonly matches: Readonly<Record<string, boolean>>;
  /** By item: whether a row deleted in the file is deleted here; yes unless decided. */
  readonly removals: Readonly<Record<string, boolean>>;
}

export const NO_CHOICES: ImportChoices = {
  sheets: {},
  values: {},
  conflicts: {},
  matches: {},
  removals: {},
};

export const sheetKey = (file: number, sheet: string): string => `${file}/${sheet}`;
export const valueKey = (register: ValueRegister, label: string): string =>
  `${register}/${label.normalize('NFC').trim().toLowerCase()}`;
export const conflictKey = (register: RegisterName, row: Id, field: string): string =>
  `${register}/${row}/${field}`;
