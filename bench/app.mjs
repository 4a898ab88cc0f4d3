/**
 * Measures the built app (dist/) with 20,000 openings and a year of weeks in it, in one Chromium, and
 * prints a table of medians. `--write` keeps the figures as baseline.json; `--runs 3`, `--dist dir`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer, preview } from 'vite';
import { makeFiles } from './document.mjs';
import { installInstruments } from './page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BASELINE = new URL('baseline.json', import.meta.url);
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const RUNS = Number(option('runs', 3));
const SIZE = { openings: 20_000, employees: 20, weeks: 52 };
const MANY = { openings: 10, employees: 40, weeks: 53 };

/** Every measurement of every run, by what was measured. */
const measured = new Map();
const note = (name, ...values) => measured.set(name, [...(measured.get(name) ?? []), ...values]);

function isoToday() {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
  return parts;
}

async function withApp(browser, base, work) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(installInstruments);
  await work(page, base);
  if (errors.length > 0) throw new Error(`errors in the page: ${errors.join('; ')}`);
  await context.close();
}

const settle = (page) => page.waitForTimeout(700);
const bench = (page, method, ...args) =>
  page.evaluate(([name, given]) => window.__bench[name](...given), [method, args]);

/** Milliseconds from a real key press until what it did has been painted. */
async function timeKey(page, key) {
  await bench(page, 'timeNext', 'keydown');
  await page.keyboard.press(key);
  return page.evaluate(() => window.__bench.timed);
}

async function cell(page, row, heading) {
  const column = await page
    .getByRole('columnheader', { name: heading, exact: true })
    .first()
    .getAttribute('aria-colindex');
  return page.locator(`[role=row][aria-rowindex="${row}"] [aria-colindex="${column}"]`);
}

async function importFile(page, base, name, buffer, what) {
  await page.goto(`${base}#/data`);
  await page.getByLabel('Importér fil').waitFor({ state: 'attached' });
  await settle(page);
  let from = Date.now();
  await page.getByLabel('Importér fil').setInputFiles({ name, mimeType: '', buffer });
  const next = page.getByRole('button', { name: 'Videre' });
  await next.and(page.locator(':enabled')).waitFor({ timeout: 120_000 });
  note(`import of ${what}: file to what it was taken for`, Date.now() - from);
  await next.click();
  const apply = page.getByRole('button', { name: 'Gennemfør import' });
  from = Date.now();
  await apply.click();
  // The status line still tells of what was stored before.
  await page.getByRole('button', { name: 'Fortryd importen' }).and(page.locator(':enabled')).waitFor();
  await page.waitForFunction(
    () => /^Gemt kl/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    null,
    { timeout: 120_000 },
  );
  note(`import of ${what}: applied and stored`, Date.now() - from);
}

async function measureColdStart(page, base, what) {
  for (let run = 0; run < 3; run += 1) {
    await page.goto(`${base}#/brancheregister?visning=alle`);
    await page.reload();
    note(`reload to grid painted, ${what}`, await page.evaluate(() => window.__bench.firstGrid));
  }
}

/** Types a figure in a column's cells one below the other, and times the first key and Enter. */
async function measureEdits(page, where, heading, row, count) {
  await page.evaluate(() => {
    for (const grid of document.querySelectorAll('[role=grid]')) grid.scrollTop = 0;
  });
  await settle(page);
  await (await cell(page, row, heading)).click();
  await settle(page);
  for (let index = 0; index < count; index += 1) {
    const typed = await timeKey(page, String((index % 8) + 1));
    await page.waitForTimeout(60);
    const entered = await timeKey(page, 'Enter');
    note(index === 0 ? `${where}: first key typed` : `${where}: key typed (opens the editor)`, typed);
    note(index === 0 ? `${where}: first Enter` : `${where}: Enter (edit with all that follows)`, entered);
    await page.waitForTimeout(150);
  }
}

function noteFrames(where, figures) {
  note(`${where}: frame median`, figures.median);
  note(`${where}: frame p95`, figures.p95);
  note(`${where}: frames over 33 ms (%)`, figures.over33 * 100);
}

async function measureScroll(page) {
  await settle(page);
  noteFrames('scrolling 160 px a frame', await bench(page, 'scroll', 160, 125));
  await settle(page);
  await page.mouse.move(700, 500);
  await bench(page, 'watchFrames');
  for (let turn = 0; turn < 100; turn += 1) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(12);
  }
  noteFrames('wheel 20,000 px', await page.evaluate(() => window.__bench.stop()));
  await settle(page);
  note('blank places seen while scrolling', await bench(page, 'countBlankFrames', 400, 60));
}

async function measureArrows(page) {
  await page.evaluate(() => {
    document.querySelector('[role=grid]').scrollTop = 0;
  });
  await settle(page);
  await (await cell(page, 5, 'Adresse')).click();
  for (let step = 0; step < 12; step += 1) {
    note('arrow down', await timeKey(page, 'ArrowDown'));
    await page.waitForTimeout(30);
  }
  for (let step = 0; step < 6; step += 1) {
    note('page down', await timeKey(page, 'PageDown'));
    await page.waitForTimeout(60);
  }
}

async function measureSearchAndSort(page) {
  await page.keyboard.press('Control+f');
  for (const key of 'smedje 12') {
    note('search: one more key', await timeKey(page, key === ' ' ? 'Space' : key));
    await page.waitForTimeout(60);
  }
  for (let index = 0; index < 9; index += 1) await page.keyboard.press('Backspace');
  await settle(page);
  for (const heading of ['Virksomhedens navn', 'Adresse', 'Dato']) {
    await bench(page, 'timeNext', 'click');
    await page
      .getByRole('columnheader', { name: heading, exact: true })
      .click({ position: { x: 20, y: 10 } });
    note(`sort by ${heading}`, await page.evaluate(() => window.__bench.timed));
    await settle(page);
  }
}

async function measureRegister(page, base) {
  for (let run = 0; run < 5; run += 1) {
    await page.goto(`${base}#/indstillinger`);
    await settle(page);
    note(
      'register shown, from another page',
      await bench(page, 'go', '#/brancheregister?visning=alle', 'Brancheregister'),
    );
  }
  await settle(page);
  await measureScroll(page);
  await measureArrows(page);
  await measureEdits(page, 'Alle', 'Antal besatte pladser', 5, 8);
  await page.goto(`${base}#/brancheregister`);
  await settle(page);
  await measureEdits(page, 'Aktuelle', 'Antal besatte pladser', 5, 8);
  await page.goto(`${base}#/brancheregister?visning=alle`);
  await settle(page);
  await measureSearchAndSort(page);
}

async function measureWeeks(page, base, employees) {
  const { year, week } = await page.evaluate(() => {
    location.hash = '#/maalstyring';
    return new Promise((resolve) => {
      const look = () => {
        const label = document.querySelector('[role=grid]')?.getAttribute('aria-label') ?? '';
        const found = /^Målstyring uge (\d+), (\d+)$/.exec(label);
        if (found) resolve({ week: Number(found[1]), year: Number(found[2]) });
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await settle(page);
  const where = `week of ${employees} employees`;
  for (let back = 1; back <= 5 && week - back > 0; back += 1) {
    const label = `Målstyring uge ${week - back}, ${year}`;
    note(`${where}: another week`, await bench(page, 'go', `#/maalstyring/${year}/${week - back}`, label));
    await settle(page);
  }
  await measureEdits(page, where, 'Real', 4, 8);
  await page.goto(`${base}#/indstillinger`);
  await settle(page);
  const label = `Målstyring uge ${week}, ${year}`;
  note(`${where}: shown, from another page`, await bench(page, 'go', `#/maalstyring/${year}/${week}`, label));
  await settle(page);
  note(`${where}: Forside`, await bench(page, 'go', `#/maalstyring/${year}`, `Forside ${year}`));
  await settle(page);
  // The last entry taken back and made again, with the front page in sight.
  for (const key of ['z', 'y', 'z', 'y', 'z', 'y']) {
    await page.keyboard.down('Control');
    await bench(page, 'timeChange', 'keydown');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
    note(`${where}: Forside after one entry`, await page.evaluate(() => window.__bench.timed));
    await settle(page);
  }
}

async function measureExport(page, base) {
  await page.goto(`${base}#/data`);
  await settle(page);
  const from = Date.now();
  const download = page.waitForEvent('download', { timeout: 180_000 });
  await page.getByRole('button', { name: 'Eksportér alt til Excel' }).click();
  await download;
  note('export of everything', Date.now() - from);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const round = (value) => Math.round(value * 10) / 10;

const vite = await createServer({
  root: ROOT,
  server: { middlewareMode: true },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const files = await makeFiles(vite, { ...SIZE, today: isoToday() });
const many = await makeFiles(vite, { ...MANY, today: isoToday() });
await vite.close();
const server = await preview({
  root: ROOT,
  build: { outDir: option('dist', 'dist') },
  preview: { host: '127.0.0.1', port: Number(option('port', 4194)) },
});
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
const version = browser.version();
const loads = [];
for (let run = 0; run < RUNS; run += 1) {
  loads.push(round(loadavg()[0]));
  await withApp(browser, base, async (page) => {
    await measureColdStart(page, base, 'no openings');
    await importFile(page, base, 'register.csv', files.openings, '20,000 openings (CSV)');
    await importFile(page, base, 'uger.xlsx', files.weeks, '52 weeks of 20 employees (xlsx)');
    await measureColdStart(page, base, '20,000 openings');
    await measureRegister(page, base);
    await measureWeeks(page, base, SIZE.employees);
    await measureExport(page, base);
  });
  await withApp(browser, base, async (page) => {
    await importFile(page, base, 'uger.xlsx', many.weeks, '53 weeks of 40 employees (xlsx)');
    await measureWeeks(page, base, MANY.employees);
  });
}
await browser.close();
await new Promise((resolve) => server.httpServer.close(resolve));

const figures = Object.fromEntries([...measured].map(([name, values]) => [name, round(median(values))]));
const baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : null;
console.log(
  `${'milliseconds, medians'.padEnd(62)}${'now'.padStart(9)}${'worst'.padStart(9)}${'baseline'.padStart(10)}`,
);
for (const [name, values] of measured) {
  const worst = round(Math.max(...values));
  const before = baseline?.figures[name] ?? '';
  console.log(
    name.padEnd(62) +
      String(figures[name]).padStart(9) +
      String(worst).padStart(9) +
      String(before).padStart(10),
  );
}
if (process.argv.includes('--write')) {
  const machine = `${cpus()[0]?.model ?? '?'}, ${cpus().length} cores`;
  const report = { date: isoToday(), machine, chromium: version, load: loads, runs: RUNS, figures };
  writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
}
process.exit(0);
