/**
 * Measures a key in the palette of commands of the built app (dist/) with 20,000 and with 100,000 companies in the
 * register: what the page computes for it, and until it is painted. Prints a table of medians. `--runs 5`.
 */
import { cpus, loadavg } from 'node:os';
import { serveApp } from './serve-app.mjs';
import { makeProfile, makeRecords, median, option } from './stored-document.mjs';

const RUNS = option('runs', 5);
const SIZES = [20_000, 100_000];
const TEXTS = ['vi', 'vir', 'nummer', 'nummer 5', 'nummer 55', 'byen', 'virksomhed 9', 'zz'];
const one = (value) => value.toFixed(1);

/** In the page: milliseconds for every text put into the palette's field. */
async function timeTexts(texts) {
  const field = document.querySelector('.palette-field');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  for (const text of texts) {
    // What the one before left to draw is not this one's.
    await frame();
    await frame();
    field.value = text;
    const from = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const computed = performance.now() - from;
    await frame();
    const { port1, port2 } = new MessageChannel();
    // A message of the frame's callback arrives when the frame has been painted.
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    times.push({ text, computed, painted: performance.now() - from });
  }
  return times;
}

async function timePalette({ vite, browser, base }, companies) {
  const companyOf = (n) => `Virksomhed nummer ${n} i byen`;
  const { plain } = await makeRecords(vite, { openings: companies, commands: 0, companyOf });
  const context = await makeProfile(browser, base, plain);
  const times = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await context.newPage();
    await page.goto(base);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(`nummer ${companies - 1}`);
    // The last of them is there: all have been read.
    await page.getByRole('option', { name: companyOf(companies - 1) }).waitFor();
    const all = await page.evaluate(timeTexts, TEXTS);
    // The first time warms it up.
    if (run > 0) times.push(...all);
    await page.close();
  }
  await context.close();
  return times;
}

const app = await serveApp(option('port', 0));
try {
  console.log(
    `${cpus().length} processors, load ${one(loadavg()[0])}, ${RUNS} runs of ${TEXTS.length} texts`,
  );
  console.log('\n| a key in the palette | computed, ms | longest | until painted, ms | longest |');
  console.log('|---|---|---|---|---|');
  for (const companies of SIZES) {
    const times = await timePalette(app, companies);
    const cells = ['computed', 'painted'].flatMap((key) => {
      const values = times.map((time) => time[key]);
      const longest = times.find((time) => time[key] === Math.max(...values));
      return [one(median(values)), `${one(longest[key])} (${longest.text})`];
    });
    console.log(`| ${companies.toLocaleString('en')} companies | ${cells.join(' | ')} |`);
  }
  console.log(`\nload after: ${one(loadavg()[0])}`);
} finally {
  await app.close();
}
