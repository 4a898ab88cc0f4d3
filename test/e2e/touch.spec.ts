import { type App, expect, type Grid, test } from './app';
import { Finger, middleOf } from './finger';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function openRegister(app: App): Promise<{ grid: Grid; finger: Finger }> {
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return { grid, finger: await Finger.on(app.page) };
}

const COMPANY = 3;

test('a tap selects, two taps edit, and what is typed is stored', async ({ app, page }) => {
  const { grid, finger } = await openRegister(app);
  await finger.tap(grid.at([6, COMPANY]));
  await grid.expectFocus([6, COMPANY]);
  await expect(grid.editor).toHaveCount(0);
  await finger.doubleTap(grid.at([8, COMPANY]));
  await expect(grid.editor).toBeFocused();
  await grid.editor.fill('Fingerens Kro');
  // A tap elsewhere is done with the field.
  await finger.tap(grid.at([12, COMPANY]));
  await expect(grid.at([8, COMPANY])).toHaveText('Fingerens Kro');
  await grid.expectFocus([12, COMPANY]);
  await page
    .getByRole('toolbar', { name: 'Feltet og rækken' })
    .getByRole('button', { name: 'Ret feltet' })
    .tap();
  await expect(grid.editor).toBeFocused();
});

test('a finger that moves scrolls and selects nothing', async ({ app }) => {
  const { grid, finger } = await openRegister(app);
  await finger.tap(grid.at([5, COMPANY]));
  const from = await middleOf(grid.at([12, 2]));
  await finger.drag(from, { x: from.x, y: from.y - 200 });
  await expect.poll(() => grid.root.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await grid.expectFocus([5, COMPANY]);
  await grid.expectSelected([5, COMPANY], [5, COMPANY]);
  await expect(app.page.getByRole('menu')).toHaveCount(0);
  await finger.drag(from, { x: from.x - 150, y: from.y });
  await expect.poll(() => grid.root.evaluate((element) => element.scrollLeft)).toBeGreaterThan(80);
  await grid.expectFocus([5, COMPANY]);
});

test('the round handles drag the selection larger; the fill square is not there for fingers', async ({
  app,
  page,
}) => {
  const { grid, finger } = await openRegister(app);
  await finger.tap(grid.at([7, 2]));
  const end = grid.root.locator('[data-corner-of-selection=end]');
  const start = grid.root.locator('[data-corner-of-selection=start]');
  for (const handle of [start, end]) {
    const box = await handle.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const before = await grid.texts([7, 2], [11, 3]);
  await finger.drag(await middleOf(end), await middleOf(grid.at([10, 3])));
  await grid.expectSelected([7, 2], [10, 3]);
  await expect(page.getByText(/markeret: 8/)).toBeVisible();
  await finger.drag(await middleOf(start), await middleOf(grid.at([5, 2])));
  await grid.expectSelected([5, 2], [10, 3]);
  expect(await grid.texts([7, 2], [11, 3])).toEqual(before);

  // A tap on a handle is a tap on the cell under it.
  const { x, y } = await middleOf(end);
  await page.touchscreen.tap(x - 6, y - 6);
  await grid.expectSelected([10, 3], [10, 3]);
});

test('a handle held at the edge goes on scrolling', async ({ app }) => {
  const { grid, finger } = await openRegister(app);
  await finger.tap(grid.at([6, 2]));
  const box = await grid.root.boundingBox();
  const from = await middleOf(grid.root.locator('[data-corner-of-selection=end]'));
  await finger.down(from);
  await finger.moveTo({ x: from.x, y: from.y + 60 });
  await finger.moveTo({ x: from.x, y: (box?.y ?? 0) + (box?.height ?? 0) - 8 });
  await expect.poll(() => grid.root.evaluate((element) => element.scrollTop)).toBeGreaterThan(600);
  await finger.up();
  const rows = await grid.root.locator('[aria-selected=true]').count();
  expect(rows).toBeGreaterThan(15);
});

test('a long press opens the row’s menu, which fills down what is selected', async ({ app, page }) => {
  const { grid, finger } = await openRegister(app);
  await finger.tap(grid.at([7, COMPANY]));
  const end = grid.root.locator('[data-corner-of-selection=end]');
  // The column goes on outside the window: its handle stands within.
  await expect(end).toBeInViewport({ ratio: 1 });
  await finger.drag(await middleOf(end), await middleOf(grid.at([9, COMPANY])));
  await grid.expectSelected([7, COMPANY], [9, COMPANY]);
  await finger.down(await middleOf(grid.at([8, COMPANY])));
  const menu = page.getByRole('menu', { name: 'Rækkens menu' });
  await expect(menu).toBeVisible();
  await finger.up();
  await expect(menu).toBeVisible();
  await grid.expectSelected([7, COMPANY], [9, COMPANY]);
  await finger.tap(menu.getByRole('menuitem', { name: /Udfyld nedad/ }));
  const name = await grid.text([7, COMPANY]);
  await grid.expectTexts([7, COMPANY], [[name], [name], [name]]);

  // Outside the selection it is the pressed row's menu.
  await finger.down(await middleOf(grid.at([11, COMPANY])));
  await expect(menu).toBeVisible();
  await finger.up();
  await grid.expectSelected([11, COMPANY], [11, COMPANY]);
});

test('the headings’ menus and the row’s menu have buttons a finger can hit', async ({ app, page }) => {
  const { grid, finger } = await openRegister(app);
  const button = app.button('Menu for Dato');
  await expect(button).toHaveCSS('opacity', '1');
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await button.tap();
  const filter = page.getByRole('dialog', { name: 'Menu for Dato' });
  await expect(filter).toBeVisible();
  const place = await filter.boundingBox();
  expect(place && place.x >= 0 && place.x + place.width <= 390).toBe(true);
  await page.keyboard.press('Escape');

  await finger.tap(grid.at([9, COMPANY]));
  const more = app.button('Rækkens menu');
  await expect(more).toBeVisible();
  // Its bar stands under the grid, where it covers no cell.
  const [bar, last] = [await more.boundingBox(), await grid.root.boundingBox()];
  expect(bar && last && bar.y >= last.y + last.height).toBe(true);
  await more.tap();
  await expect(page.getByRole('menu', { name: 'Rækkens menu' })).toBeVisible();
});

test('a group folds and a tick turns by a tap', async ({ app }) => {
  await app.openSample('/indstillinger?fane=resultater');
  const grid = app.grid('Resultater');
  const finger = await Finger.on(app.page);
  const tick = grid.at([3, 2]).locator('.cell-tick');
  await expect(tick).toHaveAttribute('data-checked');
  await finger.tap(tick);
  await expect(tick).not.toHaveAttribute('data-checked');

  await app.open('/maalstyring/2026/47');
  const week = app.grid('Målstyring uge 47, 2026');
  const count = await week.rowCount();
  await finger.tap(week.root.locator('.group-title').first());
  await expect(week.root).not.toHaveAttribute('aria-rowcount', String(count));
});
