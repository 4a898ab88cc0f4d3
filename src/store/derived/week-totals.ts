import type { WeekEntry } from '../../domain/document/registers';
import { makeWeekTotals, type WeekTotals } from '../../domain/goals/week-totals';
import type { WeekKey } from '../../domain/values/field';
import type { DocumentStore } from '../document-store';
import { entriesByWeek } from '../entries-by-week';

/** Totals by the very array of entries they were made of: a week that did not change is not summed again. */
const totalsByEntries = new WeakMap<readonly WeekEntry[], WeekTotals>();

/** Totals of a week (reactive on that week only). The same object until one of its entries changes. */
export function weekTotals(store: DocumentStore, week: WeekKey): WeekTotals {
  const entries = entriesByWeek(store.registers.entries).entries(week);
  let totals = totalsByEntries.get(entries);
  if (!totals) {
    totals = makeWeekTotals(entries);
    totalsByEntries.set(entries, totals);
  }
  return totals;
}
