/** Between this grid and Excel, LibreOffice and Sheets: with what they really put on the clipboard. */
import { readFileSync } from 'node:fs';
import { type App, expect, type Grid, test } from './app';
import { holdFile } from './hold-file';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

async function openRegister(app: App): Promise<Grid> {
  await app.page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

for (const name of ['excel-da', 'excel-en', 'excel-2003', 'libreoffice-da', 'libreoffice-en', 'sheets-en']) {
  test(`a block from ${name} arrives with its dates and texts, as one step`, async ({ app, page }) => {
    const grid = await openRegister(app);
    await (await grid.cell(3, 'Dato')).click();
    await grid.paste(fixture(`${name}.txt`), fixture(`${name}.html`));
    // The register's columns from Dato on: name, CVR, address and telephone are texts.
    await grid.expectTexts(
      [3, 2],
      [
        [
          '26-11-2026',
          'Restaurant Fjordlund ved havnen',
          '13585628',
          'Algade 1\n4000 Roskilde',
          '12 34 56 78',
        ],
        ['05-11-2026', 'Smørrebrød & Co.', '01020304', '', ''],
      ],
    );
    await expect(await grid.cell(3, 'Dato')).not.toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+z');
    await grid.expectRowCount(3);
  });
}

test('an English Excel’s thousands and shares are numbers in number columns', async ({ app }) => {
  await app.openSample('/scenarier');
  const grid = app.grid('Scenarier');
  await grid.select([4, 2]);
  const shown = (text: string, format: string) =>
    `<tr><td align=right style='mso-number-format:"${format}"'>${text}</td></tr>`;
  await grid.paste(
    '1,250\r\n37.5%\r\n',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\.";mso-displayed-thousand-separator:"\\,";}--></style></head><body><table>${shown('1,250', '\\#\\,\\#\\#0')}${shown('37.5%', '0\\.0%')}</table></body></html>`,
  );
  await grid.expectTexts([4, 2], [['1.250'], ['37,5 %']]);
});

test('what is copied tells Excel, LibreOffice and Sheets the types of its cells', async ({ app, page }) => {
  const grid = await openRegister(app);
  await (await grid.cell(3, 'Dato')).click();
  await grid.paste('26-11-2026\tKroen\t13585628\t=1+1');
  await grid.select([3, 2], [3, 5]);
  const html = await grid.root.locator(':focus').evaluate((cell) => {
    const clipboardData = new DataTransfer();
    cell.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/html');
  });
  const cells = await page.evaluate((source) => {
    const found = new DOMParser().parseFromString(source.replace(/style='[^']*'/g, ''), 'text/html');
    return [...found.querySelectorAll('td')].map((cell) =>
      ['x:num', 'sdval', 'sdnum', 'data-sheets-value'].map((name) => cell.getAttribute(name)),
    );
  }, html);
  expect(cells).toEqual([
    ['46352', '46352', '1030;0;DD-MM-YYYY', '{"1":3,"3":46352}'],
    [null, null, '1030;0;@', '{"1":2,"2":"Kroen"}'],
    [null, null, '1030;0;@', '{"1":2,"2":"13585628"}'],
    [null, null, '1030;0;@', '{"1":2,"2":"=1+1"}'],
  ]);
  expect(html.match(/mso-number-format:[^']*/g)).toEqual([
    'mso-number-format:"dd\\-mm\\-yyyy"',
    ...Array.from({ length: 3 }, () => 'mso-number-format:"\\@"'),
  ]);
});

test.describe('through the real clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the row menu copies and cuts as the keys do', async ({ app, page }) => {
    const grid = await openRegister(app);
    await (await grid.cell(3, 'Dato')).click();
    await grid.paste('26-11-2026\tKroen');
    await grid.select([3, 3]);
    await grid.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Klip/ }).click();
    await grid.expectTexts([3, 3], [['']]);
    expect(await grid.clipboard('text/plain')).toBe('Kroen');
    await grid.expectFocus([3, 3]);
    await grid.press('Control+v');
    await grid.expectTexts([3, 3], [['Kroen']]);
  });
});

test('what is pasted before all for it is there comes where one was, not where one has gone since', async ({
  app,
  page,
}) => {
  const letGo = await holdFile(page, /\/clipboard-actions-[^/]*\.js$/);
  await app.openSample('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  const elsewhere = await grid.text([8, 5]);
  await grid.select([5, 5]);
  await grid.paste('Algade 1, 4000 Roskilde');
  await grid.select([8, 5]);
  letGo();
  await grid.expectTexts([5, 5], [['Algade 1, 4000 Roskilde']]);
  await grid.expectTexts([8, 5], [[elsewhere]]);
});
