/** The week's schedule as the grid sees it: indicators down, employees across, I alt at the end. */
import { type Accessor, createMemo, untrack } from 'solid-js';
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { Change } from '../../domain/document/operations';
import { type Employee, type Indicator, makeEntryId, type WeekEntry } from '../../domain/document/registers';
import {
  employeesInWeek,
  indicatorsInWeek,
  isEmployeeActive,
  isIndicatorActive,
  unknownEmployees,
} from '../../domain/goals/activity';
import { type EntryFields, makeEntryChanges } from '../../domain/goals/entries';
import { totalOf } from '../../domain/goals/week-totals';
import { known, type WeekKey } from '../../domain/values/field';
import type {
  CellEdit,
  CellState,
  CellValue,
  Column,
  GridSource,
  RefusedEdit,
  RowKey,
} from '../../grid/types';
import { t } from '../../i18n/i18n';
import { weekTotals } from '../../store/derived/week-totals';
import type { DocumentStore } from '../../store/document-store';
import { entriesByWeek } from '../../store/entries-by-week';
import { deviationType, figureType, labelType, refuseCpr, sumType, toField } from './entry-types';
import { createIndicatorRows, describeIndicator, isSameList } from './indicator-rows';

const REAL = 'real:';
const GOAL = 'goal:';

interface EntryColumn {
  readonly field: 'real' | 'goal';
  readonly employee: string;
}

const entryColumn = (column: string): EntryColumn | null => {
  if (column.startsWith(REAL)) return { field: 'real', employee: column.slice(REAL.length) };
  if (column.startsWith(GOAL)) return { field: 'goal', employee: column.slice(GOAL.length) };
  return null;
};

export interface WeekSource extends GridSource {
  /** Employees with columns of their own (reactive). */
  employees: Accessor<readonly Employee[]>;
}

export function createWeekSource(store: DocumentStore, week: Accessor<WeekKey>): WeekSource {
  const entries = () => entriesByWeek(store.registers.entries).entries(week());

  const employees = createMemo<readonly Employee[]>(
    () => {
      const rows = store.registers.employees.rows();
      const removed = unknownEmployees(rows, entries()).map(
        (id): Employee => ({ id, order: 0, name: t().goals.removedEmployee, from: null, to: null }),
      );
      return [...employeesInWeek(rows, week(), entries()), ...removed];
    },
    [],
    // One more figure in the week must not make new columns of the same people.
    { equals: (a, b) => isSameList(a.map(columnKey), b.map(columnKey)) },
  );
  const indicators = createMemo<readonly Indicator[]>(
    () => indicatorsInWeek(store.registers.indicators.rows(), week(), entries()),
    [],
    { equals: isSameList },
  );
  const indicatorRows = createIndicatorRows(indicators);

  const outerColumns = createMemo(() => ({ indicator: indicatorColumn(), totals: totalColumns() }));
  const columns = createMemo<readonly Column[]>(
    () => {
      const headings = new Map<string, number>();
      const people = employees().flatMap((employee) => {
        // Two people of one name still have a heading each.
        const count = (headings.get(employee.name) ?? 0) + 1;
        headings.set(employee.name, count);
        return employeeColumns(employee, count === 1 ? employee.name : `${employee.name} (${count})`);
      });
      return [outerColumns().indicator, ...people, ...outerColumns().totals];
    },
    [],
    // Going to another week with the same team leaves the columns as they are.
    { equals: isSameList },
  );

  const totalsOf = (row: RowKey) => totalOf(weekTotals(store, week()), row);

  const cellValue = (
    row: RowKey,
    column: string,
    entryAt: (id: string) => WeekEntry | undefined,
    indicatorAt: (id: string) => Indicator | undefined,
  ): CellValue => {
    const entry = entryColumn(column);
    if (entry) return entryAt(makeEntryId(week(), row, entry.employee))?.[entry.field] ?? null;
    if (column === 'indicator') return indicatorAt(row)?.label ?? null;
    if (column === 'total:real') return totalsOf(row).real;
    if (column === 'total:goal') return totalsOf(row).goal;
    return totalsOf(row).deviation;
  };

  function write(edits: readonly CellEdit[], label: string) {
    const fieldsById = new Map<string, { indicator: string; employee: string; fields: EntryFields }>();
    const refused: RefusedEdit[] = [];
    let written = 0;
    for (const edit of edits) {
      const column = entryColumn(edit.column);
      if (!column || indicatorRows.kind(edit.row) !== 'data') {
        refused.push({
          row: edit.row,
          column: edit.column,
          text: textOf(edit.value),
          reason: t().goals.readOnly,
        });
        continue;
      }
      const id = makeEntryId(week(), edit.row, column.employee);
      const fields = { ...fieldsById.get(id)?.fields, [column.field]: toField(edit.value) };
      fieldsById.set(id, { indicator: edit.row, employee: column.employee, fields });
      written += 1;
    }
    const changes: Change[] = [];
    for (const [id, { indicator, employee, fields }] of fieldsById) {
      changes.push(
        ...makeEntryChanges(store.registers.entries.peek(id), week(), indicator, employee, fields),
      );
    }
    store.dispatch(labelOf(edits, label), changes);
    return { written, refused };
  }

  function labelOf(edits: readonly CellEdit[], label: string): string {
    const number = numberOfWeek(week());
    const [edit] = edits;
    const column = edit && edits.length === 1 ? entryColumn(edit.column) : null;
    if (!edit || !column) return t().goals.entriesLabel(label, number);
    return t().goals.entryLabel(
      column.field === 'real' ? t().goals.real : t().goals.goal,
      store.registers.indicators.peek(edit.row)?.label ?? '',
      store.registers.employees.peek(column.employee)?.name ?? t().goals.removedEmployee,
      number,
    );
  }

  function stateOf(row: RowKey, column: string): CellState | undefined {
    if (indicatorRows.kind(row) !== 'data') return undefined;
    const indicator = store.registers.indicators.row(row);
    if (!indicator) return undefined;
    if (column === 'indicator') {
      const note = describeIndicator(indicator);
      return isIndicatorActive(indicator, week())
        ? { isReadOnly: true, note }
        : { isReadOnly: true, tone: 'muted', note: `${t().goals.retired}. ${note}` };
    }
    const entry = entryColumn(column);
    if (!entry) return { isReadOnly: true };
    if (indicator.unit !== 'count') return undefined;
    const figure = known(
      store.registers.entries.row(makeEntryId(week(), row, entry.employee))?.[entry.field],
    );
    return figure === null || Number.isInteger(figure) ? undefined : { warning: t().goals.wholeNumbers };
  }

  const columnCache = new Map<string, readonly Column[]>();
  function employeeColumns(employee: Employee, heading: string): readonly Column[] {
    const isActive = isEmployeeActive(employee, week());
    const key = `${employee.id}|${heading}|${isActive}`;
    let pair = columnCache.get(key);
    if (!pair) {
      const hint = (text: string) => (isActive ? text : `${text}. ${t().goals.inactiveEmployee}`);
      pair = [
        {
          id: `${REAL}${employee.id}`,
          title: t().goals.real,
          group: heading,
          hint: hint(t().goals.realHint),
          type: figureType,
          width: 56,
        },
        {
          id: `${GOAL}${employee.id}`,
          title: t().goals.goal,
          group: heading,
          hint: hint(t().goals.goalHint),
          type: figureType,
          width: 56,
          tone: 'muted',
        },
      ];
      columnCache.set(key, pair);
    }
    return pair;
  }

  return {
    employees,
    label: () => t().goals.weekGrid(numberOfWeek(week()), yearOfWeek(week())),
    columns,
    rows: indicatorRows.keys,
    kind: indicatorRows.kind,
    groupTitle: indicatorRows.groupTitle,
    value: (row, column) =>
      cellValue(row, column, store.registers.entries.row, store.registers.indicators.row),
    peek: (row, column) =>
      untrack(() => cellValue(row, column, store.registers.entries.peek, store.registers.indicators.peek)),
    state: stateOf,
    refuse: (_column, text) => refuseCpr(text),
    write,
  };
}

const columnKey = (employee: Employee): string =>
  `${employee.id}|${employee.name}|${employee.from ?? ''}|${employee.to ?? ''}`;

const textOf = (value: CellValue): string =>
  value === null ? '' : typeof value === 'object' ? value.raw : String(value);

const indicatorColumn = (): Column => ({
  id: 'indicator',
  title: t().goals.indicator,
  type: labelType,
  width: 232,
  pin: 'left',
  isRowHeader: true,
});

function totalColumns(): readonly Column[] {
  const shared = { group: t().goals.total, pin: 'right' } as const;
  return [
    {
      ...shared,
      id: 'total:real',
      title: t().goals.real,
      hint: t().goals.totalHint,
      type: sumType,
      width: 60,
    },
    {
      ...shared,
      id: 'total:goal',
      title: t().goals.goal,
      hint: t().goals.totalHint,
      type: sumType,
      width: 60,
      tone: 'muted',
    },
    {
      ...shared,
      id: 'total:deviation',
      title: t().goals.deviation,
      hint: t().goals.deviationHint,
      type: deviationType,
      width: 80,
    },
  ];
}
