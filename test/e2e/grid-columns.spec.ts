/** Headings: dragged to another place, moved and widened by keys, fitted. */
import { type App, expect, type Grid, test } from './app';
import { OTHERS, openPlace, REGISTER } from './grid-places';

const heading = (grid: Grid, name: string) => grid.root.getByRole('columnheader', { name, exact: true });
const placeOf = async (grid: Grid, name: string) =>
  Number(await heading(grid, name).getAttribute('aria-colindex'));

async function openRegister(app: App): Promise<Grid> {
  await app.openSample('/brancheregister?visning=alle');
  return app.grid('Brancheregister');
}

/** Presses a heading and takes it to the far or the near half of another one. */
async function carry(grid: Grid, from: string, to: string, half: 'before' | 'after') {
  const start = await heading(grid, from).boundingBox();
  const end = await heading(grid, to).boundingBox();
  if (!start || !end) throw new Error('a heading is out of sight');
  // Amid the heading: at its ends are the menu and the edge that resizes.
  await grid.page.mouse.move(start.x + start.width * 0.6, start.y + start.height / 2);
  await grid.page.mouse.down();
  await grid.page.mouse.move(end.x + end.width * (half === 'before' ? 0.25 : 0.75), end.y + 10, { steps: 8 });
}

test('a heading dragged to another place moves its column there and sorts nothing', async ({ app, page }) => {
  const grid = await openRegister(app);
  const first = await grid.text([3, 3]);
  expect([await placeOf(grid, 'CVR-nummer'), await placeOf(grid, 'Telefonnummer')]).toEqual([4, 6]);

  await carry(grid, 'CVR-nummer', 'Telefonnummer', 'after');
  const line = page.locator('.column-line');
  await expect(line).toBeVisible();
  const edge = await heading(grid, 'Telefonnummer').boundingBox();
  const at = await line.boundingBox();
  expect(Math.abs((at?.x ?? 0) - ((edge?.x ?? 0) + (edge?.width ?? 0)))).toBeLessThan(4);
  await page.mouse.up();
  await expect(line).toHaveCount(0);
  await expect.poll(() => placeOf(grid, 'CVR-nummer')).toBe(6);
  await expect(heading(grid, 'CVR-nummer')).toBeFocused();
  await expect(heading(grid, 'CVR-nummer')).toHaveAttribute('aria-sort', 'none');
  await expect(page.getByText('CVR-nummer er nu kolonne 6 af 17')).toBeAttached();
  expect(await grid.text([3, 3])).toBe(first);

  // A press without a drag still sorts.
  await heading(grid, 'CVR-nummer').click();
  await expect(heading(grid, 'CVR-nummer')).toHaveAttribute('aria-sort', 'ascending');
});

test('Esc gives a dragged heading up, and pinned columns stay among their own', async ({ app, page }) => {
  const grid = await openRegister(app);
  await carry(grid, 'Adresse', 'Telefonnummer', 'after');
  await expect(page.locator('.column-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.column-line')).toHaveCount(0);
  await page.mouse.up();
  expect(await placeOf(grid, 'Adresse')).toBe(5);
  await expect(heading(grid, 'Adresse')).toHaveAttribute('aria-sort', 'none');

  // Far to the right there is no place for a pinned column but the last of the pinned ones.
  await carry(grid, 'Status', 'Telefonnummer', 'after');
  await page.mouse.up();
  await expect.poll(() => placeOf(grid, 'Status')).toBe(3);
  expect(await placeOf(grid, 'CVR-nummer')).toBe(4);
});

test('a scenario is dragged several places as one step', async ({ app, page }) => {
  await app.openSample('/scenarier');
  const grid = app.grid('Scenarier');
  await expect(grid.root.getByRole('columnheader')).toHaveCount(5);
  const names = () => grid.root.locator('.heading-title').allTextContents();
  const before = await names();
  const [, first = '', second = '', third = ''] = before;
  await carry(grid, first, third, 'after');
  await page.mouse.up();
  await expect.poll(async () => (await names()).slice(1, 4)).toEqual([second, third, first]);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(before);
});

test('keys on a heading move it and make it wider; the menu fits all columns', async ({ app, page }) => {
  const grid = await openRegister(app);
  await grid.select([3, 5]);
  await grid.press('ArrowUp');
  await expect(heading(grid, 'Adresse')).toBeFocused();
  await grid.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
  await expect.poll(() => placeOf(grid, 'Adresse')).toBe(7);
  await expect(heading(grid, 'Adresse')).toBeFocused();
  await grid.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => placeOf(grid, 'Adresse')).toBe(6);

  const width = async (name: string) => (await heading(grid, name).boundingBox())?.width ?? 0;
  const wide = await width('Adresse');
  await grid.press('+', '+');
  await expect.poll(() => width('Adresse')).toBe(wide + 48);
  await grid.press('-');
  await expect.poll(() => width('Adresse')).toBe(wide + 24);

  const places = await width('Antal besatte pladser');
  await grid.press('Alt+ArrowDown');
  await page.getByRole('button', { name: 'Tilpas alle kolonner', exact: true }).click();
  await expect.poll(() => width('Antal besatte pladser')).not.toBe(places);
  await expect.poll(() => width('Adresse')).not.toBe(wide + 24);
  // A fitted column shows all of every text in sight.
  const cut = await grid.root
    .locator('[role=row] > .cell[data-long]')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
  expect(cut).toBe(0);
});

/** Texts that stand out of their cells. Only what is known not to fit is cut off (`data-long`). */
const textsOutside = (grid: Grid): Promise<readonly string[]> =>
  grid.root.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('.cell')].flatMap((cell) => {
      const text = [...cell.childNodes].find((node) => node instanceof Text && node.data !== '');
      if (!text || getComputedStyle(cell).overflowX === 'clip') return [];
      const range = document.createRange();
      range.selectNodeContents(text);
      const [words, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
      const isOutside = words.left < box.left - 0.5 || words.right > box.right + 0.5;
      return isOutside ? [`${cell.textContent}: ${words.width} in ${box.width}`] : [];
    }),
  );

for (const place of [REGISTER, ...OTHERS])
  test(`no text stands over into the next cell, in columns made narrow: ${place.name}`, async ({ app }) => {
    const grid = await openPlace(app, place);
    expect(await textsOutside(grid)).toEqual([]);
    const headings = grid.root.locator('.head-row').last().locator('[role=columnheader]');
    const widths = () => headings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    const before = await widths();
    await grid.select(place.amid);
    await grid.press('Control+ArrowUp', 'Control+ArrowUp', 'Control+ArrowUp', 'ArrowUp', 'Home');
    await expect(grid.root.locator('[role=columnheader]:focus')).toHaveCount(1);
    for (let turn = 0; turn < 5; turn += 1) await grid.press('-', '-', 'ArrowRight');
    await expect
      .poll(async () => Math.max(...(await widths()).map((width, at) => (before[at] ?? 0) - width)))
      .toBeGreaterThan(0);
    expect(await textsOutside(grid)).toEqual([]);
  });
