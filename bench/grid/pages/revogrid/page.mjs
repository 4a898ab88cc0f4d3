/**
 * RevoGrid as a custom element, with its own sorting and its trimmed rows as the filter. In its standalone
 * build the update of one cell does nothing, so this is the lazy build.
 */
import '../page.css';
import './theme.css';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { devDependencies } from '../../../package.json';
import { COLUMNS, ROW_HEIGHT } from '../../rows.mjs';
import {
  cachedSearchTextOf,
  compareValues,
  middleOf,
  offerBench,
  parseTyped,
  writeInRow,
} from '../offer-bench.mjs';

defineCustomElements();
const columnOf = new Map(COLUMNS.map(({ field }, index) => [field, index]));
const cellCompare = (prop, a, b) => compareValues(a[prop], b[prop]);

const columns = COLUMNS.map(({ field, title, width }) => ({
  prop: field,
  name: title,
  size: width,
  sortable: true,
  readonly: field === 'status',
  cellCompare,
}));

function create(host, rows) {
  const grid = document.createElement('revo-grid');
  grid.rowSize = ROW_HEIGHT;
  grid.range = true;
  grid.filter = false;
  grid.columns = columns;
  grid.source = rows;
  grid.style.height = '100%';
  let store;
  const items = () => store?.get('items') ?? [];
  const ready = new Promise((resolve) => {
    grid.addEventListener('aftergridinit', resolve, { once: true });
  }).then(async () => {
    store = await grid.getSourceStore();
  });
  grid.addEventListener('beforeedit', ({ detail }) => {
    detail.val = parseTyped(detail.prop, detail.val);
  });
  grid.addEventListener('afteredit', ({ detail }) => {
    const row = detail.model;
    writeInRow(row, detail.prop, row[detail.prop]);
    void grid.setDataAt({ row: detail.rowIndex, col: columnOf.get('status'), val: row.status });
  });

  host.append(grid);

  const cellAt = (viewRow, field) =>
    grid.querySelector(
      `revogr-data[type="rgRow"] [data-rgrow="${viewRow}"][data-rgcol="${columnOf.get(field)}"]`,
    );
  let isSorted = false;
  return {
    ready,
    scrollEl: () => grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner'),
    rowAt: (viewRow) => rows[items()[viewRow]],
    count: () => items().length,
    shownText: (viewRow, field) => cellAt(viewRow, field)?.textContent,
    write(viewRow, field, value) {
      const row = rows[items()[viewRow]];
      writeInRow(row, field, value);
      // One after the other: two at once get each other's HTML.
      void grid
        .setDataAt({ row: viewRow, col: columnOf.get(field), val: value })
        .then(() => grid.setDataAt({ row: viewRow, col: columnOf.get('status'), val: row.status }));
    },
    sort(field) {
      if (field === null && !isSorted) return undefined;
      isSorted = field !== null;
      return new Promise((resolve) => {
        grid.addEventListener('aftersortingapply', resolve, { once: true });
        void (field === null
          ? grid.clearSorting()
          : grid.updateColumnSorting({ prop: field, cellCompare }, 'asc', false));
      });
    },
    filter(text) {
      const wanted = text.toLowerCase();
      const trimmed = {};
      if (wanted !== '')
        for (let index = 0; index < rows.length; index += 1)
          if (!cachedSearchTextOf(rows[index]).includes(wanted)) trimmed[index] = true;
      return grid.addTrimmed(trimmed, 'search');
    },
    cellPoint: (viewRow, field) => middleOf(cellAt(viewRow, field)),
  };
}

// The lazy build fetches its parts when a first grid is made: an empty one, so that mounting does not wait.
const first = document.createElement('revo-grid');
first.addEventListener(
  'aftergridinit',
  () => {
    first.remove();
    offerBench({ name: 'RevoGrid', version: devDependencies['@revolist/revogrid'], create });
  },
  { once: true },
);
document.getElementById('grid').append(first);
