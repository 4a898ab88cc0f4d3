/** The tokens' colours as a canvas needs them: read from the page, again when the theme changes. */
import { type Accessor, createSignal } from 'solid-js';
import type { ChartColor } from './description';

export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly paper: string;
  readonly font: string;
  readonly colors: Readonly<Record<ChartColor, string>>;
}

const COLOR_TOKENS: Readonly<Record<ChartColor, string>> = {
  'series-1': '--chart-1',
  'series-2': '--chart-2',
  'series-3': '--chart-3',
  'series-4': '--chart-4',
  muted: '--chart-muted',
  good: '--good',
  warning: '--warning',
  bad: '--bad',
  ink: '--ink',
};

/** The custom property that holds a colour, for drawings in SVG and CSS. */
export const colorVariable = (color: ChartColor): string => `var(${COLOR_TOKENS[color]})`;

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (token: string) => style.getPropertyValue(token).trim();
  const colors = Object.fromEntries(
    Object.entries(COLOR_TOKENS).map(([color, token]) => [color, read(token)]),
  ) as Record<ChartColor, string>;
  return {
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    rule: read('--rule'),
    ruleStrong: read('--rule-strong'),
    paper: read('--paper'),
    font: getComputedStyle(document.body).fontFamily,
    colors,
  };
}

let palette: Accessor<Palette> | null = null;

/** The colours now (reactive). One observer serves all charts for as long as the page lives. */
export function themePalette(): Palette {
  if (!palette) {
    const [current, setCurrent] = createSignal(readPalette());
    new MutationObserver(() => setCurrent(readPalette())).observe(document.documentElement, {
      attributeFilter: ['data-theme', 'class'],
    });
    palette = current;
  }
  return palette();
}
