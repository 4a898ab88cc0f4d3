/** Backups. The browser's own windows for choosing cannot be used by a test: a folder of the origin's stands in. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';

const REGISTER = '/brancheregister?visning=alle';
const FOLDER = 'Kopier';

/** The folder `Kopier` of the origin's own file system is what is chosen. */
async function stubPicker(page: Page): Promise<void> {
  await page.addInitScript((folder) => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, FOLDER);
}

/** What the browser answers when it is asked for leave to write, from now on. */
const permit = (page: Page, query: PermissionState, request: PermissionState): Promise<void> =>
  page.evaluate(
    ([asked, answer]) => {
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => asked,
        requestPermission: async () => {
          if (answer === 'granted')
            Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'granted' });
          return answer;
        },
      });
    },
    [query, request] as const,
  );

const filesIn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const files: Record<string, string> = {};
    const handle = (await root.getDirectoryHandle(folder, { create: true })) as unknown as {
      entries(): AsyncIterable<[string, FileSystemFileHandle]>;
    };
    for await (const [name, file] of handle.entries()) {
      try {
        files[name] = await (await file.getFile()).text();
      } catch {
        // Just replaced by a newer one: whoever waits for that looks again.
        files[name] = '{"rows":{"openings":[]}}';
      }
    }
    return files;
  }, FOLDER);

const putFile = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    async ([folder, file, content]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getDirectoryHandle(folder as string, { create: true });
      const stream = await (await handle.getFileHandle(file as string, { create: true })).createWritable();
      await stream.write(content as string);
      await stream.close();
    },
    [FOLDER, name, text],
  );

/** The page is left for another, as far as it can tell. */
const leavePage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  });

async function enter(app: App, row: number, company: string) {
  await app.open(REGISTER);
  await (await app.grid('Brancheregister').cell(row, 'Virksomhedens navn')).click();
  await app.page.keyboard.type(company);
  await app.page.keyboard.press('Enter');
  await app.saved();
}

const companiesIn = (text: string): string[] =>
  JSON.parse(text).rows.openings.map((row: { company: string }) => row.company);

async function chooseFolder(app: App) {
  await app.open('/data');
  await app.button('Vælg mappe').click();
  await expect(app.page.getByText(/er skrevet i Kopier/)).toBeVisible();
}

test('a chosen folder gets a backup at once, one when the page is left, and keeps what is not ours', async ({
  app,
  page,
}) => {
  await stubPicker(page);
  await page.clock.setFixedTime(new Date('2026-11-21T09:00:00+01:00'));
  await enter(app, 3, 'Fjordkroen');
  await putFile(page, 'Budget.txt', 'lærernes');
  await chooseFolder(app);
  const name = 'Indsatstavlen - Vores team - 2026-11-21 - sikkerhedskopi.json';
  const first = await filesIn(page);
  expect(Object.keys(first).sort()).toEqual(['Budget.txt', name]);
  expect(companiesIn(first[name] ?? '')).toEqual(['Fjordkroen']);
  await expect(page.getByText('Intet er rettet siden.')).toBeVisible();

  await enter(app, 4, 'Smedjen');
  await leavePage(page);
  await expect.poll(async () => companiesIn((await filesIn(page))[name] ?? '')).toHaveLength(2);

  // After a reload it goes on by itself.
  await page.reload();
  await enter(app, 5, 'Bageriet');
  await app.open('/data');
  await expect(page.getByText('Der er rettet siden.')).toBeVisible();
  await leavePage(page);
  await expect.poll(async () => companiesIn((await filesIn(page))[name] ?? '')).toHaveLength(3);
  expect((await filesIn(page))['Budget.txt']).toBe('lærernes');
});

test('of each day there is one backup, of the newest days as many as were chosen', async ({ app, page }) => {
  await stubPicker(page);
  await page.clock.setFixedTime(new Date('2026-11-01T09:00:00+01:00'));
  await enter(app, 3, 'Fjordkroen');
  await chooseFolder(app);
  await page.getByLabel('Behold kopier fra de seneste').selectOption({ label: '7 dage' });
  for (let day = 2; day <= 9; day++) {
    await page.clock.setFixedTime(new Date(`2026-11-0${day}T09:00:00+01:00`));
    await page.reload();
    await app.button('Tag kopi nu').click();
    await expect(page.getByText(`2026-11-0${day} - sikkerhedskopi.json er skrevet`)).toBeVisible();
  }
  const days = Object.keys(await filesIn(page)).map((name) => /2026-11-(\d\d)/.exec(name)?.[1]);
  expect(days.sort()).toEqual(['03', '04', '05', '06', '07', '08', '09']);
});

test('a permission that is lost is told with a way to give it again; edits go on', async ({ app, page }) => {
  await stubPicker(page);
  await enter(app, 3, 'Fjordkroen');
  await chooseFolder(app);
  await permit(page, 'prompt', 'granted');
  await enter(app, 4, 'Smedjen');
  await leavePage(page);
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('ikke længere lov til at skrive i mappen Kopier');
  // What is typed is stored all the same.
  await enter(app, 5, 'Bageriet');
  await expect(page.getByRole('status')).toHaveText(/^Gemt /);
  await app.open('/data');
  await expect(page.getByRole('alert').filter({ hasText: 'Sikkerhedskopierne venter' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await notices.getByRole('button', { name: 'Giv lov igen' }).click();
  await expect(notices).toContainText('er skrevet i Kopier');
  await expect(page.getByRole('alert').filter({ hasText: 'Sikkerhedskopierne venter' })).toHaveCount(0);
  const [text] = Object.values(await filesIn(page));
  expect(companiesIn(text ?? '')).toHaveLength(3);
});

test('a folder that is gone is told; another can be chosen', async ({ app, page }) => {
  await stubPicker(page);
  await enter(app, 3, 'Fjordkroen');
  await chooseFolder(app);
  await page.evaluate(async (folder) => {
    await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
  }, FOLDER);
  await enter(app, 4, 'Smedjen');
  await leavePage(page);
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('Mappen Kopier findes ikke længere');
  await notices.getByRole('button', { name: 'Vælg mappe' }).click();
  await expect(notices).toContainText('er skrevet i Kopier');
  expect(companiesIn(Object.values(await filesIn(page))[0] ?? '')).toHaveLength(2);
});

test('a backup from the folder shows what it would change, and brings back what was deleted', async ({
  app,
  page,
}) => {
  await stubPicker(page);
  await enter(app, 3, 'Fjordkroen');
  await chooseFolder(app);
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Skrevet over');
  await page.keyboard.press('Enter');
  await app.saved();
  await app.open('/data');
  await page.getByText('Kopier i mappen (1)').click();
  await app.button(/^Gendan Indsatstavlen/).click();
  await app.showChanges();
  await expect(page.getByRole('main')).toContainText('sikkerhedskopi');
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open(REGISTER);
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
});

test('a passphrase keeps a backup to those who know it: wrong, damaged and right', async ({ app, page }) => {
  await enter(app, 3, 'Fjordkroen');
  await app.open('/data');
  await app.button('Sæt adgangskode').click();
  await expect(page.getByLabel('Ny adgangskode')).toBeFocused();
  await page.getByLabel('Ny adgangskode').fill('kort');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('mindst 8 tegn');
  await page.getByLabel('Ny adgangskode').fill('tre grønne æbler');
  await page.getByLabel('Gentag adgangskoden').fill('tre røde æbler');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('ikke ens');
  await page.getByLabel('Gentag adgangskoden').fill('tre grønne æbler');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nye kopier er krypteret.')).toBeVisible();
  // The passphrase is not kept; the key is, across a reload.
  await page.reload();
  const file = await app.download('Hent sikkerhedskopi');
  expect(file.name).toMatch(/sikkerhedskopi\.krypteret$/);
  const bytes = readFileSync(file.path);
  expect(bytes.includes('Fjordkroen')).toBe(false);

  await app.button(/Skift dokument/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Nyt dokument/).fill('Kopi');
  await dialog.getByRole('button', { name: 'Nyt dokument' }).click();
  await expect(app.button(/Kopi/)).toBeVisible();
  await app.open('/data');
  const choose = (content: Buffer) =>
    page
      .getByLabel('Importér fil')
      .setInputFiles({ name: 'kopi.krypteret', mimeType: 'application/octet-stream', buffer: content });

  const broken = Buffer.from(bytes);
  broken[broken.length - 5] = (broken[broken.length - 5] ?? 0) ^ 1;
  await choose(broken);
  await page.getByLabel('Adgangskode', { exact: true }).fill('tre grønne æbler');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('kopi.krypteret er beskadiget');
  await app.button('Annullér').click();

  await choose(bytes);
  await expect(page.getByLabel('Adgangskode', { exact: true })).toBeFocused();
  await page.keyboard.type('tre røde æbler');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Adgangskoden passer ikke');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel('Adgangskode', { exact: true }).fill('tre grønne æbler');
  await page.keyboard.press('Enter');
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open(REGISTER);
  await expect(await app.grid('Brancheregister').cell(3, 'Virksomhedens navn')).toHaveText('Fjordkroen');
});

test('without encryption in the browser it says so, and the plain backup is there', async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  });
  await enter(app, 3, 'Fjordkroen');
  await app.open('/data');
  await expect(page.getByText('der tillader browseren ikke kryptering')).toBeVisible();
  await expect(app.button('Sæt adgangskode')).toHaveCount(0);
  const file = await app.download('Hent sikkerhedskopi');
  expect(companiesIn(readFileSync(file.path, 'utf8'))).toEqual(['Fjordkroen']);
});

test('where no folder can be chosen, a week with changes is reminded of, calmly, until it is backed up', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  await page.clock.setFixedTime(new Date('2026-11-01T09:00:00+01:00'));
  await enter(app, 3, 'Fjordkroen');
  await app.open('/data');
  await expect(page.getByText('Denne browser kan ikke skrive i en mappe')).toBeVisible();
  await app.download('Hent sikkerhedskopi');
  await expect(page.getByText('Sidst sikkerhedskopieret i dag')).toBeVisible();

  // A week without changes needs none.
  await page.clock.setFixedTime(new Date('2026-11-12T09:00:00+01:00'));
  await page.goto('./#/');
  await page.reload();
  const reminder = page.getByRole('complementary', { name: 'Sikkerhedskopi' });
  await enter(app, 4, 'Smedjen');
  await app.open('/');
  await expect(reminder).toContainText('Sidst sikkerhedskopieret 01-11-2026');
  const coming = page.waitForEvent('download');
  await reminder.getByRole('button', { name: 'Hent sikkerhedskopi' }).click();
  await coming;
  await expect(reminder).toHaveCount(0);
});

test('the page of data says what the browser promised, how much there is, and what a private window does', async ({
  app,
  page,
}) => {
  await app.open('/data');
  const section = page.getByRole('region', { name: 'Browserens lager' });
  await expect(section).toContainText(/Browseren (har lovet|beholder|siger ikke)/);
  await expect(section).toContainText(/Indsatstavlen bruger .+ her i browseren/);
  await expect(section).toContainText('I et privat vindue');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing in the backups, their passphrase and what is asked before all is deleted: ${colorScheme}, ${size}`, async ({
      app,
      page,
    }) => {
      test.setTimeout(120_000);
      await stubPicker(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const check = async (state: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${state} ${id}: ${nodes.map((node) => node.html).join(' · ')}`),
        ).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${state} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await chooseFolder(app);
      await page.getByText('Kopier i mappen (1)').click();
      // By keys alone: the form opens, tells what is wrong, and closes where it was opened.
      await app.button('Sæt adgangskode').focus();
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('Ny adgangskode')).toBeFocused();
      await page.keyboard.type('kort');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await check('passphrase');
      await page.keyboard.press('Escape');
      await expect(app.button('Sæt adgangskode')).toBeFocused();
      await app.open('/indstillinger');
      await page.getByLabel('Foreslå at rydde dem, når de er gamle').check();
      await check('settings');
      await app.button('Slet alt i browseren').click();
      await expect(page.getByRole('dialog')).toContainText('i mappen Kopier');
      await check('delete');
    });
  }
}
