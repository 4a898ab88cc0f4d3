/**
 * An open tab with an old release beside a newer one that raised the document's schema: what the newer one's
 * migration does is done to the browser's own database.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { seal } from '../../src/storage/sealed';
import { type App, expect, type Grid, test } from './app';

/** Types a text into the register's first row. */
async function enterFirst(app: App, heading: string, text: string): Promise<Grid> {
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, heading)).click();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
  return grid;
}

type StoredRecord = readonly [key: (string | number)[], value: { readonly text: string }];

/** Everything the one document there is holds. */
const allRecords = (page: Page): Promise<StoredRecord[]> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(names.find((name) => name.includes('document')) ?? '');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const store = request.result.transaction('records').objectStore('records');
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        values.onsuccess = () => {
          request.result.close();
          resolve(keys.result.map((key, index) => [key, values.result[index]] as unknown as StoredRecord));
        };
      };
    });
  });

/**
 * What a release with one migration more does to the document: all rows with a field more as chunks of a new
 * generation, and the meta that names it. Gives every record as it is then.
 */
async function raiseSchema(page: Page): Promise<StoredRecord[]> {
  const before = await allRecords(page);
  const { seq, ...old } = JSON.parse(before.find(([[kind]]) => kind === 'meta')?.[1].text ?? '') as {
    seq: number;
    generation: string;
    schema: number;
  };
  const put = (key: (string | number)[], value: unknown) => [key, seal(key, value)] as const;
  const chunks = before
    .filter(([[kind, generation]]) => kind === 'chunk' && generation === old.generation)
    .map(([[kind, , ...place], { text }]) =>
      put(
        [kind as string, 'newer', ...place],
        (JSON.parse(text) as object[]).map((row) => ({ ...row, colour: 'blue' })),
      ),
    );
  const meta = put(['meta'], { ...old, seq, generation: 'newer', schema: old.schema + 1, previous: old });
  await page.evaluate(
    async (records) => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(names.find((name) => name.includes('document')) ?? '');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('records', 'readwrite');
          for (const [key, value] of records) transaction.objectStore('records').put(value, key);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      });
    },
    [...chunks, meta],
  );
  return allRecords(page);
}

test('a tab with an old release beside a newer one that raised the schema stops writing, says so, and gives what it has', async ({
  app,
  page,
  context,
}) => {
  const grid = await enterFirst(app, 'Virksomhedens navn', 'Smedjen');
  await app.saved();
  const newer = await context.newPage();
  // A page of the same origin in which no release runs.
  await newer.goto('./manifest.webmanifest');
  const raised = await raiseSchema(newer);

  await enterFirst(app, 'Adresse', 'Algade 1');
  await expect(page.getByRole('status')).toHaveText('Ikke gemt: 1 ændring mangler');
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('i en nyere udgave af Indsatstavlen');
  await expect(notices).toContainText('Eksportér det, du har rettet, og genindlæs siden');
  await app.button('Prøv at gemme igen').click();
  await expect(page.getByRole('status')).toHaveText('Ikke gemt: 1 ændring mangler');
  await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
  const { path } = await app.download('Eksportér alt til Excel');
  const file = readFileSync(path);
  const backup = page.waitForEvent('download');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gem en sikkerhedskopi');
  await page.keyboard.press('Enter');
  expect(readFileSync(await (await backup).path(), 'utf8')).toContain('Algade 1');
  expect(await allRecords(newer)).toEqual(raised);

  // The old release cannot open it either, and leaves it as it is.
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.accept();
    return dialog.type();
  });
  await page.reload();
  expect(await asked).toBe('beforeunload');
  await expect(page.getByRole('main')).toContainText('gemt af en nyere udgave af Indsatstavlen');
  expect(await allRecords(newer)).toEqual(raised);

  // What it had in memory is in the file.
  await app.button('Hent en sikkerhedskopi ind').click();
  await app.chooseFiles({ name: 'alt.xlsx', mimeType: '', buffer: file });
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open('/brancheregister?visning=alle');
  const back = app.grid('Brancheregister');
  await expect(await back.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  await expect(await back.cell(3, 'Adresse')).toHaveText('Algade 1');
});

test('a tab with an old release learns of the newer one by what that writes, before it has written itself', async ({
  app,
  page,
  context,
}) => {
  await enterFirst(app, 'Virksomhedens navn', 'Smedjen');
  await app.saved();
  const newer = await context.newPage();
  await newer.goto('./manifest.webmanifest');
  await raiseSchema(newer);
  // As every release tells the other tabs of what it stored.
  await newer.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    new BroadcastChannel(names.find((name) => name.includes('document')) ?? '').postMessage(2);
  });
  await expect(page.getByRole('status')).toHaveText('Ikke længere gemt');
  await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText(
    'i en nyere udgave af Indsatstavlen',
  );
});
