import { type App, expect, test } from './app';

/** Rows of the grid as ARIA counts them: the heading, a group row, then these. */
const [NAME, CITIZENS, SHARE, PER_YEAR] = [3, 4, 5, 6] as const;
const [AVAILABLE, TOTAL, NEEDED, GAP] = [12, 14, 15, 17] as const;

const names = (app: App) =>
  app
    .grid('Scenarier')
    .root.getByRole('columnheader')
    .evaluateAll((headings) =>
      headings
        .map(
          (heading) => [Number(heading.getAttribute('aria-colindex')), heading.textContent?.trim()] as const,
        )
        .sort((a, b) => a[0] - b[0])
        .map(([, name]) => name),
    );

test('scenarios by keyboard: added, renamed, edited, moved, made the baseline, removed, and all of it undone', async ({
  app,
  page,
}) => {
  await app.open('/scenarier');
  const grid = app.grid('Scenarier');
  await expect.poll(() => names(app)).toEqual(['Scenarie', 'Dødvægt', 'Catch all', 'Selektion']);
  await expect(page.getByText('Grundlag: Dødvægt')).toBeVisible();
  await expect(grid.at([TOTAL, 2])).toHaveText('1.320');

  await app.button('Fra beregneren').focus();
  await page.keyboard.press('Enter');
  await expect(grid.at([NAME, 5])).toBeFocused();
  await page.keyboard.type('Næste år');
  await page.keyboard.press('Enter');
  await page.keyboard.type('400');
  await page.keyboard.press('Enter');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(app)).toContain('Næste år');
  await expect(grid.at([SHARE, 5])).toHaveText('25 %');
  // 400 x 25 % x 24 + 400 x 75 % x 4, and what it is more than Dødvægt.
  await expect(grid.at([TOTAL, 5])).toContainText('3.600');
  await expect(grid.at([TOTAL, 5])).toContainText('+2.280');
  await expect(app.button('Fortryd')).toHaveAttribute(
    'title',
    /Rettede Andel med intensiveret indsats i Næste år/,
  );

  // The keys of the page, with the cell in focus.
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => names(app)).toEqual(['Scenarie', 'Dødvægt', 'Catch all', 'Næste år', 'Selektion']);
  await app.button('Gør til grundlag').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Grundlag: Næste år')).toBeVisible();
  await expect(grid.root.locator(':focus')).toHaveCount(1);
  await expect(grid.at([TOTAL, 2])).toContainText('-2.280');
  await app.button('Duplikér').click();
  await expect(grid.at([NAME, 5])).toHaveText('Næste år (kopi)');
  await app.button('Fjern').click();
  await app.button('Fjern').click();
  await expect.poll(() => names(app)).toEqual(['Scenarie', 'Dødvægt', 'Catch all', 'Næste år']);

  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => names(app)).toEqual(['Scenarie', 'Dødvægt', 'Catch all', 'Selektion']);
  await expect(page.getByText('Grundlag: Dødvægt')).toBeVisible();
  await expect(app.button('Fortryd')).toBeDisabled();
});

test('a column is pasted as one step; what cannot stand is named by its row and left out', async ({
  app,
  page,
}) => {
  await app.open('/scenarier');
  const grid = app.grid('Scenarier');
  await grid.at([CITIZENS, 3]).click();
  await grid.paste('500\n40 %\n24\n4\n3\n43\n6\n10 %\n4,5');
  await expect(grid.at([SHARE, 3])).toHaveText('40 %');
  await expect(grid.at([AVAILABLE, 3])).toHaveText('4,5');
  // 500 x 40 % x 24 + 500 x 60 % x 4 = 6.000; / (6 x 3 x 43 x 0,9) = 8,61.
  await expect(grid.at([TOTAL, 3])).toContainText('6.000');
  await expect(grid.at([NEEDED, 3])).toContainText('8,61');
  await expect(grid.at([GAP, 3])).toContainText('-4,11 mangler');
  await app.button('Fortryd').click();
  await expect(grid.at([CITIZENS, 3])).toHaveText('330');

  await grid.at([CITIZENS, 4]).click();
  await grid.paste('mange\n140 %\n12');
  await expect(grid.at([PER_YEAR, 4])).toHaveText('12');
  await expect(grid.at([CITIZENS, 4])).toHaveText('330');
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('Indsatte 1 celle. 2 celler blev ikke taget med.');
  await expect(notices).toContainText("Borgere, Selektion: 'mange' er ikke et tal.");
  await expect(notices).not.toContainText('er markeret');
});

test('the chart and the words under it follow the column in focus', async ({ app, page }) => {
  await app.open('/scenarier');
  const grid = app.grid('Scenarier');
  await expect(page.getByRole('heading', { name: /^Dødvægt: samtaler og årsværk/ })).toBeVisible();
  await expect(page.getByText('Skriv Teamets årsværk i scenariet')).toBeVisible();
  await grid.at([AVAILABLE, 4]).click();
  await expect(page.getByRole('heading', { name: /^Selektion: samtaler og årsværk/ })).toBeVisible();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  // 4 årsværk hold 2.640 interviews; 330 x (4 + 20 x share) reaches that at a share of 20 %.
  await expect(
    page.getByText('To gange i måneden (24 om året): teamets årsværk rækker op til en andel på 20 %.'),
  ).toBeVisible();
  await expect(
    page.getByText('Hver anden måned (6 om året): teamets årsværk rækker ved enhver andel.'),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /Teamets 4,0 årsværk: 2\.640 samtaler/ })).toBeVisible();
});

test('without scenarios the page says how to begin', async ({ app, page }) => {
  await app.open('/scenarier');
  for (const left of [2, 1, 0]) {
    await app.button('Fjern').click();
    await expect.poll(async () => (await names(app)).length).toBe(left + 1);
  }
  await expect(page.getByText('Her er ingen scenarier.')).toBeVisible();
  await app.button('Guidens strategier').click();
  await expect.poll(() => names(app)).toEqual(['Scenarie', 'Dødvægt', 'Catch all', 'Selektion']);
});
