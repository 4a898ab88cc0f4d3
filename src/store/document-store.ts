/**
 * The one source of truth while the app runs. Everything is read from its registers and changed
 * through `dispatch`; storage and other tabs are told of each command and tell of theirs.
 */
import { type Accessor, batch, createSignal, untrack } from 'solid-js';
import { applyChange, type Change, type Command, type StoredCommand } from '../domain/document/operations';
import {
  type AnyRow,
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
import { findNotPlain } from '../domain/values/plain';
import { makeId } from './ids';
import { createRegister, type RegisterStore, type RowTable, type WritableRegister } from './register-store';
import { RowMap, type RowRef } from './row-map';
import { takeBackChanges } from './take-back';

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

/** A step that is about to be made. */
export interface ComingStep {
  /** Id of its command. */
  readonly id: string;
  /** Id of the command it joins, where the two are one step. */
  readonly joins: string | null;
}

export interface DispatchOptions {
  /**
   * Commands in a row with the same key make one undo step: typing in one input is one step.
   */
  readonly coalesce?: string;
  /** Whether the changes are known to be plain data: very many of them are looked at where they were made. */
  readonly isPlain?: boolean;
  /** `id` of the command that this one takes back, whole or in part. */
  readonly revertOf?: string;
}

export interface DocumentStore {
  readonly registers: { readonly [Name in RegisterName]: RegisterStore<Name> };
  settings: Accessor<Settings>;
  calculator: Accessor<Calculator>;
  /**
   * Makes the changes at once, stores them, and puts them on the undo stack, from which the oldest fall.
   * Null: nothing changed.
   */
  dispatch(label: string, changes: readonly Change[], options?: DispatchOptions): Command | null;
  /**
   * Tells of every step just before its changes are made: what stood then may be wanted back with
   * it. Undo and redo make no steps. Returns what stops it.
   */
  onStep(listener: (step: ComingStep) => void): () => void;
  undo(): Reverted | null;
  redo(): Reverted | null;
  /** Label of what `undo` would take back, or null. */
  undoLabel: Accessor<string | null>;
  redoLabel: Accessor<string | null>;
  saveState: Accessor<SaveState>;
  /** Commands that are not stored yet, in their order; as many as the state tells. */
  unsaved(): readonly Command[];
  /** Tries again to store what could not be stored. */
  retrySave(): void;
  /** The stored document is gone for good: what is here is held by this page only. */
  lose(reason: string): void;
  /** Takes in commands that other tabs stored, in the order of their `seq`. */
  receive(commands: readonly StoredCommand[]): void;
  /** The document as plain data, for export and backup. */
  snapshot(): DocumentRows;
}

/** A document as it is opened: of each register its rows, or a table that holds them. */
export type OpenedRows = {
  readonly [Name in RegisterName]: readonly Registers[Name][] | RowTable<Registers[Name]>;
};

interface UndoStep {
  readonly label: string;
  /** In the order they were made. */
  readonly changes: readonly Change[];
  readonly commandId: string;
}

/** Further back it is the history that takes back. What can be undone is held in memory, so it has a bound. */
const MOST_STEPS = 500;
/** Three imports of a hundred thousand rows. */
const MOST_CHANGES = 300_000;

/** The oldest go when there are too many, or too many changes in them; the last one never. */
function pushStep(steps: UndoStep[], step: UndoStep) {
  steps.push(step);
  let held = steps.reduce((sum, { changes }) => sum + changes.length, 0);
  while (steps.length > 1 && (steps.length > MOST_STEPS || held > MOST_CHANGES))
    held -= steps.shift()?.changes.length ?? 0;
}

/** A command shown here before all that came before it is known. */
interface LaterCommand {
  readonly command: Command;
  /** Infinity until it is stored: it will come after everything that is. */
  readonly seq: number;
  /** For each change of a command of our own: its row as it stood before the command. */
  readonly stood: readonly (AnyRow | null)[];
}

/**
 * @param rows the document as stored
 * @param seq place of the last command that `rows` holds
 * @param actor who changes it here: the tab's id
 * @param now clock, milliseconds since 1970
 * @param by what the person at this tab is called; '': has told no name
 */
export function createDocumentStore(
  rows: OpenedRows,
  seq: number,
  persistence: Persistence,
  actor: string,
  now: () => number,
  by: () => string = () => '',
): DocumentStore {
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, createRegister(rows[name] as readonly Registers[typeof name][])]),
  ) as unknown as { [Name in RegisterName]: WritableRegister<Name> };

  const undoSteps: UndoStep[] = [];
  const redoSteps: UndoStep[] = [];
  const [historyVersion, setHistoryVersion] = createSignal(0);
  const stepListeners = new Set<(step: ComingStep) => void>();
  const touchHistory = () => setHistoryVersion((n) => n + 1);
  /** Key of the dispatch before this one, while nothing came between them. */
  let lastCoalesce: string | undefined;

  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });
  const pending: Command[] = [];
  let isWriting = false;
  let lostReason: string | null = null;
  const setFailed = (reason: string) => setSaveState({ kind: 'failed', pending: pending.length, reason });

  /** Every command up to here, other tabs' too, is in. */
  let settledSeq = seq;
  /** What is shown beyond that, in the order that storage has or will have. */
  const later: LaterCommand[] = [];
  /**
   * The rows that `later` touches, as the commands up to `settledSeq` left them. Put together only when
   * another tab's command comes in between; until then `later` holds our own commands, each with the rows
   * as they stood, and this is null.
   */
  let settledRows: RowMap | null = null;

  const rowNow = ({ register, row }: RowRef): AnyRow | null => registers[register].peek(row) ?? null;

  const applyAll = (changes: readonly Change[]) =>
    batch(() => {
      const names = new Set<RegisterName>();
      for (const { register } of changes) names.add(register);
      for (const name of names)
        registers[name].apply(
          names.size === 1 ? changes : changes.filter((change) => change.register === name),
        );
    });

  const keepSettled = (rows: RowMap, changes: readonly Change[], stood: readonly (AnyRow | null)[]) => {
    for (const [index, change] of changes.entries())
      if (!rows.has(change)) rows.set(change, stood[index] ?? null);
  };

  const findSettled = (): RowMap => {
    const rows = new RowMap();
    for (const { command, stood } of later) keepSettled(rows, command.changes, stood);
    return rows;
  };

  /**
   * Gives commands their place in the order of events, be they other tabs' or our own that now are
   * stored, and makes the rows what that order says: another tab's command may come in after one of
   * ours that has a higher number or will get one.
   */
  function place(commands: readonly StoredCommand[]) {
    /** Rows that need looking at, as the order of events leaves them. */
    const displaced = new RowMap();
    for (const command of commands) {
      const from = later.findIndex((other) => other.command.id === command.id);
      if (from === -1 && command.seq <= settledSeq) continue;
      const known = later[from];
      const others = later.filter((other) => other !== known);
      const to = others.findLastIndex((other) => other.seq < command.seq) + 1;
      if (from !== to) {
        settledRows ??= findSettled();
        keepSettled(settledRows, command.changes, command.changes.map(rowNow));
        for (const change of command.changes) displaced.set(change, settledRows.get(change) ?? null);
      }
      if (known) later.splice(from, 1);
      later.splice(to, 0, { command, seq: command.seq, stood: known?.stood ?? [] });
    }
    for (const { command } of displaced.size > 0 ? later : []) {
      for (const change of command.changes) {
        const row = displaced.get(change);
        if (row !== undefined) displaced.set(change, applyChange(row, change));
      }
    }
    const differences: Change[] = [];
    for (const [ref, after] of displaced.entries()) {
      const before = rowNow(ref);
      if (!isSameValue(before, after)) differences.push({ ...ref, field: null, before, after });
    }
    applyAll(differences);
    settle();
  }

  function settle() {
    for (let next = later[0]; next?.seq === settledSeq + 1; next = later[0]) {
      // After the last one there is nothing to know them for.
      if (settledRows && later.length > 1)
        for (const change of next.command.changes)
          settledRows.set(change, applyChange(settledRows.get(change) ?? null, change));
      settledSeq = next.seq;
      later.shift();
    }
    if (later.length === 0) settledRows = null;
  }

  async function writePending() {
    if (isWriting) return;
    isWriting = true;
    try {
      for (let command = pending[0]; command; command = pending[0]) {
        setSaveState({ kind: 'saving', pending: pending.length });
        const stored = await persistence.commit(command);
        pending.shift();
        place([stored]);
      }
      isWriting = false;
      if (lostReason === null) setSaveState({ kind: 'saved', at: now() });
      else setFailed(lostReason);
    } catch (error) {
      isWriting = false;
      setFailed(error instanceof Error ? error.message : String(error));
    }
  }

  function commit(label: string, changes: readonly Change[], id: string, revertOf?: string): Command {
    const name = by();
    const command: Command = {
      id,
      actor,
      ...(name ? { by: name } : {}),
      at: now(),
      label,
      changes,
      ...(revertOf ? { revertOf } : {}),
    };
    batch(() => {
      const stood = changes.map(rowNow);
      if (settledRows) keepSettled(settledRows, changes, stood);
      applyAll(changes);
      // Within the batch: what an effect of these changes dispatches comes after them.
      later.push({ command, seq: Number.POSITIVE_INFINITY, stood });
      pending.push(command);
      setSaveState({ kind: 'saving', pending: pending.length });
    });
    void writePending();
    return command;
  }

  const revert = (from: UndoStep[], to: UndoStep[]): Reverted | null => batch(() => takeBack(from, to));

  function takeBack(from: UndoStep[], to: UndoStep[]): Reverted | null {
    const step = from.pop();
    if (!step) return null;
    lastCoalesce = undefined;
    const inverse = takeBackChanges(step.changes, rowNow);
    const skipped = step.changes.length - inverse.length;
    const command = inverse.length > 0 ? commit(step.label, inverse, makeId(), step.commandId) : null;
    if (command) pushStep(to, { label: step.label, changes: inverse, commandId: command.id });
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
      // Here, and not when it is stored: what can never be stored would hold up all that comes after.
      const notPlain = options?.isPlain ? null : findNotPlain(real);
      if (notPlain !== null) throw new TypeError(`Not plain data: ${notPlain}`);
      const top = undoSteps[undoSteps.length - 1];
      const isJoining = options?.coalesce !== undefined && options.coalesce === lastCoalesce;
      const id = makeId();
      for (const listener of stepListeners)
        listener({ id, joins: isJoining ? (top?.commandId ?? null) : null });
      return batch(() => {
        const command = commit(label, real, id, options?.revertOf);
        if (top && isJoining) {
          undoSteps.pop();
          const joined = joinChanges(top.changes, real);
          // Typed back to what it was: nothing to undo.
          if (joined.length > 0)
            pushStep(undoSteps, { label: top.label, changes: joined, commandId: command.id });
        } else {
          pushStep(undoSteps, { label, changes: real, commandId: command.id });
        }
        lastCoalesce = options?.coalesce;
        redoSteps.length = 0;
        touchHistory();
        return command;
      });
    },
    onStep(listener) {
      stepListeners.add(listener);
      return () => stepListeners.delete(listener);
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
    unsaved: () => pending,
    retrySave: () => void writePending(),
    lose(reason) {
      lostReason = reason;
      if (!isWriting) setFailed(reason);
    },
    receive: place,
    snapshot: () =>
      untrack(
        () =>
          Object.fromEntries(
            REGISTER_NAMES.map((name) => [name, registers[name].rows()]),
          ) as unknown as DocumentRows,
      ),
  };
}

/** The second lot after the first. Typing on in one cell stays one change. */
function joinChanges(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const last = first[first.length - 1];
  const [next, ...rest] = second;
  const isSameCell =
    last &&
    next &&
    next.field !== null &&
    next.field === last.field &&
    next.register === last.register &&
    next.row === last.row;
  if (!isSameCell || !isSameValue(last.after, next.before)) return [...first, ...second];
  const joined = isSameValue(last.before, next.after) ? [] : [{ ...last, after: next.after }];
  return [...first.slice(0, -1), ...joined, ...rest];
}
