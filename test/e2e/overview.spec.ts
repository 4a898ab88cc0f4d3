import { expect, test } from './app';

test('an empty document: three lines on how to begin, each leading somewhere', async ({ app, page }) => {
  await app.open('/');
  const lines = page.getByRole('main').getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await app.link('Hent de filer, I har').click();
  await expect(page.getByLabel('Importér fil')).toBeAttached();
  await page.goBack();
  await app.link('Begynd at skrive').click();
  await expect(app.grid('Brancheregister').root).toBeVisible();
  await page.goBack();
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
});

test('the sentence’s figures are those of the tools it leads to', async ({ app, page }) => {
  await app.openSample('/');
  const main = page.getByRole('main');
  const sentence = main.getByText(/ er røde/);
  await expect(sentence).toHaveText(
    /^\d+ ledige pladser er røde, teamet har indtil nu nået \d+ % af målene i uge\s47, og der mangler 0,6 årsværk\.$/,
  );
  const red = Number((await sentence.textContent())?.match(/^\d+/)?.[0]);

  await main.getByRole('link', { name: '0,6 årsværk' }).click();
  await expect(page.getByText(/Teamet har 3,3 årsværk: der mangler 0,61/)).toBeVisible();
  await page.goBack();

  await main.getByRole('link', { name: 'Forside 2026' }).click();
  const front = app.grid('Forside 2026');
  await expect(front.root.getByRole('gridcell').filter({ hasText: 'På mål' })).not.toHaveCount(0);
  const states = await front.root
    .getByRole('gridcell')
    .filter({ hasText: /På mål|Tæt på|Bagud/ })
    .count();
  const good = await front.root.getByRole('gridcell').filter({ hasText: 'På mål' }).count();
  await page.goBack();
  await expect(main.getByText(`${good} af ${states} mål i beskæftigelsesplanen er på sporet`)).toBeVisible();

  await main.getByRole('link', { name: /ledige pladser$/ }).click();
  const register = app.grid('Brancheregister');
  await expect(register.root).toBeVisible();
  const rows = register.rows.filter({ hasText: 'Rød' });
  await expect(rows).not.toHaveCount(0);
  const heading = register.root.getByRole('columnheader', { name: 'Ledige pladser', exact: true });
  const column = await heading.getAttribute('aria-colindex');
  const places = await rows.locator(`[aria-colindex="${column}"]`).allTextContents();
  expect(places.reduce((sum, text) => sum + Number(text), 0)).toBe(red);
});

test('last year’s schedule is found again after it was brought in', async ({ app, page }) => {
  await app.importFiles('test/fixtures/maalstyring-2013.xlsx');
  await app.open('/');
  await app.link('De seneste er fra uge 20, 2013.').click();
  await expect(app.grid('Forside 2013').root).toBeVisible();
  await expect(page).toHaveURL(/#\/maalstyring\/2013$/);
});

test('a team’s own figures in the calculator are no empty document', async ({ app, page }) => {
  await app.open('/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('412');
  await app.saved();
  await app.open('/');
  await expect(page.getByText('412 borgere kræver 4.120 samtaler om året.')).toBeVisible();
  await expect(page.getByRole('main').getByText('Indsatsen kræver 6,2 årsværk.')).toBeVisible();
});

test('the calculator’s workbook shows in need against capacity', async ({ app, page }) => {
  await app.importFiles('test/fixtures/brancheredskab.xlsx', 'test/fixtures/ressourceberegner.xlsx');
  await app.open('/');
  await expect(page.getByText('330 borgere kræver 3.300 samtaler om året.')).toBeVisible();
  await expect(page.getByRole('main').getByText(/ledige pladser? er rød/)).toBeVisible();
});
