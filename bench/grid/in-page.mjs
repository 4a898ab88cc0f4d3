/**
 * What the driver does inside a page: makes the rows, calls `window.__bench` and takes the times.
 * It is loaded into every page alike, ours too.
 */
import { atEndOfFrame, painted, prepare } from './painted.mjs';
import { COLUMNS, makeDanishCollator, makeRows, ROW_HEIGHT, ROWS_IN_VIEW } from './rows.mjs';

const bench = window.__bench;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function time(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export { prepare };

/** A canvas has no text to find: its page tells itself what it has drawn. */
let isCanvas = false;
export function setKind(kind) {
  isCanvas = kind === 'canvas';
}
const pointOf = (row, field) => {
  try {
    return bench.cellPoint(row, field);
  } catch {
    return null;
  }
};
/** Whether an element at a point shows a text: with a mark before it, where a state has one. */
const standsAt = (point, text) =>
  point !== null &&
  document.elementsFromPoint(point.x, point.y).some((each) => {
    const shown = each.textContent.trim();
    return shown.endsWith(text) && shown.length <= text.length + 2;
  });
const isInSight = (point) => point !== null && point.x > 0 && point.x < window.innerWidth;
/** Scrolls sideways until a cell is in sight, for a page wider than the window. */
export function bringIntoSight(row, field) {
  const point = pointOf(row, field);
  if (point === null || isInSight(point)) return;
  bench.scrollEl().scrollLeft += point.x - window.innerWidth / 2;
}
/** Throws unless a cell stands on the screen as the page says it does. */
function checkCell(row, field) {
  if (isCanvas) return;
  const text = bench.viewText(row, field);
  const point = pointOf(row, field);
  // What is not in sight is not asked for, and the page is told off for it by `findHiddenColumns`.
  if (point !== null && !isInSight(point)) return;
  if (!standsAt(point, text)) throw new Error(`row ${row} does not show “${text}” when it is said to`);
}
/** Looks at the first row in sight and one far down. A page may have scrolled to follow its selection. */
function checkView() {
  const count = bench.viewCount();
  if (count === 0) return;
  const first = Math.ceil(bench.scrollEl().scrollTop / ROW_HEIGHT);
  for (const row of [first, Math.min(count, first + ROWS_IN_VIEW - 3) - 1]) {
    checkCell(row, 'company');
    checkCell(row, 'status');
  }
}

export function holdRows(count) {
  window.__rows = makeRows(count);
}
export function letGoOfRows() {
  window.__rows = null;
}
export async function timeMount() {
  const took = await time(() => bench.mount(window.__rows));
  checkView();
  return took;
}

/** The columns that the window does not show: a page that has any paints less than the others. */
export const findHiddenColumns = () =>
  COLUMNS.filter(({ field }) => !isInSight(pointOf(0, field))).map(({ title }) => title);

export function scrollToTop() {
  bench.scrollEl().scrollTop = 0;
}

/** Edits one after the other, with the page at rest before each for as long as told. */
export async function timeEdits(edits, rests) {
  const times = [];
  for (const [turn, { row, field, value, status }] of edits.entries()) {
    await pause(rests[turn]);
    times.push(await time(() => bench.edit(row, field, value)));
    const shown = [bench.viewText(row, field), bench.viewText(row, 'status')];
    if (shown[0] !== String(value) || shown[1] !== status)
      throw new Error(`edited to ${value}, ${status}, but shows ${shown.join(', ')}`);
    checkCell(row, field);
    checkCell(row, 'status');
  }
  return times;
}

let typed = null;
/** Times the next Enter until the cell and the status computed from it have been painted. */
export function watchTyped({ row, field, value, status }) {
  const points = isCanvas ? [] : [pointOf(row, field), pointOf(row, 'status')];
  typed = new Promise((resolve, reject) => {
    const onKey = (event) => {
      if (event.key !== 'Enter') return;
      window.removeEventListener('keydown', onKey, true);
      const from = performance.now();
      const isShown = () =>
        bench.viewText(row, field) === String(value) &&
        bench.viewText(row, 'status') === status &&
        (isCanvas || (standsAt(points[0], String(value)) && standsAt(points[1], status)));
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
  const company = pointOf(0, 'company');
  const address = pointOf(0, 'address');
  return {
    top: company ? company.y - ROW_HEIGHT / 2 : top + 2 * ROW_HEIGHT,
    bottom: Math.min(bottom, window.innerHeight) - ROW_HEIGHT,
    left: company ? company.x - 70 : 100,
    right: address ? address.x + 70 : 600,
  };
}

let blanks = null;
/** Looks in every frame, before it is painted, whether rows stand at three heights of the rows' area. */
export function watchBlanks({ top, bottom, left, right }) {
  if (isCanvas) return;
  const state = { frames: 0, blank: 0, isOn: true };
  const x = (left + right) / 2;
  const isRow = (element) => element.clientHeight <= ROW_HEIGHT * 1.5 && element.textContent !== '';
  const look = () => {
    if (!state.isOn) return;
    state.frames += 1;
    const heights = [top + ROW_HEIGHT / 2, (top + bottom) / 2, bottom - ROW_HEIGHT / 2];
    if (heights.some((y) => !document.elementsFromPoint(x, y).some(isRow))) state.blank += 1;
    atEndOfFrame(look);
  };
  atEndOfFrame(look);
  blanks = state;
}
/** The share of frames painted with a row missing; null for a canvas, which has none to look for. */
export function readBlanks() {
  if (blanks === null) return null;
  blanks.isOn = false;
  return (100 * blanks.blank) / Math.max(1, blanks.frames);
}

export async function timeSort(field, withKeys = false) {
  window.__benchSortKeys = withKeys;
  const took = await time(() => bench.sort(field));
  window.__benchSortKeys = false;
  checkView();
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
  checkView();
  return { took, count: bench.viewCount() };
}
