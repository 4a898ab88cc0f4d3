/**
 * Takes the pictures of README and the user guide anew, from the sample data on a fixed day.
 * Build and serve the app first (`npm start`), then: node docs/make-pictures.mjs http://127.0.0.1:4173/
 */
import { existsSync, mkdirSync } from 'node:fs';
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
await browser.close();
