/** Week sheets and front pages of the goals workbook. */
import { isWeekKey, makeWeekKey } from '../../domain/calendar/iso-week';
import type { RowSource, SheetChoice } from '../../domain/merge/import-items';
import type {
  IncomingFigure,
  IncomingIndicator,
  IncomingPlan,
  IncomingWeek,
} from '../../domain/merge/incoming';
import { normaliseWords } from '../../domain/merge/labels';
import { isBlankWeek, isUnfilledWeek } from '../../domain/merge/merge-goals';
import { type Field, isRaw } from '../../domain/values/field';
import type { SheetReport } from '../protocol';
import { GOALS } from '../write/words';
import { hasCpr, isHiddenFigure, numberOf } from './cell-values';
import { findChosenHeadings, isTotalLabel, type Vocabulary } from './headings';
import { makeReport, type ReportDraft } from './report';
import { type Cell, cellAt, columnName, HEAD_ROWS, isBlank, type Sheet, textOf } from './sheet';

const REAL = ['real', 'realiseret', 'realisering', 'resultat', 'faktisk'];
const GOAL = ['mål', 'maal', 'måltal', 'plan'];
/** Labels are looked for this many columns in front of the first employee. */
const LABEL_COLUMNS = 3;

interface EmployeeColumns {
  readonly name: string;
  readonly real: number;
  readonly goal: number | null;
}

interface WeekLayout {
  /** Row with Real and Mål, counted from 0; names stand in the row above. */
  readonly row: number;
  readonly labelColumn: number;
  readonly employees: readonly EmployeeColumns[];
  /** Columns under a name that is a number of a citizen: they stay in the file. */
  readonly refused: readonly number[];
  /** Where the first column of figures is, totals included. */
  readonly firstFigure: number;
}

/** What a goals sheet is read with: the years a workbook can tell, from the most to the least certain. */
export interface GoalsContext {
  readonly frontPageYear: number | null;
  readonly fileNameYear: number | null;
  readonly thisYear: number;
  /** An export of the app, in which zeros are zeros. */
  readonly isExact: boolean;
  /** Place among the chosen files. */
  readonly file: number;
  readonly choice: SheetChoice | undefined;
  isKnownIndicator(label: string): boolean;
}

export interface WeekSheet {
  readonly report: SheetReport;
  /** Null when the sheet's week could not be made out. */
  readonly week: IncomingWeek | null;
}

/** Null when the sheet is no week's. */
export function recogniseWeek(sheet: Sheet, context: GoalsContext): WeekSheet | null {
  const { isExact, isKnownIndicator } = context;
  const layout = findWeekLayout(sheet, context.choice?.headerRow);
  if (!layout) return null;
  const report = makeReport(sheet);
  report.headerRow = layout.row + 1;
  for (const column of layout.refused) report.reject(layout.row - 1, column, null, 'cpr', false);
  const week = findWeek(sheet, context, report);
  if (week === null) {
    report.rejectSheet('notWeek', sheet.name);
    return { report: report.finish('week'), week: null };
  }
  report.week = week;
  report.year = Number(week.slice(0, 4));
  const lines: { indicator: IncomingIndicator; figures: IncomingFigure[]; source: RowSource }[] = [];
  for (const { row, indicator } of findLines(
    sheet,
    layout.row + 1,
    layout.labelColumn,
    layout.firstFigure,
    isKnownIndicator,
    report,
  )) {
    const read = (column: number | null, heading: string): Field<number> | undefined =>
      column === null ? null : readFigure(sheet, row, column, heading, report);
    if (context.choice?.hasHiddenRows === false && sheet.hiddenRows.has(row)) {
      report.leaveOut(row, 'hidden');
      continue;
    }
    lines.push({
      indicator,
      source: { file: context.file, sheet: sheet.name, row: row + 1 },
      figures: layout.employees.map(({ name, real, goal }) => ({
        real: read(real, `${name}, Real`),
        goal: read(goal, `${name}, Mål`),
      })),
    });
  }
  const incoming: IncomingWeek = { week, employees: layout.employees.map(({ name }) => name), lines };
  const isBlankForm = !isExact && isBlankWeek(incoming);
  const isUnfilled = !isExact && isUnfilledWeek(incoming);
  if (isBlankForm) report.notes.push({ code: 'blankWeek', week });
  else if (isUnfilled) report.notes.push({ code: 'zeroWeek', week });
  report.taken = lines
    .flatMap((line) => line.figures)
    .reduce((sum, { real, goal }) => {
      if (isBlankForm) return 0;
      return sum + ((real ?? null) !== null && !isUnfilled ? 1 : 0) + ((goal ?? null) !== null ? 1 : 0);
    }, 0);
  return { report: report.finish('week'), week: incoming };
}

function readFigure(
  sheet: Sheet,
  row: number,
  column: number,
  heading: string,
  report: ReportDraft,
): Field<number> | undefined {
  const cell = cellAt(sheet, row, column);
  if (isHiddenFigure(cell)) {
    report.hidden += 1;
    return undefined;
  }
  const value = numberOf(cell);
  if (hasCpr(cell)) {
    report.reject(row, column, heading, 'cpr', false);
    return null;
  }
  if (!isRaw(value)) return value;
  report.reject(row, column, heading, 'notNumber', true);
  return value;
}

const isOneOf = (cell: Cell, words: readonly string[]): boolean =>
  typeof cell === 'string' && words.includes(normaliseWords(cell));

/** The row in which Real and Mål stand side by side, and the names over them. */
function findWeekLayout(sheet: Sheet, headerRow?: number): WeekLayout | null {
  const first = headerRow === undefined ? 1 : headerRow - 1;
  const last = headerRow ?? Math.min(HEAD_ROWS, sheet.rows.length);
  for (let row = first; row < last; row++) {
    const cells = sheet.rows[row] ?? [];
    const pairs = cells.flatMap((cell, column) =>
      isOneOf(cell, REAL) && isOneOf(cells[column + 1] ?? null, GOAL) ? [column] : [],
    );
    const firstFigure = pairs[0];
    if (firstFigure === undefined || firstFigure === 0) continue;
    const refused: number[] = [];
    const employees = pairs.flatMap((column): EmployeeColumns[] => {
      const name = nameOver(sheet, row, column);
      // Columns of people who are no longer known stand in exports under a name that is nobody's.
      if (name === '' || name === GOALS.unnamedEmployee || isTotalLabel(name)) return [];
      if (hasCpr(name)) {
        refused.push(column);
        return [];
      }
      return [{ name, real: column, goal: column + 1 }];
    });
    if (employees.length === 0) continue;
    return { row, employees, refused, firstFigure, labelColumn: findLabelColumn(sheet, row, firstFigure) };
  }
  return null;
}

/** The name over a pair of columns: in the row above, or over an empty one. */
function nameOver(sheet: Sheet, row: number, column: number): string {
  const isEmpty = (sheet.rows[row - 1] ?? []).every((cell) => isBlank(cell));
  const above = isEmpty ? row - 2 : row - 1;
  return textOf(cellAt(sheet, above, column)) || textOf(cellAt(sheet, above, column + 1));
}

/** The column with most texts in front of the figures. */
function findLabelColumn(sheet: Sheet, row: number, firstFigure: number): number {
  let best = 0;
  let most = -1;
  for (let column = Math.max(0, firstFigure - LABEL_COLUMNS); column < firstFigure; column++) {
    const count = sheet.rows.slice(row + 1).filter((cells) => typeof cells[column] === 'string').length;
    if (count > most) {
      most = count;
      best = column;
    }
  }
  return best;
}

/**
 * Lines with figures, each with the heading it stands under. A label with nothing beside it is a
 * heading, unless it is known as an indicator that nobody filled.
 */
function findLines(
  sheet: Sheet,
  from: number,
  labelColumn: number,
  firstFigure: number,
  isKnownIndicator: (label: string) => boolean,
  report: ReportDraft,
): { readonly row: number; readonly indicator: IncomingIndicator }[] {
  const lines: { row: number; indicator: IncomingIndicator }[] = [];
  let group = '';
  for (let row = from; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const label = textOf(cells[labelColumn]);
    if (label === '' || label.startsWith(GOALS.unnamedIndicator) || isTotalLabel(label)) continue;
    if (hasCpr(cells[labelColumn])) {
      report.reject(row, labelColumn, null, 'cpr', false);
      continue;
    }
    // An empty text is what a sum shows that found nothing to sum: something stands there.
    const hasFigures = cells.slice(firstFigure).some((cell) => cell !== null);
    if (hasFigures || isKnownIndicator(label)) lines.push({ row, indicator: { group, label } });
    else group = label;
  }
  return lines;
}

const WEEK_IN_NAME =
  /(?:^|[^a-zæøå])(?:uge(?:nr|nummer|skema)?\.?|u|w|week|wk)[\s._-]*(?:nr\.?\s*)?0?(\d{1,2})(?!\d)/i;
/** `7. uge`. */
const NUMBER_FIRST = /(?:^|[^\d])0?(\d{1,2})\.?\s*uge(?![a-zæøå])/i;
const NUMBER_ONLY = /^\s*[-–._/]?\s*0?(\d{1,2})\s*[-–._/]?\s*(?:\(\d+\))?\s*$/;
const YEAR = /(?<!\d)(20\d{2}|19\d{2})(?!\d)/;
/** `Uge 7 '26`, `uge 7/26`; with a hyphen it may as well be two weeks. */
const SHORT_YEAR = /\d\s*['’´/]\s*(\d{2})\s*$/;

/** `Uge 7`, `uge07`, `7`, `Uge 7-2026`, `2026-W07`, `U7 2026`, `2026-07`, `7. uge`, `Uge 7/26`. */
export function weekInName(name: string): { week: number | null; year: number | null } {
  const long = YEAR.exec(name);
  const short = long ? null : SHORT_YEAR.exec(name);
  const rest = long ? name.replace(long[0], ' ') : short ? name.slice(0, short.index + 1) : name;
  const week = WEEK_IN_NAME.exec(rest) ?? NUMBER_FIRST.exec(rest) ?? NUMBER_ONLY.exec(rest);
  const year = long?.[1] ?? (short && week ? `20${short[1]}` : null);
  return { week: week ? Number(week[1]) : null, year: year === null ? null : Number(year) };
}

export function yearIn(text: string): number | null {
  const year = YEAR.exec(text);
  return year ? Number(year[1]) : null;
}

function findWeek(sheet: Sheet, context: GoalsContext, report: ReportDraft): string | null {
  const inName = weekInName(sheet.name);
  const inSheet = weekInHead(sheet);
  const number = inName.week ?? inSheet.week;
  if (number === null) return null;
  if (inName.week !== null && inSheet.week !== null && inName.week !== inSheet.week)
    report.notes.push({ code: 'weekDiffers', inName: inName.week, inSheet: inSheet.week });
  const told = inName.year ?? inSheet.year ?? context.frontPageYear ?? context.fileNameYear;
  const key = makeWeekKey(told ?? context.thisYear, number);
  if (!isWeekKey(key)) return null;
  if (told === null) report.notes.push({ code: 'yearGuessed', year: context.thisYear });
  return key;
}

/** Week and year as the sheet's first rows tell them: `Uge | 7`, `Uge 7, 2026`, `År | 2026`, a title. */
function weekInHead(sheet: Sheet): { week: number | null; year: number | null } {
  let week: number | null = null;
  let year: number | null = null;
  for (let row = 0; row < Math.min(4, sheet.rows.length); row++) {
    const cells = (sheet.rows[row] ?? []).slice(0, 8);
    cells.forEach((cell, column) => {
      const next = cells.slice(column + 1).find((other) => !isBlank(other));
      const isLabel = (word: string) => typeof cell === 'string' && normaliseWords(cell) === word;
      const number = typeof next === 'number' ? next : Number(textOf(next) || Number.NaN);
      if (isLabel('uge') && Number.isInteger(number) && number >= 1 && number <= 53) week ??= number;
      if (isLabel('år') && Number.isInteger(number)) year ??= yearIn(String(number));
      if (typeof cell !== 'string') return;
      week ??= weekInName(cell).week;
      year ??= yearIn(cell);
    });
  }
  return { week, year };
}

type PlanColumn = 'indicator' | 'goal' | 'real' | 'fulfilment';

const PLAN_HEADINGS: Vocabulary<PlanColumn> = {
  indicator: ['Indikator', 'Indikatorer', 'Aktivitet', 'Målepunkt'],
  goal: ['Mål i beskæftigelsesplanen', 'Årets mål', 'Mål for året', 'Årsmål', 'Planens mål', 'Mål i planen'],
  real: ['Realiseret i året', 'Realiseret', 'År til dato', 'I alt'],
  fulfilment: ['Målopfyldelse', 'Opfyldelse'],
};

export interface FrontPage {
  readonly report: SheetReport;
  readonly plan: IncomingPlan | null;
}

/** Null when the sheet is no front page. The year's figures on it are sums, and left out. */
export function recogniseFrontPage(sheet: Sheet, context: GoalsContext): FrontPage | null {
  const headings = findChosenHeadings(
    sheet,
    PLAN_HEADINGS,
    (columns) => columns.has('indicator') && columns.has('goal'),
    context.choice,
  );
  const labelColumn = headings?.columns.get('indicator');
  const goalColumn = headings?.columns.get('goal');
  if (!headings || labelColumn === undefined || goalColumn === undefined) return null;
  const report = makeReport(sheet);
  report.headerRow = headings.row + 1;
  const told = findFrontPageYear(sheet) ?? context.fileNameYear;
  const year = told ?? context.thisYear;
  if (told === null) report.notes.push({ code: 'yearGuessed', year });
  report.year = year;
  const lines = findLines(
    sheet,
    headings.row + 1,
    labelColumn,
    labelColumn + 1,
    context.isKnownIndicator,
    report,
  ).map(({ row, indicator }) => ({
    indicator,
    goal: readFigure(sheet, row, goalColumn, textOf(headings.cells[goalColumn]), report),
    source: { file: context.file, sheet: sheet.name, row: row + 1 },
  }));
  for (const [field, column] of headings.columns)
    if (field === 'indicator' || field === 'goal')
      report.columns.push({
        column: columnName(column),
        heading: textOf(headings.cells[column]),
        field,
      });
  report.taken = lines.filter((line) => (line.goal ?? null) !== null).length;
  return { report: report.finish('frontPage'), plan: { year, lines } };
}

/** The year in a front page's title or name. */
export function findFrontPageYear(sheet: Sheet): number | null {
  for (const cells of sheet.rows.slice(0, 4)) {
    for (const cell of cells) {
      const year = typeof cell === 'string' ? yearIn(cell) : null;
      if (year !== null) return year;
    }
  }
  return yearIn(sheet.name);
}
