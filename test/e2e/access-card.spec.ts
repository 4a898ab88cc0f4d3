import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app';

/** What axe finds on the page as it stands, each with where. */
async function violations(page: Page, state: string, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const found = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${state} ${id}: ${nodes.map((node) => node.target).join(' · ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, options] of [
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ ...options, colorScheme });

      test('axe finds nothing in a row’s card, its lists and what is wrong in it, and in the menus', async ({
        app,
        page,
      }) => {
        test.setTimeout(120_000);
        await app.openSample('/brancheregister');
        const grid = app.grid('Brancheregister');
        await expect(grid.root).toBeVisible();
        const cell = grid.at([6, 3]);
        if (size === 'phone') await cell.tap();
        else await cell.click();
        await page.keyboard.press('Shift+F10');
        await expect(page.getByRole('menu')).toBeVisible();
        expect(await violations(page, 'row menu', '.grid-menu')).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Alt+Enter');
        const card = page.locator('.row-card');
        const field = (label: string) =>
          card.locator('.field-input').and(page.getByLabel(label, { exact: true }));
        await expect(card).toBeVisible();
        await field('CVR-nummer').fill('13585629');
        await field('CVR-nummer').press('Enter');
        await field('Antal pladser').fill('tre');
        await field('Antal pladser').press('Enter');
        await field('Kontaktperson').fill('010190-1234');
        await field('Kontaktperson').press('Enter');
        await expect(card.getByRole('alert')).toBeVisible();
        expect(await violations(page, 'card')).toEqual([]);
        await field('Kontaktperson').press('Escape');
        await card.getByRole('button', { name: 'Åbn kalender: Dato' }).click();
        expect(await violations(page, 'calendar', '.row-card')).toEqual([]);
        await field('Virksomhedens navn').fill('a');
        await expect(card.getByRole('listbox')).toBeVisible();
        expect(await violations(page, 'list', '.row-card')).toEqual([]);
        await field('Virksomhedens navn').press('Escape');
        await card.getByRole('button', { name: 'Ny række' }).click();
        await expect(card.getByRole('heading', { name: 'Ny række' })).toBeVisible();
        expect(await violations(page, 'new row', '.row-card')).toEqual([]);
      });
    });
  }
}
