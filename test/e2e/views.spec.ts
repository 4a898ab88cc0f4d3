/** Saved views of the register, and grids that are found as they were left. */
import { App, expect, type Grid, test } from './app';

const MENU = 'Visninger og kolonner';

/** The grid and the views of the register, as a person meets them. */
class Register {
  readonly grid: Grid;
  constructor(readonly app: App) {
    this.grid = app.grid('Brancheregister');
  }

  get page() {
    return this.app.page;
  }

  get views() {
    return this.page.getByRole('navigation', { name: 'Visning', exact: true });
  }

  view(name: string | RegExp) {
    return this.views.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name });
  }

  heading(name: string) {
    return this.grid.root.getByRole('columnheader', { name, exact: true });
  }

  /** Chooses an entry of a column's menu. */
  async inColumnMenu(column: string, entry: string): Promise<void> {
    await this.heading(column).hover();
    await this.heading(column).getByRole('button').click();
    await this.page
      .getByRole('dialog', { name: `Menu for ${column}` })
      // Its key may stand behind it.
      .getByRole('button', { name: new RegExp(`^${entry}( ?\\S+)?$`) })
      .click();
  }

  /** Leaves only one value of a pick list in the filter of its column. */
  async filter(column: string, value: string): Promise<void> {
    await this.heading(column).hover();
    await this.heading(column).getByRole('button').click();
    const menu = this.page.getByRole('dialog', { name: `Menu for ${column}` });
    await menu.getByRole('checkbox', { name: 'Alle' }).uncheck();
    await menu.getByRole('checkbox', { name: value }).check();
    await this.page.keyboard.press('Escape');
    await expect(this.chip(`${column}: ${value}`)).toBeVisible();
  }

  chip(text: string) {
    return this.page.getByRole('group', { name: 'Filtre' }).getByRole('button', { name: text });
  }

  get chips() {
    return this.page.getByRole('group', { name: 'Filtre' }).getByRole('button');
  }

  async inViewsMenu(entry: string): Promise<void> {
    await this.app.button(MENU).click();
    await this.page
      .getByRole('menu', { name: MENU })
      .getByRole('menuitem', { name: entry, exact: true })
      .click();
  }

  async nameIt(name: string, button: 'Gem' | 'Omdøb'): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Navn' }).fill(name);
    await dialog.getByRole('button', { name: button, exact: true }).click();
  }

  async expectShown(view: string | RegExp): Promise<void> {
    await expect(this.view(view)).toHaveAttribute('aria-current', 'page');
    await expect(this.views.locator('[aria-current]')).toHaveCount(1);
  }

  /** Width of a column in CSS pixels. */
  async width(column: string): Promise<number> {
    await expect(this.heading(column)).toBeVisible();
    return Math.round((await this.heading(column).boundingBox())?.width ?? 0);
  }
}

test('a view with a hidden column, a filter and a sorting by two columns comes back, in another tab too', async ({
  app,
  page,
  context,
}) => {
  await app.openSample('/brancheregister?visning=alle');
  const register = new Register(app);
  await register.inColumnMenu('CVR-nummer', 'Skjul kolonnen');
  await register.filter('Resultat af kontakt', 'Praktikplads');
  await register.heading('Virksomhedstype').click();
  await register.heading('Dato').click({ modifiers: ['Shift'] });
  await register.heading('Dato').click({ modifiers: ['Shift'] });
  const firstCompany = await (await register.grid.cell(3, 'Virksomhedens navn')).textContent();
  const rowCount = await register.grid.rowCount();

  await app.button('Gem som visning').click();
  await register.nameIt('Praktik efter type', 'Gem');
  await register.expectShown('Praktik efter type');
  await expect(app.button('Gem som visning')).toBeHidden();
  await expect(app.button(MENU)).toBeFocused();
  await app.saved();

  const second = new Register(new App(await context.newPage()));
  await second.page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await second.app.open('/brancheregister');
  await expect(second.view('Praktik efter type')).toBeVisible();

  const expectAll = async (tab: Register) => {
    await tab.expectShown('Praktik efter type');
    await expect(tab.heading('CVR-nummer')).toBeHidden();
    await expect(tab.chips).toHaveText([/Resultat af kontakt: Praktikplads/]);
    await expect(tab.heading('Virksomhedstype')).toHaveAttribute('aria-sort', 'ascending');
    await expect(tab.heading('Dato')).toHaveAttribute('aria-sort', 'descending');
    await expect(await tab.grid.cell(3, 'Virksomhedens navn')).toHaveText(firstCompany ?? '');
    expect(await tab.grid.rowCount()).toBe(rowCount);
  };
  await page.reload();
  await expectAll(register);
  // Where it was made of, the rows are all there again.
  await register.view(/^Alle/).click();
  await expect(register.chips).toHaveCount(0);
  await register.view('Praktik efter type').click();
  await expectAll(register);
  await second.view('Praktik efter type').click();
  await expectAll(second);

  await register.inViewsMenu('Slet');
  await register.expectShown(/^Alle/);
  await expect(page.getByText('Visningen "Praktik efter type" findes ikke længere.').first()).toBeVisible();
  await app.saved();
  await expect(second.view('Praktik efter type')).toBeHidden();
  await second.expectShown(/^Alle/);
  await app.button('Fortryd').click();
  await register.view('Praktik efter type').click();
  await expectAll(register);
  await expect(second.view('Praktik efter type')).toBeVisible();
});

test('what is changed in a view is kept beside it until it is saved or given up', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  const register = new Register(app);
  await register.view('Røde, ældste først').click();
  await register.expectShown('Røde, ældste først');
  await expect(app.button('Gem ændringer')).toBeHidden();
  await register.inColumnMenu('Kontaktperson', 'Skjul kolonnen');
  await expect(app.button('Gem ændringer')).toBeVisible();

  // It waits while one is elsewhere, and the view stays as it was saved.
  await app.link('Overblik').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
  await page.goBack();
  await register.expectShown('Røde, ældste først');
  await expect(register.heading('Kontaktperson')).toBeHidden();
  await register.inViewsMenu('Vis som gemt');
  await expect(register.heading('Kontaktperson')).toBeVisible();
  await expect(app.button('Gem ændringer')).toBeHidden();

  await register.inColumnMenu('Kontaktperson', 'Skjul kolonnen');
  await app.button('Gem ændringer').click();
  await expect(app.button('Gem ændringer')).toBeHidden();
  await expect(app.button(MENU)).toBeFocused();
  await app.saved();
  await page.reload();
  await expect(register.heading('Telefonnummer')).toBeVisible();
  await expect(register.heading('Kontaktperson')).toBeHidden();
});

test('the grid follows when a view’s change is undone', async ({ app }) => {
  await app.openSample('/brancheregister?visning=visning-hoteller');
  const register = new Register(app);
  await register.inColumnMenu('Adresse', 'Skjul kolonnen');
  await app.button('Gem ændringer').click();
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Ændrede visningen Hotel og restaurant/);
  await app.button('Fortryd').click();
  await expect(register.heading('Adresse')).toBeVisible();
  await expect(app.button('Gem ændringer')).toBeHidden();
  await app.button('Gentag').click();
  await expect(register.heading('Adresse')).toBeHidden();
  await expect(app.button('Gem ændringer')).toBeHidden();
});

test('a view has an address: back, forward, and one that is gone', async ({ app, page }) => {
  await app.openSample('/brancheregister?visning=visning-hoteller');
  const register = new Register(app);
  await register.expectShown('Hotel og restaurant');
  await register.view('Røde, ældste først').click();
  await expect(page).toHaveURL(/visning=visning-roede/);
  await expect(register.chips).toHaveText([/Status: Rød/]);
  await register.view('Diagrammer').click();
  await expect(register.view('Diagrammer')).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await register.expectShown('Røde, ældste først');
  await page.goBack();
  await register.expectShown('Hotel og restaurant');
  await expect(register.chips).toHaveText([/Virksomhedstype: Hoteller og restauranter/]);
  await page.goForward();
  await register.expectShown('Røde, ældste først');

  await app.open('/brancheregister?visning=findes-ikke');
  await expect(page.getByText('Visningen findes ikke længere.').first()).toBeVisible();
  await register.expectShown(/^Aktuelle/);
  await expect(register.chips).toHaveCount(0);
  await expect(page).toHaveURL(/brancheregister$/);
});

test('everything is done with views by keyboard alone, and a name that will not do is told', async ({
  app,
  page,
}) => {
  await app.openSample('/brancheregister');
  const register = new Register(app);
  const menuButton = app.button(MENU);
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const choose = async (name: string) => {
    await menuButton.focus();
    await page.keyboard.press('Enter');
    await expect(item('Gem som ny visning')).toBeFocused();
    // A letter goes to the next entry that begins with it.
    for (let press = 0; press < 6 && !(await item(name).evaluate((one) => one.matches(':focus'))); press += 1)
      await page.keyboard.press(name.charAt(0).toLowerCase());
    await expect(item(name)).toBeFocused();
    await page.keyboard.press('Enter');
  };
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Navn' });

  await menuButton.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(menuButton).toBeFocused();

  await choose('Gem som ny visning');
  await expect(name).toBeFocused();
  for (const [typed, reason] of [
    ['', /navn/],
    ['  hotel OG restaurant ', /allerede/],
    ['Jens 010190-1234', /cpr/],
  ] as const) {
    await name.fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(reason);
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(menuButton).toBeFocused();

  await choose('Gem som ny visning');
  await page.keyboard.type('Mandag');
  await page.keyboard.press('Enter');
  await register.expectShown('Mandag');
  await choose('Omdøb');
  await expect(name).toHaveValue('Mandag');
  await page.keyboard.type('Fredag');
  await page.keyboard.press('Enter');
  await register.expectShown('Fredag');
  await choose('Flyt til venstre');
  await expect(register.views.getByRole('link').nth(-2)).toHaveText('Fredag');
  await choose('Slet');
  await expect(register.view('Fredag')).toBeHidden();
  await expect(menuButton).toBeFocused();
  await page.keyboard.press('Control+z');
  await register.view('Fredag').focus();
  await page.keyboard.press('Enter');
  await register.expectShown('Fredag');
});

test('columns are found as they were left, filters while the document is open, and all can be reset', async ({
  app,
  page,
}) => {
  await app.openSample('/brancheregister');
  const register = new Register(app);
  const before = await register.width('Adresse');
  await register.inColumnMenu('Adresse', 'Bredere');
  await page.keyboard.press('Escape');
  await register.inColumnMenu('CVR-nummer', 'Skjul kolonnen');
  await register.inColumnMenu('Mailadresse', 'Flyt til venstre');
  await page.keyboard.press('Escape');
  await register.inColumnMenu('Telefonnummer', 'Frys kolonnen');
  await page.keyboard.press('Escape');
  await register.filter('Status', 'Rød');
  await register.heading('Virksomhedens navn').click();
  const order = () => register.grid.root.locator('[role=columnheader][data-heading]').allTextContents();
  const ordered = await order();

  const expectColumns = async () => {
    expect(await register.width('Adresse')).toBe(before + 24);
    await expect(register.heading('CVR-nummer')).toBeHidden();
    await expect(register.heading('Telefonnummer')).toHaveAttribute('data-pin', 'left');
  };
  await app.link('Målstyring').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Målstyring' })).toBeVisible();
  await app.link('Brancheregister').click();
  await expect(register.chips).toHaveText([/Status: Rød/]);
  await expect(register.heading('Virksomhedens navn')).toHaveAttribute('aria-sort', 'ascending');
  expect(await order()).toEqual(ordered);
  await expectColumns();

  await page.reload();
  await expect(register.heading('Dato')).toBeVisible();
  await expectColumns();
  expect((await order()).map((text) => text.replace(/[↑↓]/g, ''))).toEqual(
    ordered.map((text) => text.replace(/[↑↓]/g, '')),
  );
  await expect(register.chips).toHaveCount(0);
  await expect(register.heading('Virksomhedens navn')).toHaveAttribute('aria-sort', 'none');

  await register.inColumnMenu('Adresse', 'Nulstil kolonner');
  await expect(register.heading('CVR-nummer')).toBeVisible();
  expect(await register.width('Adresse')).toBe(before);
  await page.reload();
  await expect(register.heading('CVR-nummer')).toBeVisible();
  expect(await register.width('Adresse')).toBe(before);
  // Nothing to reset: the menu does not speak of it.
  await register.heading('Adresse').hover();
  await register.heading('Adresse').getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Nulstil kolonner' })).toBeHidden();
});

test('hidden columns come back one by one or all at once, from either menu', async ({ app }) => {
  await app.openSample('/brancheregister');
  const register = new Register(app);
  const hidden = ['CVR-nummer', 'Adresse', 'Mailadresse'];
  const hide = async () => {
    for (const column of hidden) await register.inColumnMenu(column, 'Skjul kolonnen');
  };
  await hide();
  await register.inColumnMenu('Dato', 'Vis Adresse');
  await expect(register.heading('Adresse')).toBeVisible();
  await expect(register.heading('CVR-nummer')).toBeHidden();
  await register.inColumnMenu('Dato', 'Vis alle kolonner');
  for (const column of hidden) await expect(register.heading(column)).toBeVisible();
  await hide();
  await register.inViewsMenu('Vis 3 skjulte kolonner');
  for (const column of hidden) await expect(register.heading(column)).toBeVisible();
  await expect(app.button(MENU)).toBeFocused();
});

test('a link from Overblik shows what it says and nothing that was remembered', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  const register = new Register(app);
  await register.filter('Resultat af kontakt', 'Praktikplads');
  await register.inColumnMenu('Virksomhedens navn', 'Skjul kolonnen');
  await app.link('Overblik').click();
  await app.link('Rød').click();
  await expect(register.chips).toHaveText([/Status: Rød/]);
  await register.expectShown(/^Aktuelle/);

  // To one row too, though the column it would be shown by is hidden.
  await app.link('Overblik').click();
  await page.locator('a[href*="raekke="]').first().click();
  await expect(register.chips).toHaveCount(0);
  await expect(register.grid.root.locator('[role=row][aria-rowindex="3"] > :focus')).toBeVisible();

  // From within a view, whose own filters stay out of it too.
  await register.view('Hotel og restaurant').click();
  await expect(register.chips).toHaveText([/Virksomhedstype/]);
  await app.link('Overblik').click();
  await app.link('Gul').click();
  await expect(register.chips).toHaveText([/Status: Gul/]);
  await register.view('Hotel og restaurant').click();
  await expect(register.chips).toHaveText([/Virksomhedstype/]);
  await expect(app.button('Gem ændringer')).toBeHidden();
});

test('every grid’s columns are found as they were left', async ({ app, page }) => {
  const places = [
    ['/maalstyring/2026/47', 'Målstyring uge 47, 2026', 'Indikator'],
    ['/maalstyring/2026', 'Forside 2026', 'Indikator'],
    ['/scenarier', 'Scenarier', 'I år'],
    ['/indstillinger?fane=virksomhedstyper', 'Virksomhedstyper', 'Andre stavemåder'],
  ] as const;
  await app.openSample('/');
  const heading = (grid: string, column: string) =>
    app.grid(grid).root.getByRole('columnheader', { name: column, exact: true });
  const widthOf = async (grid: string, column: string) => {
    await expect(heading(grid, column)).toBeVisible();
    return Math.round((await heading(grid, column).boundingBox())?.width ?? 0);
  };
  const widths: number[] = [];
  for (const [route, grid, column] of places) {
    await app.open(route);
    widths.push((await widthOf(grid, column)) + 24);
    await heading(grid, column).hover();
    await heading(grid, column).getByRole('button').click();
    await page.getByRole('button', { name: /^Bredere/ }).click();
    await page.keyboard.press('Escape');
  }
  await page.reload();
  for (const [index, [route, grid, column]] of places.entries()) {
    await app.open(route);
    expect(await widthOf(grid, column), route).toBe(widths[index]);
  }
});

test('what is remembered of another release, or stored by one, does not break the page', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'indsatstavlen.grid.openings',
      JSON.stringify({
        widths: { address: 'bred', note: 300, gone: 90 },
        hidden: ['gone', 'cvr', 7],
        pins: 4,
        sorting: 'x',
      }),
    );
    localStorage.setItem('indsatstavlen.grid.goals.week', '{"widths":');
  });
  await app.openSample('/brancheregister');
  const register = new Register(app);
  await expect(register.heading('CVR-nummer')).toBeHidden();
  await expect(register.heading('Dato')).toBeVisible();
  await app.open('/maalstyring');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('on a phone many views scroll in their row, and the one shown is in sight', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openSample('/brancheregister');
  const register = new Register(app);
  for (const name of [
    'Mandag',
    'Tirsdag',
    'Onsdag',
    'Et navn som er så langt, at det ikke kan stå i én linje',
  ]) {
    await register.inViewsMenu('Gem som ny visning');
    await register.nameIt(name, 'Gem');
    await register.expectShown(name);
  }
  await page.reload();
  await register.expectShown(/^Et navn/);
  await expect(register.view(/^Et navn/)).toBeInViewport({ ratio: 0.5 });
  await expect(app.button(MENU)).toBeInViewport({ ratio: 1 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
