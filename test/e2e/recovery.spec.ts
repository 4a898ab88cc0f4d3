/** Documents that are damaged for real, through the browser's own database, and the page that opens instead. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';
import { copiedSeq } from './copies';

const LIBRARY = 'indsatstavlen-library';
const REGISTER = '/brancheregister?visning=alle';

/** A document of its own with a few companies; gives the name of its database. */
async function makeDocument(app: App, companies: readonly string[]): Promise<string> {
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  for (const [index, company] of companies.entries()) {
    await (await grid.cell(3 + index, 'Virksomhedens navn')).click();
    await app.page.keyboard.type(company);
    await app.page.keyboard.press('Enter');
    await app.saved();
  }
  const name = await documentDatabase(app.page);
  // Stored is what the log has; these tests are about the rows that follow it.
  for (const company of companies)
    await expect.poll(async () => (await chunkWith(app.page, name, company)).key).toBeDefined();
  return name;
}

const documentDatabase = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.find((name) => name.startsWith('indsatstavlen-document-')) ?? '';
  });

type Record_ = readonly [key: unknown, value: unknown];

/** Everything in a database, as text. */
const dump = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (database) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('records').objectStore('records');
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(keys.result.map((key, index) => [key, values.result[index]])));
          };
        };
      }),
    name,
  );

/** Puts a value under a key, or deletes what is there. */
const damage = (page: Page, name: string, key: unknown, value: unknown): Promise<void> =>
  page.evaluate(
    ([database, at, put]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database as string);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          if (put === null) store.delete(at as IDBValidKey);
          else store.put(put, at as IDBValidKey);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [name, key, value] as const,
  );

const records = async (page: Page, name: string): Promise<Record_[]> => JSON.parse(await dump(page, name));

/** The record of the chunk that holds a text. */
async function chunkWith(page: Page, name: string, text: string): Promise<{ key: unknown; value: string }> {
  const found = (await records(page, name)).find(
    ([key, value]) => (key as unknown[])[0] === 'chunk' && JSON.stringify(value).includes(text),
  );
  return { key: found?.[0], value: (found?.[1] as { text: string } | undefined)?.text ?? '' };
}

/** Away from the app, so that nothing but the test writes. */
async function leave(page: Page) {
  // A picture has no icon of its own, so the browser asks for one.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('./icon.svg');
}

async function expectRecovery(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: /kunne ikke åbnes/ })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
}

async function saveFrom(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('a changed chunk: what is whole is counted, saved both ways and brought into a new document; the damaged one is not touched', async ({
  app,
  page,
}) => {
  const name = await makeDocument(app, ['Fjordkroen', 'Smedjen', 'Bageriet']);
  await leave(page);
  const { key, value } = await chunkWith(page, name, 'Smedjen');
  await damage(page, name, key, { text: value.replace('Smedjen', 'Smedjex'), hash: 'som før' });
  const before = await dump(page, name);

  await page.goto(`./#${REGISTER}`);
  await expectRecovery(page);
  await expect(page.getByText('En del af Kontakter i Brancheregister kan ikke læses.')).toBeVisible();
  const row = page.getByRole('row', { name: /^Kontakter i Brancheregister/ });
  await expect(row).toContainText('2');
  await expect(row).toContainText('1 række mangler');
  await expect(page.getByRole('row', { name: /^Virksomhedstyper/ })).toContainText('Hel');

  const backup = await saveFrom(page, 'Gem det, der er helt, som sikkerhedskopi');
  expect(backup.name).toMatch(/reddet\.json$/);
  const companies = JSON.parse(backup.content.toString()).rows.openings.map(
    (opening: { company: string }) => opening.company,
  );
  expect(companies.sort()).toEqual(['Bageriet', 'Fjordkroen']);
  const workbook = await saveFrom(page, 'Gem det, der er helt, som Excel');
  expect(workbook.content.subarray(0, 2).toString()).toBe('PK');
  expect(await dump(page, name)).toBe(before);

  await app.button('Hent en sikkerhedskopi ind').click();
  await page
    .getByLabel('Importér fil')
    .setInputFiles({ name: 'reddet.json', mimeType: 'application/json', buffer: backup.content });
  await app.showChanges();
  await app.button('Gennemfør import').click();
  // "Gemt" stands from the start: it says something of the import when that is through.
  await expect(app.button('Gem rapport')).toBeVisible();
  await app.saved();
  await app.open(REGISTER);
  await app.grid('Brancheregister').expectRowCount(5);
  expect(await dump(page, name)).toBe(before);
});

test('a changed chunk: the copy in the browser becomes another document, and the damaged one is not touched', async ({
  app,
  page,
}) => {
  const name = await makeDocument(app, ['Fjordkroen', 'Smedjen']);
  await expect.poll(() => copiedSeq(page)).toBe(2);
  await leave(page);
  const { key, value } = await chunkWith(page, name, 'Smedjen');
  await damage(page, name, key, { text: value.replace('Smedjen', 'Smedjex'), hash: 'som før' });
  const before = await dump(page, name);

  await page.goto(`./#${REGISTER}`);
  await expectRecovery(page);
  const offer = page.getByRole('region', { name: 'Der er en reservekopi i browseren' });
  await expect(offer).toContainText('2 kontakter i Brancheregister');
  await expect(offer).toContainText('som et nyt dokument, Vores team (reservekopi)');
  await app.button('Hent reservekopien').click();
  await expect(app.button(/Vores team \(reservekopi\)/)).toBeVisible();
  const grid = app.grid('Brancheregister');
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
  await expect(await grid.cell(4, 'Virksomhedens navn')).toHaveText('Smedjen');
  expect(await dump(page, name)).toBe(before);
  // The history came along, and goes on.
  await (await grid.cell(4, 'Adresse')).click();
  await page.keyboard.type('Algade 1');
  await page.keyboard.press('Enter');
  await app.saved();
  await app.open('/historik');
  await expect(page.getByText(/Smedjen/).first()).toBeVisible();
});

test('a table of contents that is gone: the rows are shown, and it is said that nobody knows whether there were more', async ({
  app,
  page,
}) => {
  const name = await makeDocument(app, ['Fjordkroen', 'Smedjen']);
  await leave(page);
  await damage(page, name, ['meta'], null);
  const before = await dump(page, name);
  await page.goto(`./#${REGISTER}`);
  await expectRecovery(page);
  await expect(page.getByText('Dokumentets indholdsfortegnelse.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Kontakter i Brancheregister 2 / })).toContainText(
    'Det vides ikke',
  );
  // Again and again, it stays as it is.
  await app.button('Prøv igen').click();
  await expectRecovery(page);
  expect(await dump(page, name)).toBe(before);
});

test('a chunk that is gone is missed', async ({ app, page }) => {
  const name = await makeDocument(app, ['Fjordkroen', 'Smedjen']);
  await leave(page);
  await damage(page, name, (await chunkWith(page, name, 'Fjordkroen')).key, null);
  await page.goto('./#/');
  await expectRecovery(page);
  await expect(page.getByText('Noget af Kontakter i Brancheregister er væk.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Kontakter i Brancheregister/ })).toContainText(
    '1 række mangler',
  );
});

test('one begins afresh beside the damaged document, and can go back and forth', async ({ app, page }) => {
  const name = await makeDocument(app, ['Fjordkroen']);
  await leave(page);
  await damage(page, name, ['meta'], { text: '{}', hash: 'x' });
  await page.goto('./#/');
  await expectRecovery(page);
  await app.button('Begynd forfra').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
  await app.button(/Skift dokument/).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').first().click();
  await expectRecovery(page);
  await page.getByRole('region', { name: 'Åbn et andet dokument' }).getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
});

test('a document whose database is gone says so, and can be taken off the list', async ({ app, page }) => {
  const name = await makeDocument(app, ['Fjordkroen']);
  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Andet');
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(app.button(/Andet/)).toBeVisible();
  await app.button(/Skift dokument/).click();
  await dialog.getByRole('listitem').first().getByRole('button').first().click();
  await app.open(REGISTER);
  await leave(page);
  await page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(database).onsuccess = () => resolve();
      }),
    name,
  );
  await page.goto('./#/');
  await expectRecovery(page);
  await expect(page.getByText('ligger ikke længere i browseren')).toBeVisible();
  await app.button('Fjern det fra listen').click();
  await expect(app.button(/Andet/)).toBeVisible();
});

test('a newer release’s database is left as it is', async ({ app, page }) => {
  const name = await makeDocument(app, ['Fjordkroen']);
  await leave(page);
  await page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(database, 7);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
  );
  await page.goto('./#/');
  await expectRecovery(page);
  await expect(page.getByText('nyere udgave')).toBeVisible();
  const version = await page.evaluate(
    async (database) => (await indexedDB.databases()).find((one) => one.name === database)?.version,
    name,
  );
  expect(version).toBe(7);
});

test('a document held by another window says so, and opens when it is let go of', async ({
  app,
  page,
  context,
}) => {
  const name = await makeDocument(app, ['Fjordkroen']);
  await leave(page);
  const other = await context.newPage();
  await leave(other);
  // A request to delete stands in the queue behind a connection that does not let go.
  await other.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => {
          indexedDB.open(database, 9);
          resolve();
        };
      }),
    name,
  );
  await page.goto('./#/');
  await expect(page.getByText('Et andet vindue holder på dokumentet')).toBeVisible({ timeout: 10_000 });
  await expect(app.button('Prøv igen')).toBeVisible();
});

test('an entry of the list that is damaged is made again from what is known', async ({ app, page }) => {
  const name = await makeDocument(app, ['Fjordkroen']);
  await leave(page);
  const id = name.replace('indsatstavlen-document-', '');
  await damage(page, LIBRARY, ['document', id], { garbled: true });
  await page.goto(`./#${REGISTER}`);
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
});

test('a list that cannot be read is made again when asked for, and the documents are there', async ({
  app,
  page,
}) => {
  await makeDocument(app, ['Fjordkroen']);
  await leave(page);
  await page.evaluate(
    (library) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(library).onsuccess = () => {
          const request = indexedDB.open(library, 1);
          request.onupgradeneeded = () => request.result.createObjectStore('something else');
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    LIBRARY,
  );
  await page.goto(`./#${REGISTER}`);
  await expect(page.getByText('Listen over dokumenter er beskadiget')).toBeVisible();
  await app.button('Lav listen igen').click();
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing on the recovery page, and all of it is reached by keys: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const name = await makeDocument(app, ['Fjordkroen', 'Smedjen']);
      await expect.poll(() => copiedSeq(page)).toBe(2);
      await leave(page);
      await damage(page, name, (await chunkWith(page, name, 'Smedjen')).key, { text: 'x', hash: 'x' });
      await page.setViewportSize(viewport);
      await page.goto('./#/');
      await expectRecovery(page);
      await expect(app.button('Hent reservekopien')).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      for (const button of [
        'Hent reservekopien',
        'Gem det, der er helt, som Excel',
        'Gem det, der er helt, som sikkerhedskopi',
        'Prøv igen',
      ]) {
        await page.keyboard.press('Tab');
        await expect(app.button(button)).toBeFocused();
      }
    });
  }
}
