/** Notices in the corner: what just happened, and what can be done about it. */
import { createSignal } from 'solid-js';
import type { Notice } from '../tools/services';

export interface ShownNotice extends Notice {
  readonly id: number;
}

/** Notices without anything to act on or read twice go by themselves. */
const SHOWN_MS = 6000;

export function createNotices() {
  const [notices, setNotices] = createSignal<readonly ShownNotice[]>([]);
  const [announcement, announce] = createSignal('');
  let nextId = 1;

  const dismiss = (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id));

  return {
    notices,
    /** Text for screen readers only (reactive). */
    announcement,
    announce,
    dismiss,
    notify(notice: Notice) {
      const id = nextId++;
      setNotices((all) => [...all.slice(-3), { ...notice, id }]);
      const mustStay = notice.tone === 'bad' || (notice.details?.length ?? 0) > 0;
      if (!mustStay) setTimeout(() => dismiss(id), notice.action ? SHOWN_MS * 2 : SHOWN_MS);
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
