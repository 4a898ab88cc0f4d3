/**
 * The house: every import runs downwards, type imports included, and each library has one floor
 * that may use it. Reads the sources as text, so that nothing can hide behind a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(__dirname, '../../src');

/** What each floor may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'ui'],
  app: ['tools', 'workbook', 'storage', 'store', 'ui', 'i18n', 'domain'],
  tools: ['workbook', 'store', 'grid', 'charts', 'ui', 'i18n', 'domain'],
  workbook: ['domain'],
  storage: ['domain'],
  store: ['domain'],
  grid: ['ui', 'i18n'],
  charts: ['ui', 'i18n'],
  ui: ['i18n'],
  i18n: ['domain'],
  domain: [],
};

/** Which floors (or folders) may import a library. Every runtime dependency is named. */
const LIBRARY_USERS: Readonly<Record<string, readonly string[]>> = {
  'solid-js': ['main', 'app', 'tools', 'grid', 'charts', 'ui', 'i18n', 'store'],
  '@solidjs/router': ['app', 'tools'],
  '@solid-primitives/trigger': ['store'],
  '@tanstack/solid-table': ['grid/view'],
  'chart.js': ['charts'],
  'idb-keyval': ['storage'],
  xlsx: ['workbook/read'],
  hucre: ['workbook/write'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isDynamic: boolean;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Static imports and re-exports, dynamic imports, and workers named by their address. */
const IMPORTS = [
  /^(?:import|export)\s[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  DYNAMIC_IMPORT,
  /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g,
];

const files = listFiles(SRC);
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return IMPORTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      file: relative(SRC, file),
      target: match[1] as string,
      isDynamic: pattern === DYNAMIC_IMPORT,
    })),
  );
});
const floorOf = (path: string): string => {
  const first = path.split('/')[0] as string;
  return first === 'main.tsx' ? 'main' : first;
};
const isStyle = (target: string) => target.endsWith('.css');
const localTarget = ({ file, target }: Import): string => relative(SRC, resolve(SRC, dirname(file), target));

/** What a file needs before it runs: types are gone by then, and what is loaded later is not there yet. */
const STATIC_IMPORTS: ReadonlyMap<string, readonly string[]> = new Map(
  files.map((file) => {
    const text = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
    const targets = [...text.matchAll(IMPORTS[0] as RegExp), ...text.matchAll(IMPORTS[1] as RegExp)];
    const folder = dirname(file);
    return [relative(SRC, file), targets.map((match) => relative(SRC, resolve(folder, match[1] as string)))];
  }),
);

describe('the house', () => {
  it('finds its floors', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map((file) => floorOf(relative(SRC, file))))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('has imports that run downwards only', () => {
    const upward = imports
      .filter(({ target }) => target.startsWith('.') && !isStyle(target))
      .filter((one) => {
        const from = floorOf(one.file);
        const to = floorOf(localTarget(one));
        return from !== to && !MAY_IMPORT[from]?.includes(to);
      });
    expect(upward).toEqual([]);
  });

  it('keeps the tools apart', () => {
    const folder = (path: string) => (path.split('/').length > 2 ? path.split('/')[1] : null);
    const crossing = imports
      .filter((one) => floorOf(one.file) === 'tools' && one.target.startsWith('.') && !isStyle(one.target))
      .filter((one) => {
        const to = localTarget(one);
        const from = folder(one.file);
        return floorOf(to) === 'tools' && folder(to) !== null && folder(to) !== from;
      });
    expect(crossing).toEqual([]);
  });

  it('gives each library to the floors made for it', () => {
    const stray = imports
      .filter(({ target }) => !target.startsWith('.'))
      .filter(({ file, target }) => {
        const library = Object.keys(LIBRARY_USERS).find(
          (name) => target === name || target.startsWith(`${name}/`),
        );
        return (
          !library ||
          !LIBRARY_USERS[library]?.some((user) => file === `${user}.tsx` || file.startsWith(`${user}/`))
        );
      });
    expect(stray).toEqual([]);
  });

  it('has no circle', () => {
    const byFile = new Map<string, string[]>();
    const known = new Set(files.map((file) => relative(SRC, file)));
    for (const one of imports) {
      if (!one.target.startsWith('.') || isStyle(one.target)) continue;
      const base = localTarget(one);
      const target = [base, `${base}.ts`, `${base}.tsx`].find((path) => known.has(path));
      // A worker is reached by a message, not by a call: it may know the types of who starts it.
      if (target && !one.target.endsWith('worker.ts'))
        byFile.set(one.file, [...(byFile.get(one.file) ?? []), target]);
    }
    const done = new Set<string>();
    const circles: string[][] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file]);
        return;
      }
      if (done.has(file)) return;
      for (const next of byFile.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of known) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('speaks with no messages that were not loaded', () => {
    const known = new Set(files.map((file) => relative(SRC, file)));
    const resolved = (path: string) => [path, `${path}.ts`, `${path}.tsx`].find((each) => known.has(each));
    const closureOf = (entry: string): ReadonlySet<string> => {
      const seen = new Set<string>();
      const visit = (file: string) => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const target of STATIC_IMPORTS.get(file) ?? []) {
          const next = resolved(target);
          if (next) visit(next);
        }
      };
      visit(entry);
      return seen;
    };
    const start = closureOf('main.tsx');
    const entries = imports
      .filter((one) => one.isDynamic && one.target.startsWith('.'))
      .flatMap((one) => resolved(localTarget(one)) ?? []);
    // Menus and the like come to a page that is there: its messages are.
    const pages = entries.filter((entry) => entry.endsWith('Page.tsx'));
    const missing = ['main.tsx', ...pages].flatMap((entry) => {
      const closure = new Set([...start, ...closureOf(entry)]);
      return [...closure].flatMap((file) => {
        const text = readFileSync(join(SRC, file), 'utf8');
        const parts = [...text.matchAll(/\bt\(\)\.([a-z]+)/g)].map((match) => match[1] as string);
        const inPieces = [...text.matchAll(/\{([^{}]*)\} = t\(\);/g)].flatMap((match) =>
          (match[1] as string).split(',').map((name) => name.trim()),
        );
        // A page's commands are asked for by the palette, which comes with its messages.
        const isAskedLater = file.endsWith('-commands.ts');
        return [...new Set([...parts, ...inPieces])]
          .filter((part) => !(isAskedLater && part === 'commands'))
          .filter((part) => part !== '' && !closure.has(`i18n/da/${part}.ts`))
          .map((part) => `${entry}: ${file} speaks with ${part}`);
      });
    });
    expect(missing).toEqual([]);
  });

  it('has no default exports, barrels, or drawers for odds and ends', () => {
    const offenders = files
      .filter((file) =>
        /(^|\n)export default|\/(index|utils|helpers)\.tsx?$/.test(`${readFileSync(file, 'utf8')}\n${file}`),
      )
      .map((file) => relative(SRC, file));
    expect(offenders).toEqual([]);
  });

  it('says why where a file is long', () => {
    const long = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return (
        text.split('\n').length > 420 && !/^\/\*\*[\s\S]{0,600}?\b(long|table|catalogue|list)\b/i.test(text)
      );
    });
    expect(long.map((file) => relative(SRC, file))).toEqual([]);
  });
});
