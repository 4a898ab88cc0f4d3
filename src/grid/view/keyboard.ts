/** The keys of the grid while no editor is open. Keys of the app's frame are let through. */
import { t } from '../../i18n/i18n';
import { enterKey } from '../../ui/preferences';
import { enterFrom, type Move, navigate, tabFrom } from '../model/navigation';
import { HEADING_ROW, selectCell, selectWhole } from '../model/selection';
import { isNewRowKey } from '../types';
import { WIDTH_STEP } from './create-columns';
import type { GridController } from './create-grid';
import { moveColumn } from './move-column';

const MOVES: Readonly<Record<string, { readonly plain: Move; readonly ctrl?: Move }>> = {
  ArrowUp: { plain: { kind: 'step', direction: 'up' }, ctrl: { kind: 'edge', direction: 'up' } },
  ArrowDown: { plain: { kind: 'step', direction: 'down' }, ctrl: { kind: 'edge', direction: 'down' } },
  ArrowLeft: { plain: { kind: 'step', direction: 'left' }, ctrl: { kind: 'edge', direction: 'left' } },
  ArrowRight: { plain: { kind: 'step', direction: 'right' }, ctrl: { kind: 'edge', direction: 'right' } },
  Home: { plain: { kind: 'rowEnd', direction: 'left' }, ctrl: { kind: 'gridEnd', direction: 'up' } },
  End: { plain: { kind: 'rowEnd', direction: 'right' }, ctrl: { kind: 'gridEnd', direction: 'down' } },
  PageUp: { plain: { kind: 'page', direction: 'up' } },
  PageDown: { plain: { kind: 'page', direction: 'down' } },
};

/** Whether the key types a character. AltGr shows as Ctrl+Alt on Windows. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.key === 'Dead' || event.key === 'Process') return true;
  if ([...event.key].length !== 1) return false;
  return (!event.ctrlKey && !event.metaKey && !event.altKey) || event.getModifierState('AltGraph');
}

export function makeKeyHandler(grid: GridController) {
  const { selection, editing, writing, rows, columns, ground } = grid;
  // After Escape the next Tab leaves the grid: a person must be able to tab past it.
  let isLeaving = false;

  const done = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };

  function onHeading(event: KeyboardEvent): boolean {
    const column = columns.visible()[selection.selection().anchor.column];
    if (!column) return false;
    const isMenuKey =
      (event.altKey && event.key === 'ArrowDown') ||
      (event.shiftKey && event.key === 'F10') ||
      event.key === 'ContextMenu';
    if (isMenuKey) {
      const box = grid.cellElement(HEADING_ROW, columns.indexOf(column.id))?.getBoundingClientRect();
      if (box) grid.openMenu({ kind: 'column', column: column.id, x: box.left, y: box.bottom });
      return true;
    }
    if (event.altKey && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      moveColumn(grid, column.id, event.key === 'ArrowLeft' ? -1 : 1);
      return true;
    }
    if ((event.key === '+' || event.key === '-') && !event.ctrlKey && !event.metaKey) {
      columns.setWidth(
        column.id,
        columns.widthOf(column.id) + (event.key === '+' ? WIDTH_STEP : -WIDTH_STEP),
      );
      return true;
    }
    if ((event.key === 'Enter' || event.key === ' ') && column.isSortable) {
      columns.toggleSorting(column.id, event.shiftKey);
      return true;
    }
    return false;
  }

  /** Group rows fold; they hold nothing to edit. */
  function onGroup(event: KeyboardEvent, row: string): boolean {
    const isFolded = rows.isFolded(row);
    const isToggling =
      event.key === 'Enter' ||
      event.key === ' ' ||
      (event.key === 'ArrowLeft' && !isFolded) ||
      (event.key === 'ArrowRight' && isFolded);
    if (!isToggling || event.ctrlKey || event.shiftKey) return false;
    rows.toggleFold(row);
    grid.focus();
    return true;
  }

  function onCtrl(event: KeyboardEvent): boolean {
    switch (event.key.toLowerCase()) {
      case 'a':
        selection.set(selectWhole(selection.selection(), 'all'));
        return true;
      case ' ':
        selection.set(selectWhole(selection.selection(), 'columns'));
        return true;
      case 'd':
        writing.fillDown();
        return true;
      case 'r':
        writing.fillRight();
        return true;
      case 'enter':
        writing.fillSelection();
        return true;
      // Matched by what the key writes: on a Danish keyboard ';' is Shift and ','.
      case ';': {
        const at = selection.focused();
        const column = at ? columns.column(at.column) : undefined;
        const type = at && column ? writing.typeOf(at.row, column) : undefined;
        if (type?.name !== 'date') return false;
        writing.writeFocused(type.parse(t().grid.todayWord));
        return true;
      }
      default:
        return false;
    }
  }

  function onPlain(event: KeyboardEvent): boolean {
    const now = selection.selection();
    switch (event.key) {
      case 'Tab': {
        // A grid of nothing but figures is one stop: there is nothing to go on with in the next cell.
        if (isLeaving || !grid.source.write) return false;
        const next = tabFrom(now, event.shiftKey, ground, false);
        if (!next) return false;
        selection.set(next);
        grid.focus();
        return true;
      }
      case 'Enter':
        if (event.altKey) return showRow();
        if (now.tabFrom !== null || enterKey() === 'down') {
          selection.set(enterFrom(now, event.shiftKey, ground));
          grid.focus();
        } else if (!event.shiftKey) editing.open();
        return true;
      case 'F2':
        if (event.shiftKey) return showHistory();
        editing.open();
        return true;
      case 'Delete':
      case 'Backspace':
        writing.clear();
        return true;
      case 'Escape':
        selection.set(selectCell(now.anchor, now.tabFrom));
        return true;
      default:
        return false;
    }
  }

  function showRow(): boolean {
    const at = selection.focused();
    if (!at || !grid.source.showRow) return false;
    grid.source.showRow(at.row);
    return true;
  }

  function showHistory(): boolean {
    const at = selection.focused();
    if (!at || !grid.source.showHistory || isNewRowKey(at.row) || rows.kindOf(at.row) !== 'data')
      return false;
    grid.source.showHistory(at.row, at.column);
    return true;
  }

  function toggleCheck(): boolean {
    const at = selection.focused();
    const column = at ? columns.column(at.column) : undefined;
    if (!at || !column || writing.typeOf(at.row, column).name !== 'check') return false;
    writing.writeFocused(writing.valueAt(selection.selection().anchor) !== true);
    return true;
  }

  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || editing.editor() || event.isComposing) return;
    const { anchor } = selection.selection();
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.key !== 'Tab' && event.key !== 'Shift') isLeaving = event.key === 'Escape';

    if (anchor.row === HEADING_ROW) {
      if (onHeading(event)) return done(event);
    } else {
      const row = rows.keyAt(anchor.row);
      if (row !== null && rows.kindOf(row) === 'group' && onGroup(event, row)) return done(event);
      if (event.altKey && event.key === 'ArrowDown') {
        editing.open({ isListOpen: true });
        return done(event);
      }
      if ((event.shiftKey && event.key === 'F10') || event.key === 'ContextMenu') {
        const box = grid.cellElement(anchor.row, anchor.column)?.getBoundingClientRect();
        if (box) grid.openMenu({ kind: 'row', column: null, x: box.left + 8, y: box.bottom });
        return done(event);
      }
    }

    const move = MOVES[event.key];
    const step = isCtrl ? move?.ctrl : move?.plain;
    if (step && !event.altKey) {
      selection.set(navigate(selection.selection(), step, ground, event.shiftKey));
      if (event.shiftKey && anchor.row !== HEADING_ROW) {
        const { head } = selection.selection();
        grid.viewport.reveal(head.row, head.column);
      } else grid.focus();
      return done(event);
    }
    if (anchor.row === HEADING_ROW) return;
    if (isCtrl && !event.altKey) {
      if (onCtrl(event)) done(event);
      return;
    }
    if (onPlain(event)) return done(event);
    if (event.key === ' ' && event.shiftKey) {
      selection.set(selectWhole(selection.selection(), 'rows'));
      return done(event);
    }
    if (event.key === ' ' && toggleCheck()) return done(event);
    if (!isTyping(event)) return;
    // The key itself goes on into the editor, which has the focus by now.
    if (editing.open({ isReplacing: true })) event.stopPropagation();
    // Space would scroll the page.
    else if (event.key === ' ') done(event);
  };
}
