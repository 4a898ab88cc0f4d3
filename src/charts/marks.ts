/** What chart.js does not draw: figures at the ends of bars, levels, and points with names. */
import type { Chart } from 'chart.js';
import type { BarChart, LineChart } from './description';
import type { Palette } from './theme';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TEXT_HEIGHT = 15;
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Writes each bar's figure at its end. Stacked bars have no end of their own, so they have none. */
export function drawBarValues(chart: Chart, description: BarChart, palette: Palette): void {
  if (description.isStacked || description.direction !== 'horizontal') return;
  const { ctx } = chart;
  ctx.save();
  ctx.font = `11px ${palette.font}`;
  ctx.fillStyle = palette.inkSoft;
  ctx.textBaseline = 'middle';
  const shown = description.series.filter((series) => !series.isTableOnly);
  shown.forEach((series, index) => {
    chart.getDatasetMeta(index).data.forEach((bar, at) => {
      const value = series.values[at];
      if (value == null) return;
      ctx.fillText(description.format(value), bar.x + 5, bar.y + 0.5);
    });
  });
  ctx.restore();
}

/** Draws level lines and named points; names give way to each other and to the chart's edges. */
export function drawLineMarks(chart: Chart, description: LineChart, palette: Palette): void {
  const { ctx, chartArea: area } = chart;
  const xScale = chart.scales.x;
  const yScale = chart.scales.y;
  if (!xScale || !yScale) return;
  const taken: Box[] = [];

  /** Writes a name beside a point where there is room: above first, then below, then further up. */
  const writeName = (text: string, x: number, y: number, color: string) => {
    const width = ctx.measureText(text).width;
    const startsLeft = x + 8 + width <= area.right;
    const left = Math.max(area.left + 2, startsLeft ? x + 8 : x - 8 - width);
    for (const offset of [-TEXT_HEIGHT - 3, 4, -2 * TEXT_HEIGHT - 4, TEXT_HEIGHT + 6, -3 * TEXT_HEIGHT - 6]) {
      const top = y + offset;
      const box = { left, top, right: left + width, bottom: top + TEXT_HEIGHT };
      if (top < area.top || box.bottom > area.bottom || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      // A halo of paper keeps the name readable across the lines.
      ctx.strokeStyle = palette.paper;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      ctx.strokeText(text, left, top + TEXT_HEIGHT / 2);
      ctx.fillStyle = color;
      ctx.fillText(text, left, top + TEXT_HEIGHT / 2);
      return;
    }
  };

  ctx.save();
  ctx.font = `12px ${palette.font}`;
  ctx.textBaseline = 'middle';

  const levels = description.levels.flatMap((level) => {
    const at = (level.axis === 'y' ? yScale : xScale).getPixelForValue(level.at);
    const [start, end] = level.axis === 'y' ? [area.top, area.bottom] : [area.left, area.right];
    if (at < start - 0.5 || at > end + 0.5) return [];
    return [{ ...level, at, color: palette.colors[level.color ?? 'ink'] }];
  });
  // All lines before all names, so that no line crosses a name.
  for (const { axis, at, color } of levels) {
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([5, 4]);
    ctx.beginPath();
    if (axis === 'y') {
      ctx.moveTo(area.left, at);
      ctx.lineTo(area.right, at);
    } else {
      ctx.moveTo(at, area.top);
      ctx.lineTo(at, area.bottom);
    }
    ctx.stroke();
    ctx.setLineDash([]);
  }
  for (const { axis, at, color, label } of levels) {
    if (axis === 'y') writeName(label, area.left, at, color);
    else writeName(label, at, area.top + TEXT_HEIGHT + 4, color);
  }

  for (const point of description.points) {
    const x = xScale.getPixelForValue(point.x);
    const y = yScale.getPixelForValue(point.y);
    if (x < area.left - 1 || x > area.right + 1 || y < area.top - 1 || y > area.bottom + 1) continue;
    const color = palette.colors[point.color ?? 'ink'];
    ctx.beginPath();
    ctx.arc(x, y, 4.5, 0, Math.PI * 2);
    ctx.fillStyle = color;
    ctx.fill();
    ctx.strokeStyle = palette.paper;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    taken.push({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });
  }
  for (const point of description.points) {
    const x = xScale.getPixelForValue(point.x);
    const y = yScale.getPixelForValue(point.y);
    if (x < area.left - 1 || x > area.right + 1 || y < area.top - 1 || y > area.bottom + 1) continue;
    writeName(point.label, x, y, palette.ink);
  }
  ctx.restore();
}
