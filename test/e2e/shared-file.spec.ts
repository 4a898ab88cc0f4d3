/** The shared file. Pickers are the browser's own windows, which no test can use: a file of the origin's takes their place. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';

/** Stands in for both pickers; `delt.xlsx` lies in the origin's own file system. */
async function stubPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const file = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('delt.xlsx', { create: true });
    Object.assign(window, { showSaveFilePicker: file, showOpenFilePicker: async () => [await file()] });
  });
}

/** The page of data, without the import made last. */
async function openData(app: App): Promise<void> {
  await app.open('/data');
  const close = app.page.getByRole('main').getByRole('button', { name: 'Luk', exact: true });
  if ((await close.count()) > 0) await close.click();
}

const type = async (page: Page, text: string) => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

test('one press saves, another brings in what others changed; nothing of theirs is written over unasked', async ({
  app,
  page,
}) => {
  await stubPickers(page);
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await type(page, 'Fjordkroen');
  await app.saved();
  await app.open('/data');
  await app.button('Opret delt fil').click();
  await expect(page.getByText('Delt fil: delt.xlsx')).toBeVisible();
  await expect(page.getByText('Gemt i delt.xlsx')).toBeVisible();
  await app.button('Hent andres ændringer').click();
  await expect(page.getByText('delt.xlsx er ikke ændret')).toBeVisible();

  // A colleague, with a document of their own in the same browser, begins with the file and adds to it.
  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Kollegaen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Der er ikke valgt en delt fil')).toBeVisible();
  await app.button('Vælg delt fil').click();
  await expect(page.getByRole('heading', { name: /ændring/ })).toBeVisible();
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open('/brancheregister?visning=alle');
  await (await grid.cell(4, 'Virksomhedens navn')).click();
  await type(page, 'Havnens Smedje');
  await app.saved();
  await openData(app);
  await app.button('Gem i den delte fil').click();
  await expect(page.getByText('Gemt i delt.xlsx')).toBeVisible();

  // The first one would write over it, and is warned; then brings it in, and saves.
  await app.button(/Skift dokument/).click();
  await dialog
    .getByRole('button')
    .filter({ hasNotText: /Kollegaen|Nyt|Luk/ })
    .first()
    .click();
  await expect(page.getByText('Delt fil: delt.xlsx')).toBeVisible();
  await page.reload();
  await app.open('/data');
  await app.button('Gem i den delte fil').click();
  await expect(page.getByRole('alert')).toContainText('delt.xlsx er ændret');
  await expect(app.button('Hent andres ændringer først')).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open('/brancheregister?visning=alle');
  await grid.expectRowCount(5);
  await openData(app);
  await app.button('Gem i den delte fil').click();
  await expect(page.getByText('Gemt i delt.xlsx')).toBeVisible();

  // What is undone is not in the document any more: the file knows more again.
  await app.button('Fortryd').first().click();
  await app.saved();
  await app.button('Gem i den delte fil').click();
  await expect(page.getByRole('alert')).toContainText('forsvinder');
  await app.button('Annullér').click();
  await expect(app.button('Gem i den delte fil')).toBeFocused();
});

test('a permission that is lost, and a file that is gone, are told; edits go on', async ({ app, page }) => {
  await stubPickers(page);
  await app.open('/data');
  await app.button('Opret delt fil').click();
  await expect(page.getByText('Gemt i delt.xlsx')).toBeVisible();
  await page.evaluate(() => {
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => 'denied',
    });
  });
  await app.button('Gem i den delte fil').click();
  await expect(page.getByRole('alert')).toContainText('ikke længere lov til at bruge delt.xlsx');
  await page.evaluate(async () => {
    Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'granted' });
    await (await navigator.storage.getDirectory()).removeEntry('delt.xlsx');
  });
  await app.button('Hent andres ændringer').click();
  await expect(page.getByRole('alert')).toContainText('findes ikke længere');
  await app.open('/brancheregister?visning=alle');
  await (await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).click();
  await type(page, 'Fjordkroen');
  await app.saved();
});

test('a browser that cannot keep a file says what to do instead', async ({ app, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await app.open('/data');
  await expect(page.getByText('Denne browser kan ikke gemme direkte')).toBeVisible();
  await expect(app.button('Gem i den delte fil')).toHaveCount(0);
});
