/** What is measured, in the table's order, and what ours must show: the targets as data. */

/** `digits` after the comma; `lower` tells that less is better and a ratio to the peers means something. */
export const METRICS = [
  { key: 'mount', label: 'mount to painted, ms', digits: 0, lower: true },
  { key: 'frameMedian', label: 'wheel 20,000 px: frame median, ms', digits: 1, lower: true },
  { key: 'frameP95', label: 'wheel: frame p95, ms', digits: 1, lower: true },
  { key: 'over33', label: 'wheel: frames over 33 ms, %', digits: 1, lower: false },
  { key: 'blankFrames', label: 'wheel: frames painted with a row missing, %', digits: 0, lower: false },
  { key: 'blankShare', label: 'wheel: pictures of the screen with blank rows, %', digits: 0, lower: false },
  { key: 'blankRows', label: 'wheel: rows blank at once in a picture, most', digits: 0, lower: false },
  { key: 'edit', label: 'edit to status painted, ms', digits: 1, lower: true },
  { key: 'typed', label: 'typed edit, Enter to painted, ms', digits: 1, lower: true },
  { key: 'sort', label: 'sort company, first, ms', digits: 0, lower: true },
  { key: 'sortAgain', label: 'sort company, after an edit, ms', digits: 0, lower: true },
  { key: 'sortKeys', label: 'sort company, peers given sort keys, ms', digits: 0, lower: false },
  { key: 'danish', label: 'in correct Danish order', digits: 0, lower: false, isYesNo: true },
  { key: 'filter', label: 'filter, per key, ms', digits: 1, lower: true },
  { key: 'filterWorst', label: 'filter, slowest key, ms', digits: 0, lower: true },
  { key: 'data', label: 'the data itself, MiB', digits: 1, lower: false },
  { key: 'heap', label: 'heap beyond the data, MiB', digits: 1, lower: true },
  { key: 'heapAfter', label: 'heap beyond the data after it all, MiB', digits: 1, lower: true },
  {
    key: 'heapHeld',
    label: 'heap beyond the data while the plain rows are held too, MiB',
    digits: 1,
    lower: false,
  },
];

/**
 * The targets, for 100,000 rows. `of` names whom the figure is held against, the fastest of them:
 * `dom` peers that build a document, `all` peers, `correct` peers that sort as Danish readers expect.
 */
export const TARGETS = [
  { metric: 'mount', of: 'dom', factor: 1 },
  { metric: 'frameP95', of: 'all', factor: 1.1 },
  { metric: 'over33', most: () => 1 },
  { metric: 'blankFrames', most: () => 0 },
  { metric: 'blankRows', most: () => 0 },
  { metric: 'edit', of: 'dom', factor: 1 },
  { metric: 'typed', of: 'dom', factor: 1 },
  { metric: 'sort', of: 'correct', factor: 0.5 },
  { metric: 'danish', least: 1 },
  { metric: 'filter', of: 'all', factor: 1 },
  // 3 MB and a tenth of the data.
  { metric: 'heap', most: ({ data }) => 3_000_000 / (1024 * 1024) + 0.1 * data },
];

/**
 * What must not grow with the number of rows: ours with the most rows against ours with the fewest. The
 * slack is for the clock and the machine.
 */
export const GROWTH = { metrics: ['edit', 'typed', 'frameP95'], most: 1.25, slackMs: 1 };

const OF = {
  dom: (page) => page.kind === 'dom',
  all: (page) => page.kind !== 'ours',
  correct: (page, figures) => page.kind !== 'ours' && figures.danish === 1,
};

/** The least figure among some of the pages and who has it; null when none has one. */
export function fastest(pages, figuresOf, metric, of) {
  let best = null;
  for (const page of pages) {
    const figures = figuresOf(page) ?? {};
    const value = figures[metric];
    if (value === undefined || !OF[of](page, figures)) continue;
    if (best === null || value < best.value) best = { page, value };
  }
  return best;
}

/** What a metric's target allows and whether ours holds it; null when there is none to tell. */
export function judge(pages, figuresOf, metric) {
  const target = TARGETS.find((candidate) => candidate.metric === metric);
  const ours = pages.find((page) => page.kind === 'ours');
  if (!target || !ours) return null;
  const figures = figuresOf(ours) ?? {};
  const value = figures[metric];
  if (value === undefined) return null;
  if (target.least !== undefined) return { least: target.least, holds: value >= target.least };
  if (target.most) {
    const most = target.most(figures);
    return { most, holds: value <= most };
  }
  const best = fastest(pages, figuresOf, metric, target.of);
  if (best === null) return null;
  const most = best.value * target.factor;
  return { most, holds: value <= most };
}
