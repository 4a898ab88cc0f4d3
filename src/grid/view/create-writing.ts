/** Every way the grid writes: one call of `source.write` is one undo step. */
import { batch, untrack } from 'solid-js';
import { t } from '../../i18n/i18n';
import { carryValue, isEmpty } from '../cells/values';
import { type Block, planPaste } from '../model/clipboard';
import { cellsOf, type FilledCell, fillDown, fillRight, fillSeries } from '../model/fill';
import { type CellRange, type Position, selectRange } from '../model/selection';
import {
  type CellEdit,
  type CellType,
  type CellValue,
  type Column,
  type GridNotice,
  type GridSource,
  isNewRowKey,
  newRowKey,
  type RefusedEdit,
  type RowKey,
  type WriteOutcome,
} from '../types';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';

export type GridWriting = ReturnType<typeof createWriting>;

/** A cell and the text or value meant for it. Rows beyond the last are created. */
interface Meant extends Position {
  readonly text?: string;
  readonly value?: CellValue;
  /** Type of the cell that the value comes from, where that is another one. */
  readonly from?: CellType;
}

const NOTHING_WRITTEN: WriteOutcome = { written: 0, refused: [] };

export function createWriting(
  source: GridSource,
  columns: GridColumns,
  rows: GridRows,
  selection: GridSelection,
  notify: (notice: GridNotice) => void,
  announce: (text: string) => void,
) {
  const typeOf = (row: RowKey, column: Column): CellType =>
    untrack(() => source.state?.(row, column.id)?.type) ?? column.type;

  const isReadOnly = (row: RowKey, column: Column): boolean => {
    if (!source.write || rows.kindOf(row) === 'group') return true;
    const state = untrack(() => source.state?.(row, column.id));
    return state?.isReadOnly ?? (state?.type ?? column.type).name === 'computed';
  };

  /** The rows that a write made: usually the tail of the list. */
  function rowsAdded(before: readonly RowKey[], after: readonly RowKey[]): readonly RowKey[] {
    if (after.length <= before.length) return [];
    const last = before.length - 1;
    if (last < 0 || (after[last] === before[last] && after[0] === before[0]))
      return after.slice(before.length);
    const known = new Set(before);
    return after.filter((row) => !known.has(row));
  }

  function write(edits: readonly CellEdit[], label: string): WriteOutcome {
    if (!source.write || edits.length === 0) return NOTHING_WRITTEN;
    const toSource = source.write.bind(source);
    return untrack(() =>
      batch(() => {
        const before = source.rows();
        const outcome = toSource(edits, label);
        if (edits.some((edit) => isNewRowKey(edit.row))) {
          const added = rowsAdded(before, source.rows());
          rows.addFresh(added);
          added.forEach((row, index) => {
            selection.renameRow(newRowKey(index), row);
          });
        }
        if (!source.onChange) for (const row of new Set(edits.map((edit) => edit.row))) rows.touch(row);
        return outcome;
      }),
    );
  }

  /** A row by its fixed name where it has one ("Borgere"), else by its number among those shown. */
  function lineOf(row: number): string {
    const key = rows.keyAt(row);
    const header = columns.visible().find((column) => column.isRowHeader);
    const name =
      key !== null && header && isReadOnly(key, header)
        ? typeOf(key, header).format(source.peek(key, header.id))
        : '';
    return name || t().grid.line(row + 1);
  }

  /** A column by its title, with its group where several have that title. */
  function nameOf(column: Column | undefined): string | null {
    if (!column) return null;
    const isAmbiguous = columns.visible().some((other) => other !== column && other.title === column.title);
    return isAmbiguous && column.group ? t().grid.columnOfGroup(column.group, column.title) : column.title;
  }

  /** Writes what can be written and tells what could not, and what does not fit. */
  function writeMeant(meant: readonly Meant[], label: (count: number) => string, isListing: boolean) {
    const edits: CellEdit[] = [];
    const details: string[] = [];
    const shown = rows.shown().length;
    for (const cell of meant) {
      const column = columns.visible()[cell.column];
      const row = rows.keyAt(cell.row) ?? (rows.waiting() > 0 ? newRowKey(cell.row - shown) : null);
      const tell = (reason: string) => {
        if (isListing && (cell.text === undefined || cell.text.trim() !== ''))
          details.push(t().grid.refusedCell(lineOf(cell.row), nameOf(column), reason));
      };
      if (!column || row === null) {
        tell(t().grid.outside);
        continue;
      }
      if (isReadOnly(row, column)) {
        tell(t().grid.readOnly);
        continue;
      }
      const refusal = cell.text === undefined ? null : source.refuse?.(column.id, cell.text);
      if (refusal) {
        tell(refusal);
        continue;
      }
      const type = typeOf(row, column);
      const value =
        cell.text === undefined
          ? carryValue(cell.value ?? null, cell.from ?? type, type)
          : type.parse(cell.text);
      // An empty text in a row that does not exist yet is no reason to make the row.
      if (value === null && isNewRowKey(row)) continue;
      edits.push({ row, column: column.id, value });
    }
    const compacted = compactNewRows(edits);
    const outcome = write(compacted, label(edits.length));
    for (const refused of outcome.refused) details.push(describeRefusal(refused));
    // What was refused is told of already; what does not fit stands in its cell, marked.
    const isRefused = new Set(outcome.refused.map(({ row, column }) => `${row}\n${column}`));
    const misfits = compacted.filter(({ row, column, value }) => {
      const at = columns.column(column);
      return at && !isRefused.has(`${row}\n${column}`) && typeOf(row, at).problem(value) !== null;
    }).length;
    const written = edits.length === 0 ? 0 : outcome.written;
    announce(label(written));
    if (details.length > 0 || (isListing && misfits > 0))
      notify({
        tone: 'warning',
        text: t().grid.pasteOutcome(written === 0 ? null : label(written), details.length, misfits),
        details,
      });
    return written;
  }

  function describeRefusal(refused: RefusedEdit): string {
    const index = isNewRowKey(refused.row) ? rows.shown().length : rows.indexOf(refused.row);
    return t().grid.refusedCell(lineOf(index), nameOf(columns.column(refused.column)), refused.reason);
  }

  const valueAt = (at: Position): CellValue => {
    const row = rows.keyAt(at.row);
    const column = columns.visible()[at.column];
    return row === null || !column || isNewRowKey(row) ? null : source.peek(row, column.id);
  };
  const typeAt = (at: Position): CellType | undefined => {
    const row = rows.keyAt(at.row);
    const column = columns.visible()[at.column];
    return row === null || !column ? undefined : typeOf(row, column);
  };
  /** What a cell holds, and as what, for filling others with it. */
  const contentAt = (at: Position) => {
    const from = typeAt(at);
    return { value: valueAt(at), ...(from ? { from } : {}) };
  };
  const fill = (cells: readonly FilledCell<Pick<Meant, 'value' | 'from'>>[]) =>
    void writeMeant(
      cells.map(({ row, column, value }) => ({ row, column, ...value })),
      t().grid.undo.filled,
      false,
    );
  const textAt = (at: Position): string => {
    const row = rows.keyAt(at.row);
    const column = columns.visible()[at.column];
    if (row === null || !column) return '';
    if (rows.kindOf(row) === 'group')
      return at.column === selection.range().left ? (source.groupTitle?.(row) ?? '') : '';
    return typeOf(row, column).format(valueAt(at));
  };

  return {
    typeOf,
    isReadOnly,
    write,
    valueAt,
    isFilled: (at: Position): boolean => !isEmpty(valueAt(at)),

    /** The selection as texts, as they are shown. */
    selectedTexts(): Block {
      const { top, bottom, left, right } = selection.range();
      return cellsOf({ top, bottom, left, right: left }).map(({ row }) =>
        Array.from({ length: right - left + 1 }, (_, index) => textAt({ row, column: left + index })),
      );
    },

    clear(label: (count: number) => string = t().grid.undo.cleared) {
      const filled = cellsOf(selection.range()).filter((at) => !isEmpty(valueAt(at)));
      if (filled.length === 0) return;
      const written = writeMeant(
        filled.map((at) => ({ ...at, value: null })),
        label,
        false,
      );
      if (written === 0) announce(t().grid.readOnly);
    },

    paste(block: Block) {
      const range = selection.range();
      const cells = planPaste(block, range);
      const last = cells[cells.length - 1];
      if (!last) return;
      // Group rows take nothing: what is pasted over them goes on in the row after, unless the block
      // was copied together with the headings and has a blank line where each of them stands.
      const headingOf = (row: number): string | null => {
        const key = rows.keyAt(row);
        return key !== null && rows.kindOf(key) === 'group' ? (source.groupTitle?.(key) ?? '') : null;
      };
      const isRepeated = block.length < last.row - range.top + 1;
      const hasHeadings =
        isRepeated ||
        cells.every(({ row, text }) => {
          const heading = headingOf(row);
          return heading === null || text.trim() === '' || text.trim() === heading;
        });
      const targets: number[] = [];
      for (let row = range.top; targets.length <= last.row - range.top; row += 1) {
        if (hasHeadings || headingOf(row) === null) targets.push(row);
      }
      writeMeant(
        cells
          .map((cell) => ({ ...cell, row: targets[cell.row - range.top] ?? cell.row }))
          .filter((cell) => headingOf(cell.row) === null),
        t().grid.undo.pasted,
        true,
      );
      const bottom = targets[last.row - range.top] ?? last.row;
      selection.set(
        selectRange({ row: range.top, column: range.left }, { row: bottom, column: last.column }),
      );
    },

    fillDown: () => fill(fillDown(selection.range(), contentAt)),
    fillRight: () => fill(fillRight(selection.range(), contentAt)),

    /** Ctrl+Enter: the focused cell's value, or what is being typed, into all selected cells. */
    fillSelection(text?: string) {
      const content = contentAt(selection.selection().anchor);
      writeMeant(
        cellsOf(selection.range()).map((at) =>
          text === undefined ? { ...at, ...content } : { ...at, text },
        ),
        t().grid.undo.filled,
        false,
      );
    },

    /** What the fill handle was dragged over. */
    fillInto(target: CellRange, isCopying: boolean) {
      const range = selection.range();
      const cells = fillSeries(range, target, valueAt, (at) => (isCopying ? undefined : typeAt(at)?.series));
      const isVertical = target.left === range.left && target.right === range.right;
      if (cells.length > 0)
        fill(
          cells.map(({ row, column, value }) => {
            const from = typeAt(isVertical ? { row: range.top, column } : { row, column: range.left });
            return { row, column, value: { value, ...(from ? { from } : {}) } };
          }),
        );
      selection.set(
        selectRange({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }),
      );
    },

    /** Writes one value where the focus is. */
    writeFocused(value: CellValue) {
      const at = selection.focused();
      const column = at ? columns.column(at.column) : undefined;
      if (!at || !column) return;
      if (isReadOnly(at.row, column)) return announce(t().grid.readOnly);
      write([{ row: at.row, column: at.column, value }], t().grid.undo.edited(column.title));
    },
  };
}

/** New rows counted on from 0 without gaps: rows that would stay empty are not made. */
function compactNewRows(edits: readonly CellEdit[]): CellEdit[] {
  const numbers = new Map<RowKey, RowKey>();
  return edits.map((edit) => {
    if (!isNewRowKey(edit.row)) return edit;
    let row = numbers.get(edit.row);
    if (row === undefined) {
      row = newRowKey(numbers.size);
      numbers.set(edit.row, row);
    }
    return { ...edit, row };
  });
}
