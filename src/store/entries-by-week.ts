import { TriggerCache } from '@solid-primitives/trigger';
import { untrack } from 'solid-js';
import type { WeekEntry } from '../domain/document/registers';
import type { Id, WeekKey } from '../domain/values/field';
import type { RegisterStore } from './register-store';

/**
 * The entries of a week without going through those of all years. Kept up to date one change at a
 * time; a change reaches only those who read its week.
 */
export interface EntriesByWeek {
  /** A week's entries (reactive on that week only). The same array until one of them changes. */
  entries(week: WeekKey): readonly WeekEntry[];
}

interface Week {
  readonly rowsById: Map<Id, WeekEntry>;
  /** Made when asked for, forgotten when a row changes. */
  rows: readonly WeekEntry[] | null;
}

const NO_ENTRIES: readonly WeekEntry[] = [];
const indexes = new WeakMap<RegisterStore<'entries'>, EntriesByWeek>();

/** The register's index: one for all who ask. */
export function entriesByWeek(register: RegisterStore<'entries'>): EntriesByWeek {
  const existing = indexes.get(register);
  if (existing) return existing;
  const index = createEntriesByWeek(register);
  indexes.set(register, index);
  return index;
}

function createEntriesByWeek(register: RegisterStore<'entries'>): EntriesByWeek {
  const weeks = new Map<WeekKey, Week>();
  const triggers = new TriggerCache<WeekKey>();

  const put = (row: WeekEntry) => {
    const week = weeks.get(row.week);
    if (!week) {
      weeks.set(row.week, { rowsById: new Map([[row.id, row]]), rows: null });
      return;
    }
    week.rowsById.set(row.id, row);
    week.rows = null;
  };
  const take = (row: WeekEntry) => {
    const week = weeks.get(row.week);
    if (!week) return;
    week.rowsById.delete(row.id);
    week.rows = null;
  };

  for (const row of untrack(() => register.rows())) put(row);
  // An entry never changes its week: the week is part of its id.
  register.onChange((before, after) => {
    if (after) put(after);
    else if (before) take(before);
    const changed = after ?? before;
    if (changed) triggers.dirty(changed.week);
  });

  return {
    entries(key) {
      triggers.track(key);
      const week = weeks.get(key);
      if (!week) return NO_ENTRIES;
      week.rows ??= [...week.rowsById.values()];
      return week.rows;
    },
  };
}
