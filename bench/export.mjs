/**
 * Measures the export of a large register beside the writing library alone: the same cells, as plain values
 * with the same styles, in the same run. `--openings 100000`, `--runs 3`.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { createServer } from 'vite';
import { makeRegister } from './document.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const COUNT = option('openings', 100_000);
const RUNS = option('runs', 3);
const TARGET = 1.5;

const vite = await createServer({
  root: ROOT,
  logLevel: 'error',
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true, include: [] },
  appType: 'custom',
});
const load = (path) => vite.ssrLoadModule(`/src/${path}`);
const { planWorkbook, writeWorkbook } = await load('workbook/write/write-workbook.ts');
const { toLibrary } = await load('workbook/write/adapter.ts');
const rows = await makeRegister(vite, COUNT, '2026-11-21');
const request = { kind: 'openings', rows, context: { today: '2026-11-21', documentId: 'bench' } };

/** The plan's cells in the library's plain way: a row of values, a style for each column. */
function plainSheets() {
  const { sheets } = toLibrary(planWorkbook(request));
  return sheets.map(({ name, rows: lines, cells, columns }) => {
    const all = lines.map((line) => [...line]);
    for (const [key, cell] of cells) {
      const [row, column] = key.split(',').map(Number);
      const line = all[row] ?? [];
      while (line.length < column) line.push(null);
      line[column] = cell.formulaResult ?? cell.value ?? null;
      if (line[column] === '') line[column] = null;
    }
    return { name, rows: all, columns };
  });
}

async function time(work) {
  globalThis.gc?.();
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, size: result.length };
}

const plain = plainSheets();
const alone = [];
const ours = [];
for (let run = 0; run < RUNS; run += 1) {
  alone.push(await time(() => writeXlsx({ sheets: plain, defaultFont: { name: 'Calibri', size: 10 } })));
  ours.push(await time(() => writeWorkbook(request)));
}
await vite.close();

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (name, runs) => {
  const ms = median(runs.map((run) => run.ms));
  console.log(
    `${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  ${(runs[0].size / 1e6).toFixed(1).padStart(6)} MB`,
  );
  return ms;
};
console.log(`${COUNT} openings, median of ${RUNS}, load ${loadavg()[0].toFixed(1)}`);
const library = line('library alone, plain values', alone);
const whole = line('export with all that is in it', ours);
console.log(`ratio ${(whole / library).toFixed(2)}, target ${TARGET}`);
process.exitCode = whole / library <= TARGET ? 0 : 1;
