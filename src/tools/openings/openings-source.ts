/** The register as the grid sees it. */

import { type Accessor, createEffect, on, onCleanup, untrack } from 'solid-js';
import { makeInsert, makeRemove, makeUpdate } from '../../domain/document/operations';
import type { Opening } from '../../domain/document/registers';
import { makeEmptyOpening } from '../../domain/openings/empty-opening';
import { type KnownCompanies, makeKnownCompanies } from '../../domain/openings/known-companies';
import { resultOf } from '../../domain/openings/result-of';
import { hasCprShape } from '../../domain/openings/validators';
import { type OpeningField, warningOf } from '../../domain/openings/warnings';
import { type Id, known } from '../../domain/values/field';
import type { CellEdit, CellState, CellValue, Column, GridSource, RowKey } from '../../grid/types';
import { isNewRowKey } from '../../grid/types';
import { t } from '../../i18n/i18n';
import { makeId } from '../../store/ids';
import type { RegisterStore } from '../../store/register-store';
import { runWhenIdle } from '../../ui/idle';
import type { Services } from '../services';
import type { OpeningStatuses } from './current-openings';
import { createJobFunctionStates } from './job-functions';
import { STATE_SIGNS } from './opening-columns';
import { isOpeningField, makeOpeningChanges, ordersBetween } from './opening-edits';

/** Rows taken in at a time, before it is asked whether the browser still has nothing to do. */
const ROWS_PER_STEP = 20;

/**
 * What the register knows of companies: gathered while the browser is idle, at once when it is asked
 * for sooner, and kept up from then on.
 */
export function createCompanyLookup(register: RegisterStore<'openings'>): () => KnownCompanies {
  const companies = makeKnownCompanies({
    peek: register.peek,
    *all() {
      for (const id of untrack(() => register.ids())) {
        const row = register.peek(id);
        if (row) yield row;
      }
    },
  });
  /** The rows that were there to begin with, until they are taken in. */
  let waiting: readonly Id[] | null = untrack(() => register.ids());
  let next = 0;
  const takeIn = (): boolean => {
    if (waiting === null) return false;
    const row = register.peek(waiting[next] ?? '');
    if (row) companies.add(row);
    next += 1;
    if (next >= waiting.length) waiting = null;
    return waiting !== null;
  };
  onCleanup(register.onChange(companies.change));
  onCleanup(
    runWhenIdle(() => {
      for (let count = 1; count < ROWS_PER_STEP; count += 1) if (!takeIn()) return false;
      return takeIn();
    }),
  );
  return () => {
    while (takeIn());
    return companies;
  };
}

export interface OpeningsSourceOptions {
  readonly services: Services;
  readonly statuses: OpeningStatuses;
  readonly columns: Accessor<readonly Column[]>;
  readonly companies: () => KnownCompanies;
  /** The rows of the view in use (reactive). */
  readonly rows: Accessor<readonly Id[]>;
  /** Whether a row is in that view. */
  has(id: Id): boolean;
}

/** Plain fields, each read by a function of its own: a search reads a hundred thousand of them for one key. */
const READERS: Readonly<Record<string, (row: Opening) => CellValue>> = {
  date: (row) => row.date,
  company: (row) => row.company,
  cvr: (row) => row.cvr,
  address: (row) => row.address,
  phone: (row) => row.phone,
  mail: (row) => row.mail,
  contact: (row) => row.contact,
  branch: (row) => row.branch,
  result: (row) => row.result,
  jobFunction: (row) => row.jobFunction,
  places: (row) => row.places,
  filledPlaces: (row) => row.filledPlaces,
  consultant: (row) => row.consultant,
  followUp: (row) => row.followUp,
  note: (row) => row.note,
};

const COMPUTED: CellState = { isReadOnly: true };

function isEmptyRow(row: Opening): boolean {
  for (const field in row) {
    if (field !== 'id' && field !== 'order' && row[field as keyof Opening] !== null) return false;
  }
  return true;
}

export function createOpeningsSource(options: OpeningsSourceOptions): GridSource {
  const { services, statuses, companies } = options;
  const { store } = services;
  const register = store.registers.openings;
  const jobFunctionState = createJobFunctionStates(store);
  /** The row looked up last: a search or sort reads a row's columns one after the other. */
  let last: Opening | undefined;
  onCleanup(
    register.onChange(() => {
      last = undefined;
    }),
  );
  const peekRow = (id: RowKey): Opening | undefined => {
    if (last?.id !== id) last = register.peek(id);
    return last;
  };
  const titleOf = (column: string) =>
    t().openings.columns[column as keyof ReturnType<typeof t>['openings']['columns']] ?? column;

  function read(row: Opening | undefined, column: string): CellValue {
    if (!row) return null;
    if (column === 'status') return isEmptyRow(row) ? null : statuses.statusOf(row).state;
    if (column === 'remaining') {
      const { state, remaining } = statuses.statusOf(row);
      return state === 'contact' ? null : remaining;
    }
    return isOpeningField(column) ? row[column] : null;
  }

  function statusState(row: Opening): CellState {
    const { state, ageDays } = statuses.statusOf(row);
    const { states, stateNotes, age } = t().openings;
    const told = state in stateNotes ? stateNotes[state as keyof typeof stateNotes] : states[state];
    const note = ageDays === null ? told : `${told} · ${age(ageDays)}`;
    return { isReadOnly: true, ...STATE_SIGNS[state], note };
  }

  function fieldState(row: Opening, field: OpeningField): CellState | undefined {
    const result = resultOf(row, statuses.results());
    const warning = warningOf(field, row, result, statuses.today());
    return warning ? { warning: t().openings.warnings[warning] } : undefined;
  }

  function labelOf(edits: readonly CellEdit[], created: readonly Opening[], label: string): string {
    const undo = t().openings.undo;
    const [edit] = edits;
    if (created.length === 1 && edits.every(({ row }) => row === edit?.row))
      return undo.newRow(created[0]?.company ?? null);
    if (edits.length !== 1 || !edit) return label;
    const typedName = edit.column === 'company' && typeof edit.value === 'string' ? edit.value : null;
    const company = register.peek(edit.row)?.company ?? typedName;
    const column = titleOf(edit.column);
    return edit.value === null ? undo.cleared(column, company) : undo.edited(column, company);
  }

  const lastOrder = (): number => {
    const ids = untrack(() => register.ids());
    return register.peek(ids[ids.length - 1] ?? '')?.order ?? 0;
  };

  /** Rows at the places between a row and the one before it; null: after the last. */
  function placesAbove(before: RowKey | null, count: number): number[] {
    const ids = untrack(() => register.ids());
    const at = before === null || isNewRowKey(before) ? ids.length : ids.indexOf(before);
    const orderAt = (index: number) => register.peek(ids[index] ?? '')?.order ?? null;
    return ordersBetween(orderAt(at - 1) ?? (orderAt(at) ?? 1) - 1, orderAt(at), count);
  }

  const rowsOf = (keys: readonly RowKey[]): Opening[] =>
    keys.map((key) => register.peek(key)).filter((row) => row !== undefined);

  return {
    label: () => t().openings.title,
    columns: options.columns,
    rows: options.rows,
    waitingRows: () => 1,
    value: (id, column) => read(register.row(id), column),
    peek: (id, column) => untrack(() => read(register.peek(id), column)),
    reader(column) {
      const readField = READERS[column];
      if (readField) {
        return (id) => {
          const row = peekRow(id);
          return row ? readField(row) : null;
        };
      }
      return (id) => untrack(() => read(peekRow(id), column));
    },
    has: options.has,
    onChange(listener) {
      // The states of all rows hang on these; everything else hangs on the row alone.
      createEffect(
        on(
          [statuses.today, statuses.limits, statuses.results],
          () => {
            for (const id of register.ids()) listener(id);
          },
          { defer: true },
        ),
      );
      return register.onChange((before, after) => {
        const row = after ?? before;
        if (row) listener(row.id, (column) => untrack(() => read(before ?? undefined, column)));
      });
    },
    state(id, column) {
      const row = register.row(id);
      if (column === 'remaining') return COMPUTED;
      if (column === 'jobFunction') return row && jobFunctionState(row.branch);
      if (column === 'status') return row && !isEmptyRow(row) ? statusState(row) : COMPUTED;
      return row && isOpeningField(column) ? fieldState(row, column) : undefined;
    },
    refuse: (_column, text) => (hasCprShape(text) ? t().openings.refusedCpr : null),
    write(edits, label, options) {
      const made = makeOpeningChanges(edits, {
        peek: register.peek,
        lastOrder: lastOrder(),
        today: untrack(statuses.today),
        makeId,
        companies,
      });
      store.dispatch(labelOf(edits, made.created, label), made.changes, options);
      if (made.completed.length > 0) {
        const row = made.created[0] ?? register.peek(edits[0]?.row ?? '');
        services.announce(t().openings.completed(made.completed.map(titleOf), row?.company ?? ''));
      }
      return { written: edits.length, refused: [] };
    },
    insertRows(before, count) {
      const rows = placesAbove(before, count).map((order) => makeEmptyOpening(makeId(), order));
      store.dispatch(
        t().openings.undo.inserted(count),
        rows.map((row) => makeInsert('openings', row)),
      );
      return rows.map((row) => row.id);
    },
    removeRows(keys) {
      const rows = rowsOf(keys);
      store.dispatch(
        t().openings.undo.removed(rows.length),
        rows.map((row) => makeRemove('openings', row)),
      );
    },
    duplicateRows(keys) {
      const ids = untrack(() => register.ids());
      const rows = rowsOf(keys);
      const last = rows[rows.length - 1];
      if (!last) return;
      const places = placesAbove(ids[ids.indexOf(last.id) + 1] ?? null, rows.length);
      store.dispatch(
        t().openings.undo.duplicated(rows.length),
        rows.map((row, index) =>
          makeInsert('openings', { ...row, id: makeId(), order: places[index] ?? row.order }),
        ),
      );
    },
    showHistory(key) {
      const row = register.peek(key);
      if (row) services.showHistory({ title: row.company ?? '', register: 'openings', rows: [key] });
    },
    rowActions: () => [
      {
        id: 'mark-filled',
        label: t().openings.actions.markFilled,
        run(keys) {
          const open = rowsOf(keys).filter((row) => (statuses.statusOf(row).remaining ?? 0) > 0);
          const changes = open.flatMap((row) =>
            makeUpdate('openings', row, { filledPlaces: known(row.places) }),
          );
          store.dispatch(t().openings.undo.filled(open.length), changes);
        },
      },
    ],
  };
}
