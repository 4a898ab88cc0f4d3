/** The matrix as a grid: interviews a day downwards, årsværk across, all of it computed. */
import { createMemo } from 'solid-js';
import type { MatrixCell } from '../../domain/capacity/matrix';
import { makeComputedType } from '../../grid/cells/computed';
import type { Column, GridSource } from '../../grid/types';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { CapacityView } from './capacity-view';

const PER_DAY = 'perDay';
const interviews = makeComputedType({ decimals: 0, align: 'right' });
const perDayType = makeComputedType({ decimals: 2, align: 'right' });

/** Widths of the heading of a row and of a column: as wide as the window allows. */
export const MATRIX_WIDTHS = {
  wide: { perDay: 196, fte: 84 },
  middle: { perDay: 132, fte: 68 },
  narrow: { perDay: 132, fte: 64 },
} as const;

export function createMatrixSource(
  view: CapacityView,
  widths: (typeof MATRIX_WIDTHS)[keyof typeof MATRIX_WIDTHS] = MATRIX_WIDTHS.wide,
): GridSource {
  const columns = createMemo<readonly Column[]>(() => [
    {
      id: PER_DAY,
      title: t().capacity.perDay,
      type: perDayType,
      width: widths.perDay,
      pin: 'left',
      isRowHeader: true,
    },
    ...view.axes().fte.map(
      (fte): Column => ({
        id: String(fte),
        title: formatNumber(fte),
        group: t().capacity.matrix,
        hint: t().capacity.fteColumn(formatNumber(fte)),
        type: interviews,
        width: widths.fte,
      }),
    ),
  ]);
  const rows = createMemo(() => view.axes().perDay.map(String));
  const rowIndexes = createMemo(() => new Map(rows().map((row, index) => [row, index])));
  const columnIndexes = createMemo(() => new Map(view.axes().fte.map((fte, index) => [String(fte), index])));
  const cellAt = (row: string, column: string): MatrixCell | undefined =>
    view.cells()[rowIndexes().get(row) ?? -1]?.[columnIndexes().get(column) ?? -1];
  const value = (row: string, column: string) =>
    column === PER_DAY ? Number(row) : (cellAt(row, column)?.interviews ?? null);

  return {
    label: () => t().capacity.matrix,
    columns,
    rows,
    value,
    peek: value,
    state(row, column) {
      const cell = cellAt(row, column);
      const need = view.need();
      if (!cell || !need) return { isReadOnly: true };
      const required = formatNumber(need.interviews.total, 0);
      const facts = [
        cell.isEnough ? t().capacity.enough(required) : t().capacity.notEnough(required),
        ...(cell.isSmallestInRow ? [t().capacity.smallestInRow] : []),
        ...(cell.isSmallestInColumn ? [t().capacity.smallestInColumn] : []),
      ];
      return {
        isReadOnly: true,
        isMarked: cell.isEnough,
        isOutlined: cell.isSmallestInRow,
        note: facts.join(', '),
      };
    },
  };
}
