import { makeRemove, makeUpdate } from '../../domain/document/operations';
import type { Employee } from '../../domain/document/registers';
import { isEmployeeActive } from '../../domain/goals/activity';
import type { WeekKey } from '../../domain/values/field';
import { makeTextType } from '../../grid/cells/text';
import { formatWeek } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { createRegisterSource, type RegisterSource } from '../register-source';
import type { Services } from '../services';
import { joinNames, nameState, refuseCitizenData, refuseName, textOf } from './names';
import { employeesWithHistory } from './usage';
import { makeWeekType } from './week-type';

export function createEmployeeSource(services: Services, thisWeek: () => WeekKey): RegisterSource {
  const { store } = services;
  const text = t().settings.employee;
  const weekType = makeWeekType(thisWeek);
  const others = (row: Employee) => () =>
    store.registers.employees.rows().flatMap(({ id, name }) => (id === row.id ? [] : [name]));

  /** The row with another period, unless it ends before it begins. */
  const withPeriod = (row: Employee, fields: Partial<Employee>) => {
    const { from, to } = { ...row, ...fields };
    return from !== null && to !== null && to < from ? t().settings.refused.periodReversed : fields;
  };

  return createRegisterSource<'employees'>({
    store,
    register: 'employees',
    label: () => t().settings.tabs.employees,
    refuse: refuseCitizenData,
    fields: [
      {
        column: { id: 'name', title: text.name, type: makeTextType(), width: 260, isRowHeader: true },
        read: (row) => row.name || null,
        write: (value, row) => refuseName(textOf(value), others(row)) ?? { name: textOf(value) },
        state: (row) => nameState(row.name, !isEmployeeActive(row, thisWeek())),
      },
      {
        column: { id: 'from', title: text.from, hint: text.fromHint, type: weekType, width: 140 },
        read: (row) => row.from,
        write: (value, row) => withPeriod(row, { from: textOf(value) || null }),
      },
      {
        column: { id: 'to', title: text.to, hint: text.toHint, type: weekType, width: 140 },
        read: (row) => row.to,
        write: (value, row) => withPeriod(row, { to: textOf(value) || null }),
      },
    ],
    makeRow: (id, order) => ({ id, order, name: '', from: null, to: null }),
    remove(rows) {
      const withHistory = employeesWithHistory(store);
      const kept = rows.filter((row) => withHistory.has(row.id));
      const week = thisWeek();
      /** The running week, unless the employee ended before it or begins after it. */
      const lastWeekOf = ({ from, to }: Employee) => {
        const last = from !== null && from > week ? from : week;
        return to !== null && to < last ? to : last;
      };
      store.dispatch(
        removalLabel(rows.map((row) => row.name)),
        rows.flatMap((row) =>
          withHistory.has(row.id)
            ? makeUpdate('employees', row, { to: lastWeekOf(row) })
            : [makeRemove('employees', row)],
        ),
      );
      const [first] = kept;
      if (first)
        services.notify({
          text: text.ended(joinNames(kept.map((row) => row.name)), formatWeek(lastWeekOf(first))),
        });
    },
  });
}

/** What undo calls it that rows were taken away. */
export function removalLabel(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only
    ? t().settings.label.removed(only)
    : t().settings.label.removedMany(names.length);
}
