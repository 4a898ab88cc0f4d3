/**
 * Measures what a year's history costs (dist/): opening a document of 100,000 openings with 100,000
 * commands in its log and the same document without any, in turns in one Chromium; then the page
 * Historik and one row's history over that log. Prints a table of medians. `--runs 7`.
 */
import { cpus, loadavg } from 'node:os';
import { installInstruments } from './page.mjs';
import { serveApp } from './serve-app.mjs';
import { makeProfile, makeRecords, median, option } from './stored-document.mjs';

const RUNS = option('runs', 7);
const OPENINGS = option('openings', 100_000);
const COMMANDS = option('commands', 100_000);
const ms = (value) => `${value.toFixed(0)} ms`;

/** Milliseconds from the start of the page to its first grid with all rows behind it, painted. */
async function timeOpening(context, base) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(installInstruments);
  await page.goto(`${base}#/brancheregister?visning=alle`);
  const time = await page.evaluate(() => window.__bench.firstGrid);
  const count = await page.getByRole('grid').getAttribute('aria-rowcount');
  if (Number(count) < OPENINGS || errors.length > 0) throw new Error(`${count} rows; ${errors.join('; ')}`);
  await page.close();
  return time;
}

/** Milliseconds of work until something is there, and the longest task meanwhile. */
async function time(page, act, wait) {
  await page.evaluate(() => {
    window.__longest = 0;
    window.__watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.__longest = Math.max(window.__longest, duration);
    });
    window.__watcher.observe({ type: 'longtask' });
  });
  const from = performance.now();
  await act();
  await wait();
  const took = performance.now() - from;
  return { took, longest: await page.evaluate(() => window.__longest) };
}

async function timeHistory(context, base, row) {
  const page = await context.newPage();
  await page.goto(`${base}#/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  const line = () =>
    page.locator('[role=treegrid] [data-kind=command]').first().waitFor({ timeout: 120_000 });
  const go = (hash) => () => page.evaluate((to) => location.assign(to), hash);
  const figures = {};
  figures['Historik, first time: the days of the log are counted'] = await time(page, go('#/historik'), line);
  await go('#/')();
  await page.waitForTimeout(500);
  figures['Historik after that'] = await time(page, go('#/historik'), line);
  await go('#/')();
  await page.waitForTimeout(500);
  figures['Historik, all days: first lines'] = await time(page, go('#/historik?dag=alle'), line);
  await go('#/brancheregister?visning=alle')();
  await page.getByRole('grid').waitFor();
  await page.getByRole('searchbox').fill(row.mail);
  await page.waitForTimeout(1500);
  await page.locator('[role=row][aria-rowindex="3"] > [aria-colindex="3"]').click();
  const panel = page.getByRole('dialog', { name: /^Historik for/ });
  figures['a row’s history: first line'] = await time(
    page,
    () => page.keyboard.press('Shift+F2'),
    () => panel.locator('ol > li').first().waitFor({ timeout: 120_000 }),
  );
  await page.keyboard.press('Escape');
  figures['a row’s history: all of the log looked through'] = await time(
    page,
    () => page.keyboard.press('Shift+F2'),
    () => panel.getByText(/^Historikken går tilbage til/).waitFor({ timeout: 120_000 }),
  );
  await page.close();
  return figures;
}

const { vite, browser, base, close } = await serveApp(option('port', 0));
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, ${RUNS} runs in turns`);
  const { plain, logged, row } = await makeRecords(vite, { openings: OPENINGS, commands: COMMANDS });
  const without = await makeProfile(browser, base, plain);
  const withLog = await makeProfile(browser, base, logged);
  const times = { without: [], withLog: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    // Now one first and now the other, so that what else the machine does falls on both.
    const order = run % 2 === 0 ? ['without', 'withLog'] : ['withLog', 'without'];
    for (const which of order) {
      const took = await timeOpening(which === 'without' ? without : withLog, base);
      // The first time warms both up.
      if (run > 0) times[which].push(took);
    }
  }
  const [bare, full] = [median(times.without), median(times.withLog)];
  console.log(`\n| opening ${OPENINGS.toLocaleString('en')} openings | median | all runs |\n|---|---|---|`);
  console.log(`| without history | ${ms(bare)} | ${times.without.map((one) => one.toFixed(0)).join(' ')} |`);
  console.log(
    `| with ${COMMANDS.toLocaleString('en')} commands | ${ms(full)} | ${times.withLog.map((one) => one.toFixed(0)).join(' ')} |`,
  );
  console.log(`| ratio (at most 1.3) | ${(full / bare).toFixed(2)} | |`);
  console.log('\n| over that log | time | longest task |\n|---|---|---|');
  for (const [name, { took, longest }] of Object.entries(await timeHistory(withLog, base, row)))
    console.log(`| ${name} | ${ms(took)} | ${ms(longest)} |`);
  console.log(`\nload after: ${loadavg()[0].toFixed(1)}`);
} finally {
  await close();
}
