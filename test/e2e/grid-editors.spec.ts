/** What the editor tells while one types: never in the way, and never a refusal. */
import { type App, expect, type Grid, test } from './app';

async function openRegister(app: App): Promise<Grid> {
  await app.openSample('/brancheregister?visning=alle');
  return app.grid('Brancheregister');
}

/** Types into a cell and gives up again afterwards. */
async function typing(grid: Grid, heading: string, text: string, run: () => Promise<void>) {
  const cell = await grid.cell(6, heading);
  await cell.click();
  await grid.page.keyboard.type(text);
  await run();
  await grid.press('Escape');
  await expect(grid.editor).toHaveCount(0);
}

test('an editor says what is typed comes to, to eyes and to screen readers', async ({ app, page }) => {
  const grid = await openRegister(app);
  const hint = page.locator('.editor-hint');
  for (const [heading, text, told] of [
    ['Dato', 'uge 47 tir', 'tirsdag 17. november 2026, uge 47'],
    ['Antal pladser', '=3+4', '= 7'],
    ['CVR-nummer', '13585628', 'Nummeret består kontrollen for CVR-numre.'],
    ['CVR-nummer', '13585629', /Nummeret består ikke kontrollen/],
    ['Virksomhedstype', 'bygzz', 'Intet på listen passer. Teksten bliver stående og mærket.'],
  ] as const) {
    await typing(grid, heading, text, async () => {
      await expect(hint).toHaveText(told);
      await expect(grid.editor).toHaveAccessibleDescription(told);
      await expect(page.locator('.grid-frame [aria-live=polite]').filter({ hasText: told })).toHaveCount(1);
      // Clear of the row that is typed in next.
      const next = await (await grid.cell(7, heading)).boundingBox();
      const box = await hint.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(next?.y ?? 0);
    });
    await expect(hint).toHaveCount(0);
  }
});

test('the calendar of a pinned date column is in sight and takes a click', async ({ app, page }) => {
  const grid = await openRegister(app);
  const cell = await grid.cell(6, 'Dato');
  await cell.dblclick();
  await app.button('Åbn kalender').click();
  await page.getByRole('button', { name: /^16\. januar/ }).click();
  await expect(cell).toHaveText('16-01-2026');
});

test('half a date, and a cell that is only looked into, are told nothing of', async ({ app, page }) => {
  const grid = await openRegister(app);
  const hint = page.locator('.editor-hint');
  await typing(grid, 'Dato', '31-02-2026', async () => {
    await expect(hint).toHaveText('Kalenderen har ingen 31-02-2026.');
    await grid.press('Backspace');
    await expect(hint).toHaveCount(0);
    await expect(grid.editor).not.toHaveAttribute('aria-describedby');
  });
  await (await grid.cell(6, 'Dato')).click();
  await grid.press('F2');
  await expect(grid.editor).toBeFocused();
  await expect(hint).toHaveCount(0);
});

test('a warning keeps nothing back, and a refusal takes the place of the hint', async ({ app, page }) => {
  const grid = await openRegister(app);
  const cell = await grid.cell(6, 'CVR-nummer');
  await cell.click();
  await page.keyboard.type('13585629');
  await expect(page.locator('.editor-hint')).toHaveText(/består ikke/);
  await grid.press('Enter');
  await expect(cell).toHaveText('13585629');

  await cell.click();
  await page.keyboard.type('010190-1234');
  await grid.press('Enter');
  await expect(page.getByRole('alert')).toContainText('cpr');
  await expect(page.locator('.editor-hint')).toHaveCount(0);
  await grid.press('Escape');
  await expect(cell).toHaveText('13585629');
});
