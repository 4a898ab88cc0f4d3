/** Prints what was measured as tables in Markdown, one for each number of rows. */
import { fastest, GROWTH, judge, METRICS } from './targets.mjs';

const format = (value, { digits, isYesNo }) => {
  if (value === undefined) return '-';
  if (isYesNo) return value >= 1 ? 'yes' : 'no';
  return value.toFixed(digits);
};

function printTable(heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(line(heads));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(row));
}

function describeTarget(verdict, metric) {
  if (verdict === null) return ['', ''];
  const limit =
    verdict.least !== undefined
      ? format(verdict.least, metric)
      : `≤ ${verdict.most.toFixed(Math.max(metric.digits, 1))}`;
  return [limit, verdict.holds ? 'holds' : 'FAILS'];
}

/** The table for one number of rows: medians, the fastest peer with a document, and ours beside it. */
function printSize(report, size) {
  const { pages } = report;
  const figuresOf = (page) => report.figures[size]?.[page.key];
  const ours = pages.find((page) => page.kind === 'ours');
  console.log(`\n### ${size.toLocaleString('en')} rows, medians of ${report.runs}\n`);
  const rows = METRICS.map((metric) => {
    const best = metric.lower ? fastest(pages, figuresOf, metric.key, 'dom') : null;
    const own = ours && figuresOf(ours)?.[metric.key];
    const isComparable = best !== null && own !== undefined && best.value > 0;
    return [
      metric.label,
      ...pages.map((page) => format(figuresOf(page)?.[metric.key], metric)),
      best === null ? '' : best.page.name,
      isComparable ? `${(own / best.value).toFixed(2)} ×` : '',
      ...describeTarget(judge(pages, figuresOf, metric.key), metric),
    ];
  });
  printTable(['', ...pages.map((page) => page.name), 'fastest DOM peer', 'ours to it', 'target', ''], rows);
}

/** What must cost the same however many rows there are. */
function printGrowth(report) {
  const least = Math.min(...report.sizes);
  const most = Math.max(...report.sizes);
  if (least === most) return;
  console.log(`\n### ${most.toLocaleString('en')} rows against ${least.toLocaleString('en')}\n`);
  const rows = GROWTH.metrics.map((key) => {
    const metric = METRICS.find((candidate) => candidate.key === key);
    const cells = report.pages.map((page) => {
      const small = report.figures[least]?.[page.key]?.[key];
      const large = report.figures[most]?.[page.key]?.[key];
      if (small === undefined || large === undefined) return '-';
      const holds = large <= small * GROWTH.most + GROWTH.slackMs;
      return `${(large / small).toFixed(2)} ×${page.kind === 'ours' ? (holds ? ' holds' : ' FAILS') : ''}`;
    });
    return [metric.label, ...cells];
  });
  printTable(['', ...report.pages.map((page) => page.name)], rows);
}

export function printReport(report) {
  console.log(`\n${report.date}, ${report.machine}, Chromium ${report.chromium}`);
  console.log(
    `Load before each run: ${report.loads.join(', ')}. Seconds a run took: ${report.seconds.join(', ')}.`,
  );
  console.log(report.pages.map(({ name, version }) => `${name} ${version}`).join(', '));
  for (const size of report.sizes) printSize(report, size);
  printGrowth(report);
  if (report.failures.length > 0) {
    console.log('\nWhat failed, and how often:\n');
    for (const { what, times } of report.failures)
      console.log(`- ${what}${times > 1 ? ` (${times} times)` : ''}`);
  }
}
