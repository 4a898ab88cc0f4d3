import { createMemo, For, Show } from 'solid-js';
import './charts.css';
import { type ChartColor, seriesColor } from './description';
import { sparklineShape } from './sparkline-shape';
import { colorVariable } from './theme';

export interface SparklineProps {
  /** Oldest first; null is missing and leaves a gap, which is not the same as zero. */
  readonly values: readonly (number | null)[];
  /** Accessible name. Left out where the cell around it already says the same. */
  readonly label?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly color?: ChartColor;
}

/** A line as high as the text beside it. The scale runs from zero (or the lowest below it). */
export function Sparkline(props: SparklineProps) {
  const width = () => props.width ?? 96;
  const height = () => props.height ?? 20;
  const shape = createMemo(() => sparklineShape(props.values, width(), height()));
  const color = () => colorVariable(seriesColor(props.color, 0));
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width()} ${height()}`}
      width={width()}
      height={height()}
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : 'true'}
    >
      <For each={shape().runs}>
        {(run) => (
          <polyline
            points={run}
            fill="none"
            stroke={color()}
            stroke-width="1.5"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        )}
      </For>
      <For each={shape().lonely}>
        {(point) => <circle cx={point.x} cy={point.y} r="1.5" fill={color()} />}
      </For>
      <Show when={shape().last}>
        {(point) => <circle cx={point().x} cy={point().y} r="2.5" fill={color()} />}
      </Show>
    </svg>
  );
}
