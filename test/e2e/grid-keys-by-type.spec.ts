/** Keys that depend on what a cell holds: dates, pick lists, tick boxes, and rows that grow. */
import { expect, type Grid, test } from './app';
import { OTHERS, openPlace, REGISTER } from './grid-places';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const [WEEK, , , RESULTS] = OTHERS as readonly [
  (typeof OTHERS)[number],
  (typeof OTHERS)[number],
  (typeof OTHERS)[number],
  (typeof OTHERS)[number],
];
const FOLLOW_UP = 15;
const BRANCH = 9;
const notices = (grid: Grid) => grid.page.getByRole('region', { name: 'Meddelelser' });

test('Ctrl+; writes today’s date, on a Danish keyboard too, in cells and in the editor', async ({ app }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, FOLLOW_UP]);
  const before = await grid.text([6, FOLLOW_UP]);
  await grid.press('Control+;');
  await grid.expectTexts([6, FOLLOW_UP], [['21-11-2026']]);
  await grid.press('Control+z');
  await grid.expectTexts([6, FOLLOW_UP], [[before]]);
  await grid.select([6, FOLLOW_UP]);
  await grid.pressCtrlSemicolonInDanish();
  await grid.expectTexts([6, FOLLOW_UP], [['21-11-2026']]);
  await grid.press('F2', 'Control+a', 'Delete');
  await grid.pressCtrlSemicolonInDanish();
  await expect(grid.editor).toHaveValue('21-11-2026');
});

test('the fill handle continues dates by days, by their distance and by months; with Ctrl it copies', async ({
  app,
}) => {
  const grid = await openPlace(app, REGISTER);
  const at = (row: number) => [row, FOLLOW_UP] as const;
  for (const { dates, copying, next } of [
    { dates: ['30-12-2026'], copying: false, next: ['31-12-2026', '01-01-2027'] },
    { dates: ['30-12-2026'], copying: true, next: ['30-12-2026', '30-12-2026'] },
    { dates: ['02-11-2026', '09-11-2026'], copying: false, next: ['16-11-2026', '23-11-2026'] },
    { dates: ['31-01-2027', '28-02-2027'], copying: false, next: ['31-03-2027', '30-04-2027'] },
  ]) {
    await grid.select(at(6));
    await grid.paste(dates.join('\n'));
    const last = 5 + dates.length;
    await grid.expectTexts(
      at(6),
      dates.map((date) => [date]),
    );
    await grid.select(at(6), at(last));
    await grid.dragHandle(at(last), at(last + 2), copying);
    await grid.expectTexts(
      at(last + 1),
      next.map((date) => [date]),
    );
  }
});

test('what is filled into a cell of another kind comes as it is shown', async ({ app }) => {
  const grid = await openPlace(app, REGISTER);
  // Kontaktperson, Virksomhedstype, Resultat: a list's value is not another list's.
  const branch = await grid.text([6, BRANCH]);
  await grid.select([6, BRANCH], [6, BRANCH + 1]);
  await grid.press('Control+r');
  await grid.expectTexts([6, BRANCH], [[branch, branch]]);
  await expect(grid.at([6, BRANCH + 1])).toHaveAttribute('aria-invalid', 'true');
  await grid.press('Control+z');
  await expect(grid.at([6, BRANCH + 1])).not.toHaveAttribute('aria-invalid');
});

test('Alt+Down opens the pick list, typing filters it, Enter takes the best; a date has its calendar', async ({
  app,
  page,
}) => {
  const grid = await openPlace(app, REGISTER);
  const at = [6, BRANCH] as const;
  await grid.select(at);
  const held = await grid.text(at);
  await grid.press('Alt+ArrowDown');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toHaveText(held);
  const all = await options.count();
  await grid.press('Control+a');
  await page.keyboard.type('hot');
  await expect(options.first()).toHaveText('Hoteller og restauranter');
  expect(await options.count()).toBeLessThan(all);
  await grid.press('Enter');
  await grid.expectTexts(at, [['Hoteller og restauranter']]);
  await grid.press('Control+z');
  await grid.expectTexts(at, [[held]]);

  await grid.select([6, FOLLOW_UP]);
  await grid.press('Alt+ArrowDown');
  await expect(page.locator('.calendar-float')).toBeVisible();
  await grid.press('Escape');
  await grid.press('Escape');
  await expect(page.locator('.calendar-float')).toHaveCount(0);
  await grid.expectFocus([6, FOLLOW_UP]);
});

test('Space turns a tick box as one step', async ({ app }) => {
  const grid = await openPlace(app, RESULTS);
  await grid.select([3, 2]);
  await grid.expectTexts([3, 2], [['Ja']]);
  await grid.press('Space');
  await grid.expectTexts([3, 2], [['Nej']]);
  await grid.press('Space');
  await grid.expectTexts([3, 2], [['Ja']]);
  await grid.press('Control+z');
  await grid.expectTexts([3, 2], [['Nej']]);
  await grid.press('Control+z');
  await grid.expectTexts([3, 2], [['Ja']]);
});

test('Ctrl+F finds in the grid', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 5]);
  await grid.press('Control+f');
  await expect(page.locator('[data-page-search]')).toBeFocused();
  await page.keyboard.type('Humlebrinkens Bageri');
  await expect.poll(() => grid.rowCount()).toBeLessThan(REGISTER.lastRow);
  for (const row of await grid.rows.all())
    if (await row.isVisible()) await expect(row).toContainText(/Humlebrinkens Bageri|^$/);
});

test('a table from Excel, with quoted newlines and with HTML, fills and grows rows as one step', async ({
  app,
}) => {
  const grid = await openPlace(app, REGISTER);
  const last = REGISTER.lastRow;
  const note = 16;
  await grid.select([6, note]);
  await grid.paste('"Ring ""snart""\nog skriv"\tx\r\n"En\ttabulator"\ty\r\n');
  await expect(grid.at([6, note])).toHaveText('Ring "snart"\nog skriv', { useInnerText: false });
  await grid.select([6, note], [7, note]);
  await grid.press('Control+c');
  await expect.poll(() => grid.clipboard('text/plain')).toBe('"Ring ""snart""\nog skriv"\r\n"En\ttabulator"');
  await grid.press('Control+z');

  // What Excel puts on the clipboard: the table among a document's rest, long texts wrapped.
  await grid.press('Control+End', 'Home', 'ArrowRight');
  await grid.expectFocus([last, 2]);
  const html = `<html><head><style>td{mso-number-format:General}</style></head><body><table>
    <tr><td class=xl65 style='height:15.0pt' x:num="46347">21-11-2026</td><td>Fjordlundens Kro og
      Badehotel</td></tr>
    <tr><td style="mso-number-format:'Short Date'">22-11-2026</td><td>Havnens<br>style=&lt;Smedje&gt;</td></tr></table></body></html>`;
  await grid.paste('', html);
  await expect.poll(() => grid.rowCount()).toBe(last + 2);
  await grid.expectTexts(
    [last, 2],
    [
      ['21-11-2026', 'Fjordlundens Kro og Badehotel'],
      ['22-11-2026', 'Havnens\nstyle=<Smedje>'],
    ],
  );
  await grid.expectSelected([last, 2], [last + 1, 3]);
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Indsatte 4 celler/);
  await grid.press('Control+z');
  await expect.poll(() => grid.rowCount()).toBe(last);
  await grid.press('Control+y');
  await expect.poll(() => grid.rowCount()).toBe(last + 2);
});

test('what a paste cannot take is listed with its place and reason, and the rest is one step', async ({
  app,
}) => {
  const register = await openPlace(app, REGISTER);
  const places = await register.texts([6, 12], [7, 12]);
  await register.select([6, 12]);
  await register.paste('mange\n4');
  await register.expectTexts([6, 12], [['mange'], ['4']]);
  await expect(register.at([6, 12])).toHaveAttribute('aria-invalid', 'true');
  await expect(notices(register)).toContainText('1 celle passer ikke til kolonnen');
  await register.press('Control+z');
  await register.expectTexts([6, 12], places);
  await expect(register.at([6, 12])).not.toHaveAttribute('aria-invalid');

  await app.open(WEEK.route);
  const week = app.grid(WEEK.name);
  await expect(week.root).toBeVisible();
  const [row, column] = [WEEK.lastRow, 13];
  const before = await week.text([row, column]);
  await week.select([row, column]);
  await week.paste('5\t6\n7\t8');
  await week.expectTexts([row, column], [['5']]);
  // Beside it stands a sum, and below it the grid ends.
  const listed = notices(week).getByRole('listitem');
  await expect(listed.filter({ hasText: 'beregnes' })).toHaveCount(1);
  await expect(listed.filter({ hasText: 'Der er ikke plads' })).toHaveCount(2);
  await week.press('Control+z');
  await week.expectTexts([row, column], [[before]]);
});
