/**
 * Keeps what the document knows of others in step with what was brought in: it is stored when the
 * import is, and taken back with it. Were it to stand alone, what was undone would never be offered again.
 */
import { createEffect, createRoot } from 'solid-js';
import type { Id } from '../../domain/values/field';
import type { DocumentStore, Reverted } from '../../store/document-store';
import type { PackedSeen } from '../../workbook/protocol';

/** `bytes: null` forgets. */
export interface KnownOf {
  readonly peer: Id;
  readonly bytes: PackedSeen['bytes'] | null;
}

/** Where it is kept; both may fail. */
export interface SeenStorage {
  load(): Promise<readonly PackedSeen[]>;
  /** Gives what was known before. */
  save(seen: readonly KnownOf[]): Promise<readonly KnownOf[]>;
}

export interface SeenKeeper {
  /** What the document knows of others; nothing when it cannot be read. */
  load(): Promise<readonly PackedSeen[]>;
  /** @param commandId the import; null: it changed nothing */
  keep(commandId: string | null, seen: readonly PackedSeen[]): void;
  /** Tells that a step was undone or done again. */
  reverted(reverted: Reverted | null): void;
  /** Calls back then, also when the step was no import. Returns what stops it. */
  onReverted(listener: (reverted: Reverted) => void): () => void;
}

export function createSeenKeeper(store: DocumentStore, storage: SeenStorage): SeenKeeper {
  /** What to put back when the command is reverted. */
  const before = new Map<string, readonly KnownOf[]>();
  const listeners = new Set<(reverted: Reverted) => void>();
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    // Not kept: the next import asks more than it had to, and loses nothing.
    last = last.then(work).catch(() => {});
  };
  const save = async (commandId: string | null, seen: readonly KnownOf[]) => {
    await whenSaved(store);
    const old = await storage.save(seen);
    if (commandId !== null) before.set(commandId, old);
  };
  return {
    async load() {
      await last;
      return storage.load().catch(() => []);
    },
    keep(commandId, seen) {
      if (seen.length > 0) inTurn(() => save(commandId, seen));
    },
    onReverted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reverted(reverted) {
      if (reverted) for (const listener of listeners) listener(reverted);
      const command = reverted?.command;
      const of = command?.revertOf;
      if (!command || of === undefined) return;
      inTurn(async () => {
        const seen = before.get(of);
        if (!seen) return;
        before.delete(of);
        await save(command.id, seen);
      });
    },
  };
}

function whenSaved(store: DocumentStore): Promise<void> {
  return new Promise((resolve) =>
    createRoot((dispose) =>
      createEffect(() => {
        if (store.saveState().kind !== 'saved') return;
        resolve();
        dispose();
      }),
    ),
  );
}
