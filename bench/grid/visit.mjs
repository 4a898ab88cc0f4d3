/** One visit to one page with so many rows: everything that is measured there, in its order. */
import { findBlankRows, takePictures } from './blank-rows.mjs';
import { searchTextOf, statusOf, VIEW } from './rows.mjs';

const SCROLL = { distance: 20_000, speed: 10_000 };
const EDITS = { warmUp: 5, counted: 20, rest: 40 };
const TYPED = { warmUp: 3, counted: 20, rest: 60 };
const FRAME = 1000 / 60;
export const FILTER = 'bageri';
export const FILTER_STEPS = Array.from(FILTER, (_, index) => FILTER.slice(0, index + 1));
const NEW_COMPANY = 'Åkirkeby Smedje 3 og Søn';

/**
 * A rest that ends at another point of a frame each turn, all points alike often. Resting equally long each
 * time would let a page begin always just before the next frame, or always just after one, and the figure
 * would tell that point and not the page: up to a frame of difference for the same work.
 */
const restOf = (rest, turn) => rest + ((turn * 7) % 20) * (FRAME / 20);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const MIB = 1024 * 1024;

function within(ms, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What the edits of a visit make of the first rows, kept beside the plain rows that all visits share. */
function makeEdits(rows) {
  const changed = new Map();
  const rowAt = (index) => changed.get(index) ?? rows[index];
  const candidates = Array.from({ length: 20 }, (_, index) => index + 2).filter(
    (index) => rows[index] !== undefined && rows[index].places > 0,
  );
  let turn = 0;
  const write = (row, field, value) => {
    const after = { ...rowAt(row), [field]: value };
    after.status = statusOf(after);
    changed.set(row, after);
    return { row, field, value, status: after.status };
  };
  return {
    /** The next edit of `filled`: always to a figure that changes the status too. */
    next() {
      const row = candidates[turn % candidates.length];
      turn += 1;
      const { places, filled } = rowAt(row);
      return write(row, 'filled', filled >= places ? 0 : places);
    },
    write,
    /** How many rows match a text now, from how many did before the edits. */
    countNow(before, text) {
      const matches = (row) => Number(searchTextOf(row).includes(text));
      let count = before;
      for (const [index, row] of changed) count += matches(row) - matches(rows[index]);
      return count;
    },
  };
}

/**
 * Visits a page and gives its figures and what failed: `{ figures, failures, about, isStuck }`. What fails
 * leaves its figure out and the rest goes on, but for mounting. A page that is stuck cannot be closed.
 */
export async function visit(
  browser,
  target,
  { size, rows, counts, withPictures, helper, keepPicture = null },
) {
  const figures = {};
  const failures = [];
  const about = {};
  const result = { figures, failures, about, isStuck: false };
  const context = await browser.newContext({
    viewport: VIEW,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(`error in the page: ${error.message}`));
  const call = (name, ...args) =>
    page.evaluate(([method, given]) => window.__driver[method](...given), [name, args]);
  const attempt = async (what, ms, work) => {
    try {
      await within(ms, work());
      return true;
    } catch (error) {
      failures.push(`${what}: ${error.message.split('\n')[0]}`);
      return false;
    }
  };
  try {
    const session = await context.newCDPSession(page);
    const heap = async () => {
      for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / MIB;
    };
    const scroll = () =>
      session.send('Input.synthesizeScrollGesture', {
        x: VIEW.width / 2,
        y: VIEW.height / 2,
        yDistance: -SCROLL.distance,
        speed: SCROLL.speed,
        gestureSourceType: 'mouse',
        preventFling: true,
      });
    const goToTop = async () => {
      await call('scrollToTop');
      await page.waitForTimeout(300);
    };

    const isMounted = await attempt('mount', 90_000, async () => {
      await page.goto(target.url);
      await page.waitForFunction(() => window.__bench !== undefined, null, { timeout: 15_000 });
      await page.evaluate(async () => {
        window.__driver = await import('/modules/in-page.mjs');
        await window.__driver.prepare();
      });
      about.version = await page.evaluate(() => window.__bench.version);
      await call('setKind', target.kind);
      const empty = await heap();
      await call('holdRows', size);
      const withData = await heap();
      figures.data = withData - empty;
      await page.waitForTimeout(200);
      figures.mount = await call('timeMount');
      await page.waitForTimeout(300);
      about.heapBefore = withData;
      figures.heapHeld = (await heap()) - withData;
      await call('letGoOfRows');
      figures.heap = (await heap()) - withData;
      const hidden = await call('findHiddenColumns');
      if (hidden.length > 0) failures.push(`not in sight, so not painted: ${hidden.join(', ')}`);
    });
    if (!isMounted) return result;
    if (keepPicture) keepPicture('mounted', await page.screenshot());

    await attempt('scroll', 30_000, async () => {
      await goToTop();
      await call('watchScroll');
      await scroll();
      await page.waitForTimeout(200);
      const { distance, frames, ...times } = await call('readScroll');
      Object.assign(figures, times);
      if (distance < SCROLL.distance * 0.95)
        failures.push(`scroll: ${Math.round(distance)} px of ${SCROLL.distance}, in ${frames} frames`);
    });
    if (withPictures)
      await attempt('blank rows', 60_000, async () => {
        await goToTop();
        const area = await call('findRowsArea');
        await call('watchBlanks', area);
        const pictures = await takePictures(session, scroll);
        const blankFrames = await call('readBlanks');
        if (blankFrames !== null) figures.blankFrames = blankFrames;
        const blank = await findBlankRows(helper, pictures, area);
        figures.blankRows = blank.most;
        figures.blankShare = blank.share * 100;
        if (blank.worst) keepPicture?.('scrolled', Buffer.from(blank.worst, 'base64'));
      });
    await attempt('back to the top', 10_000, goToTop);

    const edits = makeEdits(rows);
    await attempt('sideways', 10_000, () => call('bringIntoSight', 2, 'filled'));
    await page.waitForTimeout(200);
    await attempt('edit', 60_000, async () => {
      const list = Array.from({ length: EDITS.warmUp + EDITS.counted }, edits.next);
      const rests = list.map((_, turn) => restOf(EDITS.rest, turn));
      const times = await call('timeEdits', list, rests);
      figures.edit = median(times.slice(EDITS.warmUp));
    });
    await attempt('typed edit', 60_000, async () => {
      const times = [];
      for (let turn = 0; turn < TYPED.warmUp + TYPED.counted; turn += 1) {
        const edit = edits.next();
        const point = await page.evaluate(
          ([row, field]) => window.__bench.cellPoint(row, field),
          [edit.row, edit.field],
        );
        await page.mouse.click(point.x, point.y);
        await page.waitForTimeout(60);
        await call('watchTyped', edit);
        await page.keyboard.press(String(edit.value));
        // The first time, an editor may have to be fetched.
        await page.waitForTimeout(turn === 0 ? 400 : restOf(TYPED.rest, turn));
        await page.keyboard.press('Enter');
        times.push(await call('readTyped'));
        await page.waitForTimeout(40);
      }
      figures.typed = median(times.slice(TYPED.warmUp));
    });

    const sort = async (key, withKeys) => {
      await page.waitForTimeout(100);
      figures[key] = await call('timeSort', 'company', withKeys);
      const disorder = await call('findDisorder', 'company');
      if (disorder) failures.push(`${key}: “${disorder[0]}” stands before “${disorder[1]}”`);
      figures.danish = Math.min(figures.danish ?? 1, disorder ? 0 : 1);
      await call('timeSort', null);
    };
    await attempt('sort', 60_000, () => sort('sort', false));
    await attempt('sort after an edit', 60_000, async () => {
      await call('timeEdits', [edits.write(3, 'company', NEW_COMPANY)], [100]);
      await sort('sortAgain', false);
    });
    if (target.kind !== 'ours') await attempt('sort with keys', 60_000, () => sort('sortKeys', true));

    await attempt('filter', 60_000, async () => {
      const times = [];
      for (const [index, text] of FILTER_STEPS.entries()) {
        await page.waitForTimeout(60);
        const { took, count } = await call('timeFilter', text);
        times.push(took);
        const right = edits.countNow(counts[index], text);
        if (count !== right) throw new Error(`“${text}” leaves ${count} rows and not ${right}`);
      }
      figures.filter = median(times);
      figures.filterWorst = Math.max(...times);
    });
    await attempt('heap after it all', 30_000, async () => {
      await call('timeFilter', '');
      await page.waitForTimeout(300);
      figures.heapAfter = (await heap()) - about.heapBefore;
    });
  } catch (error) {
    failures.push(`the visit: ${error.message.split('\n')[0]}`);
  } finally {
    await within(15_000, context.close()).catch(() => {
      result.isStuck = true;
    });
  }
  return result;
}
