/** Which columns of a very wide grid are in the document. */
export interface ColumnWindow {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/** Columns come and go this many at a time, so that scrolling sideways seldom changes the rows. */
const STEP = 4;

/**
 * The columns between two edges, and a few more on either side.
 *
 * @param offsets where each column begins, in CSS pixels, and where the last one ends
 */
export function columnWindow(offsets: readonly number[], from: number, to: number): ColumnWindow {
  const count = offsets.length - 1;
  let first = 0;
  while (first < count - 1 && (offsets[first + 1] ?? 0) <= from) first += 1;
  let end = first + 1;
  while (end < count && (offsets[end] ?? 0) < to) end += 1;
  return {
    first: Math.max(0, (Math.floor(first / STEP) - 1) * STEP),
    end: Math.min(count, (Math.ceil(end / STEP) + 1) * STEP),
  };
}
