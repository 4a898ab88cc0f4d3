import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type App, expect, test } from './app';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const FIXTURES = [
  'brancheredskab.xlsx',
  'maalstyring-2013.xlsx',
  'ressourceberegner.xlsx',
  'aabninger-konsulent.csv',
].map(fixture);

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const rowCount = async (app: App) => {
  await app.open('/brancheregister?visning=alle');
  return (await app.grid('Brancheregister').rowCount()) - 3;
};

test('all four files at once come in as one step, which one press takes back', async ({ app, page }) => {
  await app.importFiles(...FIXTURES);
  await expect(page.getByRole('main')).toContainText('Kontakter i Brancheregister: 222 nye');
  expect(await rowCount(app)).toBe(222);
  await app.open('/maalstyring/2013/1');
  await expect(app.grid('Målstyring uge 1, 2013').root).toBeVisible();

  await app.open('/data');
  await app.chooseFiles(...FIXTURES);
  await app.button('Videre').click();
  await expect(page.getByRole('main')).toContainText('Der er intet nyt at hente ind');
  await app.button('Annullér').click();

  await app.button('Fortryd').first().click();
  await app.saved();
  expect(await rowCount(app)).toBe(0);
  await app.open('/indstillinger/medarbejdere');
  await expect(page.getByText('Medarbejder 8')).toHaveCount(0);
  await page.reload();
  expect(await rowCount(app)).toBe(0);
});

test('what a list holds that does not fit is told with file, cell and reason, and mended in the grid', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await app.chooseFiles(
    file(
      'liste.csv',
      `\ufeff${[
        'Dato;Virksomhedens navn;CVR-nummer;Virksomhedstype;Resultat af kontakt;Antal pladser;Bemærkning',
        '01-11-2026;Havnens Smedje;13585628;Bygge og anlæg;Ordinær åbning;3;god',
        'engang i maj;Fjordkroen;12345678;Hoteller og restauranter;Praktikplads;2;',
        '02-11-2026;Elins Salon;;Frisører;Snakket;1;Borger 010190-1234 vil gerne',
        '03-11-2026;<img src=x onerror=alert(1)>;;;;;=HYPERLINK("http://x")',
        'I alt;;;;;6;',
      ].join('\r\n')}`,
    ),
  );
  await app.showChanges();
  const main = page.getByRole('main');
  const line = (text: string | RegExp) => main.getByRole('row').filter({ hasText: text });
  await expect(line(/A3$/)).toContainText(/'engang i maj': Er ikke en dato.*liste\.csv/);
  await expect(line(/G4$/)).toContainText('Ligner et cpr-nummer');
  await expect(line(/række 6/)).toContainText('Sumrække');
  await expect(main).not.toContainText('010190');
  await expect(main).toContainText('Frisører');
  await expect(main).toContainText('Snakket');
  await app.button('Gennemfør import').click();
  await app.saved();

  expect(await rowCount(app)).toBe(4);
  const grid = app.grid('Brancheregister');
  await expect(await grid.cell(4, 'Dato')).toHaveAttribute('aria-invalid', 'true');
  await expect(await grid.cell(5, 'Virksomhedstype')).toHaveText('Frisører');
  await expect(await grid.cell(6, 'Virksomhedens navn')).toHaveText('<img src=x onerror=alert(1)>');
  await expect(await grid.cell(6, 'Bemærkning')).toHaveText('=HYPERLINK("http://x")');
  await (await grid.cell(4, 'Dato')).click();
  await page.keyboard.type('5/11-2026');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(4, 'Dato')).toHaveText('05-11-2026');
  await expect(page.getByText(/skal rettes/)).toHaveCount(0);
});

test('files that are none are refused, each with its sentence; what stood still stands', async ({
  app,
  page,
}) => {
  await app.importFiles(fixture('aabninger-konsulent.csv'));
  await app.open('/data');
  const locked = Buffer.alloc(2048);
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  locked.write('EncryptedPackage', 1024, 'utf16le');
  const main = page.getByRole('main');
  for (const [name, content, sentence] of [
    ['referat.xlsx', '%PDF-1.7 ikke et regneark', 'Filen er en PDF'],
    ['hemmelig.xlsx', locked, 'låst med en adgangskode'],
    ['tom.xlsx', '', 'Filen er tom'],
    ['halv.xlsx', readFileSync(fixture('brancheredskab.xlsx')).subarray(0, 12_000), 'beskadiget'],
  ] as const) {
    await app.chooseFiles(file(name, content));
    await expect(main.getByRole('alert')).toContainText(`${name}: `);
    await expect(main.getByRole('alert')).toContainText(sentence);
    await expect(app.button('Videre')).toBeDisabled();
  }
  expect(await rowCount(app)).toBe(40);
});

test('files are dropped on any page; the backup comes in again as the same document', async ({
  app,
  page,
}) => {
  await app.open('/brancheregister');
  const dropped = await page.evaluateHandle(
    (content) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'brancheredskab.xlsx'));
      return data;
    },
    readFileSync(fixture('brancheredskab.xlsx')).toString('base64'),
  );
  const grid = app.grid('Brancheregister').root;
  await grid.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Slip filerne for at hente dem ind')).toBeVisible();
  await grid.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page).toHaveURL(/#\/data$/);
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();

  const readBackup = async () => {
    const download = await app.download('Hent sikkerhedskopi');
    const { rows } = JSON.parse(readFileSync(download.path, 'utf8')) as { rows: Record<string, object[]> };
    return { path: download.path, rows };
  };
  const backup = await readBackup();
  expect(backup.rows.openings).toHaveLength(182);

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Kopi');
  await page.keyboard.press('Enter');
  await expect(app.button(/^K?\s*Kopi/)).toBeVisible();
  await app.importFiles(backup.path);
  expect((await readBackup()).rows).toEqual(backup.rows);
  expect(await rowCount(app)).toBe(182);
});
