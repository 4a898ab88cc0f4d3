/**
 * Measures the built app (dist/) with 100,000 stored openings: how long opening them holds up the page,
 * and how long one edit takes from Enter until the database has it for good, beside the same change put
 * by idb-keyval alone in the same page. Prints tables. `--runs 7 --edits 60`.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { traceLongestTask } from './longest-task.mjs';
import { serveApp } from './serve-app.mjs';
import { makeProfile, makeRecords, median, option } from './stored-document.mjs';

const RUNS = option('runs', 7);
const EDITS = option('edits', 60);
const OPENINGS = option('openings', 100_000);
/** After the first painting, what is read while the browser is idle. */
const REST_MS = 5000;

const IDB_KEYVAL = readFileSync(
  fileURLToPath(import.meta.resolve('idb-keyval')).replace(/[^/]+$/, 'umd.js'),
  'utf8',
);
const one = (value) => value.toFixed(1);
const spread = (values) => `${one(Math.min(...values))} to ${one(Math.max(...values))}`;

async function traceOpening(browser, context, base) {
  const page = await context.newPage();
  let took = 0;
  const longest = await traceLongestTask(browser, page, async () => {
    const from = performance.now();
    await page.goto(`${base}#/brancheregister?visning=alle`);
    await page.getByRole('gridcell').first().waitFor();
    took = performance.now() - from;
    await page.waitForTimeout(REST_MS);
  });
  const count = await page.getByRole('grid').getAttribute('aria-rowcount');
  if (Number(count) < OPENINGS) throw new Error(`only ${count} rows`);
  await page.close();
  return { took, ...longest };
}

/**
 * Lets edits be timed until the transaction that stores them is complete. After a key Chromium puts off what
 * databases answer until the next frame is painted, so that both are timed twice: in a key's handler and at rest.
 */
function watchWrites() {
  const { transaction } = IDBDatabase.prototype;
  let from = 0;
  let tell = () => {};
  /** The first transaction after Enter stores the edit; its chunk follows in another. */
  let isFirst = false;
  const onEnter = (event) => {
    if (event.key !== 'Enter') return;
    from = performance.now();
    isFirst = true;
  };
  window.addEventListener('keydown', onEnter, true);
  IDBDatabase.prototype.transaction = function begin(names, mode, options) {
    const begun = transaction.call(this, names, mode, options);
    if (isFirst && mode === 'readwrite' && this.name.startsWith('indsatstavlen-document-')) {
      isFirst = false;
      begun.addEventListener('complete', () => tell(performance.now() - from));
    }
    return begun;
  };
  const strict = new Promise((resolve) => {
    const open = indexedDB.open('bench-strict', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('records');
    open.onsuccess = () =>
      resolve((mode, use) =>
        use(open.result.transaction('records', mode, { durability: 'strict' }).objectStore('records')),
      );
  });
  window.__store = {
    /** Milliseconds from the next Enter until what it changed is stored. */
    written: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    /** Enter without a key having been pressed. */
    enter: () =>
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      ),
    /** Milliseconds of idb-keyval's `set` of such a change, now or with the next press of F9. */
    async set(isStrict, isInKey, places) {
      const store = isStrict ? await strict : undefined;
      const change = {
        register: 'openings',
        row: 'opening-5',
        field: 'places',
        before: places - 1,
        after: places,
      };
      const put = async () => {
        const start = performance.now();
        await window.idbKeyval.set(
          'edit',
          { id: crypto.randomUUID(), at: Date.now(), changes: [change] },
          store,
        );
        return performance.now() - start;
      };
      if (!isInKey) return put();
      return new Promise((resolve) => {
        window.addEventListener('keydown', () => resolve(put()), { once: true, capture: true });
      });
    },
  };
}

async function timeEdits(context, base) {
  const page = await context.newPage();
  await page.addInitScript(watchWrites);
  await page.goto(`${base}#/brancheregister?visning=alle`);
  await page.getByRole('gridcell').first().waitFor();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(`(function () { ${IDB_KEYVAL} }).call(window)`);
  const cell = page.locator('[role=row][aria-rowindex="5"] > [aria-colindex="11"]');
  const rest = () => page.waitForTimeout(30);
  let places = 0;
  const edit = async (isByKey) => {
    places = (places + 1) % 90;
    await cell.click();
    await page.keyboard.type(String(10 + places));
    await rest();
    const written = page.evaluate(() => window.__store.written());
    await (isByKey ? page.keyboard.press('Enter') : page.evaluate(() => void window.__store.enter()));
    return written;
  };
  const set = async (isStrict, isInKey) => {
    const time = page.evaluate((given) => window.__store.set(...given), [isStrict, isInKey, places]);
    await rest();
    if (isInKey) await page.keyboard.press('F9');
    return time;
  };
  const ways = {
    'at rest: the app, from the change to its complete event': () => edit(false),
    'at rest: idb-keyval `set`, strict': () => set(true, false),
    'at rest: idb-keyval `set`': () => set(false, false),
    'by key: the app, from Enter to the complete event': () => edit(true),
    'by key: idb-keyval `set`, strict': () => set(true, true),
  };
  const figures = {};
  for (let turn = 0; turn < EDITS; turn += 1)
    for (const [name, time] of Object.entries(ways)) {
      figures[name] ??= [];
      figures[name].push(await time());
      await rest();
    }
  await page.close();
  return figures;
}

const { vite, browser, base, close } = await serveApp(option('port', 0));
try {
  console.log(`${cpus().length} processors, load ${one(loadavg()[0])}, ${RUNS} openings, ${EDITS} edits`);
  const { plain } = await makeRecords(vite, { openings: OPENINGS, commands: 0 });
  const context = await makeProfile(browser, base, plain);
  const openings = [];
  for (let run = 0; run <= RUNS; run += 1) openings.push(await traceOpening(browser, context, base));
  openings.shift();
  console.log(`\n| opening ${OPENINGS.toLocaleString('en')} openings | median, ms | all |\n|---|---|---|`);
  for (const [name, key] of [
    ['to the first cells', 'took'],
    ['longest task by the clock', 'clock'],
    ['longest task, what it computed', 'computed'],
  ]) {
    const values = openings.map((opening) => opening[key]);
    console.log(`| ${name} | ${one(median(values))} | ${spread(values)} |`);
  }
  console.log('\n| one edit stored | median, ms | all |\n|---|---|---|');
  for (const [name, times] of Object.entries(await timeEdits(context, base)))
    console.log(`| ${name} | ${one(median(times))} | ${spread(times)} |`);
  console.log(`\nload after: ${one(loadavg()[0])}`);
} finally {
  await close();
}
