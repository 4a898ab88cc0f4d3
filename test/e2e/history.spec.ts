/** What was done can be seen and taken back: a row's history, a day's page, and everything by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { App, expect, type Grid, type Place, test } from './app';

const COMPANY = 3;
const CVR = 4;
const ROW: Place = [6, COMPANY];

const panel = (page: Page): Locator => page.getByRole('dialog', { name: /^Historik for/ });
const list = (page: Page): Locator => page.getByRole('treegrid', { name: 'Handlinger, nyeste først' });
/** A command, or one of its changes, as a line of the page. */
const line = (page: Page, text: string | RegExp): Locator =>
  list(page).getByRole('row').filter({ hasText: text });
const back = (line: Locator): Locator => line.getByRole('button', { name: /^Gendan/ });

async function openRegister(app: App): Promise<Grid> {
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

/** Types over a cell, and waits until it is stored. */
async function write(app: App, grid: Grid, place: Place, text: string): Promise<void> {
  await grid.select(place);
  await grid.press('F2', 'Control+A');
  await app.page.keyboard.type(text);
  await grid.press('Enter');
  await expect.poll(() => grid.text(place)).toBe(text);
  await app.saved();
}

async function callOneself(app: App, name: string): Promise<void> {
  await app.open('/indstillinger');
  await app.page.getByLabel('Dit navn').fill(name);
  await app.page.getByLabel('Dit navn').press('Enter');
}

test.describe('the history of a row', () => {
  test('opens by key, menu, palette and card, tells what was done newest first, and gives a value back', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app);
    const old = await grid.text(ROW);
    await write(app, grid, ROW, 'Tømrer Alfa');
    await write(app, grid, ROW, 'Tømrer Beta');

    await grid.select(ROW);
    await grid.press('Shift+F2');
    await expect(panel(page)).toHaveAccessibleName('Historik for Tømrer Beta');
    const entries = panel(page).locator('ol > li');
    await expect(entries).toHaveCount(2);
    await expect(entries.nth(0)).toContainText('Tømrer Alfa→ til Tømrer Beta');
    await expect(entries.nth(1)).toContainText(`${old}→ til Tømrer Alfa`);
    await expect(entries.nth(1)).toContainText('Står nu: Tømrer Beta');
    await expect(panel(page)).toContainText('21-11-2026 kl. 09.00');
    await expect(panel(page).getByRole('status')).toHaveText('Historikken går tilbage til 21-11-2026.');

    // The oldest value comes back as a new command, on top, and the focus stays where it was pressed.
    await entries
      .nth(1)
      .getByRole('button', { name: `Gendan denne værdi: Virksomhedens navn ${old}` })
      .click();
    await expect(entries).toHaveCount(3);
    await expect(entries.nth(0)).toContainText('Gendannede Virksomhedens navn');
    await expect(entries.nth(0)).toContainText(`Tømrer Beta→ til ${old}`);
    await expect(entries.nth(2).locator('[data-history-line]')).toBeFocused();
    await page.keyboard.press('Escape');
    await grid.expectFocus(ROW);
    expect(await grid.text(ROW)).toBe(old);
    await grid.press('Control+z');
    await expect.poll(() => grid.text(ROW)).toBe('Tømrer Beta');

    await grid.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Historik/ }).click();
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('historik');
    await page
      .getByRole('option', { name: /^Historik/ })
      .first()
      .click();
    await expect(panel(page)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Luk' }).click();

    await grid.press('Alt+Enter');
    await page.locator('.row-card').getByRole('button', { name: 'Historik' }).click();
    await expect(panel(page)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Se alle ændringer' }).click();
    await expect(page).toHaveURL(/#\/historik/);
  });

  for (const [name, route, place, title] of [
    ['Målstyring uge 47, 2026', '/maalstyring', [5, 3], /, uge 47$/],
    ['Forside 2026', '/maalstyring/2026', [4, 6], /^Historik for målet for 2026: /],
    ['Scenarier', '/scenarier', [3, 2], /^Historik for /],
    ['Medarbejdere', '/indstillinger?fane=medarbejdere', [2, 1], /^Historik for /],
    ['Indikatorer', '/indstillinger?fane=indikatorer', [2, 2], /^Historik for /],
    ['Virksomhedstyper', '/indstillinger?fane=virksomhedstyper', [2, 1], /^Historik for /],
  ] as const) {
    test(`is there in ${name} too`, async ({ app, page }) => {
      await app.openSample(route);
      const grid = app.grid(name);
      await expect(grid.root).toBeVisible();
      await grid.select(place);
      await grid.press('Shift+F2');
      await expect(panel(page)).toHaveAccessibleName(title);
      await expect(panel(page).getByRole('status')).toContainText('Intet er ændret endnu');
      await page.keyboard.press('Escape');
      await grid.expectFocus(place);
    });
  }

  test('of a week’s indicator names each employee’s figure, and gives it back', async ({ app, page }) => {
    await app.openSample('/maalstyring');
    const grid = app.grid('Målstyring uge 47, 2026');
    await expect(grid.root).toBeVisible();
    const place: Place = [5, 3];
    const before = await grid.text(place);
    await write(app, grid, place, '77');
    await grid.select(place);
    await grid.press('Shift+F2');
    await expect(panel(page).locator('ol > li')).toHaveCount(1);
    await expect(panel(page)).toContainText('uge 47, 2026: ');
    await panel(page)
      .getByRole('button', { name: /^Gendan denne værdi/ })
      .click();
    await page.keyboard.press('Escape');
    await expect.poll(() => grid.text(place)).toBe(before);
  });
});

test.describe('the page Historik', () => {
  test('brings a deleted row back, and says who deleted it', async ({ app, page }) => {
    await app.openSample('/');
    await callOneself(app, 'Mette Holm');
    await app.open('/brancheregister?visning=alle');
    const grid = app.grid('Brancheregister');
    await grid.select(ROW);
    const company = await grid.text(ROW);
    const rows = await grid.rowCount();
    await grid.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Slet række/ }).click();
    await grid.expectRowCount(rows - 1);
    await app.saved();

    await app.open('/data');
    await app.link('Åbn historikken').click();
    const deleted = line(page, 'Slettede 1 række');
    await expect(deleted).toContainText('Mette Holm');
    await deleted.click();
    await expect(deleted).toHaveAttribute('aria-expanded', 'true');
    const row = line(page, 'Rækken blev slettet');
    await expect(row).toContainText(company);
    await back(row).click();
    await expect(row).toBeFocused();
    await expect(back(row)).toHaveCount(0);
    await expect(page.getByText(`Gendannet: ${company}`)).toBeVisible();
    await expect(line(page, `Gendannede ${company}`)).toBeVisible();
    await app.saved();
    await page.reload();
    await app.open('/brancheregister?visning=alle');
    await grid.expectRowCount(rows);
    expect(await grid.text(ROW)).toBe(company);
  });

  test('takes a whole command back, and leaves alone and names what another has changed since', async ({
    app,
    page,
    context,
  }) => {
    await app.openSample('/');
    await callOneself(app, 'Bo');
    await app.open('/brancheregister?visning=alle');
    const grid = app.grid('Brancheregister');
    const names = await grid.texts(ROW, [7, COMPANY]);
    await grid.select(ROW, [7, COMPANY]);
    await grid.press('Delete');
    await app.saved();

    // Mette has the same document open, and enters one of the two names anew.
    const other = await context.newPage();
    await other.goto(page.url());
    await other.evaluate(() => localStorage.setItem('indsatstavlen.name', 'Mette'));
    const theirs = new (grid.constructor as typeof Grid)(
      other,
      other.getByRole('grid', { name: 'Brancheregister', exact: true }),
    );
    await theirs.select([7, COMPANY]);
    await other.keyboard.type('Mettes firma');
    await other.keyboard.press('Enter');
    await expect.poll(() => grid.text([7, COMPANY])).toBe('Mettes firma');
    await other.close();

    await app.open('/historik');
    const command = line(page, /^›?\d\d\.\d\dBoRyddede 2 celler/);
    await command.click();
    await expect(line(page, 'Står nu: Mettes firma')).toBeVisible();
    await command.getByRole('button', { name: /^Fortryd denne handling/ }).click();
    await expect(page.getByText('1 ændring er ikke rørt, fordi der er rettet siden.')).toBeVisible();
    await expect(page.getByText(/står nu som Mettes firma \(Mette, /)).toBeVisible();
    // It stands no longer, so it cannot be taken back again.
    await expect(command.getByRole('button', { name: /^Fortryd denne handling/ })).toBeDisabled();
    await app.open('/brancheregister?visning=alle');
    await grid.expectTexts(ROW, [names[0] ?? [], ['Mettes firma']]);
  });

  test('says so where nothing was done yet, and shows the first thing that is', async ({ app, page }) => {
    await app.open('/historik');
    await expect(page.getByRole('main')).toContainText('Intet er ændret endnu.');
    await expect(page.getByRole('main')).not.toContainText('Læser');
    await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('alle');
    const other = new App(await page.context().newPage());
    await other.open('/brancheregister?visning=alle');
    await (await other.grid('Brancheregister').cell(3, 'Virksomhedens navn')).click();
    await other.page.keyboard.type('Smedjen');
    await other.page.keyboard.press('Enter');
    await expect(list(page).locator('[data-kind=command]')).toHaveCount(1);
  });

  test('shows a day at a time, all days, and what is asked for', async ({ app, page }) => {
    const grid = await openRegister(app);
    await write(app, grid, ROW, 'Lørdagens firma');
    await page.clock.setFixedTime(new Date('2026-11-23T10:30:00+01:00'));
    await write(app, grid, [7, COMPANY], 'Mandagens firma');
    await app.open('/maalstyring/2026/47');
    const week = app.grid('Målstyring uge 47, 2026');
    await write(app, week, [5, 3], '77');

    await app.open('/historik');
    const commands = list(page).locator('[data-kind=command]');
    await expect(commands).toHaveCount(2);
    await expect(page.getByLabel('Dag', { exact: true })).toContainText('23. november 2026 (2)');
    await app.button('Forrige dag med ændringer').click();
    await expect(commands).toHaveCount(1);
    await expect(page).toHaveURL(/dag=2026-11-21/);
    await expect(app.button('Forrige dag med ændringer')).toBeDisabled();
    await page.getByLabel('Dag', { exact: true }).selectOption('Alle dage');
    await expect(commands).toHaveCount(3);
    await expect(list(page)).toContainText('21. november 2026');

    await page.getByLabel('Værktøj', { exact: true }).selectOption('Målstyring');
    await expect(commands).toHaveCount(1);
    await page.getByLabel('Værktøj', { exact: true }).selectOption('Alle værktøjer');
    await page.getByLabel('Søg i historikken').fill('lørdagens');
    await expect(commands).toHaveCount(1);
    await page.getByLabel('Søg i historikken').fill('findes ikke');
    await expect(page.getByText('Ingen handlinger passer til det valgte.')).toBeVisible();
    await page.getByLabel('Søg i historikken').fill('');
    await page.getByLabel('Slags', { exact: true }).selectOption('Slettede rækker');
    await expect(page.getByText('Ingen handlinger passer til det valgte.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Slags', { exact: true })).toHaveValue('slettede');
  });

  test('is gone through by keyboard: unfolded, a value given back, a command taken back', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app);
    const old = await grid.text(ROW);
    await write(app, grid, ROW, 'Firma Et');
    await write(app, grid, ROW, 'Firma To');
    await app.open('/historik');
    await expect(list(page).getByRole('row')).toHaveCount(2);
    await list(page).getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(list(page).getByRole('row')).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    await expect(line(page, 'Firma Et→ til Firma To')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(back(line(page, 'Firma Et→ til Firma To'))).toBeFocused();
    await page.keyboard.press('Enter');
    // It is on top now, and the focus stays on its line.
    await expect(list(page).getByRole('row')).toHaveCount(4);
    await expect(line(page, 'Firma Et→ til Firma To')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(list(page).getByRole('row')).toHaveCount(3);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect(
      list(page)
        .getByRole('button', { name: /^Fortryd denne handling/ })
        .first(),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Fortrudt: Gendannede Virksomhedens navn.')).toBeVisible();
    await app.open('/brancheregister?visning=alle');
    await expect.poll(() => grid.text(ROW)).toBe('Firma To');
    expect(old).not.toBe('Firma To');
  });

  test('unfolds a command of thousands of changes as it is scrolled through', async ({ app, page }) => {
    test.setTimeout(90_000);
    await app.openSample('/brancheregister?visning=alle');
    const grid = app.grid('Brancheregister');
    await grid.select(ROW);
    await grid.press('Control+End', 'Home', 'ArrowRight', 'ArrowRight');
    await grid.expectFocus([185, COMPANY]);
    await grid.paste(Array.from({ length: 2600 }, (_, n) => `Firma ${n}`).join('\n'));
    await grid.expectRowCount(185 + 2600);
    await app.saved();
    await app.open('/historik');
    const command = list(page).locator('[data-kind=command]');
    await expect(command).toContainText('2.600 ændringer');
    await command.click();
    await expect(line(page, 'Firma 0')).toBeVisible();
    // Drawn are those in view.
    expect(await list(page).getByRole('row').count()).toBeLessThan(80);
    await command.focus();
    const last = line(page, /^Firma 2599/);
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(last).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Home');
    await command.getByRole('button', { name: /^Fortryd denne handling/ }).click();
    await expect(page.getByText(/^Fortrudt: /)).toBeVisible();
    await app.open('/brancheregister?visning=alle');
    await grid.expectRowCount(185);
  });

  test('keeps the history for as many months as are asked for', async ({ app, page }) => {
    await app.open('/indstillinger');
    const months = page.getByLabel('Gem historikken i');
    await expect(months).toHaveValue('13');
    await months.fill('0');
    await expect(page.getByText('Skriv et helt antal måneder fra 1 til 120.')).toBeVisible();
    await months.fill('24');
    await months.press('Enter');
    await app.saved();
    await page.getByLabel('Dit navn').fill('010190-1234');
    await expect(page.getByText(/Teksten ligner et cpr-nummer/)).toBeVisible();
    await page.getByLabel('Dit navn').fill('Åse');
    await page.getByLabel('Dit navn').press('Enter');
    await page.reload();
    await expect(page.getByLabel('Dit navn')).toHaveValue('Åse');
    await app.open('/historik');
    await expect(page.getByText('Gemmes i 24 måneder')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, options] of [
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ ...options, colorScheme });

      test('axe finds nothing in the history, folded out and in, and nothing scrolls sideways', async ({
        app,
        page,
      }) => {
        test.setTimeout(90_000);
        const violations = async (state: string) => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const found = await new AxeBuilder({ page }).withTags(tags).analyze();
          return found.violations.map(
            ({ id, nodes }) => `${state} ${id}: ${nodes.map((node) => node.target).join(' · ')}`,
          );
        };
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const grid = await openRegister(app);
        await grid.select(ROW, [7, CVR]);
        await grid.press('Delete');
        await grid.select([8, COMPANY]);
        await grid.press('Shift+F10');
        await page.getByRole('menuitem', { name: /^Slet række/ }).click();
        await app.saved();
        await grid.select(ROW);
        await grid.press('Shift+F2');
        await expect(panel(page).locator('ol > li')).toHaveCount(1);
        expect(await violations('row')).toEqual([]);
        await page.keyboard.press('Escape');
        await app.open('/historik');
        await expect(list(page).locator('[data-kind=command]')).toHaveCount(2);
        for (const command of await list(page).locator('[data-kind=command]').all()) {
          if (size === 'phone') await command.tap();
          else await command.click();
        }
        await expect(line(page, 'Rækken blev slettet')).toBeVisible();
        expect(await violations('day')).toEqual([]);
        expect(await overflow()).toBeLessThanOrEqual(0);
        const target = back(line(page, 'Rækken blev slettet'));
        if (size === 'phone') await target.tap();
        else await target.click();
        await page.getByLabel('Dag', { exact: true }).selectOption('Alle dage');
        await expect(line(page, 'Gendannede')).toBeVisible();
        expect(await violations('all days')).toEqual([]);
        expect(await overflow()).toBeLessThanOrEqual(0);
      });
    });
  }
}
