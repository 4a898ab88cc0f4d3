/** A document cut down to what a leader chose: what is left out is in no part of the file. */
import { yearOfWeek } from '../../domain/calendar/iso-week';
import type { DocumentRows, Opening, RegisterName } from '../../domain/document/registers';
import type { LeftOut } from '../../domain/merge/lineage';
import { type FewCitizens, isFew, makeFewCitizens, NOTHING_HIDDEN } from '../../domain/privacy/few-citizens';
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
  /** Which of the figures that are laid out may not be told. */
  readonly few: FewCitizens;
}

export function chooseRows(all: DocumentRows, choices: ExportChoices): ChosenRows {
  const { weeks, isWithoutNames } = choices;
  const few = choices.isWithoutFew ? makeFewCitizens(all.indicators, all.entries) : NOTHING_HIDDEN;
  const rows = choices.isWithoutFew ? withoutFew(all, few) : all;
  const partial: RegisterName[] = [];
  const fields: { [Name in RegisterName]?: readonly string[] } = {};
  const absent = choices.columns ? missingFields(choices.columns) : [];
  const openings = choices.openings ? pick(rows.openings, choices.openings) : orderedRows(rows.openings);
  if (choices.openings) partial.push('openings');
  if (absent.length > 0) fields.openings = absent;
  if (weeks) partial.push('planGoals', 'entries');
  if (isWithoutNames) fields.employees = ['name'];
  if (all.entries.some(few.entry) && !weeks) partial.push('entries');
  if (rows.calculator !== all.calculator) fields.calculator = ['citizens'];
  if (rows.scenarios !== all.scenarios) fields.scenarios = ['citizens'];
  return {
    openings,
    few,
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

/** Without the weeks' figures and the numbers of citizens that may not be told. */
function withoutFew(rows: DocumentRows, few: FewCitizens): DocumentRows {
  const withoutCitizens = <R extends { readonly citizens: number }>(all: readonly R[]): readonly R[] =>
    all.some((row) => isFew(row.citizens))
      ? all.map((row) => (isFew(row.citizens) ? { ...row, citizens: 0 } : row))
      : all;
  return {
    ...rows,
    // The goal beside a figure that is hidden is nobody's secret.
    entries: rows.entries.flatMap((entry) =>
      !few.entry(entry) ? [entry] : entry.goal === null ? [] : [{ ...entry, real: null }],
    ),
    calculator: withoutCitizens(rows.calculator),
    scenarios: withoutCitizens(rows.scenarios),
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
