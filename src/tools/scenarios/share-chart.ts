/** The chart of a scenario as its share runs from no one to everyone, and its crossing in words. */
import { type LineChart, makeLineChart, SERIES_COLORS } from '../../charts/description';
import { heldPerFte } from '../../domain/capacity/formulas';
import type { Frequency, Scenario } from '../../domain/document/registers';
import { scenarioCapacity } from '../../domain/scenarios/scenarios';
import { findCrossing, makeShareSeries } from '../../domain/scenarios/share-series';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';

const DASHES = ['solid', 'dashed', 'dotted'] as const;
const STEPS = 20;

interface ShareLine {
  readonly label: string;
  readonly perYear: number;
}

/** One line per intensive frequency of the calculator; the scenario's own joins when it is another. */
function shareLines(scenario: Scenario, frequencies: readonly Frequency[]): ShareLine[] {
  const lines = frequencies
    .filter((frequency) => frequency.table === 'intensive')
    .map(({ label, perYear }) => ({
      label: t().scenarios.chart.line(label, formatNumber(perYear)),
      perYear,
    }));
  if (lines.some((line) => line.perYear === scenario.intensivePerYear)) return lines;
  const own = t().scenarios.chart.ownLine(formatNumber(scenario.intensivePerYear));
  return [...lines, { label: own, perYear: scenario.intensivePerYear }];
}

export function makeShareChart(scenario: Scenario, frequencies: readonly Frequency[]): LineChart {
  const { chart } = t().scenarios;
  const perFte = heldPerFte(scenario.interviewsPerDay, scenario, scenario.noShow);
  const capacity = scenarioCapacity(scenario);
  const lines = shareLines(scenario, frequencies);
  return makeLineChart({
    x: { title: chart.share, min: 0, max: 1, format: (share) => formatShare(share) },
    y: { title: chart.interviews, min: 0, format: (interviews) => formatNumber(interviews, 0) },
    ...(perFte > 0
      ? { right: { title: chart.fte, perLeft: 1 / perFte, format: (fte: number) => formatNumber(fte, 1) } }
      : {}),
    lines: lines.map((line, index) => ({
      label: line.label,
      color: SERIES_COLORS[index % SERIES_COLORS.length] ?? 'series-1',
      dash: DASHES[index % DASHES.length] ?? 'solid',
      points: makeShareSeries(scenario, line.perYear, STEPS).map(({ share, interviews }) => ({
        x: share,
        y: interviews,
      })),
    })),
    levels: [
      ...(capacity !== null && scenario.availableFte !== null
        ? [
            {
              axis: 'y' as const,
              at: capacity,
              label: chart.capacity(formatNumber(scenario.availableFte, 2, 1), formatNumber(capacity, 0)),
              color: 'ink' as const,
            },
          ]
        : []),
      {
        axis: 'x' as const,
        at: scenario.intensiveShare,
        label: chart.shareNow(formatShare(scenario.intensiveShare, 1)),
        color: 'ink' as const,
      },
    ],
    points: lines.flatMap((line) => {
      const crossing = findCrossing(scenario, line.perYear);
      if (capacity === null || (crossing.kind !== 'upTo' && crossing.kind !== 'from')) return [];
      return [
        { x: crossing.share, y: capacity, label: formatShare(crossing.share, 1), color: 'ink' as const },
      ];
    }),
  });
}

/** Each line's crossing with the team's capacity as a sentence; one sentence when it is not known. */
export function crossingSentences(scenario: Scenario, frequencies: readonly Frequency[]): string[] {
  const { crossing } = t().scenarios;
  if (scenario.availableFte === null) return [crossing.unknown];
  return shareLines(scenario, frequencies).map((line) => {
    const found = findCrossing(scenario, line.perYear);
    if (found.kind === 'upTo' || found.kind === 'from')
      return crossing[found.kind](line.label, formatShare(found.share, 1));
    return crossing[found.kind === 'short' ? 'short' : 'enough'](line.label);
  });
}
