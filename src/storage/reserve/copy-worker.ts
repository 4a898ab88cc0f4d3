/** The worker that copies one document, named as it is. Every message asks it to look for what is new. */
import { createCopyWriter } from './write-copy';

declare const self: DedicatedWorkerGlobalScope;

const writer = createCopyWriter(self.name);
let isAsked = false;
let isWorking = false;

self.onmessage = async () => {
  isAsked = true;
  if (isWorking) return;
  isWorking = true;
  try {
    while (isAsked) {
      isAsked = false;
      self.postMessage(await writer.pull());
    }
    isWorking = false;
  } catch {
    // Nobody's trouble: what the user stores is stored. It is tried again at the next opening.
    self.close();
  }
};
