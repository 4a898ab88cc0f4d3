/**
 * That the browser has not promised to keep what is stored. Each of Playwright's contexts is a private
 * window, which Chromium makes to look like any other: quota, file system and answers are the same.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { type App, expect, test } from './app';

const REGISTER = '/brancheregister?visning=alle';
const SIGN = /Ikke sikret/;

async function enter(app: App, text: string) {
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await grid.page.keyboard.type(text);
  await grid.page.keyboard.press('Enter');
  await app.saved();
}

test('a private window says for as long as it stands that nothing is sure to be kept, and how to keep it', async ({
  app,
  page,
}) => {
  await enter(app, 'Smedjen');
  const sign = app.button(SIGN);
  await expect(sign).toBeVisible();
  // It takes no focus, and hides nothing of the status line.
  await expect(page.getByRole('status')).toBeVisible();
  await expect(app.grid('Brancheregister').root.locator(':focus')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await app.open('/maalstyring');
  await expect(sign).toBeVisible();

  await sign.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Browseren har ikke lovet at beholde jeres data' });
  await expect(dialog).toContainText('privat vindue (inkognito, InPrivate)');
  await expect(dialog).toContainText('sikkerhedskopi');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Bed browseren om det' }).click();
  await expect(dialog).toContainText('Browseren lovede det ikke');
  await page.keyboard.press('Escape');
  await expect(sign).toBeFocused();

  await sign.click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Hent sikkerhedskopi' }).click();
  expect((await coming).suggestedFilename()).toMatch(/sikkerhedskopi/);
  await expect(sign).toBeVisible();
});

test('it is put away for a document until next time, and the page of data still says it', async ({
  app,
  page,
  context,
}) => {
  await enter(app, 'Smedjen');
  const sign = app.button(SIGN);
  await sign.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skjul til næste gang' }).click();
  await expect(sign).toHaveCount(0);
  // The focus has somewhere to be.
  await expect(app.grid('Brancheregister').root.locator(':focus')).toBeVisible();
  await app.open('/data');
  await expect(page.getByText('må slette dem, hvis computeren mangler plads')).toBeVisible();
  await expect(page.getByText('I et privat vindue')).toBeVisible();

  const next = await context.newPage();
  await next.goto(page.url());
  await expect(next.getByRole('button', { name: SIGN })).toBeVisible();
});

/** Lets the browser say yes when it is asked; its contexts have to be named. */
async function promiseToKeep(browser: Browser, origin: string) {
  const cdp = await browser.newBrowserCDPSession();
  const { browserContextIds } = await cdp.send('Target.getBrowserContexts');
  for (const browserContextId of browserContextIds)
    await cdp.send('Browser.grantPermissions', { permissions: ['durableStorage'], origin, browserContextId });
}

/** The sign's code comes when the page is at rest: only then does its absence say something. */
const signLoaded = (page: Page) => page.waitForResponse(/KeepSign.*\.js/);

test('it is not there where there is nothing to lose: a document without rows, and invented data', async ({
  app,
  page,
}) => {
  let coming = signLoaded(page);
  await app.open(REGISTER);
  await coming;
  await expect(app.button(SIGN)).toHaveCount(0);
  await app.open('/');
  await app.button('Prøv med eksempeldata').click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  coming = signLoaded(page);
  await page.reload();
  await coming;
  await expect(app.button(SIGN)).toHaveCount(0);
});

test('it goes where the browser promises, and is not there from then on', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await enter(app, 'Smedjen');
  const sign = app.button(SIGN);
  await expect(sign).toBeVisible();
  await promiseToKeep(browser, new URL(baseURL ?? '').origin);
  await sign.click();
  await page.getByRole('button', { name: 'Bed browseren om det' }).click();
  await expect(page.getByText('Browseren har lovet at beholde jeres data.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(sign).toHaveCount(0);
  const coming = signLoaded(page);
  await page.reload();
  await coming;
  await expect(app.grid('Brancheregister').root).toBeVisible();
  await expect(sign).toHaveCount(0);
  await app.open('/data');
  await expect(page.getByText('Browseren har lovet at beholde jeres data, indtil')).toBeVisible();
});

test('on a telephone it is short, and has a name that says all', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/maalstyring');
  await app.button(/2026/).first().click();
  const sign = page.getByRole('button', { name: 'Ikke sikret i browseren' });
  await expect(sign).toBeVisible();
  const box = await sign.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
