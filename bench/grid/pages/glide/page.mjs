/** glide-data-grid: React and a canvas. It has no model of its own; the page sorts and filters its rows. */
import '@glideapps/glide-data-grid/dist/index.css';
import '../page.css';
import DataEditor, { GridCellKind } from '@glideapps/glide-data-grid';
import { createElement, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { devDependencies } from '../../../package.json';
import { COLUMNS, HEADER_HEIGHT, ROW_HEIGHT, VIEW } from '../../rows.mjs';
import { cachedSearchTextOf, compareValues, offerBench, parseTyped, writeInRow } from '../offer-bench.mjs';

const columnOf = new Map(COLUMNS.map(({ field }, index) => [field, index]));
const THEME = { fontFamily: 'Arial, "Liberation Sans", sans-serif', cellHorizontalPadding: 6 };

/** What was last drawn where: a ring of rows, longer than the screen. */
function makeDrawn() {
  const ring = Array.from({ length: 64 }, () => ({ row: -1, texts: [] }));
  return {
    note(column, row, text) {
      const slot = ring[row & 63];
      if (slot.row !== row) {
        slot.row = row;
        slot.texts = [];
      }
      slot.texts[column] = text;
    },
    textAt(column, row) {
      const slot = ring[row & 63];
      return slot.row === row ? slot.texts[column] : undefined;
    },
    clear() {
      for (const slot of ring) slot.row = -1;
    },
  };
}

function create(host, rows) {
  const drawn = makeDrawn();
  const everything = rows.map((_, index) => index);
  let sorted = everything;
  let order = everything;
  let searched = '';
  let editor = null;
  let redraw = () => {};

  const keep = (viewRow, field, value) => {
    writeInRow(rows[order[viewRow]], field, value);
    editor.updateCells([
      { cell: [columnOf.get(field), viewRow] },
      { cell: [columnOf.get('status'), viewRow] },
    ]);
  };
  const contentOf = ([column, viewRow]) => {
    const { field } = COLUMNS[column];
    const value = rows[order[viewRow]][field];
    if (typeof value === 'number')
      return { kind: GridCellKind.Number, data: value, displayData: String(value), allowOverlay: true };
    const isStatus = field === 'status';
    return {
      kind: GridCellKind.Text,
      data: value,
      displayData: value,
      allowOverlay: !isStatus,
      readonly: isStatus,
    };
  };
  const onCellEdited = ([column, viewRow], cell) => {
    const { field } = COLUMNS[column];
    keep(viewRow, field, parseTyped(field, cell.data));
  };
  const drawCell = ({ col, row, cell }, draw) => {
    drawn.note(col, row, cell.displayData);
    draw();
  };
  const columns = COLUMNS.map(({ field, title, width }) => ({ id: field, title, width }));

  function Grid() {
    const [turn, setTurn] = useState(0);
    redraw = () => {
      drawn.clear();
      setTurn((before) => before + 1);
    };
    // A new function for a new turn tells the grid that its rows are others.
    // biome-ignore lint/correctness/useExhaustiveDependencies: the turn stands for the order
    const getCellContent = useCallback((cell) => contentOf(cell), [turn]);
    return createElement(DataEditor, {
      ref: (handle) => {
        editor = handle;
      },
      columns,
      rows: order.length,
      getCellContent,
      onCellEdited,
      drawCell,
      width: VIEW.width,
      height: VIEW.height,
      rowHeight: ROW_HEIGHT,
      headerHeight: HEADER_HEIGHT,
      smoothScrollX: true,
      smoothScrollY: true,
      getCellsForSelection: true,
      onPaste: true,
      theme: THEME,
    });
  }
  createRoot(host).render(createElement(Grid));

  const search = (from, text) =>
    text === '' ? from : from.filter((index) => cachedSearchTextOf(rows[index]).includes(text));

  return {
    scrollEl: () => host.querySelector('.dvn-scroller'),
    rowAt: (viewRow) => rows[order[viewRow]],
    count: () => order.length,
    shownText: (viewRow, field) => drawn.textAt(columnOf.get(field), viewRow),
    write: keep,
    sort(field) {
      sorted =
        field === null
          ? everything
          : everything.slice().sort((a, b) => compareValues(rows[a][field], rows[b][field]));
      order = search(sorted, searched);
      redraw();
    },
    filter(text) {
      const wanted = text.toLowerCase();
      const isNarrower = searched !== '' && wanted.startsWith(searched);
      order = search(isNarrower ? order : sorted, wanted);
      searched = wanted;
      redraw();
    },
    cellPoint(viewRow, field) {
      const box = editor.getBounds(columnOf.get(field), viewRow);
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    },
  };
}

offerBench({ name: 'glide-data-grid', version: devDependencies['@glideapps/glide-data-grid'], create });
