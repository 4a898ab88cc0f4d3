import { App, expect, test } from './app';

test('a document deleted in another tab says so, is never called stored, and is offered as a workbook', async ({
  app,
  page,
  context,
}) => {
  await app.open('/brancheregister?visning=alle');
  await (await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Havnens Smedje');
  await page.keyboard.press('Enter');
  await app.saved();

  const other = new App(await context.newPage());
  await other.open('/data');
  await other.button(/Skift dokument/).click();
  const dialog = other.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Slet Vores team' }).click();
  const coming = other.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Eksportér først' }).click();
  expect((await coming).suggestedFilename()).toMatch(/Vores team.*\.xlsx$/);
  await dialog.getByRole('button', { name: 'Slet dokumentet' }).click();
  await expect(other.page.getByText('Vores team er slettet.')).toBeVisible();

  await expect(page.getByText(/Dokumentet er slettet/)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^Ikke længere gemt/);
  await (await app.grid('Brancheregister').cell(3, 'Adresse')).click();
  await page.keyboard.type('Havnegade 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Ikke gemt/);
  const download = await app.download('Eksportér alt til Excel');
  expect(download.name).toMatch(/Vores team.*\.xlsx$/);
});

test('documents are made, told apart by name, switched and renamed while another tab has them open', async ({
  app,
  page,
  context,
}) => {
  await app.open('/brancheregister?visning=alle');
  const other = new App(await context.newPage());
  await other.open('/brancheregister?visning=alle');

  const dialog = page.getByRole('dialog');
  const make = async (name: string) => {
    await app.button(/Skift dokument/).click();
    await dialog.getByLabel(/Nyt dokument/).fill(name);
    await page.keyboard.press('Enter');
    await expect(app.button(new RegExp(`${name} Skift dokument`))).toBeVisible();
  };
  await make('Team Nord');
  await make('Team Nord');
  await (await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Nordens Smedje');
  await page.keyboard.press('Enter');
  await app.saved();

  // The other tab keeps its own document, and hears of the new ones.
  expect(await other.grid('Brancheregister').rowCount()).toBe(3);
  await expect(other.button(/Vores team Skift dokument/)).toBeVisible();
  await app.button(/Skift dokument/).click();
  await expect(dialog.getByRole('button', { name: /^Slet Team Nord, åbnet/ })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Omdøb Vores team' }).click();
  await dialog.getByLabel('Teamets navn', { exact: true }).fill('Team Syd');
  await page.keyboard.press('Enter');
  await expect(other.button(/Team Syd Skift dokument/)).toBeVisible();

  await dialog.getByRole('button', { name: 'Åbn Team Syd' }).click();
  await expect(app.button(/Team Syd Skift dokument/)).toBeVisible();
  await expect.poll(() => app.grid('Brancheregister').rowCount()).toBe(3);
  await page.reload();
  await expect(app.button(/Team Syd Skift dokument/)).toBeVisible();
});
