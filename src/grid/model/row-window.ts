/**
 * Which rows are in the document. All rows have one height, so that the window is a division:
 * nothing is measured while scrolling.
 */
import { isNewRowKey, type RowKey } from '../types';

export interface RowWindow {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/** Rows kept ready beyond those in sight. */
export interface Overscan {
  readonly above: number;
  readonly below: number;
}

/** Before anything has been painted: the rows in sight come first. */
export const NO_OVERSCAN: Overscan = { above: 0, below: 0 };

/**
 * The browser scrolls on its own and shows what stands there: at a fast wheel two frames and more before
 * the page has heard of it. So most rows are kept ready in the direction one scrolls.
 */
const AHEAD = 20;
const BEHIND = 4;

export const overscanFor = (direction: 'up' | 'down'): Overscan =>
  direction === 'down' ? { above: BEHIND, below: AHEAD } : { above: AHEAD, below: BEHIND };

/**
 * @param firstVisible index of the row at the top edge
 * @param visibleRows rows that fit in the view, rounded up
 */
export function rowWindow(
  firstVisible: number,
  visibleRows: number,
  rowCount: number,
  overscan: Overscan,
): RowWindow {
  const first = Math.max(0, Math.min(firstVisible, rowCount - visibleRows) - overscan.above);
  return { first, end: Math.min(rowCount, Math.max(0, firstVisible) + visibleRows + overscan.below) };
}

/** A row and the place it stands at; a slot that shows none has the key null. */
export interface PlacedRow {
  readonly row: number;
  readonly key: RowKey | null;
}

/**
 * Gives every row that is to be shown a slot (a row element that is used again and again). A row
 * that has one keeps it, also when rows that came or went have moved it: scrolling changes only the
 * slots of rows that left, and a row that goes moves the others without touching their cells. A
 * free slot keeps its row while that stands where it stood.
 *
 * @param shown the rows in sight, and the one with the focus: a slot with the focus stays its row's
 */
export function assignSlots(
  slots: readonly PlacedRow[],
  shown: readonly PlacedRow[],
  keyAt: (row: number) => RowKey | null,
): readonly PlacedRow[] {
  const missing = new Map(shown.map((place) => [place.key, place]));
  const take = (place: PlacedRow | undefined): PlacedRow | undefined => {
    if (place) missing.delete(place.key);
    return place;
  };
  const next = slots.map((slot) => {
    const place = missing.get(slot.key);
    // A row that waited and was made has another key now, and the place it had.
    const isElsewhere = slot.key !== null && isNewRowKey(slot.key) && place?.row !== slot.row;
    return isElsewhere ? undefined : take(place);
  });
  if (missing.size > 0) {
    const missingByRow = new Map(Array.from(missing.values(), (place) => [place.row, place]));
    slots.forEach((slot, at) => {
      next[at] ??= take(missingByRow.get(slot.row));
    });
  }
  const rest = missing.values();
  const filled = slots.map((slot, at): PlacedRow => {
    const place = next[at] ?? rest.next().value;
    if (place) return place.row === slot.row && place.key === slot.key ? slot : place;
    return slot.key !== null && keyAt(slot.row) === slot.key ? slot : NO_ROW;
  });
  return [...filled, ...rest];
}

const NO_ROW: PlacedRow = { row: -1, key: null };

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
