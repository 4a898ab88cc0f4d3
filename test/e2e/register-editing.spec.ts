import type { Page } from '@playwright/test';
import { type App, expect, type Grid, test } from './app';

/** As a spreadsheet puts it on the clipboard. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

async function openRegister(app: App): Promise<Grid> {
  await app.page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

test('a block from Excel makes rows, says what it could not take, and goes again with Ctrl+Z', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  await page.keyboard.press('n');
  await paste(
    page,
    [
      '26-11-2012\tBlka\t13585628\tVej 1\t12345678\t\tHans\thoteller og restauranter\tPraktikplads\tKok\t5\t2',
      '27-11-2012\t"Linje ""et""\nlinje to"\t010190-1234\t27" skærm\t\t\t\tUkendt branche\tOrdinær åbning\t\ttre\t',
    ].join('\r\n'),
  );
  await expect(await grid.cell(3, 'Virksomhedstype')).toHaveText('Hoteller og restauranter');
  await expect(await grid.cell(3, 'Ledige pladser')).toHaveText('3');
  expect(await (await grid.cell(4, 'Virksomhedens navn')).textContent()).toBe('Linje "et"\nlinje to');
  await expect(await grid.cell(4, 'Adresse')).toHaveText('27" skærm');
  for (const [heading, typed] of [
    ['Virksomhedstype', 'Ukendt branche'],
    ['Antal pladser', 'tre'],
  ] as const) {
    await expect(await grid.cell(4, heading)).toHaveText(typed);
    await expect(await grid.cell(4, heading)).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText(
    /CVR-nummer: Teksten ligner et cpr-nummer/,
  );
  await expect(await grid.cell(4, 'CVR-nummer')).toHaveText('');
  await expect(page.getByText('2 felter skal rettes')).toBeVisible();

  await page.keyboard.press('Control+z');
  await grid.expectRowCount(3);
  await page.keyboard.press('Control+y');
  await grid.expectRowCount(5);

  // Status and Ledige pladser are computed: what is pasted over them is listed.
  await (await grid.cell(3, 'Status')).click();
  await paste(page, 'Besat\t1-1-2026');
  await expect(await grid.cell(3, 'Dato')).toHaveText('01-01-2026');
  await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText(/Status: Feltet beregnes/);
  await app.saved();
});

test('the focused cell says in words what is doubtful about it; lines and dates are edited by keyboard', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  const status = page.getByRole('contentinfo').or(page.locator('footer'));
  await (await grid.cell(3, 'CVR-nummer')).click();
  await page.keyboard.type('13585629');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(3, 'CVR-nummer')).not.toHaveAttribute('aria-invalid', 'true');
  await (await grid.cell(3, 'CVR-nummer')).click();
  await expect(status).toContainText('Nummeret består ikke kontrollen for CVR-numre');

  const note = await grid.cell(3, 'Bemærkning');
  await note.click();
  await page.keyboard.type('Ring igen');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('efter jul');
  await page.keyboard.press('Enter');
  await note.click();
  await page.keyboard.press('F2');
  await page.keyboard.type('.');
  await page.keyboard.press('Tab');
  await expect.poll(() => note.textContent()).toBe('Ring igen\nefter jul.');

  // 21 November, a week on, a month on.
  const followUp = await grid.cell(3, 'Opfølgningsdato');
  await followUp.click();
  await page.keyboard.press('Alt+ArrowDown');
  for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'Enter']) await page.keyboard.press(key);
  await expect(followUp).toHaveText('28-12-2026');
  await followUp.click();
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  await expect(followUp).toHaveText('28-12-2026');
});

test('the list of job functions begins with those of the row’s branch', async ({ app, page }) => {
  const grid = await openRegister(app);
  await (await grid.cell(3, 'Virksomhedstype')).click();
  await page.keyboard.type('bygge');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(3, 'Virksomhedstype')).toHaveText('Bygge og anlæg');
  await (await grid.cell(3, 'Jobfunktion')).click();
  await page.keyboard.press('Alt+ArrowDown');
  const list = page.getByRole('listbox', { name: 'Jobfunktion' });
  await expect(list.locator('.option-group').first()).toHaveText('Bygge og anlæg');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(3, 'Jobfunktion')).not.toHaveText('');
});

test('a search is for the rows just written too; filters are told in words and taken off there', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  await page.keyboard.press('n');
  await paste(page, ['1-11-2026\tAlfa Anlæg', '2-11-2026\tBeta Byg', '3-11-2026\tGamma Gods'].join('\r\n'));
  await grid.expectRowCount(6);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('beta');
  await grid.expectRowCount(4);
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Beta Byg');
  await page.getByLabel('Søg i registret').fill('');

  await app.button('Menu for Dato').click();
  await page.getByRole('textbox', { name: 'Fra', exact: true }).fill('2/11');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await grid.expectRowCount(5);
  await app.button(/Dato: fra 02-11-2026/).click();
  await grid.expectRowCount(6);

  const heading = grid.root.getByRole('columnheader', { name: 'Dato', exact: true });
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Gamma Gods');
});

test('rows are inserted, duplicated and deleted from the menu, each as one step', async ({ app, page }) => {
  const grid = await openRegister(app);
  await page.keyboard.press('n');
  await paste(page, ['1-11-2026\tAlfa Anlæg', '2-11-2026\tBeta Byg'].join('\r\n'));
  const names = async (...expected: string[]) => {
    for (const [index, name] of expected.entries())
      await expect(await grid.cell(3 + index, 'Virksomhedens navn')).toHaveText(name);
    await grid.expectRowCount(expected.length + 3);
  };
  await names('Alfa Anlæg', 'Beta Byg');
  const run = async (row: number, item: RegExp) => {
    await (await grid.cell(row, 'Virksomhedens navn')).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: item }).click();
  };
  await run(4, /Indsæt række over/);
  await names('Alfa Anlæg', '', 'Beta Byg');
  await page.keyboard.press('Control+z');
  await names('Alfa Anlæg', 'Beta Byg');
  await run(3, /Dublér række/);
  await names('Alfa Anlæg', 'Alfa Anlæg', 'Beta Byg');
  await page.keyboard.press('Control+z');
  await run(3, /Slet række/);
  await names('Beta Byg');
  await page.keyboard.press('Control+z');
  await names('Alfa Anlæg', 'Beta Byg');
});

test('a row filled leaves Aktuelle when the work in it is done, and stays in the figures', async ({
  app,
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await page.keyboard.press('n');
  await paste(page, '1-11-2026\tAlfa Anlæg\t\t\t\t\t\tBygge og anlæg\tPraktikplads\t\t3\t1');
  await expect(await grid.cell(3, 'Status')).toHaveText(/Rød/);
  await expect(app.link(/^Aktuelle/)).toHaveText(/1$/);
  await (await grid.cell(3, 'Antal besatte pladser')).click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(app.link(/^Aktuelle/)).toHaveText(/0$/);
  await expect(app.link(/^Alle/)).toHaveText(/1$/);
  await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText('Alfa Anlæg');
  await grid.expectRowCount(3);
  await app.button('Vis alle').click();
  await expect(await grid.cell(3, 'Status')).toHaveText(/Besat/);

  await app.link('Diagrammer').click();
  await app
    .button(/^Vis tabel/)
    .first()
    .click();
  const row = page.getByRole('row', { name: /Bygge og anlæg/ }).first();
  await expect(row.getByRole('cell')).toHaveText(['0', '0', '3', '3']);
});

test('Overblik leads to the red rows, to the oldest one, and to a branch', async ({ app, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/');
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  const main = page.getByRole('main');
  const grid = app.grid('Brancheregister');

  await main.getByRole('link', { name: /ledige pladser$/ }).click();
  await expect(app.button(/Status: Rød/)).toBeVisible();
  await expect(await grid.cell(3, 'Status')).toHaveText(/Rød/);
  const red = (await grid.rowCount()) - 3;
  expect(red).toBeGreaterThan(5);

  await app.open('/');
  const oldest = main.getByRole('list').filter({ hasText: 'dage' }).getByRole('link').nth(3);
  const company = await oldest.textContent();
  await oldest.click();
  await expect(page.locator('[role=grid] :focus')).toHaveText(company ?? '');
  await expect(app.button(/Status: Rød/)).toBeHidden();

  await app.open('/');
  const branch = main.getByRole('link', { name: 'Industri', exact: true });
  await branch.click();
  await expect(app.button(/Virksomhedstype: Industri/)).toBeVisible();
});
