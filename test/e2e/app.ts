/**
 * The app as a person meets it: page models for the browser tests. Every test gets an empty
 * browser; one that calls anything off the origin, or throws in the page, fails.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

export class App {
  /** @param base where the app is served, for pages that Playwright did not make itself */
  constructor(
    readonly page: Page,
    readonly base = '.',
  ) {}

  /** Goes to a route (`/brancheregister`) and waits until its page stands. */
  async open(route = '/'): Promise<void> {
    await this.page.goto(`${this.base.replace(/\/$/, '')}/#${route}`);
    // The page one comes from stands until the next is loaded, and is not to be mistaken for it.
    await expect(this.page.locator('.shell-page')).toHaveAttribute('data-route', route.replace(/\?.*/, ''));
    await expect(this.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }

  grid(name: string): Grid {
    return new Grid(this.page, this.page.getByRole('grid', { name, exact: true }));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** Opens the sample document on a page, on a Saturday in week 47 of 2026: it is then always the same. */
  async openSample(route: string): Promise<void> {
    await this.page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
    await this.open('/');
    await this.button('Prøv med eksempeldata').click();
    await expect(this.page.getByText('Du ser eksempeldata')).toBeVisible();
    await this.open(route);
  }

  /** Waits until the status line says that everything is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(/^Gemt /);
  }

  /** Chooses files as the import's input would get them, and waits for the wizard's first step. */
  async chooseFiles(
    ...files: (string | { name: string; mimeType: string; buffer: Buffer })[]
  ): Promise<void> {
    await this.page.getByLabel('Importér fil').setInputFiles(files as string[]);
    await expect(this.button('Videre')).toBeVisible();
  }

  /** From the wizard's first step to its second. */
  async showChanges(): Promise<void> {
    await this.button('Videre').click();
    await expect(this.button('Gennemfør import')).toBeEnabled();
  }

  /** Chooses files, goes through the wizard, and waits for storage. */
  async importFiles(...files: string[]): Promise<void> {
    await this.open('/data');
    await this.chooseFiles(...files);
    await this.showChanges();
    await this.button('Gennemfør import').click();
    await expect(this.button('Gem rapport')).toBeVisible();
    await this.saved();
  }

  /** Presses the button and returns the path of the file that comes. */
  async download(button: string): Promise<{ path: string; name: string }> {
    const coming = this.page.waitForEvent('download');
    await this.button(button).click();
    const download = await coming;
    return { path: await download.path(), name: download.suggestedFilename() };
  }
}

export class Grid {
  constructor(
    readonly page: Page,
    readonly root: Locator,
  ) {}

  /** Rows that hold cells, headings and totals left out, as far as they are rendered. */
  get rows(): Locator {
    return this.root.locator('.grid-body').getByRole('row');
  }

  /** The cell under a heading in the row with this `aria-rowindex`. */
  async cell(rowIndex: number, heading: string): Promise<Locator> {
    const column = await this.root
      .getByRole('columnheader', { name: heading, exact: true })
      .getAttribute('aria-colindex');
    return this.root.locator(`[role=row][aria-rowindex="${rowIndex}"] [aria-colindex="${column}"]`);
  }

  /** How many rows the grid says it has, headings included; the row of totals under them is not. */
  async rowCount(): Promise<number> {
    const all = Number(await this.root.getAttribute('aria-rowcount'));
    return all - (await this.root.locator('.total-row').count());
  }

  async expectRowCount(count: number): Promise<void> {
    await expect.poll(() => this.rowCount()).toBe(count);
  }

  /** The cell at a place as ARIA counts: from 1, the rows of headings too. */
  at([row, column]: Place): Locator {
    return this.root.locator(
      `[role=row][aria-rowindex="${row}"]:not([hidden]) > [aria-colindex="${column}"]`,
    );
  }

  /** Selects a cell with the mouse, and the block to another one with Shift. */
  async select(place: Place, to?: Place): Promise<void> {
    // Near its edge: in its middle a tick box would turn.
    const position = { x: 3, y: 10 };
    await this.at(place).click({ position });
    await expect(this.at(place)).toBeFocused();
    if (to) await this.at(to).click({ position, modifiers: ['Shift'] });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A key that writes `;` as a Danish keyboard has it: Shift and the comma. */
  async pressCtrlSemicolonInDanish(): Promise<void> {
    await this.root.locator(':focus').evaluate((cell) =>
      cell.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: ';',
          code: 'Comma',
          ctrlKey: true,
          shiftKey: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
  }

  async expectFocus(place: Place): Promise<void> {
    await expect(this.at(place)).toBeFocused();
  }

  /** The selected block, as far as its rows are in the document: `5,2:6,3`. */
  async expectSelected([top, left]: Place, [bottom, right]: Place): Promise<void> {
    const selected = () =>
      this.root.evaluate((grid) => {
        // A group's cell over the whole width says nothing of the columns.
        const cells = [
          ...grid.querySelectorAll('[role=row]:not([hidden]) > [aria-selected=true]:not([aria-colspan])'),
        ];
        const rows = cells.map((cell) => Number(cell.parentElement?.getAttribute('aria-rowindex')));
        const columns = cells.map((cell) => Number(cell.getAttribute('aria-colindex')));
        return `${Math.min(...rows)},${Math.min(...columns)}:${Math.max(...rows)},${Math.max(...columns)}`;
      });
    await expect.poll(selected).toBe(`${top},${left}:${bottom},${right}`);
  }

  /** What a cell says to those who cannot see it: without its sign or tick. */
  async text(place: Place): Promise<string> {
    return this.at(place).evaluate((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const sign of copy.querySelectorAll('[aria-hidden=true]')) sign.remove();
      return (copy.textContent ?? '').trim();
    });
  }

  /** The texts of a block, row by row. */
  async texts([top, left]: Place, [bottom, right]: Place): Promise<string[][]> {
    const block: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const texts: string[] = [];
      for (let column = left; column <= right; column += 1) texts.push(await this.text([row, column]));
      block.push(texts);
    }
    return block;
  }

  async expectTexts(from: Place, expected: readonly (readonly string[])[]): Promise<void> {
    const to: Place = [from[0] + expected.length - 1, from[1] + (expected[0]?.length ?? 1) - 1];
    await expect.poll(() => this.texts(from, to)).toEqual(expected);
  }

  /** Pastes what another program put on the clipboard, through the browser's own event. */
  async paste(text: string, html = ''): Promise<void> {
    await this.root.locator(':focus').evaluate(
      (cell, copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', copied.text);
        if (copied.html) clipboardData.setData('text/html', copied.html);
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { text, html },
    );
  }

  /** What Ctrl+C put on the clipboard. */
  async clipboard(type: 'text/plain' | 'text/html'): Promise<string> {
    return this.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
    }, type);
  }

  /** Drags the fill handle of the selection, whose last corner is `from`, to a cell. */
  async dragHandle(from: Place, to: Place, isCopying = false): Promise<void> {
    const { x, y } = await this.handle(from);
    const end = await this.at(to).boundingBox();
    if (!end) throw new Error('the target of the fill handle is not in sight');
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    if (isCopying) await this.page.keyboard.down('Control');
    await this.page.mouse.up();
    if (isCopying) await this.page.keyboard.up('Control');
  }

  async doubleClickHandle(from: Place): Promise<void> {
    const { x, y } = await this.handle(from);
    await this.page.mouse.dblclick(x, y);
  }

  private async handle(corner: Place): Promise<{ x: number; y: number }> {
    const box = await this.at(corner).boundingBox();
    if (!box) throw new Error('the fill handle is not in sight');
    return { x: box.x + box.width - 4, y: box.y + box.height - 4 };
  }

  /** The editor over the focused cell. */
  get editor(): Locator {
    return this.root.locator('.cell-editor :is(input, textarea)');
  }
}

/** Row and column of a cell as ARIA counts them. */
export type Place = readonly [row: number, column: number];

export const test = base.extend<{ app: App }>({
  app: async ({ page, baseURL }, use) => {
    const strayed: string[] = [];
    const errors: string[] = [];
    const origin = new URL(baseURL ?? 'http://127.0.0.1:4188/').origin;
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) strayed.push(url);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(new App(page));
    expect(strayed, 'requests that left the origin').toEqual([]);
    expect(errors, 'errors in the page').toEqual([]);
  },
});
