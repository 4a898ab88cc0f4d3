import { App, expect, test } from './app';

test('two tabs see each other’s edits, and different rows and columns are all kept', async ({
  app,
  page,
  context,
}) => {
  await app.open('/brancheregister?visning=alle');
  const second = new App(await context.newPage());
  await second.open('/brancheregister?visning=alle');

  const here = app.grid('Brancheregister');
  const there = second.grid('Brancheregister');
  await (await here.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Første');
  await page.keyboard.press('Enter');
  await app.saved();
  await expect(await there.cell(3, 'Virksomhedens navn')).toHaveText('Første');

  // Different columns of one row, at the same time.
  await (await here.cell(3, 'Adresse')).click();
  await (await there.cell(3, 'Kontaktperson')).click();
  await page.keyboard.type('Algade 1');
  await second.page.keyboard.type('Anne');
  await Promise.all([page.keyboard.press('Enter'), second.page.keyboard.press('Enter')]);
  await app.saved();
  await second.saved();
  for (const grid of [here, there]) {
    await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
    await expect(await grid.cell(3, 'Kontaktperson')).toHaveText('Anne');
  }

  // One cell: both tabs end with the same value.
  await (await here.cell(3, 'Mailadresse')).click();
  await (await there.cell(3, 'Mailadresse')).click();
  await page.keyboard.type('a@a.example');
  await second.page.keyboard.type('b@b.example');
  await Promise.all([page.keyboard.press('Enter'), second.page.keyboard.press('Enter')]);
  await app.saved();
  await second.saved();
  await expect(await here.cell(3, 'Mailadresse')).toHaveText(/@/);
  const [mine, theirs] = [await here.cell(3, 'Mailadresse'), await there.cell(3, 'Mailadresse')];
  await expect.poll(async () => (await mine.textContent()) === (await theirs.textContent())).toBe(true);

  await page.reload();
  await expect(await here.cell(3, 'Adresse')).toHaveText('Algade 1');
  await expect(await here.cell(3, 'Kontaktperson')).toHaveText('Anne');
});

test('undo and redo reach across the tools, with a label', async ({ app, page }) => {
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Havnens Smedje');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');

  await app.open('/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('500');
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Antal borgere/);
  await app.button('Fortryd').click();
  await expect(page.getByLabel('Antal borgere')).toHaveValue('330');
  await app.button('Fortryd').click();
  await app.open('/brancheregister?visning=alle');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('');
  await app.button('Gentag').click();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
  await app.saved();
  await page.reload();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
});

test('documents are apart: the sample, a new one, renaming, deleting after export was offered', async ({
  app,
  page,
}) => {
  await app.open('/');
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  await app.open('/brancheregister?visning=alle');
  expect(await app.grid('Brancheregister').rowCount()).toBeGreaterThan(100);

  await app.button('Gå til egne data').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeHidden();
  expect(await app.grid('Brancheregister').rowCount()).toBe(3);

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Team Nord');
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(app.button(/Team Nord/)).toBeVisible();

  await app.button(/Skift dokument/).click();
  await dialog.getByRole('button', { name: 'Omdøb Team Nord' }).click();
  await dialog.getByLabel('Teamets navn', { exact: true }).fill('Team Syd');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Team Syd')).toBeVisible();
  await dialog.getByRole('button', { name: 'Slet Team Syd' }).click();
  await expect(dialog.getByRole('button', { name: 'Eksportér først' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Slet dokumentet' }).click();
  await expect(dialog.getByText('Team Syd')).toBeHidden();
});
