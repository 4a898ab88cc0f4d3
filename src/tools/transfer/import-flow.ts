/** The way of files into the document: chosen, read, shown, and brought in as one undo step. */
import { type Accessor, createContext, createSignal, useContext } from 'solid-js';
import type { DocumentRows } from '../../domain/document/registers';
import { NO_CHOICES } from '../../domain/merge/import-items';
import type { Id, IsoDate } from '../../domain/values/field';
import type { DocumentStore, Reverted } from '../../store/document-store';
import { makeId } from '../../store/ids';
import type { ImportProposal, WorkbookProgress } from '../../workbook/protocol';
import { type WorkbookClient, WorkbookError } from '../../workbook/workbook-client';
import { createSeenKeeper, type SeenStorage } from './seen-keeper';

export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly files: readonly string[];
      readonly progress: WorkbookProgress | null;
    }
  | {
      readonly kind: 'preview';
      readonly proposal: ImportProposal;
      /** The document changed while an earlier preview was shown. */
      readonly isRefreshed: boolean;
    }
  | { readonly kind: 'done'; readonly proposal: ImportProposal; readonly label: string }
  | { readonly kind: 'failed'; readonly files: readonly string[]; readonly error: WorkbookError };

export interface ImportFlow {
  /** The document that files are brought in to. */
  readonly documentId: Id;
  readonly state: Accessor<ImportState>;
  /** Reads the files and shows what they would bring; whatever was shown before is dropped. */
  choose(files: readonly File[]): Promise<void>;
  /**
   * Brings in what is shown, unless the document has changed since: then it is read anew.
   * @param labelOf what undo calls it, by the names of the files
   */
  apply(labelOf: (fileNames: readonly string[]) => string): Promise<void>;
  /** Back to the start; reading stops. */
  cancel(): void;
  /** Whether the last step that undo would take back is the import just made (reactive). */
  canUndo(): boolean;
  undo(): void;
  /** Tells that a step was undone or done again elsewhere: it may be an import. */
  reverted(reverted: Reverted | null): void;
}

export interface ImportFlowOptions {
  readonly client: WorkbookClient;
  readonly store: DocumentStore;
  today(): IsoDate;
  readonly documentId: Id;
  /** What the document knows of others. */
  readonly seen: SeenStorage;
}

export function createImportFlow({ client, store, today, documentId, seen }: ImportFlowOptions): ImportFlow {
  const keeper = createSeenKeeper(store, seen);
  const [state, setState] = createSignal<ImportState>({ kind: 'idle' });
  let reading: AbortController | null = null;
  let chosen: readonly File[] = [];
  let readAgainst: DocumentRows | null = null;

  async function read(files: readonly File[], isRefreshed: boolean) {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    chosen = files;
    const names = files.map((file) => file.name);
    setState({ kind: 'reading', files: names, progress: null });
    const rows = store.snapshot();
    readAgainst = rows;
    try {
      const proposal = await client.read(
        files,
        rows,
        { today: today(), documentId, idPrefix: makeId(), choices: NO_CHOICES, seen: await keeper.load() },
        {
          signal: own.signal,
          onProgress: (progress) => reading === own && setState({ kind: 'reading', files: names, progress }),
        },
      );
      if (reading === own) setState({ kind: 'preview', proposal, isRefreshed });
    } catch (error) {
      if (reading !== own) return;
      const failure =
        error instanceof WorkbookError ? error : new WorkbookError('failed', null, String(error));
      setState({ kind: 'failed', files: names, error: failure });
    }
  }

  /** Registers give the same array as long as none of their rows has changed. */
  const hasChanged = (): boolean => {
    const now = store.snapshot();
    return Object.entries(now).some(([name, rows]) => readAgainst?.[name as keyof DocumentRows] !== rows);
  };

  const reset = () => {
    reading?.abort();
    reading = null;
    chosen = [];
    readAgainst = null;
    setState({ kind: 'idle' });
  };

  return {
    documentId,
    state,
    choose: async (files) => {
      if (files.length > 0) await read(files, false);
    },
    async apply(labelOf) {
      const current = state();
      if (current.kind !== 'preview') return;
      if (hasChanged()) {
        await read(chosen, true);
        return;
      }
      const names = current.proposal.files.filter((file) => file.problem === null).map((file) => file.name);
      const label = labelOf(names);
      const command = store.dispatch(label, current.proposal.changes);
      keeper.keep(command?.id ?? null, current.proposal.seen ?? []);
      chosen = [];
      readAgainst = null;
      setState({ kind: 'done', proposal: current.proposal, label });
    },
    cancel: reset,
    canUndo() {
      const current = state();
      return (
        current.kind === 'done' && current.proposal.changes.length > 0 && store.undoLabel() === current.label
      );
    },
    undo() {
      keeper.reverted(store.undo());
      reset();
    },
    reverted: keeper.reverted,
  };
}

const ImportFlowContext = createContext<ImportFlow>();

export const ImportFlowProvider = ImportFlowContext.Provider;

export function useImportFlow(): ImportFlow {
  const flow = useContext(ImportFlowContext);
  if (!flow) throw new Error('useImportFlow outside ImportFlowProvider');
  return flow;
}
