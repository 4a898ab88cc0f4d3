/** What does not belong in the app is not let in, and what should go goes. */
import AxeBuilder from '@axe-core/playwright';
import { type App, expect, test } from './app';
import { copiedSeq, copiesIn } from './copies';
import { isStored } from './stored';

const NUMBER = '010190-1234';
const REGISTER = '/brancheregister?visning=alle';

async function typeInto(app: App, grid: string, row: number, heading: string, text: string) {
  await (await app.grid(grid).cell(row, heading)).click();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

test('a number of a citizen is refused with its reason in every tool, and is nowhere in what is stored', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const told = page.getByText(/ligner et cpr-nummer/).first();
  await app.open(REGISTER);
  for (const heading of ['Virksomhedens navn', 'Adresse', 'Telefonnummer', 'Mailadresse', 'Bemærkning']) {
    await typeInto(app, 'Brancheregister', 3, heading, `Borger ${NUMBER}`);
    await expect(told, heading).toBeVisible();
    await page.keyboard.press('Escape');
  }
  for (const [tab, grid, heading] of [
    ['medarbejdere', 'Medarbejdere', 'Navn'],
    ['virksomhedstyper', 'Virksomhedstyper', 'Virksomhedstype'],
  ] as const) {
    await app.page.goto(`./#/indstillinger?fane=${tab}`);
    await expect(app.grid(grid).root).toBeVisible();
    await typeInto(app, grid, 2, heading, `Anne ${NUMBER}`);
    await expect(told, tab).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await app.page.goto('./#/indstillinger');
  await page.getByLabel('Teamets navn').fill(`Team ${NUMBER}`);
  await page.getByLabel('Teamets navn').press('Enter');
  await expect(told).toBeVisible();
  await page.getByLabel('Teamets navn').press('Escape');

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill(`Team ${NUMBER}`);
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(dialog.getByRole('alert')).toContainText('ligner et cpr-nummer');
  await dialog.getByRole('button', { name: 'Luk' }).click();

  expect(await isStored(page, NUMBER)).toBe(false);
  expect(await isStored(page, NUMBER.replace('-', ''))).toBe(false);
});

test('a P-number that says so may stand', async ({ app }) => {
  await app.open(REGISTER);
  await typeInto(app, 'Brancheregister', 3, 'Bemærkning', 'P-nr. 1012345678');
  await app.saved();
  await expect(await app.grid('Brancheregister').cell(3, 'Bemærkning')).toHaveText('P-nr. 1012345678');
});

test('contact persons stay until the team says otherwise; then they are offered for clearing, once a day', async ({
  app,
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open(REGISTER);
  await typeInto(app, 'Brancheregister', 3, 'Dato', '01-02-2023');
  await typeInto(app, 'Brancheregister', 3, 'Virksomhedens navn', 'Fjordkroen');
  await typeInto(app, 'Brancheregister', 3, 'Kontaktperson', 'Anne Holm');
  await app.saved();
  await app.open('/indstillinger');
  await expect(page.getByLabel('Behold dem')).toBeChecked();
  await page.getByLabel('Foreslå at rydde dem, når de er gamle').check();
  await expect(page.getByText('1 række har kontaktoplysninger, der er ældre.')).toBeVisible();
  await app.saved();

  await page.reload();
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('ældre end 24 måneder');
  await notices.getByRole('button', { name: 'Se og ryd' }).click();
  await app.button('Ryd 1 kontaktperson').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('tidligere sikkerhedskopier');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Ryd', exact: true }).click();
  await expect(page.getByText('Ingen kontaktpersoner er så gamle.')).toBeVisible();
  await app.saved();
  await app.open(REGISTER);
  await expect(await app.grid('Brancheregister').cell(3, 'Kontaktperson')).toHaveText('');
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
});

test('everything is deleted after two questions, what stays elsewhere is named, and the app is as on a first visit', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Kopier', { create: true }),
    });
  });
  await app.open(REGISTER);
  await typeInto(app, 'Brancheregister', 3, 'Virksomhedens navn', 'Fjordkroen');
  await app.saved();
  await expect.poll(() => copiedSeq(page)).toBe(1);
  // Of a document that is in no list any more.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('indsatstavlen-reserve');
    await folder.getFileHandle('nolonger.1', { create: true });
  });
  await app.open('/data');
  await app.button('Vælg mappe').click();
  await expect(page.getByText(/er skrevet i Kopier/)).toBeVisible();
  await app.open('/indstillinger');
  await page.getByLabel('Mørkt').check();
  const opener = app.button('Slet alt i browseren');
  await opener.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dokumentet Vores team slettes.');
  await expect(dialog).toContainText(/sikkerhedskopi\.json i mappen Kopier/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(page.getByLabel('Skriv SLET for at slette alt')).toBeFocused();
  await page.keyboard.type('slet');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('store bogstaver');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await opener.click();
  await dialog.getByRole('button', { name: 'Fortsæt' }).click();
  await page.getByLabel('Skriv SLET for at slette alt').fill('SLET');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
  await expect(app.button('Prøv med eksempeldata')).toBeVisible();
  expect(await isStored(page, 'Fjordkroen')).toBe(false);
  expect((await copiesIn(page)).filter(({ seq, name }) => seq > 0 || name.startsWith('nolonger'))).toEqual(
    [],
  );
  expect(await page.evaluate(() => localStorage.getItem('indsatstavlen.theme'))).toBeNull();
  await app.open('/data');
  await expect(app.button('Vælg mappe')).toBeVisible();
  await expect(page.getByText('ikke sikkerhedskopieret fra denne browser endnu')).toBeVisible();
});
