/** Series: the fill handle, the menu's ways without it, and another choice for the last fill. */
import { untrack } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { continueDates, continueNumbers } from '../cells/series';
import { type CellRange, columnsIn, type Position, rowsIn, selectRange } from '../model/selection';
import { fillSeries, repeat, seedOf } from '../model/series-fill';
import type { CellType, FillWay } from '../types';
import type { BlockParts, FillPart, LastFill, Meant } from './block-parts';

/** How the series of each kind go on, and the ways to ask for. */
const SERIES = {
  numbers: { goOn: continueNumbers, ways: ['series'] },
  dates: { goOn: continueDates, ways: ['series', 'days', 'weekdays', 'months', 'years'] },
} as const satisfies Record<NonNullable<CellType['series']>, unknown>;

const waysOfType = (type: CellType | undefined): readonly FillWay[] =>
  type?.series ? SERIES[type.series].ways : [];

let fills = 0;

/** @param write writes what is meant for the cells, as one step with other writes of the same key */
export function makeFilling(
  { rows, selection, cells: writing, announce, setLastFill }: BlockParts,
  write: (meant: readonly Meant[], coalesce: string) => void,
) {
  /** The last fill, which the next choice is for. */
  let last: LastFill | null = null;
  const setLast = (fill: LastFill | null) => {
    last = fill;
    setLastFill(fill);
  };
  const rowsOf = (range: CellRange) =>
    Array.from({ length: rowsIn(range) }, (_, index) => rows.keyAt(range.top + index));
  /** The cell whose type says how a line of a part goes on. */
  const typeIn = ({ seed, target }: FillPart, at: Position) =>
    writing.typeAt(rowsIn(target) > rowsIn(seed) ? { ...at, row: seed.top } : { ...at, column: seed.left });

  /** Ways that fit some of the lines; those that know none of them are copied. */
  function waysOf(parts: readonly FillPart[]): readonly FillWay[] {
    const known = parts.flatMap((part) => {
      const { seed, target } = part;
      const lines = rowsIn(target) > rowsIn(seed) ? columnsIn(seed) : rowsIn(seed);
      return Array.from({ length: lines }, (_, line) => {
        const at =
          rowsIn(target) > rowsIn(seed)
            ? { row: seed.top, column: seed.left + line }
            : { row: seed.top + line, column: seed.left };
        return writing.valueAt(at) === null ? [] : waysOfType(writing.typeAt(at));
      }).flat();
    });
    return known.length === 0 ? [] : ['copy', ...new Set(known)];
  }

  function run(target: CellRange, parts: readonly FillPart[], way: FillWay | undefined, coalesce: string) {
    const cells = parts.flatMap((part) =>
      fillSeries(part.seed, part.target, writing.valueAt, (at) => {
        const series = typeIn(part, at)?.series;
        return series ? (values, steps) => SERIES[series].goOn(values, steps, way) : repeat;
      }).map((cell) => {
        const from = typeIn(part, cell);
        return from ? { ...cell, from } : cell;
      }),
    );
    if (cells.length > 0) write(cells, coalesce);
    selection.set(
      selectRange({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }),
    );
    const isSingle = parts.every(({ seed }) => rowsIn(seed) === 1 && columnsIn(seed) === 1);
    const [first] = parts;
    const isCopied =
      way === undefined &&
      isSingle &&
      typeof (first && writing.valueAt({ row: first.seed.top, column: first.seed.left })) === 'number';
    setLast({
      target,
      parts,
      way: way ?? (isCopied ? 'copy' : 'series'),
      ways: waysOf(parts),
      rows: rowsOf(target),
      coalesce,
      writes: writing.writes(),
    });
  }

  return {
    /** What the fill handle was dragged over. */
    fillInto(target: CellRange, isCopying: boolean) {
      fills += 1;
      untrack(() =>
        run(target, [{ seed: selection.range(), target }], isCopying ? 'copy' : undefined, `fill ${fills}`),
      );
    },

    /** Fills the selection from its first filled cells, each column or row from its own. */
    continueSelection(way: FillWay) {
      const range = selection.range();
      const isDown = rowsIn(range) > 1;
      const lines = isDown ? columnsIn(range) : rowsIn(range);
      const parts = Array.from({ length: lines }, (_, line) =>
        seedOf(
          isDown
            ? { ...range, left: range.left + line, right: range.left + line }
            : { ...range, top: range.top + line, bottom: range.top + line },
          writing.isFilled,
        ),
      ).filter((part) => part !== null);
      if (parts.length === 0) return announce(t().gridLater.nothingToContinue);
      fills += 1;
      untrack(() => run(range, parts, way, `fill ${fills}`));
    },

    /** Ways that fit the selected cells. */
    selectionWays: (): readonly FillWay[] => {
      const range = selection.range();
      return waysOf([{ seed: range, target: { ...range, bottom: range.bottom + 1 } }]);
    },

    /** The last fill once more in another way: with the first it is one step to undo. */
    refill(way: FillWay) {
      const fill = last;
      if (!fill || rowsOf(fill.target).some((row, index) => row !== fill.rows[index])) return;
      untrack(() => run(fill.target, fill.parts, way, fill.coalesce));
    },

    forgetFill: () => setLast(null),
  };
}
