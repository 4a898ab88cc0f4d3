/** How the grids are used here: preferences of this browser, as the theme is, not of the document. */
import { createSignal } from 'solid-js';

/** What Enter does on a cell: opens it, or goes to the next row as a spreadsheet does. */
export type EnterKey = 'edit' | 'down';
/** Rows of 28 CSS pixels, or of 36 for fingers and those who want air. */
export type RowDensity = 'compact' | 'touch';

/** A choice kept in the browser; its other windows follow. The first value is the one to begin with. */
function createChoice<Value extends string>(name: string, values: readonly [Value, Value]) {
  const key = `indsatstavlen.${name}`;
  const read = (stored: string | null) => values.find((value) => value === stored) ?? values[0];
  let first: Value = values[0];
  try {
    first = read(localStorage.getItem(key));
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  const [value, setValue] = createSignal<Value>(first);
  window.addEventListener('storage', (event) => {
    if (event.key === key) setValue(() => read(event.newValue));
  });
  const choose = (next: Value) => {
    setValue(() => next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // See above.
    }
  };
  return [value, choose] as const;
}

/** What Enter does in the grids (reactive), and how to change it. */
export const [enterKey, setEnterKey] = createChoice<EnterKey>('enter', ['edit', 'down']);

/** How high rows are (reactive), and how to change it: high to begin with where fingers point. */
export const [rowDensity, setRowDensity] = createChoice<RowDensity>(
  'rows',
  matchMedia('(pointer: coarse)').matches ? ['touch', 'compact'] : ['compact', 'touch'],
);
