/** Which tool each sheet of a file belongs to, told by what stands in it and not by its name. */
import type { SheetChoice } from '../../domain/merge/import-items';
import type {
  IncomingCalculator,
  IncomingOpening,
  IncomingPlan,
  IncomingScenario,
  IncomingWeek,
} from '../../domain/merge/incoming';
import type { IsoDate } from '../../domain/values/field';
import { makeOk, type Result } from '../../domain/values/result';
import type { FileProblem, SheetReport } from '../protocol';
import { shapeOf } from './headings';
import { type Base, isBaseSheet, readBaseSheet } from './read-base';
import { recogniseCapacity } from './recognise-capacity';
import { findFrontPageYear, type GoalsContext, recogniseFrontPage, recogniseWeek } from './recognise-goals';
import { isFigures, type ListValue, recogniseLists } from './recognise-lists';
import { recogniseOpenings } from './recognise-openings';
import { recogniseScenarios } from './recognise-scenarios';
import { recogniseWeekList } from './recognise-week-list';
import { makeReport } from './report';
import { HEAD_ROWS, isBlank, type Sheet } from './sheet';

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
  readonly listValues: readonly ListValue[];
}

export interface RecogniseContext {
  readonly today: IsoDate;
  readonly fileNameYear: number | null;
  readonly thisYear: number;
  /** Place among the chosen files. */
  readonly file: number;
  /** How the leader, or the memory of an earlier file, says that a sheet is to be read. */
  choiceOf(sheet: Sheet): ChosenReading | null;
  isKnownIndicator(label: string): boolean;
}

export interface ChosenReading {
  readonly choice: SheetChoice;
  readonly isRemembered: boolean;
}

export function recogniseSheets(
  sheets: readonly Sheet[],
  context: RecogniseContext,
): Result<SheetContents, FileProblem> {
  const baseSheet = sheets.find(isBaseSheet);
  const base = baseSheet && readBaseSheet(baseSheet);
  if (base && !base.ok) return base;
  const isExact = base !== undefined;
  const frontPageYear = frontPageYearOf(sheets, context);
  const goalsOf = (choice: SheetChoice | undefined): GoalsContext => ({
    isExact,
    thisYear: context.thisYear,
    fileNameYear: context.fileNameYear,
    frontPageYear,
    file: context.file,
    choice,
    // In an export something stands beside every indicator, if only a sum of nothing.
    isKnownIndicator: isExact ? () => false : context.isKnownIndicator,
  });
  const reports: SheetReport[] = [];
  const openings: IncomingOpening[] = [];
  const weeks: IncomingWeek[] = [];
  const plans: IncomingPlan[] = [];
  const calculators: IncomingCalculator[] = [];
  const scenarios: IncomingScenario[] = [];
  const listValues: ListValue[] = [];

  /** The readers in the order in which they are tried; each puts away what it read. */
  const readers = {
    openings(sheet: Sheet, choice?: SheetChoice) {
      const register = recogniseOpenings(sheet, {
        file: context.file,
        today: context.today,
        isExact,
        choice,
      });
      for (const one of register?.openings ?? []) openings.push(one);
      return register?.report ?? null;
    },
    weekList(sheet: Sheet) {
      const list = isExact ? null : recogniseWeekList(sheet);
      weeks.push(...(list?.weeks ?? []).filter(({ week }) => weeks.every((other) => other.week !== week)));
      return list?.report ?? null;
    },
    week(sheet: Sheet, choice?: SheetChoice) {
      const week = recogniseWeek(sheet, goalsOf(choice));
      if (!week) return null;
      if (weeks.some((other) => other.week === week.week?.week)) return rejectTwice(week.report);
      if (week.week) weeks.push(week.week);
      return week.report;
    },
    frontPage(sheet: Sheet, choice?: SheetChoice) {
      const front = recogniseFrontPage(sheet, goalsOf(choice));
      if (front?.plan) plans.push(front.plan);
      return front?.report ?? null;
    },
    scenarios(sheet: Sheet) {
      const scenario = recogniseScenarios(sheet, isExact, context.file);
      scenarios.push(...(scenario?.scenarios ?? []));
      return scenario?.report ?? null;
    },
    capacity(sheet: Sheet) {
      const capacity = recogniseCapacity(sheet, isExact, context.file);
      if (capacity) calculators.push(capacity.calculator);
      return capacity?.report ?? null;
    },
    lists(sheet: Sheet, choice?: SheetChoice) {
      const lists = isExact ? null : recogniseLists(sheet, choice, context.file);
      listValues.push(...(lists?.values ?? []));
      return lists?.report ?? null;
    },
  };

  const recognise = (sheet: Sheet, choice: SheetChoice | undefined): SheetReport => {
    if (sheet === baseSheet && base) return base.value.report;
    if (sheet.rows.every((cells) => cells.every(isBlank))) return makeReport(sheet).finish('empty');
    if (choice?.kind === 'skip') return makeReport(sheet).finish('skipped');
    // The lists of an export are hidden; all that is in them stands in its base too.
    if (isExact && sheet.isHidden) return makeReport(sheet).finish('figures');
    if (choice?.kind) return readers[choice.kind](sheet, choice) ?? makeReport(sheet).finish('unknown');
    for (const read of Object.values(readers)) {
      const report = read(sheet, choice);
      if (report) return report;
    }
    return makeReport(sheet).finish(isExact || isFigures(sheet) ? 'figures' : 'unknown');
  };
  for (const sheet of sheets) {
    const chosen = sheet === baseSheet ? null : context.choiceOf(sheet);
    const report = recognise(sheet, chosen?.choice);
    reports.push({
      ...report,
      shape: sheet === baseSheet ? null : shapeOfSheet(sheet, report.headerRow ?? chosen?.choice.headerRow),
      reading: chosen ? (chosen.isRemembered ? 'remembered' : 'chosen') : 'guessed',
    });
  }
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

/** The headings that files of the same make have too; a sheet without is known by its first row of texts. */
function shapeOfSheet(sheet: Sheet, headerRow: number | null | undefined): string | null {
  if (headerRow) return shapeOf(sheet.rows[headerRow - 1] ?? []);
  for (const cells of sheet.rows.slice(0, HEAD_ROWS)) {
    const shape = shapeOf(cells);
    if (shape !== null) return shape;
  }
  return null;
}

/** The year of a workbook's only front page; none when there are several. */
function frontPageYearOf(sheets: readonly Sheet[], context: RecogniseContext): number | null {
  const unknown: GoalsContext = { ...context, frontPageYear: null, isExact: false, choice: undefined };
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
