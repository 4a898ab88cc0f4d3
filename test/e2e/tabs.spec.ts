import { makeRandom } from '../soak/random';
import { readStored } from '../soak/stored-document';
import { App, expect, type Grid, test } from './app';

test('two tabs see each other’s edits, and different rows and columns are all kept', async ({
  app,
  page,
  context,
}) => {
  await app.open('/brancheregister?visning=alle');
  const second = new App(await context.newPage());
  await second.open('/brancheregister?visning=alle');

  const here = app.grid('Brancheregister');
  const there = second.grid('Brancheregister');
  await (await here.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Første');
  await page.keyboard.press('Enter');
  await app.saved();
  await expect(await there.cell(3, 'Virksomhedens navn')).toHaveText('Første');

  // Different columns of one row, at the same time.
  await (await here.cell(3, 'Adresse')).click();
  await (await there.cell(3, 'Kontaktperson')).click();
  await page.keyboard.type('Algade 1');
  await second.page.keyboard.type('Anne');
  await Promise.all([page.keyboard.press('Enter'), second.page.keyboard.press('Enter')]);
  await app.saved();
  await second.saved();
  for (const grid of [here, there]) {
    await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
    await expect(await grid.cell(3, 'Kontaktperson')).toHaveText('Anne');
  }

  // One cell: both tabs end with the same value.
  await (await here.cell(3, 'Mailadresse')).click();
  await (await there.cell(3, 'Mailadresse')).click();
  await page.keyboard.type('a@a.example');
  await second.page.keyboard.type('b@b.example');
  await Promise.all([page.keyboard.press('Enter'), second.page.keyboard.press('Enter')]);
  await app.saved();
  await second.saved();
  await expect(await here.cell(3, 'Mailadresse')).toHaveText(/@/);
  const [mine, theirs] = [await here.cell(3, 'Mailadresse'), await there.cell(3, 'Mailadresse')];
  await expect.poll(async () => (await mine.textContent()) === (await theirs.textContent())).toBe(true);

  await page.reload();
  await expect(await here.cell(3, 'Adresse')).toHaveText('Algade 1');
  await expect(await here.cell(3, 'Kontaktperson')).toHaveText('Anne');
});

const ROWS = [3, 4, 5];
const COLUMNS = ['Virksomhedens navn', 'Adresse', 'Kontaktperson'];
const ROUNDS = 10;

// Which cells the two write in, and in which order they begin: now apart, now in one row, now in one cell.
for (const seed of [1, 2, 3])
  test(`two tabs that write at random at the same time lose nothing and end alike, seed ${seed}`, async ({
    app,
    page,
    context,
  }) => {
    const random = makeRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
    await app.open('/brancheregister?visning=alle');
    const second = new App(await context.newPage());
    await second.open('/brancheregister?visning=alle');
    const tabs = [app, second].map((tab) => ({ tab, grid: tab.grid('Brancheregister') }));
    const [here, there] = tabs.map(({ grid }) => grid) as [Grid, Grid];
    await (await here.cell(3, 'Virksomhedens navn')).click();
    for (const row of ROWS) {
      await page.keyboard.type(`Firma ${row}`);
      await page.keyboard.press('Enter');
    }
    await app.saved();
    await expect(await there.cell(5, 'Virksomhedens navn')).toHaveText('Firma 5');

    /** What a cell may hold: the text that was entered last, or the two that were entered at once. */
    const possible = new Map(ROWS.map((row) => [`${row} Virksomhedens navn`, [`Firma ${row}`]]));
    const entered: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const now = new Map<string, string[]>();
      const both = tabs.map(({ tab, grid }, index) => ({
        tab,
        grid,
        row: pick(ROWS),
        column: pick(COLUMNS),
        text: `s${seed} r${round} f${index + 1}`,
      }));
      if (random.below(3) === 0) Object.assign(both[1] ?? {}, { row: both[0]?.row, column: both[0]?.column });
      if (random.below(2) === 0) both.reverse();
      await Promise.all(
        both.map(async ({ tab, grid, row, column, text }) => {
          await (await grid.cell(row, column)).click();
          await tab.page.keyboard.type(text);
        }),
      );
      await Promise.all(both.map(({ tab }) => tab.page.keyboard.press('Enter')));
      for (const { row, column, text } of both) {
        entered.push(text);
        now.set(`${row} ${column}`, [...(now.get(`${row} ${column}`) ?? []), text]);
      }
      for (const [cell, texts] of now) possible.set(cell, texts);
      for (const { tab } of both) await tab.saved();
    }

    for (const [cell, texts] of possible) {
      const [row, ...column] = cell.split(' ');
      const [mine, theirs] = await Promise.all(
        tabs.map(({ grid }) => grid.cell(Number(row), column.join(' '))),
      );
      await expect(async () => {
        const shown = await mine?.textContent();
        expect(texts).toContain(shown);
        expect(await theirs?.textContent()).toBe(shown);
      }).toPass({ timeout: 10_000 });
    }
    const { commands } = await readStored(page);
    const said = commands.flatMap(({ changes }) => changes.map(({ after }) => after));
    expect(said).toEqual(expect.arrayContaining(entered));
  });

test('undo and redo reach across the tools, with a label', async ({ app, page }) => {
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Havnens Smedje');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');

  await app.open('/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('500');
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Antal borgere/);
  await app.button('Fortryd').click();
  await expect(page.getByLabel('Antal borgere')).toHaveValue('330');
  await app.button('Fortryd').click();
  await app.open('/brancheregister?visning=alle');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('');
  await app.button('Gentag').click();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
  await app.saved();
  await page.reload();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Havnens Smedje');
});

test('documents are apart: the sample, a new one, renaming, deleting after export was offered', async ({
  app,
  page,
}) => {
  await app.open('/');
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  await app.open('/brancheregister?visning=alle');
  expect(await app.grid('Brancheregister').rowCount()).toBeGreaterThan(100);

  await app.button('Gå til egne data').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeHidden();
  expect(await app.grid('Brancheregister').rowCount()).toBe(3);

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Team Nord');
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(app.button(/Team Nord/)).toBeVisible();

  await app.button(/Skift dokument/).click();
  await dialog.getByRole('button', { name: 'Omdøb Team Nord' }).click();
  await dialog.getByLabel('Teamets navn', { exact: true }).fill('Team Syd');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Team Syd')).toBeVisible();
  await dialog.getByRole('button', { name: 'Slet Team Syd' }).click();
  await expect(dialog.getByRole('button', { name: 'Eksportér først' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Slet dokumentet' }).click();
  await expect(dialog.getByText('Team Syd')).toBeHidden();
});
