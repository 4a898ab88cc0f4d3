/**
 * Measures our grid beside others: the same rows in each, driven in turn in one browser. It installs the
 * peers, builds all pages, runs and prints tables. Options: `--runs 5`, `--sizes 1000,10000,100000`,
 * `--only ours,slickgrid`, `--write` (keeps baseline-grid.json), `--no-build`, `--pictures dir` (keeps a
 * picture of each page as it is mounted, and the worst of its scrolling).
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { BENCH, buildOurs, buildPeers, installPeers, OURS_DIST, ROOT } from './grid/build.mjs';
import { printReport } from './grid/report.mjs';
import { countMatches, makeRows } from './grid/rows.mjs';
import { serve } from './grid/serve.mjs';
import { METRICS } from './grid/targets.mjs';
import { FILTER_STEPS, visit } from './grid/visit.mjs';

/** `kind` tells a canvas from a document; Pictures are taken in the first run. */
const PAGES = [
  { key: 'ours', name: 'ours', kind: 'ours' },
  { key: 'glide', name: 'glide-data-grid', kind: 'canvas' },
  { key: 'slickgrid', name: 'SlickGrid', kind: 'dom' },
  { key: 'revogrid', name: 'RevoGrid', kind: 'dom' },
  { key: 'ag-grid', name: 'AG Grid', kind: 'dom' },
  { key: 'tabulator', name: 'Tabulator', kind: 'dom' },
];
const RUNS_WITH_PICTURES = 1;

/** What it is not told of, it refuses: a misspelt option would cost a run of many minutes. */
function readOptions() {
  const keys = PAGES.map(({ key }) => key);
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      only: { type: 'string', default: keys.join(',') },
      port: { type: 'string', default: '0' },
      pictures: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const unknown = only.filter((key) => !keys.includes(key));
  if (unknown.length > 0)
    throw new Error(`No page is called ${unknown.join(', ')}: there are ${keys.join(', ')}`);
  return {
    runs: Number(values.runs),
    sizes: values.sizes.split(',').map(Number),
    only,
    port: Number(values.port),
    pictures: values.pictures ?? null,
    mustBuild: !values['no-build'],
    mustWrite: values.write,
  };
}

/** The browser of the project's own browser tests, with a clock and a memory that can be read exactly. */
async function launchBrowser() {
  const { module } = await runnerImport(join(ROOT, 'playwright.config.ts'));
  const { args, ...rest } = module.default.use.launchOptions;
  return chromium.launch({
    ...rest,
    args: [...args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
}

const round = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** Every figure of every visit by size, page and metric. */
function makeNotes() {
  const values = {};
  const failures = new Map();
  return {
    values,
    add(size, key, figures) {
      values[size] ??= {};
      values[size][key] ??= {};
      const noted = values[size][key];
      for (const [metric, value] of Object.entries(figures)) {
        noted[metric] ??= [];
        noted[metric].push(round(value));
      }
    },
    fail(what) {
      failures.set(what, (failures.get(what) ?? 0) + 1);
    },
    failures: () => Array.from(failures, ([what, times]) => ({ what, times })),
    /** Medians, but the worst of what must never be seen. */
    figures: () => {
      const worst = { blankFrames: Math.max, blankShare: Math.max, blankRows: Math.max, danish: Math.min };
      const sum = (metric, list) => (worst[metric] ? worst[metric](...list) : median(list));
      const ofPage = (noted) =>
        Object.fromEntries(
          METRICS.filter(({ key }) => noted[key]).map(({ key }) => [key, sum(key, noted[key])]),
        );
      return Object.fromEntries(
        Object.entries(values).map(([size, pages]) => [
          size,
          Object.fromEntries(Object.entries(pages).map(([key, noted]) => [key, ofPage(noted)])),
        ]),
      );
    },
  };
}

const options = readOptions();
/** Writes a page's pictures where they were asked for: as it is mounted, and at its worst while scrolled. */
const keepPictureOf = (page, size) => (what, png) => {
  mkdirSync(options.pictures, { recursive: true });
  writeFileSync(join(options.pictures, `${page.key}-${size}-${what}.png`), png);
};
const wanted = PAGES.filter(({ key }) => options.only.includes(key));
const peers = wanted.filter(({ kind }) => kind !== 'ours').map(({ key }) => key);
if (options.mustBuild) {
  installPeers();
  if (peers.length > 0) await buildPeers(peers);
  if (wanted.some(({ kind }) => kind === 'ours')) buildOurs();
}
const hasOurs = existsSync(join(OURS_DIST, 'index.html'));
if (!hasOurs && wanted.some(({ kind }) => kind === 'ours'))
  console.log('Our own page is not built (dist-bench/index.html is missing): only the peers are measured.');
const server = await serve(options.port);
const pages = wanted
  .filter(({ kind }) => kind !== 'ours' || hasOurs)
  .map((page) => ({ ...page, version: '', url: `${server.origin}/${page.key}/index.html` }));

const data = new Map();
for (const size of options.sizes) {
  const rows = makeRows(size);
  data.set(size, { rows, counts: countMatches(rows, FILTER_STEPS) });
}

/** A browser and a page of the driver's own in it. */
async function open() {
  const opened = await launchBrowser();
  return { browser: opened, helper: await opened.newPage() };
}
let { browser, helper } = await open();
const version = browser.version();
const notes = makeNotes();
const loads = [];
const seconds = [];
for (let run = 0; run < options.runs; run += 1) {
  const from = Date.now();
  loads.push(round(loadavg()[0], 1));
  for (const [index, size] of options.sizes.entries()) {
    const first = (run + index) % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)]) {
      if (!browser.isConnected()) ({ browser, helper } = await open());
      const started = Date.now();
      const { figures, failures, about, isStuck } = await visit(browser, page, {
        size,
        ...data.get(size),
        withPictures: run < RUNS_WITH_PICTURES,
        helper,
        keepPicture: options.pictures === null || run > 0 ? null : keepPictureOf(page, size),
      });
      // A page that hangs would slow the next ones down.
      if (isStuck) await browser.close();
      page.version = about.version ?? page.version;
      notes.add(size, page.key, figures);
      for (const failure of failures)
        notes.fail(`${page.name}, ${size.toLocaleString('en')} rows: ${failure}`);
      const took = ((Date.now() - started) / 1000).toFixed(1);
      const end = failures.length > 0 ? `, ${failures.length} failed` : '';
      console.log(`run ${run + 1}: ${page.name}, ${size.toLocaleString('en')} rows: ${took} s${end}`);
    }
  }
  seconds.push(Math.round((Date.now() - from) / 1000));
}
await browser.close();
await server.close();

const report = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? '?'}, ${cpus().length} cores`,
  chromium: version,
  runs: options.runs,
  sizes: options.sizes,
  loads,
  seconds,
  pages: pages.map(({ key, name, kind, version: itsVersion }) => ({ key, name, kind, version: itsVersion })),
  figures: notes.figures(),
  values: notes.values,
  failures: notes.failures(),
};
printReport(report);
if (options.mustWrite) {
  const file = join(BENCH, 'baseline-grid.json');
  // Lists of figures stand on a line each, as the formatter wants them.
  const text = JSON.stringify(report, null, 2).replace(/\[[\s\d.,-]+\]/g, (list) =>
    list.replace(/\s+/g, '').replace(/,/g, ', '),
  );
  writeFileSync(file, `${text}\n`);
  console.log(`\nKept in ${file}`);
}
