import { expect, test } from './app';

test('every page names itself in the browser’s tab', async ({ app, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-18T09:00:00+01:00'));
  for (const [route, title] of [
    ['/', 'Overblik'],
    ['/brancheregister', 'Brancheregister'],
    ['/brancheregister/diagrammer', 'Brancheregister: diagrammer'],
    ['/maalstyring', 'Målstyring uge 47, 2026'],
    ['/maalstyring/2026/53', 'Målstyring uge 53, 2026'],
    ['/maalstyring/2025', 'Målstyring, forside 2025'],
    ['/ressourceberegner', 'Ressourceberegner'],
    ['/scenarier', 'Scenarier'],
    ['/data', 'Data'],
    ['/indstillinger', 'Indstillinger'],
    ['/findes-ikke', 'Siden findes ikke'],
  ] as const) {
    await app.open(route);
    await expect(page).toHaveTitle(`${title} - Indsatstavlen`);
  }
});

test('on a phone the title and the actions share one row, and the banner is one line', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openSample('/ressourceberegner');
  for (const [route, tab] of [
    ['/maalstyring', /uge 47/],
    ['/maalstyring/2026', /forside/],
    ['/ressourceberegner', /^Ressourceberegner/],
    ['/scenarier', /^Scenarier/],
  ] as const) {
    await app.open(route);
    await expect(page).toHaveTitle(tab);
    await expect(app.button('Eksportér til Excel')).toBeVisible();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    const boxes: { x: number; y: number; width: number; height: number }[] = [];
    for (const name of ['Fortryd', 'Gentag', 'Eksportér til Excel']) {
      const box = await app.button(name).boundingBox();
      expect(box, name).not.toBeNull();
      if (box) boxes.push(box);
    }
    for (const box of boxes) {
      const middle = box.y + box.height / 2;
      expect(title && middle > title.y && middle < title.y + title.height, `${route}: one row`).toBe(true);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    expect(boxes.every((box, index) => index === 0 || box.x >= (boxes[index - 1]?.x ?? 0))).toBe(true);
  }
  const banner = await page.getByRole('complementary', { name: 'Eksempel' }).boundingBox();
  expect(banner?.height).toBeLessThanOrEqual(48);
});

test('on paper a page has its team and its date, and no buttons', async ({ app, page }) => {
  await app.openSample('/maalstyring/2026');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Eksempelteam · 21. november 2026')).toBeVisible();
  await expect(app.button('Eksportér til Excel')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Værktøjer' })).toBeHidden();
});

test('the dialog of documents keeps the focus and gives it back', async ({ app, page }) => {
  await app.open('/');
  const opener = page.getByRole('button', { name: /Skift dokument/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Dokumenter' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('who changes their mind while a page is fetched comes to the last one asked for', async ({
  app,
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/ScenariosPage-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await app.open('/');
  const link = (name: string) =>
    page.getByRole('navigation', { name: 'Værktøjer' }).getByRole('link', { name });
  const asked = page.waitForRequest('**/assets/ScenariosPage-*.js');
  await link('Scenarier').click();
  await asked;
  await link('Overblik').click();
  const come = page.waitForResponse('**/assets/ScenariosPage-*.js');
  letGo();
  await come;
  // One page more, so that both are done with.
  await link('Data').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
});
