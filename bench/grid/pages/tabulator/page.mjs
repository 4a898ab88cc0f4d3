/** Tabulator with fixed row heights and widths, and its status as a mutator linked to what it depends on. */
import 'tabulator-tables/dist/css/tabulator.min.css';
import '../page.css';
import './theme.css';
import {
  EditModule,
  FilterModule,
  FormatModule,
  InteractionModule,
  KeybindingsModule,
  MutatorModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import { devDependencies } from '../../../package.json';
import { COLUMNS, ROW_HEIGHT, statusOf, VIEW } from '../../rows.mjs';
import { cachedSearchTextOf, compareValues, middleOf, offerBench, writeInRow } from '../offer-bench.mjs';

Tabulator.registerModule([
  EditModule,
  FilterModule,
  FormatModule,
  InteractionModule,
  KeybindingsModule,
  MutatorModule,
  SortModule,
]);
const NUMBERS = new Set(['places', 'filled']);
const DECIDE_STATUS = new Set(['date', 'places', 'filled']);

const columns = COLUMNS.map(({ field, title, width }) => ({
  field,
  title,
  width,
  sorter: compareValues,
  ...(field === 'status'
    ? { mutator: (_value, row) => statusOf(row) }
    : {
        editor: NUMBERS.has(field) ? 'number' : 'input',
        editorParams: { selectContents: true },
        ...(DECIDE_STATUS.has(field) ? { mutateLink: 'status' } : {}),
      }),
}));

function create(host, rows) {
  const table = new Tabulator(host, {
    data: rows,
    columns,
    height: VIEW.height,
    rowHeight: ROW_HEIGHT,
    layout: 'fitData',
    editTriggerEvent: 'click',
  });
  table.on('cellEdited', (cell) => {
    const row = cell.getData();
    writeInRow(row, cell.getField(), row[cell.getField()]);
  });
  const ready = new Promise((resolve) => {
    table.on('tableBuilt', resolve);
  });
  // The rows in view by their number: the public calls for them make objects for every row.
  const rowsInView = () => table.rowManager.getDisplayRows();
  const cellAt = (viewRow, field) => {
    const row = rowsInView()[viewRow];
    const element = row?.element;
    return element?.isConnected ? row.getCell(field).element : undefined;
  };

  return {
    ready,
    scrollEl: () => host.querySelector('.tabulator-tableholder'),
    rowAt: (viewRow) => rowsInView()[viewRow].data,
    count: () => rowsInView().length,
    shownText: (viewRow, field) => cellAt(viewRow, field)?.textContent,
    write(viewRow, field, value) {
      rowsInView()[viewRow].getComponent().getCell(field).setValue(value);
    },
    sort(field) {
      if (field === null) table.clearSort();
      else table.setSort(field, 'asc');
    },
    filter(text) {
      const wanted = text.toLowerCase();
      if (wanted === '') table.clearFilter();
      else table.setFilter((row) => cachedSearchTextOf(row).includes(wanted));
    },
    cellPoint: (viewRow, field) => middleOf(cellAt(viewRow, field)),
  };
}

offerBench({ name: 'Tabulator', version: devDependencies['tabulator-tables'], create });
