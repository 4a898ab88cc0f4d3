import { For, Show } from 'solid-js';
import { Canvas } from './Canvas';
import { ChartTableFold } from './ChartTableFold';
import './charts.css';
import { makeBarChart, type SmallMultiples, smallMultiplesTable } from './description';

const PANEL_HEIGHT = 112;

/** One small chart per panel on common axes, and one table of them all. */
export function SmallMultiplesChart(props: {
  readonly description: SmallMultiples;
  /** Accessible name of the whole, and the caption of the table. */
  readonly label: string;
}) {
  return (
    <div class="chart">
      <ul class="chart-multiples">
        <For each={props.description.panels}>
          {(panel) => (
            <li>
              <h3 class="chart-panel-title">
                <Show when={panel.href} fallback={<span title={panel.label}>{panel.label}</span>}>
                  {(href) => (
                    <a href={href()} title={panel.label}>
                      {panel.label}
                    </a>
                  )}
                </Show>
              </h3>
              <Canvas
                description={makeBarChart({
                  direction: 'vertical',
                  categoryTitle: props.description.panelTitle,
                  categories: props.description.categories.map((category) =>
                    panel.href ? { ...category, href: panel.href } : category,
                  ),
                  series: [{ label: panel.label, values: panel.values }],
                  max: props.description.max,
                  format: props.description.format,
                })}
                label={`${props.label}: ${panel.label}`}
                height={PANEL_HEIGHT}
                size="small"
              />
            </li>
          )}
        </For>
      </ul>
      <ChartTableFold caption={props.label} table={smallMultiplesTable(props.description)} />
    </div>
  );
}
