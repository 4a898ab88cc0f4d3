/**
 * Writing many cells at a time: pasting, clearing, filling. Each is one undo step, and tells what it
 * could not write. Loaded when the grid stands.
 */
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { carryValue, isEmpty } from '../cells/values';
import { type Block, type BlockCell, planPaste } from '../model/clipboard';
import { cellsOf, type FilledCell, fillDown, fillRight } from '../model/fill';
import { type Position, selectRange } from '../model/selection';
import { readPasted, typedOf } from '../model/typed';
import {
  type CellEdit,
  type Column,
  isNewRowKey,
  newRowKey,
  type RefusedEdit,
  type RowKey,
  type WriteOptions,
} from '../types';
import type { BlockParts, Meant } from './block-parts';
import { makeFilling } from './filling';

export type BlockWriting = ReturnType<typeof makeBlockWriting>;

export function makeBlockWriting(parts: BlockParts) {
  const { source, columns, rows, selection, notify, announce, cells } = parts;
  const { typeOf, isReadOnly, write, valueAt, typeAt } = cells;

  /** A row by its fixed name where it has one ("Borgere"), else by its number among those shown. */
  function lineOf(row: number): string {
    const key = rows.keyAt(row);
    const header = columns.visible().find((column) => column.isRowHeader);
    const name =
      key !== null && header && isReadOnly(key, header)
        ? typeOf(key, header).format(source.peek(key, header.id))
        : '';
    return name || t().gridLater.line(row + 1);
  }

  /** A column by its title, with its group where several have that title. */
  function nameOf(column: Column | undefined): string | null {
    if (!column) return null;
    const isAmbiguous = columns.visible().some((other) => other !== column && other.title === column.title);
    return isAmbiguous && column.group
      ? t().gridLater.columnOfGroup(column.group, column.title)
      : column.title;
  }

  /** Writes what can be written and tells what could not, and what does not fit. */
  function writeMeant(
    meant: readonly Meant[],
    label: (count: number) => string,
    isListing: boolean,
    options?: WriteOptions,
  ) {
    const edits: CellEdit[] = [];
    const details: string[] = [];
    const shown = rows.shown().length;
    for (const cell of meant) {
      const column = columns.visible()[cell.column];
      const row = rows.keyAt(cell.row) ?? (rows.waiting() > 0 ? newRowKey(cell.row - shown) : null);
      const tell = (reason: string) => {
        if (isListing && (cell.text === undefined || cell.text.trim() !== ''))
          details.push(t().gridLater.refusedCell(lineOf(cell.row), nameOf(column), reason));
      };
      if (!column || row === null) {
        tell(t().gridLater.outside);
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
          : readPasted(type, cell.text, cell.typed);
      // An empty text in a row that does not exist yet is no reason to make the row.
      if (value === null && isNewRowKey(row)) continue;
      edits.push({ row, column: column.id, value });
    }
    const compacted = compactNewRows(edits);
    const outcome = write(compacted, label(edits.length), options);
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
        text: t().gridLater.pasteOutcome(written === 0 ? null : label(written), details.length, misfits),
        details,
      });
    return written;
  }

  function describeRefusal(refused: RefusedEdit): string {
    const index = isNewRowKey(refused.row) ? rows.shown().length : rows.indexOf(refused.row);
    return t().gridLater.refusedCell(lineOf(index), nameOf(columns.column(refused.column)), refused.reason);
  }

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
  /** A cell as it is copied: a group's row by its title in the block's first column. */
  const cellAt = (at: Position): BlockCell => {
    const row = rows.keyAt(at.row);
    const column = columns.visible()[at.column];
    if (row === null || !column) return { text: '' };
    if (rows.kindOf(row) === 'group')
      return { text: at.column === selection.range().left ? (source.groupTitle?.(row) ?? '') : '' };
    const [value, type] = [valueAt(at), typeOf(row, column)];
    return { text: type.format(value), typed: typedOf(value, type) };
  };

  return {
    ...makeFilling(parts, (meant, coalesce) => {
      writeMeant(meant, t().grid.undo.filled, false, { coalesce });
    }),

    /** The selection as it is shown, with what the cells hold. */
    selectedCells(): Block {
      const { top, bottom, left, right } = selection.range();
      return cellsOf({ top, bottom, left, right: left }).map(({ row }) =>
        Array.from({ length: right - left + 1 }, (_, index) => cellAt({ row, column: left + index })),
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
