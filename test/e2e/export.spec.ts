/** Files out: what goes into them is chosen in one window, and nothing that was left out is in them. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { type App, expect, test } from './app';

const CHOOSE = 'Vælg, hvad der eksporteres';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Eksportér' });

/** The file that comes when the window is answered. */
async function exported(page: Page, answer: () => Promise<void>) {
  const coming = page.waitForEvent('download');
  await answer();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const recordsOf = (bytes: Buffer) =>
  bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));

async function openFiltered(app: App, page: Page) {
  await app.openSample('/brancheregister?visning=alle');
  await page.getByLabel('Søg i registret').fill('hotel');
  const grid = app.grid('Brancheregister');
  await expect.poll(() => grid.rowCount()).toBeLessThan(60);
  // Two rows of headings, and the row that waits.
  return (await grid.rowCount()) - 3;
}

test('what is filtered goes out as CSV, by keys alone, and the choice is remembered', async ({
  app,
  page,
}) => {
  const count = await openFiltered(app, page);
  await app.button(CHOOSE).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('Hvad')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('CSV (.csv)')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel(/^De viste/)).toBeChecked();
  await expect(dialog).toContainText(`${count} rækker`);
  const file = await exported(page, () => page.keyboard.press('Enter'));
  expect(file.name).toBe('Brancheregister - Eksempelteam - udsnit - 2026-11-21.csv');
  const [headings, ...rows] = recordsOf(file.bytes);
  expect(headings?.slice(0, 3)).toEqual(['Dato', 'Virksomhedens navn', 'CVR-nummer']);
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(row.join(' ').toLowerCase()).toContain('hotel');
  await expect(app.button(CHOOSE)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('CSV (.csv)')).toBeChecked();
  await expect(dialog.getByLabel(/^De viste/)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.button(CHOOSE)).toBeFocused();
});

test('contact persons and columns that were left out are nowhere in the workbook', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  await app.button(CHOOSE).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Med kontaktperson, telefon og mail').click();
  await dialog.getByText(/^Kolonner:/).click();
  await expect(dialog.getByLabel('Telefonnummer')).not.toBeChecked();
  await dialog.getByLabel('Bemærkning').click();
  await expect(dialog).toContainText('13 kolonner');
  await expect(dialog).toContainText('heller ikke i filens skjulte ark');
  const file = await exported(page, () => dialog.getByRole('button', { name: 'Eksportér' }).click());
  expect(file.name).toBe('Brancheregister - Eksempelteam - udsnit - 2026-11-21.xlsx');
  const book = read(file.bytes);
  const all = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n');
  expect(book.SheetNames).toEqual(
    expect.arrayContaining(['Brancheregister', 'Diagrammer', '_indsatstavlen']),
  );
  expect(all).not.toContain('kontakt@');
  expect(all).not.toMatch(/""(phone|mail|contact|note)"":""/);
  expect(all).not.toContain('Telefonnummer');
});

test('weeks are chosen from the page Data, and only a table can be CSV', async ({ app, page }) => {
  await app.openSample('/data');
  await app.button('Eksportér et udsnit …').click();
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('CSV (.csv)')).toBeDisabled();
  await expect(dialog.getByLabel(/^De viste/)).toHaveCount(0);
  await dialog.getByLabel('Hvad').selectOption('Målstyring');
  await dialog.getByLabel('Fra og med, til og med').click();
  await dialog.getByLabel('Fra uge').selectOption('Uge 45, 2026');
  await dialog.getByLabel('Til uge').selectOption('Uge 46, 2026');
  await dialog.getByLabel('Med medarbejdernes navne').click();
  await expect(dialog).toContainText('2 uger');
  const file = await exported(page, () => dialog.getByRole('button', { name: 'Eksportér' }).click());
  const book = read(file.bytes);
  expect(book.SheetNames.filter((name) => name.startsWith('Uge'))).toEqual(['Uge 45-2026', 'Uge 46-2026']);
  expect(book.Sheets['Uge 45-2026']?.B3?.v).toBe('Medarbejder 1');
});

test('a file that takes its time shows how far it is, and can be stopped', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  // A worker that never says a word.
  await page.route(/\/worker-[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => {};' }),
  );
  await page.clock.resume();
  await app.button('Eksportér til Excel').click();
  const cancel = page.getByRole('region', { name: 'Eksportér' }).getByRole('button', { name: 'Annullér' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await cancel.click();
  await expect(page.getByText('Eksporten er annulleret. Der er ikke gemt nogen fil.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(app.grid('Brancheregister').root.locator(':focus')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing in the window, and it fits: ${colorScheme}, ${size}`, async ({ app, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await app.openSample('/brancheregister');
      // A narrow window has one way out, which asks.
      await app.button(size === 'phone' ? 'Eksportér til Excel' : CHOOSE).click();
      const dialog = dialogOf(page);
      await dialog.getByText(/^Kolonner:/).click();
      await dialog.getByLabel('Virksomhedstype').click();
      await dialog.getByLabel('Hvad').selectOption('Alle værktøjer');
      await dialog.getByLabel('Fra og med, til og med').click();
      const { violations } = await new AxeBuilder({ page })
        .include('dialog')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' · ')}`),
      ).toEqual([]);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await expect(dialog.getByRole('button', { name: 'Eksportér' })).toBeInViewport();
    });
  }
}
