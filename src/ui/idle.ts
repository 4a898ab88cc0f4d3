/** Milliseconds of work at a time, and between two times, where the browser does not tell when it is idle. */
const SLICE = 4;
const PAUSE = 24;

/**
 * Calls `step` again and again while the browser has nothing else to do: between frames, never in
 * one. A step should take well under a millisecond.
 *
 * @param step returns whether there is more to do
 * @returns what stops it
 */
export function runWhenIdle(step: () => boolean): () => void {
  let isStopped = false;
  const run = (timeLeft: () => number) => {
    while (!isStopped && timeLeft() > 1) if (!step()) isStopped = true;
    if (!isStopped) plan();
  };
  const plan = () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback((idle) => run(() => idle.timeRemaining()));
    else
      setTimeout(() => {
        const end = performance.now() + SLICE;
        run(() => end - performance.now());
      }, PAUSE);
  };
  plan();
  return () => {
    isStopped = true;
  };
}
