/** How sheets were read before, by the shape of their headings: a preference of this browser. */
import type { SheetChoice } from '../../domain/merge/import-items';

const KEY = 'indsatstavlen.import-shapes';
/** The oldest go first: files change, and a browser's room is small. */
const MOST = 60;

export type Shapes = Readonly<Record<string, SheetChoice>>;

export function rememberedShapes(): Shapes {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Shapes) : {};
  } catch {
    // Storage may be forbidden, or someone wrote in it: nothing is remembered.
    return {};
  }
}

export function rememberShape(shape: string, choice: SheetChoice): void {
  const { [shape]: _, ...others } = rememberedShapes();
  store([...Object.entries(others), [shape, choice]]);
}

export function forgetShape(shape: string): void {
  const { [shape]: _, ...others } = rememberedShapes();
  store(Object.entries(others));
}

function store(shapes: readonly (readonly [string, SheetChoice])[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(shapes.slice(-MOST))));
  } catch {
    // See above; the choice holds for this import.
  }
}
