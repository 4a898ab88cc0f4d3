/**
 * Which rows are in the document. All rows have one height, so that the window is a division:
 * nothing is measured while scrolling.
 */
export interface RowWindow {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/** Rows kept ready above and below, so that a fast wheel meets no blank ones. */
export const OVERSCAN_ROWS = 8;

/**
 * @param firstVisible index of the row at the top edge
 * @param visibleRows rows that fit in the view, rounded up
 */
export function rowWindow(firstVisible: number, visibleRows: number, rowCount: number): RowWindow {
  const first = Math.max(0, Math.min(firstVisible, rowCount - visibleRows) - OVERSCAN_ROWS);
  return { first, end: Math.min(rowCount, Math.max(0, firstVisible) + visibleRows + OVERSCAN_ROWS) };
}

/**
 * Gives every needed row a slot (a row element that is used again and again). A row that has one
 * keeps it, so that scrolling changes only the slots of rows that left; a free slot keeps the row
 * it had while that exists, and is -1 otherwise.
 *
 * @param slots the row each slot shows
 * @param kept a row that stays though it is out of sight: the one that has the focus; or -1
 */
export function assignSlots(
  slots: readonly number[],
  window: RowWindow,
  kept: number,
  rowCount: number,
): readonly number[] {
  const isNeeded = (row: number): boolean => (row >= window.first && row < window.end) || row === kept;
  const held = new Set<number>();
  for (const row of slots) if (row >= 0 && row < rowCount && isNeeded(row)) held.add(row);
  const missing: number[] = [];
  for (let row = window.first; row < window.end; row += 1) if (!held.has(row)) missing.push(row);
  if (kept >= 0 && kept < rowCount && !held.has(kept) && !missing.includes(kept)) missing.push(kept);

  const next = slots.map((row) => {
    if (row >= 0 && held.has(row)) return row;
    return missing.shift() ?? (row < rowCount ? row : -1);
  });
  return [...next, ...missing];
}

/** Where to scroll so that a row is seen between the headings and a total row, or null: it is. */
export function scrollForRow(
  row: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number | null {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + viewHeight) return Math.max(0, top + rowHeight - viewHeight);
  return null;
}
