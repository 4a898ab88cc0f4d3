/** AG Grid Community with the modules it needs, fixed row heights, no animation, and its cached quick filter. */
import '../page.css';
import {
  CellApiModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  NumberEditorModule,
  QuickFilterModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community';
import { devDependencies } from '../../../package.json';
import { COLUMNS, HEADER_HEIGHT, ROW_HEIGHT, statusOf } from '../../rows.mjs';
import { compareValues, middleOf, offerBench } from '../offer-bench.mjs';

ModuleRegistry.registerModules([
  CellApiModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  NumberEditorModule,
  QuickFilterModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
]);
const NUMBERS = new Set(['places', 'filled']);

const columnDefs = COLUMNS.map(({ field, title, width }) => ({
  field,
  headerName: title,
  width,
  sortable: true,
  comparator: compareValues,
  cellDataType: NUMBERS.has(field) ? 'number' : 'text',
  ...(field === 'status'
    ? { editable: false, valueGetter: ({ data }) => statusOf(data) }
    : { editable: true, cellEditor: NUMBERS.has(field) ? 'agNumberCellEditor' : 'agTextCellEditor' }),
}));

function create(host, rows) {
  const api = createGrid(host, {
    theme: themeQuartz.withParams({
      fontFamily: 'Arial, "Liberation Sans", sans-serif',
      fontSize: 13,
      rowHeight: ROW_HEIGHT,
      headerHeight: HEADER_HEIGHT,
      cellHorizontalPadding: 6,
    }),
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    columnDefs,
    rowData: rows,
    getRowId: ({ data }) => data.id,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressRowHoverHighlight: true,
    cacheQuickFilter: true,
    // A filter's text is looked for whole, as on the other pages, and not word by word.
    quickFilterParser: (text) => [text],
  });
  const cellAt = (viewRow, field) =>
    host.querySelector(`.ag-row[row-index="${viewRow}"] [col-id="${field}"]`);

  return {
    scrollEl: () => host.querySelector('.ag-grid-viewport'),
    rowAt: (viewRow) => api.getDisplayedRowAtIndex(viewRow).data,
    count: () => api.getDisplayedRowCount(),
    shownText: (viewRow, field) => cellAt(viewRow, field)?.textContent,
    write(viewRow, field, value) {
      api.getDisplayedRowAtIndex(viewRow).setDataValue(field, value);
    },
    sort(field) {
      api.applyColumnState({
        ...(field === null ? {} : { state: [{ colId: field, sort: 'asc' }] }),
        defaultState: { sort: null },
      });
    },
    filter(text) {
      api.setGridOption('quickFilterText', text);
    },
    cellPoint: (viewRow, field) => middleOf(cellAt(viewRow, field)),
  };
}

offerBench({ name: 'AG Grid Community', version: devDependencies['ag-grid-community'], create });
