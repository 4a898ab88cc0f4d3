/**
 * What the driver does inside a page: makes the rows, calls `window.__bench` and takes the times.
 * It is loaded into every page alike, ours too.
 */
import { painted, prepare } from './painted.mjs';
import { makeDanishCollator, makeRows, ROW_HEIGHT } from './rows.mjs';

const bench = window.__bench;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function time(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export { prepare };

export function holdRows(count) {
  window.__rows = makeRows(count);
}
export function letGoOfRows() {
  window.__rows = null;
}
export const timeMount = () => time(() => bench.mount(window.__rows));

/** The page in words: what it calls itself, and whether all its columns are in sight. */
export function describe() {
  const point = bench.cellPoint(0, 'status');
  const isWhole = point !== null && document.elementFromPoint(point.x, point.y) !== null;
  return { name: bench.name, version: bench.version, isWhole };
}

export function scrollToTop() {
  bench.scrollEl().scrollTop = 0;
}

/** Edits one after the other, with the page at rest in between. */
export async function timeEdits(edits, rest) {
  const times = [];
  for (const { row, field, value, status } of edits) {
    await pause(rest);
    times.push(await time(() => bench.edit(row, field, value)));
    const shown = [bench.viewText(row, field), bench.viewText(row, 'status')];
    if (shown[0] !== String(value) || shown[1] !== status)
      throw new Error(`edited to ${value}, ${status}, but shows ${shown.join(', ')}`);
  }
  return times;
}

let typed = null;
/** Times the next Enter until the cell and the status computed from it have been painted. */
export function watchTyped({ row, field, value, status }) {
  typed = new Promise((resolve, reject) => {
    const onKey = (event) => {
      if (event.key !== 'Enter') return;
      window.removeEventListener('keydown', onKey, true);
      const from = performance.now();
      const isShown = () =>
        bench.viewText(row, field) === String(value) && bench.viewText(row, 'status') === status;
      painted(isShown, 3000).then((at) => resolve(at - from), reject);
    };
    window.addEventListener('keydown', onKey, true);
  });
  typed.catch(() => {});
}
export const readTyped = () => typed;

let scrolling = null;
/** Notes when frames begin until the scrolling is read. Nothing is asked of the page meanwhile. */
export function watchScroll() {
  const state = { frames: [], first: 0, last: 0, isOn: true };
  const onScroll = () => {
    state.last = performance.now();
    state.first ||= state.last;
  };
  const onFrame = () => {
    state.frames.push(performance.now());
    if (state.isOn) requestAnimationFrame(onFrame);
  };
  document.addEventListener('scroll', onScroll, true);
  requestAnimationFrame(onFrame);
  state.end = () => {
    state.isOn = false;
    document.removeEventListener('scroll', onScroll, true);
  };
  scrolling = state;
}
/** How long the frames were between the first and the last movement. */
export function readScroll() {
  const { frames, first, last, end } = scrolling;
  end();
  const lengths = [];
  for (let index = 1; index < frames.length; index += 1)
    if (frames[index] >= first && frames[index - 1] <= last) lengths.push(frames[index] - frames[index - 1]);
  lengths.sort((a, b) => a - b);
  const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
  return {
    frameMedian: at(0.5),
    frameP95: at(0.95),
    frameMax: at(1),
    over33: (100 * lengths.filter((ms) => ms > 33.4).length) / lengths.length,
    frames: lengths.length,
    distance: bench.scrollEl().scrollTop,
  };
}

/** The part of the screen where rows stand, for looking at its pixels. The page is at its top. */
export function findRowsArea() {
  const { top, bottom } = bench.scrollEl().getBoundingClientRect();
  const company = bench.cellPoint(0, 'company');
  const address = bench.cellPoint(0, 'address');
  return {
    top: company ? company.y - ROW_HEIGHT / 2 : top + 2 * ROW_HEIGHT,
    bottom: Math.min(bottom, window.innerHeight) - ROW_HEIGHT,
    left: company ? company.x - 70 : 100,
    right: address ? address.x + 70 : 600,
  };
}

export async function timeSort(field, withKeys = false) {
  window.__benchSortKeys = withKeys;
  const took = await time(() => bench.sort(field));
  window.__benchSortKeys = false;
  return took;
}
/** The first two rows that stand in the wrong order, or null. */
export function findDisorder(field) {
  const collator = makeDanishCollator();
  const count = bench.viewCount();
  let before = bench.viewText(0, field);
  for (let row = 1; row < count; row += 1) {
    const text = bench.viewText(row, field);
    if (collator.compare(before, text) > 0) return [before, text];
    before = text;
  }
  return null;
}

export async function timeFilter(text) {
  const took = await time(() => bench.filter(text));
  return { took, count: bench.viewCount() };
}
