/** The week's schedule as the grid sees it: indicators down, employees across, I alt at the end. */
import { type Accessor, createComputed, createMemo, on, untrack } from 'solid-js';
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { Change } from '../../domain/document/operations';
import { type Employee, type Indicator, makeEntryId, type WeekEntry } from '../../domain/document/registers';
import {
  employeesInWeek,
  indicatorsInWeek,
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
  GridSource,
  RefusedEdit,
  RowKey,
  WriteOptions,
} from '../../grid/types';
import { t } from '../../i18n/i18n';
import { weekTotals } from '../../store/derived/week-totals';
import type { DocumentStore } from '../../store/document-store';
import { entriesByWeek } from '../../store/entries-by-week';
import { drawOtherwise, fewCitizensOf } from '../few-on-paper';
import { deviationType, figureType, refuseCpr, sumType, toField } from './entry-types';
import { createIndicatorRows, describeIndicator, isSameList } from './indicator-rows';
import { createWeekColumns, readEntryColumn } from './week-columns';

export interface WeekSource extends GridSource {
  /** Employees with columns of their own (reactive). */
  employees: Accessor<readonly Employee[]>;
}

export function createWeekSource(
  store: DocumentStore,
  week: Accessor<WeekKey>,
  isOnPhone = false,
): WeekSource {
  const standIns = new Map<string, Employee>();
  const standIn = (id: string): Employee => {
    const known = standIns.get(id) ?? {
      id,
      order: 0,
      name: t().goals.removedEmployee,
      from: null,
      to: null,
    };
    standIns.set(id, known);
    return known;
  };
  const entries = () => entriesByWeek(store.registers.entries).entries(week());

  const employees = createMemo<readonly Employee[]>(
    () => {
      const rows = store.registers.employees.rows();
      return [...employeesInWeek(rows, week(), entries()), ...unknownEmployees(rows, entries()).map(standIn)];
    },
    [],
    // One more figure in the week must not make new columns of the same people.
    { equals: isSameList },
  );
  const indicators = createMemo<readonly Indicator[]>(
    () => indicatorsInWeek(store.registers.indicators.rows(), week(), entries()),
    [],
    { equals: isSameList },
  );
  const indicatorRows = createIndicatorRows(indicators);

  const columns = createWeekColumns(employees, week, isOnPhone);

  const totalsOf = (row: RowKey) => totalOf(weekTotals(store, week()), row);

  const cellValue = (
    row: RowKey,
    column: string,
    entryAt: (id: string) => WeekEntry | undefined,
    indicatorAt: (id: string) => Indicator | undefined,
  ): CellValue => {
    const entry = readEntryColumn(column);
    if (entry) return entryAt(makeEntryId(week(), row, entry.employee))?.[entry.field] ?? null;
    if (column === 'indicator') return indicatorAt(row)?.label ?? null;
    if (column === 'total:real') return totalsOf(row).real;
    if (column === 'total:goal') return totalsOf(row).goal;
    return totalsOf(row).deviation;
  };

  function write(edits: readonly CellEdit[], label: string, options?: WriteOptions) {
    const fieldsById = new Map<string, { indicator: string; employee: string; fields: EntryFields }>();
    const refused: RefusedEdit[] = [];
    let written = 0;
    for (const edit of edits) {
      const column = readEntryColumn(edit.column);
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
    store.dispatch(labelOf(edits, label), changes, options);
    return { written, refused };
  }

  function labelOf(edits: readonly CellEdit[], label: string): string {
    const number = numberOfWeek(week());
    const [edit] = edits;
    const column = edit && edits.length === 1 ? readEntryColumn(edit.column) : null;
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
    const entry = readEntryColumn(column);
    if (!entry) return { isReadOnly: true, ...onPaper(row, column) };
    const paper = entry.field === 'real' ? onPaper(row, column) : undefined;
    if (indicator.unit !== 'count') return undefined;
    const figure = known(
      store.registers.entries.row(makeEntryId(week(), row, entry.employee))?.[entry.field],
    );
    return figure === null || Number.isInteger(figure)
      ? paper
      : { warning: t().goals.wholeNumbers, ...paper };
  }

  const few = createMemo(() => fewCitizensOf(store, [week()]));

  /** How a count of few citizens stands on paper, and what would tell it. */
  function onPaper(row: RowKey, column: string): Pick<CellState, 'render'> | undefined {
    const entry = readEntryColumn(column);
    const stored = entry && store.registers.entries.row(makeEntryId(week(), row, entry.employee));
    if (entry)
      return stored && few().entry(stored)
        ? { render: drawOtherwise(figureType.format(stored.real), t().paper.few) }
        : undefined;
    if (column === 'total:goal' || few().week(week(), row) !== 'hidden') return undefined;
    const { real, deviation } = totalsOf(row);
    const text = column === 'total:real' ? sumType.format(real) : deviationType.format(deviation);
    return text === '' ? undefined : { render: drawOtherwise(text, t().paper.hidden) };
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
    onChange(listener) {
      // Another week is another value in every cell.
      createComputed(
        on(
          week,
          () => {
            for (const row of indicatorRows.keys()) listener(row);
          },
          { defer: true },
        ),
      );
      return store.registers.entries.onChange((before, after) => {
        const entry = after ?? before;
        if (entry?.week === untrack(week)) listener(entry.indicator);
      });
    },
    state: stateOf,
    refuse: (_column, text) => refuseCpr(text),
    write,
  };
}

const textOf = (value: CellValue): string =>
  value === null ? '' : typeof value === 'object' ? value.raw : String(value);
