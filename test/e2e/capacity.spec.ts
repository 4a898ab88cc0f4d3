import { readFileSync } from 'node:fs';
import { expect, test } from './app';

const golden = JSON.parse(
  readFileSync(new URL('../fixtures/golden-ressourceberegner.json', import.meta.url), 'utf8'),
) as {
  general: { label: string; perYear: number; interviewsPerYear: number }[];
  intensified: { label: string; intensive: number; timely: number; total: number }[];
  matrix: { values: Record<string, number[]> };
};
const danish = (value: number) => value.toLocaleString('da-DK');

test('every golden figure of the guide is on screen from the start', async ({ app, page }) => {
  await app.open('/ressourceberegner');
  await expect(page.getByLabel('Antal borgere')).toHaveValue('330');
  await expect(page.getByLabel('Antal dage med samtaler')).toHaveValue('3');
  await expect(page.getByLabel('Antal uger pr. årsværk')).toHaveValue('44');
  await expect(page.getByLabel('Andel med behov for intensiveret indsats')).toHaveValue('30 %');

  const main = page.getByRole('main');
  const general = main.getByRole('table').filter({ hasText: 'Rettidighed' }).first();
  for (const row of golden.general) await expect(general).toContainText(danish(row.interviewsPerYear));
  const intensified = main.getByRole('table').filter({ hasText: 'Antal intensive samtaler' });
  for (const row of golden.intensified) {
    for (const value of [row.intensive, row.timely, row.total]) {
      await expect(intensified).toContainText(danish(value));
    }
  }
  const matrix = app.grid('Årsværk');
  for (const [perDay, values] of Object.entries(golden.matrix.values)) {
    for (const [index, value] of values.entries()) {
      await expect(await matrix.cell(2 + Number(perDay), String(index + 1))).toContainText(danish(value));
    }
  }
  await expect(main).toContainText('3.300 samtaler kræver 5,0 årsværk ved 5 samtaler om dagen');
});

test('an edit recomputes everything at once; what does not fit is said, and the figures stand', async ({
  app,
  page,
}) => {
  await app.open('/ressourceberegner');
  const citizens = page.getByLabel('Antal borgere');
  await citizens.fill('660');
  const main = page.getByRole('main');
  await expect(main).toContainText('6.600 samtaler kræver 10,0 årsværk');
  await citizens.fill('mange');
  await expect(citizens).toHaveAttribute('aria-invalid', 'true');
  await expect(main).toContainText('6.600 samtaler kræver 10,0 årsværk');
  await citizens.fill('1.247');
  await page.getByLabel('Andel med behov for intensiveret indsats').fill('12,5 %');
  await page.getByLabel('Andel med behov for intensiveret indsats').press('Enter');
  await expect(citizens).toHaveValue('1.247');
  await app.saved();
  await page.reload();
  await expect(page.getByLabel('Antal borgere')).toHaveValue('1.247');
  await expect(page.getByLabel('Andel med behov for intensiveret indsats')).toHaveValue('12,5 %');
});

test('by keyboard: a frequency in focus re-marks the matrix, which is one stop and says what its cells mean', async ({
  app,
  page,
}) => {
  await app.open('/ressourceberegner');
  const main = page.getByRole('main');
  const matrix = app.grid('Årsværk');
  // 3.300 interviews, 5 a day: five årsværk are the fewest, and four are not enough.
  const five = await matrix.cell(7, '5');
  await expect(five).toHaveAccessibleDescription(/opfylder kravet på 3\.300 samtaler.*færrest årsværk/);
  await expect(await matrix.cell(7, '4')).toHaveAccessibleDescription('rækker ikke til 3.300 samtaler');

  await page.getByLabel('Navn på Rettidighed').focus();
  await expect(main).toContainText('1.320 samtaler kræver 2,0 årsværk');
  await expect(await matrix.cell(7, '2')).toHaveAccessibleDescription(/opfylder kravet på 1\.320/);
  await page.getByLabel('Antal borgere').focus();
  await expect(main).toContainText('3.300 samtaler kræver 5,0 årsværk');

  await page.getByRole('radio', { name: 'Mål matricen på To gange i måneden' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(main).toContainText('2.112 samtaler kræver 3,2 årsværk');
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Hver måned/);

  await app.button('+ Tilføj frekvens').last().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(await matrix.cell(4, 'Antal samtaler pr. dag')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(main.locator('summary', { hasText: 'Flere forudsætninger' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Samtaler om dagen i svaret')).toBeFocused();
  await page.keyboard.type('6');
  // 2.112 / (6 x 3 x 44).
  await expect(main).toContainText('2.112 samtaler kræver 2,67 årsværk ved 6 samtaler om dagen');
});

test('a frequency is added, named, removed and brought back, and the focus is never lost', async ({
  app,
  page,
}) => {
  await app.open('/ressourceberegner');
  const main = page.getByRole('main');
  await app.button('+ Tilføj frekvens').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Navn på Ny frekvens')).toBeFocused();
  await page.keyboard.type('Hver uge');
  await page.keyboard.press('Tab');
  await page.keyboard.type('52');
  // 330 x 30 % x 52 + 330 x 70 % x 4.
  await expect(main).toContainText('6.072 samtaler kræver 9,2 årsværk');
  await page.keyboard.press('Tab');
  await expect(app.button('Fjern Hver uge')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.button('Fjern Hver uge')).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Fjern Hver anden måned' }).last()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(app.button('Fjern Hver uge')).toHaveCount(1);
  await expect(page.getByLabel('Hver uge, samtaler pr. år')).toHaveValue('52');
});

test('the team’s årsværk and no-shows turn the answer into what is missing', async ({ app, page }) => {
  await app.open('/ressourceberegner');
  await app.button('Angiv årsværk').click();
  await expect(page.getByLabel('Årsværk til rådighed')).toBeFocused();
  await page.keyboard.type('4,5');
  await expect(page.getByText('Teamet har 4,5 årsværk: der mangler 0,5')).toBeVisible();
  await page.getByLabel('Udeblivelse').fill('10 %');
  await expect(page.getByText('Når 10 % udebliver, skal der aftales 3.667 samtaler.')).toBeVisible();
  await expect(page.getByText('Teamet har 4,5 årsværk: der mangler 1,06')).toBeVisible();
  // The inverse, per interviews a day.
  const inverse = page.getByRole('table', { name: 'Krævede årsværk' });
  await expect(inverse.getByRole('row', { name: /^5 / })).toContainText('5,56');
  await page.getByLabel('Udeblivelse').fill('100 %');
  await expect(page.getByRole('alert')).toContainText("'100 %' kan ikke bruges");
  await expect(page.getByText('Teamet har 4,5 årsværk: der mangler 1,06')).toBeVisible();
});
