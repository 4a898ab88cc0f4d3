/** Sheets beside each other that say the same: 52 week sheets are one or two lines, not 52. */
import type { SheetReport } from '../../workbook/protocol';

export interface SheetGroup {
  readonly first: SheetReport;
  readonly sheets: readonly SheetReport[];
}

export function groupSheets(sheets: readonly SheetReport[]): SheetGroup[] {
  const groups: { first: SheetReport; sheets: SheetReport[] }[] = [];
  for (const sheet of sheets) {
    const last = groups.at(-1);
    if (last && isAlike(last.first, sheet)) last.sheets.push(sheet);
    else groups.push({ first: sheet, sheets: [sheet] });
  }
  return groups;
}

/** Weeks are alike when their notes are of the same kind; any other sheet stands alone. */
function isAlike(a: SheetReport, b: SheetReport): boolean {
  const codes = (sheet: SheetReport) => sheet.notes.map((note) => note.code).join();
  return (
    a.kind === 'week' &&
    b.kind === 'week' &&
    a.year === b.year &&
    a.headerRow === b.headerRow &&
    codes(a) === codes(b) &&
    a.rejected.length === 0 &&
    b.rejected.length === 0 &&
    !a.notes.some((note) => note.code === 'weekDiffers')
  );
}
