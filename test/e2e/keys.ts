/** A person without a mouse: every step is a key, and the focus is looked for after each. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Stops of the longest page, and some more. */
const MOST_STOPS = 90;

export class Keys {
  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Types into one cell after another, each left with the key. */
  async typeAll(texts: readonly string[], key: string): Promise<void> {
    for (const text of texts) {
      if (text !== '') await this.type(text);
      await this.press(key);
    }
  }

  /** Goes on with Tab (or back with Shift+Tab) until the element has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toHaveCount(1);
    for (let stops = 0; stops <= MOST_STOPS; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return this.seesFocus();
      // Within a grid Tab goes from cell to cell; after Esc it leaves.
      const isInGrid = await this.page.evaluate(
        () => document.activeElement?.closest('[role="grid"]') !== null && document.activeElement !== null,
      );
      if (isInGrid) await this.press('Escape');
      await this.press(key);
      // The browser's own bar has its turn between the last stop and the first.
      if (await this.page.evaluate(() => document.activeElement !== document.body)) await this.seesFocus();
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** Tab to a button or link, then Enter. */
  async enter(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(target, key);
    await this.press('Enter');
  }

  /** Something has the focus, in the window, under nothing else, and marked. */
  async seesFocus(): Promise<void> {
    await expect.poll(() => this.page.evaluate(describeFocus), 'where the focus is').toBe('seen');
  }
}

/** Runs in the page: `seen`, or what is wrong about the focus. */
function describeFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus';
  const name = `${focused.tagName.toLowerCase()}.${focused.className} "${(focused.textContent ?? '').trim().slice(0, 30)}"`;
  const isField = focused instanceof HTMLInputElement;
  const ownBox = focused.getBoundingClientRect();
  // A field that is there for the keyboard alone shows its focus on its label.
  const label = isField && ownBox.width <= 2 ? focused.labels?.[0] : undefined;
  const shown: Element = label ?? focused;
  const box = shown.getBoundingClientRect();
  if (box.width < 8 || box.height < 8) return `${name} is too small to see`;
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const right = Math.min(innerWidth, box.right);
  const bottom = Math.min(innerHeight, box.bottom);
  if (right - left < Math.min(box.width, 16) || bottom - top < Math.min(box.height, 10))
    return `${name} is outside the window`;
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const over = document.elementFromPoint(x, y);
  if (!over || !(shown.contains(over) || over.contains(shown)))
    return `${name} is covered by ${over?.className ?? 'nothing'}`;
  // What is only gone to, and does nothing, need not be marked.
  if (shown.matches('main, dialog, [role="dialog"], :is(h1, h2, h3)[tabindex="-1"]')) return 'seen';
  const isMarked = (element: Element | null): boolean => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return (
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) ||
      style.boxShadow !== 'none'
    );
  };
  // An editor is marked around its cell.
  return isMarked(shown) || isMarked(shown.parentElement) ? 'seen' : `${name} does not show its focus`;
}
