/** The way of files into the document. Small, since it is there from the start; an import's own parts come with it. */
import { type Accessor, createContext, createSignal, useContext } from 'solid-js';
import type { Id } from '../../domain/values/field';
import type { Reverted } from '../../store/document-store';
import type { ImportRun, ImportRunOptions } from './import-run';
import type { SeenKeeper } from './seen-keeper';

export interface ImportFlow {
  /** The document that files are brought in to. */
  readonly documentId: Id;
  /** The import under way; null: none. */
  readonly run: Accessor<ImportRun | null>;
  /** Reads the files and shows what they would bring; whatever was shown before is dropped. */
  choose(files: readonly File[]): Promise<void>;
  /** Back to the start; reading stops, and its memory is given back. */
  cancel(): void;
  /** Tells that a step was undone or done again elsewhere: it may be an import. */
  reverted(reverted: Reverted | null): void;
  /** Calls back then; asked for when files were chosen. Returns what stops it. */
  onReverted(listener: (reverted: Reverted) => void): () => void;
}

export function createImportFlow(options: ImportRunOptions): ImportFlow {
  const [run, setRun] = createSignal<ImportRun | null>(null);
  /** Comes with the first import: before it there is nothing to take back. */
  let keeper: SeenKeeper | null = null;
  /** The files chosen last: what comes of earlier ones is not wanted any more. */
  let chosen: readonly File[] | null = null;
  const leave = () => {
    chosen = null;
    run()?.close();
    setRun(null);
  };
  return {
    documentId: options.documentId,
    run,
    async choose(files) {
      if (files.length === 0) return;
      leave();
      chosen = files;
      const { createImportRun, createSeenKeeper } = await import('./import-run');
      if (chosen !== files) return;
      keeper ??= createSeenKeeper(options.store, options.seen);
      const next = createImportRun(files, options, keeper);
      setRun(next);
      await next.start();
    },
    cancel: leave,
    reverted: (reverted) => keeper?.reverted(reverted),
    onReverted: (listener) => keeper?.onReverted(listener) ?? (() => {}),
  };
}

const ImportFlowContext = createContext<ImportFlow>();

export const ImportFlowProvider = ImportFlowContext.Provider;

export function useImportFlow(): ImportFlow {
  const flow = useContext(ImportFlowContext);
  if (!flow) throw new Error('useImportFlow outside ImportFlowProvider');
  return flow;
}
