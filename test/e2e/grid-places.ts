/**
 * The grids of the app as the table of keys meets them: where each has what a key needs. Rows and
 * columns are counted as ARIA counts them. The figures are the sample document's.
 */
import { type App, expect, type Grid, type Place } from './app';

export interface GridPlace {
  readonly name: string;
  readonly route: string;
  /** Rows of the grid that are no headings. */
  readonly firstRow: number;
  /** The first that is no group's heading, where that is another. */
  readonly firstDataRow?: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A cell with ordinary cells on all sides. */
  readonly amid: Place;
  /** First cell of a block of filled ones in a column, and the last. */
  readonly filled: readonly [from: Place, to: Place];
  /** What the keys that write need; absent: the grid is read-only. */
  readonly writing?: WritablePlace;
}

export interface WritablePlace {
  /** A cell that takes a text, with another such below; the text fits it. */
  readonly typed: { readonly at: Place; readonly text: string };
  /** A block of filled cells that may be empty. */
  readonly clearable: readonly [from: Place, to: Place];
  /** A block of filled cells, and where it fits too. */
  readonly copied: { readonly from: Place; readonly to: Place; readonly target: Place };
  /** Cells under each other that hold different things and may hold the same. */
  readonly down: readonly [from: Place, to: Place];
  /** Cells beside each other that hold different things and may hold the same. */
  readonly right?: readonly [from: Place, to: Place];
  /** Cells of one kind, and a text that fits all of them. */
  readonly alike: { readonly from: Place; readonly to: Place; readonly text: string };
  /** Two cells in a line with numbers to write there, and how two more in that line go on. */
  readonly series?: {
    readonly from: Place;
    readonly to: Place;
    readonly numbers: readonly [string, string];
    readonly target: Place;
    readonly next: readonly [string, string];
  };
  /** A cell that is computed. */
  readonly computed: Place;
}

export const REGISTER: GridPlace = {
  name: 'Brancheregister',
  route: '/brancheregister?visning=alle',
  firstRow: 3,
  // 182 openings and the one that waits to be filled, under two rows of headings.
  lastRow: 185,
  lastColumn: 17,
  amid: [6, 5],
  filled: [
    [3, 2],
    [184, 2],
  ],
  writing: {
    typed: { at: [6, 5], text: 'Algade 1, 4000 Roskilde' },
    clearable: [
      [6, 5],
      [7, 6],
    ],
    copied: { from: [6, 4], to: [7, 5], target: [10, 4] },
    down: [
      [6, 5],
      [8, 5],
    ],
    right: [
      [6, 5],
      [6, 6],
    ],
    alike: { from: [6, 12], to: [8, 12], text: '7' },
    series: { from: [6, 12], to: [7, 12], numbers: ['5', '7'], target: [9, 12], next: ['9', '11'] },
    computed: [6, 1],
  },
};

export const OTHERS: readonly GridPlace[] = [
  {
    name: 'Målstyring uge 47, 2026',
    route: '/maalstyring/2026/47',
    firstRow: 3,
    firstDataRow: 4,
    lastRow: 20,
    lastColumn: 16,
    amid: [9, 5],
    filled: [
      [8, 1],
      [11, 1],
    ],
    writing: {
      typed: { at: [9, 3], text: '17' },
      clearable: [
        [8, 2],
        [9, 3],
      ],
      copied: { from: [8, 2], to: [9, 3], target: [10, 6] },
      down: [
        [8, 2],
        [10, 2],
      ],
      right: [
        [8, 2],
        [8, 3],
      ],
      alike: { from: [8, 4], to: [9, 5], text: '3,5' },
      series: { from: [8, 4], to: [9, 4], numbers: ['2', '5'], target: [11, 4], next: ['8', '11'] },
      computed: [9, 14],
    },
  },
  {
    name: 'Årsværk',
    route: '/ressourceberegner',
    firstRow: 3,
    lastRow: 10,
    lastColumn: 10,
    amid: [5, 5],
    filled: [
      [3, 4],
      [10, 4],
    ],
  },
  {
    name: 'Scenarier',
    route: '/scenarier',
    firstRow: 2,
    firstDataRow: 3,
    lastRow: 17,
    lastColumn: 5,
    amid: [6, 3],
    filled: [
      [3, 2],
      [12, 2],
    ],
    writing: {
      typed: { at: [9, 3], text: '40' },
      clearable: [
        [12, 2],
        [12, 4],
      ],
      copied: { from: [4, 2], to: [5, 2], target: [4, 4] },
      down: [
        [6, 2],
        [7, 2],
      ],
      right: [
        [6, 2],
        [6, 3],
      ],
      alike: { from: [8, 2], to: [8, 4], text: '2' },
      series: { from: [9, 2], to: [9, 3], numbers: ['40', '42'], target: [9, 5], next: ['44', '46'] },
      computed: [14, 2],
    },
  },
  {
    name: 'Resultater',
    route: '/indstillinger?fane=resultater',
    firstRow: 2,
    lastRow: 15,
    lastColumn: 6,
    amid: [5, 3],
    filled: [
      [2, 1],
      [14, 1],
    ],
    writing: {
      typed: { at: [4, 6], text: 'Praktik; Virksomhedspraktik' },
      clearable: [
        [3, 3],
        [4, 3],
      ],
      copied: { from: [3, 2], to: [4, 3], target: [7, 2] },
      down: [
        [3, 3],
        [6, 3],
      ],
      alike: { from: [3, 3], to: [5, 3], text: 'Uddannelse' },
      computed: [4, 5],
    },
  },
];

/** Opens the sample document at one of its grids. */
export async function openPlace(app: App, place: GridPlace): Promise<Grid> {
  await app.openSample(place.route);
  const grid = app.grid(place.name);
  await expect(grid.root).toBeVisible();
  return grid;
}
