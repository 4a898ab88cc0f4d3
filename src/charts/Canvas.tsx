import { createEffect, createSignal, onCleanup, onMount } from 'solid-js';
import type { ChartDescription } from './description';
import type { Drawing, DrawingSize } from './engine';
import { themePalette } from './theme';

/** A canvas that keeps showing a description, in the theme's colours. chart.js comes when needed. */
export function Canvas(props: {
  readonly description: ChartDescription;
  readonly label: string;
  /** CSS pixels. */
  readonly height: number;
  readonly size?: DrawingSize;
}) {
  let canvas!: HTMLCanvasElement;
  const [drawing, setDrawing] = createSignal<Drawing | null>(null);
  let isGone = false;
  onMount(async () => {
    const { createDrawing } = await import('./engine');
    if (!isGone) setDrawing(createDrawing(canvas));
  });
  createEffect(() => drawing()?.draw(props.description, themePalette(), props.size ?? 'normal'));
  onCleanup(() => {
    isGone = true;
    drawing()?.destroy();
  });
  return (
    <div class="chart-canvas" style={{ height: `${props.height}px` }}>
      <canvas ref={canvas} role="img" aria-label={props.label} />
    </div>
  );
}
