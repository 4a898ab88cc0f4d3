/** Where a sparkline's lines and dots stand. */

export interface SparklineShape {
  /** SVG `points` of each unbroken run of at least two values. */
  readonly runs: readonly string[];
  /** Values with a gap on both sides: a line cannot show them. */
  readonly lonely: readonly { readonly x: number; readonly y: number }[];
  /** The newest value, if the last place holds one. */
  readonly last: { readonly x: number; readonly y: number } | null;
}

/** Room for the dot of the last value. */
const MARGIN = 3;

export function sparklineShape(
  values: readonly (number | null)[],
  width: number,
  height: number,
): SparklineShape {
  const present = values.filter((value) => value !== null);
  const low = Math.min(0, ...present);
  const span = Math.max(0, ...present) - low || 1;
  const step = values.length > 1 ? (width - 2 * MARGIN) / (values.length - 1) : 0;
  const round = (value: number) => Math.round(value * 100) / 100;
  const points = values.map((value, index) =>
    value === null
      ? null
      : {
          x: round(MARGIN + index * step),
          y: round(height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN)),
        },
  );
  const runs: { x: number; y: number }[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs[runs.length - 1]?.push(point);
  }
  return {
    runs: runs
      .filter((run) => run.length > 1)
      .map((run) => run.map((point) => `${point.x},${point.y}`).join(' ')),
    lonely: runs.filter((run) => run.length === 1).flat(),
    last: points[points.length - 1] ?? null,
  };
}
