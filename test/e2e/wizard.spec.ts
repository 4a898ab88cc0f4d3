/** The import's three steps, as a leader goes through them. */
import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { utils, write } from 'xlsx';
import { type App, expect, test } from './app';

type Cells = readonly (readonly (string | number | null)[])[];

const csv = (name: string, rows: Cells) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n')}`),
});

function workbook(name: string, sheets: Readonly<Record<string, Cells>>, hidden: readonly number[] = []) {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (hidden.length > 0) {
      sheet['!rows'] = [];
      for (const row of hidden) sheet['!rows'][row] = { hidden: true };
    }
    utils.book_append_sheet(book, sheet, title);
  }
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Buffer;
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** A zip of one part that inflates to as many megabytes of nothing. */
function bomb(name: string, megabytes: number) {
  const part = 'xl/workbook.xml';
  const content = Buffer.alloc(megabytes * 1_048_576, 0x20);
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(part.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(content.length, 24);
  directory.writeUInt16LE(part.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + part.length, 12);
  end.writeUInt32LE(30 + part.length + packed.length, 16);
  const buffer = Buffer.concat([local, Buffer.from(part), packed, directory, Buffer.from(part), end]);
  return { name, mimeType: 'application/octet-stream', buffer };
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const list = (page: Page) => page.getByRole('grid', { name: /Rækker i filerne/ });
const rowCount = async (app: App) => {
  await app.open('/brancheregister?visning=alle');
  return (await app.grid('Brancheregister').rowCount()) - 3;
};

const ODD: Cells = [
  ['Udskrevet den 12. november', null, null, null],
  ['Hvem', 'Stedets navn', 'Sidst set', 'Slags'],
  ['Anne', 'Havnens Smedje', '01-11-2026', 'Handel'],
  ['Bo', '<img src=x onerror=alert(1)>', '02-11-2026', 'Handel'],
];

test('the steps go forth and back, and the document is untouched until the last', async ({ app, page }) => {
  await app.open('/data');
  await app.chooseFiles(
    csv('a.csv', [
      ['Dato', 'Virksomhed', 'Branche'],
      ['01-11-2026', 'A', 'Handel'],
    ]),
  );
  await expect(heading(page, 'Hvad er filen')).toBeFocused();
  await expect(page.locator('[aria-current=step]')).toHaveText(/Hvad er det/);
  await app.showChanges();
  await expect(heading(page, '1 ændring i dokumentet')).toBeFocused();
  await app.button('Tilbage').click();
  await expect(heading(page, 'Hvad er filen')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.button('Videre')).toHaveCount(0);
  await expect(page.getByLabel('Importér fil')).toBeFocused();
  expect(await rowCount(app)).toBe(0);

  await app.open('/data');
  await app.chooseFiles(
    csv('a.csv', [
      ['Dato', 'Virksomhed', 'Branche'],
      ['01-11-2026', 'A', 'Handel'],
    ]),
  );
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await expect(heading(page, 'Importerede a.csv')).toBeFocused();
  const report = await app.download('Gem rapport');
  expect(report.name).toMatch(/^Importrapport .*\.csv$/);
  await app.button('Fortryd importen').click();
  expect(await rowCount(app)).toBe(0);
});

test('a sheet that was not known is told what it is, and read so the next time, until it is forgotten', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await app.chooseFiles(workbook('odd.xlsx', { Ark1: ODD }));
  await expect(app.button('Videre')).toBeDisabled();
  await expect(page.getByText('Ikke genkendt')).toBeAttached();
  await page.getByLabel('Hvad Ark1 er').selectOption('Brancheregister');
  await app.button('Overskrifterne står i række 2').click();
  for (const [column, field] of [
    ['Kolonne A, Hvem', 'Konsulent'],
    ['Kolonne B, Stedets navn', 'Virksomhedens navn'],
    ['Kolonne C, Sidst set', 'Dato'],
    ['Kolonne D, Slags', 'Virksomhedstype'],
  ] as const)
    await page.getByLabel(column).selectOption(field);
  await expect(page.getByText('2 rækker')).toBeVisible();
  // What the file says is text, in the file's rows and in the list.
  await expect(page.getByRole('cell', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await app.showChanges();
  await expect(list(page)).toContainText('<img src=x onerror=alert(1)>, 02-11-2026');
  await app.button('Annullér').click();

  await app.chooseFiles(workbook('next.xlsx', { Rådata: ODD }));
  await expect(page.getByText('Læst, som en fil med de samme overskrifter')).toBeVisible();
  await expect(page.getByLabel('Kolonne B, Stedets navn')).toHaveValue('company');
  await app.button('Glem tilretningen af Rådata').click();
  await expect(app.button('Videre')).toBeDisabled();
});

test('hidden rows are asked about, and sheets can be left out', async ({ app, page }) => {
  await app.open('/data');
  const rows: Cells = [
    ['Dato', 'Virksomhed', 'Branche'],
    ['01-11-2026', 'A', 'Handel'],
    ['02-11-2026', 'B', 'Handel'],
    ['03-11-2026', 'C', 'Handel'],
  ];
  await app.chooseFiles(workbook('filtreret.xlsx', { Ark1: rows, Ark2: rows }, [2, 3]));
  const question = page.getByRole('group', { name: '2 rækker er skjult i filen:' }).first();
  await expect(question).toBeVisible();
  await question.getByLabel('Udelad dem').check();
  await expect(page.getByText('2 rækker er sprunget over.')).toBeVisible();
  await page.getByLabel('Tag Ark2 med').uncheck();
  await app.showChanges();
  await expect(heading(page, '1 ændring i dokumentet')).toBeVisible();
  await app.button(/^Sprunget over/).click();
  await expect(list(page)).toContainText('Rækken er skjult i filen.');
});

test('an unknown value is decided once for all rows; a slip is offered and not taken by itself', async ({
  app,
  page,
}) => {
  await app.open('/data');
  await app.chooseFiles(
    csv('a.csv', [
      ['Dato', 'Virksomhed', 'Resultat'],
      ['01-11-2026', 'A', 'Ordinær åbnnig'],
      ['02-11-2026', 'B', 'Ordinær åbnnig'],
      ['03-11-2026', 'C', 'Rumfart'],
    ]),
  );
  await app.showChanges();
  const slip = page.getByLabel('Hvad skal der ske med Ordinær åbnnig');
  await expect(slip).toHaveValue('add');
  await app.button('Brug Ordinær åbning').click();
  await expect(slip.locator('option:checked')).toHaveText('Ordinær åbning');
  const unknown = page.getByLabel('Hvad skal der ske med Rumfart');
  await unknown.selectOption('Lad feltet stå tomt');
  await expect(unknown).toHaveValue('blank');
  await expect(heading(page, '3 ændringer i dokumentet')).toBeVisible();
  await app.button('Gennemfør import').click();
  await app.saved();
  expect(await rowCount(app)).toBe(3);
  const grid = app.grid('Brancheregister');
  await expect(await grid.cell(3, 'Resultat af kontakt')).toHaveText('Ordinær åbning');
  await expect(await grid.cell(5, 'Resultat af kontakt')).toHaveText('');
  await app.open('/indstillinger/lister');
  await expect(page.getByText('Rumfart')).toHaveCount(0);
});

test('100,000 rows of CSV go through every step', async ({ app, page }, testInfo) => {
  test.setTimeout(180_000);
  await app.open('/data');
  const lines: (string | number)[][] = [
    ['Dato', 'Virksomhed', 'CVR', 'Branche', 'Resultat', 'Pladser', 'Noter'],
  ];
  for (let n = 0; n < 100_000; n++)
    lines.push([
      `${String(1 + (n % 28)).padStart(2, '0')}-11-2026`,
      `Firma ${n}`,
      10_000_000 + n,
      'Handel',
      'Ordinær åbning',
      1 + (n % 9),
      `række ${n}`,
    ]);
  // By its path: the driver would hand the bytes over within the page.
  const path = testInfo.outputPath('stor.csv');
  writeFileSync(path, csv('stor.csv', lines).buffer);
  await page.getByLabel('Importér fil').setInputFiles(path);
  await expect(app.button('Videre')).toBeEnabled({ timeout: 60_000 });
  await app.showChanges();
  await expect(heading(page, '100.000 ændringer i dokumentet')).toBeVisible();
  await list(page).focus();
  await page.keyboard.press('End');
  await expect(list(page)).toContainText('Firma 99999');
  await page.keyboard.press('Home');
  await expect(list(page)).toContainText('Firma 0,');
  await app.button('Gennemfør import').click();
  await expect(page.getByRole('main')).toContainText('Kontakter i Brancheregister: 100.000 nye', {
    timeout: 60_000,
  });
});

test('a file is read beside the page, which shows so and lets it be left', async ({ app, page }) => {
  // A worker that never says a word, and no time that passes, in which it would be given up.
  const scripts = /\/worker-[^/]*\.js/;
  const workers = () => page.workers().filter((worker) => scripts.test(worker.url())).length;
  await page.route(scripts, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => {};' }),
  );
  await page.clock.install({ time: new Date('2026-11-21T09:00:00+01:00') });
  await app.open('/data');
  await page.clock.pauseAt(new Date('2026-11-21T10:00:00+01:00'));
  const input = page.getByLabel('Importér fil');
  const file = csv('navne.csv', [
    ['Dato', 'Virksomhed'],
    ['01-11-2026', 'A'],
  ]);
  await input.setInputFiles(file);
  await expect(page.getByRole('progressbar', { name: 'Læser navne.csv' })).toBeVisible();
  await expect.poll(workers).toBe(1);
  await app.button('Annullér').click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(input).toBeFocused();
  // What was read of it went with the worker.
  await expect.poll(workers).toBe(0);

  await page.unroute(scripts);
  await page.clock.resume();
  await app.chooseFiles(file);
  await expect(heading(page, 'Hvad er filen')).toBeFocused();
});

test('a file that inflates to 300 MB is refused; one cut off is too', async ({ app, page }) => {
  await app.open('/data');
  await app.chooseFiles(bomb('bombe.xlsx', 300));
  await expect(page.getByRole('alert')).toContainText(/^bombe\.xlsx: .*pakker ud til mere end/, {
    timeout: 10_000,
  });
  const whole = workbook('halv.xlsx', { Ark1: ODD });
  await app.chooseFiles({ ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length - 400) });
  await expect(page.getByRole('alert')).toContainText(/^halv\.xlsx: .*beskadiget/);
  await app.button('Annullér').click();
  expect(await rowCount(app)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing in any step, and nothing scrolls sideways: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const check = async (step: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' · ')}`,
        );
        expect(found, step).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await app.open('/data');
      await app.chooseFiles(
        csv('blandet.csv', [
          ['Dato', 'Virksomhed', 'Resultat', 'Pladser', 'Parkering'],
          ['01-11-2026', 'A', 'Ordinær åbnnig', 3, 'bag huset'],
          ['engang', 'B', 'Praktikplads', 2, null],
          [null, null, 'I alt', 5, null],
        ]),
        workbook('odd.xlsx', { Ark1: ODD }, [2]),
        { name: 'referat.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7') },
      );
      await page.getByLabel('Hvad Ark1 er').selectOption('Brancheregister');
      await expect(page.getByText('Rettet her.')).toBeVisible();
      await check('what');
      await app.showChanges();
      await list(page).focus();
      await page.keyboard.press('ArrowDown');
      await expect(list(page)).toContainText('Skal rettes');
      await check('changes');
      await app.button('Gennemfør import').click();
      await expect(app.button('Gem rapport')).toBeVisible();
      await check('done');
    });
  }
}
