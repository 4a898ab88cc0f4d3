/** How a scenario's figures are shown: the figure, and in small type how it differs from the baseline. */
import type { Scenario } from '../../domain/document/registers';
import { calculateScenario, differenceTo, type ScenarioOutcome } from '../../domain/scenarios/scenarios';
import { makeComputedType } from '../../grid/cells/computed';
import type { CellState, CellType, Tone } from '../../grid/types';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';

/** The figures that stand in the grid. */
export type Output = Exclude<keyof ScenarioOutcome, 'intensive' | 'timely'>;

const formatInterviews = (figure: number): string => formatNumber(figure, 0);
const formatFte = (figure: number): string => formatNumber(figure, 2, 1);
const formatRatio = (figure: number): string => formatNumber(figure, 1);

const FORMATS: Readonly<Record<Output, (figure: number) => string>> = {
  total: formatInterviews,
  neededFte: formatFte,
  citizensPerFte: formatRatio,
  fteGap: formatFte,
};

const isShownAsZero = (text: string): boolean => !/[1-9]/.test(text);

/** A difference as it is shown: with its sign, and empty when it is rounded to nothing. */
function formatDifference(output: Output, difference: number): string {
  const text = FORMATS[output](difference);
  if (isShownAsZero(text)) return '';
  return difference > 0 ? `+${text}` : text;
}

/** The gap to the team with a word, since a sign alone is soon misread. */
function formatGap(gap: number): string {
  const { fteEven, fteShort, fteSpare } = t().scenarios;
  const text = formatDifference('fteGap', gap);
  if (text === '') return `${formatFte(0)} ${fteEven}`;
  return `${text} ${gap < 0 ? fteShort : fteSpare}`;
}

function makeOutputType(output: Output): CellType {
  const format = output === 'fteGap' ? formatGap : FORMATS[output];
  return makeComputedType({
    align: 'right',
    format: (value) => (typeof value === 'number' ? format(value) : '–'),
  });
}

const OUTPUT_TYPES = Object.fromEntries(
  (Object.keys(FORMATS) as Output[]).map((output) => [output, makeOutputType(output)]),
) as Readonly<Record<Output, CellType>>;

/** Short by less than what is shown as 0,0 is not short. */
function gapTone(gap: number | null): Tone {
  if (gap === null) return 'neutral';
  return gap < 0 && formatDifference('fteGap', gap) !== '' ? 'bad' : 'good';
}

/**
 * What stands beside a figure: its difference to the baseline, in words in the note.
 * @param isBaselineHidden the baseline's figure may not be told on paper, so the difference may not either
 */
export function outputState(
  scenario: Scenario,
  baseline: Scenario | null,
  output: Output,
  isBaselineHidden = false,
): CellState {
  const value = calculateScenario(scenario)[output];
  const type = OUTPUT_TYPES[output];
  if (output === 'fteGap') return { isReadOnly: true, type, tone: gapTone(value) };
  const difference =
    baseline === null || baseline.id === scenario.id
      ? null
      : differenceTo(value, calculateScenario(baseline)[output]);
  if (baseline === null || difference === null) return { isReadOnly: true, type };
  const shown = formatDifference(output, difference);
  if (shown === '') return { isReadOnly: true, type, note: t().scenarios.noDifference(baseline.name) };
  return {
    isReadOnly: true,
    type,
    note: t().scenarios.difference(shown, baseline.name),
    render: () => (
      <span class="scenario-output">
        <small classList={{ 'not-on-paper': isBaselineHidden }}>{shown}</small>{' '}
        <span>{type.format(value)}</span>
      </span>
    ),
  };
}
