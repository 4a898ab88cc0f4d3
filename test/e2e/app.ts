/**
 * The app as a person meets it: page models for the browser tests. Every test gets an empty
 * browser; one that calls anything off the origin, or throws in the page, fails.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

export class App {
  constructor(readonly page: Page) {}

  /** Goes to a route (`/brancheregister`) and waits until its page stands. */
  async open(route = '/'): Promise<void> {
    await this.page.goto(`./#${route}`);
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

  /** Waits until the status line says that everything is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(/^Gemt /);
  }

  /** Chooses files as the import's input would get them, applies them and waits for storage. */
  async importFiles(...files: string[]): Promise<void> {
    await this.open('/data');
    await this.page.getByLabel('Importér fil').setInputFiles(files);
    await this.button('Gennemfør import').click();
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

  /** Rows that hold cells, headings left out, as far as they are rendered. */
  get rows(): Locator {
    return this.root.getByRole('row').filter({ has: this.page.locator('[role=gridcell], [role=rowheader]') });
  }

  /** The cell under a heading in the row with this `aria-rowindex`. */
  async cell(rowIndex: number, heading: string): Promise<Locator> {
    const column = await this.root
      .getByRole('columnheader', { name: heading, exact: true })
      .getAttribute('aria-colindex');
    return this.root.locator(`[role=row][aria-rowindex="${rowIndex}"] [aria-colindex="${column}"]`);
  }

  /** How many rows the grid says it has, headings included. */
  async rowCount(): Promise<number> {
    return Number(await this.root.getAttribute('aria-rowcount'));
  }
}

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
