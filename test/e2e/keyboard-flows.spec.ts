/** Every flow without a mouse, from the page's first look on. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';
import { Keys } from './keys';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Værktøjer' }).getByRole('link', { name, exact: true });

/** The page as it is met on a Saturday in week 47. */
async function begin(app: App, page: Page): Promise<Keys> {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/');
  return new Keys(page);
}

async function beginWithSample(app: App, page: Page, tool?: string): Promise<Keys> {
  const keys = await begin(app, page);
  await keys.enter(page.getByRole('button', { name: 'Prøv med eksempeldata' }));
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  if (tool === undefined) return keys;
  await keys.enter(rail(page, tool));
  await expect(heading(page, tool)).toBeVisible();
  return keys;
}

test('the example is opened, and every tool is gone to by the rail', async ({ app, page }) => {
  const keys = await beginWithSample(app, page);
  for (const tool of [
    'Brancheregister',
    'Målstyring',
    'Ressourceberegner',
    'Scenarier',
    'Data',
    'Indstillinger',
    'Overblik',
  ]) {
    await keys.enter(rail(page, tool), tool === 'Overblik' ? 'Shift+Tab' : 'Tab');
    await expect(heading(page, tool)).toBeVisible();
    await expect(rail(page, tool)).toBeFocused();
    // The first stop of all leads past the rail.
  }
  await page.reload();
  await expect(heading(page, 'Overblik')).toBeVisible();
  await keys.press('Tab');
  await expect(page.getByRole('button', { name: 'Gå til indholdet' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an opening is logged, from an empty page to stored', async ({ app, page }) => {
  const keys = await begin(app, page);
  await keys.enter(rail(page, 'Brancheregister'));
  await expect(heading(page, 'Brancheregister')).toBeVisible();
  await keys.press('n');
  const grid = app.grid('Brancheregister');
  await keys.seesFocus();
  await keys.typeAll(['i dag', 'Fjordlundens Kro', '13748136', '', '12345678', '', 'Anne'], 'Tab');
  await keys.seesFocus();
  // A list that opens by a key and is walked by the arrows; a list that is typed into.
  await keys.press('Alt+ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
  await keys.typeAll(['ordin', 'kok', '2', '0'], 'Tab');
  await keys.press('Tab');
  await keys.seesFocus();
  await keys.press('Alt+ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter');
  await app.saved();
  await expect(await grid.cell(3, 'Status')).toContainText('Ny');
  await expect(await grid.cell(3, 'Virksomhedstype')).not.toHaveText('');
  await expect(await grid.cell(3, 'Resultat af kontakt')).toHaveText('Ordinær åbning');
  await expect(await grid.cell(3, 'Ledige pladser')).toHaveText('2');
  await expect(await grid.cell(3, 'Opfølgningsdato')).toHaveText('28-11-2026');
});

test('columns are sorted, filtered, hidden and shown again', async ({ app, page }) => {
  const keys = await beginWithSample(app, page, 'Brancheregister');
  const grid = app.grid('Brancheregister');
  const column = (name: string) => grid.root.getByRole('columnheader', { name, exact: true });
  await keys.tabTo(grid.at([3, 1]));
  await keys.press('ArrowUp');
  await expect(column('Status')).toBeFocused();
  await keys.seesFocus();
  await keys.press('ArrowRight', 'ArrowRight', 'Enter');
  await expect(column('Virksomhedens navn')).toHaveAttribute('aria-sort', 'ascending');
  await keys.press('Enter');
  await expect(column('Virksomhedens navn')).toHaveAttribute('aria-sort', 'descending');

  const before = await grid.rowCount();
  await keys.press('Home', 'Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Menu for Status' });
  await expect(menu.locator(':focus')).toHaveCount(1);
  await keys.tabTo(menu.getByRole('checkbox', { name: /^Gul/ }));
  await keys.press('Space');
  await expect.poll(() => grid.rowCount()).toBeLessThan(before);
  // The item that takes the filter off goes with it; the focus stays in the menu.
  await keys.enter(menu.getByRole('button', { name: 'Fjern filter' }));
  await expect.poll(() => grid.rowCount()).toBe(before);
  await expect(menu.locator(':focus')).toHaveCount(1);
  await keys.tabTo(menu.getByRole('checkbox', { name: /^Rød/ }));
  await keys.press('Space');
  await expect.poll(() => grid.rowCount()).toBeLessThan(before);
  await keys.press('Escape');
  await expect(column('Status')).toBeFocused();
  await keys.enter(app.button(/^Status: /), 'Shift+Tab');
  await expect.poll(() => grid.rowCount()).toBe(before);
  await keys.seesFocus();

  await keys.tabTo(column('Status'));
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown');
  const cvr = page.getByRole('dialog', { name: 'Menu for CVR-nummer' });
  await keys.enter(cvr.getByRole('button', { name: 'Skjul kolonnen' }));
  await expect(column('CVR-nummer')).toHaveCount(0);
  await keys.seesFocus();
  await keys.press('Alt+ArrowDown');
  await keys.enter(page.getByRole('dialog').getByRole('button', { name: 'Vis CVR-nummer' }));
  await expect(column('CVR-nummer')).toHaveCount(1);
  await keys.press('Escape');
  await keys.seesFocus();
  // Looked for by its name, from anywhere on the page.
  await keys.press('Control+f');
  await keys.type('bageri');
  await expect.poll(() => grid.rowCount()).toBeLessThan(before);
});

test('a row’s card is opened, filled in, left for the next and closed', async ({ app, page }) => {
  const keys = await beginWithSample(app, page, 'Brancheregister');
  const grid = app.grid('Brancheregister');
  await keys.tabTo(grid.at([3, 1]));
  await keys.press('ArrowDown', 'Alt+Enter');
  const card = page.locator('.row-card');
  await expect(card).toBeVisible();
  await keys.seesFocus();
  const field = (label: string) => card.locator('.field-input').and(page.getByLabel(label, { exact: true }));
  await keys.tabTo(field('Kontaktperson'));
  await keys.press('Control+a');
  await keys.type('Signe Holm');
  await keys.press('Enter');
  await expect(field('Virksomhedstype')).toBeFocused();
  await keys.press('ArrowDown', 'Enter');
  await keys.tabTo(field('Opfølgningsdato'));
  await keys.press('Alt+ArrowDown', 'ArrowDown', 'Enter');
  await expect(await grid.cell(4, 'Kontaktperson')).toHaveText('Signe Holm');
  await keys.press('PageDown');
  await keys.seesFocus();
  await expect(card).toContainText('3 af 29');
  await keys.enter(card.getByRole('button', { name: 'Markér som besat' }));
  await expect(card).toContainText('Besat');
  await keys.seesFocus();
  await keys.press('Escape');
  await expect(card).toHaveCount(0);
  await keys.seesFocus();
  await expect(grid.root.locator(':focus')).toHaveCount(1);
});

test('a week’s figures are entered, and the next week is gone to', async ({ app, page }) => {
  const keys = await beginWithSample(app, page, 'Målstyring');
  await keys.enter(page.getByRole('button', { name: 'Næste uge' }));
  const grid = app.grid('Målstyring uge 48, 2026');
  await expect(grid.root).toBeVisible();
  // The button goes on: a week at a time.
  await keys.seesFocus();
  await keys.tabTo(grid.at([4, 2]));
  await keys.typeAll(['7', '1', '2'], 'Enter');
  await expect(grid.at([4, 2])).toHaveText('7');
  await expect(grid.at([6, 2])).toHaveText('2');
  await keys.seesFocus();
  await app.saved();
  await keys.enter(page.getByRole('button', { name: 'Næste uge' }), 'Shift+Tab');
  await expect(app.grid('Målstyring uge 49, 2026').root).toBeVisible();
  await keys.tabTo(page.getByRole('textbox', { name: 'Gå til uge' }));
  await keys.type('48');
  await keys.press('Enter');
  await expect(app.grid('Målstyring uge 48, 2026').at([4, 2])).toHaveText('7');
  await keys.enter(page.getByRole('link', { name: /^Forside 2026/ }));
  await expect(app.grid('Målstyring, forside 2026').root.or(page.getByRole('grid'))).toBeVisible();
});

test('the calculator’s figures are changed, and the answer is read', async ({ app, page }) => {
  const keys = await beginWithSample(app, page, 'Ressourceberegner');
  const answer = page.getByRole('main').getByText(/samtaler kræver/);
  await expect(answer).toContainText('2.373 samtaler kræver 3,91 årsværk');
  await keys.tabTo(page.getByRole('textbox', { name: 'Antal borgere' }));
  await keys.type('500');
  await expect(answer).toContainText('2.880 samtaler');
  await keys.tabTo(page.getByRole('textbox', { name: /^Antal uger/ }));
  await keys.type('40');
  await expect(answer).toContainText('årsværk ved 5 samtaler om dagen');
  // The requirement is chosen among the frequencies with the arrows.
  await keys.tabTo(page.getByRole('radio', { checked: true }));
  await keys.press('ArrowDown');
  await expect(answer).not.toContainText('2.880 samtaler');
  await keys.tabTo(page.locator('summary', { hasText: 'Flere forudsætninger' }));
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('textbox', { name: /^Udeblivelse/ }));
});

test('a scenario is added and compared', async ({ app, page }) => {
  const keys = await beginWithSample(app, page, 'Scenarier');
  const grid = app.grid('Scenarier');
  await keys.enter(app.button('Fra beregneren'));
  await expect(grid.root.locator(':focus')).toHaveCount(1);
  await keys.type('Næste år');
  await keys.press('Enter');
  await keys.type('450');
  await keys.press('Enter');
  await keys.seesFocus();
  await expect(grid.root.getByRole('columnheader', { name: /Næste år/ })).toHaveCount(1);
  await expect(page.getByText('Valgt: Næste år')).toBeVisible();
  await keys.enter(app.button('Gør til grundlag'), 'Shift+Tab');
  await expect(page.getByText('Grundlag: Næste år')).toBeVisible();
  await keys.seesFocus();
  await keys.press('Alt+Shift+ArrowLeft');
  await keys.seesFocus();
});

test('a file is chosen, looked through and taken in, and all of it is written out', async ({ app, page }) => {
  const keys = await begin(app, page);
  await keys.enter(rail(page, 'Data'));
  await expect(heading(page, 'Data')).toBeVisible();
  const input = page.getByLabel('Importér fil');
  await keys.tabTo(input);
  // From here the browser's own window has the keys.
  await input.setInputFiles(fixture('aabninger-konsulent.csv'));
  await expect(page.getByRole('heading', { name: 'Hvad er filen' })).toBeFocused();
  await keys.enter(app.button('Videre'));
  await expect(page.getByRole('heading', { name: /ændringer i dokumentet/ })).toBeFocused();
  // A value that no list has is read as another; the list of rows is gone through, and one looked at.
  const choice = page.getByLabel(/^Hvad skal der ske med /).first();
  await keys.tabTo(choice);
  await keys.press('ArrowDown');
  await expect(choice).toHaveValue('blank');
  await keys.seesFocus();
  const list = page.getByRole('grid', { name: /Rækker i filerne/ });
  await keys.tabTo(list);
  await keys.press('End', 'ArrowUp', 'Enter');
  await expect(page.getByRole('region', { name: 'Den valgte række' })).toBeFocused();
  await keys.press('Escape');
  await expect(list).toBeFocused();
  await keys.enter(app.button('Tilbage'), 'Shift+Tab');
  await expect(page.getByRole('heading', { name: 'Hvad er filen' })).toBeFocused();
  await keys.enter(app.button('Videre'));
  await keys.enter(app.button('Gennemfør import'));
  await app.saved();
  await expect(page.getByRole('main')).toContainText(/Kontakter i Brancheregister: \d+ nye/);
  await keys.seesFocus();
  const coming = page.waitForEvent('download');
  await keys.enter(app.button('Eksportér alt til Excel'));
  expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/);
  await keys.seesFocus();

  await keys.enter(rail(page, 'Brancheregister'), 'Shift+Tab');
  await expect(heading(page, 'Brancheregister')).toBeVisible();
  const one = page.waitForEvent('download');
  await keys.enter(app.button('Eksportér til Excel'));
  expect((await one).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('the team is renamed, an employee comes, a list is edited', async ({ app, page }) => {
  const keys = await begin(app, page);
  await keys.enter(rail(page, 'Indstillinger'));
  await expect(heading(page, 'Indstillinger')).toBeVisible();
  const name = page.getByRole('textbox', { name: 'Teamets navn' });
  await keys.tabTo(name);
  await keys.press('Control+a');
  await keys.type('Team Havn');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /Team Havn/ })).toBeVisible();

  await keys.tabTo(page.getByRole('tab', { name: 'Generelt' }), 'Shift+Tab');
  await keys.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Medarbejdere' })).toBeFocused();
  await keys.enter(app.button('Tilføj'));
  await keys.seesFocus();
  await keys.type('Bo Lind');
  await keys.press('Enter');
  const people = app.grid('Medarbejdere');
  await expect(people.root.getByText('Bo Lind')).toBeVisible();

  await keys.tabTo(page.getByRole('tab', { name: 'Medarbejdere' }), 'Shift+Tab');
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('tab', { name: 'Resultater' })).toBeFocused();
  const results = app.grid('Resultater');
  await keys.tabTo(results.at([2, 1]));
  await keys.press('F2');
  await keys.type(' i dag');
  await keys.press('Enter');
  await expect(results.at([2, 1])).toHaveText(/ i dag$/);
  await keys.seesFocus();
  // A tick turns with the space bar.
  await keys.press('ArrowRight', 'ArrowDown', 'Space');
  await keys.seesFocus();
  await app.saved();
});

test('a document is made, another one is opened, and one is deleted', async ({ app, page }) => {
  const keys = await begin(app, page);
  const opener = page.getByRole('button', { name: /Skift dokument/ });
  await keys.enter(opener);
  const dialog = page.getByRole('dialog', { name: 'Dokumenter' });
  await keys.tabTo(dialog.getByRole('textbox', { name: /^Nyt dokument/ }));
  await keys.type('Team Skov');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /Team Skov/ })).toBeVisible();

  await keys.enter(opener);
  await keys.enter(dialog.getByRole('button', { name: 'Åbn Vores team' }));
  await expect(page.getByRole('button', { name: /Vores team/ })).toBeVisible();

  await keys.enter(opener);
  await keys.enter(dialog.getByRole('button', { name: 'Slet Team Skov' }));
  await keys.seesFocus();
  await keys.enter(dialog.getByRole('button', { name: 'Slet dokumentet' }));
  await expect(dialog.getByText('Team Skov')).toHaveCount(0);
  await keys.seesFocus();
  await keys.press('Escape');
  await expect(opener).toBeFocused();
});

test('what was done is taken back and done again, by keys and by the buttons', async ({ app, page }) => {
  const keys = await begin(app, page);
  await keys.enter(rail(page, 'Brancheregister'));
  await expect(heading(page, 'Brancheregister')).toBeVisible();
  const grid = app.grid('Brancheregister');
  await keys.press('n');
  await keys.press('Tab');
  await keys.type('Havnens Smedje');
  await keys.press('Enter');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
  await keys.press('Control+z');
  await grid.expectRowCount(3);
  await keys.seesFocus();
  await keys.press('Control+y');
  await grid.expectRowCount(4);
  await keys.seesFocus();
  await keys.enter(app.button('Fortryd'), 'Shift+Tab');
  await grid.expectRowCount(3);
  // The button has nothing more to do, and still has the focus.
  await expect(app.button('Fortryd')).toBeFocused();
  await keys.enter(app.button('Gentag'));
  await grid.expectRowCount(4);
  await expect(app.button('Gentag')).toBeFocused();
  await app.saved();
});
