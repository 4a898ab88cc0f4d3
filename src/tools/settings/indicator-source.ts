import { addWeeks } from '../../domain/calendar/iso-week';
import { makeRemove, makeUpdate } from '../../domain/document/operations';
import type { Indicator } from '../../domain/document/registers';
import { isIndicatorActive } from '../../domain/goals/activity';
import type { WeekKey } from '../../domain/values/field';
import { makeCheckType } from '../../grid/cells/check';
import { makeChoiceType } from '../../grid/cells/choice';
import { makeTextType } from '../../grid/cells/text';
import type { Choice, Suggestion } from '../../grid/types';
import { formatWeek } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { entriesByWeek } from '../../store/entries-by-week';
import { createRegisterSource, type RegisterSource } from '../register-source';
import type { Services } from '../services';
import { removalLabel } from './employee-source';
import {
  formatAliases,
  joinNames,
  nameState,
  readAliases,
  refuseCitizenData,
  refuseName,
  textOf,
} from './names';
import { indicatorsWithHistory } from './usage';
import { makeWeekType } from './week-type';

export function createIndicatorSource(services: Services, thisWeek: () => WeekKey): RegisterSource {
  const { store } = services;
  const { indicators } = store.registers;
  const text = t().settings.indicator;
  const weekType = makeWeekType(thisWeek);
  const checkType = makeCheckType();
  const units: readonly Choice[] = [
    { value: 'count', label: text.units.count },
    { value: 'hours', label: text.units.hours },
  ];
  const directions: readonly Choice[] = [
    { value: 'high', label: text.directions.high },
    { value: 'low', label: text.directions.low },
  ];
  /** Two groups may each have a "Løntilskud"; one group may not have two. */
  const others = (row: Indicator) => () =>
    indicators
      .rows()
      .flatMap(({ id, group, label }) => (id === row.id || group !== row.group ? [] : [label]));
  const groups = () => [...new Set(indicators.rows().map((row) => row.group))];
  const suggestGroup = (typed: string): Suggestion[] =>
    groups()
      .filter((group) => group.toLowerCase().includes(typed.toLowerCase()))
      .map((group) => ({ text: group }));

  /** The first week without it: this one, or the next when somebody has written in this one. */
  const firstWeekWithout = (row: Indicator): WeekKey => {
    const week = thisWeek();
    const isInUse = entriesByWeek(store.registers.entries)
      .entries(week)
      .some((entry) => entry.indicator === row.id);
    return isInUse ? addWeeks(week, 1) : week;
  };

  return createRegisterSource<'indicators'>({
    store,
    register: 'indicators',
    label: () => t().settings.tabs.indicators,
    refuse: refuseCitizenData,
    groupOf: (row) => row.group,
    fields: [
      {
        column: { id: 'label', title: text.name, type: makeTextType(), width: 300, isRowHeader: true },
        read: (row) => row.label || null,
        write(value, row) {
          const label = textOf(value);
          const refused = refuseName(label, others(row));
          if (refused !== null) return refused;
          // Files of earlier weeks have the old name, and must still find the row.
          const isRenamed = row.label !== '' && indicatorsWithHistory(store).has(row.id);
          return isRenamed ? { label, aliases: [...new Set([...row.aliases, row.label])] } : { label };
        },
        state: (row) => nameState(row.label, !isIndicatorActive(row, thisWeek())),
      },
      {
        column: {
          id: 'group',
          title: text.group,
          type: makeTextType({ suggest: suggestGroup }),
          width: 180,
        },
        read: (row) => row.group,
        write: (value) => ({ group: textOf(value) || text.noGroup }),
      },
      {
        column: { id: 'unit', title: text.unit, type: makeChoiceType(() => units), width: 90 },
        read: (row) => row.unit,
        write: (value) => ({ unit: value === 'hours' ? 'hours' : 'count' }),
      },
      {
        column: {
          id: 'direction',
          title: text.direction,
          hint: text.directionHint,
          type: makeChoiceType(() => directions),
          width: 130,
        },
        read: (row) => row.direction,
        write: (value) => ({ direction: value === 'low' ? 'low' : 'high' }),
      },
      {
        column: {
          id: 'countsCitizens',
          title: text.countsCitizens,
          hint: text.countsCitizensHint,
          type: checkType,
          width: 132,
        },
        read: (row) => row.countsCitizens,
        write: (value) => ({ countsCitizens: value === true }),
      },
      {
        column: {
          id: 'retiredFrom',
          title: text.retiredFrom,
          hint: text.retiredFromHint,
          type: weekType,
          width: 150,
        },
        read: (row) => row.retiredFrom,
        write: (value) => ({ retiredFrom: textOf(value) || null }),
      },
      {
        column: {
          id: 'aliases',
          title: t().settings.list.aliases,
          hint: t().settings.list.aliasesHint,
          type: makeTextType(),
          width: 300,
        },
        read: (row) => formatAliases(row.aliases),
        write: (value) => ({ aliases: readAliases(value) }),
      },
    ],
    makeRow: (id, order) => ({
      id,
      order,
      group: groups().at(-1) ?? text.noGroup,
      label: '',
      aliases: [],
      unit: 'count',
      direction: 'high',
      countsCitizens: true,
      retiredFrom: null,
    }),
    remove(rows) {
      const withHistory = indicatorsWithHistory(store);
      const retired = rows.filter((row) => withHistory.has(row.id) && row.retiredFrom === null);
      store.dispatch(
        removalLabel(rows.map((row) => row.label)),
        rows.flatMap((row) => {
          if (!withHistory.has(row.id)) return [makeRemove('indicators', row)];
          return row.retiredFrom === null
            ? makeUpdate('indicators', row, { retiredFrom: firstWeekWithout(row) })
            : [];
        }),
      );
      const [first] = retired;
      if (first)
        services.notify({
          text: text.retired(joinNames(retired.map((row) => row.label)), formatWeek(firstWeekWithout(first))),
        });
    },
  });
}
