/** Finding in the grids, the sheet of keys, and how a person likes the grids to be. */
import type { Locator, Page } from '@playwright/test';
import { type App, expect, type Grid, test } from './app';
import { OTHERS, openPlace, REGISTER } from './grid-places';
import { holdFile } from './hold-file';

test.describe.configure({ mode: 'parallel' });

const placeOf = (name: RegExp) => {
  const place = OTHERS.find((one) => name.test(one.name));
  if (!place) throw new Error(`no grid is called ${name}`);
  return place;
};
const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find i gitteret' });

async function openFind(app: App, name: RegExp): Promise<Grid> {
  const place = placeOf(name);
  const grid = await openPlace(app, place);
  await grid.select(place.amid);
  await app.page.keyboard.press('Control+f');
  await expect(bar(app.page).getByRole('textbox')).toBeFocused();
  return grid;
}

/** Rows of the cells that are marked as found, as ARIA counts them. */
const markedRows = (grid: Grid): Promise<readonly number[]> =>
  grid.root.evaluate((root) =>
    [...root.querySelectorAll('[data-found]')]
      .map((cell) => Number(cell.closest('[role=row]')?.getAttribute('aria-rowindex')))
      .sort((a, b) => a - b),
  );

test('Ctrl+F in the week’s grid finds rows, groups and employees, marks them and counts them', async ({
  app,
  page,
}) => {
  const grid = await openFind(app, /uge 47/);
  await page.keyboard.type('samtaler');
  // The group Samtaler, Jobsamtaler afholdt, Intensiverede samtaler; begun below them, it comes around.
  await expect(bar(page)).toContainText('1 af 3');
  expect(await markedRows(grid)).toEqual([3, 4, 6]);
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('2 af 3');
  await grid.expectSelected([4, 1], [4, 1]);
  await page.keyboard.press('F3');
  await expect(bar(page)).toContainText('3 af 3');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('1 af 3');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page)).toContainText('3 af 3');
  await page.keyboard.press('Shift+F3');
  await expect(bar(page)).toContainText('2 af 3');
  await expect(bar(page).getByRole('textbox')).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await grid.expectFocus([4, 1]);
  expect(await markedRows(grid)).toEqual([]);

  // An employee is a group of columns: its first heading is where it leads.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('medarbejder 3');
  await expect(bar(page)).toContainText('1 af 1');
  await page.keyboard.press('Escape');
  await expect(grid.root.locator('[role=columnheader]:focus')).toHaveAttribute('aria-colindex', '6');
});

test('what is found has an outline of its own, and nothing is said to be found where nothing is', async ({
  app,
  page,
}) => {
  const grid = await openFind(app, /uge 47/);
  await page.keyboard.type('samtaler');
  await expect(bar(page)).toContainText('af 3');
  const outlineOf = (row: number) =>
    grid.at([row, 1]).evaluate((cell) => getComputedStyle(cell).outlineStyle);
  expect(await outlineOf(6)).toBe('dotted');
  expect(await outlineOf(5)).toBe('none');
  await page.keyboard.type('xx');
  await expect(bar(page)).toContainText('Ingen fund');
  expect(await markedRows(grid)).toEqual([]);
  await expect(bar(page).getByRole('button', { name: /Næste fund/ })).toBeDisabled();
});

test('the bar gives way to what is found under it, and follows an edit', async ({ app, page }) => {
  await page.setViewportSize({ width: 760, height: 700 });
  const grid = await openFind(app, /uge 47/);
  await page.keyboard.type('samtaler');
  await expect(bar(page)).toContainText('1 af 3');
  const cell = await grid.at([3, 1]).boundingBox();
  const box = await bar(page).boundingBox();
  if (!cell || !box) throw new Error('the bar or the cell is not in sight');
  expect(box.y >= cell.y + cell.height || box.y + box.height <= cell.y).toBe(true);

  await bar(page).getByRole('textbox').fill('4321');
  await expect(bar(page)).toContainText('Ingen fund');
  await grid.select([9, 3]);
  await page.keyboard.type('4321');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText(/[12] fund|af \d/);
  expect(await markedRows(grid)).toContain(9);
  // From the cells F3 leads to it and the focus stays in the grid.
  await page.keyboard.press('F3');
  await expect(grid.root.locator(':focus')).toContainText('4.321');
});

for (const [name, text] of [
  [/Årsværk/, '1.320'],
  [/Scenarier/, 'samtaler'],
] as const) {
  test(`Ctrl+F works in the grid ${name.source}`, async ({ app, page }) => {
    const grid = await openFind(app, name);
    await page.keyboard.type(text);
    await expect(bar(page)).toContainText(/\d+ af \d+/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(grid.root.locator(':focus')).toContainText(text, { ignoreCase: true });
  });
}

test('what is typed while the find bar is still on its way comes into its field, every letter of it', async ({
  app,
  page,
}) => {
  const letGo = await holdFile(page, /\/later-[^/]*\.js$/);
  await app.openSample('/maalstyring/2026/47');
  await app.grid('Målstyring uge 47, 2026').select([9, 2]);
  await page.keyboard.press('Control+f');
  // A letter in every task there is, until the field has the focus.
  const letters = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const { port1, port2 } = new MessageChannel();
        let count = 0;
        port2.onmessage = () => {
          const target = document.activeElement;
          if (target?.closest('search')) return done(count);
          target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true }));
          count++;
          port1.postMessage(null);
        };
        port1.postMessage(null);
      }),
  );
  letGo();
  const count = await letters;
  expect(count).toBeGreaterThan(0);
  expect((await bar(page).getByRole('textbox').inputValue()).length).toBe(count);
});

test('on the front page Ctrl+F works before the grid has the focus', async ({ app, page }) => {
  await app.openSample('/maalstyring/2026');
  await expect(page.getByRole('grid', { name: 'Forside 2026' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(bar(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('virksomhed');
  await expect(bar(page)).toContainText(/\d+ af \d+/);
});

test('where the page has a search field Ctrl+F goes there, and Enter and F3 into the cells', async ({
  app,
  page,
}) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select(REGISTER.amid);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Søg i registret' });
  await expect(field).toBeFocused();
  await page.keyboard.type('hotel');
  await page.keyboard.press('Enter');
  const focused = grid.root.locator(':focus');
  await expect(focused).toContainText('Hotel', { ignoreCase: true });
  const rowOf = () =>
    focused.evaluate((cell) => Number(cell.closest('[role=row]')?.getAttribute('aria-rowindex')));
  await expect.poll(rowOf).toBe(3);
  await page.keyboard.press('F3');
  await expect.poll(rowOf).toBeGreaterThan(3);
  await expect(focused).toContainText('Hotel', { ignoreCase: true });
  await page.keyboard.press('Shift+F3');
  await expect.poll(rowOf).toBe(3);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText('Hotel', { ignoreCase: true });
});

test('the sheet of keys opens by F1, Ctrl+/ and ?, but ? in a cell begins a text', async ({ app, page }) => {
  const sheet = page.getByRole('dialog', { name: 'Tastaturgenveje' });
  await app.open('/data');
  for (const key of ['?', 'F1', 'Control+/']) {
    await page.keyboard.press(key);
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  const grid = await openPlace(app, REGISTER);
  await grid.select(REGISTER.amid);
  await page.keyboard.press('?');
  await expect(grid.editor).toHaveValue('?');
  await page.keyboard.press('F1');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Escape');
  await grid.select(REGISTER.amid);
  await page.keyboard.press('Control+/');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await grid.expectFocus(REGISTER.amid);
});

test('the sheet of keys is searched and has the keys of the open page', async ({ app, page }) => {
  await app.openSample('/scenarier');
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: 'Tastaturgenveje' });
  await expect(sheet.getByRole('heading', { name: 'På denne side' })).toBeVisible();
  await sheet.getByRole('searchbox').fill('skift f10');
  await expect(sheet.getByRole('term')).toHaveText(['Åbn rækkens menu']);
  await sheet.getByRole('searchbox').fill('dags dato');
  await expect(sheet.getByRole('definition')).toHaveText(['Ctrl;']);
  await sheet.getByRole('searchbox').fill('zzz');
  await expect(sheet.getByText("Ingen genvej passer til 'zzz'.")).toBeVisible();
});

test('the sheet of keys prints by itself, in two columns when wide and one on a phone', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await page.keyboard.press('F1');
  const headings = page.getByRole('dialog', { name: 'Tastaturgenveje' }).getByRole('heading', { level: 3 });
  const columns = async () => {
    const lefts = await headings.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().left)),
    );
    return new Set(lefts).size;
  };
  await expect(headings.first()).toBeVisible();
  expect(await columns()).toBe(2);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await columns()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(headings.last()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Data', includeHidden: true })).toBeHidden();
});

test('Enter moves down as in Excel where that is chosen, and F2 still edits', async ({ app, page }) => {
  await app.openSample('/indstillinger');
  await page.getByLabel('Gå til næste række (som i Excel)').check();
  await app.open(REGISTER.route);
  const grid = app.grid(REGISTER.name);
  const [row, column] = REGISTER.amid;
  await grid.select(REGISTER.amid);
  await page.keyboard.press('Enter');
  await grid.expectFocus([row + 1, column]);
  await expect(grid.editor).toHaveCount(0);
  await page.keyboard.press('Shift+Enter');
  await grid.expectFocus(REGISTER.amid);
  await page.keyboard.press('F2');
  await expect(grid.editor).toBeFocused();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(grid.root).toBeVisible();
  await grid.select(REGISTER.amid);
  await page.keyboard.press('Enter');
  await grid.expectFocus([row + 1, column]);

  // Groups are passed over, and on one Enter still folds.
  await app.open('/maalstyring/2026/47');
  const week = app.grid('Målstyring uge 47, 2026');
  await week.select([6, 2]);
  await page.keyboard.press('Enter');
  await week.expectFocus([8, 2]);

  await app.open('/indstillinger');
  await page.getByLabel('Ret feltet').check();
  await app.open(REGISTER.route);
  await grid.select(REGISTER.amid);
  await page.keyboard.press('Enter');
  await expect(grid.editor).toBeFocused();
});

test('rows are as high as one likes them, at once and everywhere', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  const heightOf = async () => (await grid.at(REGISTER.amid).boundingBox())?.height;
  expect(await heightOf()).toBe(28);
  await grid.root.evaluate((root) => {
    root.scrollTop = 28 * 100;
  });
  await grid.select([110, 4]);
  const text = await grid.text([110, 4]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('luftige');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await grid.at([110, 4]).boundingBox())?.height).toBe(36);
  expect(await grid.text([110, 4])).toBe(text);
  // All that is in sight is there, without a scroll.
  const bare = await grid.root.evaluate((root) => {
    const box = root.getBoundingClientRect();
    return [200, 400, 600].filter(
      (y) => !document.elementFromPoint(box.left + 300, box.top + y)?.closest('.cell'),
    );
  });
  expect(bare).toEqual([]);
  await app.open('/indstillinger');
  await expect(page.getByLabel('Luftig (36 px)')).toBeChecked();
});
