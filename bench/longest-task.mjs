/** How long a page is held up, from the browser's own trace: it has tasks too short for a long task observer. */

/** The longest task of the page's main thread while `act` runs, in milliseconds: by the clock, and what it computed. */
export async function traceLongestTask(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  return longestTask(JSON.parse((await browser.stopTracing()).toString()));
}

function longestTask({ traceEvents }) {
  // The browser has renderers of its own, and those of pages that were closed: the trace names the page's.
  const started = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser');
  const [{ processId }] = started.args.data.frames;
  const thread = traceEvents.find(
    ({ name, pid, args }) => name === 'thread_name' && args.name === 'CrRendererMain' && pid === processId,
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) =>
      name.endsWith('RunTask') && pid === thread?.pid && tid === thread.tid && dur !== undefined,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  const most = (times) => times.reduce((a, b) => Math.max(a, b), 0) / 1000;
  return { clock: most(tasks.map(({ dur }) => dur)), computed: most(tasks.map(({ tdur = 0 }) => tdur)) };
}
