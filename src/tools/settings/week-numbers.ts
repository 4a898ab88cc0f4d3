/** Week numbers of a year as people write them: `7, 28-30, 42`. */

const LAST_WEEK = 53;

/** The weeks of a text, ascending and each once; null when it is something else. Empty text is none. */
export function readWeekNumbers(text: string): number[] | null {
  const weeks = new Set<number>();
  const parts = text.replace(/\s*[-–]\s*/g, '-').split(/[,;\s]+/);
  for (const part of parts.filter((piece) => piece !== '')) {
    const range = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
    if (!range) return null;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < 1 || last > LAST_WEEK || first > last) return null;
    for (let week = first; week <= last; week++) weeks.add(week);
  }
  return [...weeks].sort((a, b) => a - b);
}

/** `[7, 28, 29, 30]` as `7, 28-30`. Two neighbours stay apart: `28, 29`. */
export function formatWeekNumbers(weeks: readonly number[]): string {
  const sorted = [...new Set(weeks)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const week of sorted) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === week - 1) run.push(week);
    else runs.push([week]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run[run.length - 1]}` : run.join(', '))).join(', ');
}
