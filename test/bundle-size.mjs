/**
 * Watches what a first visit costs: the JavaScript and CSS that index.html asks for at once, and
 * the largest chunk that is loaded later. Fails when a budget is passed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = { entry: 90, largest: 200 };

const gzipKb = (file) => gzipSync(readFileSync(file)).length / 1000;
const html = readFileSync('dist/index.html', 'utf8');
const entry = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const entryKb = entry.reduce((sum, file) => sum + gzipKb(`dist/${file}`), 0);
const all = readdirSync('dist/assets')
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, kb: gzipKb(`dist/assets/${file}`) }))
  .sort((a, b) => b.kb - a.kb);

console.log(`entry: ${entryKb.toFixed(1)} kB gzip of ${BUDGET_KB.entry} (${entry.join(', ')})`);
for (const { file, kb } of all.slice(0, 12)) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);

const failures = [];
if (entry.length === 0) failures.push('index.html names no entry');
if (entryKb > BUDGET_KB.entry) failures.push(`the entry is over ${BUDGET_KB.entry} kB`);
if ((all[0]?.kb ?? 0) > BUDGET_KB.largest) failures.push(`${all[0].file} is over ${BUDGET_KB.largest} kB`);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
