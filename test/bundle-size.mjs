/**
 * Watches what a first visit costs: the JavaScript that has to be there before the register's grid
 * can be typed in, with what makes the first document, what index.html asks for at once, and the largest chunk that is loaded later.
 * Fails when a budget is passed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = { firstGrid: 90, entry: 90, largest: 200 };

const FOLDER = 'dist/assets/';
const gzipKb = (file) => gzipSync(readFileSync(FOLDER + file)).length / 1000;
const sumKb = (files) => [...files].reduce((sum, file) => sum + gzipKb(file), 0);
const all = readdirSync(FOLDER);

/** Chunks that others name as needed before they run. */
function addNeeded(file, needed) {
  if (needed.has(file)) return;
  needed.add(file);
  const code = readFileSync(FOLDER + file, 'utf8');
  for (const match of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) addNeeded(match[1], needed);
}

const html = readFileSync('dist/index.html', 'utf8');
const asked = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const firstGrid = new Set();
for (const file of asked) if (file.endsWith('.js')) addNeeded(file, firstGrid);
/** Loaded by a first visit after the entry. */
const NEEDED = [/^OpeningsPage-.*\.js$/, /^new-documents-.*\.js$/];
const needed = NEEDED.map((name) => all.find((file) => name.test(file)));
for (const file of needed) if (file) addNeeded(file, firstGrid);

const later = all
  .filter((file) => file.endsWith('.js') && !firstGrid.has(file))
  .map((file) => ({ file, kb: gzipKb(file) }))
  .sort((a, b) => b.kb - a.kb);

const entryKb = sumKb(asked);
const firstGridKb = sumKb(firstGrid);
console.log(`first grid: ${firstGridKb.toFixed(1)} kB gzip of JavaScript, of ${BUDGET_KB.firstGrid}`);
for (const file of firstGrid) console.log(`${gzipKb(file).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`entry with styles: ${entryKb.toFixed(1)} kB of ${BUDGET_KB.entry}`);
console.log('later, the largest:');
for (const { file, kb } of later.slice(0, 8)) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);

const failures = [];
if (asked.length === 0) failures.push('index.html names no entry');
NEEDED.forEach((name, index) => {
  if (!needed[index]) failures.push(`nothing is named ${name}`);
});
if (firstGridKb > BUDGET_KB.firstGrid) failures.push(`the first grid is over ${BUDGET_KB.firstGrid} kB`);
if (entryKb > BUDGET_KB.entry) failures.push(`the entry is over ${BUDGET_KB.entry} kB`);
if ((later[0]?.kb ?? 0) > BUDGET_KB.largest)
  failures.push(`${later[0].file} is over ${BUDGET_KB.largest} kB`);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
