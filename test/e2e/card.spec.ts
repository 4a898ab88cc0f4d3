import type { Locator, Page } from '@playwright/test';
import { type App, expect, type Grid, test } from './app';

const COMPANY = 3;
const NOTE = 16;

const cardOf = (page: Page): Locator => page.locator('.row-card');
const field = (page: Page, label: string): Locator =>
  cardOf(page)
    .locator('.field-input')
    .and(page.getByLabel(label, { exact: true }));
const title = (page: Page): Locator => cardOf(page).getByRole('heading', { level: 2 });

async function openRegister(app: App, route = '/brancheregister?visning=alle'): Promise<Grid> {
  await app.openSample(route);
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

test.describe('on a wide screen', () => {
  test('Alt+Enter opens it beside the selected cell, Tab goes through it, Esc leads back to the cell', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app);
    await grid.select([8, 5]);
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('dialog', { name: await grid.text([8, COMPANY]) })).toBeVisible();
    await expect(field(page, 'Adresse')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(field(page, 'Telefonnummer')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
    await grid.expectFocus([8, 5]);

    // The last column would lie under the card: the grid makes room.
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+Enter');
    await expect(cardOf(page)).toBeVisible();
    const isClear = async () => {
      const [cell, card] = [await grid.at([8, 17]).boundingBox(), await cardOf(page).boundingBox()];
      return cell !== null && card !== null && cell.x + cell.width <= card.x + 1;
    };
    await expect.poll(isClear).toBe(true);
    expect((await cardOf(page).boundingBox())?.width).toBeGreaterThan(380);
  });

  test('the row menu opens it, it follows the grid, and the grid follows it', async ({ app, page }) => {
    const grid = await openRegister(app);
    await grid.select([5, COMPANY]);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Vis som kort/ }).click();
    await expect(title(page)).toHaveText(await grid.text([5, COMPANY]));
    await expect(cardOf(page)).toContainText('3 af 182');
    await expect(page).toHaveURL(/kort=aabning-/);
    // The address follows a moment after each row one stops on.
    const opened = page.url();
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(await grid.text([6, COMPANY]));
    await expect(field(page, 'Virksomhedens navn')).toBeFocused();
    await grid.expectSelected([6, COMPANY], [6, COMPANY]);
    await cardOf(page).getByRole('button', { name: 'Forrige række' }).click();
    await expect(title(page)).toHaveText(await grid.text([5, COMPANY]));
    await expect(page).toHaveURL(opened);
    await grid.select([9, 4]);
    await expect(title(page)).toHaveText(await grid.text([9, COMPANY]));
    await expect(page).not.toHaveURL(opened);
    const ninth = page.url();
    await page.keyboard.press('ArrowDown');
    const name = await grid.text([10, COMPANY]);
    await expect(title(page)).toHaveText(name);
    await grid.expectFocus([10, 4]);

    // The address names the row: it is there after a reload, and going back closes it.
    await expect(page).not.toHaveURL(ninth);
    await page.reload();
    await expect(title(page)).toHaveText(name);
    await page.goBack();
    await expect(cardOf(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/kort=/);
  });

  test('fields are typed, marked and refused as cells are, one undo step each', async ({ app, page }) => {
    await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
    await app.open('/brancheregister?kort=ny');
    const grid = app.grid('Brancheregister');
    await expect(field(page, 'Virksomhedens navn')).toBeFocused();
    const type = async (label: string, text: string) => {
      await field(page, label).fill(text);
      await field(page, label).press('Enter');
    };
    await type('Virksomhedens navn', 'Fjordlundens Kro');
    // The row is made with the first value, dated today, and the typing goes on in it.
    await expect(field(page, 'CVR-nummer')).toBeFocused();
    await expect(field(page, 'Dato')).toHaveValue('21-11-2026');
    await type('CVR-nummer', '13585629');
    await expect(field(page, 'CVR-nummer')).toHaveAccessibleDescription(/består ikke kontrollen/);
    await type('Dato', '5/11');
    await expect(field(page, 'Dato')).toHaveValue('05-11-2026');
    await type('Resultat af kontakt', 'prakt');
    await expect(field(page, 'Resultat af kontakt')).toHaveValue('Praktikplads');
    await type('Antal pladser', '=3+2');
    await type('Antal besatte pladser', '2');
    await expect(cardOf(page)).toContainText('Rød · 16 dage · 3 ledige pladser');
    await expect(cardOf(page).locator('[data-field=remaining]')).toHaveText(/3$/);
    await expect(await grid.cell(3, 'Ledige pladser')).toHaveText('3');

    await type('Antal pladser', 'tre');
    await expect(field(page, 'Antal pladser')).toHaveValue('tre');
    await expect(field(page, 'Antal pladser')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, 'Antal pladser')).toHaveAccessibleDescription(/'tre' er ikke et tal/);
    await expect(await grid.cell(3, 'Antal pladser')).toHaveAttribute('aria-invalid', 'true');
    await type('Antal pladser', '5');

    await type('Kontaktperson', 'Jens, 010190-1234');
    await expect(cardOf(page).getByRole('alert')).toContainText(/cpr/i);
    await expect(field(page, 'Kontaktperson')).toHaveValue('Jens, 010190-1234');
    await cardOf(page).getByRole('button', { name: 'Luk kortet' }).click();
    await expect(cardOf(page)).toBeVisible();
    await field(page, 'Kontaktperson').press('Escape');
    await expect(field(page, 'Kontaktperson')).toHaveValue('');
    await expect(await grid.cell(3, 'Kontaktperson')).toHaveText('');

    await field(page, 'Antal besatte pladser').focus();
    await page.keyboard.press('Control+z');
    await expect(field(page, 'Antal pladser')).toHaveValue('tre');
    await app.saved();
    await page.reload();
    await expect(field(page, 'Antal pladser')).toHaveValue('tre');
  });

  test('a known company completes itself, and an earlier row leads to its branch’s job functions', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app, '/brancheregister');
    const name = await grid.text([3, COMPANY]);
    const address = await (await grid.cell(3, 'Adresse')).innerText();
    await page.keyboard.press('n');
    await page.keyboard.press('Alt+Enter');
    await field(page, 'Virksomhedens navn').fill(name.slice(0, 8));
    const offers = cardOf(page).getByRole('listbox', { name: 'Virksomhedens navn' });
    await expect(offers).toBeVisible();
    await offers.getByRole('option', { name }).first().click();
    await expect(field(page, 'Adresse')).toHaveValue(address);
    await expect(cardOf(page).getByRole('link', { name: /^Ring til/ })).toHaveAttribute(
      'href',
      /^tel:\d{8}$/,
    );
    await expect(cardOf(page).getByRole('link', { name: /^Skriv mail/ })).toHaveAttribute(
      'href',
      /^mailto:\S+@/,
    );
    const branch = await field(page, 'Virksomhedstype').inputValue();
    await field(page, 'Jobfunktion').click();
    await expect(cardOf(page).locator('.option-group').first()).toHaveText(branch);
  });

  test('leaving it while typing stores what was typed; a row deleted meanwhile can be made again', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app);
    await grid.select([6, NOTE]);
    await page.keyboard.press('Alt+Enter');
    await expect(field(page, 'Bemærkning')).toBeFocused();
    await field(page, 'Bemærkning').fill('Ring igen på fredag');
    await page.goBack();
    await expect(cardOf(page)).toHaveCount(0);
    await expect(grid.at([6, NOTE])).toHaveText('Ring igen på fredag');

    // A click on another row: what was typed belongs to the row it was typed in.
    await page.keyboard.press('Alt+Enter');
    await field(page, 'Bemærkning').fill('Ring på mandag');
    await grid.select([9, COMPANY]);
    await expect(grid.at([6, NOTE])).toHaveText('Ring på mandag');
    await expect(title(page)).toHaveText(await grid.text([9, COMPANY]));
    await expect(field(page, 'Bemærkning')).not.toHaveValue('Ring på mandag');
    await app.saved();
  });

  test('what another tab does to the row is told, and nothing typed is lost', async ({
    app,
    page,
    context,
  }) => {
    const grid = await openRegister(app);
    await grid.select([6, 8]);
    const name = await grid.text([6, COMPANY]);
    await app.saved();
    const other = await context.newPage();
    await other.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
    await other.goto(page.url());
    const grid2 = other.getByRole('grid', { name: 'Brancheregister' });
    await expect(grid2).toBeVisible();
    const inOther = (column: number) =>
      grid2.locator(`[role=row][aria-rowindex="6"]:not([hidden]) > [aria-colindex="${column}"]`);

    await page.bringToFront();
    await page.keyboard.press('Alt+Enter');
    await expect(field(page, 'Kontaktperson')).toBeFocused();
    await page.keyboard.type('Ny leder');
    await other.bringToFront();
    await inOther(8).click();
    await other.keyboard.type('Anna Holm');
    await other.keyboard.press('Enter');
    await page.bringToFront();
    await expect(field(page, 'Kontaktperson')).toHaveAccessibleDescription(/rettet til 'Anna Holm'/);
    await expect(field(page, 'Kontaktperson')).toHaveValue(/Ny leder$/);

    await other.bringToFront();
    await inOther(COMPANY).click();
    await other.keyboard.press('Shift+F10');
    await other.getByRole('menuitem', { name: /Slet række/ }).click();
    await page.bringToFront();
    await expect(cardOf(page).getByRole('alert')).toContainText('Rækken er slettet');
    await expect(title(page)).toHaveText(name);
    await expect(field(page, 'Kontaktperson')).toHaveValue(/Ny leder$/);
    await cardOf(page).getByRole('button', { name: 'Opret rækken igen' }).click();
    await expect(cardOf(page).getByText('Rækken er slettet')).toHaveCount(0);
    await field(page, 'Kontaktperson').press('Enter');
    await expect(grid.at([6, 8])).toHaveText(/Ny leder$/);
    await expect(inOther(8)).toHaveText(/Ny leder$/);
  });

  test('its buttons fill, duplicate, delete and take back', async ({ app, page }) => {
    const grid = await openRegister(app, '/brancheregister');
    await grid.select([3, COMPANY]);
    const name = await grid.text([3, COMPANY]);
    await page.keyboard.press('Alt+Enter');
    const press = (button: string) => cardOf(page).getByRole('button', { name: button, exact: true }).click();
    const count = await grid.rowCount();
    await press('Dublér');
    await expect(cardOf(page)).toContainText(`2 af ${count - 2}`);
    await grid.expectRowCount(count + 1);
    await press('Markér som besat');
    await expect(cardOf(page)).toContainText('Besat');
    await expect(cardOf(page).getByRole('button', { name: 'Markér som besat' })).toBeDisabled();
    await press('Slet');
    await expect(cardOf(page)).toHaveCount(0);
    await grid.expectRowCount(count);
    const notices = page.getByRole('region', { name: 'Meddelelser' });
    await notices.getByRole('button', { name: 'Fortryd' }).click();
    await app.link(/^Alle/).click();
    await expect(grid.root.getByText(name)).not.toHaveCount(1);
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an opening is logged with thumbs, from Ny række to stored', async ({ app, page }) => {
    await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
    await app.open('/brancheregister');
    await app.button('Ny række').tap();
    await expect(page.getByRole('dialog', { name: 'Ny række' })).toBeVisible();
    await expect(field(page, 'Virksomhedens navn')).toBeFocused();
    await page.keyboard.type('Havnens Smedje');
    await page.keyboard.press('Enter');
    for (const [label, mode] of [
      ['CVR-nummer', 'numeric'],
      ['Telefonnummer', 'tel'],
      ['Mailadresse', 'email'],
      ['Antal pladser', 'numeric'],
      ['Antal besatte pladser', 'numeric'],
    ] as const)
      await expect(field(page, label)).toHaveAttribute('inputmode', mode);
    const sizes = await cardOf(page)
      .locator('.field-input')
      .evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one).fontSize, one.getBoundingClientRect().height]),
      );
    expect(sizes.length).toBe(15);
    for (const [font, height] of sizes) {
      expect(font).toBe('16px');
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await field(page, 'Telefonnummer').fill('87654321');
    // Lists are the system's own under a thumb.
    await field(page, 'Virksomhedstype').selectOption({ label: 'Industri' });
    await field(page, 'Resultat af kontakt').selectOption({ label: 'Ordinær åbning' });
    await field(page, 'Antal pladser').fill('2');
    await cardOf(page).getByRole('button', { name: 'Åbn kalender: Opfølgningsdato' }).tap();
    await cardOf(page).getByRole('button', { name: '27. november 2026' }).tap();
    await expect(field(page, 'Opfølgningsdato')).toHaveValue('27-11-2026');
    await expect(cardOf(page)).toContainText('Ny · i dag · 2 ledige pladser');
    await page.goBack();
    await expect(cardOf(page)).toHaveCount(0);
    const grid = app.grid('Brancheregister');
    await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
    await expect(await grid.cell(3, 'Virksomhedstype')).toHaveText('Industri');
    await expect(await grid.cell(3, 'Telefonnummer')).toHaveText('87 65 43 21');
    await app.saved();
  });

  test('a row’s status opens it, thumbs go from row to row, and the focus stays on the sheet', async ({
    app,
    page,
  }) => {
    const grid = await openRegister(app, '/brancheregister');
    await grid.at([6, COMPANY]).tap();
    await grid.expectFocus([6, COMPANY]);
    await grid.at([6, 1]).tap();
    await expect(title(page)).toHaveText(await grid.text([6, COMPANY]));
    // It slides in.
    await expect.poll(() => cardOf(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    // Nobody has asked for the keyboard yet.
    await expect(cardOf(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(cardOf(page).getByRole('button', { name: 'Slet' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cardOf(page).locator(':focus')).toHaveCount(1);
    const next = cardOf(page).getByRole('button', { name: 'Næste række' });
    await next.tap();
    await expect(title(page)).toHaveText(await grid.text([7, COMPANY]));
    const button = await next.boundingBox();
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await cardOf(page).getByRole('button', { name: 'Luk kortet' }).tap();
    await expect(cardOf(page)).toHaveCount(0);
    await grid.expectFocus([7, 1]);
    // The bar under the grid opens it too.
    await app.button('Vis som kort').tap();
    await expect(title(page)).toHaveText(await grid.text([7, COMPANY]));
  });
});
