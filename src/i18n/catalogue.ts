/** The messages that have been loaded so far: those of the frame, and those of the pages gone to. */
import { createSignal } from 'solid-js';

const [loaded, setLoaded] = createSignal<Readonly<Record<string, unknown>>>({});

/** What is loaded (reactive). */
export { loaded };

/** Adds the messages of a part of the house; a file of messages does so when it is first loaded. */
export function addMessages(part: Readonly<Record<string, unknown>>): void {
  setLoaded((others) => ({ ...others, ...part }));
}
