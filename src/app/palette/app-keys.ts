/** Keys that hold everywhere, by what they do; named as the grid's table of keys names them. */
export const APP_KEYS = {
  palette: ['Ctrl+K'],
  keys: ['F1', 'Ctrl+/', '?'],
  find: ['Ctrl+F'],
  findNext: ['F3', 'Shift+F3'],
  undo: ['Ctrl+Z'],
  redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
