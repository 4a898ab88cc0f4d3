/** What the grids tell assistive technology, and that the keyboard's place is never lost. */
import { expect, type Grid, test } from './app';
import { type GridPlace, OTHERS, openPlace, REGISTER } from './grid-places';

async function expectOneTabStop(grid: Grid): Promise<void> {
  await expect(grid.root.locator('[role=row]:not([hidden]) > [tabindex="0"]')).toHaveCount(1);
}

async function expectCounted(grid: Grid, { firstRow, lastRow, lastColumn }: GridPlace): Promise<void> {
  await grid.expectRowCount(lastRow);
  const rowCount = Number(await grid.root.getAttribute('aria-rowcount'));
  await expect(grid.root).toHaveAttribute('aria-colcount', String(lastColumn));
  const rows = await grid.root.evaluate((root) =>
    [...root.querySelectorAll('[role=row]:not([hidden])')].map((row) => ({
      index: Number(row.getAttribute('aria-rowindex')),
      roles: [...row.querySelectorAll(':scope > [role]')].map((cell) => cell.getAttribute('role')),
      columns: [...row.querySelectorAll(':scope > [role]')].flatMap((cell) => {
        const from = Number(cell.getAttribute('aria-colindex'));
        return Array.from({ length: Number(cell.getAttribute('aria-colspan') ?? 1) }, (_, at) => from + at);
      }),
    })),
  );
  const indexes = rows.map((row) => row.index);
  expect(new Set(indexes).size, 'every row has an index of its own').toBe(indexes.length);
  expect(Math.min(...indexes)).toBe(1);
  expect(Math.max(...indexes)).toBeLessThanOrEqual(rowCount);
  const all = Array.from({ length: lastColumn }, (_, at) => at + 1);
  for (const { index, roles, columns } of rows) {
    const isHeading = index < firstRow;
    for (const role of roles)
      expect(isHeading ? ['columnheader'] : ['gridcell', 'rowheader']).toContain(role);
    // Headings above groups leave out the columns that have none.
    if (!isHeading || index === firstRow - 1) expect(columns).toEqual(all);
  }
}

for (const place of [REGISTER, ...OTHERS]) {
  test(`${place.name}: rows, columns and the one stop for Tab`, async ({ app }) => {
    const grid = await openPlace(app, place);
    await expectCounted(grid, place);
    await expectOneTabStop(grid);
    if (place.writing) {
      await expect(grid.root).not.toHaveAttribute('aria-readonly');
      await expect(grid.at(place.writing.computed)).toHaveAttribute('aria-readonly', 'true');
      await expect(grid.at(place.writing.typed.at)).not.toHaveAttribute('aria-readonly');
    } else await expect(grid.root).toHaveAttribute('aria-readonly', 'true');

    await grid.select(place.amid);
    await expect(grid.at(place.amid)).toHaveAttribute('aria-selected', 'true');
    await expect(grid.root.locator('[aria-selected=true]')).toHaveCount(1);
    for (const key of ['Control+End', 'Control+Home', 'ArrowUp', 'End']) {
      await grid.press(key);
      await expectOneTabStop(grid);
      await expect(grid.root.locator(':focus')).toHaveAttribute('tabindex', '0');
    }
    // By now in the headings.
    await expect(grid.root.locator(':focus')).toHaveRole('columnheader');
  });
}

test('the focused row stays in the document while it scrolls away, and keys go on from it', async ({
  app,
  page,
}) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 5]);
  await grid.root.hover();
  await page.mouse.wheel(0, 3000);
  await expect(grid.at([6, 5])).not.toBeInViewport();
  await grid.expectFocus([6, 5]);
  await expectOneTabStop(grid);
  await grid.press('ArrowDown');
  await grid.expectFocus([7, 5]);
  await expect(grid.at([7, 5])).toBeInViewport();
});

test('a sorted column says so, by mouse and by keyboard', async ({ app }) => {
  const grid = await openPlace(app, REGISTER);
  const heading = (name: string) => grid.root.getByRole('columnheader', { name, exact: true });
  await heading('Dato').click();
  await expect(heading('Dato')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading('Adresse')).toHaveAttribute('aria-sort', 'none');
  await heading('Dato').click();
  await expect(heading('Dato')).toHaveAttribute('aria-sort', 'descending');
  await heading('Adresse').click({ modifiers: ['Shift'] });
  await expect(heading('Adresse')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading('Dato')).toHaveAttribute('aria-sort', 'descending');

  await grid.select([3, 3]);
  await grid.press('ArrowUp');
  await expect(heading('Virksomhedens navn')).toBeFocused();
  await grid.press('Enter');
  await expect(heading('Virksomhedens navn')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading('Dato')).toHaveAttribute('aria-sort', 'none');
  await grid.press('ArrowLeft', 'Shift+Enter');
  await expect(heading('Dato')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading('Virksomhedens navn')).toHaveAttribute('aria-sort', 'ascending');
});

test('a value that does not fit says why: at the cell and in the status line', async ({ app, page }) => {
  const grid = await openPlace(app, REGISTER);
  await grid.select([6, 2]);
  await page.keyboard.type('i morgen måske');
  await grid.press('Enter');
  const cell = grid.at([6, 2]);
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription(/er ikke en dato/);
  await grid.press('ArrowUp');
  await expect(page.getByRole('contentinfo').or(page.locator('.page-status'))).toContainText(
    'er ikke en dato',
  );
  await expect(page.getByText('1 felt skal rettes')).toBeVisible();
});
