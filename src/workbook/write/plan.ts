/**
 * A workbook described in our own words, before any library has a say: what the tools' sheets are
 * made of, and all that the adapter must be able to write.
 */

/** How a cell looks. Looks are constants: the same look is the same object. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 10 when left out. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly color?: string;
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  /** A hairline around the cell, or only under it. */
  readonly border?: 'box' | 'under' | 'over';
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel's number format, in its English spelling: `#,##0.0`, `dd-mm-yyyy`, `0 %`. */
  readonly format?: string;
}

export type CellValue = string | number | null;

export interface Cell {
  /** The value, or what the formula came to when the workbook was written. */
  readonly value: CellValue;
  /** English function names, commas, no leading `=`. */
  readonly formula?: string;
  /** Set where a whole column has the same formula, row by row: it is then written once. */
  readonly shared?: SharedFormula;
  readonly look?: Look;
}

/** A formula that stands in every cell of a range, each time moved along with its cell. */
export interface SharedFormula {
  readonly range: string;
  /** The cell that the formula is written for; the others follow it. */
  readonly isFirst?: boolean;
}

export type Row = readonly (Cell | null | undefined)[];

/** What a conditional format may change. */
export type ConditionLook = Pick<Look, 'bold' | 'italic' | 'color' | 'fill' | 'border'>;

/** Cells of `range` look so while the formula, written for its first cell, is true. */
export interface ConditionalFormat {
  readonly range: string;
  readonly formula: string;
  readonly look: ConditionLook;
}

/** What may be typed into a range. A warning: the leader may insist, since nothing typed is refused. */
export type Validation = {
  readonly range: string;
  /** Shown when something else is typed. */
  readonly title: string;
  readonly message: string;
} & (
  | { readonly kind: 'list' /** Name of a defined range. */; readonly source: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max?: number }
);

export interface ChartSeries {
  readonly name: string;
  /** Ranges with quoted sheet names: `'Uge 1-2026'!$B$4:$B$9`. */
  readonly values: string;
  readonly categories: string;
  /** `RRGGBB`. */
  readonly color: string;
  readonly dashed?: boolean;
}

export interface Chart {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** First and last cell it covers, rows and columns counted from 0. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  /** Figures at the bars instead of an axis and lines behind them. */
  readonly hasLabels?: boolean;
  /** Names only every n-th category. */
  readonly labelEvery?: number;
  /** Text for those who do not see the picture. */
  readonly description: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Number format of the axis with the figures. */
  readonly format?: string;
  /** Number format of the axis with the categories, when they are dates. */
  readonly categoryFormat?: string;
}

/** A small chart in a cell. Columns leave a gap where a figure is missing; a line falls to 0. */
export interface Sparkline {
  readonly cell: string;
  readonly range: string;
  readonly kind: 'line' | 'column';
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Rows repeated on every page, counted from 1, both included. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated on every page: `['A', 'A']`. */
  readonly titleColumns?: readonly [string, string];
  /** Pages high; 0: as many as it takes. It is always one page wide unless told. */
  readonly pagesHigh: number;
  readonly pagesWide?: number;
  /** Printed parts of the sheet when it is not all of it: `A1:H40`. Each begins a page of its own. */
  readonly areas?: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** `RRGGBB` of the tab. */
  readonly tabColor?: string;
  readonly rows: readonly Row[];
  /** Widths in characters, from column A on; null keeps the usual width. */
  readonly widths: readonly (number | null)[];
  readonly hiddenColumns?: readonly number[];
  /** Heights in points, by row counted from 0. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly merges?: readonly string[];
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly filter?: string;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly Validation[];
  readonly charts?: readonly Chart[];
  readonly sparklines?: readonly Sparkline[];
  readonly print?: PrintSetup;
  readonly gridLines?: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** `'Lister'!$A$2:$A$20`. */
  readonly range: string;
}

export interface Workbook {
  readonly title: string;
  readonly teamName: string;
  /** `dd-mm-yyyy`, for the page head. */
  readonly dateText: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}
