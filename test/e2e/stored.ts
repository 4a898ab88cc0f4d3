/** What the browser holds, looked through from outside the app. */
import type { Page } from '@playwright/test';

/** Whether a text stands anywhere in the browser's databases or preferences: rows, the log, layouts. */
export const isStored = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    const all: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => {
          const values = request.result.transaction('records').objectStore('records').getAll();
          values.onsuccess = () => {
            all.push(JSON.stringify(values.result));
            request.result.close();
            resolve();
          };
        };
      });
    return all.some((one) => one.includes(wanted));
  }, text);
