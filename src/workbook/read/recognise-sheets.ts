/** Which tool each sheet of a file belongs to, told by what stands in it and not by its name. */
import type {
  IncomingCalculator,
  IncomingOpening,
  IncomingPlan,
  IncomingScenario,
  IncomingWeek,
  ListName,
} from '../../domain/merge/incoming';
import type { IsoDate } from '../../domain/values/field';
import { makeOk, type Result } from '../../domain/values/result';
import type { FileProblem, SheetReport } from '../protocol';
import { type Base, isBaseSheet, readBaseSheet } from './read-base';
import { recogniseCapacity } from './recognise-capacity';
import { findFrontPageYear, type GoalsContext, recogniseFrontPage, recogniseWeek } from './recognise-goals';
import { isFigures, recogniseLists } from './recognise-lists';
import { recogniseOpenings } from './recognise-openings';
import { recogniseScenarios } from './recognise-scenarios';
import { recogniseWeekList } from './recognise-week-list';
import { makeReport } from './report';
import { isBlank, type Sheet } from './sheet';

export interface SheetContents {
  readonly reports: readonly SheetReport[];
  /** Set in the app's own files. */
  readonly base: Base | null;
  readonly isBackup: boolean;
  readonly openings: readonly IncomingOpening[];
  readonly weeks: readonly IncomingWeek[];
  readonly plans: readonly IncomingPlan[];
  readonly calculators: readonly IncomingCalculator[];
  readonly scenarios: readonly IncomingScenario[];
  readonly listValues: readonly { readonly list: ListName; readonly label: string }[];
}

export interface RecogniseContext {
  readonly today: IsoDate;
  readonly fileNameYear: number | null;
  readonly thisYear: number;
  isKnownIndicator(label: string): boolean;
}

export function recogniseSheets(
  sheets: readonly Sheet[],
  context: RecogniseContext,
): Result<SheetContents, FileProblem> {
  const baseSheet = sheets.find(isBaseSheet);
  const base = baseSheet && readBaseSheet(baseSheet);
  if (base && !base.ok) return base;
  const isExact = base !== undefined;
  const goals: GoalsContext = {
    isExact,
    thisYear: context.thisYear,
    fileNameYear: context.fileNameYear,
    frontPageYear: frontPageYearOf(sheets, context),
    // In an export something stands beside every indicator, if only a sum of nothing.
    isKnownIndicator: isExact ? () => false : context.isKnownIndicator,
  };
  const reports: SheetReport[] = [];
  const openings: IncomingOpening[] = [];
  const weeks: IncomingWeek[] = [];
  const plans: IncomingPlan[] = [];
  const calculators: IncomingCalculator[] = [];
  const scenarios: IncomingScenario[] = [];
  const listValues: { list: ListName; label: string }[] = [];

  const recognise = (sheet: Sheet): SheetReport => {
    if (sheet === baseSheet && base) return base.value.report;
    if (sheet.rows.every((cells) => cells.every(isBlank))) return makeReport(sheet).finish('empty');
    // The lists of an export are hidden; all that is in them stands in its base too.
    if (isExact && sheet.isHidden) return makeReport(sheet).finish('figures');
    const register = recogniseOpenings(sheet, context.today, isExact);
    if (register) {
      openings.push(...register.openings);
      return register.report;
    }
    const list = isExact ? null : recogniseWeekList(sheet);
    if (list) {
      weeks.push(...list.weeks.filter(({ week }) => weeks.every((other) => other.week !== week)));
      return list.report;
    }
    const week = recogniseWeek(sheet, goals);
    if (week) {
      const isTwice = weeks.some((other) => other.week === week.week?.week);
      if (isTwice) return rejectTwice(week.report);
      if (week.week) weeks.push(week.week);
      return week.report;
    }
    const front = recogniseFrontPage(sheet, goals);
    if (front) {
      if (front.plan) plans.push(front.plan);
      return front.report;
    }
    const scenario = recogniseScenarios(sheet, isExact);
    if (scenario) {
      scenarios.push(...scenario.scenarios);
      return scenario.report;
    }
    const capacity = recogniseCapacity(sheet, isExact);
    if (capacity) {
      calculators.push(capacity.calculator);
      return capacity.report;
    }
    const lists = isExact ? null : recogniseLists(sheet);
    if (lists) {
      listValues.push(...lists.values);
      return lists.report;
    }
    return makeReport(sheet).finish(isExact || isFigures(sheet) ? 'figures' : 'unknown');
  };
  for (const sheet of sheets) reports.push(recognise(sheet));
  return makeOk({
    reports,
    base: base?.value ?? null,
    isBackup: false,
    openings,
    weeks,
    plans,
    calculators,
    scenarios,
    listValues,
  });
}

/** The year of a workbook's only front page; none when there are several. */
function frontPageYearOf(sheets: readonly Sheet[], context: RecogniseContext): number | null {
  const unknown: GoalsContext = { ...context, frontPageYear: null, isExact: false };
  const years = new Set(
    sheets.flatMap((sheet) => (recogniseFrontPage(sheet, unknown) ? [findFrontPageYear(sheet)] : [])),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const rejectTwice = (report: SheetReport): SheetReport => ({
  ...report,
  taken: 0,
  notes: [],
  rejected: [
    { cell: null, row: null, heading: null, reason: 'weekTwice', text: report.week ?? '', isKept: false },
  ],
});
