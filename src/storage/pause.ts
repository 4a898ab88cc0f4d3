/** Lets the browser paint and answer before the work goes on. */
export function pause(): Promise<void> {
  // Where the browser has it, what was waiting goes first without the delay of a timer.
  const scheduler = (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
