import { expect, test } from './app';

test('a row is entered from an empty register by keyboard alone, and is there after a reload', async ({
  app,
  page,
}) => {
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  for (const heading of [
    'Dato',
    'Virksomhedens navn',
    'CVR-nummer',
    'Adresse',
    'Telefonnummer',
    'Mailadresse',
    'Kontaktperson',
    'Virksomhedstype',
    'Resultat af kontakt',
    'Jobfunktion',
    'Antal pladser',
    'Antal besatte pladser',
  ]) {
    await expect(grid.root.getByRole('columnheader', { name: heading, exact: true })).toHaveCount(1);
  }

  await page.keyboard.press('n');
  const values = [
    '26/11/12',
    'Fjordlundens Kro',
    '13748136',
    'Algade 1, 4000 Roskilde',
    '12345678',
    'kro@fjordlunden.example',
    'Anne Toft',
    'hoteller',
    'Praktikplads',
    'Kok',
    '5',
    '2',
  ];
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await app.saved();

  const check = async () => {
    await app.link(/^Alle/).click();
    const row = 3;
    await expect(await grid.cell(row, 'Dato')).toHaveText('26-11-2012');
    await expect(await grid.cell(row, 'Virksomhedens navn')).toHaveText('Fjordlundens Kro');
    await expect(await grid.cell(row, 'Telefonnummer')).toHaveText('12 34 56 78');
    await expect(await grid.cell(row, 'Virksomhedstype')).toHaveText('Hoteller og restauranter');
    await expect(await grid.cell(row, 'Resultat af kontakt')).toHaveText('Praktikplads');
    await expect(await grid.cell(row, 'Jobfunktion')).toHaveText('Kok');
    await expect(await grid.cell(row, 'Ledige pladser')).toHaveText('3');
    await expect(await grid.cell(row, 'Status')).toContainText('Rød');
  };
  await check();
  await page.reload();
  await check();
});

test('what does not fit stays as typed and is marked; a cpr number is refused', async ({ app, page }) => {
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await page.keyboard.press('n');
  await page.keyboard.type('i morgen måske');
  await page.keyboard.press('Tab');
  const date = await grid.cell(3, 'Dato');
  await expect(date).toHaveText(/i morgen måske/);
  await expect(date).toHaveAttribute('aria-invalid', 'true');

  await page.keyboard.type('Jens, 010190-1234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/cpr/i);
  await page.keyboard.press('Escape');
  await expect(await grid.cell(3, 'Virksomhedens navn')).not.toContainText('010190');
});

test('a known company completes itself', async ({ app, page }) => {
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await page.keyboard.press('n');
  for (const value of ['i dag', 'Havnens Smedje', '13585628', 'Havnegade 3', '87654321']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await (await grid.cell(4, 'Virksomhedens navn')).click();
  await page.keyboard.type('Havnens Smedje');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(4, 'Adresse')).toHaveText('Havnegade 3');
  await expect(await grid.cell(4, 'Telefonnummer')).toHaveText('87 65 43 21');
  await app.button('Fortryd').click();
  await expect(await grid.cell(4, 'Adresse')).toHaveText('');
});

test('ages by calendar days: ny, gul on day 7, rød on day 14, besat leaves the current view', async ({
  app,
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await app.link(/^Alle/).click();
  const rows = [
    ['15-11-2026', 'Ny'],
    ['14-11-2026', 'Gul'],
    ['08-11-2026', 'Gul'],
    ['07-11-2026', 'Rød'],
  ] as const;
  for (const [index, [date, status]] of rows.entries()) {
    await (await grid.cell(3 + index, 'Dato')).click();
    await page.keyboard.type(date);
    await page.keyboard.press('Enter');
    await (await grid.cell(3 + index, 'Resultat af kontakt')).click();
    await page.keyboard.type('Ordinær åbning');
    await page.keyboard.press('Enter');
    await (await grid.cell(3 + index, 'Antal pladser')).click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(await grid.cell(3 + index, 'Status')).toContainText(status);
  }
  await (await grid.cell(6, 'Antal besatte pladser')).click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(6, 'Status')).toContainText('Besat');
  await app.link(/^Aktuelle/).click();
  await expect(app.link(/^Aktuelle/)).toContainText('3');
});
