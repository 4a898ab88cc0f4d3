/** The copy of each document outside the browser's databases: it is there when they are not. */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { App, expect, type Grid, test } from './app';
import { KillableBrowser } from './browser-process';
import { copiedSeq, copiesIn } from './copies';
import { tearLog } from './torn-log';

const REGISTER = '/brancheregister?visning=alle';

async function openRegister(app: App): Promise<Grid> {
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

async function enter(app: App, row: number, heading: string, text: string) {
  await (await app.grid('Brancheregister').cell(row, heading)).click();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
  await app.saved();
}

const companies = async (app: App, count: number) => {
  const grid = app.grid('Brancheregister');
  const cells = Array.from({ length: count }, async (_, n) =>
    (await grid.cell(3 + n, 'Virksomhedens navn')).textContent(),
  );
  return (await Promise.all(cells)).map((text) => text?.trim());
};

const documentId = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem('indsatstavlen.document') as string);

async function expectCopied(page: Page, seq: number) {
  await expect.poll(() => copiedSeq(page)).toBe(seq);
}

/** A document of one company, and the copy of it. */
async function makeCopied(app: App) {
  await openRegister(app);
  await enter(app, 3, 'Virksomhedens navn', 'Smedjen');
  await expectCopied(app.page, 1);
}

const offer = (page: Page) => page.getByRole('region', { name: /Der er (en )?reservekopi/ });

/** Away from the app, so that nothing but the test writes. */
async function leave(page: Page) {
  // A picture has no icon of its own, so the browser asks for one.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('./icon.svg');
}

const dropDatabase = (page: Page, name: string) =>
  page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(database).onsuccess = () => resolve();
      }),
    name,
  );

test.describe('a browser that is killed and throws its databases away', () => {
  let browser: KillableBrowser;
  test.beforeEach(() => {
    browser = new KillableBrowser();
  });
  test.afterEach(() => browser.dispose());
  const start = async (baseURL: string | undefined) => {
    const page = await browser.start();
    await page.setViewportSize({ width: 1440, height: 900 });
    return { page, app: new App(page, baseURL) };
  };
  const databases = () => join(browser.profile, 'Default', 'IndexedDB');

  test('has every edit that was stored, and goes on from there', async ({ baseURL }) => {
    const first = await start(baseURL);
    await openRegister(first.app);
    for (const [n, name] of ['Smedjen', 'Fjordkroen', 'Bageriet'].entries())
      await enter(first.app, 3 + n, 'Virksomhedens navn', name);
    await expectCopied(first.page, 3);
    await browser.kill();
    rmSync(databases(), { recursive: true });

    const { page, app } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(page.getByRole('main')).toContainText('her har ligget et dokument');
    await expect(offer(page)).toContainText('3 kontakter i Brancheregister');
    await expect(offer(page)).toContainText('alt til og med i dag kl.');
    await expect(offer(page)).not.toContainText('ikke med');
    await app.button('Hent reservekopien').click();
    await expect(app.grid('Brancheregister').root).toBeVisible();
    expect(await companies(app, 3)).toEqual(['Smedjen', 'Fjordkroen', 'Bageriet']);

    await enter(app, 6, 'Virksomhedens navn', 'Tømreren');
    await expectCopied(page, 4);
    await browser.kill();
    rmSync(databases(), { recursive: true });
    const third = await start(baseURL);
    await third.page.goto(`${baseURL}#${REGISTER}`);
    await third.app.button('Hent reservekopien').click();
    await expect(third.app.grid('Brancheregister').root).toBeVisible();
    expect(await companies(third.app, 4)).toEqual(['Smedjen', 'Fjordkroen', 'Bageriet', 'Tømreren']);
  });

  test('because of a torn log, written on before the app was there', async ({ baseURL }) => {
    const first = await start(baseURL);
    await makeCopied(first.app);
    await browser.kill();
    tearLog(browser.profile);
    // The browser opens its databases, and dies again before the app has the log replaced.
    const second = await browser.start();
    await second.goto(`${baseURL}icon.svg`);
    await second.evaluate(async () => (await indexedDB.databases()).length);
    await browser.kill();

    const { page, app } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(page.getByRole('main')).toContainText('her har ligget et dokument');
    await app.button('Hent reservekopien').click();
    await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  });

  test('says what of the stored the copy lacks, and opens all the same', async ({ baseURL }) => {
    const first = await start(baseURL);
    await makeCopied(first.app);
    // Two more were noted as stored, and not copied any more.
    const id = await documentId(first.page);
    await first.page.evaluate((of) => localStorage.setItem(`indsatstavlen.seq.${of}`, '3'), id);
    await browser.quit();
    rmSync(databases(), { recursive: true });

    const { page, app } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(offer(page)).toContainText('De sidste 2 ændringer, der blev gemt, er ikke med.');
    await app.button('Hent reservekopien').click();
    await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
    await page.reload();
    await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  });

  test('brings all documents back together, and tells of one that has no copy', async ({ baseURL }) => {
    const first = await start(baseURL);
    await makeCopied(first.app);
    await first.app.button(/Skift dokument/).click();
    const dialog = first.page.getByRole('dialog');
    await dialog.getByLabel(/Nyt dokument/).fill('Andet team');
    await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
    await expect(first.app.button(/Andet team/)).toBeVisible();
    await expect
      .poll(async () => (await copiesIn(first.page)).filter(({ isWhole }) => isWhole).length)
      .toBe(2);
    await first.page.evaluate(() => {
      const key = 'indsatstavlen.documents';
      const noted = JSON.parse(localStorage.getItem(key) ?? '[]');
      localStorage.setItem(key, JSON.stringify([...noted, { ...noted[0], id: 'x', name: 'Tredje team' }]));
    });
    await browser.quit();
    rmSync(databases(), { recursive: true });

    const { page, app } = await start(baseURL);
    await page.goto(`${baseURL}#/`);
    await expect(offer(page).getByRole('listitem')).toHaveCount(2);
    await expect(offer(page)).toContainText('Der er ingen reservekopi af Tredje team.');
    await app.button('Hent reservekopierne').click();
    await app.button(/Skift dokument/).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  });

  test('or sets them back with all its notes: the copy tells, and is kept', async ({ baseURL }) => {
    const first = await start(baseURL);
    await makeCopied(first.app);
    await browser.quit();
    const notes = join(browser.profile, 'Default', 'Local Storage');
    const earlier = join(browser.profile, 'earlier');
    for (const [from, to] of [
      [databases(), 'databases'],
      [notes, 'notes'],
    ] as const)
      cpSync(from, join(earlier, to), { recursive: true });

    const second = await start(baseURL);
    await openRegister(second.app);
    await enter(second.app, 4, 'Virksomhedens navn', 'Fjordkroen');
    await expectCopied(second.page, 2);
    await browser.quit();
    for (const [to, from] of [
      [databases(), 'databases'],
      [notes, 'notes'],
    ] as const) {
      rmSync(to, { recursive: true });
      renameSync(join(earlier, from), to);
    }

    const { page, app } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(page.getByRole('heading', { level: 1, name: /kunne ikke åbnes/ })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('De seneste ændringer kan mangle.');
    await expect(offer(page)).toContainText('2 kontakter i Brancheregister');
    await app.button('Hent reservekopien').click();
    await expect(app.button(/\(reservekopi\)/)).toBeVisible();
    await expect(await app.grid('Brancheregister').cell(4, 'Virksomhedens navn')).toHaveText('Fjordkroen');
  });
  test('on a disk without room for an edit gives up the copy for it', async ({ baseURL }) => {
    const first = await start(baseURL);
    await makeCopied(first.app);
    await browser.kill();

    // Before the page is loaded: the browser hands out room in advance.
    const { page, app } = await start(baseURL);
    const cdp = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await openRegister(app);
    await expect(app.button(/Ikke sikret i browseren/)).toBeVisible();
    expect(await copiedSeq(page)).toBe(1);
    await (await app.grid('Brancheregister').cell(3, 'Adresse')).click();
    await page.keyboard.type('Algade 1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/^Ikke gemt/);
    await expect.poll(() => copiesIn(page)).toEqual([]);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await app.button('Prøv at gemme igen').click();
    await app.saved();
    // At the next opening there is one again.
    await page.reload();
    await expectCopied(page, 2);
  });
});

test('a document whose database is gone comes back under its own name', async ({ app, page }) => {
  await makeCopied(app);
  const id = await documentId(page);
  await leave(page);
  await dropDatabase(page, `indsatstavlen-document-${id}`);
  await page.goto(`./#${REGISTER}`);
  await expect(page.getByText('ligger ikke længere i browseren')).toBeVisible();
  await app.button('Hent reservekopien').click();
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  expect(await documentId(page)).toBe(id);
  await enter(app, 3, 'Adresse', 'Algade 1');
  await expectCopied(page, 2);
});

test('whoever begins afresh finds the copies in the list, and can bring them back or delete them', async ({
  app,
  page,
}) => {
  await makeCopied(app);
  const id = await documentId(page);
  await leave(page);
  for (const name of [`indsatstavlen-document-${id}`, 'indsatstavlen-library'])
    await dropDatabase(page, name);
  await page.goto('./#/');
  await expect(app.button('Hent reservekopien')).toBeVisible();
  await app.button('Begynd forfra').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: /^Åbn/ }).click();
  await expect(offer(page)).toContainText('1 kontakt i Brancheregister');
  await app.button('Fjern det fra listen').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
  expect((await copiesIn(page)).filter(({ name }) => name.startsWith(id))).toEqual([]);
});

test('a document that is deleted leaves no copy, also when another tab is just storing in it', async ({
  app,
  page,
  context,
}) => {
  await makeCopied(app);
  const id = await documentId(page);
  const other = await context.newPage();
  const second = new App(other);
  await openRegister(second);
  await second.button(/Skift dokument/).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Slet/ }).first().click();
  await (await app.grid('Brancheregister').cell(3, 'Adresse')).click();
  await page.keyboard.type('Algade 1');
  await Promise.all([
    page.keyboard.press('Enter'),
    dialog.getByRole('alert').getByRole('button', { name: /^Slet/ }).click(),
  ]);
  await expect(other.getByRole('region', { name: 'Meddelelser' })).toContainText('er slettet');
  const own = async () => (await copiesIn(other)).filter(({ name }) => name.startsWith(id));
  expect(await own()).toEqual([]);
  // Whoever copied it has nothing to do any more.
  await (await app.grid('Brancheregister').cell(3, 'Mailadresse')).click();
  await page.keyboard.type('post@smedjen.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Ikke gemt/);
  expect(await own()).toEqual([]);
});

test('the tab that copies is closed: another goes on from where it was', async ({ app, page, context }) => {
  await makeCopied(app);
  const other = await context.newPage();
  const second = new App(other);
  await openRegister(second);
  await enter(second, 4, 'Virksomhedens navn', 'Fjordkroen');
  // The first copies what the second stores.
  await expectCopied(other, 2);
  await page.close();
  await enter(second, 5, 'Virksomhedens navn', 'Bageriet');
  await expectCopied(other, 3);
});

test('the sample is not copied', async ({ app, page }) => {
  /** The documents that are copied, or wait to be, once the page is at rest. */
  const copied = async () => {
    await app.open('/data');
    await expect(page.getByText('ikke sikkerhedskopieret fra denne browser endnu')).toBeVisible();
    const names = await page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].flatMap(({ name = '' }) => (name.endsWith('-reserve') ? [name] : []));
    });
    return names.length;
  };
  await app.open('/');
  expect(await copied()).toBe(1);
  await app.button(/Skift dokument/).click();
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  expect(await copied()).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)
    test(`axe finds nothing where a copy is offered, and it is reached first: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await openRegister(app);
      await enter(app, 3, 'Virksomhedens navn', 'Smedjen');
      await expectCopied(page, 1);
      const id = await documentId(page);
      await leave(page);
      await dropDatabase(page, `indsatstavlen-document-${id}`);
      await page.evaluate((of) => localStorage.setItem(`indsatstavlen.seq.${of}`, '3'), id);
      await page.setViewportSize(viewport);
      await page.goto('./#/');
      await expect(offer(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.keyboard.press('Tab');
      await expect(app.button('Hent reservekopien')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
    });
