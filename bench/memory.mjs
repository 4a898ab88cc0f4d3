/**
 * An hour's use of the built app (dist/) in some minutes: 10,000 edits, 200 changes of tool, 50 imports that are taken
 * back. Prints the heap after collection at its beginning, after every tenth and at its end, and fails when it ends
 * more than 10 % over where it began. What of it is code that the browser has compiled is told apart: it grows for as long as
 * code that is seldom run becomes code that is often run, and has an end. `--edits`, `--dist dir`, `--port`.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { installMemoryHands } from './memory-hands.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const EDITS = Number(option('edits', 10_000));
const BLOCKS = 10;
const SWITCHES = 20;
const IMPORTS = 5;
const IMPORTED_ROWS = 500;
const MOST_GROWTH = 1.1;
const WARM_ROUNDS = 8;

const REGISTER = '/brancheregister?visning=alle';
const ROUTES = [
  '/',
  REGISTER,
  '/brancheregister/diagrammer',
  '/maalstyring',
  '/maalstyring/2026',
  '/ressourceberegner',
  '/scenarier',
  '/data',
  '/historik',
  '/indstillinger',
];
/** Columns of the register with texts, and of the week with figures, as ARIA counts. */
const TEXTS = [3, 5, 8, 16];
const FIGURES = [2, 3, 4, 5];

const server = await preview({
  root: ROOT,
  logLevel: 'error',
  build: { outDir: option('dist', 'dist') },
  preview: { port: Number(option('port', 0)), host: '127.0.0.1' },
});
const base = `http://127.0.0.1:${server.httpServer.address().port}/`;
const browser = await chromium.launch({
  ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
});
const page = await context.newPage();
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.addInitScript(installMemoryHands);
const cdp = await context.newCDPSession(page);
await cdp.send('HeapProfiler.enable');

const hands = (name, ...given) =>
  page.evaluate(([method, args]) => window.__memory[method](...args), [name, given]);

/** Several times: what a first collection lets go of may hold on to more. */
async function measure() {
  // What is fetched, drawn or taken away a little later has had its time.
  await page.waitForTimeout(1500);
  for (let times = 0; times < 5; times += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, documents, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return {
    bytes: usedSize,
    code: await measureCode(),
    nodes,
    documents,
    listeners: jsEventListeners,
    workers: page.workers().length,
  };
}

/** Bytes of compiled code and what belongs to it, from a snapshot of the heap. */
async function measureCode() {
  let text = '';
  const take = ({ chunk }) => {
    text += chunk;
  };
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[type].indexOf('code');
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) sum += nodes[at + size];
  return sum;
}

function makeFile() {
  const lines = Array.from(
    { length: IMPORTED_ROWS },
    (_, n) => `26-11-2026;Ny virksomhed ${n};${1 + (n % 5)}`,
  );
  return ['Dato;Virksomhedens navn;Antal pladser', ...lines].join('\r\n');
}

async function importAndUndo() {
  await hands('go', '/data');
  await hands('importAndUndo', makeFile());
}

async function edit(count) {
  await hands('go', REGISTER);
  await hands('editCells', Math.round(count * 0.7), TEXTS, false);
  await hands('go', '/maalstyring');
  await hands('editCells', Math.round(count * 0.25), FIGURES, true);
  await hands('go', '/ressourceberegner');
  await hands('editCalculator', Math.round(count * 0.05));
}

async function block(edits) {
  await edit(edits);
  for (let turn = 0; turn < SWITCHES; turn += 1) await hands('go', ROUTES[turn % ROUTES.length]);
  for (let turn = 0; turn < IMPORTS; turn += 1) await importAndUndo();
  await hands('go', '/');
}

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(2);
function tell(what, { bytes, code, nodes, documents, listeners, workers }) {
  console.log(
    `| ${what} | ${megabytes(bytes)} | ${(bytes / begun.bytes).toFixed(3)} | ${megabytes(code)} | ${megabytes(bytes - code)} | ${nodes} | ${listeners} | ${documents} | ${workers} |`,
  );
}

await page.goto(base);
await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click();
await page.getByText('Du ser eksempeldata').waitFor();
for (const route of ROUTES) await hands('go', route);
await edit(20);
await importAndUndo();
await hands('go', '/');
const visited = await measure();
// Until what is run often has been compiled: an hour begins in an app that somebody uses.
for (let round = 0; round < WARM_ROUNDS; round += 1) {
  for (const route of ROUTES) await hands('go', route);
  await edit(EDITS / BLOCKS / WARM_ROUNDS);
  await importAndUndo();
}
await hands('go', '/');
const begun = await measure();
const started = Date.now();
console.log(`load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}`);
console.log(
  '| after collection | heap, MiB | of the beginning | of it code | without it | nodes | listeners | documents | workers |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
tell('every tool visited once, one import and undo', visited);
tell('beginning', begun);
let last = begun;
for (let number = 1; number <= BLOCKS; number += 1) {
  await block(EDITS / BLOCKS);
  last = await measure();
  const done = [(EDITS / BLOCKS) * number, SWITCHES * number, IMPORTS * number];
  tell(`${done[0]} edits, ${done[1]} changes of tool, ${done[2]} imports and undos`, last);
}
const growth = last.bytes / begun.bytes;
const sinceVisit = (last.bytes - last.code) / (visited.bytes - visited.code);
console.log(
  `\n${((Date.now() - started) / 60_000).toFixed(1)} minutes; ends at ${growth.toFixed(3)} of its beginning (at most ${MOST_GROWTH}), ` +
    `and without code at ${sinceVisit.toFixed(3)} of where it was when every tool had been visited once`,
);
if (errors.length > 0) console.log(`errors in the page: ${errors.join('; ')}`);
await browser.close();
await new Promise((resolve) => server.httpServer.close(resolve));
process.exit(growth <= MOST_GROWTH && errors.length === 0 ? 0 : 1);
