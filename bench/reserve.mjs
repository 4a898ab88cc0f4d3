/**
 * Measures the copy of a document outside the browser's databases (dist/), in a profile on the disk: how long after an
 * edit the copy holds it; how long a copy of 100,000 openings takes to be made, how long a transaction that stores
 * something waits meanwhile, and how long the next opening takes to look the copy through. `--edits 40`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveApp } from './serve-app.mjs';
import { makeProfile, makeRecords, median, option } from './stored-document.mjs';

const EDITS = option('edits', 40);
const OPENINGS = option('openings', 100_000);
const COMMANDS = option('commands', 0);
const ms = (value) => `${value.toFixed(0)} ms`;

/** Browsers of private windows keep everything in memory. */
const onDisk = (folder) => ({
  newContext: (options) =>
    chromium.launchPersistentContext(mkdtempSync(join(folder, 'profile-')), {
      ...options,
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    }),
});

/** In the page: the copies' files, with their sizes and their last line's kind. */
const lookAtCopies = () => {
  window.__copies = async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('indsatstavlen-reserve').catch(() => null);
    const found = [];
    if (folder)
      for await (const handle of folder.values()) {
        const file = await handle.getFile();
        const end = await file.slice(-400).text();
        found.push({
          size: file.size,
          isWhole: end.includes('\n["base"]') || end.startsWith('["base"]'),
          end,
        });
      }
    return found;
  };
};

const open = async (context, base) => {
  const page = await context.newPage();
  await page.addInitScript(lookAtCopies);
  const from = performance.now();
  await page.goto(`${base}#/brancheregister?visning=alle`);
  await page.getByRole('grid').waitFor();
  return { page, from };
};

/** Waits in the page for copies to be such, and gives their moment and size. Seldom: looking is work, too. */
const until = (page, isWhole) =>
  page.evaluate(async (isAwaitedWhole) => {
    for (;;) {
      const copies = await window.__copies().catch(() => []);
      const [copy] = copies;
      if (isAwaitedWhole ? copies.length === 1 && copy.isWhole : copy)
        return { at: performance.now(), size: copy.size };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, isWhole);

async function timeEdits(context, base) {
  const { page } = await open(context, base);
  await until(page, true);
  const times = [];
  for (let n = 0; n < EDITS; n += 1) {
    await page.locator('[role=row][aria-rowindex="3"] > [aria-colindex="3"]').click();
    await page.keyboard.type(`Rettet ${n}`);
    await page.evaluate(async () => {
      const [{ size }] = await window.__copies();
      window.addEventListener(
        'keydown',
        async () => {
          const from = performance.now();
          for (;;) {
            // What is written to while it is read cannot be read.
            const [copy] = await window.__copies().catch(() => []);
            if (copy?.size > size) break;
          }
          window.__took = performance.now() - from;
        },
        { once: true, capture: true },
      );
      window.__took = null;
    });
    await page.keyboard.press('Enter');
    times.push(await (await page.waitForFunction(() => window.__took, null, { polling: 5 })).jsonValue());
    // Once the chunks have followed, the next edit is like this one.
    await page.waitForTimeout(300);
  }
  await page.close();
  return times;
}

/** Stores something again and again, as an edit does, until the copy is there: how long each took. */
async function timeBase(context, base, isCopying) {
  const { page } = await open(context, base);
  await page.evaluate(
    async (limit) => {
      const id = sessionStorage.getItem('indsatstavlen.document');
      const database = await new Promise((resolve) => {
        indexedDB.open(`indsatstavlen-document-${id}`).onsuccess = (event) => resolve(event.target.result);
      });
      const waits = [];
      window.__waits = waits;
      let isOver = false;
      void (async () => {
        while (!isOver) {
          const from = performance.now();
          await new Promise((resolve) => {
            const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
            transaction.objectStore('records').put(from, ['bench']);
            transaction.oncomplete = resolve;
          });
          waits.push(performance.now() - from);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        database.close();
      })();
      if (limit) setTimeout(() => (isOver = true), limit);
      window.__end = () => (isOver = true);
    },
    isCopying ? 0 : 3000,
  );
  let took = null;
  let size = 0;
  if (isCopying) {
    const begun = await until(page, false);
    const whole = await until(page, true);
    size = whole.size;
    took = whole.at - begun.at;
    await page.evaluate(() => window.__end());
  } else await page.waitForTimeout(3000);
  const waits = await page.evaluate(() => window.__waits);
  await page.close();
  return { took, size, longest: Math.max(...waits), median: median(waits) };
}

const { vite, base, close } = await serveApp(option('port', 0));
const folder = mkdtempSync(join(tmpdir(), 'indsatstavlen-bench-'));
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  const small = await makeProfile(
    onDisk(folder),
    base,
    (await makeRecords(vite, { openings: 200, commands: 0 })).plain,
  );
  const times = await timeEdits(small, base);
  await small.close();
  console.log(
    `an edit is in the copy after ${ms(median(times))} (median of ${EDITS}; longest ${ms(Math.max(...times))})`,
  );
  const { plain, logged } = await makeRecords(vite, { openings: OPENINGS, commands: COMMANDS });
  for (let run = 0; run < option('runs', 3); run += 1) {
    const large = await makeProfile(onDisk(folder), base, COMMANDS > 0 ? logged : plain);
    const copying = await timeBase(large, base, true);
    const calm = await timeBase(large, base, false);
    await large.close();
    console.log(
      `${OPENINGS} openings, ${COMMANDS} commands: copied in ${ms(copying.took)}, ${(copying.size / 1e6).toFixed(1)} MB; ` +
        `storing waited ${ms(copying.longest)} at most (median ${ms(copying.median)}); ` +
        `once there is a copy ${ms(calm.longest)} (median ${ms(calm.median)})`,
    );
  }
  console.log(`load after: ${loadavg()[0].toFixed(1)}`);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
