import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app';

const ROUTES = [
  '/',
  '/brancheregister',
  '/brancheregister/diagrammer',
  '/maalstyring',
  '/maalstyring/2026',
  '/ressourceberegner',
  '/scenarier',
  '/data',
  '/historik',
  '/indstillinger',
];

/** What is wrong with the page as it stands, in the words of the axe engine. */
async function violationsOf(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map((node) => node.target).join(' · ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    for (const state of ['empty', 'sample'] as const) {
      test(`axe finds nothing, and nothing but grids scrolls sideways: ${colorScheme}, ${size}, ${state}`, async ({
        app,
        page,
      }) => {
        test.setTimeout(120_000);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        if (state === 'sample') {
          await app.open('/');
          await app.button('Prøv med eksempeldata').click();
          await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
        }
        for (const route of ROUTES) {
          await app.open(route);
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
          expect(await violationsOf(page, `${route} (${state})`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${route} (${state}) scrolls sideways`).toBeLessThanOrEqual(0);
        }
      });
    }

    test(`axe finds nothing in the palette, the sheet of keys and the find bar: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await app.openSample('/maalstyring/2026/47');
      await app.grid('Målstyring uge 47, 2026').select([9, 2]);

      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violationsOf(page, 'palette')).toEqual([]);
      // With what cannot be done now, with companies and their details, and with nothing.
      for (const text of ['fortryd', 'hotel', 'zzz']) {
        await page.getByRole('combobox').fill(text);
        await expect(page.getByText(/Der er intet at|senest \d|Intet passer/).first()).toBeVisible();
        expect(await violationsOf(page, `palette: ${text}`)).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('samtaler');
      await expect(page.getByText('af 3')).toBeVisible();
      expect(await violationsOf(page, 'find')).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog', { name: 'Tastaturgenveje' })).toBeVisible();
      expect(await violationsOf(page, 'keys')).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing in the menu of views and its dialog: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await app.openSample('/brancheregister?visning=visning-roede');
      const check = async (state: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${state} ${id}: ${nodes.map((node) => node.target).join(' · ')}`,
          ),
        ).toEqual([]);
      };
      await expect(page.getByRole('link', { name: 'Røde, ældste først', exact: true })).toBeVisible();
      await page.getByRole('group', { name: 'Filtre' }).getByRole('button').click();
      await expect(app.button('Gem ændringer')).toBeVisible();
      await check('a changed view');
      await app.button('Visninger og kolonner').click();
      await expect(page.getByRole('menuitem', { name: 'Gem som ny visning' })).toBeFocused();
      await check('the menu');
      await page.getByRole('menuitem', { name: 'Gem som ny visning' }).click();
      await check('the dialog');
      await page.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await check('the dialog with a name that will not do');
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while one types, fills and arranges columns: ${colorScheme}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await app.openSample('/brancheregister?visning=alle');
    const grid = app.grid('Brancheregister');
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page })
        .include('.grid-frame')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${state} ${id}: ${nodes.map((node) => node.html).join(' · ')}`),
      ).toEqual([]);
    };
    for (const [heading, text] of [
      ['Dato', 'uge 47 tir'],
      ['CVR-nummer', '13585628'],
      ['CVR-nummer', '13585629'],
      ['Antal pladser', '2,5'],
    ] as const) {
      await (await grid.cell(6, heading)).click();
      await page.keyboard.type(text);
      await expect(page.locator('.editor-hint')).toBeVisible();
      await check(`${heading} ${text}`);
      await page.keyboard.press('Escape');
    }
    await grid.select([5, 15]);
    await grid.paste('20-11-2026');
    await grid.dragHandle([5, 15], [7, 15]);
    await app.button('Udfyldningsvalg').click();
    await expect(page.getByRole('menuitemradio').first()).toBeVisible();
    await check('fill options');
    await page.keyboard.press('Escape');
    await grid.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Fortsæt serie' })).toBeVisible();
    await check('row menu');
    await page.keyboard.press('Escape');
    await app.button('Menu for Opfølgningsdato').click({ force: true });
    await expect(app.button('Tilpas alle kolonner')).toBeVisible();
    await check('column menu');
  });
}
