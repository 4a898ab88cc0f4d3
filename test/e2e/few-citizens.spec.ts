/** Few citizens: on the screen as they are, on paper and in files not at all, when the setting says so. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { read } from 'xlsx';
import { expect, test } from './app';

/** What paint puts on paper: the texts that are seen, and those that stand in their place. */
const onPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=row]')].map((row) =>
      [...row.children]
        .map((cell) => {
          const other = cell.querySelector('[data-paper]');
          const said = other ? getComputedStyle(other, '::after').content : '""';
          return `${(cell as HTMLElement).innerText.trim()}${JSON.parse(said)}`;
        })
        .join('|'),
    ),
  );

test('few citizens are hidden on paper and in the file, with what would tell them, and on the screen they stand', async ({
  app,
  page,
}) => {
  await app.openSample('/indstillinger');
  await page.getByLabel('Skjul dem på papir og i eksporterede filer').check();
  await expect(page.getByText('5 af 14 indikatorer tæller borgere.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await app.open('/maalstyring/2026/47');
  const jobs = page.getByRole('row', { name: /^Etablerede ordinære job/ });
  await expect(jobs).toContainText('6');
  await page.emulateMedia({ media: 'print' });
  const lines = await onPaper(page);
  // Six ones: the sum would say so.
  expect(lines.find((line) => line.startsWith('Etablerede ordinære job'))).toBe(
    'Etablerede ordinære job|< 5|1|< 5|1|< 5|1|< 5|1|< 5|1|< 5|1|skjult|6|skjult',
  );
  // What the team did itself is no number of citizens.
  expect(lines.find((line) => line.startsWith('Virksomhedsmøder'))).toBe(
    'Virksomhedsmøder|3|3|2|3|3|3|4|3|||||12|12|0',
  );
  await expect(page.getByText('Antal borgere under 5 er skjult.')).toBeVisible();
  // What is not painted is in no PDF either.
  const pdf = await page.pdf({ landscape: true });
  expect(pdf.length).toBeGreaterThan(1000);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText('Antal borgere under 5 er skjult.')).toBeHidden();

  const coming = page.waitForEvent('download');
  await app.button('Eksportér til Excel').click();
  const download = await coming;
  expect(download.suggestedFilename()).toContain('udsnit');
  await expect(page.getByText('Antal borgere under 5 er skjult i filen.')).toBeVisible();
  const sheet = read(readFileSync(await download.path())).Sheets['Uge 47-2026'];
  const values = Object.values(sheet ?? {}).map((cell) => (cell as { v?: unknown }).v);
  expect(values).toContain('< 5');
  expect(values).toContain('skjult');

  // Back home the file changes nothing.
  await app.open('/data');
  await app.chooseFiles(
    await download.path().then((path) => ({
      name: 'hjem.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(path),
    })),
  );
  await expect(page.getByText(/tal er skjult i filen \(under 5 borgere\)/).first()).toBeVisible();
  await app.button('Videre').click();
  await expect(page.getByRole('heading', { name: 'Intet vil blive ændret' })).toBeVisible();
});

test('a calculator and a scenario for few citizens print nothing that tells how few', async ({
  app,
  page,
}) => {
  await app.openSample('/indstillinger');
  await page.getByLabel('Skjul dem på papir og i eksporterede filer').check();
  await app.open('/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('3');
  await page.keyboard.press('Tab');
  await app.open('/scenarier');
  await app.button('Fra beregneren').click();
  await app.saved();
  const isPainted = (selector: string) =>
    page.evaluate(
      (of) =>
        [...document.querySelectorAll<HTMLElement>(of)].some((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ),
      selector,
    );
  await page.emulateMedia({ media: 'print' });
  const lines = await onPaper(page);
  expect(lines.find((line) => line.startsWith('Borgere|'))).toMatch(/\|< 5$/);
  expect(lines.find((line) => line.startsWith('Samtaler i alt|'))).toMatch(/\|skjult$/);
  expect(await isPainted('.scenario-chart')).toBe(false);

  await app.open('/ressourceberegner');
  for (const part of ['.capacity-answer', '.capacity-inverse', '.capacity-citizens input', '.capacity-total'])
    expect(await isPainted(part), part).toBe(false);
  expect(await isPainted('.capacity-matrix')).toBe(true);
  await expect(page.getByText('Antal borgere er under 5 og derfor skjult.')).toBeVisible();
  await app.open('/');
  await expect(page.getByText('kræver', { exact: false })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await app.open('/ressourceberegner');
  expect(await isPainted('.capacity-answer')).toBe(true);
});

test('what is exported because it cannot be stored has every figure: it is all there is', async ({
  app,
  page,
}) => {
  await app.openSample('/indstillinger');
  await page.getByLabel('Skjul dem på papir og i eksporterede filer').check();
  await app.saved();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.open('/maalstyring/2026/47');
  const grid = app.grid('Målstyring uge 47, 2026');
  await grid.select([4, 2]);
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Ikke gemt/);
  const coming = page.waitForEvent('download');
  await page
    .getByRole('region', { name: 'Meddelelser' })
    .getByRole('button', { name: 'Eksportér alt til Excel' })
    .click();
  const download = await coming;
  expect(download.suggestedFilename()).not.toContain('udsnit');
  await expect(page.getByText('Filen har alle tal, også antal borgere under 5')).toBeVisible();
  const sheet = read(readFileSync(await download.path())).Sheets['Uge 47-2026'];
  const values = Object.values(sheet ?? {}).map((cell) => (cell as { v?: unknown }).v);
  expect(values).not.toContain('< 5');
  expect(values).toContain(7);
});
