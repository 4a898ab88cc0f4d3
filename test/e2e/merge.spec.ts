/** Two copies of one document: the leader's and a consultant's, each in a browser of their own. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { App, expect, test } from './app';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const editScript = fileURLToPath(new URL('../unit/merge/edit-rows.py', import.meta.url));

let folder = '';
let exports = 0;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function another(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ app: App; context: BrowserContext }> {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), acceptDownloads: true });
  return { app: new App(await context.newPage()), context };
}

/** The page of data, without the import made last. */
async function openData(app: App): Promise<void> {
  await app.open('/data');
  const close = app.page.getByRole('main').getByRole('button', { name: 'Luk', exact: true });
  if ((await close.count()) > 0) await close.click();
}

const exported = async (app: App): Promise<string> => {
  await openData(app);
  const { path } = await app.download('Eksportér alt til Excel');
  // Kept beyond the browser it came from, under a name that other programs know it by.
  const kept = join(folder, `${exports++}.xlsx`);
  copyFileSync(path, kept);
  return kept;
};

/** Chooses files and goes to what would change. */
async function show(app: App, ...files: string[]): Promise<void> {
  await openData(app);
  await app.page.getByLabel('Importér fil').setInputFiles(files);
  await app.button('Videre').click();
  await expect(app.page.getByRole('heading', { name: /ændring|Intet vil/ })).toBeVisible();
}

async function bringIn(app: App, ...files: string[]): Promise<void> {
  await show(app, ...files);
  await app.button('Gennemfør import').click();
  await app.saved();
}

/** Types into a cell of the register's first rows. */
async function type(app: App, row: number, heading: string, text: string): Promise<void> {
  await app.open('/brancheregister?visning=alle');
  await (await app.grid('Brancheregister').cell(row, heading)).click();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
  await app.saved();
}

const cellText = async (app: App, row: number, heading: string): Promise<string> => {
  await app.open('/brancheregister?visning=alle');
  return (await app.grid('Brancheregister').cell(row, heading)).innerText();
};

const expectClean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
};

test('a consultant works in a copy of the leader’s document; what both changed is asked about, the rest is put together', async ({
  app,
  browser,
  baseURL,
}) => {
  await app.importFiles(fixture('aabninger-konsulent.csv'));
  const given = await exported(app);
  const { app: other, context } = await another(browser, baseURL);
  await bringIn(other, given);
  await type(other, 3, 'Bemærkning', 'ring til Bo');
  await type(other, 4, 'Kontaktperson', 'Fra konsulenten');
  await type(app, 4, 'Kontaktperson', 'Fra lederen');
  await type(app, 5, 'Bemærkning', 'kun her');
  const back = await exported(other);

  await show(app, back);
  await expect(app.page.getByText(/1 konflikt/)).toBeVisible();
  const choice = app.page.getByRole('radio', { name: /Tag filens.*Fra konsulenten/ });
  await expect(app.page.getByRole('radio', { name: /Behold min.*Fra lederen/ })).toBeChecked();
  await expectClean(app.page);
  await choice.check();
  await expect(choice).toBeChecked();
  await app.button('Gennemfør import').click();
  await app.saved();
  expect(await cellText(app, 3, 'Bemærkning')).toBe('ring til Bo');
  expect(await cellText(app, 4, 'Kontaktperson')).toBe('Fra konsulenten');
  expect(await cellText(app, 5, 'Bemærkning')).toBe('kun her');

  // The same file again brings nothing; the consultant takes the leader's and is asked nothing.
  await show(app, back);
  await expect(app.page.getByRole('heading', { name: 'Intet vil blive ændret' })).toBeVisible();
  await app.button('Annullér').click();
  await type(other, 6, 'Bemærkning', 'imens');
  await bringIn(other, await exported(app));
  expect(await cellText(other, 5, 'Bemærkning')).toBe('kun her');
  expect(await cellText(other, 6, 'Bemærkning')).toBe('imens');
  await context.close();
});

test('what was undone is offered again', async ({ app, browser, baseURL }) => {
  await app.importFiles(fixture('aabninger-konsulent.csv'));
  const { app: other, context } = await another(browser, baseURL);
  await bringIn(other, await exported(app));
  await type(other, 3, 'Bemærkning', 'ring til Bo');
  const back = await exported(other);
  await context.close();
  await bringIn(app, back);
  await app.button('Fortryd').first().click();
  await app.saved();
  expect(await cellText(app, 3, 'Bemærkning')).not.toBe('ring til Bo');
  await bringIn(app, back);
  expect(await cellText(app, 3, 'Bemærkning')).toBe('ring til Bo');
});

test('a file that lost ids in another program: doubtful rows are shown side by side, deleted ones may stay', async ({
  app,
}) => {
  await app.importFiles(fixture('aabninger-konsulent.csv'));
  const source = await exported(app);
  const target = join(folder, 'rettet.xlsx');
  const ids = JSON.parse(
    execFileSync('/usr/bin/python3', [
      '-c',
      'import json,sys,openpyxl;s=openpyxl.load_workbook(sys.argv[1])["Brancheregister"];print(json.dumps([s.cell(r,18).value for r in range(5,10)]))',
      source,
    ]).toString(),
  ) as string[];
  execFileSync('/usr/bin/python3', [editScript], {
    input: JSON.stringify([
      {
        source,
        target,
        edits: [
          { op: 'set', id: ids[0], column: 2, value: 'Et helt andet navn' },
          { op: 'set', id: ids[0], column: 4, value: 'Nygade 1, 9000 Aalborg' },
          { op: 'loseId', id: ids[0] },
          { op: 'delete', id: ids[1] },
        ],
      },
    ]),
  });
  const { page } = app;
  await show(app, target);
  await app.button(/I tvivl/).click();
  const same = page.getByRole('radio', { name: /^Samme kontakt/ });
  await expect(page.getByRole('radio', { name: /^Ny kontakt/ })).toBeChecked();
  await expect(page.getByRole('row', { name: /Virksomhedens navn .*Et helt andet navn/ })).toBeVisible();
  await expectClean(page);
  await same.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await same.check();
  await expect(same).toBeChecked();
  await app.button(/^Slettes/).click();
  await page.getByRole('radio', { name: 'Behold den' }).check();
  await expectClean(page);
  await expect(page.getByText(/Læser igen/)).toHaveCount(0);
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open('/brancheregister?visning=alle');
  // 40 rows, two of headings, and the row that waits.
  await app.grid('Brancheregister').expectRowCount(43);
  expect(await cellText(app, 3, 'Virksomhedens navn')).toBe('Et helt andet navn');
});
