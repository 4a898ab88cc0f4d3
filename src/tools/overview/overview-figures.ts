/** The figures of the Monday page, read from the store and recomputed only when theirs change. */
import { createMemo } from 'solid-js';
import { weekOfDate, weeksOfYear, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeDefaultCalculator, makeDefaultFrequencies } from '../../domain/capacity/defaults';
import { calculateNeed } from '../../domain/capacity/need';
import type { Indicator } from '../../domain/document/registers';
import { weekFulfilment, weekInFocus } from '../../domain/goals/week-fulfilment';
import { totalOf } from '../../domain/goals/week-totals';
import { makeYearFront } from '../../domain/goals/year-front';
import type { ResultsById } from '../../domain/openings/result-of';
import { figuresByBranch, oldestOpen, openByAge } from '../../domain/openings/statistics';
import { isFew } from '../../domain/privacy/few-citizens';
import { baselineScenario, calculateScenario } from '../../domain/scenarios/scenarios';
import { isSameValue, type WeekKey } from '../../domain/values/field';
import { weekTotals } from '../../store/derived/week-totals';
import { fewCitizensOf } from '../few-on-paper';
import type { Services } from '../services';

const OLDEST = 5;
const BRANCHES = 5;

export type OverviewFigures = ReturnType<typeof createOverviewFigures>;

export function createOverviewFigures({ store, today }: Services) {
  const { registers } = store;

  const resultsById = createMemo(
    (): ResultsById => new Map(registers.results.rows().map((result) => [result.id, result])),
  );
  const byAge = createMemo(() =>
    openByAge(registers.openings.rows(), resultsById(), store.settings(), today()),
  );
  const oldest = createMemo(() =>
    oldestOpen(registers.openings.rows(), resultsById(), store.settings(), today(), OLDEST),
  );
  /** Branches with open places, most first; what lies beyond the first few as one. */
  const branches = createMemo(() => {
    const open = figuresByBranch(registers.openings.rows(), resultsById())
      .filter((figures) => figures.openPlaces > 0)
      .sort((a, b) => b.openPlaces - a.openPlaces);
    const shown = open.slice(0, open.length === BRANCHES + 1 ? BRANCHES + 1 : BRANCHES);
    const rest = open.slice(shown.length);
    return {
      shown: shown.map(({ branch, openPlaces }) => ({
        id: branch,
        label: branch === null ? null : (registers.branches.row(branch)?.label ?? null),
        openPlaces,
      })),
      restCount: rest.length,
      restPlaces: rest.reduce((sum, figures) => sum + figures.openPlaces, 0),
    };
  });

  const week = createMemo(() => weekInFocus(today(), (key) => weekTotals(store, key).isFilled));
  const isThisWeek = () => week() === weekOfDate(today());
  const year = () => yearOfWeek(week());
  const front = createMemo(() =>
    makeYearFront({
      year: year(),
      today: today(),
      indicators: registers.indicators.rows(),
      planGoals: registers.planGoals.rows(),
      spread: store.settings().goalSpread,
      holidayWeeks: store.settings().holidayWeeks,
      totals: (key) => weekTotals(store, key),
    }),
  );
  /**
   * The last week anybody filled before this year, when this year has none: a team that has brought
   * in last year's schedule must find it again. Null when there is none.
   */
  const earlierWeek = createMemo((): WeekKey | null => {
    if (front().rows.some((row) => row.yearToDate !== null)) return null;
    const weeks = new Set(registers.entries.rows().map((entry) => entry.week));
    const earlier = [...weeks].filter((key) => key < week()).sort();
    return earlier.findLast((key) => weekTotals(store, key).isFilled) ?? null;
  });
  const planned = createMemo(() => front().rows.filter((row) => row.planGoal !== null));
  /** The plan's indicators; without a plan all of them, so that a week's goals still count. */
  const counted = (): readonly Indicator[] =>
    planned().length > 0 ? planned().map((row) => row.indicator) : registers.indicators.rows();
  const fulfilment = createMemo(() => weekFulfilment(counted(), weekTotals(store, week())));

  const few = createMemo(() => fewCitizensOf(store, [...weeksOfYear(year()), week()]));
  const isFewHidden = (citizens: number) => store.settings().hidesFewCitizens && isFew(citizens);
  /** What may not be told on paper. */
  const hidden = {
    week: (indicator: Indicator) => few().week(week(), indicator.id) === 'hidden',
    year: (indicator: Indicator) => few().year(year(), indicator.id) === 'hidden',
    /** The mean of the week's fulfilments, one of which is hidden. */
    fulfilment: () => counted().some(hidden.week),
    citizens: () => isFewHidden(store.calculator().citizens),
    scenario: isFewHidden,
  };

  const need = createMemo(() => calculateNeed(store.calculator(), registers.frequencies.rows()));
  /** Whether the calculator still holds the guide's example and so says nothing of this team. */
  const isExample = () =>
    isSameValue(store.calculator(), makeDefaultCalculator()) &&
    isSameValue(registers.frequencies.rows(), makeDefaultFrequencies());
  const scenarios = createMemo(() => {
    const rows = registers.scenarios.rows();
    const baseline = baselineScenario(rows, store.settings().baselineScenario);
    return rows.map((scenario) => ({
      scenario,
      neededFte: calculateScenario(scenario).neededFte,
      isBaseline: scenario.id === baseline?.id,
    }));
  });

  return {
    isEmpty: () => registers.openings.count() === 0 && registers.entries.count() === 0 && isExample(),
    hasOpenings: () => registers.openings.count() > 0,
    byAge,
    oldest,
    branches,
    week,
    isThisWeek,
    year,
    front,
    earlierWeek,
    planned,
    hasIndicators: () => registers.indicators.count() > 0,
    weekTotal: (indicator: Indicator) => totalOf(weekTotals(store, week()), indicator.id),
    fulfilment,
    hidden,
    citizens: () => store.calculator().citizens,
    need,
    isExample,
    scenarios,
  };
}
