/** Lines of a proposal as they come into sight: asked for in pages, and kept until the next reading. */
import { type Accessor, createComputed, createSignal, on } from 'solid-js';
import type { ImportLine, LinePage, LineQuery } from '../../workbook/protocol';
import { makeRowFinder, type RowFinder } from '../row-words';
import { useServices } from '../services';
import type { ImportRun } from './import-run';

const PAGE = 100;
/** Pages that are kept: a hundred thousand lines gone through once are not all held. */
const MOST_PAGES = 40;

export interface LinePages {
  /** The line at a place (reactive); undefined while it is fetched. */
  at(place: number): ImportLine | undefined;
  /** Rows that the lines speak of. */
  readonly rows: RowFinder;
}

export function createLinePages(run: ImportRun, query: Accessor<LineQuery>): LinePages {
  const { store } = useServices();
  const [arrivals, setArrivals] = createSignal(0);
  let pages = new Map<number, LinePage | null>();
  let generation = 0;
  createComputed(
    on([run.version, query], () => {
      generation += 1;
      // The lines before stay in sight until those that take their place are there.
      pages = new Map();
      setArrivals((n) => n + 1);
    }),
  );

  function fetchPage(page: number) {
    pages.set(page, null);
    const asked = generation;
    void run.lines(query(), page * PAGE, PAGE).then(
      (arrived) => {
        if (asked !== generation) return;
        pages.delete(page);
        pages.set(page, arrived);
        for (const old of pages.keys()) {
          if (pages.size <= MOST_PAGES) break;
          pages.delete(old);
        }
        setArrivals((n) => n + 1);
      },
      // The run itself tells of a worker that is gone.
      () => asked === generation && pages.delete(page),
    );
  }

  const rows: RowFinder = {
    get(register, id) {
      const key = `${register}/${id}`;
      for (const page of pages.values())
        if (page && Object.hasOwn(page.rows, key)) return makeRowFinder(store, page.rows).get(register, id);
      return makeRowFinder(store, {}).get(register, id);
    },
  };

  return {
    at(place) {
      arrivals();
      const page = Math.floor(place / PAGE);
      if (!pages.has(page)) fetchPage(page);
      return pages.get(page)?.lines[place % PAGE];
    },
    rows,
  };
}
