/** Which rows are current, kept up row by row: 20,000 rows are judged once, an edit judges one. */
import {
  type Accessor,
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
} from 'solid-js';
import { addDays } from '../../domain/calendar/dates';
import type { Opening } from '../../domain/document/registers';
import type { ResultsById } from '../../domain/openings/result-of';
import { resultOf } from '../../domain/openings/result-of';
import { type AgeLimits, isCurrentOpening, type OpeningStatus, statusOf } from '../../domain/openings/status';
import type { Id, IsoDate } from '../../domain/values/field';
import { isNewRowKey } from '../../grid/types';
import type { DocumentStore } from '../../store/document-store';

export interface OpeningStatuses {
  /** The row's status today (reactive on results, limits and today; the row is given). */
  statusOf(opening: Opening): OpeningStatus;
  /** Tells of any row whether it is current: what its status says, told faster (reactive as that is). */
  isCurrent: Accessor<(opening: Opening) => boolean>;
  /** Rows whose result is an opening or not, by the result's id (reactive). */
  results: Accessor<ResultsById>;
  limits: Accessor<AgeLimits>;
  today: Accessor<IsoDate>;
}

export function createOpeningStatuses(store: DocumentStore, today: Accessor<IsoDate>): OpeningStatuses {
  const results = createMemo<ResultsById>(
    () => new Map(store.registers.results.rows().map((result) => [result.id, result])),
  );
  const limits = createMemo(
    (): AgeLimits => ({ yellowDays: store.settings().yellowDays, redDays: store.settings().redDays }),
    undefined,
    { equals: (a, b) => a.yellowDays === b.yellowDays && a.redDays === b.redDays },
  );
  const oldest = createMemo(() => addDays(today(), -limits().redDays));
  const isCurrent = createMemo(() => {
    const [known, limit] = [results(), oldest()];
    return (opening: Opening) => isCurrentOpening(opening, resultOf(opening, known), limit);
  });
  return {
    isCurrent,
    results,
    limits,
    today,
    statusOf: (opening) => statusOf(opening, resultOf(opening, results()), limits(), today()),
  };
}

export interface CurrentOpenings {
  /** Current rows in the register's order, and the one that just ceased to be while it is worked in. */
  ids: Accessor<readonly Id[]>;
  /** Whether a row is among `ids`. */
  has(id: Id): boolean;
  /** How many rows are current. */
  count: Accessor<number>;
}

/**
 * @param focusedRow row that is being worked in: it stays until the focus leaves it, even when what
 *   was typed makes it old or filled
 * @param onLeft told of rows that left the list, or came into the register without entering it
 */
export function createCurrentOpenings(
  store: DocumentStore,
  statuses: OpeningStatuses,
  focusedRow: Accessor<string | null> = () => null,
  onLeft: (rows: readonly Opening[]) => void = () => {},
): CurrentOpenings {
  const register = store.registers.openings;
  /** No longer current, but being worked in. */
  const lingering = new Set<Id>();
  /** Left since `onLeft` was last told. */
  const gone = new Set<Id>();
  const [version, setVersion] = createSignal(0);
  const touch = () => setVersion((n) => n + 1);
  /** A row that lingers leaves the count but not the list. */
  const [listVersion, setListVersion] = createSignal(0);
  const touchList = () => setListVersion((n) => n + 1);

  /** Whether the set of current rows still has the order of the register. */
  let isOrdered = false;
  const current = createMemo(() => {
    lingering.clear();
    gone.clear();
    // Made anew when what makes a row current changes; the rows are followed one by one.
    const isCurrent = statuses.isCurrent();
    isOrdered = true;
    return untrack(() => {
      const ids = new Set<Id>();
      for (const row of register.rows()) if (isCurrent(row)) ids.add(row.id);
      return ids;
    });
  });

  /** The row being typed into has no id before it is made. */
  const isWorkedIn = (id: Id, isNew: boolean): boolean => {
    const row = focusedRow();
    return row !== null && (row === id || (isNew && isNewRowKey(row)));
  };

  const stop = register.onChange((before, after) =>
    untrack(() => {
      const id = (after ?? before)?.id;
      if (id === undefined) return;
      const set = current();
      const wasCurrent = set.has(id);
      const wasListed = wasCurrent || lingering.has(id);
      isOrdered = false;
      if (after !== null && statuses.isCurrent()(after)) {
        set.add(id);
        lingering.delete(id);
        gone.delete(id);
        if (!wasCurrent) touch();
      } else {
        set.delete(id);
        if (after === null) lingering.delete(id);
        else if (wasCurrent || before === null) (isWorkedIn(id, before === null) ? lingering : gone).add(id);
        if (wasCurrent || before === null) touch();
      }
      if ((set.has(id) || lingering.has(id)) !== wasListed) touchList();
    }),
  );
  onCleanup(stop);

  createComputed(
    on(focusedRow, (row) => {
      let hasLeft = false;
      for (const id of lingering) {
        if (id === row) continue;
        lingering.delete(id);
        gone.add(id);
        hasLeft = true;
      }
      if (!hasLeft) return;
      touch();
      touchList();
    }),
  );

  createEffect(
    on(version, () => {
      const rows = [...gone].map((id) => register.peek(id)).filter((row) => row !== undefined);
      gone.clear();
      if (rows.length > 0) onLeft(rows);
    }),
  );

  return {
    ids: createMemo(
      () => {
        listVersion();
        const set = current();
        const order = register.ids();
        if (isOrdered && lingering.size === 0) return [...set];
        return order.filter((id) => set.has(id) || lingering.has(id));
      },
      undefined,
      // A row that came elsewhere in the register: nothing for the grid to hear of.
      { equals: isSameOrder },
    ),
    has: (id) => current().has(id) || lingering.has(id),
    count: createMemo(() => {
      version();
      return current().size;
    }),
  };
}

const isSameOrder = (a: readonly Id[], b: readonly Id[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
