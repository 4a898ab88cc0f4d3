/** Builds what is measured: the peers' pages with the project's own Vite, and ours by its own script. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BENCH = fileURLToPath(new URL('..', import.meta.url));
const PAGES = fileURLToPath(new URL('pages', import.meta.url));
export const PEERS_DIST = join(BENCH, 'dist');
export const OURS_DIST = join(ROOT, 'dist-bench');

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const runNpm = (cwd, ...args) => execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

/** Installs the peers when one is missing or another version than the one pinned. */
export function installPeers() {
  const { devDependencies } = readJson(join(BENCH, 'package.json'));
  const isThere = ([name, version]) => {
    const path = join(BENCH, 'node_modules', name, 'package.json');
    return existsSync(path) && readJson(path).version === version;
  };
  if (Object.entries(devDependencies).every(isThere)) return;
  console.log('Installing the peers');
  runNpm(BENCH, 'ci', '--no-audit', '--no-fund');
}

/** Builds the pages of these peers, each with an entry of its own. */
export async function buildPeers(names) {
  console.log(`Building the pages of ${names.join(', ')}`);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: PAGES,
    base: './',
    build: {
      target: 'es2022',
      outDir: PEERS_DIST,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(PAGES, name, 'index.html')])),
      },
    },
  });
}

/** Builds our own page, when the project has it. */
export function buildOurs() {
  if (!readJson(join(ROOT, 'package.json')).scripts['build:bench']) return;
  console.log('Building our own page');
  runNpm(ROOT, 'run', 'build:bench');
}
