/**
 * What a chart says, apart from how it is drawn: plain data that a test can read, that a table
 * can be made of, and that `Chart` draws in the colours of the theme.
 */

/** Names of colours in the tokens; `series-n` part series, the others carry a meaning. */
export type ChartColor =
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'muted'
  | 'good'
  | 'warning'
  | 'bad'
  | 'ink';

export const SERIES_COLORS = ['series-1', 'series-2', 'series-3', 'series-4'] as const;

export type Dash = 'solid' | 'dashed' | 'dotted';

/** A bar's place on the axis. With `href` a click on the bar and a link in the table lead there. */
export interface ChartCategory {
  readonly key: string;
  readonly label: string;
  readonly href?: string;
}

export interface BarSeries {
  readonly label: string;
  /** One value per category; null where there is none to show. */
  readonly values: readonly (number | null)[];
  readonly color?: ChartColor;
  /** Stands in the table but is not drawn. */
  readonly isTableOnly?: boolean;
}

export interface BarChart {
  readonly kind: 'bar';
  readonly direction: 'horizontal' | 'vertical';
  /** Heading of the categories in the table: "Branche". */
  readonly categoryTitle: string;
  readonly categories: readonly ChartCategory[];
  readonly series: readonly BarSeries[];
  /** Bars of one category on top of each other rather than beside each other. */
  readonly isStacked: boolean;
  /** Title of the value axis: "Pladser". */
  readonly valueTitle?: string;
  /** End of the value axis, for charts that share a scale; absent: fitted to the values. */
  readonly max?: number;
  readonly format: (value: number) => string;
}

export interface ChartAxis {
  readonly title: string;
  readonly min?: number;
  readonly max?: number;
  readonly format: (value: number) => string;
}

export interface ChartLine {
  readonly label: string;
  /** In ascending order of x; a null y is a gap in the line. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly color?: ChartColor;
  readonly dash?: Dash;
}

/** A straight line across the chart: what is available (`y`), or where one stands now (`x`). */
export interface ChartLevel {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
  readonly color?: ChartColor;
}

/** A point with its name written beside it: where need crosses capacity. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly color?: ChartColor;
}

export interface LineChart {
  readonly kind: 'line';
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /**
   * A second axis on the right that reads the same lines in another unit:
   * its figure is `perLeft` times the left one (årsværk beside interviews).
   */
  readonly right?: {
    readonly title: string;
    readonly perLeft: number;
    readonly format: (value: number) => string;
  };
  readonly lines: readonly ChartLine[];
  readonly levels: readonly ChartLevel[];
  readonly points: readonly NamedPoint[];
}

export type ChartDescription = BarChart | LineChart;

/** One small chart per panel, all on the same axes, so that sizes compare at a glance. */
export interface SmallMultiples {
  /** Heading of the panels in the table: "Branche". */
  readonly panelTitle: string;
  readonly categories: readonly ChartCategory[];
  readonly panels: readonly {
    readonly key: string;
    readonly label: string;
    readonly href?: string;
    /** One value per category. */
    readonly values: readonly (number | null)[];
  }[];
  /** End of the common value axis. */
  readonly max: number;
  readonly format: (value: number) => string;
}

export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly title: string;
    readonly href?: string;
    readonly cells: readonly string[];
  }[];
}

const plainFormat = (value: number): string => String(value);

/** Bars, grouped when there are several series. Horizontal unless told otherwise. */
export function makeBarChart(
  bars: Pick<BarChart, 'categoryTitle' | 'categories' | 'series'> & Partial<BarChart>,
): BarChart {
  return { direction: 'horizontal', isStacked: false, format: plainFormat, ...bars, kind: 'bar' };
}

/** Lines over a number, with levels and named points. */
export function makeLineChart(lines: Pick<LineChart, 'x' | 'y' | 'lines'> & Partial<LineChart>): LineChart {
  return { levels: [], points: [], ...lines, kind: 'line' };
}

/** Small vertical bar charts whose common axis ends at the largest value of all (at least 1). */
export function makeSmallMultiples(
  multiples: Omit<SmallMultiples, 'max' | 'format'> & Partial<SmallMultiples>,
): SmallMultiples {
  const largest = multiples.panels
    .flatMap((panel) => panel.values)
    .reduce<number>((max, value) => Math.max(max, value ?? 0), 1);
  return { max: largest, format: plainFormat, ...multiples };
}

/** The colour of a series: its own, or the next of the palette. */
export const seriesColor = (color: ChartColor | undefined, index: number): ChartColor =>
  color ?? (SERIES_COLORS[index % SERIES_COLORS.length] as ChartColor);

const MISSING = '–';
const MOST_LINE_ROWS = 20;

/** The figures a chart shows, as a table. A line of many points gives every n-th of them. */
export function chartTable(chart: ChartDescription): ChartTable {
  return chart.kind === 'bar' ? barTable(chart) : lineTable(chart);
}

function barTable(chart: BarChart): ChartTable {
  const cell = (value: number | null | undefined) => (value == null ? MISSING : chart.format(value));
  return {
    headings: [chart.categoryTitle, ...chart.series.map((series) => series.label)],
    rows: chart.categories.map((category, index) => ({
      key: category.key,
      title: category.label,
      ...(category.href ? { href: category.href } : {}),
      cells: chart.series.map((series) => cell(series.values[index])),
    })),
  };
}

function lineTable(chart: LineChart): ChartTable {
  const all = [...new Set(chart.lines.flatMap((line) => line.points.map((point) => point.x)))].sort(
    (a, b) => a - b,
  );
  const step = Math.max(1, Math.ceil((all.length - 1) / MOST_LINE_ROWS));
  const xs = all.filter((_, index) => index % step === 0 || index === all.length - 1);
  const lines = chart.lines.map((line) => new Map(line.points.map((point) => [point.x, point.y])));
  const cell = (value: number | null | undefined) => {
    if (value == null) return MISSING;
    const right = chart.right;
    return right
      ? `${chart.y.format(value)} (${right.format(value * right.perLeft)})`
      : chart.y.format(value);
  };
  return {
    headings: [chart.x.title, ...chart.lines.map((line) => line.label)],
    rows: xs.map((x) => ({
      key: String(x),
      title: chart.x.format(x),
      cells: lines.map((line) => cell(line.get(x))),
    })),
  };
}

export function smallMultiplesTable(multiples: SmallMultiples): ChartTable {
  return {
    headings: [multiples.panelTitle, ...multiples.categories.map((category) => category.label)],
    rows: multiples.panels.map((panel) => ({
      key: panel.key,
      title: panel.label,
      ...(panel.href ? { href: panel.href } : {}),
      cells: multiples.categories.map((_, index) => {
        const value = panel.values[index];
        return value == null ? MISSING : multiples.format(value);
      }),
    })),
  };
}
