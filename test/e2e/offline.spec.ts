/** Without a network, and from one release to the next. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, expect, test } from './app';
import { holdDatabases } from './hold-databases';
import { PlainServer } from './plain-server';

const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const folders = mkdtempSync(join(tmpdir(), 'indsatstavlen-releases-'));
const server = new PlainServer('/tavlen/', DIST);
let home = '';

/** A copy of the built app that calls itself by another number. */
function makeRelease(number: number): string {
  const folder = join(folders, String(number));
  cpSync(DIST, folder, { recursive: true });
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };
  change('index.html', /<title>/, `<meta name="release" content="${number}"><title>`);
  change('service-worker.js', /"name":"[0-9a-f]+"/, `"name":"release-${number}"`);
  return folder;
}

test.beforeAll(async () => {
  server.folder = makeRelease(1);
  home = await server.start();
});
test.afterAll(() => {
  server.stop();
  rmSync(folders, { recursive: true, force: true });
});
test.use({ baseURL: async ({ baseURL: _ }, use) => use(home) });

const releaseOf = (app: App) => app.page.locator('meta[name=release]').getAttribute('content');
/** Until every file of the release is kept. */
const whenKept = (app: App) => app.page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('works without a network, also pages that were never opened, and keeps what is entered', async ({
  app,
  page,
}) => {
  await app.open('/');
  await whenKept(app);
  await page.reload();
  server.folder = join(folders, 'nothing');
  await app.open('/brancheregister?visning=alle');
  const grid = app.grid('Brancheregister');
  await (await grid.cell(3, 'Virksomhedens navn')).click();
  await page.keyboard.type('Smedjen');
  await page.keyboard.press('Enter');
  await app.saved();
  await page.reload();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveText('Smedjen');
  for (const route of ['/maalstyring', '/ressourceberegner', '/scenarier', '/indstillinger'])
    await app.open(route);
  await app.importFiles('test/fixtures/brancheredskab.xlsx');
  server.folder = join(folders, '1');
});

test('a new release waits until it is asked for, and never reloads over what is not stored', async ({
  app,
  page,
  context,
}) => {
  await app.open('/brancheregister?visning=alle');
  await whenKept(app);
  await page.reload();
  expect(await releaseOf(app)).toBe('1');
  const second = new App(await context.newPage());
  await second.open('/brancheregister?visning=alle');

  server.folder = makeRelease(2);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const notices = page.getByRole('region', { name: 'Meddelelser' });
  await expect(notices).toContainText('En ny udgave af Indsatstavlen er hentet');
  // The old one goes on, also where it loads more of itself.
  await app.open('/scenarier');
  await page.reload();
  expect(await releaseOf(app)).toBe('1');
  await expect(notices).toContainText('En ny udgave af Indsatstavlen er hentet');

  // Not while something is on its way to the disk.
  const letGo = await holdDatabases(second.page);
  await app.open('/ressourceberegner');
  await page.getByLabel('Antal borgere').fill('500');
  await expect(page.getByRole('status')).toHaveText('Gemmer…');
  await notices.getByRole('button', { name: 'Genindlæs nu' }).click();
  await expect(notices).toContainText('Siden genindlæses ikke, før alt er gemt');
  await letGo();
  await app.saved();
  expect(await releaseOf(app)).toBe('1');
  await page.reload();
  await expect(page.getByLabel('Antal borgere')).toHaveValue('500');

  await notices.getByRole('button', { name: 'Genindlæs nu' }).click();
  await expect.poll(() => releaseOf(app)).toBe('2');
  // The other window is told, and left alone.
  const told = second.page.getByRole('region', { name: 'Meddelelser' });
  await expect(told).toContainText('taget i brug i et andet vindue');
  expect(await releaseOf(second)).toBe('1');
  await second.open('/ressourceberegner');
  await told.getByRole('button', { name: 'Genindlæs' }).click();
  await expect.poll(() => releaseOf(second)).toBe('2');
});
