/**
 * Two windows and a third that is loaded anew at random, over one document: random edits, pastes, sorts,
 * undo and imports, with the browser killed in between. At the end the stored document, what each window
 * shows and a replay of the log are the same, and everything the status line called stored is in the log.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { App, type Grid } from '../e2e/app';
import { KillableBrowser } from '../e2e/browser-process';
import { type Rows, readStored, replay, type Stored, withoutEmpty } from './stored-document';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 3);
const SEED = Number(process.env.SOAK_SEED ?? 1);
const TEXT_COLUMNS = ['Virksomhedens navn', 'Adresse', 'Kontaktperson'];
const FIRST_ROW = 3;

/** Mulberry32: the same seed, the same soak, as far as the machine lets it be. */
function makeRandom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (count: number) => Math.floor(next() * count) };
}

test(`soak, seed ${SEED}, ${MINUTES} minutes`, async ({ baseURL }) => {
  const random = makeRandom(SEED);
  const browser = new KillableBrowser();
  const counts: Record<string, number> = {};
  /** Texts that are in no other edit, once the status line called them stored. */
  const acknowledged = new Set<string>();
  let written = 0;
  let windows: App[] = [];

  const openWindow = async (page: Page): Promise<App> => {
    const app = new App(page, baseURL);
    await app.open('/brancheregister?visning=alle');
    await expect(gridOf(app).root).toBeVisible();
    return app;
  };
  const start = async () => {
    const first = await openWindow(await browser.start());
    windows = [first, await openWindow(await browser.newPage()), await openWindow(await browser.newPage())];
  };
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;

  const edit = async (app: App) => {
    const grid = gridOf(app);
    const cell = await cellOf(grid, FIRST_ROW + random.below(6), pick(TEXT_COLUMNS));
    const text = `s${SEED}-${++written}`;
    await cell.click();
    await app.page.keyboard.type(text);
    await app.page.keyboard.press('Enter');
    return [text];
  };
  const paste = async (app: App) => {
    const cell = await cellOf(gridOf(app), FIRST_ROW + random.below(4), 'Adresse');
    await cell.click();
    const texts = [`p${SEED}-${++written}`, `p${SEED}-${++written}`];
    await gridOf(app).paste(texts.join('\n'));
    return texts;
  };
  const importRows = async (app: App) => {
    const names = Array.from({ length: 3 }, () => `i${SEED}-${++written}`);
    await app.open('/data');
    await app.page.getByLabel('Importér fil').setInputFiles({
      name: 'nye.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Dato;Virksomhedens navn;Antal pladser\r\n${names.map((name) => `26-11-2026;${name};1`).join('\r\n')}`,
      ),
    });
    await app.button('Videre').click();
    await app.page.locator('button:enabled', { hasText: 'Gennemfør import' }).click();
    await expect(app.button('Fortryd importen')).toBeVisible();
    await app.open('/brancheregister?visning=alle');
    return names;
  };
  const press = (keys: string) => async (app: App) => {
    await (await cellOf(gridOf(app), FIRST_ROW, 'Adresse')).click();
    await app.page.keyboard.press(keys);
    return [];
  };
  const sort = async (app: App) => {
    await gridOf(app)
      .root.getByRole('columnheader', { name: pick(TEXT_COLUMNS), exact: true })
      .click();
    return [];
  };
  const STEPS: readonly (readonly [
    weight: number,
    name: string,
    (app: App) => Promise<readonly string[]>,
  ])[] = [
    [40, 'edit', edit],
    [12, 'paste', paste],
    [10, 'undo', press('Control+z')],
    [6, 'redo', press('Control+y')],
    [6, 'sort', sort],
    [2, 'import', importRows],
  ];
  /** As many of each as it weighs, to draw from. */
  const urn = STEPS.flatMap((step) => Array.from({ length: step[0] }, () => step));

  try {
    await start();
    const { rows: first }: Stored = await readStored((windows[0] as App).page);
    const end = Date.now() + MINUTES * 60_000;
    while (Date.now() < end) {
      const chance = random.below(100);
      if (chance < 2) {
        // Nothing is waited for: what is on its way may be lost, what was called stored may not.
        await browser.kill();
        counts.kill = (counts.kill ?? 0) + 1;
        await start();
        continue;
      }
      if (chance < 7) {
        await windows[2]?.page.reload();
        counts.reload = (counts.reload ?? 0) + 1;
        await expect(gridOf(windows[2] as App).root).toBeVisible();
        continue;
      }
      const app = pick(windows);
      const [, name, run] = pick(urn);
      const texts = await run(app);
      counts[name] = (counts[name] ?? 0) + 1;
      if (random.below(3) === 0) continue;
      await app.saved();
      for (const text of texts) acknowledged.add(text);
    }

    for (const app of windows)
      await app.saved().catch(() => expect(app.page.getByRole('status')).toHaveText(/^Gemt/));
    const stored = await readStored((windows[0] as App).page);
    const said = new Set(stored.commands.flatMap(({ changes }) => changes.flatMap(textsOf)));
    const lost = [...acknowledged].filter((text) => !said.has(text));
    console.log(
      JSON.stringify({
        seed: SEED,
        ...counts,
        acknowledged: acknowledged.size,
        commands: stored.commands.length,
      }),
    );
    expect(lost, 'what was called stored and is not in the log').toEqual([]);
    expect(withoutEmpty(stored.rows)).toEqual(replay(first, stored.commands));
    for (const app of windows) expect(await shownBy(app)).toEqual(withoutEmpty(stored.rows));
  } finally {
    await browser.dispose();
  }
});

const gridOf = (app: App): Grid => app.grid('Brancheregister');

async function cellOf(grid: Grid, row: number, heading: string) {
  const last = await grid.rowCount();
  return grid.cell(Math.min(row, Math.max(FIRST_ROW, last)), heading);
}

function textsOf({ after }: { readonly after: unknown }): string[] {
  if (typeof after === 'string') return [after];
  return typeof after === 'object' && after !== null
    ? Object.values(after).filter((value) => typeof value === 'string')
    : [];
}

/** The document as the window has it: what its backup would be made of. */
async function shownBy(app: App): Promise<Rows> {
  await app.open('/data');
  const { path } = await app.download('Hent sikkerhedskopi');
  const { rows } = JSON.parse(readFileSync(path, 'utf8')) as { rows: Record<string, { id: string }[]> };
  const byId = Object.entries(rows).map(([register, list]) => [
    register,
    Object.fromEntries(list.map((row) => [row.id, row])),
  ]);
  return withoutEmpty(Object.fromEntries(byId));
}
