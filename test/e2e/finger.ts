/** A finger on the screen: presses, pans and drags as the browser gets them from the glass. */
import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Finger {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async tap(target: Locator): Promise<void> {
    const { x, y } = await middleOf(target);
    await this.page.touchscreen.tap(x, y);
  }

  async doubleTap(target: Locator): Promise<void> {
    const { x, y } = await middleOf(target);
    await this.page.touchscreen.tap(x, y);
    await this.page.touchscreen.tap(x, y);
  }

  async down({ x, y }: Point): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  }

  async moveTo({ x, y }: Point): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }

  async up(): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** From one point to another in small steps, without letting go. */
  async drag(from: Point, to: Point, steps = 12): Promise<void> {
    await this.down(from);
    for (let step = 1; step <= steps; step += 1)
      await this.moveTo({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      });
    await this.up();
  }
}

export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error('what the finger is to press is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
