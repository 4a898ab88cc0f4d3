/** Sheets beside each other that say the same: 52 week sheets are one or two lines, not 52. */
import type { SheetSummary } from '../../workbook/protocol';

export interface SheetGroup {
  readonly first: SheetSummary;
  readonly sheets: readonly SheetSummary[];
}

export function groupSheets(sheets: readonly SheetSummary[]): SheetGroup[] {
  const groups: { first: SheetSummary; sheets: SheetSummary[] }[] = [];
  for (const sheet of sheets) {
    const last = groups.at(-1);
    if (last && isAlike(last.first, sheet)) last.sheets.push(sheet);
    else groups.push({ first: sheet, sheets: [sheet] });
  }
  return groups;
}

/** Nothing to tell, or something: sheets with something to tell stand alone. */
const countsOf = (sheet: SheetSummary): string | number =>
  sheet.rejectedCount + sheet.toMendCount + sheet.hiddenRows > 0 ? sheet.name : 0;

/** Weeks are alike when their notes are of the same kind; any other sheet stands alone. */
function isAlike(a: SheetSummary, b: SheetSummary): boolean {
  const codes = (sheet: SheetSummary) => sheet.notes.map((note) => note.code).join();
  return (
    a.kind === 'week' &&
    b.kind === 'week' &&
    a.year === b.year &&
    a.headerRow === b.headerRow &&
    codes(a) === codes(b) &&
    countsOf(a) === countsOf(b) &&
    a.reading === b.reading &&
    !a.notes.some((note) => note.code === 'weekDiffers')
  );
}
