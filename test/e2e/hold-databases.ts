import type { Page } from '@playwright/test';

/** Begins a transaction on every document and keeps it: others' writes wait. Returns what lets go. */
export async function holdDatabases(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.includes('document') ? [name] : [],
    );
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = database.transaction('records', 'readwrite').objectStore('records');
      const held = window as unknown as { isLetGo?: boolean };
      await new Promise<void>((resolve) => {
        const again = () => {
          resolve();
          if (!held.isLetGo) store.get(['meta']).onsuccess = again;
          else database.close();
        };
        store.get(['meta']).onsuccess = again;
      });
    }
  });
  return () => page.evaluate(() => void Object.assign(window, { isLetGo: true }));
}
