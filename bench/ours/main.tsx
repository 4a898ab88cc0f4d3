/**
 * The app's register as a page for measuring: its grid, its columns and source, its document store
 * with undo, over rows that a driver hands over. Only storage is left out, which the peers have none of.
 */
import { createRoot, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import type { GridApi } from '../../src/grid/types';
import { Grid } from '../../src/grid/view/Grid';
import { GridStatus } from '../../src/grid/view/GridStatus';
import { addMessages } from '../../src/i18n/catalogue';
import { openings } from '../../src/i18n/da/openings';
import { createDocumentStore } from '../../src/store/document-store';
import { createOpeningStatuses } from '../../src/tools/openings/current-openings';
import { createOpeningColumns } from '../../src/tools/openings/opening-columns';
import { createCompanyLookup, createOpeningsSource } from '../../src/tools/openings/openings-source';
import type { Services } from '../../src/tools/services';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import './page.css';
import { COLUMN_OF, makeDocument, type PlainRow, TODAY } from './plain-rows';

// The words that every peer shows for a row's state.
addMessages({
  openings: {
    ...openings,
    states: { ...openings.states, red: 'Forfalden', new: 'Åben', filled: 'Besat' },
  },
});

/** As wide as the peers' columns, all of which are in sight. */
const WIDTH_OF: Readonly<Record<string, number>> = {
  date: 82,
  company: 170,
  cvr: 74,
  address: 170,
  phone: 74,
  mail: 150,
  contact: 120,
  branch: 120,
  result: 110,
  jobFunction: 120,
  places: 50,
  filledPlaces: 60,
  status: 80,
};

/** Columns that the peers do not have. */
const OWN_COLUMNS = new Set(['consultant', 'followUp', 'note', 'remaining']);

const host = document.getElementById('grid') as HTMLElement;

/** Resolves when the frame that is made next, or the one being made, has been painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });

interface Mounted {
  readonly api: GridApi;
  readonly source: ReturnType<typeof createOpeningsSource>;
  readonly columns: ReturnType<typeof createOpeningColumns>;
  dispose(): void;
}

function mountRegister(rows: readonly PlainRow[]): Mounted {
  let seq = 0;
  const store = createDocumentStore(
    makeDocument(rows),
    0,
    {
      commit: async (command) => {
        seq += 1;
        return { ...command, seq };
      },
    },
    'bench',
    () => Date.now(),
  );
  const register = store.registers.openings;
  const today = () => TODAY;
  const services: Services = {
    store,
    today,
    notify() {},
    announce() {},
    navigate() {},
    exportWorkbook() {},
    persistence: () => 'unknown',
    askToPersist: async () => undefined,
    backups: () => null,
    downloadBackup: async () => undefined,
    browserSign: () => undefined,
    wholeBrowser: () => Promise.reject(new Error('none')),
    undo: () => void store.undo(),
    redo: () => void store.redo(),
    onReverted: () => () => {},
    providePage() {},
    showKeys() {},
    openSample() {},
    history: { log: () => Promise.reject(new Error('no log')), stored: () => 0, actor: 'bench' },
    showHistory() {},
    confirm: async () => false,
  };
  return createRoot((disposeRoot) => {
    const statuses = createOpeningStatuses(store, today);
    const companies = createCompanyLookup(register);
    const all = createOpeningColumns(store, statuses, companies);
    const [columns] = createSignal(
      all()
        .filter((column) => !OWN_COLUMNS.has(column.id))
        .map((column) => ({ ...column, width: WIDTH_OF[column.id] ?? column.width })),
    );
    const source = createOpeningsSource({
      services,
      statuses,
      columns,
      companies,
      rows: () => register.ids(),
      has: (id) => register.peek(id) !== undefined,
    });
    let api: GridApi | undefined;
    const dispose = render(
      () => (
        <>
          <Grid
            source={source}
            onReady={(made) => {
              api = made;
            }}
          />
          <footer>
            <GridStatus api={api} />
          </footer>
        </>
      ),
      host,
    );
    if (!api) throw new Error('the grid was not made');
    return {
      api,
      source,
      columns,
      dispose() {
        dispose();
        disposeRoot();
        host.replaceChildren();
      },
    };
  });
}

let mounted: Mounted | null = null;
const grid = (): Mounted => {
  if (!mounted) throw new Error('mount comes first');
  return mounted;
};
const columnOf = (field: string): string => COLUMN_OF[field] ?? field;
const typeOf = (field: string) => {
  const column = grid()
    .columns()
    .find((each) => each.id === columnOf(field));
  if (!column) throw new Error(`no column ${field}`);
  return column.type;
};
const rowAt = (viewRow: number): string => {
  const row = grid().api.shownRows()[viewRow];
  if (row === undefined) throw new Error(`no row ${viewRow}`);
  return row;
};
const scroller = (): HTMLElement => host.querySelector('[role=grid]') as HTMLElement;

const bench = {
  name: 'Indsatstavlen',
  version: __VERSION__,
  async mount(rows: readonly PlainRow[]) {
    mounted?.dispose();
    mounted = mountRegister(rows);
    await painted();
  },
  scrollEl: scroller,
  async edit(viewRow: number, field: string, value: unknown) {
    const text = value === null || value === undefined ? '' : String(value);
    const { source } = grid();
    source.write?.(
      [{ row: rowAt(viewRow), column: columnOf(field), value: typeOf(field).parse(text) }],
      'Rettede',
    );
    await painted();
  },
  async sort(field: string | null) {
    grid().api.setSorting(field === null ? [] : [{ column: columnOf(field), descending: false }]);
    await painted();
  },
  async filter(text: string) {
    grid().api.setSearch(text);
    await painted();
  },
  viewText(viewRow: number, field: string): string {
    const row = rowAt(viewRow);
    return typeOf(field).format(grid().source.peek(row, columnOf(field)));
  },
  viewCount: (): number => grid().api.shownRows().length,
  cellPoint(viewRow: number, field: string): { readonly x: number; readonly y: number } {
    const headRows = scroller().querySelectorAll('.head-row').length;
    const column = scroller()
      .querySelector(`[data-column="${columnOf(field)}"]`)
      ?.getAttribute('aria-colindex');
    const cell = scroller().querySelector(
      `[aria-rowindex="${viewRow + 1 + headRows}"]:not([hidden]) > [aria-colindex="${column}"]`,
    );
    if (!cell) throw new Error(`cell ${viewRow}/${field} is not in the document`);
    const box = cell.getBoundingClientRect();
    return { x: box.left + Math.min(20, box.width / 2), y: box.top + box.height / 2 };
  },
};

declare const __VERSION__: string;
declare global {
  interface Window {
    __bench: typeof bench;
  }
}
window.__bench = bench;
