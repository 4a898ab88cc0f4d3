/**
 * How wide a text is in the letters of the cells, added up from its letters' widths: it is asked for
 * some hundred times in a frame. What stands closer together than its letters by themselves is wider here than
 * it will be, never narrower to speak of.
 */
import { createSignal, untrack } from 'solid-js';

/** CSS pixels of a letter wider than most: what a text is taken for until letters are measured. */
const WIDE_LETTER = 8;

const [isMeasured, setMeasured] = createSignal(false);

/** Whether texts are measured by now (reactive). */
export { isMeasured };

/** From now on: nobody's first look at a grid waits for it. */
export const measureTexts = (): void => void setMeasured(true);

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

function makeContext(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext?.('2d') ?? null;
  if (!made) return null;
  const style = getComputedStyle(document.body);
  made.font = `${style.getPropertyValue('--text-grid')} ${style.fontFamily}`;
  return made;
}

function widthOf(letter: string): number {
  if (context === undefined) context = makeContext();
  if (!context) return Number.POSITIVE_INFINITY;
  // Figures are as wide as each other in the cells, and may not be here.
  return context.measureText(/\d/.test(letter) ? '0' : letter).width;
}

/** CSS pixels (not reactive); infinite where nothing can be measured. */
export function textWidth(text: string): number {
  if (!untrack(isMeasured)) return text.length * WIDE_LETTER;
  let width = 0;
  for (const letter of text) {
    let own = widths.get(letter);
    if (own === undefined) {
      own = widthOf(letter);
      widths.set(letter, own);
    }
    width += own;
  }
  return width;
}
