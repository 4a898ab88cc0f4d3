/** Which row the card shows: it follows the grid and the address, and both follow it. */
import {
  type Accessor,
  batch,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
} from 'solid-js';
import { type GridApi, isNewRowKey, newRowKey, type RowKey } from '../../grid/types';
import type { CommitField } from '../../grid/view/FieldEditor';

/** In the address: the card of the row that is begun. */
const NEW_IN_ADDRESS = 'ny';
/** Milliseconds a row stays before the address names it: arrows run through many. */
const ADDRESS_AFTER = 250;

export const cardAddress = (row: RowKey): string => (isNewRowKey(row) ? NEW_IN_ADDRESS : row);
const rowOfAddress = (kort: string): RowKey => (kort === NEW_IN_ADDRESS ? newRowKey(0) : kort);

/** The row of a card. It stays the same while the row gets its id; another row is another subject. */
export interface CardSubject {
  readonly row: Accessor<RowKey>;
  /** The row was begun here and has got its id. */
  setRow(row: RowKey): void;
}

function makeSubject(first: RowKey): CardSubject {
  const [row, setRow] = createSignal(first);
  return { row, setRow: (next) => setRow(next) };
}

export interface RowCardOptions {
  readonly api: GridApi;
  /** What the address says (reactive). */
  readonly address: Accessor<string>;
  /** Names another row in the address, in the place of the one before. */
  setAddress(kort: string): void;
  /** Whether the register has the row. */
  exists(row: RowKey): boolean;
  /** Called with what a field refused to store when its row was left. */
  onDropped(): void;
}

export function createRowCard(options: RowCardOptions) {
  const { api } = options;
  const [subject, setSubject] = createSignal(makeSubject(rowOfAddress(untrack(options.address))));
  const row = () => subject().row();
  /** What stores the field that is being typed in. */
  let commitDraft: CommitField | null = null;

  /** Brings the grid to the row; not when it is filtered away there. */
  const point = () => {
    const shown = untrack(row);
    if (api.focused()?.row === shown) return;
    const column = untrack(() => api.focused()?.column) ?? 'company';
    api.pointAt({ row: shown, column });
  };

  /**
   * Stores what is being typed. False: it may not be stored, and its field says why. A row that is
   * gone can store nothing, and the card has said so.
   */
  const commit = (): boolean => !untrack(() => options.exists(row())) || (commitDraft?.() ?? true);

  /** Another row, whatever becomes of what was being typed: what is refused is told. */
  function show(next: RowKey) {
    if (untrack(row) === next) return;
    if (!commit()) options.onDropped();
    commitDraft = null;
    batch(() => {
      setSubject(makeSubject(next));
      untrack(point);
    });
  }

  const focusedRow = createMemo(() => api.focused()?.row ?? null);
  /** The grid's focus leads, but a row that went away leads nowhere: its card says so. */
  function follow() {
    const focused = untrack(focusedRow);
    if (isClosing || focused === null || focused === untrack(row)) return;
    const isThere = untrack(() => options.exists(row()));
    if (isThere || document.activeElement?.closest('[role="grid"]')) show(focused);
  }
  // Not within the change that moved the focus: what is typed must be stored after it.
  createEffect(
    on(focusedRow, (focused, before) => focused !== before && queueMicrotask(follow), { defer: true }),
  );

  /** Going back takes a while, and the address must not be written meanwhile. */
  let isClosing = false;
  let named = untrack(options.address);
  createEffect(
    on(
      options.address,
      (kort) => {
        if (kort === named) return;
        named = kort;
        show(rowOfAddress(kort));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(row, (now) => {
      const timer = window.setTimeout(() => {
        if (isClosing || cardAddress(now) === named) return;
        named = cardAddress(now);
        options.setAddress(named);
      }, ADDRESS_AFTER);
      onCleanup(() => window.clearTimeout(timer));
    }),
  );
  onCleanup(() => {
    isClosing = true;
    if (!commit()) options.onDropped();
  });

  return {
    subject,
    row,
    show,
    point,
    commit,
    setDraft(next: CommitField | null) {
      commitDraft = next;
    },
    beginClosing() {
      isClosing = true;
    },
    isTyping: () => commitDraft !== null,
  };
}

export type RowCardState = ReturnType<typeof createRowCard>;
