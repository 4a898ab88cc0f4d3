/** What can be done in Målstyring, and the way to any week by its number. */
import { addWeeks, numberOfWeek, weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { FIRST_YEAR, LAST_YEAR, readWeek } from '../../domain/goals/read-week';
import type { GoalSpread } from '../../domain/goals/year-front';
import type { WeekKey } from '../../domain/values/field';
import { formatWeekDates } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { Command, PageCommand } from '../command';
import type { Services } from '../services';
import { weekPath, yearPath } from './goals-paths';

/** In a week's schedule. */
export function makeWeekCommands(
  { navigate, today }: Services,
  week: WeekKey,
  copyGoals: (() => void) | null,
): readonly PageCommand[] {
  const words = t().goals;
  const thisWeek = weekOfDate(today());
  return [
    {
      id: 'goals.previousWeek',
      title: words.previousWeek,
      run: () => navigate(weekPath(addWeeks(week, -1))),
    },
    { id: 'goals.nextWeek', title: words.nextWeek, run: () => navigate(weekPath(addWeeks(week, 1))) },
    {
      id: 'goals.thisWeek',
      title: words.goToThisWeek,
      unavailable: week === thisWeek ? t().commands.unavailable.isHere : undefined,
      run: () => navigate(weekPath(thisWeek)),
    },
    {
      id: 'goals.front',
      title: t().commands.goals.front(yearOfWeek(week)),
      run: () => navigate(yearPath(yearOfWeek(week))),
    },
    ...(copyGoals ? [{ id: 'goals.copyGoals', title: words.copyGoals, run: copyGoals }] : []),
  ];
}

/** On a year's front page. */
export function makeYearCommands(
  { navigate, store }: Services,
  year: number,
  nearWeek: WeekKey,
  chooseSpread: (spread: GoalSpread) => void,
): readonly PageCommand[] {
  const words = t().commands.goals;
  const none = t().commands.unavailable;
  const spread = (to: GoalSpread, title: string): PageCommand => ({
    id: `goals.spread.${to}`,
    title,
    unavailable: store.settings().goalSpread === to ? none.isChosen : undefined,
    run: () => chooseSpread(to),
  });
  return [
    {
      id: 'goals.previousYear',
      title: t().goals.previousYear,
      unavailable: year <= FIRST_YEAR ? none.endOfYears : undefined,
      run: () => navigate(yearPath(year - 1)),
    },
    {
      id: 'goals.nextYear',
      title: t().goals.nextYear,
      unavailable: year >= LAST_YEAR ? none.endOfYears : undefined,
      run: () => navigate(yearPath(year + 1)),
    },
    {
      id: 'goals.week',
      title: words.week(numberOfWeek(nearWeek)),
      run: () => navigate(weekPath(nearWeek)),
    },
    spread('even', words.spreadEven),
    spread('weekly', words.spreadWeekly),
  ];
}

/** The week that a text names, `uge 47` or `47 2025`, as a way there. */
export function findWeek({ navigate, today }: Services, text: string): readonly Command[] {
  const year = yearOfWeek(weekOfDate(today()));
  const week = readWeek(text, year);
  if (week === null) return [];
  const number = numberOfWeek(week);
  const name =
    yearOfWeek(week) === year ? t().goals.weekLink(number) : t().goals.weekOfYear(number, yearOfWeek(week));
  return [
    {
      id: `week.${week}`,
      title: t().commands.goToWeek(name.toLowerCase()),
      group: t().commands.groups.weeks,
      detail: formatWeekDates(week),
      run: () => navigate(weekPath(week)),
    },
  ];
}
