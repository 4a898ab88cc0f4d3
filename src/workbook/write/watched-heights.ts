import type { WriteSheet } from 'hucre/xlsx';

type RowDef = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Def> ? Def : never;

/** From how many rows on it is told again. */
const TOLD_ROWS = 1000;

/**
 * Heights that tell how far the library is: it asks for each row's when it writes the row, and has no
 * other way to say so.
 */
export class WatchedHeights extends Map<number, RowDef> {
  readonly #tell: (row: number) => void;

  constructor(heights: ReadonlyMap<number, RowDef> | undefined, tell: (row: number) => void) {
    super(heights);
    this.#tell = tell;
  }

  override get(row: number): RowDef | undefined {
    if (row % TOLD_ROWS === 0) this.#tell?.(row);
    return super.get(row);
  }
}
