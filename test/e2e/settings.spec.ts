import { expect, test } from './app';

const NOW = new Date('2026-11-18T09:00:00+01:00');
const [NAME, FROM, TO] = [1, 2, 3] as const;

test('people come and go: a new one from a week on, one with figures ends and keeps them', async ({
  app,
  page,
}) => {
  await app.openSample('/indstillinger?fane=medarbejdere');
  const grid = app.grid('Medarbejdere');
  // Nothing is chosen before somebody has chosen it.
  await expect(app.button('Fjern')).toBeDisabled();
  await grid.at([2, NAME]).click();
  await page.keyboard.type('Anne Toft');
  await page.keyboard.press('Enter');
  await page.keyboard.type('anne toft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('står allerede på listen');
  await page.keyboard.press('Escape');
  await app.button('Fjern').click();
  await expect(page.getByText(/Medarbejder 2 har tal eller kontakter og bliver stående/)).toBeVisible();
  await expect(grid.at([3, TO])).toHaveText('uge 47, 2026');

  await app.button('Tilføj').click();
  for (const text of ['Bo Lind', '45']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('44');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Til uge ligger før Fra uge');
  await page.keyboard.press('Escape');
  await expect(grid.at([8, FROM])).toHaveText('uge 45, 2026');

  const people = async (week: number) => {
    await app.open(`/maalstyring/2026/${week}`);
    const headings = app.grid(`Målstyring uge ${week}, 2026`).root.getByRole('columnheader');
    await expect(headings.filter({ hasText: 'I alt' })).toHaveCount(1);
    return (await headings.allTextContents()).map((text) => text.trim());
  };
  const before = await people(44);
  expect(before).toContain('Anne Toft');
  expect(before).not.toContain('Bo Lind');
  expect(await people(45)).toContain('Bo Lind');
  expect(await people(47)).toContain('Medarbejder 2');
  const after = await people(48);
  expect(after).toContain('Bo Lind');
  expect(after).not.toContain('Medarbejder 2');
});

test('an indicator is renamed, moved and retired, and its history stays', async ({ app, page }) => {
  await app.openSample('/indstillinger?fane=indikatorer');
  const grid = app.grid('Indikatorer');
  await (await grid.cell(4, 'Indikator')).click();
  await page.keyboard.type('Intensive samtaler');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(4, 'Andre stavemåder')).toContainText('Intensiverede samtaler');
  await (await grid.cell(4, 'Indikator')).click();
  // The button keeps the focus, so that Enter goes on.
  await app.button('Flyt op').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(2, 'Indikator')).toHaveText('Intensive samtaler');
  await expect(app.button('Flyt op')).toBeFocused();
  await app.button('Fjern').click();
  await expect(await grid.cell(2, 'Udgået fra uge')).toHaveText('uge 48, 2026');

  await app.open('/maalstyring/2026/46');
  const week = app.grid('Målstyring uge 46, 2026');
  await expect(week.at([4, 1])).toHaveText('Intensive samtaler');
  await app.open('/maalstyring/2026/49');
  const later = app.grid('Målstyring uge 49, 2026');
  await expect(later.at([4, 1])).toHaveText('Jobsamtaler afholdt');
  await expect(later.root.getByText('Intensive samtaler')).toHaveCount(0);
});

test('a value in use cannot be lost: it is hidden, and the rows that use it keep it', async ({
  app,
  page,
}) => {
  await app.importFiles('test/fixtures/brancheredskab.xlsx');
  await app.open('/indstillinger?fane=resultater');
  const results = app.grid('Resultater');
  await (await results.cell(4, 'Resultat af kontakt')).click();
  await app.button('Fjern').click();
  await expect(page.getByText('Praktikplads er i brug og er derfor skjult')).toBeVisible();
  await expect(await results.cell(4, 'I brug')).toHaveText('63');
  await app.open('/brancheregister');
  await expect(
    app.grid('Brancheregister').root.getByRole('gridcell', { name: 'Praktikplads', exact: true }).first(),
  ).toBeVisible();

  // A branch that only job functions belong to says so.
  await app.open('/indstillinger?fane=virksomhedstyper');
  await (await app.grid('Virksomhedstyper').cell(2, 'Virksomhedstype')).click();
  await app.button('Fjern').click();
  await expect(page.getByText(/bruges af jobfunktioner/)).toBeVisible();
});

test('limits, holidays and the team’s name are checked as they are typed; the theme is kept', async ({
  app,
  page,
}) => {
  await page.clock.setFixedTime(NOW);
  await app.open('/indstillinger');
  const yellow = page.getByRole('textbox', { name: 'Gul efter' });
  const red = page.getByRole('textbox', { name: 'Rød efter' });
  await yellow.fill('20');
  await expect(page.getByRole('alert')).toHaveText('Gul skal komme før rød (14 dage).');
  await yellow.press('Escape');
  await expect(yellow).toHaveValue('7');
  await red.fill('21');
  await yellow.fill('10');
  await expect(app.button('Fortryd')).toHaveAttribute('title', /Rettede grænserne/);
  const holidays = page.getByRole('textbox', { name: 'Ferieuger' });
  await holidays.fill('juli');
  await holidays.press('Enter');
  await expect(page.getByRole('alert')).toContainText("'juli' er ikke ugenumre");
  await holidays.fill('29, 28; 30');
  await holidays.press('Enter');
  await expect(holidays).toHaveValue('28-30');
  await expect(page.getByText('2026 har 50 arbejdsuger.')).toBeVisible();
  const team = page.getByRole('textbox', { name: 'Teamets navn', exact: true });
  await team.fill('');
  await team.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Skriv et navn.');
  await team.fill('Team Øst');
  await team.press('Enter');
  await page.getByLabel('Mørkt').check();
  await app.saved();
  await page.reload();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await expect(yellow).toHaveValue('10');
  await expect(red).toHaveValue('21');
  await expect(team).toHaveValue('Team Øst');

  // Tabs by arrows; each has an address of its own.
  await page.getByRole('tab', { name: 'Generelt' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Medarbejdere' })).toBeFocused();
  await expect(app.grid('Medarbejdere').root).toBeVisible();
  await expect(page).toHaveURL(/fane=medarbejdere$/);
  await page.keyboard.press('End');
  await expect(app.grid('Jobfunktioner').root).toBeVisible();
});
