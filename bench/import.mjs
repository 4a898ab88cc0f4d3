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

const HEADINGS = [
  'Dato',
  'Virksomhedens navn',
  'CVR-nummer',
  'Adresse',
  'Telefonnummer',
  'Mailadresse',
  'Kontaktperson',
  'Virksomhedstype',
  'Resultat af kontakt',
  'Jobfunktion',
  'Antal pladser',
  'Antal besatte pladser',
  'Bemærkning',
];
const BRANCHES = ['Handel', 'Hoteller og restauranter', 'Bygge og anlæg', 'Industri', 'Undervisning'];
const RESULTS = ['Ingen åbning', 'Ordinær åbning', 'Praktikplads'];
const JOBS = ['Tømrer', 'Kok', 'Pædagogmedhjælper', 'Chauffør', 'Lagermedarbejder', 'Sosu-hjælper'];
const row = (n) => [
  40_000 + (n % 6000),
  `Ågårdens Firma ${n % 20_000} ApS`,
  String(10_000_000 + ((n * 7919) % 80_000_000)),
  `Møllevej ${n % 300}, 2800 Kongens Lyngby`,
  String(20_000_000 + ((n * 104_729) % 70_000_000)),
  `post${n % 20_000}@firma.dk`,
  `Jørgen Bæk ${n % 500}`,
  BRANCHES[n % BRANCHES.length],
  RESULTS[n % RESULTS.length],
  JOBS[n % JOBS.length],
  1 + (n % 9),
  n % 3,
  n % 4 === 0 ? `Ring igen i uge ${1 + (n % 52)}` : null,
];
const data = [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => row(n))];

function makeXlsx() {
  const sheet = xlsx.utils.aoa_to_sheet(data, { dense: true });
  for (const cells of sheet['!data'].slice(1)) if (cells[0]) cells[0].z = 'dd-mm-yyyy';
  const book = { SheetNames: ['Register'], Sheets: { Register: sheet } };
  return new Uint8Array(
    xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }),
  );
}
const makeCsv = () =>
  new TextEncoder().encode(
    data
      .map((cells, index) =>
        cells
          .map((cell, column) =>
            index > 0 && column === 0
              ? new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10)
              : (cell ?? ''),
          )
          .join(';'),
      )
      .join('\r\n'),
  );

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  nodim: true,
};
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const time = async (work) => {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const context = { today: '2026-11-21', documentId: 'own', idPrefix: 'n', choices: NO_CHOICES };
let isMet = true;
for (const [name, bytes, alone] of [
  ['xlsx', makeXlsx(), (file) => xlsx.read(file, { type: 'array', ...OPTIONS })],
  ['csv', makeCsv(), (file) => xlsx.read(new TextDecoder().decode(file), { type: 'string', ...OPTIONS })],
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
const csv = makeCsv();
const split = await time(() =>
  xlsx.read(new TextDecoder().decode(csv), { type: 'string', raw: true, ...OPTIONS }),
);
console.log(`csv: splitting alone, by the library, nothing typed: ${Math.round(split)} ms`);
await vite.close();
process.exit(isMet ? 0 : 1);
