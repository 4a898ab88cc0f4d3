/**
 * LibreOffice and openpyxl, which read our workbooks with eyes of their own. Both are Debian
 * packages: libreoffice-calc and python3-openpyxl.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PYTHON = '/usr/bin/python3';
const MOST_OUTPUT = 512 * 1024 * 1024;

/** Danish numbers and dates, and every formula computed anew: nothing stored beside it is believed. */
const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
</oor:items>`;

export interface Found {
  readonly value: string | number | boolean | null;
  /** openpyxl's: n, s, f, d, b, e. */
  readonly type: string;
  readonly formula?: string;
  /** Number format of a date. */
  readonly format?: string;
}

/** Cells by sheet and address. */
export type FoundCells = Readonly<Record<string, Readonly<Record<string, Found>>>>;

export interface FoundFeatures {
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, FoundSheet>>;
}

export interface FoundSheet {
  readonly state: string;
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  readonly merged: readonly string[];
  readonly validations: readonly {
    readonly range: string;
    readonly type: string;
    readonly formula: string;
  }[];
  readonly conditions: readonly { readonly range: string; readonly formula: readonly string[] }[];
  readonly charts: number;
  readonly print: {
    readonly orientation: string;
    readonly paper: number | null;
    readonly fit: boolean;
    readonly wide: number | null;
    readonly rows: string | null;
    readonly header: readonly [string | null, string | null];
    readonly footer: string | null;
  };
  readonly heading: boolean | null;
}

export interface Office {
  /** Puts a workbook in the folder; its path. */
  save(name: string, bytes: Uint8Array): string;
  /** A copy with values typed into cells; its path. */
  edit(path: string, name: string, edits: readonly (readonly [string, string, string | number])[]): string;
  /** A copied HTML table as LibreOffice takes it into a sheet; the path of the workbook. */
  takeHtml(name: string, html: string): string;
  /** A CSV file as LibreOffice opens it with Danish settings; the path of the workbook. */
  takeCsv(name: string, text: string): string;
  /** The workbooks as LibreOffice computes them, in one start of it; the paths of the results. */
  recalculate(paths: readonly string[]): string[];
  cells(path: string): FoundCells;
  features(path: string): FoundFeatures;
  dispose(): void;
}

export function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  const python = (script: string, args: readonly string[], input = '') => {
    try {
      return execFileSync(PYTHON, [resolve(__dirname, script), ...args], {
        input,
        encoding: 'utf8',
        maxBuffer: MOST_OUTPUT,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    } catch (error) {
      throw new Error(`${PYTHON} with openpyxl is needed (package python3-openpyxl): ${error}`);
    }
  };
  const convert = (paths: readonly string[], target: string, options: readonly string[] = []) => {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), OFFICE_SETTINGS);
    try {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          '--headless',
          ...options,
          '--convert-to',
          'xlsx',
          '--outdir',
          target,
          ...paths,
        ],
        { stdio: 'pipe', timeout: 170_000 },
      );
    } catch (error) {
      throw new Error(`LibreOffice is needed (package libreoffice-calc): ${error}`);
    }
  };
  return {
    save(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    edit(path, name, edits) {
      const target = join(folder, name);
      python('edit-workbook.py', [path, target], JSON.stringify(edits));
      return target;
    },
    takeHtml(name, html) {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, html);
      convert([path], join(folder, 'taken'), ['--infilter=HTML (StarCalc)']);
      return join(folder, 'taken', `${name}.xlsx`);
    },
    takeCsv(name, text) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, text);
      // Semicolons, quotation marks, UTF-8, from the first line, all columns as they come, in Danish.
      convert([path], join(folder, 'taken'), ['--infilter=CSV:59,34,76,1,,1030,false,true']);
      return join(folder, 'taken', `${name}.xlsx`);
    },
    recalculate(paths) {
      const target = join(folder, 'recalculated');
      convert(paths, target);
      return paths.map((path) => join(target, path.slice(folder.length + 1)));
    },
    cells: (path) => JSON.parse(python('inspect-workbook.py', ['values', path])) as FoundCells,
    features: (path) => JSON.parse(python('inspect-workbook.py', ['features', path])) as FoundFeatures,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Formula cells of `expected` that hold something else in `actual`; an empty text is nothing. */
export function differences(expected: FoundCells, actual: FoundCells): string[] {
  return Object.entries(expected).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([address, cell]) => {
      if (cell.formula === undefined) return [];
      const value = actual[sheet]?.[address]?.value ?? null;
      return isSame(cell.value, value)
        ? []
        : [`${sheet}!${address}: ${cell.value} ≠ ${value}  =${cell.formula.slice(0, 80)}`];
    }),
  );
}

function isSame(a: Found['value'], b: Found['value']): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  return (a === '' ? null : a) === (b === '' ? null : b);
}
