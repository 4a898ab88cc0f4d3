/**
 * Draws descriptions with chart.js, of which only what is used is registered. This file is loaded
 * when the first chart is shown: import it with `import()` only.
 */
import {
  type ActiveElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { BarChart, ChartDescription, Dash, LineChart } from './description';
import { seriesColor } from './description';
import { drawBarValues, drawLineMarks } from './marks';
import type { Palette } from './theme';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Drawing {
  draw(description: ChartDescription, palette: Palette, size: DrawingSize): void;
  destroy(): void;
}

/** `small`: a picture among others, with the axes' ends only. */
export type DrawingSize = 'normal' | 'small';

const DASHES: Readonly<Record<Dash, number[]>> = { solid: [], dashed: [7, 4], dotted: [2, 3] };

/** Keeps one canvas in step with what it is told to draw. */
export function createDrawing(canvas: HTMLCanvasElement): Drawing {
  let chart: Chart | null = null;
  let drawn: { description: ChartDescription; palette: Palette; size: DrawingSize } | null = null;
  const marks: Plugin = {
    id: 'marks',
    afterDatasetsDraw(target) {
      if (!drawn) return;
      if (drawn.description.kind === 'line') drawLineMarks(target, drawn.description, drawn.palette);
      else if (drawn.size === 'normal') drawBarValues(target, drawn.description, drawn.palette);
    },
  };
  return {
    draw(description, palette, size) {
      const isOfSameShape =
        drawn?.description.kind === description.kind &&
        (description.kind === 'line' || description.direction === (drawn.description as BarChart).direction);
      drawn = { description, palette, size };
      const configuration: ChartConfiguration =
        description.kind === 'bar'
          ? barConfiguration(description, palette, size, () => canvas.clientWidth)
          : lineConfiguration(description, palette, size);
      if (chart && isOfSameShape) {
        chart.data = configuration.data;
        if (configuration.options) chart.options = configuration.options;
        chart.update('none');
        return;
      }
      chart?.destroy();
      chart = new Chart(canvas, { ...configuration, plugins: [marks] });
    },
    destroy() {
      chart?.destroy();
      chart = null;
    },
  };
}

const font = (palette: Palette, size: DrawingSize) => ({
  family: palette.font,
  size: size === 'small' ? 11 : 12,
});

function sharedOptions(palette: Palette, size: DrawingSize) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    locale: 'da-DK',
    font: font(palette, size),
    color: palette.ink,
  };
}

function tooltipOptions(palette: Palette, size: DrawingSize) {
  return {
    backgroundColor: palette.ink,
    titleColor: palette.paper,
    bodyColor: palette.paper,
    titleFont: { ...font(palette, size), weight: 600 as const },
    bodyFont: font(palette, size),
    padding: 8,
    cornerRadius: 6,
    boxWidth: 8,
    boxHeight: 8,
    boxPadding: 4,
    caretSize: 4,
  };
}

function axisTitle(text: string | undefined, palette: Palette, size: DrawingSize) {
  return {
    display: size === 'normal' && Boolean(text),
    text: text ?? '',
    color: palette.inkSoft,
    font: font(palette, size),
  };
}

function barConfiguration(
  chart: BarChart,
  palette: Palette,
  size: DrawingSize,
  canvasWidth: () => number,
): ChartConfiguration<'bar'> {
  const isHorizontal = chart.direction === 'horizontal';
  const shown = chart.series.filter((series) => !series.isTableOnly);
  const valueScale = {
    beginAtZero: true,
    stacked: chart.isStacked,
    // Room for the figure at the end of the longest bar.
    ...(isHorizontal && size === 'normal' && !chart.isStacked ? { grace: '8%' as const } : {}),
    ...(chart.max === undefined ? {} : { max: chart.max }),
    title: axisTitle(chart.valueTitle, palette, size),
    border: { display: false },
    grid: { color: palette.rule, drawTicks: false },
    ticks: {
      precision: 0,
      padding: 6,
      maxTicksLimit: size === 'small' ? 3 : 8,
      color: palette.inkSoft,
      font: font(palette, size),
      callback: (value: string | number) => chart.format(Number(value)),
    },
  };
  const categoryScale = {
    stacked: chart.isStacked,
    grid: { display: false },
    border: { color: palette.ruleStrong },
    ticks: {
      autoSkip: !isHorizontal,
      ...(isHorizontal
        ? {
            callback: (_value: string | number, index: number) =>
              shortLabel(chart.categories[index]?.label ?? '', canvasWidth()),
          }
        : {}),
      maxRotation: 0,
      ...(size === 'small' ? { maxTicksLimit: 4 } : {}),
      color: isHorizontal ? palette.ink : palette.inkSoft,
      font: font(palette, size),
    },
  };
  const hrefAt = (elements: readonly ActiveElement[]) => {
    const first = elements[0];
    return first ? chart.categories[first.index]?.href : undefined;
  };
  return {
    type: 'bar',
    data: {
      labels: chart.categories.map((category) => category.label),
      datasets: shown.map((series, index) => ({
        label: series.label,
        data: series.values as (number | null)[],
        backgroundColor: palette.colors[seriesColor(series.color, index)],
        borderRadius: 2,
        // Parted by paper, so that neighbours in a stack stay two without their colours.
        borderColor: palette.paper,
        borderWidth: chart.isStacked ? 1 : 0,
        maxBarThickness: isHorizontal ? 16 : 28,
        categoryPercentage: 0.78,
        barPercentage: 0.92,
      })),
    },
    options: {
      ...sharedOptions(palette, size),
      indexAxis: isHorizontal ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: isHorizontal ? 'y' : 'x' },
      scales: isHorizontal ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
      plugins: {
        tooltip: {
          ...tooltipOptions(palette, size),
          callbacks: {
            title: (items) => chart.categories[items[0]?.dataIndex ?? 0]?.label ?? '',
            label: (item) => `${item.dataset.label}: ${chart.format(Number(item.raw))}`,
          },
        },
      },
      onHover: (event, elements) => {
        const target = event.native?.target as HTMLElement | null;
        if (target) target.style.cursor = hrefAt(elements) ? 'pointer' : '';
      },
      onClick: (_event, elements) => {
        const href = hrefAt(elements);
        if (href) window.location.assign(href);
      },
    },
  };
}

const LABEL_SHARE = 0.42;
const CHARACTER_WIDTH = 6.4;

/** Names of branches are long; the whole name stands in the tooltip and in the table. */
function shortLabel(label: string, canvasWidth: number): string {
  const most = Math.min(34, Math.floor((canvasWidth * LABEL_SHARE) / CHARACTER_WIDTH));
  return label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;
}

function lineConfiguration(
  chart: LineChart,
  palette: Palette,
  size: DrawingSize,
): ChartConfiguration<'line'> {
  const right = chart.right;
  const ticks = (format: (value: number) => string) => ({
    padding: 6,
    maxTicksLimit: size === 'small' ? 3 : 11,
    maxRotation: 0,
    color: palette.inkSoft,
    font: font(palette, size),
    callback: (value: string | number) => format(Number(value)),
  });
  return {
    type: 'line',
    data: {
      datasets: chart.lines.map((line, index) => ({
        label: line.label,
        data: line.points as { x: number; y: number }[],
        borderColor: palette.colors[seriesColor(line.color, index)],
        backgroundColor: palette.colors[seriesColor(line.color, index)],
        borderDash: DASHES[line.dash ?? 'solid'],
        borderWidth: 2,
        pointRadius: 0,
        pointHoverRadius: 4,
      })),
    },
    options: {
      ...sharedOptions(palette, size),
      parsing: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          type: 'linear',
          ...(chart.x.min === undefined ? {} : { min: chart.x.min }),
          ...(chart.x.max === undefined ? {} : { max: chart.x.max }),
          title: axisTitle(chart.x.title, palette, size),
          border: { color: palette.ruleStrong },
          grid: { display: false },
          ticks: ticks(chart.x.format),
        },
        y: {
          type: 'linear',
          ...(chart.y.min === undefined ? { beginAtZero: true } : { min: chart.y.min }),
          ...(chart.y.max === undefined ? {} : { max: chart.y.max }),
          title: axisTitle(chart.y.title, palette, size),
          border: { display: false },
          grid: { color: palette.rule, drawTicks: false },
          ticks: ticks(chart.y.format),
        },
        ...(right && size === 'normal'
          ? {
              right: {
                type: 'linear' as const,
                position: 'right' as const,
                title: axisTitle(right.title, palette, size),
                border: { display: false },
                grid: { display: false },
                ticks: ticks((value) => right.format(value)),
                // The left scale is fitted first (`weight`), then mirrored in the other unit.
                afterDataLimits: (scale) => {
                  const left = scale.chart.scales.y;
                  if (!left) return;
                  scale.min = left.min * right.perLeft;
                  scale.max = left.max * right.perLeft;
                },
              },
            }
          : {}),
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(palette, size),
          callbacks: {
            title: (items) => `${chart.x.title}: ${chart.x.format(Number(items[0]?.parsed.x ?? 0))}`,
            label: (item) => {
              const value = Number(item.parsed.y);
              const other = right ? ` (${right.format(value * right.perLeft)})` : '';
              return `${item.dataset.label}: ${chart.y.format(value)}${other}`;
            },
          },
        },
      },
    },
  };
}
