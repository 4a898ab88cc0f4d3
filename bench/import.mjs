/**
 * What an import costs beside the parsing library alone, in the same run: 100,000 openings as .xlsx and
 * as CSV, from the bytes of the file to the proposal. `node bench/import.mjs [rows] [rounds]`.
 *
 * The library reads with the options that are fastest for it. A CSV it reads as an app without readers
 * of its own would have it read, with dates and numbers made of its texts; how long it takes to split it
 * alone, all of it left as text, is told beside.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { makeOpeningsFiles } from './openings-files.mjs';
import { median } from './stored-document.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const TARGET = 1.6;

const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => vite.ssrLoadModule(path);
const { openFiles, proposeImport } = await load('/src/workbook/read/read-files.ts');
const { makeDefaultDocument } = await load('/src/domain/document/defaults.ts');
const { NO_CHOICES } = await load('/src/domain/merge/import-items.ts');
const xlsx = await import('xlsx');

const files = makeOpeningsFiles(ROWS);

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  nodim: true,
};
const time = async (work) => {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const context = { today: '2026-11-21', documentId: 'own', idPrefix: 'n', choices: NO_CHOICES };
let isMet = true;
for (const [name, bytes, alone] of [
  ['xlsx', files.xlsx, (file) => xlsx.read(file, { type: 'array', ...OPTIONS })],
  ['csv', files.csv, (file) => xlsx.read(new TextDecoder().decode(file), { type: 'string', ...OPTIONS })],
]) {
  const library = [];
  const opening = [];
  const proposing = [];
  let changes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    library.push(await time(() => alone(bytes)));
    let opened;
    opening.push(
      await time(async () => {
        opened = await openFiles([new File([bytes], `register.${name}`)]);
      }),
    );
    proposing.push(
      await time(async () => {
        changes = (await proposeImport(opened, makeDefaultDocument('Team'), context)).changes.length;
      }),
    );
  }
  if (changes < ROWS) throw new Error(`${name}: only ${changes} changes of ${ROWS} rows`);
  const whole = median(opening.map((ms, index) => ms + proposing[index]));
  const ratio = whole / median(library);
  isMet &&= ratio <= TARGET;
  console.log(
    `${name}: ${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB, library alone ${Math.round(median(library))} ms, ` +
      `import ${Math.round(whole)} ms (open ${Math.round(median(opening))}, propose ${Math.round(median(proposing))}), ` +
      `${ratio.toFixed(2)} x, target ${TARGET}`,
  );
}
const split = await time(() =>
  xlsx.read(new TextDecoder().decode(files.csv), { type: 'string', raw: true, ...OPTIONS }),
);
console.log(`csv: splitting alone, by the library, nothing typed: ${Math.round(split)} ms`);
await vite.close();
process.exit(isMet ? 0 : 1);
