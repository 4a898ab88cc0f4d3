/**
 * Takes the pictures of README and the user guide anew, from the sample data on a fixed day.
 * Build and serve the app first (`npm start`), then: node docs/make-pictures.mjs http://127.0.0.1:4173/
 */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const base = process.argv[2] ?? 'http://127.0.0.1:4173/';
const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PICTURES = [
  ['overview-light', '/', 'light', WIDE],
  ['register-light', '/brancheregister', 'light', WIDE],
  ['register-dark', '/brancheregister', 'dark', WIDE],
  ['register-phone', '/brancheregister', 'light', PHONE],
  ['diagrams-light', '/brancheregister/diagrammer', 'light', WIDE],
  ['week-light', '/maalstyring/2026/47', 'light', WIDE],
  ['year-light', '/maalstyring/2026', 'light', WIDE],
  ['year-dark', '/maalstyring/2026', 'dark', WIDE],
  ['capacity-light', '/ressourceberegner', 'light', WIDE],
  ['scenarios-light', '/scenarier', 'light', WIDE],
  ['settings-dark', '/indstillinger?fane=indikatorer', 'dark', WIDE],
];

const debian = '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(debian) ? { executablePath: debian } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const context = await browser.newContext({
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
  // A change of theme is photographed when it is done.
  reducedMotion: 'reduce',
});
const page = await context.newPage();
await page.clock.setFixedTime(new Date('2026-11-19T10:00:00+01:00'));
await page.goto(base);
await page.getByRole('button', { name: 'Prøv med eksempeldata' }).first().click();
await page.getByText('Du ser eksempeldata').waitFor();
for (const [name, route, colorScheme, viewport] of PICTURES) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await page.goto(`${base}#${route}`);
  // Begun anew: the page before has a heading too.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.png` });
}

// Something to show in the history: two people's work, one command folded out.
await page.emulateMedia({ colorScheme: 'light' });
await page.setViewportSize(WIDE);
const change = async (name, row, keys) => {
  await page.evaluate((by) => localStorage.setItem('indsatstavlen.name', by), name);
  await page.goto(`${base}#/brancheregister`);
  await page.locator(`[role=row][aria-rowindex="${row}"] > [aria-colindex="3"]`).click();
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForFunction(() =>
    /^Gemt kl/.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );
};
await change('Bo Dam', 6, ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Delete']);
await change('Mette Holm', 6, ['Control+d', 'B', 'a', 'g', 'e', 'r', 'i', 'e', 't', 'Enter']);
await change('Mette Holm', 9, ['Shift+F10', 'End', 'ArrowUp', 'Enter']);
await page.goto(`${base}#/historik`);
const commands = page.locator('[role=treegrid] [data-kind=command]');
await commands.last().click();
await page.screenshot({ path: `${folder}history-light.png` });

// The preview of an import, with one of the test's own workbooks.
await page.emulateMedia({ colorScheme: 'light' });
await page.setViewportSize(WIDE);
await page.goto(`${base}#/data`);
await page.reload();
await page
  .getByLabel('Importér fil')
  .setInputFiles(fileURLToPath(new URL('../test/fixtures/brancheredskab.xlsx', import.meta.url)));
await page.getByRole('button', { name: 'Gennemfør import' }).waitFor();
await page.screenshot({ path: `${folder}import-light.png` });

// Two copies of one document, in which both have changed the same cells: what the leader is asked.
const isLater = async (name) => page.getByRole('button', { name, exact: true }).first();
const leave = async () => {
  await page.goto(`${base}#/data`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const bringIn = async (file) => {
  await leave();
  await page.getByLabel('Importér fil').setInputFiles(file);
  await (await isLater('Videre')).click();
  await (await isLater('Gennemfør import')).waitFor();
};
const exportAll = async () => {
  await leave();
  const coming = page.waitForEvent('download');
  await (await isLater('Eksportér alt til Excel')).click();
  const file = `${tmpdir()}/${(await coming).suggestedFilename()}`;
  await (await coming).saveAs(file);
  return file;
};
const type = async (row, heading, text) => {
  await page.goto(`${base}#/brancheregister?visning=alle`);
  await page.reload();
  const column = await page
    .getByRole('columnheader', { name: heading, exact: true })
    .getAttribute('aria-colindex');
  await page.locator(`[role=row][aria-rowindex="${row}"] [aria-colindex="${column}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl/ })
    .waitFor();
};
const given = await exportAll();
await page.getByRole('button', { name: /Skift dokument/ }).click();
await page
  .getByRole('dialog')
  .getByLabel(/Nyt dokument/)
  .fill('Kopi');
await page.keyboard.press('Enter');
await page.getByRole('button', { name: /^K?\s*Kopi/ }).waitFor();
await bringIn(given);
await (await isLater('Gennemfør import')).click();
await page
  .getByRole('status')
  .filter({ hasText: /^Gemt kl/ })
  .waitFor();
await type(5, 'Bemærkning', 'Ring igen mandag');
await type(6, 'Bemærkning', 'Vil gerne have to mere');
await type(5, 'Kontaktperson', 'Birgit Holm');
const back = await exportAll();
await page.getByRole('button', { name: /Skift dokument/ }).click();
await page
  .getByRole('dialog')
  .getByRole('button', { name: /Eksempel/ })
  .first()
  .click();
await page.getByText('Du ser eksempeldata').waitFor();
await type(5, 'Bemærkning', 'Aftalt møde den 3.');
await bringIn(back);
await page.getByRole('button', { name: /^Konflikter/ }).click();
await page.screenshot({ path: `${folder}merge-light.png` });
await browser.close();
