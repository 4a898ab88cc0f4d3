/** The pick lists of the register: what may be chosen, in which order and under which names. */

import { createMemo, untrack } from 'solid-js';
import { type Change, makeRemove, makeUpdate } from '../../domain/document/operations';
import type { ContactResult, JobFunction, ListItem, Registers } from '../../domain/document/registers';
import type { Id } from '../../domain/values/field';
import { makeCheckType } from '../../grid/cells/check';
import { makeChoiceType } from '../../grid/cells/choice';
import { makeComputedType } from '../../grid/cells/computed';
import { makeTextType } from '../../grid/cells/text';
import type { Choice } from '../../grid/types';
import { t } from '../../i18n/i18n';
import { createRegisterSource, type RegisterField, type RegisterSource } from '../register-source';
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
import { createUseCounts, type ListField } from './usage';

type ListName = 'branches' | 'results' | 'jobFunctions';

interface ListOptions<Name extends ListName> {
  readonly register: Name;
  /** The field of an opening that holds a value of the list. */
  readonly usedBy: ListField;
  /** What beside the register's rows uses a value, in words; null when nothing does. */
  referredBy?(id: Id): string | null;
  readonly labelWidth: number;
  label(): string;
  readonly title: string;
  /** Columns between the name and those that all lists have. */
  readonly fields: readonly RegisterField<Registers[Name]>[];
  makeRow(item: ListItem): Registers[Name];
}

function createListSource<Name extends ListName>(
  services: Services,
  options: ListOptions<Name>,
): RegisterSource {
  type Row = Registers[Name] & ListItem;
  const { store } = services;
  const text = t().settings.list;
  const usesOf = createUseCounts(store, options.usedBy);
  const isUsed = (id: Id) => untrack(() => usesOf(id) > 0 || options.referredBy?.(id) != null);
  const rows = () => store.registers[options.register].rows() as readonly Row[];
  const others = (row: Row) => () => rows().flatMap(({ id, label }) => (id === row.id ? [] : [label]));
  // The columns that every list has say what they write as a ListItem; a row of each list is one.
  const common = (field: RegisterField<ListItem>) => field as unknown as RegisterField<Registers[Name]>;

  return createRegisterSource<Name>({
    store,
    register: options.register,
    label: options.label,
    refuse: refuseCitizenData,
    fields: [
      common({
        column: {
          id: 'label',
          title: options.title,
          type: makeTextType(),
          width: options.labelWidth,
          isRowHeader: true,
        },
        read: (row) => row.label || null,
        write(value, row) {
          const label = textOf(value);
          const refused = refuseName(label, others(row as Row));
          if (refused !== null) return refused;
          // Files written under the old name must still find the value.
          const isRenamed = row.label !== '' && isUsed(row.id);
          return isRenamed ? { label, aliases: [...new Set([...row.aliases, row.label])] } : { label };
        },
        state: (row) => nameState(row.label, row.hidden),
      }),
      ...options.fields,
      common({
        column: {
          id: 'isShown',
          title: text.isShown,
          hint: text.isShownHint,
          type: makeCheckType(),
          width: 70,
        },
        read: (row) => !row.hidden,
        write: (value) => ({ hidden: value !== true }),
      }),
      common({
        column: {
          id: 'uses',
          title: text.uses,
          hint: text.usesHint,
          type: makeComputedType({ decimals: 0, align: 'right' }),
          width: 70,
        },
        read: (row) => usesOf(row.id) || null,
      }),
      common({
        column: {
          id: 'aliases',
          title: text.aliases,
          hint: text.aliasesHint,
          type: makeTextType(),
          width: 320,
        },
        read: (row) => formatAliases(row.aliases),
        write: (value) => ({ aliases: readAliases(value) }),
      }),
    ],
    makeRow: (id, order) => options.makeRow({ id, order, label: '', hidden: false, aliases: [] }),
    remove(removed) {
      const items = removed as readonly Row[];
      const used = items.filter((row) => isUsed(row.id));
      const changes: Change[] = items.flatMap((row) =>
        used.includes(row)
          ? makeUpdate(options.register, row, { hidden: true } as Partial<Registers[Name]>)
          : [makeRemove(options.register, row)],
      );
      store.dispatch(removalLabel(items.map((row) => row.label)), changes);
      const [first] = used;
      if (first) {
        const names = joinNames(used.map((row) => row.label));
        // Rows that use it can be seen in the list; what else does must be told.
        const other = untrack(() => (usesOf(first.id) > 0 ? null : (options.referredBy?.(first.id) ?? null)));
        services.notify({ text: other === null ? text.hidden(names) : text.hiddenFor(names, other) });
      }
    },
  });
}

export function createBranchSource(services: Services): RegisterSource {
  const { jobFunctions } = services.store.registers;
  return createListSource<'branches'>(services, {
    register: 'branches',
    usedBy: 'branch',
    referredBy: (id) =>
      jobFunctions.rows().some((job) => job.branch === id) ? t().settings.list.byJobFunctions : null,
    label: () => t().settings.tabs.branches,
    title: t().settings.list.branch,
    labelWidth: 380,
    fields: [],
    makeRow: (item) => item,
  });
}

export function createResultSource(services: Services): RegisterSource {
  const text = t().settings.list;
  const kinds: readonly Choice[] = [
    { value: 'ordinary', label: text.kinds.ordinary },
    { value: 'supported', label: text.kinds.supported },
    { value: 'education', label: text.kinds.education },
  ];
  const isOpening: RegisterField<ContactResult> = {
    column: {
      id: 'isOpening',
      title: text.isOpening,
      hint: text.isOpeningHint,
      type: makeCheckType(),
      width: 110,
    },
    read: (row) => row.isOpening,
    write: (value, row) =>
      value === true
        ? { isOpening: true, kind: row.kind === 'none' ? 'ordinary' : row.kind }
        : { isOpening: false, kind: 'none' },
  };
  const kind: RegisterField<ContactResult> = {
    column: { id: 'kind', title: text.kind, type: makeChoiceType(() => kinds), width: 120 },
    read: (row) => (row.kind === 'none' ? null : row.kind),
    write(value) {
      const chosen = kinds.find((choice) => choice.value === value)?.value as
        | ContactResult['kind']
        | undefined;
      return chosen ? { isOpening: true, kind: chosen } : { isOpening: false, kind: 'none' };
    },
  };
  return createListSource<'results'>(services, {
    register: 'results',
    usedBy: 'result',
    label: () => t().settings.tabs.results,
    title: text.result,
    labelWidth: 240,
    fields: [isOpening, kind],
    makeRow: (item) => ({ ...item, isOpening: true, kind: 'ordinary' }),
  });
}

export function createJobFunctionSource(services: Services): RegisterSource {
  const { branches } = services.store.registers;
  const choices = createMemo((): readonly Choice[] =>
    branches.rows().map(({ id, label, aliases, hidden }) => ({ value: id, label, aliases, hidden })),
  );
  const branch: RegisterField<JobFunction> = {
    column: {
      id: 'branch',
      title: t().settings.list.branch,
      type: makeChoiceType(choices),
      width: 300,
      filter: 'choice',
    },
    read: (row) => row.branch,
    write: (value) => ({ branch: textOf(value) || null }),
  };
  return createListSource<'jobFunctions'>(services, {
    register: 'jobFunctions',
    usedBy: 'jobFunction',
    label: () => t().settings.tabs.jobFunctions,
    title: t().settings.list.jobFunction,
    labelWidth: 320,
    fields: [branch],
    makeRow: (item) => ({ ...item, branch: null }),
  });
}
