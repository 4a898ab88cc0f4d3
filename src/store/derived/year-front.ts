import { type Accessor, createMemo } from 'solid-js';
import type { WeekTotals } from '../../domain/goals/week-totals';
import { makeYearFront, type YearFront } from '../../domain/goals/year-front';
import type { IsoDate, WeekKey } from '../../domain/values/field';
import type { DocumentStore } from '../document-store';
import { weekTotals } from './week-totals';

/** The front page's figures for a year (reactive on the weeks, goals and settings they are made of). */
export function createYearFront(
  store: DocumentStore,
  year: Accessor<number>,
  today: Accessor<IsoDate>,
): Accessor<YearFront> {
  return createMemo(() => {
    // A week's totals are asked for once per indicator: track each week once, not thousands of times.
    const totals = new Map<WeekKey, WeekTotals>();
    const settings = store.settings();
    return makeYearFront({
      year: year(),
      today: today(),
      indicators: store.registers.indicators.rows(),
      planGoals: store.registers.planGoals.rows(),
      spread: settings.goalSpread,
      holidayWeeks: settings.holidayWeeks,
      totals(week) {
        let known = totals.get(week);
        if (!known) {
          known = weekTotals(store, week);
          totals.set(week, known);
        }
        return known;
      },
    });
  });
}
