/**
 * The columns as they are shown. TanStack Table keeps their width, order and visibility. Its row
 * models are not used, and so neither are its sorting and filtering; see docs/decisions/020-grid-rows.md.
 */
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createTable,
  tableFeatures,
} from '@tanstack/solid-table';
import { batch, createMemo, createSignal, untrack } from 'solid-js';
import { inOrder, MIN_COLUMN_WIDTH, reduceLayout } from '../model/layout';
import type { Column, ColumnFilter, ColumnId, GridLayout, GridSource, Pin, SortKey } from '../types';
import { isMeasured } from './text-width';

/** A wider or narrower step, for those who do not drag. */
export const WIDTH_STEP = 24;

/** CSS pixels of a cell that its text cannot have, with two to spare. */
const CELL_PADDING = 19;

/** CSS pixels across A4 landscape within its margins, and how far a wide grid may shrink to fit. */
export const PAPER_WIDTH = 1020;
const LEAST_PRINT_ZOOM = 0.45;

/** A heading above neighbours; without a title it only fills the place above a column. */
export interface GroupHeading {
  readonly id: string;
  readonly title: string | null;
  /** Whether this is a pinned part of a group whose other part is read out in its stead. */
  readonly isRepeated: boolean;
  readonly columns: readonly Column[];
  readonly pin: Pin | null;
}

export type GridColumns = ReturnType<typeof createColumns>;

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

type NoRow = Record<string, never>;
const NO_ROWS: NoRow[] = [];

export function createColumns(source: GridSource) {
  const byId = createMemo(() => new Map(source.columns().map((column) => [column.id, column])));
  const [order, setOrder] = createSignal<readonly ColumnId[]>([]);
  /** Other widths while the grid is printed, where it would else become too small to read. */
  const [printWidths, setPrintWidths] = createSignal<ReadonlyMap<ColumnId, number> | null>(null);
  const [pinChoices, setPinChoices] = createSignal<Readonly<Record<ColumnId, Pin | null>>>({});

  const pinOf = (id: ColumnId): Pin | null => {
    const choice = pinChoices()[id];
    return choice === undefined ? (byId().get(id)?.pin ?? null) : choice;
  };

  /** All columns, hidden ones too, in the order the person gave them. */
  const ordered = createMemo(() => inOrder(source.columns(), order()));

  // The table asks for these again for every heading: unkept, eighty columns cost seconds.
  const definitions = createMemo(() =>
    source.columns().map(({ id, width }) => ({ id, size: width, minSize: MIN_COLUMN_WIDTH })),
  );
  const state = createMemo(() => ({ columnOrder: ordered().map((column) => column.id) }));
  const table = createTable<typeof features, NoRow>({
    features,
    data: NO_ROWS,
    get columns() {
      return definitions();
    },
    get state() {
      return state();
    },
  });

  const shown = createMemo(() => table.getVisibleLeafColumns().flatMap(({ id }) => byId().get(id) ?? []));
  const withPin = (pin: Pin | null) => createMemo(() => shown().filter((column) => pinOf(column.id) === pin));
  const left = withPin('left');
  const center = withPin(null);
  const right = withPin('right');
  const visible = createMemo((): readonly Column[] => [...left(), ...center(), ...right()]);
  const indexes = createMemo(() => new Map(visible().map((column, index) => [column.id, index])));

  const groups = createMemo((): readonly GroupHeading[] => {
    if (!source.columns().some((column) => column.group !== undefined)) return [];
    const middle = new Set(center().map((column) => column.group));
    return [left(), center(), right()].flatMap((part) =>
      splitByGroup(part).map((columns): GroupHeading => {
        const [{ id, group }] = columns;
        const pin = pinOf(id);
        return {
          id,
          title: group ?? null,
          isRepeated: pin !== null && middle.has(group),
          columns,
          pin,
        };
      }),
    );
  });

  const groupStarts = createMemo(
    () =>
      new Set(
        visible().flatMap((column, index) => {
          const before = visible()[index - 1];
          return before && column.group !== before.group ? [column.id] : [];
        }),
      ),
  );

  const widthOf = (id: ColumnId): number => table.getColumn(id)?.getSize() ?? MIN_COLUMN_WIDTH;
  const sum = (columns: readonly Column[]): number =>
    columns.reduce((total, column) => total + widthOf(column.id), 0);

  const rooms = createMemo(() => {
    // What fits is looked at anew when texts are measured.
    isMeasured();
    return visible().map((column) => widthOf(column.id) - CELL_PADDING);
  });
  const offsets = createMemo((): readonly number[] => {
    const starts = [0];
    let end = 0;
    for (const column of visible()) {
      end += widthOf(column.id);
      starts.push(end);
    }
    return starts;
  });

  // A column's number never changes, so that its cells can name their width without listening.
  const numbers = new Map<ColumnId, number>();
  const numberOf = (id: ColumnId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };

  /** Widths and pinned offsets as custom properties: a resize changes one of them, and no cell. */
  const properties = createMemo(() => {
    const style: Record<string, string> = {};
    let offset = 0;
    for (const column of left()) {
      style[`--pin-${numberOf(column.id)}`] = `${offset}px`;
      offset += widthOf(column.id);
    }
    offset = 0;
    for (const column of [...right()].reverse()) {
      style[`--pin-${numberOf(column.id)}`] = `${offset}px`;
      offset += widthOf(column.id);
    }
    let total = 0;
    for (const column of visible()) {
      const width = printWidths()?.get(column.id) ?? widthOf(column.id);
      style[`--width-${numberOf(column.id)}`] = `${width}px`;
      total += width;
    }
    style['--grid-width'] = `${total}px`;
    style['--print-zoom'] = String(Math.max(LEAST_PRINT_ZOOM, Math.min(1, PAPER_WIDTH / total)));
    style['--pinned-left'] = `${sum(left())}px`;
    return style;
  });

  // What was said of a column that is gone is kept in case it comes back, and has no effect.
  const [allFilters, setFilters] = createSignal<Readonly<Record<ColumnId, ColumnFilter>>>({});
  const [allSorting, setSorting] = createSignal<readonly SortKey[]>([]);
  const filters = createMemo(
    (): Readonly<Record<ColumnId, ColumnFilter>> =>
      Object.fromEntries(Object.entries(allFilters()).filter(([id]) => byId().has(id))),
  );
  const sorting = createMemo((): readonly SortKey[] => allSorting().filter((key) => byId().has(key.column)));

  const layout = createMemo(() => {
    const shown = table.atoms.columnVisibility.get();
    return reduceLayout(
      {
        widths: table.atoms.columnSizing.get(),
        order: order(),
        hidden: Object.keys(shown).filter((id) => !shown[id]),
        pins: pinChoices(),
        filters: allFilters(),
        sorting: allSorting(),
      },
      source.columns(),
    );
  });

  return {
    all: ordered,
    visible,
    groups,
    properties,
    column: (id: ColumnId): Column | undefined => byId().get(id),
    indexOf: (id: ColumnId): number => indexes().get(id) ?? -1,
    numberOf,
    widthOf,
    setPrintWidths,
    pinOf,
    /** Whether it is the pinned column beside those that scroll. */
    isPinEdge: (id: ColumnId): boolean => id === left().at(-1)?.id || id === right()[0]?.id,
    /** Whether a group of columns begins here that is not the first. */
    startsGroup: (id: ColumnId): boolean => groupStarts().has(id),
    offsetOf: (id: ColumnId): number => offsets()[indexes().get(id) ?? 0] ?? 0,
    /** How wide a text may be in a cell of each visible column, in CSS pixels. */
    rooms,
    /** Where each visible column begins, in CSS pixels, and where the last one ends. */
    offsets,
    totalWidth: () => offsets().at(-1) ?? 0,
    leftWidth: () => sum(left()),
    rightWidth: () => sum(right()),
    isVisible: (id: ColumnId): boolean => indexes().has(id),
    setWidth: (id: ColumnId, width: number) =>
      table.setColumnSizing((old) => ({ ...old, [id]: Math.max(MIN_COLUMN_WIDTH, Math.round(width)) })),
    pin: (id: ColumnId, pin: Pin | null) => setPinChoices((old) => ({ ...old, [id]: pin })),
    hide: (id: ColumnId) => table.setColumnVisibility((old) => ({ ...old, [id]: false })),
    show: (id: ColumnId) => table.setColumnVisibility((old) => ({ ...old, [id]: true })),
    /** The columns shown among which a column may be moved: those of the same pinning. */
    peersOf: (id: ColumnId): readonly Column[] =>
      visible().filter((column) => pinOf(column.id) === pinOf(id)),
    /** Moves a column past neighbours of the same pinning, to the left with a negative number. */
    move(id: ColumnId, steps: number) {
      if (source.moveColumn) {
        source.moveColumn(id, steps);
        return;
      }
      const peers = visible().filter((column) => pinOf(column.id) === pinOf(id));
      const other = peers[peers.findIndex((column) => column.id === id) + steps];
      if (!other || steps === 0) return;
      const ids = ordered().map((column) => column.id);
      const rest = ids.filter((each) => each !== id);
      rest.splice(rest.indexOf(other.id) + (steps > 0 ? 1 : 0), 0, id);
      setOrder(rest);
    },
    layout,
    setLayout(next: GridLayout) {
      const { widths, order, hidden, pins, filters, sorting } = reduceLayout(next, untrack(source.columns));
      batch(() => {
        table.setColumnSizing({ ...widths });
        table.setColumnVisibility(Object.fromEntries((hidden ?? []).map((id) => [id, false])));
        setOrder(order ?? []);
        setPinChoices(pins ?? {});
        setFilters(filters ?? {});
        setSorting(sorting ?? []);
      });
    },
    filters,
    setFilter: (id: ColumnId, filter: ColumnFilter | null) =>
      setFilters(({ [id]: _, ...others }) => (filter ? { ...others, [id]: filter } : others)),
    clearFilters: () => setFilters({}),
    sorting,
    setSorting: (keys: readonly SortKey[]) => setSorting(keys),
    /** Ascending, descending, the source's own order; `isAdding` keeps the other columns' sorting. */
    toggleSorting(id: ColumnId, isAdding: boolean) {
      const current = sorting().find((key) => key.column === id);
      const next: SortKey[] = current?.descending ? [] : [{ column: id, descending: current !== undefined }];
      if (!isAdding) return setSorting(next);
      const kept = sorting().filter((key) => key.column !== id);
      setSorting(
        current === undefined || next.length === 0
          ? [...kept, ...next]
          : sorting().map((key) => (key.column === id ? { ...key, descending: true } : key)),
      );
    },
  };
}

/** Neighbours that share a group's name are one group; a column without one stands alone. */
function splitByGroup(columns: readonly Column[]): readonly (readonly [Column, ...Column[]])[] {
  const groups: [Column, ...Column[]][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group !== undefined && last[0].group === column.group) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
