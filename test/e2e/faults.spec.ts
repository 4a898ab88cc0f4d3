/** Faults that really happen to a browser, and what the status line promised about them. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeRandom } from '../soak/random';
import { App, expect, type Grid, test } from './app';
import { KillableBrowser } from './browser-process';
import { holdDatabases } from './hold-databases';
import { currentLog, tearLog } from './torn-log';

const REGISTER = '/brancheregister?visning=alle';

async function openRegister(app: App): Promise<Grid> {
  await app.open(REGISTER);
  const grid = app.grid('Brancheregister');
  await expect(grid.root).toBeVisible();
  return grid;
}

/** Types a company into the first row there is. */
async function enter(grid: Grid, heading: string, text: string) {
  await (await grid.cell(3, heading)).click();
  await grid.page.keyboard.type(text);
  await grid.page.keyboard.press('Enter');
}

const LINES = 6000;

/** A file of companies, up to the button that brings it in. */
async function prepareImport(app: App, name: string) {
  await app.open('/data');
  const lines = Array.from({ length: LINES }, (_, n) => `0${1 + (n % 9)}-11-2026;${name} ${n};3`);
  await app.chooseFiles({
    name: 'mange.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Dato;Virksomhedens navn;Antal pladser', ...lines].join('\r\n')),
  });
  await app.showChanges();
}

/** Brings it in, and comes back after so long, in milliseconds; null: when it is stored. */
async function applyImport(page: Page, afterMs: number | null): Promise<{ ms: number; status: string }> {
  return page.getByRole('button', { name: 'Gennemfør import' }).evaluate(async (button, until) => {
    const status = () => document.querySelector('.save-status [role=status]')?.textContent ?? '';
    const from = performance.now();
    const ms = () => performance.now() - from;
    (button as HTMLButtonElement).click();
    while (until === null ? !status().startsWith('Gemt kl') : ms() < until)
      await new Promise((resolve) => setTimeout(resolve));
    return { ms: ms(), status: status() };
  }, afterMs);
}

test.describe('a browser that is killed', () => {
  let browser: KillableBrowser;
  test.beforeEach(() => {
    browser = new KillableBrowser();
  });
  test.afterEach(() => browser.dispose());

  const start = async (baseURL: string | undefined) => {
    const page = await browser.start();
    // Pages of a browser that was started by ourselves know of no base address.
    const app = new App(page, baseURL);
    return { page, app };
  };

  test('right after "Gemt" has what was entered', async ({ baseURL }) => {
    for (const name of ['Første', 'Anden', 'Tredje']) {
      const { app } = await start(baseURL);
      const grid = await openRegister(app);
      await enter(grid, 'Virksomhedens navn', name);
      await app.saved();
      await browser.kill();

      const again = await start(baseURL);
      await expect(await (await openRegister(again.app)).cell(3, 'Virksomhedens navn')).toHaveText(name);
      await browser.kill();
    }
  });

  test('in the middle of a write keeps what is stored, also over the time after', async ({ baseURL }) => {
    const first = await start(baseURL);
    await enter(await openRegister(first.app), 'Virksomhedens navn', 'Smedjen');
    await first.app.saved();
    await browser.quit();
    // Killing it in just that moment is a matter of luck; what it leaves then is always the same.
    tearLog(browser.profile);
    const torn = currentLog(browser.profile);

    const second = await start(baseURL);
    const grid = await openRegister(second.app);
    await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
    await enter(grid, 'Adresse', 'Algade 1');
    await second.app.saved();
    // No edit is called stored as long as the torn log is written on.
    expect(currentLog(browser.profile)).not.toBe(torn);
    await browser.quit();

    const third = await start(baseURL);
    const again = await openRegister(third.app);
    await expect(await again.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
    await expect(await again.cell(3, 'Adresse')).toHaveText('Algade 1');
  });

  // How long the whole takes is measured first, so that the moments fall all over it on every machine.
  for (const seed of [1, 2, 3]) {
    test(`during an import, at random moments, has all of the file or none of it, seed ${seed}`, async ({
      baseURL,
    }) => {
      // Four starts of a browser, on machines that do much else.
      test.setTimeout(120_000);
      const random = makeRandom(seed);
      let { page, app } = await start(baseURL);
      await prepareImport(app, 'Målt');
      const whole = await applyImport(page, null);
      let stored = LINES;
      // What the status line says of the next one is then about that one.
      await page.reload();
      for (const attempt of [1, 2, 3]) {
        await prepareImport(app, `Forsøg ${attempt}`);
        const promised = await applyImport(page, (whole.ms * random.below(90)) / 100);
        await browser.kill();

        ({ page, app } = await start(baseURL));
        const count = (await (await openRegister(app)).rowCount()) - 3;
        expect([stored, stored + LINES]).toContain(count);
        if (promised.status.startsWith('Gemt kl')) expect(count).toBe(stored + LINES);
        stored = count;
      }
    });
  }

  test('on a disk that is full tells so, drops nothing, and can still export all', async ({ baseURL }) => {
    const before = await start(baseURL);
    await enter(await openRegister(before.app), 'Virksomhedens navn', 'Smedjen');
    await before.app.saved();
    await browser.kill();

    // Before the page is loaded: the browser hands out room in advance.
    const { page, app } = await start(baseURL);
    const quota = await openQuota(page, baseURL ?? '');
    await quota.set(1);
    const grid = await openRegister(app);
    await enter(grid, 'Adresse', 'Algade 1');
    await expect(page.getByRole('status')).toHaveText('Ikke gemt: 1 ændring mangler');
    await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText('ikke mere plads');
    await enter(grid, 'Kontaktperson', 'Anne');
    await expect(page.getByRole('status')).toHaveText('Ikke gemt: 2 ændringer mangler');
    await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
    const file = await exportFromNotice(page);
    expect(file.length).toBeGreaterThan(10_000);

    await quota.set(null);
    await app.button('Prøv at gemme igen').click();
    await app.saved();
    await page.reload();
    await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
    await expect(await grid.cell(3, 'Kontaktperson')).toHaveText('Anne');
  });

  test('and whose databases are those of an earlier day is told that the latest is missing', async ({
    baseURL,
  }) => {
    const { app } = await start(baseURL);
    await enter(await openRegister(app), 'Virksomhedens navn', 'Smedjen');
    await app.saved();
    await browser.quit();
    const databases = join(browser.profile, 'Default', 'IndexedDB');
    const earlier = join(browser.profile, 'earlier');
    cpSync(databases, earlier, { recursive: true });

    const { app: later } = await start(baseURL);
    await enter(await openRegister(later), 'Adresse', 'Algade 1');
    await later.saved();
    await browser.quit();
    rmSync(databases, { recursive: true });
    renameSync(earlier, databases);

    const { page, app: again } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(page.getByRole('heading', { level: 1, name: /kunne ikke åbnes/ })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('De seneste ændringer kan mangle.');
    await expect(page.getByRole('row', { name: /^Kontakter i Brancheregister 1 / })).toBeVisible();
    await expect(again.button('Gem det, der er helt, som Excel')).toBeVisible();
  });

  test('and whose database files are garbled while it is closed does not begin anew as if nothing had been', async ({
    baseURL,
  }) => {
    const { app } = await start(baseURL);
    await enter(await openRegister(app), 'Virksomhedens navn', 'Smedjen');
    await app.saved();
    await browser.quit();
    garbleDatabases(browser.profile);

    const { page, app: again } = await start(baseURL);
    await page.goto(`${baseURL}#${REGISTER}`);
    await expect(page.getByRole('heading', { name: 'Dine data kunne ikke åbnes' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('her har ligget et dokument');
    await expect(page.getByRole('grid')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Dine data kunne ikke åbnes' })).toBeVisible();
    // Whoever has a file goes on from it.
    await again.button('Hent en sikkerhedskopi ind').click();
    await again.chooseFiles('test/fixtures/aabninger-konsulent.csv');
    await again.showChanges();
    await again.button('Gennemfør import').click();
    await again.saved();
    await expect.poll(async () => (await openRegister(again)).rowCount()).toBe(43);
  });
});

test('a tab that crashes in the middle of a write leaves the others writing', async ({
  app,
  page,
  context,
}) => {
  const grid = await openRegister(app);
  const crashing = new App(await context.newPage());
  await openRegister(crashing);
  await holdDatabases(crashing.page);
  await enter(grid, 'Virksomhedens navn', 'Smedjen');
  await expect(page.getByRole('status')).toHaveText('Gemmer…');
  const cdp = await context.newCDPSession(crashing.page);
  // It never answers: that is the point.
  void cdp.send('Page.crash').catch(() => {});
  await crashing.page.waitForEvent('crash');
  await app.saved();
});

test('what another tab writes while this one loads is there when it has loaded', async ({ app, context }) => {
  const grid = await openRegister(app);
  const late = new App(await context.newPage());
  const [second] = await Promise.all([openRegister(late), enter(grid, 'Adresse', 'Algade 1')]);
  await expect(await second.cell(3, 'Adresse')).toHaveText('Algade 1');
});

test('closing with a write under way warns; after it there is nothing to warn of', async ({
  app,
  page,
  context,
}) => {
  const grid = await openRegister(app);
  const other = await context.newPage();
  await other.goto('./');
  const letGo = await holdDatabases(other);
  await enter(grid, 'Virksomhedens navn', 'Smedjen');
  await expect(page.getByRole('status')).toHaveText('Gemmer…');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await letGo();
  await app.saved();
  const closed = page.waitForEvent('close');
  page.on('dialog', () => expect('a warning').toBe('none'));
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('data cleared under an open tab: writing stops, and what is in memory can be had', async ({
  app,
  page,
  context,
  baseURL,
}) => {
  const grid = await openRegister(app);
  await enter(grid, 'Virksomhedens navn', 'Smedjen');
  await app.saved();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    storageTypes: 'all',
  });
  await enter(grid, 'Adresse', 'Algade 1');
  await expect(page.getByRole('status')).toHaveText(/^Ikke/);
  await expect(page.getByRole('region', { name: 'Meddelelser' })).toContainText('browserens data er ryddet');
  const file = await exportFromNotice(page);

  // No empty document was made in its place; the file brings it all back.
  await page.reload();
  await app.open('/data');
  await app.chooseFiles({ name: 'alt.xlsx', mimeType: '', buffer: file });
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();
  const back = await openRegister(app);
  await expect(await back.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  await expect(await back.cell(3, 'Adresse')).toHaveText('Algade 1');
});

test('a list of documents that is gone is made again from the documents that are there', async ({
  app,
  page,
}) => {
  const grid = await openRegister(app);
  await enter(grid, 'Virksomhedens navn', 'Smedjen');
  await app.saved();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('indsatstavlen-library');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await page.reload();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  await app.button(/Skift dokument/).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
});

/** Writes over every file of the browser's databases. */
function garbleDatabases(profile: string) {
  const folder = join(profile, 'Default', 'IndexedDB');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!/\.(?:log|ldb)$/.test(name) || !statSync(file).isFile()) continue;
    writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a));
  }
}

async function openQuota(page: Page, address: string) {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  return {
    /** In bytes; null: as much as there is. */
    set: (quotaSize: number | null) =>
      cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === null ? {} : { quotaSize }) }),
  };
}

/** Everything as a workbook, by the button of the notice that says that something is not stored. */
async function exportFromNotice(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await notices.getByRole('button', { name: 'Eksportér alt til Excel' }).click();
  return readFileSync(await (await coming).path());
}

test.describe('cells that could not be stored', () => {
  let browser: KillableBrowser;
  test.beforeEach(() => {
    browser = new KillableBrowser();
  });
  test.afterEach(() => browser.dispose());

  test('are flagged, those that are stored are not, and the flags go when there is room again', async ({
    baseURL,
  }) => {
    const before = new App(await browser.start(), baseURL);
    await enter(await openRegister(before), 'Virksomhedens navn', 'Smedjen');
    await before.saved();
    await browser.kill();

    const page = await browser.start();
    const app = new App(page, baseURL);
    const quota = await openQuota(page, baseURL ?? '');
    await quota.set(1);
    const grid = await openRegister(app);
    const [name, address, person] = [
      await grid.cell(3, 'Virksomhedens navn'),
      await grid.cell(3, 'Adresse'),
      await grid.cell(3, 'Kontaktperson'),
    ];
    await enter(grid, 'Adresse', 'Algade 1');
    await expect(address).toHaveAccessibleDescription('ikke gemt');
    await expect(address).toHaveAttribute('data-flagged', '');
    await enter(grid, 'Kontaktperson', 'Anne');
    await expect(person).toHaveAccessibleDescription('ikke gemt');
    await expect(name).not.toHaveAttribute('data-flagged');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    // In the other grids as well. Away and back, and trying in vain, the flags stand.
    await app.open('/scenarier');
    const scenarios = app.grid('Scenarier');
    await scenarios.select([4, 2]);
    await page.keyboard.type('500');
    await page.keyboard.press('Enter');
    await expect(scenarios.at([4, 2])).toHaveAccessibleDescription('ikke gemt');
    await expect(scenarios.root.locator('[data-flagged]')).toHaveCount(1);
    await app.open(REGISTER);
    await expect(await grid.cell(3, 'Adresse')).toHaveAccessibleDescription('ikke gemt');
    await app.button('Prøv at gemme igen').click();
    await expect(page.getByRole('status')).toHaveText('Ikke gemt: 3 ændringer mangler');
    await expect(grid.root.locator('[data-flagged]')).toHaveCount(2);
    // Undoing is a change that waits as well; what is empty again has nothing to lose.
    await app.button('Fortryd').click();
    await app.button('Fortryd').click();
    await expect(grid.root.locator('[data-flagged]')).toHaveCount(1);
    // The last try in vain is over: with room it would succeed.
    await expect(page.getByRole('status')).toHaveText('Ikke gemt: 5 ændringer mangler');

    await quota.set(null);
    await app.button('Prøv at gemme igen').click();
    await app.saved();
    await app.open(REGISTER);
    await expect(await grid.cell(3, 'Adresse')).toHaveText('Algade 1');
    await expect(grid.root.locator('[data-flagged]')).toHaveCount(0);
  });
});
