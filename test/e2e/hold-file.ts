import type { Page } from '@playwright/test';

/** Keeps a file of the app from the page until it is let go. */
export async function holdFile(page: Page, name: RegExp): Promise<() => void> {
  let letGo = () => {};
  const isFree = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(name, async (route) => {
    await isFree;
    await route.continue();
  });
  return letGo;
}
