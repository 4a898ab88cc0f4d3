import { Show } from 'solid-js';
import './charts.css';
import type { ChartColor } from './description';
import { colorVariable } from './theme';

export interface BulletBarProps {
  /** What was reached so far; null: nothing is known. */
  readonly value: number | null;
  /** What should have been reached by now: a tick. */
  readonly goalToDate: number | null;
  /** The whole year's goal: the range behind the bar. */
  readonly goal: number | null;
  /** Accessible name. Left out where the cell around it already says the same. */
  readonly label?: string;
  readonly color?: ChartColor;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A value as a bar, the goal to date as a tick, and the year's goal as the range behind them. */
export function BulletBar(props: BulletBarProps) {
  const width = () => props.width ?? 120;
  const height = () => props.height ?? 16;
  // The tick needs half its thickness at the end, so the figures fill a little less than the width.
  const scale = () =>
    (width() - 2) / (Math.max(props.goal ?? 0, props.goalToDate ?? 0, props.value ?? 0) || 1);
  const lengthOf = (figure: number | null) => Math.max(0, (figure ?? 0) * scale());
  return (
    <svg
      class="bullet-bar"
      viewBox={`0 0 ${width()} ${height()}`}
      width={width()}
      height={height()}
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : 'true'}
    >
      <Show when={props.goal !== null}>
        <rect
          class="bullet-range"
          x="0"
          y={height() * 0.12}
          width={lengthOf(props.goal)}
          height={height() * 0.76}
          rx="2"
        />
      </Show>
      <Show when={props.value !== null}>
        <rect
          x="0"
          y={height() * 0.32}
          width={lengthOf(props.value)}
          height={height() * 0.36}
          fill={colorVariable(props.color ?? 'series-1')}
          rx="1"
        />
      </Show>
      <Show when={props.goalToDate !== null}>
        <rect
          class="bullet-tick"
          x={lengthOf(props.goalToDate)}
          y={height() * 0.06}
          width="2"
          height={height() * 0.88}
        />
      </Show>
    </svg>
  );
}
