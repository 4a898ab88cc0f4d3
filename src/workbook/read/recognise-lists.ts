/** A sheet of pick lists (values under headings), and sheets of figures that the app computes itself. */

import type { RowSource, SheetChoice } from '../../domain/merge/import-items';
import type { ListName } from '../../domain/merge/incoming';
import { normaliseWords } from '../../domain/merge/labels';
import type { SheetReport } from '../protocol';
import { hasCpr } from './cell-values';
import { findChosenHeadings, type Vocabulary } from './headings';
import { makeReport } from './report';
import { cellAt, columnName, type Sheet, textOf } from './sheet';

const HEADINGS: Vocabulary<ListName> = {
  branches: ['Virksomhedstype', 'Virksomhedstyper', 'Branche', 'Brancher'],
  results: ['Resultat af kontakt', 'Resultat', 'Resultater'],
  jobFunctions: ['Jobfunktion', 'Jobfunktioner', 'Stilling', 'Stillinger'],
};
const LONGEST_VALUE = 120;

export interface ListValue {
  readonly list: ListName;
  readonly label: string;
  readonly source: RowSource;
}

export interface ListsSheet {
  readonly report: SheetReport;
  readonly values: readonly ListValue[];
}

/** Null when the sheet has no lists: at least two of them stand under their headings. */
export function recogniseLists(sheet: Sheet, choice: SheetChoice | undefined, file = 0): ListsSheet | null {
  const headings = findChosenHeadings(sheet, HEADINGS, (columns) => columns.size >= 2, choice);
  if (!headings) return null;
  const report = makeReport(sheet);
  report.headerRow = headings.row + 1;
  const values: ListValue[] = [];
  for (const [list, column] of headings.columns) {
    report.columns.push({
      column: columnName(column),
      heading: textOf(headings.cells[column]),
      field: list,
    });
    for (let row = headings.row + 1; row < sheet.rows.length; row++) {
      const cell = cellAt(sheet, row, column);
      const label = textOf(cell);
      if (label === '' || label.length > LONGEST_VALUE) continue;
      if (hasCpr(cell)) report.reject(row, column, null, 'cpr', false);
      else values.push({ list, label, source: { file, sheet: sheet.name, row: row + 1 } });
    }
  }
  report.taken = values.length;
  return { report: report.finish('lists'), values };
}

const FIGURE_HEADINGS = ['ledigepladser', 'kontakterudenåbning', 'åbnepladser', 'målopfyldelse'];
const FIGURE_SHEETS = /^(?:diagram|diagrammer|grafik|graf|grafer|statistik|figurer|pivot|oversigt)\b/i;

/** A sheet of sums and charts: computed from the other sheets, so nothing is lost by leaving it out. */
export function isFigures(sheet: Sheet): boolean {
  if (FIGURE_SHEETS.test(sheet.name)) return true;
  return sheet.rows
    .slice(0, 10)
    .some((cells) =>
      cells.some((cell) => typeof cell === 'string' && FIGURE_HEADINGS.includes(normaliseWords(cell))),
    );
}
