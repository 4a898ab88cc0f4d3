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
