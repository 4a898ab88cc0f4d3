/** A telephone's width, the half window its keyboard leaves, and a window at 200 %. */
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app';

/** Every page, and how the browser's tab tells that it has come. */
const ROUTES = [
  ['/', /^Overblik/],
  ['/brancheregister', /^Brancheregister -/],
  ['/brancheregister/diagrammer', /diagrammer/],
  ['/maalstyring', /uge 47/],
  ['/maalstyring/2026', /forside 2026/],
  ['/ressourceberegner', /^Ressourceberegner/],
  ['/scenarier', /^Scenarier/],
  ['/data', /^Data/],
  ['/indstillinger', /^Indstillinger/],
  ['/indstillinger?fane=resultater', /^Indstillinger/],
] as const;

async function goTo(app: App, [route, title]: (typeof ROUTES)[number]): Promise<void> {
  await app.open(route);
  await expect(app.page).toHaveTitle(title);
  await expect(app.page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** What stands outside the window, or can only be seen by scrolling sideways, grids and the year's strip apart. */
function strayed(): string[] {
  const width = document.documentElement.clientWidth;
  const isSideways = (element: Element) =>
    element.scrollWidth > element.clientWidth + 1 &&
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const names: string[] = [];
  if (document.documentElement.scrollWidth > width) names.push('the page scrolls sideways');
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('.grid, .year-strip, .visually-hidden, .page-action-name, svg, canvas')) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) continue;
    if (box.left < -1 || box.right > width + 1)
      names.push(`${element.tagName}.${element.className} is outside`);
    if (isSideways(element)) names.push(`${element.tagName}.${element.className} scrolls sideways`);
  }
  return names.slice(0, 4);
}

const boxOf = async (target: Locator) => {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not in sight`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

async function expectInWindow(page: Page, target: Locator): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await expect
    .poll(async () => {
      const box = await boxOf(target);
      return box.x >= 0 && box.y >= 0 && box.right <= width && box.bottom <= height;
    }, `${target} is within the window`)
    .toBe(true);
}

async function openSample(app: App, route: string) {
  await app.openSample(route);
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [390, 320]) {
    test(`at ${width} pixels nothing is outside the window, and no bar covers another`, async ({
      app,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 844 });
      await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
      for (const state of ['empty', 'sample'] as const) {
        if (state === 'sample') await app.openSample('/');
        for (const place of ROUTES) {
          const [route] = place;
          await goTo(app, place);
          expect(await page.evaluate(strayed), `${route} (${state})`).toEqual([]);
          const [head, status, rail] = await Promise.all([
            boxOf(page.locator('.page-head')),
            boxOf(page.locator('.page-status')),
            boxOf(page.getByRole('navigation', { name: 'Værktøjer' })),
          ]);
          expect(status.bottom, `${route}: the bar leaves the status line alone`).toBeLessThanOrEqual(
            rail.y + 1,
          );
          expect(rail.bottom).toBeLessThanOrEqual(845);
          expect(head.bottom).toBeLessThan(status.y);
          const title = page.getByRole('heading', { level: 1 });
          expect(
            await title.evaluate((one) => one.scrollWidth <= one.clientWidth + 1),
            `${route}: title`,
          ).toBe(true);
        }
      }
    });
  }

  for (const width of [390, 320]) {
    test(`with the keyboard up at ${width} x 500: the editor, its list and its calendar are in sight`, async ({
      app,
      page,
    }) => {
      await page.setViewportSize({ width, height: 500 });
      const grid = await openSample(app, '/brancheregister');
      const rail = page.getByRole('navigation', { name: 'Værktøjer' });
      await grid.at([3, 3]).tap();
      await grid.expectFocus([3, 3]);
      await expect(rail).toBeVisible();
      await page.keyboard.press('F2');
      await expect(grid.editor).toBeFocused();
      await expect(rail).toBeHidden();
      await expectInWindow(page, grid.editor);
      expect((await boxOf(grid.editor)).bottom).toBeLessThan((await boxOf(page.locator('.page-status'))).y);
      await page.keyboard.press('Escape');
      await expect(rail).toBeVisible();

      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Alt+ArrowDown');
      await expectInWindow(page, page.getByRole('group', { name: 'Kalender' }));
      await page.keyboard.press('Escape');
      for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Alt+ArrowDown');
      await expectInWindow(page, page.getByRole('listbox', { name: 'Virksomhedstype' }));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await expectInWindow(page, page.locator('.grid-menu'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      for (const name of ['Menu for Status', 'Menu for Dato']) {
        await app.button(name).tap();
        await expectInWindow(page, page.locator('.grid-menu'));
        await page.keyboard.press('Escape');
      }

      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+Enter');
      const card = page.locator('.row-card');
      for (const label of ['Mailadresse', 'Antal pladser', 'Bemærkning']) {
        const field = card.locator('.field-input').and(page.getByLabel(label, { exact: true }));
        await field.focus();
        await expectInWindow(page, field);
        expect((await boxOf(field)).y).toBeGreaterThan((await boxOf(card.locator('.row-card-bar'))).bottom);
      }
      expect(await page.evaluate(strayed)).toEqual([]);
      await card.getByRole('button', { name: 'Slet' }).scrollIntoViewIfNeeded();
      await expectInWindow(page, card.getByRole('button', { name: 'Slet' }));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Skift dokument/ }).tap();
      await expectInWindow(page, page.getByRole('dialog', { name: 'Dokumenter' }));
    });
  }
});

test('at 200 % every page fits, and a row’s card scrolls as a whole', async ({ app, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 720, height: 450 });
  const grid = await openSample(app, '/brancheregister');
  await grid.select([5, 3]);
  await page.keyboard.press('Shift+F10');
  await expectInWindow(page, page.locator('.grid-menu'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Enter');
  const card = page.locator('.row-card');
  await expect(card.locator('.field-input').nth(1)).toBeFocused();
  await expectInWindow(page, card.locator('.field-input:focus'));
  const visible =
    (await boxOf(page.locator('.page-status'))).y - (await boxOf(card.locator('.row-card-bar'))).bottom;
  expect(visible).toBeGreaterThan(120);
  await card.getByRole('button', { name: 'Slet' }).scrollIntoViewIfNeeded();
  await expectInWindow(page, card.getByRole('button', { name: 'Slet' }));
  for (const place of ROUTES) {
    await goTo(app, place);
    expect(await page.evaluate(strayedBesideRail), place[0]).toEqual([]);
  }
});

/** As at a telephone's width; the names that the narrow rail keeps for readers do not count. */
function strayedBesideRail(): string[] {
  const width = document.documentElement.clientWidth;
  const names: string[] = [];
  if (document.documentElement.scrollWidth > width) names.push('the page scrolls sideways');
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    if (element.closest('.grid, .year-strip, .visually-hidden, svg, canvas')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 2 && box.right > width + 1)
      names.push(`${element.tagName}.${element.className} is outside`);
  }
  return names.slice(0, 4);
}
