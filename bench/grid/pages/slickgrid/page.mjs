/** SlickGrid with its DataView, which sorts and filters. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import 'slickgrid/dist/styles/css/slick-alpine-theme.css';
import '../page.css';
import './theme.css';
import { Editors, SlickCellSelectionModel, SlickDataView, SlickGrid } from 'slickgrid';
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

const columnOf = new Map(COLUMNS.map(({ field }, index) => [field, index]));
const NUMBERS = new Set(['places', 'filled']);

const columns = COLUMNS.map(({ field, title, width }) => ({
  id: field,
  field,
  name: title,
  width,
  sortable: true,
  ...(field === 'status' ? {} : { editor: NUMBERS.has(field) ? Editors.Integer : Editors.Text }),
}));

function create(host, rows) {
  const view = new SlickDataView();
  const grid = new SlickGrid(host, view, columns, {
    rowHeight: ROW_HEIGHT,
    editable: true,
    autoEdit: false,
    autoEditByKeypress: true,
    enableCellNavigation: true,
    enableColumnReorder: false,
    // Meant for frozen columns: it adds its own scrolling to the browser's.
    enableMouseWheelScrollHandler: false,
    // Plain text: nothing to parse as HTML, and so nothing to escape.
    enableHtmlRendering: false,
    defaultFormatter: (_row, _cell, value) => (value === undefined ? '' : String(value)),
  });
  grid.setSelectionModel(new SlickCellSelectionModel());
  view.onRowCountChanged.subscribe(() => {
    grid.updateRowCount();
    grid.render();
  });
  view.onRowsChanged.subscribe((_event, changed) => {
    grid.invalidateRows(changed.rows);
    grid.render();
  });
  grid.onCellChange.subscribe((_event, { row, cell, item }) => {
    const { field } = COLUMNS[cell];
    writeInRow(item, field, parseTyped(field, item[field]));
    grid.updateRow(row);
  });
  view.beginUpdate();
  // The view sorts the list it is given, so it is given one of its own.
  view.setItems(rows.slice());
  view.setFilterArgs({ text: '' });
  view.setFilter((row, { text }) => text === '' || cachedSearchTextOf(row).includes(text));
  view.endUpdate();

  /** Only rows that are rendered need to be compared with those before. */
  const hint = (hints) => {
    const { top, bottom } = grid.getRenderedRange();
    view.setRefreshHints({ ignoreDiffsBefore: top, ignoreDiffsAfter: bottom + 1, ...hints });
  };
  const cellAt = (viewRow, field) => grid.getCellNode(viewRow, columnOf.get(field));

  return {
    scrollEl: () => host.querySelector('.slick-viewport-top.slick-viewport-left'),
    rowAt: (viewRow) => view.getItem(viewRow),
    count: () => view.getLength(),
    shownText: (viewRow, field) => cellAt(viewRow, field)?.textContent,
    write(viewRow, field, value) {
      writeInRow(view.getItem(viewRow), field, value);
      grid.updateRow(viewRow);
    },
    sort(field) {
      hint({ isFilterUnchanged: false });
      view.sort((a, b) => compareValues(a[field ?? 'id'], b[field ?? 'id']), true);
      grid.setSortColumns(field === null ? [] : [{ columnId: field, sortAsc: true }]);
    },
    filter(text) {
      const wanted = text.toLowerCase();
      const before = view.getFilterArgs().text;
      hint({
        isFilterNarrowing: before !== '' && wanted.startsWith(before),
        isFilterExpanding: wanted !== '' && before.startsWith(wanted),
      });
      view.setFilterArgs({ text: wanted });
      view.refresh();
    },
    cellPoint: (viewRow, field) => middleOf(cellAt(viewRow, field)),
  };
}

offerBench({ name: 'SlickGrid', version: devDependencies.slickgrid, create });
