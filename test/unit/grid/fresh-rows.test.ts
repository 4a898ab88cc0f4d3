import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { makeTextType } from '../../../src/grid/cells/text';
import type { Column, GridSource } from '../../../src/grid/types';
import { createColumns } from '../../../src/grid/view/create-columns';
import { createRows } from '../../../src/grid/view/create-rows';

const COLUMNS: readonly Column[] = [
  { id: 'name', title: 'Navn', type: makeTextType(), width: 100, filter: 'text', isSortable: true },
];

function makeGrid(keys: readonly string[]) {
  const [rows, setRows] = createSignal(keys);
  const source: GridSource = {
    label: () => 'Prøve',
    columns: () => COLUMNS,
    rows,
    value: (row) => row,
    peek: (row) => row,
    onChange: () => () => undefined,
  };
  const columns = createColumns(source);
  return { columns, rows: createRows(source, columns, () => null), setRows };
}

test('rows begun here stand last until they are sorted anew, and then in their place', () =>
  createRoot((dispose) => {
    const { columns, rows, setRows } = makeGrid(['d', 'b']);
    columns.toggleSorting('name', false);
    expect(rows.shown()).toEqual(['b', 'd']);
    rows.addFresh(['c', 'a']);
    setRows(['d', 'b', 'c', 'a']);
    expect(rows.shown()).toEqual(['b', 'd', 'c', 'a']);
    columns.toggleSorting('name', false);
    expect(rows.shown()).toEqual(['d', 'c', 'b', 'a']);
    columns.toggleSorting('name', false);
    expect(rows.shown()).toEqual(['d', 'b', 'c', 'a']);
    dispose();
  }));

test('rows just begun are sorted by the first choice of a column', () =>
  createRoot((dispose) => {
    const { columns, rows, setRows } = makeGrid([]);
    rows.addFresh(['c', 'a']);
    setRows(['c', 'a']);
    columns.toggleSorting('name', false);
    expect(rows.shown()).toEqual(['a', 'c']);
    dispose();
  }));
