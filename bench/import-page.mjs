/**
 * Drives the built app (dist/) through the import of 100,000 openings and its undoing, from .csv and from .xlsx,
 * each time in a fresh profile: how long every step takes, and the longest task that held up the page meanwhile.
 * Prints a table for each file. `--runs 3 --openings 100000`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { traceLongestTask } from './longest-task.mjs';
import { makeOpeningsFiles } from './openings-files.mjs';
import { serveApp } from './serve-app.mjs';
import { median, option } from './stored-document.mjs';

const RUNS = option('runs', 3);
const OPENINGS = option('openings', 100_000);
const PATIENCE_MS = 120_000;
/** After the first painting, what is read while the browser is idle. */
const REST_MS = 5000;
/** What a step leaves for later belongs to it. */
const AFTER_MS = 500;

async function runImport(browser, base, path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${base}#/data`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(REST_MS);
  const button = (name) => page.getByRole('button', { name });
  const enabled = (name) => button(name).and(page.locator(':enabled')).waitFor();
  const stored = () => page.locator('.save-status[data-state=saved]').waitFor();
  const figures = {};
  const step = async (name, act) => {
    let took = 0;
    const longest = await traceLongestTask(browser, page, async () => {
      const from = performance.now();
      await act();
      took = performance.now() - from;
      await page.waitForTimeout(AFTER_MS);
    });
    figures[name] = { took, ...longest };
  };
  await step('file to the wizard’s first step', async () => {
    await page.getByLabel('Importér fil').setInputFiles(path);
    await enabled('Videre');
  });
  await step('to its second', async () => {
    await button('Videre').click();
    await enabled('Gennemfør import');
  });
  await step('brought in and stored', async () => {
    await button('Gennemfør import').click();
    await enabled('Fortryd importen');
    await stored();
  });
  await page.getByText(`${OPENINGS.toLocaleString('da')} nye`).waitFor();
  await step('undone and stored', async () => {
    await button('Fortryd importen').click();
    await stored();
  });
  await page.goto(`${base}#/brancheregister?visning=alle`);
  const count = await page.getByRole('grid').getAttribute('aria-rowcount');
  if (Number(count) >= OPENINGS || errors.length > 0)
    throw new Error(`${count} rows after undoing; ${errors.join('; ')}`);
  await context.close();
  return figures;
}

const { browser, base, close } = await serveApp(option('port', 0));
const folder = mkdtempSync(join(tmpdir(), 'import-page-'));
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, ${RUNS} runs in turns`);
  const runs = Object.entries(makeOpeningsFiles(OPENINGS)).map(([kind, bytes]) => {
    const path = join(folder, `register.${kind}`);
    writeFileSync(path, bytes);
    return { kind, path, megabytes: (bytes.length / 1e6).toFixed(1), figures: [] };
  });
  for (let run = 0; run < RUNS; run += 1)
    for (const { path, figures } of runs) figures.push(await runImport(browser, base, path));
  for (const { kind, megabytes, figures } of runs) {
    const file = `${OPENINGS.toLocaleString('en')} openings, .${kind}, ${megabytes} MB`;
    console.log(`\n| ${file}; medians (all runs) | s | longest task, ms | what it computed, ms |`);
    console.log('|---|---|---|---|');
    for (const name of Object.keys(figures[0])) {
      const cell = (key, show) => {
        const values = figures.map((run) => run[name][key]);
        return `${show(median(values))} (${values.map(show).join(' ')})`;
      };
      const whole = (ms) => ms.toFixed(0);
      const seconds = (ms) => (ms / 1000).toFixed(2);
      console.log(
        `| ${name} | ${cell('took', seconds)} | ${cell('clock', whole)} | ${cell('computed', whole)} |`,
      );
    }
  }
  console.log(`\nload after: ${loadavg()[0].toFixed(1)}`);
} finally {
  await close();
  rmSync(folder, { recursive: true });
}
