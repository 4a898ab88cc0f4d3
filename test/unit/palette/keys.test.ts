import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { APP_KEYS } from '../../../src/app/palette/app-keys';
import { makeKeySheet } from '../../../src/app/palette/key-lines';
import { makeTextType } from '../../../src/grid/cells/text';
import type { GridSource } from '../../../src/grid/types';
import { createGrid } from '../../../src/grid/view/create-grid';
import { makeCellActions, makeGridActions, makeRowActions } from '../../../src/grid/view/grid-actions';
import { nameKeys } from '../../../src/i18n/key-names';
import type { PageCommand } from '../../../src/tools/command';
import { makeScenarioCommands } from '../../../src/tools/scenarios/scenario-commands';

const source: GridSource = {
  label: () => 'Prøve',
  columns: () => [
    { id: 'a', title: 'A', type: makeTextType(), width: 100, isSortable: true, filter: 'text' },
  ],
  rows: () => ['1', '2'],
  value: () => 'x',
  peek: () => 'x',
  write: (edits) => ({ written: edits.length, refused: [] }),
  insertRows: () => [],
  removeRows: () => {},
  duplicateRows: () => {},
};

/** Every key that the menus and the palette show beside something the grid does. */
const keysOfMenus = (): readonly string[] =>
  createRoot(() => {
    const grid = createGrid(source, { rowHeight: () => 28, notify: () => {} });
    const { structure, own } = makeRowActions(grid);
    const actions = [
      ...makeCellActions(grid),
      ...structure,
      ...own,
      ...makeGridActions(grid).flatMap((group) => group.actions),
    ];
    return actions.flatMap(({ keys }) => keys ?? []);
  });

const keysOfSheet = (ofPage: readonly PageCommand[] = []): ReadonlySet<string> =>
  new Set(makeKeySheet(ofPage, 'edit').flatMap((group) => group.lines.flatMap((line) => line.keys)));

const SRC = resolve(__dirname, '../../../src');
const filesIn = (folder: string): string[] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(SRC, folder, name));

describe('the sheet of keys', () => {
  it('has every key that a menu or the palette shows', () => {
    const shown = keysOfMenus();
    expect(shown.length).toBeGreaterThan(8);
    const sheet = keysOfSheet();
    expect(shown.filter((key) => !sheet.has(key))).toEqual([]);
    expect(
      Object.values(APP_KEYS)
        .flat()
        .filter((key) => !sheet.has(key)),
    ).toEqual([]);
  });

  it('has the keys of the page that is open', () => {
    const commands = makeScenarioCommands(
      {
        addFromCalculator: () => {},
        addBlank: () => {},
        addStrategies: () => {},
        duplicate: () => {},
        move: () => {},
        makeBaseline: () => {},
        remove: () => {},
      },
      { name: 'Vores plan' },
      { isFirst: false, isLast: false, isBaseline: false },
    );
    const keysOf = (ofPage: readonly PageCommand[]) =>
      makeKeySheet(ofPage, 'edit')
        .flatMap((group) => group.lines)
        .find((line) => line.label === 'Flyt Vores plan til venstre')?.keys;
    expect(keysOf(commands)).toEqual(['Alt+Shift+ArrowLeft']);
    expect(keysOf([])).toBeUndefined();
  });

  it('takes all its keys from the tables: no menu of the grid or the app names one of its own', () => {
    const named = [...filesIn('grid'), ...filesIn('app')].filter((file) =>
      /\bkeys: '/.test(readFileSync(file, 'utf8')),
    );
    expect(named).toEqual([]);
  });

  it('follows what Enter is set to do', () => {
    const lineOf = (enter: 'edit' | 'down', label: string) =>
      makeKeySheet([], enter)
        .flatMap((group) => group.lines)
        .find((line) => line.label === label)?.keys;
    expect(lineOf('edit', 'Ret feltet')).toEqual(['Enter', 'F2']);
    expect(lineOf('down', 'Ret feltet')).toEqual(['F2']);
    expect(lineOf('down', 'Gå til næste eller forrige række')).toEqual(['Enter', 'Shift+Enter']);
    expect(lineOf('edit', 'Gå til næste eller forrige række')).toBeUndefined();
  });

  it('names keys as a Danish keyboard does', () => {
    expect(nameKeys('Ctrl+Shift+ArrowDown')).toEqual([['Ctrl', 'Skift', '↓']]);
    expect(nameKeys('Escape Tab')).toEqual([['Esc'], ['Tab']]);
  });
});
