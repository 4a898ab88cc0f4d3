/** Series: what the fill handle makes, and how it is told to go another way. */
import { type App, expect, type Grid, type Place, test } from './app';

const FOLLOW_UP = 15;
const PLACES = 12;

async function openRegister(app: App): Promise<Grid> {
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Opfølgningsdato')).scrollIntoViewIfNeeded();
  return grid;
}

const put = async (grid: Grid, at: Place, texts: readonly string[]) => {
  await grid.select(at);
  await grid.paste(texts.join('\n'));
};
const column = (grid: Grid, from: Place, texts: readonly string[]) =>
  grid.expectTexts(
    from,
    texts.map((text) => [text]),
  );
const choose = async (grid: Grid, way: string) => {
  await grid.page.getByRole('button', { name: 'Udfyldningsvalg' }).click();
  await grid.page.getByRole('menuitemradio', { name: way, exact: true }).click();
};

test('after a fill the corner offers other ways, and all of it is one step', async ({ app, page }) => {
  const grid = await openRegister(app);
  const from: Place = [5, FOLLOW_UP];
  const before = await grid.texts(from, [8, FOLLOW_UP]);
  await put(grid, from, ['20-11-2026']);
  const put_ = await grid.texts(from, [8, FOLLOW_UP]);
  await grid.select(from);
  await grid.dragHandle(from, [8, FOLLOW_UP]);
  await column(grid, from, ['20-11-2026', '21-11-2026', '22-11-2026', '23-11-2026']);

  await choose(grid, 'Hverdage');
  await column(grid, from, ['20-11-2026', '23-11-2026', '24-11-2026', '25-11-2026']);
  await grid.expectFocus(from);
  await choose(grid, 'Måneder');
  await column(grid, from, ['20-11-2026', '20-12-2026', '20-01-2027', '20-02-2027']);
  await choose(grid, 'År');
  await column(grid, from, ['20-11-2026', '20-11-2027', '20-11-2028', '20-11-2029']);
  await choose(grid, 'Kopiér');
  await column(grid, from, ['20-11-2026', '20-11-2026', '20-11-2026', '20-11-2026']);
  await page.getByRole('button', { name: 'Udfyldningsvalg' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Kopiér' })).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');
  await grid.expectFocus(from);

  await page.keyboard.press('Control+z');
  await grid.expectTexts(from, put_);
  await page.keyboard.press('Control+y');
  await column(grid, from, ['20-11-2026', '20-11-2026', '20-11-2026', '20-11-2026']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await grid.expectTexts(from, before);
});

test('the offer goes with the next cell, and is not made where nothing could go another way', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  const offer = page.getByRole('button', { name: 'Udfyldningsvalg' });
  await put(grid, [5, PLACES], ['3']);
  await grid.select([5, PLACES]);
  await grid.dragHandle([5, PLACES], [7, PLACES]);
  await column(grid, [5, PLACES], ['3', '3', '3']);
  await choose(grid, 'Fortsæt serie');
  await column(grid, [5, PLACES], ['3', '4', '5']);
  await grid.press('ArrowDown');
  await expect(offer).toHaveCount(0);

  await grid.select([5, 16]);
  await grid.page.keyboard.type('Ring');
  await grid.press('Enter');
  await grid.select([5, 16]);
  await grid.dragHandle([5, 16], [6, 16]);
  await column(grid, [5, 16], ['Ring', 'Ring']);
  await expect(offer).toHaveCount(0);
});

test('a series dragged upwards counts backwards', async ({ app }) => {
  const grid = await openRegister(app);
  await put(grid, [8, FOLLOW_UP], ['23-11-2026']);
  await grid.select([8, FOLLOW_UP]);
  await grid.dragHandle([8, FOLLOW_UP], [6, FOLLOW_UP]);
  await column(grid, [6, FOLLOW_UP], ['21-11-2026', '22-11-2026', '23-11-2026']);
  await choose(grid, 'Hverdage');
  await column(grid, [6, FOLLOW_UP], ['19-11-2026', '20-11-2026', '23-11-2026']);
});

test('the row menu continues a selection without a drag, each column from its own cells', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  await grid.select([5, PLACES], [8, PLACES]);
  await grid.press('Delete');
  await put(grid, [5, PLACES], ['10', '20']);
  await grid.select([5, PLACES], [8, PLACES]);
  await grid.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Fortsæt med hverdage' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Fortsæt serie', exact: true }).click();
  await column(grid, [5, PLACES], ['10', '20', '30', '40']);
  await grid.press('Control+z');
  await column(grid, [5, PLACES], ['10', '20', '', '']);

  await grid.select([5, FOLLOW_UP], [8, FOLLOW_UP]);
  await grid.press('Delete');
  await put(grid, [5, FOLLOW_UP], ['20-11-2026']);
  for (const [entry, last] of [
    ['Fortsæt med hverdage', '25-11-2026'],
    ['Fortsæt med måneder', '20-02-2027'],
    ['Fortsæt med år', '20-11-2029'],
  ] as const) {
    await grid.select([5, FOLLOW_UP], [8, FOLLOW_UP]);
    await grid.press('Shift+F10');
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    await column(grid, [8, FOLLOW_UP], [last]);
    await grid.press('Control+z');
    await column(grid, [6, FOLLOW_UP], ['', '', '']);
  }
});

test('a fill over the last row makes rows, and another choice keeps to them', async ({ app, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Dato')).click();
  await grid.paste('20-11-2026');
  await grid.select([3, 2]);
  await grid.dragHandle([3, 2], [4, 2]);
  await column(grid, [3, 2], ['20-11-2026', '21-11-2026', '']);
  await choose(grid, 'Hverdage');
  await column(grid, [3, 2], ['20-11-2026', '23-11-2026', '']);
  await page.keyboard.press('Control+z');
  await grid.expectRowCount(4);
  await page.keyboard.press('Control+y');
  await column(grid, [3, 2], ['20-11-2026', '23-11-2026', '']);
});
