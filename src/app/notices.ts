/** Notices in the corner: what just happened, and what can be done about it. */
import { createSignal } from 'solid-js';
import type { Notice } from '../tools/services';

export interface ShownNotice extends Notice {
  readonly id: number;
}

/** Notices without anything to act on or read twice go by themselves. */
const SHOWN_MS = 6000;
const MOST_SHOWN = 4;

const mustStay = (notice: Notice): boolean =>
  notice.stays === true || notice.tone === 'bad' || (notice.details?.length ?? 0) > 0;

/** What stays beside a new notice: one on its topic goes, then the oldest that would go anyway. */
function makeRoom(all: readonly ShownNotice[], topic: string | undefined): readonly ShownNotice[] {
  const others = all.filter((other) => topic === undefined || other.topic !== topic);
  if (others.length < MOST_SHOWN) return others;
  const oldest = others.find((other) => !mustStay(other)) ?? others[0];
  return others.filter((other) => other !== oldest);
}

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
      setNotices((all) => [...makeRoom(all, notice.topic), { ...notice, id }]);
      if (!mustStay(notice)) setTimeout(() => dismiss(id), notice.action ? SHOWN_MS * 2 : SHOWN_MS);
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
