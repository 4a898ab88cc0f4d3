import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makeTextType } from '../../../src/grid/cells/text';
import type { CellValue, Column, GridSource, RowListener } from '../../../src/grid/types';
import { createColumns } from '../../../src/grid/view/create-columns';
import { createRows } from '../../../src/grid/view/create-rows';
import { createTotals } from '../../../src/grid/view/create-totals';

const COLUMNS: readonly Column[] = [
  { id: 'name', title: 'Navn', type: makeTextType(), width: 100, filter: 'text' },
  { id: 'places', title: 'Pladser', type: makeNumberType(), width: 60, isSummed: true },
];

/** A source over plain rows that counts how often the figures are read. */
function makeSource(count: number) {
  const cells = new Map<string, Record<string, CellValue>>();
  for (let index = 0; index < count; index += 1)
    cells.set(`r${index}`, { name: index % 2 === 0 ? 'lige' : 'ulige', places: 1 });
  const [rows, setRows] = createSignal<readonly string[]>([...cells.keys()]);
  const listeners = new Set<RowListener>();
  let reads = 0;
  const peek = (row: string, column: string): CellValue => {
    if (column === 'places') reads += 1;
    return cells.get(row)?.[column] ?? null;
  };
  const source: GridSource = {
    label: () => 'Prøve',
    columns: () => COLUMNS,
    rows,
    value: peek,
    peek,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    source,
    reads: () => reads,
    set(row: string, fields: Record<string, CellValue> | null) {
      const before = cells.get(row);
      if (fields) cells.set(row, { ...before, ...fields });
      else cells.delete(row);
      for (const listener of listeners) listener(row, (column) => before?.[column] ?? null);
      if ((before === undefined) !== (fields === null)) setRows([...cells.keys()]);
    },
  };
}

const withTotals = (
  count: number,
  check: (
    parts: ReturnType<typeof makeSource> & { sum(): number | null; filter(text: string): void },
  ) => void,
) =>
  createRoot((dispose) => {
    const made = makeSource(count);
    const columns = createColumns(made.source);
    const rows = createRows(made.source, columns, () => null);
    const totals = createTotals(made.source, columns, rows);
    check({
      ...made,
      sum: () => totals.sumOf('places'),
      filter: (text) => columns.setFilter('name', text === '' ? null : { kind: 'text', text }),
    });
    dispose();
  });

test('a sum follows edits without reading the other rows again', () =>
  withTotals(1000, ({ sum, set, reads }) => {
    expect(sum()).toBe(1000);
    const before = reads();
    set('r7', { places: 11 });
    expect(sum()).toBe(1010);
    set('r7', { places: { raw: 'mange' } });
    expect(sum()).toBe(999);
    expect(reads() - before).toBeLessThan(10);
  }));

test('a sum is that of the rows shown', () =>
  withTotals(10, ({ sum, set, filter }) => {
    expect(sum()).toBe(10);
    filter('ulige');
    expect(sum()).toBe(5);
    set('r0', { places: 100 });
    expect(sum()).toBe(5);
    set('r1', { places: 3 });
    expect(sum()).toBe(7);
    set('r0', { name: 'ulige' });
    expect(sum()).toBe(107);
    filter('');
    expect(sum()).toBe(111);
  }));

test('rows that come and go are added and taken off', () =>
  withTotals(3, ({ sum, set }) => {
    expect(sum()).toBe(3);
    set('r9', { name: 'ny', places: 4 });
    expect(sum()).toBe(7);
    set('r0', null);
    expect(sum()).toBe(6);
  }));

test('columns that are not added up have no sum', () =>
  createRoot((dispose) => {
    const { source } = makeSource(2);
    const columns = createColumns(source);
    expect(
      createTotals(
        source,
        columns,
        createRows(source, columns, () => null),
      ).sumOf('name'),
    ).toBeNull();
    dispose();
  }));
