/** Every way the grid writes: one call of `source.write` is one undo step. */
import { batch, createSignal, untrack } from 'solid-js';
import { t } from '../../i18n/i18n';
import { isEmpty } from '../cells/values';
import type { Block } from '../model/clipboard';
import type { CellRange, Position } from '../model/selection';
import {
  type CellEdit,
  type CellType,
  type CellValue,
  type Column,
  type GridNotice,
  type GridSource,
  isNewRowKey,
  newRowKey,
  type RowKey,
  type WriteOptions,
  type WriteOutcome,
} from '../types';
import type { CellAccess, LastFill } from './block-parts';
import type { BlockWriting } from './block-writing';
import type { GridColumns } from './create-columns';
import type { GridRows } from './create-rows';
import type { GridSelection } from './create-selection';

export type GridWriting = ReturnType<typeof createWriting>;

const NOTHING_WRITTEN: WriteOutcome = { written: 0, refused: [] };

export function createWriting(
  source: GridSource,
  columns: GridColumns,
  rows: GridRows,
  selection: GridSelection,
  notify: (notice: GridNotice) => void,
  announce: (text: string) => void,
) {
  /** How often something was written: what is offered about one write is over with the next. */
  const [writes, setWrites] = createSignal(0);
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

  function write(edits: readonly CellEdit[], label: string, options?: WriteOptions): WriteOutcome {
    if (!source.write || edits.length === 0) return NOTHING_WRITTEN;
    const toSource = source.write.bind(source);
    return untrack(() =>
      batch(() => {
        const before = source.rows();
        const outcome = toSource(edits, label, options);
        setWrites((count) => count + 1);
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
  const isFilled = (at: Position): boolean => !isEmpty(valueAt(at));
  const cells: CellAccess = { typeOf, isReadOnly, write, writes, valueAt, typeAt, isFilled };

  const [lastFill, setLastFill] = createSignal<LastFill | null>(null);

  /** What writes many cells at a time: loaded when the grid stands. */
  let blocks: BlockWriting | null = null;
  const load = async () => {
    const { makeBlockWriting } = await import('./block-writing');
    blocks ??= makeBlockWriting({
      source,
      columns,
      rows,
      selection,
      notify,
      announce,
      cells,
      setLastFill,
    });
    return blocks;
  };
  /** At once, unless it is still to come. */
  const withBlocks = (run: (writing: BlockWriting) => void) => {
    if (blocks) run(blocks);
    else void load().then(run);
  };

  return {
    ...cells,
    load,
    /** What writes many cells, once it is loaded. */
    blocks: () => blocks,
    /** A fill that other ways are offered for (reactive). */
    lastFill,
    clear: (label?: (count: number) => string) => withBlocks((all) => all.clear(label)),
    paste: (block: Block) => withBlocks((all) => all.paste(block)),
    fillDown: () => withBlocks((all) => all.fillDown()),
    /** What the fill handle was dragged over. */
    fillInto: (target: CellRange, isCopying: boolean) => withBlocks((all) => all.fillInto(target, isCopying)),
    fillRight: () => withBlocks((all) => all.fillRight()),
    /** Ctrl+Enter: the focused cell's value, or what is being typed, into all selected cells. */
    fillSelection: (text?: string) => withBlocks((all) => all.fillSelection(text)),

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
