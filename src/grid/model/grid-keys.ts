/**
 * Every key of the grid by what it does. Menus, the palette and the sheet of keys name keys from
 * here only, so that they cannot differ. Keys are named as `KeyboardEvent.key` has them; `Arrows` are all
 * four, `Text` whatever writes something, and a blank parts keys that are pressed after each other.
 */
export type GridKeyGroup = 'move' | 'select' | 'edit' | 'copy' | 'structure';

interface GridKey {
  readonly group: GridKeyGroup;
  readonly keys: readonly [string, ...string[]];
}

export const GRID_KEYS = {
  step: { group: 'move', keys: ['Arrows'] },
  edge: { group: 'move', keys: ['Ctrl+Arrows'] },
  rowEnds: { group: 'move', keys: ['Home', 'End'] },
  first: { group: 'move', keys: ['Ctrl+Home'] },
  last: { group: 'move', keys: ['Ctrl+End'] },
  page: { group: 'move', keys: ['PageUp', 'PageDown'] },
  next: { group: 'move', keys: ['Tab', 'Shift+Tab'] },
  leave: { group: 'move', keys: ['Escape Tab'] },

  extend: { group: 'select', keys: ['Shift+Arrows'] },
  extendToEdge: { group: 'select', keys: ['Ctrl+Shift+Arrows'] },
  selectRow: { group: 'select', keys: ['Shift+Space'] },
  selectColumn: { group: 'select', keys: ['Ctrl+Space'] },
  selectAll: { group: 'select', keys: ['Ctrl+A'] },
  collapse: { group: 'select', keys: ['Escape'] },

  edit: { group: 'edit', keys: ['F2'] },
  replace: { group: 'edit', keys: ['Text'] },
  commit: { group: 'edit', keys: ['Enter', 'Shift+Enter'] },
  commitAside: { group: 'edit', keys: ['Tab', 'Shift+Tab'] },
  newLine: { group: 'edit', keys: ['Alt+Enter'] },
  cancel: { group: 'edit', keys: ['Escape'] },
  openList: { group: 'edit', keys: ['Alt+ArrowDown'] },
  today: { group: 'edit', keys: ['Ctrl+;'] },
  toggle: { group: 'edit', keys: ['Space'] },
  clear: { group: 'edit', keys: ['Delete', 'Backspace'] },

  copy: { group: 'copy', keys: ['Ctrl+C'] },
  cut: { group: 'copy', keys: ['Ctrl+X'] },
  paste: { group: 'copy', keys: ['Ctrl+V'] },
  fillDown: { group: 'copy', keys: ['Ctrl+D'] },
  fillRight: { group: 'copy', keys: ['Ctrl+R'] },
  fillSelection: { group: 'copy', keys: ['Ctrl+Enter'] },

  showRow: { group: 'structure', keys: ['Alt+Enter'] },
  history: { group: 'structure', keys: ['Shift+F2'] },
  rowMenu: { group: 'structure', keys: ['Shift+F10'] },
  headings: { group: 'structure', keys: ['ArrowUp'] },
  sort: { group: 'structure', keys: ['Enter'] },
  sortAlso: { group: 'structure', keys: ['Shift+Enter'] },
  columnMenu: { group: 'structure', keys: ['Alt+ArrowDown'] },
  wider: { group: 'structure', keys: ['+'] },
  narrower: { group: 'structure', keys: ['-'] },
  moveLeft: { group: 'structure', keys: ['Alt+Shift+ArrowLeft'] },
  moveRight: { group: 'structure', keys: ['Alt+Shift+ArrowRight'] },
  fold: { group: 'structure', keys: ['ArrowLeft', 'ArrowRight'] },
} as const satisfies Readonly<Record<string, GridKey>>;

export type GridKeyId = keyof typeof GRID_KEYS;

/** The key that a menu shows beside an action. */
export const keyOf = (id: GridKeyId): string => GRID_KEYS[id].keys[0];
