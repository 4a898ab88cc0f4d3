/** The messages that have been loaded so far: those of the frame, and those of the pages gone to. */
import { createSignal, untrack } from 'solid-js';

const [loaded] = createSignal<Record<string, unknown>>({});

/** What is loaded (reactive). */
export { loaded };

/**
 * Adds the messages of a part of the house; a file of messages does so when it is first loaded. Nobody
 * has spoken with them by then, so nobody is told: a grid whose columns were made anew for them would
 * draw everything twice.
 */
export function addMessages(part: Readonly<Record<string, unknown>>): void {
  Object.assign(untrack(loaded), part);
}
