/** Weeks as a list: a line for each employee's figures of an indicator. The app's own CSV is such a one. */
import { isWeekKey, makeWeekKey } from '../../domain/calendar/iso-week';
import type { IncomingFigure, IncomingIndicator, IncomingWeek } from '../../domain/merge/incoming';
import { isRaw, type WeekKey } from '../../domain/values/field';
import type { SheetReport } from '../protocol';
import { hasCpr, isHiddenFigure, numberOf } from './cell-values';
import { findHeadings, type Vocabulary } from './headings';
import { makeReport } from './report';
import { cellAt, isBlank, type Sheet, textOf } from './sheet';

type Column = 'year' | 'week' | 'group' | 'indicator' | 'employee' | 'real' | 'goal';

const HEADINGS: Vocabulary<Column> = {
  year: ['År'],
  week: ['Uge', 'Ugenummer', 'Uge nr.'],
  group: ['Gruppe', 'Område'],
  indicator: ['Indikator', 'Aktivitet', 'Målepunkt'],
  employee: ['Medarbejder', 'Konsulent', 'Navn'],
  real: ['Real', 'Realiseret'],
  goal: ['Mål', 'Måltal'],
};

export interface WeekList {
  readonly report: SheetReport;
  readonly weeks: readonly IncomingWeek[];
}

/** Null when the sheet is no such list. */
export function recogniseWeekList(sheet: Sheet): WeekList | null {
  const headings = findHeadings(sheet, HEADINGS, (found) =>
    (['year', 'week', 'indicator', 'employee', 'real'] as const).every((column) => found.has(column)),
  );
  if (!headings) return null;
  const report = makeReport(sheet);
  report.headerRow = headings.row + 1;
  const weeks = new Map<WeekKey, WeekDraft>();
  for (let row = headings.row + 1; row < sheet.rows.length; row++) {
    const at = (column: Column) => {
      const place = headings.columns.get(column);
      return place === undefined ? null : cellAt(sheet, row, place);
    };
    if (isBlank(at('indicator')) || isBlank(at('employee'))) continue;
    const week = makeWeekKey(Number(textOf(at('year'))), Number(textOf(at('week'))));
    if (!isWeekKey(week)) {
      report.reject(row, headings.columns.get('week') ?? 0, HEADINGS.week[0] ?? null, 'notWeek', false);
      continue;
    }
    const named = (['indicator', 'employee', 'group'] as const).find((column) => hasCpr(at(column)));
    if (named) {
      report.reject(row, headings.columns.get(named) ?? 0, HEADINGS[named][0] ?? null, 'cpr', false);
      continue;
    }
    const read = (column: 'real' | 'goal'): IncomingFigure['real'] => {
      if (isHiddenFigure(at(column) ?? undefined)) {
        report.hidden += 1;
        return undefined;
      }
      const value = numberOf(at(column) ?? undefined);
      const isPerson = hasCpr(at(column) ?? undefined);
      if (!isRaw(value) && !isPerson) {
        if (value !== null) report.taken += 1;
        return value;
      }
      const place = headings.columns.get(column) ?? 0;
      report.reject(row, place, HEADINGS[column][0] ?? null, isPerson ? 'cpr' : 'notNumber', !isPerson);
      return isPerson ? null : value;
    };
    const draft = weeks.get(week) ?? makeDraft();
    weeks.set(week, draft);
    draft.put({ group: textOf(at('group')), label: textOf(at('indicator')) }, textOf(at('employee')), {
      real: read('real'),
      goal: read('goal'),
    });
  }
  return {
    report: report.finish('week'),
    weeks: [...weeks].map(([week, draft]) => ({ week, ...draft.finish() })),
  };
}

type WeekDraft = ReturnType<typeof makeDraft>;

const NOTHING: IncomingFigure = { real: null, goal: null };

function makeDraft() {
  const employees = new Map<string, number>();
  const lines = new Map<string, { indicator: IncomingIndicator; figures: Map<number, IncomingFigure> }>();
  return {
    put(indicator: IncomingIndicator, employee: string, figure: IncomingFigure) {
      const column = employees.get(employee) ?? employees.size;
      employees.set(employee, column);
      const key = JSON.stringify(indicator);
      const line = lines.get(key) ?? { indicator, figures: new Map() };
      lines.set(key, line);
      line.figures.set(column, figure);
    },
    finish: () => ({
      employees: [...employees.keys()],
      lines: [...lines.values()].map(({ indicator, figures }) => ({
        indicator,
        figures: Array.from({ length: employees.size }, (_, column) => figures.get(column) ?? NOTHING),
      })),
    }),
  };
}
