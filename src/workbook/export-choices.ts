/** What of a document goes into a file: a leader's choices, as they are sent to the worker. */
import type { DocumentRows } from '../domain/document/registers';
import { OPENING_FIELDS } from '../domain/openings/opening-fields';
import type { Id, WeekKey } from '../domain/values/field';

/** The register's columns in the guide's order, ours after them. */
export const OPENING_COLUMNS = [...OPENING_FIELDS, 'remaining', 'status'] as const;

export type OpeningColumn = (typeof OPENING_COLUMNS)[number];

/** Figures the app works out of the other columns. */
export const COMPUTED_COLUMNS: readonly OpeningColumn[] = ['remaining', 'status'];
/** What tells of a person in a company. */
export const CONTACT_COLUMNS: readonly OpeningColumn[] = ['phone', 'mail', 'contact'];

/** Everything goes along but what is told here. */
export interface ExportChoices {
  /** Contacts that go along, in the order they are to stand in. */
  readonly openings?: readonly Id[];
  /** Columns of the register that go along; the others are in no part of the file. */
  readonly columns?: readonly OpeningColumn[];
  /** Weeks whose schedules go along, both included. Sums over a year stay those of the whole year. */
  readonly weeks?: { readonly from: WeekKey; readonly to: WeekKey };
  /** Employees are called "Medarbejder 1" and so on, in every part of the file. */
  readonly isWithoutNames?: boolean;
  /** Counts of citizens from one to four are in no part of the file, nor what they could be worked out of. */
  readonly isWithoutFew?: boolean;
}

export type ExportFormat = 'xlsx' | 'csv';

/** Whether the document's setting leaves few citizens out of a file of this kind: the register tells of none. */
export const hidesFew = (kind: string, rows: DocumentRows): boolean =>
  kind !== 'openings' && (rows.settings[0]?.hidesFewCitizens ?? false);

/** Whether the file holds less than the document does. */
export const isPartial = (choices: ExportChoices): boolean =>
  Object.values(choices).some((choice) => choice !== undefined && choice !== false);
