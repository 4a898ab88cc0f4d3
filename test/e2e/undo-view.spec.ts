/** Undo and redo bring back where one stood, and tell where they changed what is out of sight. */
import { type App, expect, type Grid, test } from './app';

async function openRegister(app: App): Promise<Grid> {
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

const scroll = (grid: Grid) => grid.root.evaluate((element) => [element.scrollTop, element.scrollLeft]);

test('undo brings back the selection and the place one had scrolled to', async ({ app }) => {
  const grid = await openRegister(app);
  await grid.root.evaluate((element) => element.scrollTo(300, 1407));
  await expect(grid.at([60, 5])).toBeInViewport();
  await grid.select([60, 5], [62, 6]);
  const texts = await grid.texts([60, 5], [62, 6]);
  const at = await scroll(grid);
  await grid.press('Delete');
  await grid.expectTexts(
    [60, 5],
    [
      ['', ''],
      ['', ''],
      ['', ''],
    ],
  );
  await grid.press('Control+Home');
  await expect.poll(async () => (await scroll(grid))[0]).toBe(0);
  await grid.press('Control+z');
  await grid.expectTexts([60, 5], texts);
  await grid.expectSelected([60, 5], [62, 6]);
  await grid.expectFocus([60, 5]);
  expect(await scroll(grid)).toEqual(at);

  await grid.press('Control+End', 'Control+y');
  await grid.expectFocus([60, 5]);
  expect(await scroll(grid)).toEqual(at);
});

test('a paste undone selects what was selected before it; done again, what it filled', async ({ app }) => {
  const grid = await openRegister(app);
  await grid.select([6, 5], [6, 5]);
  await grid.paste('a\tb\nc\td');
  await grid.expectSelected([6, 5], [7, 6]);
  await grid.press('Control+z');
  await grid.expectSelected([6, 5], [6, 5]);
  await grid.press('Control+y');
  await grid.expectSelected([6, 5], [7, 6]);
  await grid.press('Control+z');
  await grid.expectSelected([6, 5], [6, 5]);
});

test('a fill with another choice after it goes back to what it began from', async ({ app, page }) => {
  const grid = await openRegister(app);
  await (await grid.cell(3, 'Opfølgningsdato')).scrollIntoViewIfNeeded();
  await grid.select([5, 15]);
  await grid.paste('20-11-2026');
  await grid.dragHandle([5, 15], [7, 15]);
  await page.getByRole('button', { name: 'Udfyldningsvalg' }).click();
  await page.getByRole('menuitemradio', { name: 'Hverdage' }).click();
  await grid.expectSelected([5, 15], [7, 15]);
  await grid.press('Control+z');
  await grid.expectSelected([5, 15], [5, 15]);
});

test('rows taken away come back selected; sorted since, undo still finds its cell', async ({ app, page }) => {
  const grid = await openRegister(app);
  await grid.select([10, 5], [11, 5]);
  await grid.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Slet/ }).click();
  await grid.expectRowCount(183);
  await grid.press('Control+Home', 'Control+z');
  await grid.expectRowCount(185);
  await grid.expectSelected([10, 5], [11, 5]);

  await grid.select([6, 5]);
  await page.keyboard.type('Zebravej 1');
  await grid.press('Enter');
  await grid.root.getByRole('columnheader', { name: 'Adresse', exact: true }).click();
  await expect(grid.at([6, 5])).not.toHaveText('Zebravej 1');
  await grid.press('Control+Home', 'Control+z');
  const focused = grid.root.locator(':focus');
  await expect(focused).toHaveAttribute('aria-colindex', '5');
  await expect(focused).toBeInViewport();
  await expect(focused).not.toHaveText('Zebravej 1');
});

test('undo in another tool says where it was and leads there', async ({ app, page }) => {
  const grid = await openRegister(app);
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await grid.select([6, 5]);
  const company = await grid.text([6, 3]);
  await page.keyboard.type('Nyvej 7');
  await grid.press('Enter');
  await app.link('Scenarier').first().click();
  await expect(app.grid('Scenarier').root).toBeVisible();
  await app.button('Fortryd').click();
  await expect(notices).toContainText(`Fortrød i Brancheregister: Rettede Adresse hos ${company}`);
  await app.button('Gentag').click();
  await expect(notices).toContainText('Gentog i Brancheregister: Rettede Adresse');
  await notices.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(page.locator('[role=grid] :focus')).toHaveText(company);
  // Back where it was made, undo knows where that was.
  await grid.press('Control+Home', 'Control+z');
  await grid.expectFocus([6, 5]);
  await expect(notices).toContainText('Fortrød: Rettede Adresse');
  await expect(notices).not.toContainText('Fortrød i');

  // Another week of the same tool is another place.
  await app.open('/maalstyring/2026/46');
  const week = app.grid('Målstyring uge 46, 2026');
  await week.select([9, 3]);
  await page.keyboard.type('17');
  await week.press('Enter');
  await app.open('/maalstyring/2026/47');
  await expect(app.grid('Målstyring uge 47, 2026').root).toBeVisible();
  await app.button('Fortryd').click();
  await expect(notices).toContainText('Fortrød i Målstyring uge 46, 2026');
  await notices.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(week.root).toBeVisible();

  // What a page shows whole is not sent anywhere.
  await app.open('/ressourceberegner');
  const field = page.getByRole('main').getByRole('textbox').first();
  await field.fill('44');
  await field.press('Enter');
  await app.button('Fortryd').click();
  await expect(notices).toContainText('Fortrød:');
  await expect(notices.getByRole('button', { name: 'Vis', exact: true })).toHaveCount(0);
});

test('undo of a row that a filter hides says so by offering to show it', async ({ app, page }) => {
  const grid = await openRegister(app);
  const company = await grid.text([6, 3]);
  await grid.select([6, 5]);
  await page.keyboard.type('Nyvej 7');
  await grid.press('Enter');
  await page.getByLabel('Søg i registret').fill('zzzz');
  await grid.expectRowCount(3);
  await app.button('Fortryd').click();
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await notices.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(page.locator('[role=grid] :focus')).toHaveText(company);
});
