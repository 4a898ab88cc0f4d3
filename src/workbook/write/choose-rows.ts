/** A document cut down to what a leader chose: what is left out is in no part of the file. */
import { yearOfWeek } from '../../domain/calendar/iso-week';
import type { DocumentRows, Opening, RegisterName } from '../../domain/document/registers';
import type { LeftOut } from '../../domain/merge/lineage';
import type { Id } from '../../domain/values/field';
import { COMPUTED_COLUMNS, type ExportChoices, OPENING_COLUMNS } from '../export-choices';
import { orderedRows } from './source';
import { GOALS } from './words';

export interface ChosenRows {
  readonly rows: DocumentRows;
  /**
   * The contacts in the order they are to stand in, whole: the state of a row is worked out of columns
   * that need not be shown.
   */
  readonly openings: readonly Opening[];
  readonly leftOut: LeftOut;
}

export function chooseRows(rows: DocumentRows, choices: ExportChoices): ChosenRows {
  const { weeks, isWithoutNames } = choices;
  const partial: RegisterName[] = [];
  const fields: { [Name in RegisterName]?: readonly string[] } = {};
  const absent = choices.columns ? missingFields(choices.columns) : [];
  const openings = choices.openings ? pick(rows.openings, choices.openings) : orderedRows(rows.openings);
  if (choices.openings) partial.push('openings');
  if (absent.length > 0) fields.openings = absent;
  if (weeks) partial.push('planGoals', 'entries');
  if (isWithoutNames) fields.employees = ['name'];
  return {
    openings,
    leftOut: { partial, fields },
    rows: {
      ...rows,
      openings: absent.length > 0 ? withoutFields(openings, absent) : openings,
      ...(weeks
        ? {
            entries: rows.entries.filter(({ week }) => week >= weeks.from && week <= weeks.to),
            planGoals: rows.planGoals.filter(
              ({ year }) => year >= yearOfWeek(weeks.from) && year <= yearOfWeek(weeks.to),
            ),
          }
        : {}),
      ...(isWithoutNames ? { employees: withoutNames(rows.employees) } : {}),
    },
  };
}

type OpeningField = Exclude<keyof Opening, 'id' | 'order'>;

const missingFields = (columns: NonNullable<ExportChoices['columns']>): OpeningField[] =>
  OPENING_COLUMNS.filter(
    (column): column is Exclude<typeof column, 'remaining' | 'status'> =>
      !columns.includes(column) && !COMPUTED_COLUMNS.includes(column),
  );

function pick(openings: readonly Opening[], ids: readonly Id[]): readonly Opening[] {
  const byId = new Map(openings.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function withoutFields(openings: readonly Opening[], absent: readonly OpeningField[]): readonly Opening[] {
  const empty = Object.fromEntries(absent.map((field) => [field, null]));
  return openings.map((row) => ({ ...row, ...empty }));
}

/** The same number for the same employee as long as nobody is added before them. */
export const withoutNames = (employees: DocumentRows['employees']): DocumentRows['employees'] =>
  orderedRows(employees).map((employee, index) => ({ ...employee, name: GOALS.someEmployee(index + 1) }));
