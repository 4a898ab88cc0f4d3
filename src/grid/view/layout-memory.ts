/**
 * Remembers how grids are laid out. Columns are a habit, kept by this browser; filters and sorting
 * are about what stands in the rows, and kept as long as those are open.
 */
import { createEffect, on } from 'solid-js';
import { columnPart, readLayout } from '../model/layout';
import type { GridApi, GridLayout } from '../types';

const PREFIX = 'indsatstavlen.grid.';
/** Milliseconds without a change before it is written: a column is dragged through many widths. */
const PAUSE = 400;

export interface LayoutMemory {
  /** Null: nothing is remembered. */
  recall(): GridLayout | null;
  /** Null: as if nothing ever was. */
  keep(layout: GridLayout | null): void;
}

const layoutsByScope = new WeakMap<object, Map<string, GridLayout>>();

/** What waits to be written; null: to be removed. */
const unwritten = new Map<string, string | null>();
let timer: ReturnType<typeof setTimeout> | undefined;

function write(): void {
  clearTimeout(timer);
  try {
    for (const [key, text] of unwritten) {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    }
  } catch {
    // Storage may be forbidden or full; the layout then lasts as long as the page.
  }
  unwritten.clear();
}

function plan(key: string, text: string | null): void {
  if (unwritten.size === 0) addEventListener('pagehide', write, { once: true });
  unwritten.set(key, text);
  clearTimeout(timer);
  timer = setTimeout(write, PAUSE);
}

function readStored(key: string): GridLayout | null {
  try {
    const text = unwritten.has(key) ? unwritten.get(key) : localStorage.getItem(key);
    return text == null ? null : columnPart(readLayout(JSON.parse(text)));
  } catch {
    return null;
  }
}

/**
 * @param key name of the grid among all that are remembered
 * @param scope what filters and sorting are about: they are forgotten with it
 * @param lasting what of a layout this browser keeps beyond that
 */
export function makeLayoutMemory(
  key: string,
  scope: object,
  lasting: (layout: GridLayout) => GridLayout = columnPart,
): LayoutMemory {
  const layouts = layoutsByScope.get(scope) ?? new Map<string, GridLayout>();
  layoutsByScope.set(scope, layouts);
  return {
    recall: () => layouts.get(key) ?? readStored(PREFIX + key),
    keep(layout) {
      if (layout) layouts.set(key, layout);
      else layouts.delete(key);
      const text = JSON.stringify(lasting(layout ?? {}));
      plan(PREFIX + key, text === '{}' ? null : text);
    },
  };
}

/** Lays the grid out as it is remembered, and remembers what becomes of it. */
export function rememberLayout(api: GridApi, memory: LayoutMemory): void {
  const known = memory.recall();
  if (known) api.setLayout(known);
  createEffect(on(api.layout, memory.keep, { defer: true }));
}
