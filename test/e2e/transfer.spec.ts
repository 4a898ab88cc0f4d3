import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

test('the brancheredskab comes in as it is, shown before it is added, as one undo step, once only', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await app.chooseFiles(fixture('brancheredskab.xlsx'));
  await expect(page.getByRole('main')).toContainText('182');
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();

  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  // 182 rows, the two heading rows, and the row that waits.
  expect(await grid.rowCount()).toBe(185);
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Blka');
  await expect(await grid.cell(3, 'Dato')).toHaveText('26-11-2012');
  await expect(await grid.cell(3, 'Resultat af kontakt')).toHaveText('Praktikplads');
  await expect(await grid.cell(3, 'Ledige pladser')).toHaveText('3');

  await app.open('/data');
  await app.chooseFiles(fixture('brancheredskab.xlsx'));
  await expect(page.getByRole('main')).toContainText(/182/);
  await app.button('Videre').click();
  await expect(page.getByRole('main')).toContainText(/intet nyt|ingen ændringer|står (der )?allerede/i);

  await app.button('Fortryd').first().click();
  await app.open('/brancheregister?visning=alle');
  expect(await grid.rowCount()).toBe(3);
});

test('the Windows-1252 CSV with other headings in another order comes in with its letters', async ({
  app,
}) => {
  await app.importFiles(fixture('aabninger-konsulent.csv'));
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  const rows = readFileSync(fixture('aabninger-konsulent.csv'), 'latin1').trim().split('\n').length - 1;
  expect(await grid.rowCount()).toBe(rows + 3);
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Bøgeparkens Byggemarked I/S');
  await expect(await grid.cell(3, 'CVR-nummer')).toHaveText('47714087');
  await expect(await grid.cell(3, 'Kontaktperson')).toHaveText('Jørgen Bæk');
});

test('the year’s 52 week sheets come in with employees, goals and the plan', async ({ app }) => {
  await app.importFiles(fixture('maalstyring-2013.xlsx'));
  await app.open('/maalstyring/2013/1');
  const week = app.grid('Målstyring uge 1, 2013');
  await expect(week.root.getByRole('columnheader', { name: 'Medarbejder 8', exact: true })).toHaveCount(1);
  await expect(week.root.getByRole('columnheader', { name: 'Afvigelse', exact: true })).toHaveCount(1);
  await app.open('/maalstyring/2013');
  const year = app.grid('Forside 2013');
  // The file's own front page says 490 of 1405 for the first indicator.
  const first = year.rows.filter({ hasText: /Undervisning/ });
  await expect(first).toContainText('490');
  await expect(first).toContainText('1.405');
});

test('the calculator comes in, and everything comes out and in again as the same document', async ({
  app,
  page,
}) => {
  await page.goto('./#/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('400');
  await app.saved();
  await app.importFiles(fixture('ressourceberegner.xlsx'), fixture('brancheredskab.xlsx'));
  await app.open('/ressourceberegner');
  await expect(page.getByLabel('Antal borgere')).toHaveValue('330');

  await app.open('/data');
  const file = await app.download('Eksportér alt til Excel');
  expect(file.name).toMatch(/\.xlsx$/);

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Kopi');
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(app.button(/Kopi/)).toBeVisible();
  await app.importFiles(file.path);
  await app.open('/brancheregister?visning=alle');
  expect(await app.grid('Brancheregister').rowCount()).toBe(185);
});

test('every tool exports a workbook named after the tool and the team', async ({ app, page }) => {
  await app.open('/');
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  for (const route of [
    '/brancheregister',
    '/brancheregister/diagrammer',
    '/maalstyring',
    '/maalstyring/2026',
    '/ressourceberegner',
    '/scenarier',
  ]) {
    await app.open(route);
    const file = await app.download('Eksportér til Excel');
    expect(file.name).toMatch(/Eksempelteam.*\.xlsx$/);
    expect(readFileSync(file.path).subarray(0, 2).toString()).toBe('PK');
  }
});

test('a file that is no workbook is refused in a sentence, and what stood still stands', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await app.chooseFiles({
    name: 'referat.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7 ikke et regneark'),
  });
  await expect(page.getByRole('main')).toContainText('referat.xlsx');
  await expect(page.getByRole('main')).toContainText(/PDF/i);
  await expect(app.button('Videre')).toBeDisabled();
});
