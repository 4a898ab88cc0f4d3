/**
 * Makes the guide's pictures of exported workbooks: the sample team's files as LibreOffice prints them.
 * Needs libreoffice-calc, poppler-utils, and Carlito, whose letters are as wide as Calibri's. `--all folder` puts every page of every file there instead,
 * to be looked through.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url));
const TODAY = new Date().toISOString().slice(0, 10);
/** Wide enough to read in the guide, small enough to load with it. */
const WIDTH = 1000;

/** Pages of the guide: which file, which page of it (counted from 1), and how much of the page, from its top. */
const PAGES = [
  { picture: 'projektmappe-brancheregister', file: 'brancheregister', page: 1, height: 400 },
  { picture: 'projektmappe-diagrammer', file: 'brancheregister', page: /Åbninger fordelt/, height: 610 },
  { picture: 'projektmappe-forside', file: 'maalstyring', page: 1, height: 400 },
  { picture: 'projektmappe-udvikling', file: 'maalstyring', page: 3, height: 460 },
  { picture: 'projektmappe-uge', file: 'maalstyring', page: /ugeskema/, height: 430 },
  { picture: 'projektmappe-ressourceberegner', file: 'ressourceberegner', page: 1, height: 620 },
  { picture: 'projektmappe-scenarier', file: 'scenarier', page: 1, height: 680 },
];
const KINDS = {
  brancheregister: 'openings',
  maalstyring: 'goals',
  ressourceberegner: 'capacity',
  scenarier: 'scenarios',
};
/** Danish numbers and dates, and every formula computed anew. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
</oor:items>`;

const at = process.argv.indexOf('--all');
const all = at < 0 ? null : process.argv[at + 1];
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const vite = await createServer({
  root: ROOT,
  logLevel: 'error',
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true, include: [] },
  appType: 'custom',
});
const { writeWorkbook } = await vite.ssrLoadModule('/src/workbook/write/write-workbook.ts');
const { makeSampleDocument } = await vite.ssrLoadModule('/src/domain/document/sample.ts');
const rows = makeSampleDocument(TODAY);
for (const [name, kind] of Object.entries(KINDS))
  writeFileSync(
    join(folder, `${name}.xlsx`),
    await writeWorkbook({ kind, rows, context: { today: TODAY, documentId: 'eksempel' } }),
  );
await vite.close();

const profile = join(folder, 'profile');
mkdirSync(join(profile, 'user'), { recursive: true });
writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
execFileSync('soffice', [
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  ...Object.keys(KINDS).map((name) => join(folder, `${name}.xlsx`)),
]);

const countPages = (pdf) =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))[1]);
const draw = (pdf, first, last, target, crop = []) =>
  execFileSync(
    'pdftoppm',
    ['-png', '-scale-to-x', WIDTH, '-scale-to-y', -1, ...crop, '-f', first, '-l', last, pdf, target].map(
      String,
    ),
  );
/** A page by what stands on it. */
function pageWith(pdf, words) {
  const texts = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
  return texts.findIndex((text) => words.test(text)) + 1;
}

if (all) {
  mkdirSync(all, { recursive: true });
  for (const name of Object.keys(KINDS)) {
    const pdf = join(folder, `${name}.pdf`);
    draw(pdf, 1, Math.min(countPages(pdf), 8), join(all, name));
    draw(pdf, countPages(pdf), countPages(pdf), join(all, `${name}-last`));
  }
} else {
  for (const { picture, file, page, height } of PAGES) {
    const pdf = join(folder, `${file}.pdf`);
    const number = typeof page === 'number' ? page : pageWith(pdf, page);
    draw(pdf, number, number, join(folder, picture), ['-x', 0, '-y', 0, '-W', WIDTH, '-H', height]);
    const made = readdirSync(folder).find((each) => each.startsWith(`${picture}-`) && each.endsWith('.png'));
    renameSync(join(folder, made), join(PICTURES, `${picture}.png`));
  }
}
rmSync(folder, { recursive: true, force: true });
