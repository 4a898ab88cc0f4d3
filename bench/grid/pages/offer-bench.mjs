/**
 * The object every page offers, built from what differs between the grids. Each page's module makes a
 * grid in a box of 1400 x 800 and tells how to write, sort and filter in it and what it shows.
 */
import { painted, prepare } from '../painted.mjs';
import { makeDanishCollator, ROW_HEIGHT, ROWS_IN_VIEW, searchTextOf, statusOf } from '../rows.mjs';

const collator = makeDanishCollator();
/** Ranks of a column's texts while the driver asks for sort keys, else none. */
let ranks = null;
const ranksByField = new Map();

/** Compares two values of a column as Danish readers expect. */
export function compareValues(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return ranks === null ? collator.compare(a, b) : ranks.get(a) - ranks.get(b);
}

/** Every different text of a column with its place in the order; texts that compare equal share theirs. */
function rankTexts(texts) {
  const order = [...new Set(texts)].sort(collator.compare);
  const found = new Map();
  let rank = 0;
  for (const [index, text] of order.entries()) {
    if (index > 0 && collator.compare(order[index - 1], text) !== 0) rank += 1;
    found.set(text, rank);
  }
  return found;
}

const SEARCH_TEXT = Symbol('search text');
/** A row's search text, made once: for the grids that have no such cache of their own. */
export function cachedSearchTextOf(row) {
  row[SEARCH_TEXT] ??= searchTextOf(row);
  return row[SEARCH_TEXT];
}
/** What an edit does to a plain row: the value, the status computed from it, and no old search text. */
export function writeInRow(row, field, value) {
  row[field] = value;
  row.status = statusOf(row);
  row[SEARCH_TEXT] = undefined;
}
/** A typed value as the column keeps it. */
export function parseTyped(field, typed) {
  return field === 'places' || field === 'filled' ? Number(typed) : typed;
}
/** The middle of an element, to click at. */
export function middleOf(element) {
  if (!element) return null;
  const box = element.getBoundingClientRect();
  return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
}

/**
 * Offers `window.__bench`. `create(host, rows)` gives the grid: `rowAt` and `count` are its model's view,
 * `shownText` is what stands in a cell on the screen (undefined when it does not), and `sort` and `filter`
 * may give a promise of when the model has followed, and `ready` one of when it is made.
 */
export function offerBench({ name, version, create }) {
  let grid;

  const modelText = (viewRow, field) => {
    const row = grid.rowAt(viewRow);
    return field === 'status' ? statusOf(row) : String(row[field]);
  };
  const firstInView = () => Math.floor((grid.scrollEl()?.scrollTop ?? 0) / ROW_HEIGHT);
  const isCellShown = (viewRow, field) => grid.shownText(viewRow, field) === modelText(viewRow, field);
  /** Whether the rows in sight are those of the model: looked at in the first, a middle and the last. */
  const isViewShown = () => {
    const count = grid.count();
    if (count === 0) return grid.shownText(0, 'company') === undefined;
    const first = Math.min(firstInView(), Math.max(0, count - ROWS_IN_VIEW));
    const last = Math.min(first + ROWS_IN_VIEW, count) - 1;
    return [first, (first + last) >> 1, last].every(
      (viewRow) => isCellShown(viewRow, 'company') && isCellShown(viewRow, 'status'),
    );
  };
  const paintedAfter = (change) => {
    let isDone = false;
    let failure = null;
    const promise = change();
    if (promise === undefined) isDone = true;
    else
      promise.then(
        () => {
          isDone = true;
        },
        (error) => {
          failure = error;
        },
      );
    return painted(() => {
      if (failure !== null) throw failure;
      return isDone && isViewShown();
    });
  };

  window.__bench = {
    name,
    version,
    async mount(rows) {
      await paintedAfter(() => {
        grid = create(document.getElementById('grid'), rows);
        return grid.ready;
      });
    },
    scrollEl: () => grid.scrollEl(),
    async edit(viewRow, field, value) {
      ranksByField.delete(field);
      grid.write(viewRow, field, value);
      await painted(() => isCellShown(viewRow, field) && isCellShown(viewRow, 'status'));
    },
    async sort(field) {
      await paintedAfter(() => {
        ranks = null;
        if (field !== null && window.__benchSortKeys) {
          if (!ranksByField.has(field)) {
            const texts = Array.from({ length: grid.count() }, (_, viewRow) => grid.rowAt(viewRow)[field]);
            ranksByField.set(field, rankTexts(texts));
          }
          ranks = ranksByField.get(field);
        }
        return grid.sort(field);
      });
    },
    async filter(text) {
      await paintedAfter(() => grid.filter(text));
    },
    viewText(viewRow, field) {
      const first = firstInView();
      const isInView = viewRow >= first && viewRow <= first + ROWS_IN_VIEW;
      return (isInView ? grid.shownText(viewRow, field) : undefined) ?? modelText(viewRow, field);
    },
    viewCount: () => grid.count(),
    cellPoint: (viewRow, field) => grid.cellPoint(viewRow, field),
  };
  void prepare();
}
