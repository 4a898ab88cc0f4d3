import { type App, expect, type Grid, test } from './app';

/** A Wednesday in week 47. */
const NOW = new Date('2026-11-18T09:00:00+01:00');

/** Cells of the week's schedule by their place as ARIA counts: two rows of headings, then the rows. */
const FIRST_GROUP = 3;
const FIRST_ROW = 4;
const INDICATOR = 1;
const [REAL_1, GOAL_1, REAL_2, GOAL_2] = [2, 3, 4, 5] as const;

async function chooseTemplate(app: App, name: string): Promise<void> {
  await app.page.clock.setFixedTime(NOW);
  await app.open('/maalstyring');
  await app.button(name).click();
}

async function type(grid: Grid, place: readonly [number, number], ...texts: string[]): Promise<void> {
  await grid.at(place).click();
  for (const text of texts) {
    await grid.page.keyboard.type(text);
    await grid.page.keyboard.press('Enter');
  }
}

test('the first week is filled by keyboard alone: a template, Real from top to bottom, and it stays', async ({
  app,
  page,
}) => {
  await page.clock.setFixedTime(NOW);
  await app.open('/maalstyring');
  await expect(page).toHaveTitle('Målstyring uge 47, 2026 - Indsatstavlen');
  await app.button('Vælg 2026').focus();
  await page.keyboard.press('Enter');
  const grid = app.grid('Målstyring uge 47, 2026');
  await expect(grid.at([FIRST_ROW, REAL_1])).toBeFocused();

  // Down over the heading of the next group.
  for (const figure of ['3', '4', '5', '6']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await expect(grid.at([FIRST_ROW + 5, REAL_1])).toBeFocused();
  // Across with Tab, and Enter comes back to the first column's next row.
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(grid.at([FIRST_ROW + 6, REAL_1])).toBeFocused();
  await app.saved();

  const check = async () => {
    for (const [row, figure] of [
      [4, '3'],
      [5, '4'],
      [6, '5'],
      [8, '6'],
      [9, '7'],
    ] as const)
      await expect(grid.at([row, REAL_1])).toHaveText(figure);
    await expect(grid.at([9, GOAL_1])).toHaveText('9');
    await expect(page.getByText('1 af 8 medarbejdere har udfyldt ugen')).toBeVisible();
  };
  await check();
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Rettede Mål for .*, Medarbejder 1, uge 47/);
  await page.reload();
  await check();
});

test('from week to week: arrows keep the focus, a number goes there, the strip is one stop for Tab', async ({
  app,
  page,
}) => {
  await chooseTemplate(app, 'Vælg 2026');
  const strip = page.getByRole('navigation', { name: 'Ugerne i 2026' });
  await expect(strip.getByRole('link')).toHaveCount(53);

  await app.button('Næste uge').focus();
  for (const week of [48, 49]) {
    await page.keyboard.press('Enter');
    await expect(app.grid(`Målstyring uge ${week}, 2026`).root).toBeVisible();
    await expect(app.button('Næste uge')).toBeFocused();
  }
  await app.button('Forrige uge').click();
  await expect(page).toHaveURL(/#\/maalstyring\/2026\/48$/);

  await strip.getByRole('link', { name: /^Uge 48,/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(strip.getByRole('link', { name: /^Uge 46,/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.grid('Målstyring uge 46, 2026').root).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(app.grid('Målstyring uge 46, 2026').root.locator(':focus')).toHaveCount(1);

  const field = page.getByLabel('Gå til uge');
  await field.fill('54');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText("'54' er ikke en uge");
  await field.fill('53');
  await field.press('Enter');
  await expect(page.getByText('Uge 53 · 28. december - 3. januar')).toBeVisible();
  await app.button('Næste uge').click();
  await expect(page).toHaveURL(/#\/maalstyring\/2027\/1$/);
  await expect(page.getByText('Uge 1, 2027 · 4.-10. januar')).toBeVisible();
  await field.fill('uge 20, 2025');
  await field.press('Enter');
  await expect(app.grid('Målstyring uge 20, 2025').root).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Ugerne i 2025' }).getByRole('link')).toHaveCount(52);
});

test('1 January 2027 lies in week 53 of 2026', async ({ app, page }) => {
  await page.clock.setFixedTime(new Date('2027-01-01T09:00:00+01:00'));
  await app.open('/maalstyring');
  await app.button('Vælg Guiden 2013').click();
  await expect(app.grid('Målstyring uge 53, 2026').root).toBeVisible();
  await expect(app.link('Forside 2026')).toBeVisible();
});

test('last week’s goals are copied as one step, and what stands there stays', async ({ app, page }) => {
  await chooseTemplate(app, 'Vælg 2026');
  await type(app.grid('Målstyring uge 47, 2026'), [FIRST_ROW, GOAL_1], '30', '2', '3');
  await app.button('Næste uge').click();
  const next = app.grid('Målstyring uge 48, 2026');
  await type(next, [FIRST_ROW, GOAL_1], '25');
  await app.button('Kopiér sidste uges mål').click();
  await expect(page.getByText('Kopierede 2 mål fra uge 47. 1 mål stod her i forvejen.')).toBeVisible();
  await expect(next.at([FIRST_ROW, GOAL_1])).toHaveText('25');
  await expect(next.at([FIRST_ROW + 1, GOAL_1])).toHaveText('2');
  await expect(next.at([FIRST_ROW + 2, GOAL_1])).toHaveText('3');
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Kopierede mål fra uge 47 til uge 48/);
  await app.button('Fortryd').click();
  await expect(next.at([FIRST_ROW + 1, GOAL_1])).toHaveText('');
  await expect(next.at([FIRST_ROW, GOAL_1])).toHaveText('25');
});

test('sums and deviations follow; hours have decimals; what is no number stays, marked and counted', async ({
  app,
  page,
}) => {
  await chooseTemplate(app, 'Vælg Guiden 2013');
  const grid = app.grid('Målstyring uge 47, 2026');
  const columns = Number(await grid.root.getAttribute('aria-colcount'));
  const [totalReal, totalGoal, deviation] = [columns - 2, columns - 1, columns];
  // The guide's first row is counted in hours.
  await type(grid, [FIRST_ROW, REAL_1], '7,3');
  await type(grid, [FIRST_ROW, REAL_2], '1,25');
  await type(grid, [FIRST_ROW, GOAL_1], '8');
  await expect(grid.at([FIRST_ROW, totalReal])).toHaveText('8,55');
  await expect(grid.at([FIRST_ROW, totalGoal])).toHaveText('8');
  await expect(grid.at([FIRST_ROW, deviation])).toHaveText('+0,55');

  await type(grid, [FIRST_ROW + 1, REAL_1], 'otte');
  await type(grid, [FIRST_ROW + 1, GOAL_2], '-4');
  await expect(grid.at([FIRST_ROW + 1, REAL_1])).toHaveText('otte');
  await expect(grid.at([FIRST_ROW + 1, REAL_1])).toHaveAttribute('aria-invalid', 'true');
  await expect(grid.at([FIRST_ROW + 1, GOAL_2])).toHaveAttribute('aria-invalid', 'true');
  await expect(grid.at([FIRST_ROW + 1, totalReal])).toHaveText('');
  await expect(page.getByText('2 felter skal rettes')).toBeVisible();

  // A group folds and unfolds by keyboard.
  const rows = await grid.rowCount();
  await grid.at([FIRST_GROUP, INDICATOR]).click();
  await expect.poll(() => grid.rowCount()).toBe(rows - 7);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => grid.rowCount()).toBe(rows);
});

test('Forside: the plan’s goals are typed; the fulfilment follows; low is judged as low', async ({
  app,
  page,
}) => {
  await chooseTemplate(app, 'Vælg 2026');
  // 40 interviews held and 7 not turned up to, in one week.
  await type(app.grid('Målstyring uge 47, 2026'), [FIRST_ROW, REAL_1], '40', '7');
  await app.link('Forside 2026').click();
  await expect(page).toHaveTitle('Målstyring, forside 2026 - Indsatstavlen');
  const front = app.grid('Forside 2026');
  const [held, missed] = [3, 4];
  await expect(await front.cell(held, 'Realiseret i året')).toHaveText('40');
  await (await front.cell(held, 'Mål i beskæftigelsesplanen')).click();
  await page.keyboard.type('47');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4,7');
  await page.keyboard.press('Enter');

  // 42 of the year's 47 working weeks have passed with the running one.
  await expect(page.getByText('Til og med uge 47: 42 af årets 47 arbejdsuger')).toBeVisible();
  await expect(await front.cell(held, 'Mål til dato')).toHaveText('42');
  await expect(await front.cell(held, 'Målopfyldelse')).toHaveText('95 %');
  await expect(await front.cell(held, 'Status')).toContainText('Tæt på');
  await expect(await front.cell(missed, 'Mål til dato')).toHaveText('4,2');
  await expect(await front.cell(missed, 'Status')).toContainText('For højt');
  await expect(page.getByText(/^Uge 1-46 er ikke udfyldt\./)).toBeVisible();
  await app.saved();
  await page.reload();
  await expect(await front.cell(held, 'Status')).toContainText('Tæt på');

  // By the weekly goals there is none yet, and the page says what to do.
  await page.getByLabel('Efter ugemål').check();
  await expect(page.getByText('Der er ingen Mål i årets uger.')).toBeVisible();
  await expect(await front.cell(held, 'Status')).toHaveText('');
});

test('the guide’s workbook: Forside 2013 shows what the file’s own front page computed', async ({
  app,
  page,
}) => {
  await app.importFiles('test/fixtures/maalstyring-2013.xlsx');
  await app.open('/maalstyring/2013');
  const front = app.grid('Forside 2013');
  await expect(page.getByRole('navigation', { name: 'Ugerne i 2013' }).getByRole('link')).toHaveCount(52);
  // Columns B, C and D of the sheet Forside.
  for (const [row, name, real, goal, share] of [
    [3, 'Undervisning, antal timer', '490', '1.405', '35 %'],
    [4, 'Aktiveringssamtaler', '558', '1.500', '37 %'],
    [8, 'Jobsamtaler', '468', '1.403', '33 %'],
    [11, 'Kanvassalg', '567', '1.455', '39 %'],
    [22, 'Etablerede praktikker', '580', '1.427', '41 %'],
  ] as const) {
    await expect(await front.cell(row, 'Indikator')).toHaveText(name);
    await expect(await front.cell(row, 'Realiseret i året')).toHaveText(real);
    await expect(await front.cell(row, 'Mål i beskæftigelsesplanen')).toHaveText(goal);
    await expect(await front.cell(row, 'Af årets mål')).toHaveText(share);
  }
  await expect(page.getByText(/^Uge 21-52 er ikke udfyldt\. De tæller ikke som nul/)).toBeVisible();
});
