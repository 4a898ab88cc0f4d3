/** The open editor: at most one, over the focused cell. */
import { batch, createSignal } from 'solid-js';
import { t } from '../../i18n/i18n';
import { plainText } from '../cells/values';
import { enterFrom, type Ground, tabFrom } from '../model/navigation';
import { type CellType, type Column, type GridSource, isNewRowKey, type RowKey } from '../types';
import type { GridColumns } from './create-columns';
import type { GridSelection } from './create-selection';
import type { GridWriting } from './create-writing';

export interface OpenEditor {
  readonly row: RowKey;
  readonly column: Column;
  readonly type: CellType;
  /** What the cell held, as the editor would start with. */
  readonly before: string;
  /** What the editor starts with. */
  readonly text: string;
  /** Whether typing opened it, so that the old text is gone. */
  readonly isReplacing: boolean;
  /** Whether the list of choices is to be open from the start. */
  readonly isListOpen: boolean;
}

export type Leaving = 'down' | 'up' | 'next' | 'previous' | 'stay';
export type GridEditing = ReturnType<typeof createEditing>;

export function createEditing(
  source: GridSource,
  columns: GridColumns,
  selection: GridSelection,
  writing: GridWriting,
  ground: Ground,
  announce: (text: string) => void,
) {
  const [editor, setEditor] = createSignal<OpenEditor | null>(null);
  const [refusal, setRefusal] = createSignal<string | null>(null);
  /** What the open editor would store now: a pick list resolves what was typed of a label. */
  let readDraft: () => string = () => '';

  const close = () =>
    batch(() => {
      setEditor(null);
      setRefusal(null);
    });

  function open(options: { isReplacing?: boolean; isListOpen?: boolean } = {}): boolean {
    const at = selection.focused();
    const column = at ? columns.column(at.column) : undefined;
    if (!at || !column) return false;
    if (writing.isReadOnly(at.row, column)) {
      if (source.write) announce(t().grid.readOnly);
      return false;
    }
    const type = writing.typeOf(at.row, column);
    if (type.name === 'check') return false;
    const value = isNewRowKey(at.row) ? null : source.peek(at.row, at.column);
    const before = value === null ? plainText(null) : type.editText(value);
    const isReplacing = options.isReplacing ?? false;
    readDraft = () => before;
    setEditor({
      row: at.row,
      column,
      type,
      before,
      text: isReplacing ? '' : before,
      isReplacing,
      isListOpen: options.isListOpen ?? false,
    });
    return true;
  }

  /** Stores the draft. False: it may not be stored, and the editor stays open and says why. */
  function commit(): boolean {
    const open_ = editor();
    if (!open_) return true;
    const text = readDraft();
    if (text === open_.before) {
      close();
      return true;
    }
    const refused = source.refuse?.(open_.column.id, text);
    if (refused) {
      setRefusal(refused);
      return false;
    }
    const value = open_.type.parse(text);
    if (value === null && isNewRowKey(open_.row)) {
      close();
      return true;
    }
    return batch(() => {
      const edit = { row: open_.row, column: open_.column.id, value };
      const outcome = writing.write([edit], t().grid.undo.edited(open_.column.title));
      const [first] = outcome.refused;
      if (first) {
        setRefusal(first.reason);
        return false;
      }
      const problem = open_.type.problem(value);
      if (problem) announce(problem);
      close();
      return true;
    });
  }

  return {
    editor,
    refusal,
    open,
    close,
    commit,
    bindDraft(read: () => string) {
      readDraft = read;
    },
    clearRefusal: () => setRefusal(null),
    /** Commits and moves on; false when the editor stays. */
    commitAndGo(leaving: Leaving): boolean {
      if (!commit()) return false;
      const now = selection.selection();
      if (leaving === 'down' || leaving === 'up') selection.set(enterFrom(now, leaving === 'up', ground));
      else if (leaving !== 'stay') {
        const next = tabFrom(now, leaving === 'previous', ground, true);
        if (next) selection.set(next);
      }
      return true;
    },
    /** Ctrl+Enter: the draft into every selected cell. */
    commitToSelection() {
      const text = readDraft();
      const open_ = editor();
      const refused = open_ ? source.refuse?.(open_.column.id, text) : null;
      if (refused) return void setRefusal(refused);
      close();
      writing.fillSelection(text);
    },
  };
}
