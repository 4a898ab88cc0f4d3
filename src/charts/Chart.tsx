import { For, Show } from 'solid-js';
import { Canvas } from './Canvas';
import { ChartTableFold } from './ChartTableFold';
import './charts.css';
import { type ChartDescription, chartTable, type Dash, seriesColor } from './description';
import type { DrawingSize } from './engine';
import { colorVariable } from './theme';

export interface ChartProps {
  readonly description: ChartDescription;
  /** Accessible name, and the caption of the table. */
  readonly label: string;
  /** CSS pixels; horizontal bars are as high as their number asks for unless told otherwise. */
  readonly height?: number;
  /** `small` for a picture among others. */
  readonly size?: DrawingSize;
  /** Whether the table can be shown; left out only where the same figures stand beside the chart. */
  readonly hasTable?: boolean;
}

const DEFAULT_HEIGHT = 280;
const BAR_PITCH = 15;
const AXIS_HEIGHT = 48;

function naturalHeight(description: ChartDescription): number {
  if (description.kind === 'line' || description.direction === 'vertical') return DEFAULT_HEIGHT;
  const bars = description.isStacked ? 1 : description.series.filter((series) => !series.isTableOnly).length;
  return AXIS_HEIGHT + Math.max(1, description.categories.length) * (bars * BAR_PITCH + 8);
}

const DASH_ARRAYS: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: '6 3',
  dotted: '2 2.5',
};

/** A chart with an accessible name, a legend where there is more than one series, and its table. */
export function Chart(props: ChartProps) {
  const marks = () =>
    props.description.kind === 'line'
      ? [...props.description.levels, ...props.description.points].map((mark) => mark.label)
      : [];
  return (
    <div class="chart">
      <Legend description={props.description} />
      <Canvas
        description={props.description}
        label={[props.label, ...marks()].join('. ')}
        height={props.height ?? naturalHeight(props.description)}
        size={props.size ?? 'normal'}
      />
      <Show when={props.hasTable ?? true}>
        <ChartTableFold caption={props.label} table={chartTable(props.description)} notes={marks()} />
      </Show>
    </div>
  );
}

function Legend(props: { readonly description: ChartDescription }) {
  const entries = () => {
    const { description } = props;
    if (description.kind === 'line')
      return description.lines.map((line, index) => ({
        label: line.label,
        color: colorVariable(seriesColor(line.color, index)),
        dash: DASH_ARRAYS[line.dash ?? 'solid'],
      }));
    return description.series
      .filter((series) => !series.isTableOnly)
      .map((series, index) => ({
        label: series.label,
        color: colorVariable(seriesColor(series.color, index)),
        dash: undefined,
      }));
  };
  return (
    <Show when={entries().length > 1}>
      <ul class="chart-legend">
        <For each={entries()}>
          {(entry) => (
            <li>
              <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
                <Show
                  when={props.description.kind === 'line'}
                  fallback={<rect x="5" y="1" width="10" height="10" rx="2" fill={entry.color} />}
                >
                  <line
                    x1="0"
                    x2="22"
                    y1="6"
                    y2="6"
                    stroke={entry.color}
                    stroke-width="2.5"
                    stroke-dasharray={entry.dash}
                  />
                </Show>
              </svg>
              {entry.label}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
