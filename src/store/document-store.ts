/**
 * The one source of truth while the app runs. Everything is read from its registers and changed
 * through `dispatch`; storage and other tabs are told of each command and tell of theirs.
 */
import { type Accessor, batch, createSignal } from 'solid-js';
import { type Change, type Command, invertChanges, type StoredCommand } from '../domain/document/operations';
import {
  CALCULATOR_ID,
  type Calculator,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
  type Registers,
  SETTINGS_ID,
  type Settings,
} from '../domain/document/registers';
import { isSameValue } from '../domain/values/field';
import { makeId } from './ids';
import { createRegister, type RegisterStore, type WritableRegister } from './register-store';

/** Stores a command for good and gives it its place in the order of events. */
export interface Persistence {
  commit(command: Command): Promise<StoredCommand>;
}

export type SaveState =
  | {
      readonly kind: 'saved' /** Milliseconds since 1970; null: nothing was written since opening. */;
      readonly at: number | null;
    }
  | { readonly kind: 'saving'; readonly pending: number }
  | { readonly kind: 'failed'; readonly pending: number; readonly reason: string };

/** What undo or redo did. `skipped` counts changes left alone because the cell was changed since. */
export interface Reverted {
  readonly command: Command | null;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly skipped: number;
}

export interface DispatchOptions {
  /**
   * Commands in a row with the same key make one undo step: typing in one input is one step.
   */
  readonly coalesce?: string;
}

export interface DocumentStore {
  readonly registers: { readonly [Name in RegisterName]: RegisterStore<Name> };
  settings: Accessor<Settings>;
  calculator: Accessor<Calculator>;
  /** Makes the changes at once, stores them, and puts them on the undo stack. Null: nothing changed. */
  dispatch(label: string, changes: readonly Change[], options?: DispatchOptions): Command | null;
  undo(): Reverted | null;
  redo(): Reverted | null;
  /** Label of what `undo` would take back, or null. */
  undoLabel: Accessor<string | null>;
  redoLabel: Accessor<string | null>;
  saveState: Accessor<SaveState>;
  /** Tries again to store what could not be stored. */
  retrySave(): void;
  /** Takes in commands that other tabs stored, in the order of their `seq`. */
  receive(commands: readonly StoredCommand[]): void;
  /** The document as plain data, for export and backup. */
  snapshot(): DocumentRows;
}

interface UndoStep {
  readonly label: string;
  readonly changes: readonly Change[];
  readonly commandId: string;
  readonly coalesce: string | undefined;
}

const cellKey = (change: Change): string => `${change.register}/${change.row}/${change.field ?? ''}`;

/**
 * @param rows the document as stored
 * @param seq place of the last command that `rows` holds
 * @param actor who changes it here: the tab's id
 * @param now clock, milliseconds since 1970
 */
export function createDocumentStore(
  rows: DocumentRows,
  seq: number,
  persistence: Persistence,
  actor: string,
  now: () => number,
): DocumentStore {
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, createRegister(rows[name] as readonly Registers[typeof name][])]),
  ) as unknown as { [Name in RegisterName]: WritableRegister<Name> };

  const undoSteps: UndoStep[] = [];
  const redoSteps: UndoStep[] = [];
  const [historyVersion, setHistoryVersion] = createSignal(0);
  const touchHistory = () => setHistoryVersion((n) => n + 1);

  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });
  const pending: Command[] = [];
  let isWriting = false;
  /** Order of the last change of each cell changed since opening; pending ones come after all. */
  const cellSeqs = new Map<string, number>();

  const applyAll = (changes: readonly Change[]) =>
    batch(() => {
      for (const change of changes) registers[change.register].apply(change);
    });

  async function writePending() {
    if (isWriting) return;
    isWriting = true;
    let last = now();
    try {
      for (let command = pending[0]; command; command = pending[0]) {
        setSaveState({ kind: 'saving', pending: pending.length });
        const stored = await persistence.commit(command);
        pending.shift();
        for (const change of stored.changes) {
          if (!pending.some((other) => other.changes.some((c) => cellKey(c) === cellKey(change))))
            cellSeqs.set(cellKey(change), stored.seq);
        }
        last = now();
      }
      setSaveState({ kind: 'saved', at: last });
    } catch (error) {
      setSaveState({
        kind: 'failed',
        pending: pending.length,
        reason: error instanceof Error ? error.message : String(error),
      });
    } finally {
      isWriting = false;
    }
  }

  function commit(label: string, changes: readonly Change[], revertOf?: string): Command {
    const command: Command = {
      id: makeId(),
      actor,
      at: now(),
      label,
      changes,
      ...(revertOf ? { revertOf } : {}),
    };
    applyAll(changes);
    for (const change of changes) cellSeqs.set(cellKey(change), Number.POSITIVE_INFINITY);
    pending.push(command);
    setSaveState({ kind: 'saving', pending: pending.length });
    void writePending();
    return command;
  }

  const valueNow = (change: Change): unknown => {
    const row = registers[change.register].peek(change.row) ?? null;
    if (change.field === null) return row;
    return row === null ? undefined : (row as unknown as Record<string, unknown>)[change.field];
  };

  /** Whether a change still stands where the other way round is to be made. */
  const isStanding = (change: Change): boolean => {
    const current = valueNow(change);
    if (change.field === null && change.after !== null) return current !== null;
    return isSameValue(current, change.after) || (current === undefined && change.after === null);
  };

  function revert(from: UndoStep[], to: UndoStep[]): Reverted | null {
    const step = from.pop();
    if (!step) return null;
    const standing = step.changes.filter(isStanding);
    // A row that is taken away goes as it is now, so that its return brings back later edits too.
    const inverse = invertChanges(standing).map((change) =>
      change.field === null && change.after === null ? { ...change, before: valueNow(change) } : change,
    );
    const skipped = step.changes.length - standing.length;
    const command = inverse.length > 0 ? commit(step.label, inverse, step.commandId) : null;
    if (command) to.push({ label: step.label, changes: inverse, commandId: command.id, coalesce: undefined });
    touchHistory();
    return { command, label: step.label, changes: inverse, skipped };
  }

  return {
    registers,
    settings: () => registers.settings.row(SETTINGS_ID) as Settings,
    calculator: () => registers.calculator.row(CALCULATOR_ID) as Calculator,
    dispatch(label, changes, options) {
      const real = changes.filter((change) => !isSameValue(change.before, change.after));
      if (real.length === 0) return null;
      const command = commit(label, real);
      const top = undoSteps[undoSteps.length - 1];
      if (options?.coalesce && top?.coalesce === options.coalesce) {
        undoSteps[undoSteps.length - 1] = {
          ...top,
          changes: mergeChanges(top.changes, real),
          commandId: command.id,
        };
      } else {
        undoSteps.push({ label, changes: real, commandId: command.id, coalesce: options?.coalesce });
      }
      redoSteps.length = 0;
      touchHistory();
      return command;
    },
    undo: () => revert(undoSteps, redoSteps),
    redo: () => revert(redoSteps, undoSteps),
    undoLabel: () => {
      historyVersion();
      return undoSteps[undoSteps.length - 1]?.label ?? null;
    },
    redoLabel: () => {
      historyVersion();
      return redoSteps[redoSteps.length - 1]?.label ?? null;
    },
    saveState,
    retrySave: () => void writePending(),
    receive(commands) {
      const fresh: Change[] = [];
      for (const command of commands) {
        if (command.seq <= seq) continue;
        for (const change of command.changes) {
          const key = cellKey(change);
          const rowKey = cellKey({ ...change, field: null });
          const latest = Math.max(cellSeqs.get(key) ?? seq, cellSeqs.get(rowKey) ?? seq);
          if (command.seq <= latest) continue;
          cellSeqs.set(key, command.seq);
          fresh.push(change);
        }
      }
      if (fresh.length > 0) applyAll(fresh);
    },
    snapshot: () =>
      Object.fromEntries(
        REGISTER_NAMES.map((name) => [name, registers[name].rows()]),
      ) as unknown as DocumentRows,
  };
}

/** Two lots of changes as one: the first `before` and the last `after` of each cell. */
function mergeChanges(first: readonly Change[], second: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of [...first, ...second]) {
    const earlier = merged.get(cellKey(change));
    merged.set(cellKey(change), earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()];
}
