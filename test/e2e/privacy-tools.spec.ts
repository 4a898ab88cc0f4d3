/** A number of a citizen, in every place of every tool that takes a text: said why not, and nowhere stored. */
import type { Page } from '@playwright/test';
import { utils, write } from 'xlsx';
import { expect, type Grid, type Place, test } from './app';
import { isStored } from './stored';

const NUMBER = '010190-1234';
const DIGITS = '0101901234';
const REGISTER = '/brancheregister?visning=alle';

const told = (page: Page) => page.getByText(/ligner et cpr-nummer/i).first();

async function expectNowhere(page: Page) {
  expect(await isStored(page, NUMBER)).toBe(false);
  expect(await isStored(page, DIGITS)).toBe(false);
}

/** Types into a cell, is told why it cannot stay, and gives up. */
async function tryToType(grid: Grid, cell: Place, text: string) {
  await grid.select(cell);
  await grid.page.keyboard.type(text);
  await grid.page.keyboard.press('Enter');
  await expect(told(grid.page), `${text} in ${cell}`).toBeVisible();
  await grid.page.keyboard.press('Escape');
  await expect(told(grid.page)).toBeHidden();
}

const noticesOf = (page: Page) => page.getByRole('region', { name: 'Meddelelser' });
async function closeNotices(page: Page) {
  const close = noticesOf(page).getByRole('button', { name: 'Luk' });
  while ((await close.count()) > 0) await close.first().click();
}

async function pasteAt(grid: Grid, cell: Place, text: string) {
  await grid.select(cell);
  await grid.paste(text);
}

test('the register: every column as it is typed, and a paste whose good rows come in', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  const count = await grid.root.getByRole('columnheader', { name: /^(?!Status|Ledige)/ }).count();
  expect(count).toBeGreaterThan(12);
  for (const heading of [
    'Dato',
    'CVR-nummer',
    'Kontaktperson',
    'Virksomhedstype',
    'Resultat af kontakt',
    'Jobfunktion',
    'Antal pladser',
    'Konsulent',
    'Opfølgningsdato',
  ]) {
    await (await grid.cell(3, heading)).click();
    await page.keyboard.type(DIGITS);
    await page.keyboard.press('Enter');
    await expect(told(page), heading).toBeVisible();
    await page.keyboard.press('Escape');
    if (await grid.editor.isVisible()) await page.keyboard.press('Escape');
  }
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await grid.paste(
    ['Smedjen\t\tAlgade 1', `Borger ${NUMBER}\t\tAlgade 2`, `Bageren\t\tBorger ${DIGITS}`].join('\n'),
  );
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  await expect(await grid.cell(4, 'Virksomhedens navn')).toHaveText('');
  await expect(await grid.cell(4, 'Adresse')).toHaveText('Algade 2');
  await expect(await grid.cell(5, 'Virksomhedens navn')).toHaveText('Bageren');
  await expect(await grid.cell(5, 'Adresse')).toHaveText('');
  await expect(noticesOf(page)).toContainText('2 celler blev ikke taget med');
  await expect(noticesOf(page)).toContainText(/cpr-nummer/);
  await app.saved();
  await expectNowhere(page);
});

test('the card of a row: its fields and its note', async ({ app, page }) => {
  await app.openSample(REGISTER);
  const grid = app.grid('Brancheregister');
  await grid.select([8, 3]);
  await page.keyboard.press('Alt+Enter');
  const card = page.locator('.row-card');
  for (const label of ['Virksomhedens navn', 'Kontaktperson', 'Bemærkning']) {
    const field = card.locator('.field-input').and(page.getByLabel(label, { exact: true }));
    await field.fill(`Borger ${NUMBER}`);
    await field.blur();
    await expect(card.getByText(/ligner et cpr-nummer/).first(), label).toBeVisible();
    await field.focus();
    await page.keyboard.press('Escape');
  }
  await app.saved();
  await expectNowhere(page);
});

test('Målstyring: figures of a week, goals of a year, names of indicators, groups and people', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await app.openSample('/maalstyring');
  const week = app.grid('Målstyring uge 47, 2026');
  await tryToType(week, [4, 2], DIGITS);
  await pasteAt(week, [4, 2], `5\t${NUMBER}\t6`);
  await expect(week.at([4, 2])).toHaveText('5');
  await expect(week.at([4, 3])).toHaveText('3');
  await expect(week.at([4, 4])).toHaveText('6');
  await expect(noticesOf(page)).toContainText(/cpr-nummer/);
  await closeNotices(page);

  await app.open('/maalstyring/2026');
  const year = page.getByRole('grid');
  const goal = year.getByRole('columnheader', { name: 'Mål i beskæftigelsesplanen' });
  const column = Number(await goal.getAttribute('aria-colindex'));
  const front = app.grid((await year.getAttribute('aria-label')) ?? '');
  await tryToType(front, [3, column], NUMBER);

  for (const [tab, name, columns] of [
    ['indikatorer', 'Indikatorer', ['Indikator', 'Gruppe', 'Andre stavemåder', 'Udgået fra uge']],
    ['medarbejdere', 'Medarbejdere', ['Navn', 'Fra uge']],
    ['virksomhedstyper', 'Virksomhedstyper', ['Virksomhedstype', 'Andre stavemåder']],
    ['resultater', 'Resultater', ['Resultat af kontakt']],
    ['jobfunktioner', 'Jobfunktioner', ['Jobfunktion']],
  ] as const) {
    await page.goto(`./#/indstillinger?fane=${tab}`);
    const grid = app.grid(name);
    await expect(grid.root).toBeVisible();
    for (const heading of columns) {
      await (await grid.cell(3, heading)).click();
      await page.keyboard.type(`Anne ${NUMBER}`);
      await page.keyboard.press('Enter');
      await expect(told(page), `${tab}, ${heading}`).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(told(page)).toBeHidden();
    }
    // New rows by pasting under the last one.
    await grid.select([3, 1]);
    await grid.press('Control+End', 'Home');
    await grid.paste(`Bente ${NUMBER}`);
    await expect(noticesOf(page), tab).toContainText(/cpr-nummer/);
    await closeNotices(page);
  }
  await app.saved();
  await expectNowhere(page);
});

test('Ressourceberegner and Scenarier: names and figures', async ({ app, page }) => {
  await app.open('/ressourceberegner');
  await app.button('+ Tilføj frekvens').last().click();
  await page.getByLabel('Navn på Ny frekvens').fill(`Borger ${NUMBER}`);
  await page.keyboard.press('Tab');
  await expect(told(page)).toBeVisible();
  await page.getByLabel('Antal borgere').fill(DIGITS);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Antal borgere')).toHaveAttribute('aria-invalid', 'true');

  await app.open('/scenarier');
  const grid = app.grid('Scenarier');
  await tryToType(grid, [3, 2], `Borger ${NUMBER}`);
  await grid.select([4, 2]);
  await page.keyboard.type(DIGITS);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await pasteAt(grid, [3, 3], `${NUMBER}\n500`);
  await expect(grid.at([4, 3])).toHaveText('500');
  await expect(noticesOf(page)).toContainText(/cpr-nummer/);
  await app.saved();
  await expectNowhere(page);
});

test('names of views, people, teams and documents, and what a view filters by', async ({ app, page }) => {
  await app.openSample(REGISTER);
  const search = page.getByLabel('Søg i registret');
  await search.fill('hotel');
  await search.fill('');
  const grid = app.grid('Brancheregister');
  await grid.root.getByRole('columnheader', { name: 'Virksomhedens navn', exact: true }).click();
  await app.button('Gem som visning').click();
  const naming = page.getByRole('dialog');
  await naming.getByRole('textbox').fill(`Borger ${NUMBER}`);
  await page.keyboard.press('Enter');
  await expect(told(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await app.open('/indstillinger');
  await page.getByLabel('Dit navn').fill(`Anne ${NUMBER}`);
  await page.getByLabel('Dit navn').press('Enter');
  await expect(told(page)).toBeVisible();
  await page.getByLabel('Dit navn').press('Escape');

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Omdøb/ })
    .first()
    .click();
  await dialog.getByLabel('Teamets navn', { exact: true }).fill(`Team ${NUMBER}`);
  await page.keyboard.press('Enter');
  await expect(told(page)).toBeVisible();
  await expectNowhere(page);
});

test('files: what a wizard shows, brings in and remembers has none of them', async ({ app, page }) => {
  test.setTimeout(120_000);
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly (string | number | null)[])[]) =>
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  add('Register', [
    ['Dato', 'Virksomhedens navn', 'Kontaktperson', 'Bemærkning', `Om ${NUMBER}`],
    ['21-11-2026', 'Smedjen', `Anne ${NUMBER}`, 'ring igen', 'x'],
    ['22-11-2026', 'Bageren', 'Bo', DIGITS, 'y'],
  ]);
  add('Uge 47-2026', [
    ['MÅLSTYRING'],
    ['Uge', 47, 'År', 2026],
    [null, 'Bo', null, `Anne ${NUMBER}`, null],
    [null, 'Real', 'Mål', 'Real', 'Mål'],
    ['Samtaler'],
    ['Jobsamtaler', 3, 4, 5, 6],
    [`Samtale ${NUMBER}`, 1, 2, 3, 4],
  ]);
  add('Scenarier', [
    ['Scenarie', 'I dag', `Borger ${NUMBER}`],
    ['Antal borgere', 412, 200],
    ['Antal dage med samtaler', 3, 3],
    ['Antal uger pr. årsværk', 44, 44],
  ]);
  await app.open('/data');
  await app.chooseFiles({
    name: 'borgere.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  });
  const seen = () => page.getByRole('main').innerText();
  expect(await seen()).not.toContain('1234');
  await app.showChanges();
  expect(await seen()).not.toContain('1234');
  await app.button('Gennemfør import').click();
  await expect(app.button('Gem rapport')).toBeVisible();
  await app.saved();
  expect(await seen()).not.toContain('1234');
  await expectNowhere(page);
  await app.open(REGISTER);
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  await expect(await app.grid('Brancheregister').cell(3, 'Kontaktperson')).toHaveText('');
  await expect(await app.grid('Brancheregister').cell(4, 'Kontaktperson')).toHaveText('Bo');
});
