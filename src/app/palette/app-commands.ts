/** What can be done on every page, and what the open page and its grid add to it. */
import '../../i18n/da/commands';
import '../../i18n/da/settings';
import { t } from '../../i18n/i18n';
import type { Command, OpenPage, PageCommand } from '../../tools/command';
import type { Services } from '../../tools/services';
import { SETTINGS_TABS, settingsPath } from '../../tools/settings/settings-paths';
import type { ImportFlow } from '../../tools/transfer/import-flow';
import {
  type EnterKey,
  enterKey,
  type RowDensity,
  rowDensity,
  setEnterKey,
  setRowDensity,
} from '../../ui/preferences';
import { setTheme, type Theme, theme } from '../../ui/theme';
import type { Documents } from '../documents';
import { APP_KEYS } from './app-keys';

/** What the palette's own commands work on. */
export interface PaletteContext {
  readonly services: Services;
  readonly documents: Documents;
  readonly flow: ImportFlow;
  page(): OpenPage | undefined;
  /** Shows the list of documents. */
  showDocuments(): void;
  /** Ctrl+F. */
  find(): boolean;
}

const PAGES = {
  overview: '/',
  openings: '/brancheregister',
  goals: '/maalstyring',
  capacity: '/ressourceberegner',
  scenarios: '/scenarier',
  data: '/data',
  settings: '/indstillinger',
} as const;
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const ENTER_KEYS: readonly EnterKey[] = ['edit', 'down'];
const DENSITIES: readonly RowDensity[] = ['compact', 'touch'];

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

/** Everything that can be done now: on the page, in its grid, in the app. */
export async function gatherCommands(context: PaletteContext): Promise<readonly Command[]> {
  const page = context.page();
  const own = page?.commands?.() ?? [];
  const ofGrid = (await page?.grid?.actions()) ?? [];
  const words = t().commands;
  const group = words.groups.page;
  return [
    ...[...own, ...makePageCommands(context, page)].map((command) => ({ ...command, group })),
    ...ofGrid.flatMap(({ title, actions }) =>
      actions.map((action) => ({
        id: `grid.${action.id}`,
        title: action.label,
        group: title,
        keys: action.keys,
        unavailable: action.unavailable,
        run: action.run,
      })),
    ),
    ...makeHistoryCommands(context),
    ...makeWays(context),
    ...makeDocumentCommands(context),
    ...makeLookCommands(context),
  ];
}

function makePageCommands({ services, find }: PaletteContext, page: OpenPage | undefined): PageCommand[] {
  const words = t().commands;
  const { search, exportKind } = page ?? {};
  const [keys] = APP_KEYS.find;
  return [
    ...(search
      ? [{ id: 'page.find', title: search.label, keys, run: () => void find() }]
      : page?.grid
        ? [{ id: 'page.find', title: words.find, keys, run: () => page.grid?.openFind() }]
        : []),
    ...(exportKind
      ? [
          { id: 'page.export', title: words.exportPage, run: () => services.exportWorkbook(exportKind) },
          {
            id: 'page.exportChoose',
            title: words.exportChoose,
            run: () => services.exportWorkbook(exportKind, true),
          },
        ]
      : []),
    { id: 'page.print', title: words.print, run: () => window.print() },
  ];
}

function makeHistoryCommands({ services }: PaletteContext): Command[] {
  const words = t().commands;
  const { store, undo, redo } = services;
  const group = words.groups.history;
  const [undoKey] = APP_KEYS.undo;
  const [redoKey] = APP_KEYS.redo;
  const undoLabel = store.undoLabel();
  const redoLabel = store.redoLabel();
  return [
    {
      id: 'undo',
      title: words.undo(undoLabel),
      group,
      keys: undoKey,
      unavailable: undoLabel === null ? words.unavailable.nothingToUndo : undefined,
      run: undo,
    },
    {
      id: 'redo',
      title: words.redo(redoLabel),
      group,
      keys: redoKey,
      unavailable: redoLabel === null ? words.unavailable.nothingToRedo : undefined,
      run: redo,
    },
  ];
}

function makeWays({ services }: PaletteContext): Command[] {
  const words = t().commands;
  const group = words.groups.go;
  return [
    ...entriesOf(PAGES).map(([name, path]) => ({
      id: `go.${name}`,
      title: words.goTo(t().shell.nav[name]),
      group,
      run: () => services.navigate(path),
    })),
    { id: 'go.history', title: words.goTo(words.history), group, run: () => services.navigate('/historik') },
    {
      id: 'go.diagrams',
      title: words.diagrams,
      group,
      run: () => services.navigate('/brancheregister/diagrammer'),
    },
    ...SETTINGS_TABS.filter((tab) => tab !== 'general').map((tab) => ({
      id: `go.settings.${tab}`,
      title: words.settingsTab(t().settings.tabs[tab]),
      group,
      run: () => services.navigate(settingsPath(tab)),
    })),
  ];
}

function makeDocumentCommands({ services, documents, flow, showDocuments }: PaletteContext): Command[] {
  const words = t().commands;
  const group = words.groups.document;
  const { isSample } = services.store.settings();
  const others = documents.list().filter((one) => one.id !== documents.currentId() && !one.isSample);
  return [
    { id: 'document.import', title: words.chooseFiles, group, run: () => chooseFiles(services, flow) },
    {
      id: 'document.export',
      title: words.exportAll,
      group,
      run: () => services.exportWorkbook('everything'),
    },
    {
      id: 'document.backup',
      title: words.backup,
      group,
      run: () => void services.downloadBackup(),
    },
    { id: 'document.show', title: words.documents, group, run: showDocuments },
    ...others.map((one) => ({
      id: `document.open.${one.id}`,
      title: words.openDocument(one.name),
      group,
      run: () => void documents.open(one.id),
    })),
    isSample
      ? {
          id: 'document.leaveSample',
          title: words.leaveSample,
          group,
          run: () => void documents.leaveSample(),
        }
      : { id: 'document.sample', title: words.sample, group, run: () => services.openSample() },
  ];
}

/** Asks for files as the page Data does, and goes there with them. */
function chooseFiles(services: Services, flow: ImportFlow): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.addEventListener('change', () => {
    services.navigate(PAGES.data);
    void flow.choose([...(input.files ?? [])]);
  });
  input.click();
}

function makeLookCommands({ services }: PaletteContext): Command[] {
  const words = t().commands;
  const group = words.groups.look;
  const choice = <Value extends string>(
    name: string,
    values: readonly Value[],
    chosen: Value,
    titles: Readonly<Record<Value, string>>,
    choose: (value: Value) => void,
  ): Command[] =>
    values.map((value) => ({
      id: `${name}.${value}`,
      title: titles[value],
      group,
      unavailable: value === chosen ? words.unavailable.isChosen : undefined,
      run: () => choose(value),
    }));
  const [keys] = APP_KEYS.keys;
  return [
    ...choice('theme', THEMES, theme(), words.theme, setTheme),
    ...choice('rows', DENSITIES, rowDensity(), words.rows, setRowDensity),
    ...choice('enter', ENTER_KEYS, enterKey(), words.enter, setEnterKey),
    { id: 'keys', title: words.keys, group, keys, run: () => services.showKeys() },
  ];
}
