/** The palette of commands: everything that can be done, found by typing and run from the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { type App, expect, Grid, test } from './app';
import { openPlace, REGISTER } from './grid-places';

test.describe.configure({ mode: 'parallel' });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Søg handling' });
const option = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('listbox').getByRole('option', { name });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await expect(option(page, /.*/).first()).toBeVisible();
}

/** The command that Enter would run. */
const chosen = (page: Page): Locator => page.locator('[role=option][aria-selected=true]');

test('the palette opens from an open menu too, which steps aside', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  const grid = app.grid('Brancheregister');
  await grid.select([6, 5]);
  await grid.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await grid.expectFocus([6, 5]);
});

test('Ctrl+K, a few letters and Enter go to any tool', async ({ app, page }) => {
  await app.open('/');
  await openPalette(page);
  await page.keyboard.type('ressource');
  await expect(chosen(page)).toHaveText('Gå til Ressourceberegner');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ressourceberegner' })).toBeVisible();
  await expect(fieldOf(page)).toHaveCount(0);
  // The focus is on the page that came, not lost with the one that went.
  await expect(page.getByRole('main')).toBeFocused();
});

for (const [what, key] of [
  ['the palette', { key: 'k', ctrlKey: true }],
  ['the sheet of keys', { key: 'F1' }],
] as const)
  test(`the key right after Esc is heard: ${what}`, async ({ app, page }) => {
    const grid = await openPlace(app, REGISTER);
    await grid.select(REGISTER.amid);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('ctrlKey' in key ? `Control+${key.key}` : key.key);
    await expect(dialog).toBeVisible();
    // As soon as the cell has the focus again: faster than any hand.
    await page.evaluate((pressed) => {
      const press = () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
        );
      const onFocus = () =>
        queueMicrotask(() => {
          document.body.setAttribute('data-pressed', '');
          press();
        });
      window.addEventListener('focusin', onFocus, { once: true });
    }, key);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-pressed]')).toHaveCount(1);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await grid.expectFocus(REGISTER.amid);
  });

test('what was typed before the palette stood is in its field, not in the cell', async ({ app, page }) => {
  // The palette comes late, as over a slow line.
  await page.route(/assets\/Overlay-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const grid = await openPlace(app, REGISTER);
  await grid.select(REGISTER.amid);
  const before = await grid.text(REGISTER.amid);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('scenarx');
  await page.keyboard.press('Backspace');
  await expect(fieldOf(page)).toHaveValue('scenar');
  await page.keyboard.press('Escape');
  await expect(fieldOf(page)).toHaveCount(0);
  expect(await grid.text(REGISTER.amid)).toBe(before);
  await grid.expectFocus(REGISTER.amid);
});

test('a command that was typed in one go runs, however late the palette comes', async ({ app, page }) => {
  await page.route(/assets\/Overlay-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await app.open('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('scenarier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scenarier' })).toBeVisible();
});

test('Esc gives the focus back to the cell, with its selection', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 5], [8, 6]);
  await openPalette(page);
  await page.keyboard.type('sort');
  await page.keyboard.press('Escape');
  await grid.expectFocus([6, 5]);
  await grid.expectSelected([6, 5], [8, 6]);
});

test('a cell that was being typed in is stored, and the focus comes back to it', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 5]);
  await page.keyboard.type('Algade 2');
  await openPalette(page);
  await page.keyboard.press('Escape');
  await grid.expectFocus([6, 5]);
  await expect(grid.at([6, 5])).toHaveText('Algade 2');
});

test('Esc gives the focus back to a field of the page and to the button that opened it', async ({
  app,
  page,
}) => {
  await app.openSample('/ressourceberegner');
  const field = page.getByLabel('Antal borgere', { exact: true });
  await field.focus();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();

  const button = app.button(/^Søg handling/);
  await button.click();
  await expect(fieldOf(page)).toBeFocused();
  await page.mouse.click(20, 600);
  await expect(fieldOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('commands of the grid work on its selection', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 5], [7, 6]);
  const texts = await grid.texts([6, 5], [7, 6]);

  await openPalette(page);
  await page.keyboard.type('kopi');
  await expect(chosen(page)).toHaveText(/^Kopiér/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => grid.clipboard('text/plain'))
    .toBe(`${texts.map((row) => row.join('\t')).join('\r\n')}\r\n`.trimEnd());

  await openPalette(page);
  await page.keyboard.type('ryd');
  await page.keyboard.press('Enter');
  await grid.expectTexts(
    [6, 5],
    [
      ['', ''],
      ['', ''],
    ],
  );
  await grid.expectSelected([6, 5], [7, 6]);

  // The undo of it names it, and is a command too.
  await openPalette(page);
  await page.keyboard.type('fortryd');
  await expect(chosen(page)).toContainText('Fortryd: Ryddede 4 celler');
  await page.keyboard.press('Enter');
  await grid.expectTexts([6, 5], texts);
});

test('columns are sorted, hidden and filtered from the keyboard alone', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 3]);
  const run = async (text: string, title: string) => {
    await openPalette(page);
    await page.keyboard.type(text);
    await expect(chosen(page)).toContainText(title);
    await page.keyboard.press('Enter');
  };
  const heading = grid.root.getByRole('columnheader', { name: 'Virksomhedens navn', exact: true });
  await run('sort fald', 'Sortér faldende');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await run('fjern sort', 'Fjern sortering');
  await expect(heading).toHaveAttribute('aria-sort', 'none');

  await run('filtrér', 'Filtrér kolonnen');
  const menu = page.getByRole('dialog', { name: 'Menu for Virksomhedens navn' });
  await expect(menu).toBeVisible();
  await expect(menu.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  await run('skjul', 'Skjul kolonnen');
  await expect(heading).toHaveCount(0);
  await run('vis virksom', 'Vis Virksomhedens navn');
  await expect(heading).toBeVisible();
});

test('a company’s name leads to its newest row, a week’s number to the week', async ({ app, page }) => {
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  const name = await (await grid.cell(9, 'Virksomhedens navn')).innerText();
  await app.open('/scenarier');
  await openPalette(page);
  await page.keyboard.type(name.slice(0, 1));
  await expect(page.getByRole('group', { name: 'Virksomheder' })).toHaveCount(0);
  await page.keyboard.type(name.slice(1).toLowerCase());
  const way = option(page, new RegExp(`^Gå til ${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`));
  await expect(way.first()).toBeVisible();
  expect(
    await page.getByRole('group', { name: 'Virksomheder' }).getByRole('option').count(),
  ).toBeLessThanOrEqual(5);
  await way.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Brancheregister' })).toBeVisible();
  await expect(grid.root.locator(':focus')).toHaveText(name);

  await openPalette(page);
  await page.keyboard.type('uge 12');
  await expect(chosen(page)).toContainText('Gå til uge 12');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/uge 12, 2026/);
});

test('the ways to look at a tool are commands of its page', async ({ app, page }) => {
  await app.openSample('/brancheregister');
  for (const [text, title, tab] of [
    ['visning diagr', 'Visning: Diagrammer', /diagrammer/],
    ['visning alle', 'Visning: Alle', /^Brancheregister -/],
    ['gå målst', 'Gå til Målstyring', /uge 47/],
    ['vis forside', 'Vis forsiden for 2026', /forside 2026/],
    ['vis uge', 'Vis uge 47', /uge 47/],
    ['næste uge', 'Næste uge', /uge 48/],
  ] as const) {
    await openPalette(page);
    await page.keyboard.type(text);
    await expect(chosen(page)).toHaveText(title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(tab);
  }
});

test('what was used last stands first the next time', async ({ app, page }) => {
  await app.open('/');
  await openPalette(page);
  await page.keyboard.type('scenarier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scenarier' })).toBeVisible();
  await openPalette(page);
  await expect(page.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName('Senest brugt');
  await expect(chosen(page)).toHaveText('Gå til Scenarier');
});

test('the arrows go through the list and around its ends, and the list says where one is', async ({
  app,
  page,
}) => {
  await app.open('/');
  await openPalette(page);
  const field = fieldOf(page);
  const active = async () => {
    const id = await field.getAttribute('aria-activedescendant');
    return page.locator(`[id="${id}"]`);
  };
  const first = await (await active()).innerText();
  await page.keyboard.press('ArrowDown');
  expect(await (await active()).innerText()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(await active()).toBeInViewport();
  await expect(option(page, /.*/).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  expect(await (await active()).innerText()).toBe(first);
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
});

test('what cannot be done now says why and stays where it is', async ({ app, page }) => {
  await app.open('/');
  await openPalette(page);
  await page.keyboard.type('fortryd');
  await expect(chosen(page)).toContainText('Der er intet at fortryde.');
  await expect(chosen(page)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('xyz');
  await expect(page.getByText("Intet passer til 'fortrydxyz'.")).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
});

/** Asks the system for something, changes the document or leaves the page: run by tests of their own. */
const ASKS =
  /^(Udskriv siden|Hent filer ind|Gå til egne data|Prøv med|Eksportér|Gem en|Åbn dokumentet|Visning: (Aktuelle|Alle|Diagrammer)|Vis forsiden|Vis uge)/;

/** Leads to another page, whose code may have to be fetched before the address changes. */
const LEADS_AWAY = /^(Gå til (?!Overblik)|Brancheregister: |Indstillinger: )/;

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The commands under these headings (all of them without any), as far as they can be run. */
async function commandsOf(page: Page, headings: RegExp): Promise<readonly string[]> {
  await openPalette(page);
  const listed = await page.getByRole('option').evaluateAll((all) =>
    all.map((each) => ({
      heading: each.parentElement?.getAttribute('aria-label') ?? '',
      title: each.querySelector('.palette-title')?.textContent ?? '',
      detail: each.querySelector('.palette-detail')?.textContent ?? '',
      isDisabled: each.getAttribute('aria-disabled') === 'true',
    })),
  );
  await page.keyboard.press('Escape');
  // Until it has gone Ctrl+K opens no other one.
  await expect(fieldOf(page)).toHaveCount(0);
  const names = listed.map(({ heading, title, detail }) => `${heading}: ${title} ${detail}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { title, detail, isDisabled } of listed) if (isDisabled) expect(detail, title).toMatch(/\.$/);
  return listed
    .filter(({ heading, title, isDisabled }) => headings.test(heading) && !isDisabled && !ASKS.test(title))
    .map(({ title }) => title);
}

for (const { route, cell, headings, least } of [
  { route: '/', headings: /Gå til|Fortryd|Dokument|Visning/, least: 18 },
  {
    route: '/brancheregister?visning=alle',
    cell: [6, 4],
    headings: /^(?!Gå til|Fortryd|Dokument|Visning)/,
    least: 30,
  },
  { route: '/maalstyring/2026/47', cell: [9, 3], headings: /Denne side|markerede|Rækker/, least: 12 },
  { route: '/maalstyring/2026', headings: /Denne side/, least: 4 },
  { route: '/ressourceberegner', cell: [5, 5], headings: /Denne side|markerede|Kolonnen|Flyt/, least: 14 },
  { route: '/scenarier', cell: [6, 3], headings: /Denne side|markerede|Kolonnen/, least: 18 },
  {
    route: '/indstillinger?fane=resultater',
    cell: [5, 3],
    headings: /Denne side|markerede|Rækker/,
    least: 12,
  },
] as const) {
  test(`every command of ${route} runs, or says why not`, async ({ app, page }) => {
    test.setTimeout(240_000);
    await app.openSample(route);
    const grid = new Grid(page, page.getByRole('grid'));
    if (cell) await grid.select(cell);
    const titles = await commandsOf(page, headings);
    const home = page.url();
    const skipped: string[] = [];
    for (const title of titles) {
      await test.step(title, async () => {
        if (cell) {
          await grid.root.evaluate((root) => root.scrollTo(0, 0));
          await grid.select(cell);
        }
        await openPalette(page);
        await fieldOf(page).fill(title);
        const one = page.getByRole('option').filter({ has: page.getByText(title, { exact: true }) });
        // What ran before may have done the same, or taken away what this is about.
        const isThere = (await one.count()) > 0 && (await one.first().getAttribute('aria-disabled')) === null;
        if (isThere) await one.first().click();
        else await page.keyboard.press('Escape');
        await expect(fieldOf(page)).toHaveCount(0);
        if (!isThere) {
          skipped.push(title);
          return;
        }
        if (route === '/' && LEADS_AWAY.test(title)) await expect(page).not.toHaveURL(home);
        // A menu, a dialog or an editor that it opened takes the focus in the next frame, and goes again.
        await twoFrames(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        if (page.url() !== home) await app.open(route);
      });
    }
    expect(titles.length - skipped.length, `without ${skipped.join(', ')}`).toBeGreaterThanOrEqual(least);
  });
}

test('files are asked for and documents shown from the palette', async ({ app, page }) => {
  await app.open('/');
  await openPalette(page);
  await page.keyboard.type('hent filer');
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles('test/fixtures/aabninger-konsulent.csv');
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await expect(app.button('Videre')).toBeVisible();

  await openPalette(page);
  await page.keyboard.type('omdøb dok');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Dokumenter' })).toBeVisible();

  await page.keyboard.press('Escape');
  const coming = page.waitForEvent('download');
  await openPalette(page);
  await page.keyboard.type('sikkerhedskopi');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toMatch(/\.json$/);
});

test('on a phone the palette is a sheet from edge to edge, opened and closed by touch', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('./#/scenarier');
  await page.getByRole('button', { name: 'Søg handling' }).tap();
  const box = await page.getByRole('dialog', { name: 'Søg handling' }).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390 });
  for (const one of await page.getByRole('option').all()) {
    const target = await one.boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('button', { name: 'Luk' }).tap();
  await expect(fieldOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Søg handling' }).tap();
  await page.getByRole('option', { name: 'Gå til Data' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await context.close();
});

async function importRows(app: App, count: number): Promise<void> {
  const lines = Array.from(
    { length: count },
    (_, index) => `01-06-2026;Virksomhed nummer ${index} i byen;Ordinær åbning;3;0`,
  );
  const headings = 'Dato;Virksomhedens navn;Resultat af kontakt;Antal pladser;Antal besatte pladser';
  await app.open('/data');
  await app.chooseFiles({
    name: 'aabninger.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${[headings, ...lines].join('\r\n')}\r\n`),
  });
  await app.showChanges();
  await app.button('Gennemfør import').click({ timeout: 60_000 });
  await expect(app.button('Gem rapport')).toBeVisible({ timeout: 60_000 });
}

test('of twenty thousand companies the palette lists the five that fit best', async ({ app, page }) => {
  test.setTimeout(180_000);
  await importRows(app, 20_000);
  await app.saved();
  await app.open('/scenarier');
  await openPalette(page);
  const companies = page.getByRole('group', { name: 'Virksomheder' }).getByRole('option');
  for (const [text, numbers] of [
    ['nummer 1999', [1999, 19990, 19991, 19992, 11999]],
    ['virksomhed', [0, 1, 2, 3, 4]],
    ['byen 19999', [19999]],
    ['zz', []],
    ['v', []],
  ] as const) {
    await fieldOf(page).fill(text);
    await expect(companies).toHaveText(
      numbers.map((number) => new RegExp(`^Gå til Virksomhed nummer ${number} i byen`)),
    );
  }
  await fieldOf(page).fill('nummer 19999');
  await companies.click();
  await expect(app.grid('Brancheregister').root.locator(':focus')).toHaveText(
    'Virksomhed nummer 19999 i byen',
  );
});
